import type { TallyCount, TallyKey } from './tally.ts';

/** Counts being added up. */
export interface TallySum {
  /** @param sign 1 to add, -1 to take away */
  add(counts: readonly TallyCount[], sign: 1 | -1): void;
  /** What is not zero, in order of key. */
  counts(): TallyCount[];
}

export function createTallySum(): TallySum {
  const sums = new Map<string, { readonly key: TallyKey; n: number }>();
  return {
    add(counts, sign) {
      for (const { n, ...key } of counts) {
        const name = tallyName(key);
        const sum = sums.get(name);
        if (sum) sum.n += sign * n;
        else sums.set(name, { key, n: sign * n });
      }
    },
    counts: () =>
      [...sums]
        .filter(([, { n }]) => n !== 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { key, n }]) => ({ ...key, n })),
  };
}

/** A key as one string; ids hold no line feeds. */
const tallyName = ({ subject, id, what, funderId }: TallyKey): string =>
  `${subject}\n${id}\n${what}\n${funderId}`;

/** Where counts kept differ from counts added up anew: `kept` minus `found` is not zero. */
export function tallyDifferences(
  kept: readonly TallyCount[],
  found: readonly TallyCount[],
): { readonly key: TallyKey; readonly kept: number; readonly found: number }[] {
  const numbers = (counts: readonly TallyCount[]) =>
    new Map(counts.map(({ n, ...key }) => [tallyName(key), n]));
  const [keptNumbers, foundNumbers] = [numbers(kept), numbers(found)];
  const difference = createTallySum();
  difference.add(kept, 1);
  difference.add(found, -1);
  return difference.counts().map(({ n: _, ...key }) => {
    const name = tallyName(key);
    return { key, kept: keptNumbers.get(name) ?? 0, found: foundNumbers.get(name) ?? 0 };
  });
}
