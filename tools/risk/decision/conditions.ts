import type { Decision } from '../../deals/deal.ts';
import { incomeConditions, type WeighedIncome } from '../../documents/income/income-evidence.ts';

/** What an answer leaves open: something to be cleared, never a reason to decline. */
export const conditions = [...incomeConditions, 'income_as_stated'] as const;
export type Condition = (typeof conditions)[number];

/** An income that was only stated may prequalify, and then its proof is owed. */
export function conditionsOf(
  decision: Decision,
  incomeVerified: boolean,
  income: WeighedIncome,
): Condition[] {
  const open = decision === 'approved' || decision === 'counteroffer' || decision === 'referred';
  const doubted = income.conditions.length > 0;
  return open && !incomeVerified && !doubted ? ['income_as_stated'] : [...income.conditions];
}
