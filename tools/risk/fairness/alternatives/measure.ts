import { auc, aucDifference, aucInterval } from '../../metrics/auc.ts';
import type { Interval } from '../../metrics/interval.ts';
import { adverseImpact, type GroupApproval } from '../adverse-impact.ts';
import type { Grouping } from '../groups.ts';
import { type Candidate, type InputShape, unchanged } from './candidate.ts';
import { createEvaluator, type EvaluatedRows, exactSumsOf, sumsOf } from './evaluate.ts';
import { drawnRows, ratioGain } from './ratio-gain.ts';
import type { Found, SearchResult } from './search.ts';

/** A card that may be, measured on rows that the search did not see. */
export interface Measured {
  readonly auc: Interval;
  /** AUC of the card as it is less this one's, on the same rows. */
  readonly loss: Interval;
  readonly approvedShare: number;
  /** The group with the lowest ratio of each column. */
  readonly worst: readonly { readonly column: string; readonly group: GroupApproval | undefined }[];
  readonly ratio: number;
  /** The lowest ratio less that of the card as it is, on the same rows. */
  readonly gain: Interval;
  readonly roundingLoss: number;
}

export interface Alternative extends Measured {
  readonly found: Found;
  /**
   * Whether, on rows that the search did not see, the loss is within its limit and the ratio better: `yes` beyond chance,
   * `perhaps` where chance may be all of it.
   */
  readonly holds: 'yes' | 'perhaps' | 'no';
}

export interface MeasuredSearch {
  readonly start: Measured;
  readonly alternatives: readonly Alternative[];
}

/** Measures what a search found on rows kept from it: what was chosen for its figures looks better than it is. */
export function measureSearch(
  shapes: readonly InputShape[],
  { frontier }: Pick<SearchResult, 'frontier'>,
  heldOut: EvaluatedRows,
  { lossMax, seed }: { readonly lossMax: number; readonly seed: number },
): MeasuredSearch {
  const measure = createMeasure(shapes, heldOut, seed);
  const first = measure(unchanged(shapes));
  const alternatives = frontier.map((found): Alternative => {
    const measured = measure(found.candidate);
    return { found, ...measured, holds: holdsOf(measured, lossMax) };
  });
  return { start: first, alternatives };
}

function holdsOf({ loss, gain }: Measured, lossMax: number): Alternative['holds'] {
  if (loss.value > lossMax || gain.value <= 0) return 'no';
  return gain.low > 0 ? 'yes' : 'perhaps';
}

function createMeasure(shapes: readonly InputShape[], data: EvaluatedRows, seed: number) {
  const known = data.rows.map((_, at) => at).filter((at) => data.bads[data.rows[at]!]! >= 0);
  const bads = Int8Array.from(known, (at) => data.bads[data.rows[at]!]!);
  const ofKnown = (sums: ArrayLike<number>) => Float64Array.from(known, (at) => sums[at]!);
  const firstSums = sumsOf(unchanged(shapes), data);
  const original = ofKnown(firstSums);
  const approvedBy = (sums: Int32Array, cutOff: number) =>
    Uint8Array.from(sums, (sum) => (sum >= cutOff ? 1 : 0));
  const worthOf = createEvaluator(data);
  const before = approvedBy(firstSums, worthOf(unchanged(shapes)).cutOff);
  const draws = drawnRows(data.rows.length, seed);
  return (candidate: Candidate): Measured => {
    const sums = sumsOf(candidate, data);
    const { cutOff } = worthOf(candidate);
    const scores = ofKnown(sums);
    const worst = data.groupings.map((grouping) => ({
      column: grouping.key,
      group: worstGroup(grouping, sums, cutOff, data),
    }));
    return {
      auc: aucInterval({ scores, bads }),
      loss: aucDifference(original, scores, bads),
      approvedShare: sums.filter((sum) => sum >= cutOff).length / sums.length,
      worst,
      ratio: Math.min(1, ...worst.map(({ group }) => group?.ratio?.value ?? 1)),
      gain: ratioGain(approvedBy(sums, cutOff), before, data, draws),
      roundingLoss: auc({ scores: ofKnown(exactSumsOf(candidate, data)), bads }) - auc({ scores, bads }),
    };
  };
}

function worstGroup(
  { labels, of }: Grouping,
  sums: Int32Array,
  cutOff: number,
  { rows, groupRowsMin }: EvaluatedRows,
): GroupApproval | undefined {
  const counts = labels.map((label) => ({ label, rows: 0, approved: 0 }));
  sums.forEach((sum, at) => {
    const group = counts[of[rows[at]!]!]!;
    group.rows += 1;
    if (sum >= cutOff) group.approved += 1;
  });
  return adverseImpact(counts, groupRowsMin)
    .filter(({ ratio }) => ratio !== undefined)
    .sort((a, b) => a.ratio!.value - b.ratio!.value)[0];
}
