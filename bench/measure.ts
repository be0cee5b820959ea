/** One way of doing the work. What `run` returns is not timed. */
export interface Contender<T> {
  readonly name: string;
  run(): Promise<T>;
}

export interface Measured<T> {
  readonly name: string;
  /** Wall clock, ascending. */
  readonly milliseconds: readonly number[];
  /** Processor time of the whole process, in milliseconds, ascending: what is left when a machine is busy with others. */
  readonly cpu: readonly number[];
  /** What the last run returned. */
  readonly last: T;
}

interface Run<T> {
  readonly wall: number;
  readonly cpu: number;
  readonly result: T;
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
  const runs = contenders.map((): Run<T>[] => []);
  for (let round = 0; round < warmUps + rounds; round++) {
    for (let i = 0; i < contenders.length; i++) {
      const at = (i + round) % contenders.length;
      const contender = contenders[at];
      if (!contender) continue;
      const run = await timed(contender);
      await check(contender.name, run.result);
      if (round >= warmUps) runs[at]?.push(run);
    }
  }
  return contenders.map(({ name }, i) => summary(name, runs[i] ?? []));
}

async function timed<T>({ run }: Contender<T>): Promise<Run<T>> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - started, cpu: (user + system) / 1000, result };
}

function summary<T>(name: string, runs: readonly Run<T>[]): Measured<T> {
  const last = runs.at(-1);
  if (!last) throw new RangeError('A measurement takes at least one round.');
  const ascending = (of: (run: Run<T>) => number) => runs.map(of).sort((a, b) => a - b);
  return {
    name,
    milliseconds: ascending(({ wall }) => wall),
    cpu: ascending(({ cpu }) => cpu),
    last: last.result,
  };
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
