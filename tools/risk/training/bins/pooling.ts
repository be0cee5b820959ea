import type { Tally } from './binning.ts';

/** Neighbours joined into one: from cell `first` to cell `last`, both included. */
export interface Pool extends Tally {
  readonly first: number;
  readonly last: number;
}

export const rateOf = ({ count, bads }: Tally): number => (count > 0 ? bads / count : 0);

const joined = (a: Pool, b: Pool): Pool => ({
  first: a.first,
  last: b.last,
  count: a.count + b.count,
  bads: a.bads + b.bads,
});

export const asPools = (cells: readonly Tally[]): Pool[] =>
  cells.map(({ count, bads }, cell) => ({ first: cell, last: cell, count, bads }));

/**
 * Pools adjacent violators: joins neighbours until the rate of bads runs the way that is expected, which gives the
 * monotone rates nearest to those observed (least squares, weighted by rows).
 *
 * @param expected which way points go as the value rises, so bads go the other way; `none` pools nothing
 * @see Ayer, Brunk, Ewing, Reid and Silverman (1955)
 */
export function pooled(cells: readonly Pool[], expected: 'rising' | 'falling' | 'none'): Pool[] {
  if (expected === 'none') return [...cells];
  const violates = (a: Pool, b: Pool) =>
    expected === 'rising' ? rateOf(a) <= rateOf(b) : rateOf(a) >= rateOf(b);
  const pools: Pool[] = [];
  for (const cell of cells) {
    let last = cell;
    for (let before = pools.at(-1); before && violates(before, last); before = pools.at(-1)) {
      last = joined(before, last);
      pools.pop();
    }
    pools.push(last);
  }
  return pools;
}

/**
 * Joins the two neighbours that differ least, again and again, until every pool has rows and bads enough and every two
 * neighbours differ by chance less often than the threshold says. Joining neighbours keeps monotone rates monotone.
 */
export function merged(pools: readonly Pool[], countMin: number, chiSquaredMin: number): Pool[] {
  const kept = [...pools];
  while (kept.length > 1) {
    const at = leastApart(kept, countMin);
    const [a, b] = [kept[at] as Pool, kept[at + 1] as Pool];
    if (!tooSmall(a, countMin) && !tooSmall(b, countMin) && chiSquared(a, b) >= chiSquaredMin) return kept;
    kept.splice(at, 2, joined(a, b));
  }
  return kept;
}

const tooSmall = ({ count, bads }: Pool, countMin: number): boolean =>
  count < countMin || bads === 0 || bads === count;

/** The place of the pair to join next: one with a pool that is too small before any other, then the least different. */
function leastApart(pools: readonly Pool[], countMin: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  const anySmall = pools.some((pool) => tooSmall(pool, countMin));
  for (let at = 0; at + 1 < pools.length; at++) {
    const [a, b] = [pools[at] as Pool, pools[at + 1] as Pool];
    if (anySmall && !tooSmall(a, countMin) && !tooSmall(b, countMin)) continue;
    const apart = chiSquared(a, b);
    if (apart < least) [best, least] = [at, apart];
  }
  return best;
}

/**
 * Pearson's χ² of two pools against their common rate, one degree of freedom.
 *
 *     χ² = N (b₁g₂ − b₂g₁)² ÷ (n₁ n₂ B G)
 */
export function chiSquared(a: Tally, b: Tally): number {
  const bads = a.bads + b.bads;
  const count = a.count + b.count;
  const spread = a.count * b.count * bads * (count - bads);
  if (spread === 0) return 0;
  return (count * (a.bads * (b.count - b.bads) - b.bads * (a.count - a.bads)) ** 2) / spread;
}
