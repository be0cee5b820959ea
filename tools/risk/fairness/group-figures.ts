import { auc } from '../metrics/auc.ts';
import { difference, type Interval, wilsonInterval, z95 } from '../metrics/interval.ts';
import { adverseImpact, type GroupApproval } from './adverse-impact.ts';
import type { Grouping } from './groups.ts';
import type { FairnessSample } from './sample.ts';

/** How one group fares by a score and a cut-off. Figures of a group of too few people are undefined. */
export interface GroupFigures extends GroupApproval {
  readonly meanScore: number | undefined;
  /** Mean score less the reference group's, in standard deviations of the two; undefined for the reference itself. */
  readonly scoreGap: Interval | undefined;
  readonly outcome: GroupOutcome | undefined;
}

/** What is known where outcomes are. */
interface GroupOutcome {
  readonly rows: number;
  readonly bads: number;
  readonly predicted: number;
  readonly observed: Interval;
  /** Undefined where the group has no goods or no bads. */
  readonly auc: number | undefined;
  /** Approval rate of those who repaid, and of those who did not. */
  readonly goodsApproved: Interval;
  readonly badsApproved: Interval;
  /** The same less the reference group's: equal opportunity asks for 0 among those who repay. */
  readonly goodsGap: Interval | undefined;
  readonly badsGap: Interval | undefined;
}

/** Figures by group, in the grouping's order. */
export function groupFigures(
  sample: FairnessSample,
  grouping: Grouping,
  cutOff: number,
  rowsMin: number,
): GroupFigures[] {
  const rows = rowsByGroup(grouping);
  const counts = rows.map((group, index) => ({
    label: grouping.labels[index]!,
    rows: group.length,
    approved: group.filter((row) => sample.scores[row]! >= cutOff).length,
  }));
  const approvals = adverseImpact(counts, rowsMin);
  const best = approvals.findIndex(({ fourFifths }) => fourFifths === 'reference');
  const outcomes = rows.map((group) => outcomeOf(sample, group, cutOff, rowsMin));
  return approvals.map((approval, index) => {
    if (approval.fourFifths === 'too_few')
      return { ...approval, meanScore: undefined, scoreGap: undefined, outcome: undefined };
    const own = rows[index]!.map((row) => sample.scores[row]!);
    const other = rows[best]!.map((row) => sample.scores[row]!);
    return {
      ...approval,
      meanScore: mean(own),
      scoreGap: index === best ? undefined : standardisedGap(own, other),
      outcome: beside(outcomes[index], index === best ? undefined : outcomes[best]),
    };
  });
}

function rowsByGroup({ labels, of }: Grouping): number[][] {
  const rows: number[][] = labels.map(() => []);
  of.forEach((group, row) => {
    rows[group]!.push(row);
  });
  return rows;
}

function outcomeOf(
  { scores, pds, bads }: FairnessSample,
  group: readonly number[],
  cutOff: number,
  rowsMin: number,
): GroupOutcome | undefined {
  const rows = group.filter((row) => bads[row]! >= 0);
  if (rows.length < Math.max(1, rowsMin)) return undefined;
  const approved = (outcome: number) => {
    const those = rows.filter((row) => bads[row] === outcome);
    return wilsonInterval(those.filter((row) => scores[row]! >= cutOff).length, those.length);
  };
  const bad = rows.filter((row) => bads[row] === 1).length;
  const area = auc({ scores: rows.map((row) => scores[row]!), bads: rows.map((row) => bads[row]!) });
  return {
    rows: rows.length,
    bads: bad,
    predicted: mean(rows.map((row) => pds[row]!)),
    observed: wilsonInterval(bad, rows.length),
    auc: Number.isNaN(area) ? undefined : area,
    goodsApproved: approved(0),
    badsApproved: approved(1),
    goodsGap: undefined,
    badsGap: undefined,
  };
}

function beside(
  own: GroupOutcome | undefined,
  reference: GroupOutcome | undefined,
): GroupOutcome | undefined {
  if (!own || !reference) return own;
  return {
    ...own,
    goodsGap: difference(own.goodsApproved, reference.goodsApproved),
    badsGap: difference(own.badsApproved, reference.badsApproved),
  };
}

/**
 * Standardised mean difference with its 95 % interval: Cohen's d, positive where the first scores higher.
 *
 *     d = (mean₁ − mean₂) ÷ s     s² pooled     variance (n₁ + n₂) ÷ n₁n₂ + d² ÷ 2(n₁ + n₂)
 *
 * @returns 0 within nothing where all scores are one
 * @see Hedges and Olkin, "Statistical Methods for Meta-Analysis", 1985
 */
export function standardisedGap(first: readonly number[], second: readonly number[]): Interval {
  const [n, m] = [first.length, second.length];
  const squares = (values: readonly number[]) => {
    const centre = mean(values);
    return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  };
  const spread = Math.sqrt((squares(first) + squares(second)) / Math.max(1, n + m - 2));
  const value = spread === 0 ? 0 : (mean(first) - mean(second)) / spread;
  const half = spread === 0 ? 0 : z95 * Math.sqrt((n + m) / (n * m) + value ** 2 / (2 * (n + m)));
  return { value, low: value - half, high: value + half };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
