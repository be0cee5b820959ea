import { adverseImpact, worstRatio } from '../adverse-impact.ts';
import type { BinnedInput } from '../binned.ts';
import type { Grouping } from '../groups.ts';
import { type Candidate, pointsBy } from './candidate.ts';

/** What a candidate is worth on some rows. */
export interface Worth {
  readonly auc: number;
  /** The lowest adverse-impact ratio over all groups of all columns. */
  readonly ratio: number;
  /** The lowest sum of points that is approved, for the share of approvals asked for. */
  readonly cutOff: number;
  /** How much less than asked for this approves: scores come in steps. */
  readonly shareShort: number;
}

export interface EvaluatedRows {
  readonly inputs: readonly BinnedInput[];
  readonly bads: Int8Array;
  readonly groupings: readonly Grouping[];
  /** Rows that count, by their numbers. */
  readonly rows: Uint32Array;
  readonly approvedShare: number;
  readonly groupRowsMin: number;
}

/**
 * Makes a function that values candidates, in one pass over the rows each: points are whole, so counts by sum of points
 * hold all that ranking and approval need.
 */
export function createEvaluator(data: EvaluatedRows): (candidate: Candidate) => Worth {
  return (candidate) => {
    const sums = sumsOf(candidate, data);
    const low = sums.reduce((least, sum) => Math.min(least, sum), Number.POSITIVE_INFINITY);
    const span = sums.reduce((most, sum) => Math.max(most, sum), Number.NEGATIVE_INFINITY) - low + 1;
    const at = sums.map((sum) => sum - low);
    const cell = approvingCell(at, span, data);
    const approved = at.filter((one) => one >= cell).length / at.length;
    return {
      auc: areaOf(at, span, data),
      ratio: ratioOf(at, cell, data),
      cutOff: low + cell,
      shareShort: data.approvedShare - approved,
    };
  };
}

/** The sum of points of each row that counts, without the base. */
export function sumsOf(
  candidate: Candidate,
  { inputs, rows }: Pick<EvaluatedRows, 'inputs' | 'rows'>,
): Int32Array {
  const sums = new Int32Array(rows.length);
  candidate.forEach((input, index) => {
    const points = Int32Array.from(pointsBy(input));
    const { codes } = inputs[index]!;
    for (let at = 0; at < rows.length; at++) sums[at]! += points[codes[rows[at]!]!]!;
  });
  return sums;
}

/** The same before points are rounded. */
export function exactSumsOf(
  candidate: Candidate,
  { inputs, rows }: Pick<EvaluatedRows, 'inputs' | 'rows'>,
): Float64Array {
  const sums = new Float64Array(rows.length);
  candidate.forEach(({ table, quarters }, index) => {
    const { codes } = inputs[index]!;
    for (let at = 0; at < rows.length; at++) sums[at]! += (table[codes[rows[at]!]!]! * quarters) / 4;
  });
  return sums;
}

function areaOf(at: Int32Array, span: number, { bads, rows }: EvaluatedRows): number {
  const counts = [new Float64Array(span), new Float64Array(span)] as const;
  for (let row = 0; row < rows.length; row++) {
    const bad = bads[rows[row]!]!;
    if (bad >= 0) counts[bad === 1 ? 1 : 0][at[row]!]! += 1;
  }
  let [won, bad, good] = [0, 0, 0];
  for (let cell = 0; cell < span; cell++) {
    won += counts[0][cell]! * (bad + counts[1][cell]! / 2);
    bad += counts[1][cell]!;
    good += counts[0][cell]!;
  }
  return won / (good * bad);
}

/** The lowest cell from which up no more rows lie than are asked for: more approvals alone would look fairer. */
function approvingCell(at: Int32Array, span: number, { approvedShare, rows }: EvaluatedRows): number {
  const counts = new Float64Array(span + 1);
  for (const cell of at) counts[cell]! += 1;
  const most = approvedShare * rows.length + 0.5;
  let [above, cell] = [0, span];
  for (let from = span - 1; from >= 0; from--) {
    above += counts[from]!;
    if (above > most) break;
    cell = from;
  }
  return cell;
}

function ratioOf(at: Int32Array, cell: number, { groupings, rows, groupRowsMin }: EvaluatedRows): number {
  return groupings.reduce((worst, { labels, of }) => {
    const counts = labels.map((label) => ({ label, rows: 0, approved: 0 }));
    for (let row = 0; row < rows.length; row++) {
      const group = counts[of[rows[row]!]!]!;
      group.rows += 1;
      if (at[row]! >= cell) group.approved += 1;
    }
    return Math.min(worst, worstRatio(adverseImpact(counts, groupRowsMin)));
  }, 1);
}
