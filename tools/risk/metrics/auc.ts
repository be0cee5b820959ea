import { type Interval, z95 } from './interval.ts';

/** Scores and outcomes row by row: a higher score is a better risk, and `bads` holds 1 for bad and 0 for good. */
export interface Outcomes {
  readonly scores: ArrayLike<number>;
  readonly bads: ArrayLike<number>;
}

/**
 * Area under the ROC curve: how often a good outscores a bad, a tie counted as half.
 *
 *     AUC = Σ over goods and bads of (1 if good > bad, ½ if equal) ÷ (goods × bads)
 *         = (Σ midranks of goods − goods(goods + 1) ÷ 2) ÷ (goods × bads)
 *
 * @returns 0 to 1; NaN where there are no goods or no bads, or a score is NaN
 * @see Hanley and McNeil, Radiology 1982
 */
export const auc = (sample: Outcomes): number => placements(sample).auc;

/**
 * AUC with DeLong's 95 % interval, on the logit scale so that it stays inside [0, 1].
 *
 *     var = var(placements of goods) ÷ goods + var(placements of bads) ÷ bads
 *
 * Where every good outscores every bad the variance is 0, and the interval has no width: it says nothing there.
 *
 * @see DeLong, DeLong and Clarke-Pearson, Biometrics 1988; midranks as in Sun and Xu, IEEE SPL 2014
 */
export function aucInterval(sample: Outcomes): Interval {
  const { auc: value, goods, bads } = placements(sample);
  const error = Math.sqrt(variance(goods) / goods.length + variance(bads) / bads.length);
  if (Number.isNaN(value)) return { value, low: 0, high: 1 };
  if (value <= 0 || value >= 1) return { value, low: value, high: value };
  const logit = Math.log(value / (1 - value));
  const half = (z95 * error) / (value * (1 - value));
  const at = (end: number) => 1 / (1 + Math.exp(-(logit + end)));
  return { value, low: at(-half), high: at(half) };
}

/**
 * AUC of one score less that of another on the same rows, with DeLong's 95 % interval for paired curves.
 *
 * @param first,second scores of the same rows in the same order
 */
export function aucDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  bads: ArrayLike<number>,
): Interval {
  const one = placements({ scores: first, bads });
  const other = placements({ scores: second, bads });
  const less = (a: Float64Array, b: Float64Array) => a.map((value, index) => value - b[index]!);
  const [goods, fails] = [less(one.goods, other.goods), less(one.bads, other.bads)];
  const value = one.auc - other.auc;
  const half = z95 * Math.sqrt(variance(goods) / goods.length + variance(fails) / fails.length);
  return { value, low: value - half, high: value + half };
}

interface Placements {
  readonly auc: number;
  /** For each good the share of bads below it, for each bad the share of goods above it; ties count half. */
  readonly goods: Float64Array;
  readonly bads: Float64Array;
}

function placements({ scores, bads }: Outcomes): Placements {
  const [good, bad] = [rowsWith(bads, 0), rowsWith(bads, 1)];
  const at = (rows: readonly number[]) => Float64Array.from(rows, (row) => scores[row]!);
  const [goodScores, badScores] = [at(good), at(bad)];
  if (goodScores.some(Number.isNaN) || badScores.some(Number.isNaN))
    return { auc: Number.NaN, goods: goodScores.fill(Number.NaN), bads: badScores.fill(Number.NaN) };
  const goods = sharesBelow(goodScores, badScores);
  const below = sharesBelow(badScores, goodScores).map((share) => 1 - share);
  return { auc: mean(goods), goods, bads: below };
}

const rowsWith = (bads: ArrayLike<number>, outcome: number): number[] =>
  Array.from(bads, (bad, row) => (bad === outcome ? row : -1)).filter((row) => row >= 0);

/** For each value the share of others below it, those equal counted half. */
function sharesBelow(values: Float64Array, others: Float64Array): Float64Array {
  const sorted = others.slice().sort();
  return values.map(
    (value) => (rank(sorted, value, false) + rank(sorted, value, true)) / (2 * sorted.length),
  );
}

/** How many sorted values are below this one, or at most this one. */
function rank(sorted: Float64Array, value: number, withTies: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value || (withTies && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sample variance; a single value has none: 0. */
function variance(values: Float64Array): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
