import { type Interval, wilsonInterval, z95 } from '../metrics/interval.ts';

/**
 * How a group's approval rate stands beside that of the group approved most, by the four-fifths rule of thumb:
 * `holds` and `below` are beyond chance, `perhaps_holds` and `perhaps_below` are the side on which the ratio lies while its
 * interval reaches across 0.8. `too_few` people are not judged.
 */
export type FourFifths = 'reference' | 'holds' | 'perhaps_holds' | 'perhaps_below' | 'below' | 'too_few';

export interface GroupApproval {
  readonly label: string;
  readonly rows: number;
  readonly approved: number;
  /** Undefined for a group of too few people, as is the ratio. */
  readonly rate: Interval | undefined;
  readonly ratio: Interval | undefined;
  readonly fourFifths: FourFifths;
}

interface Counts {
  readonly label: string;
  readonly rows: number;
  readonly approved: number;
}

/**
 * Adverse-impact ratios: each group's approval rate ÷ that of the group approved most, with Katz's 95 % interval.
 *
 *     ln ratio ± z √(1 ÷ a − 1 ÷ n + 1 ÷ A − 1 ÷ N)
 *
 * Where a group has no approvals the upper end counts half an approval for it. The reference is chosen by looking, which
 * makes ratios a little too low where several groups lie close together.
 *
 * @param rowsMin groups of fewer people have no rate and no ratio, and are never the reference
 * @see Katz, Baptista, Azen and Pike, Biometrics 1978; 29 CFR 1607.4(D) for four fifths, a rule of employment law
 */
export function adverseImpact(groups: readonly Counts[], rowsMin: number): GroupApproval[] {
  const judged = groups.filter(({ rows }) => rows >= Math.max(1, rowsMin));
  const reference = judged.reduce<Counts | undefined>(
    (best, one) => (best && one.approved * best.rows <= best.approved * one.rows ? best : one),
    undefined,
  );
  return groups.map((group) => {
    if (!reference || !judged.includes(group))
      return { ...group, rate: undefined, ratio: undefined, fourFifths: 'too_few' };
    const rate = wilsonInterval(group.approved, group.rows);
    if (group === reference) return { ...group, rate, ratio: undefined, fourFifths: 'reference' };
    const ratio = katzInterval(group, reference);
    return { ...group, rate, ratio, fourFifths: judgement(group, reference, ratio) };
  });
}

/** Compared in whole numbers, so that four fifths exactly is never below. */
function judgement(group: Counts, reference: Counts, { low, high }: Interval): FourFifths {
  const below = 5 * group.approved * reference.rows < 4 * reference.approved * group.rows;
  if (below) return high < 0.8 ? 'below' : 'perhaps_below';
  return low >= 0.8 ? 'holds' : 'perhaps_holds';
}

function katzInterval(group: Counts, reference: Counts): Interval {
  if (reference.approved === 0) return { value: 1, low: 0, high: Number.POSITIVE_INFINITY };
  const value = group.approved / group.rows / (reference.approved / reference.rows);
  const approved = Math.max(group.approved, 0.5);
  const centre = Math.log(approved / group.rows / (reference.approved / reference.rows));
  const error = Math.sqrt(1 / approved - 1 / group.rows + 1 / reference.approved - 1 / reference.rows);
  return {
    value,
    low: group.approved === 0 ? 0 : Math.exp(centre - z95 * error),
    high: Math.exp(centre + z95 * error),
  };
}

/** The lowest ratio among groups that are judged; 1 where there is only one. */
export const worstRatio = (groups: readonly GroupApproval[]): number =>
  groups.reduce((worst, { ratio }) => Math.min(worst, ratio?.value ?? 1), 1);
