import type { Decision } from '../../deals/deal.ts';
import { incomeConditions, type WeighedIncome } from '../../documents/income/income-evidence.ts';

/** What an answer leaves open: something to be cleared, never a reason to decline. */
export const conditions = [...incomeConditions, 'income_as_stated'] as const;
export type Condition = (typeof conditions)[number];

/** An income that no paper proves may prequalify, and then its proof is owed, whatever else its pay stub leaves open. */
export function conditionsOf(
  decision: Decision,
  incomeVerified: boolean,
  income: WeighedIncome,
): Condition[] {
  const open = decision === 'approved' || decision === 'counteroffer' || decision === 'referred';
  const held = income.conditions.includes('pay_stub_of_another_person');
  return [...income.conditions, ...(open && !incomeVerified && !held ? (['income_as_stated'] as const) : [])];
}
