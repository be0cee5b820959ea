import type { DealDocument } from '../../deals/deal.ts';
import { minor } from '../../kit/units.ts';
import { fieldNamed, warningsOf } from './document-fields.ts';
import type { Finding } from './finding.ts';

/** Below this a figure is not clear enough to hold against a paper. */
const clearMin = 0.7;

/** What one bank statement says against itself: totals that miss the closing balance, a row that breaks the running one. */
export function statementFindings(statement: DealDocument): Finding[] {
  const documents = [statement.id];
  const running: Finding[] = warningsOf(statement).includes('running_balance_inconsistent')
    ? [{ code: 'running_balance_inconsistent', documents }]
    : [];
  return [...balances(statement), ...running];
}

/** Opening + in − out = closing, with or without interest counted apart; all four figures clearly read. */
function balances(statement: DealDocument): Finding[] {
  const clear = (name: string): number | undefined => {
    const field = fieldNamed(statement, name);
    return field && field.confidence >= clearMin ? Number(field.value) : undefined;
  };
  const [opening, closing] = [clear('opening_balance'), clear('closing_balance')];
  const [deposits, withdrawals] = [clear('total_deposits'), clear('total_withdrawals')];
  if (opening === undefined || closing === undefined || deposits === undefined || withdrawals === undefined)
    return [];
  const expected = opening + deposits - withdrawals;
  const interest = Number(fieldNamed(statement, 'interest_paid')?.value ?? 0);
  if (expected === closing || expected + interest === closing) return [];
  return [
    {
      code: 'balances_do_not_add_up',
      documents: [statement.id],
      first: minor(expected),
      second: minor(closing),
    },
  ];
}
