/** Least rows that "at or just above the cut-off" may mean. */
const rowsMin = 30;

/**
 * Those at or just above the cut-off: of the rows that reach it, those with the lowest scores, up to a tenth of all rows and
 * at least 30, with everyone who has the same score as the last of them.
 *
 * @returns places in `scores`
 * @see 12 CFR 1002.9(b)(2), comment 5
 */
export function atOrJustAbove(scores: Float64Array, cutOff: number): number[] {
  const reached = Array.from(scores.keys())
    .filter((at) => (scores[at] as number) >= cutOff)
    .sort((a, b) => (scores[a] as number) - (scores[b] as number));
  const wanted = Math.max(rowsMin, Math.ceil(scores.length / 10));
  const last = reached[Math.min(wanted, reached.length) - 1];
  return last === undefined ? [] : reached.filter((at) => (scores[at] as number) <= (scores[last] as number));
}

/**
 * Lowest whole score of each band but the last, so that each holds about its share of the rows.
 *
 * @param shares from the best band, adding up to 1
 */
export function bandFloors(scores: Float64Array, shares: readonly number[]): number[] {
  const falling = Float64Array.from(scores).sort().reverse();
  let above = 0;
  let before = Number.POSITIVE_INFINITY;
  return shares.slice(0, -1).map((share) => {
    above += share;
    const at = Math.min(falling.length - 1, Math.max(0, Math.round(above * falling.length) - 1));
    before = Math.min(falling[at] as number, before - 1);
    return before;
  });
}

export interface ScoreShare {
  readonly from: number | null;
  readonly to: number | null;
  readonly share: number;
}

/** Shares of the rows by tenths of the score, from the lowest: fewer where many have one score. */
export function scoreShares(scores: Float64Array): ScoreShare[] {
  const sorted = Float64Array.from(scores).sort();
  const tenths = Array.from(
    { length: 9 },
    (_, k) => sorted[Math.round(((k + 1) * sorted.length) / 10)] as number,
  );
  const edges = [...new Set(tenths)].filter((edge) => edge > (sorted[0] as number));
  const below = (edge: number) => sorted.filter((score) => score < edge).length;
  const counts = [0, ...edges.map(below), sorted.length];
  return counts.slice(1).map((count, at) => ({
    from: at === 0 ? null : (edges[at - 1] as number),
    to: edges[at] ?? null,
    share: (count - (counts[at] as number)) / sorted.length,
  }));
}
