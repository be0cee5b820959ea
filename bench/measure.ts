/** One way of doing the work. What `run` returns is not timed. */
export interface Contender<T> {
  readonly name: string;
  run(): Promise<T>;
}

export interface Measured<T> {
  readonly name: string;
  /** Ascending. */
  readonly milliseconds: readonly number[];
  /** What the last run returned. */
  readonly last: T;
}

/**
 * Times contenders in turns, each round starting with another, so that what else the machine does falls on all of them.
 *
 * @param rounds at least one
 * @param check sees every result, those of the warm-up too, outside the timed part
 */
export async function interleaved<T>(
  contenders: readonly Contender<T>[],
  {
    warmUps,
    rounds,
    check,
  }: { warmUps: number; rounds: number; check: (name: string, result: T) => unknown },
): Promise<Measured<T>[]> {
  const measured = contenders.map(({ name }) => ({ name, milliseconds: [] as number[], results: [] as T[] }));
  for (let round = -warmUps; round < rounds; round++) {
    for (let i = 0; i < contenders.length; i++) {
      const at = (i + round + warmUps) % contenders.length;
      const [contender, record] = [contenders[at], measured[at]];
      if (!contender || !record) continue;
      const started = performance.now();
      const result = await contender.run();
      const took = performance.now() - started;
      await check(contender.name, result);
      if (round < 0) continue;
      record.milliseconds.push(took);
      record.results = [result];
    }
  }
  return measured.map(({ name, milliseconds, results }) => {
    const [last] = results;
    if (last === undefined) throw new RangeError('A measurement takes at least one round.');
    return { name, milliseconds: milliseconds.toSorted((a, b) => a - b), last };
  });
}

/**
 * The value below which the given share of a sample lies, between the two nearest by linear interpolation.
 *
 * @param sorted ascending, not empty
 * @param share from 0 to 1; 0.5 is the median
 */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined) throw new RangeError('There is no quantile of nothing.');
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (sorted: readonly number[]): number => quantile(sorted, 0.5);
