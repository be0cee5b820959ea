import { type Interval, percentileInterval } from '../../metrics/interval.ts';
import { createRandom } from '../../metrics/random.ts';
import { adverseImpact, worstRatio } from '../adverse-impact.ts';
import type { Grouping } from '../groups.ts';

export interface Approvals {
  readonly groupings: readonly Grouping[];
  /** Rows that count, by their numbers in the groupings. */
  readonly rows: Uint32Array;
  readonly groupRowsMin: number;
}

/** Replicates place the ends of an interval to about a tenth of its width. */
const replicates = 200;

/**
 * Draws of the rows, the same for every card that is compared on them.
 *
 * @returns how often each row counts, replicate by replicate
 */
export function drawnRows(rows: number, seed: number): Uint8Array[] {
  const random = createRandom(seed);
  return Array.from({ length: replicates }, () => {
    const times = new Uint8Array(rows);
    for (let draw = 0; draw < rows; draw++) times[Math.floor(random() * rows)]! += 1;
    return times;
  });
}

/**
 * By how much one card's lowest ratio is above another's on the same rows, with the middle 95 % of a bootstrap in which both
 * are approved and compared on the same draws.
 *
 * @param approved,before 1 for rows that each card approves
 */
export function ratioGain(
  approved: Uint8Array,
  before: Uint8Array,
  data: Approvals,
  draws: readonly Uint8Array[],
): Interval {
  const once = new Uint8Array(data.rows.length).fill(1);
  const gain = (times: Uint8Array) => lowestRatio(approved, times, data) - lowestRatio(before, times, data);
  return percentileInterval(gain(once), draws.map(gain));
}

function lowestRatio(
  approved: Uint8Array,
  times: Uint8Array,
  { groupings, rows, groupRowsMin }: Approvals,
): number {
  return groupings.reduce((lowest, { labels, of }) => {
    const counts = labels.map((label) => ({ label, rows: 0, approved: 0 }));
    for (let at = 0; at < rows.length; at++) {
      const group = counts[of[rows[at]!]!]!;
      group.rows += times[at]!;
      if (approved[at] === 1) group.approved += times[at]!;
    }
    return Math.min(lowest, worstRatio(adverseImpact(counts, groupRowsMin)));
  }, 1);
}
