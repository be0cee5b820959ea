import type { DealDocument } from '../../deals/deal.ts';
import { minor } from '../../kit/units.ts';
import { fieldNamed, warningsOf } from './document-fields.ts';
import type { Finding } from './finding.ts';

/** Below this a figure is not clear: a digit of it may be misread. */
const clearMin = 0.8;
/** Below this a figure says nothing at all. */
const legibleMin = 0.4;

/** What one bank statement says against itself: totals that miss the closing balance, a row that breaks the running one. */
export function statementFindings(statement: DealDocument): Finding[] {
  const documents = [statement.id];
  const running: Finding[] = warningsOf(statement).includes('running_balance_inconsistent')
    ? [{ code: 'running_balance_inconsistent', documents }]
    : [];
  return [...balances(statement), ...running];
}

/** Opening + in − out = closing, with or without interest counted apart, unless an unclear figure may be to blame. */
function balances(statement: DealDocument): Finding[] {
  const figures = terms.map(([name, sign]) => ({ field: fieldNamed(statement, name), sign }));
  const told = figures.flatMap(({ field, sign }) =>
    field && field.confidence >= legibleMin
      ? [{ value: Number(field.value), sign, clear: field.confidence >= clearMin }]
      : [],
  );
  if (told.length < terms.length) return [];
  const apart = told.reduce((sum, { value, sign }) => sum + sign * value, 0);
  const interest = Number(fieldNamed(statement, 'interest_paid')?.value ?? 0);
  if (apart === 0 || apart + interest === 0) return [];
  if (told.some(({ value, sign, clear }) => !clear && mayBe(value, value - sign * apart))) return [];
  const closing = told[3]!.value;
  return [
    {
      code: 'balances_do_not_add_up',
      documents: [statement.id],
      first: minor(closing + apart),
      second: minor(closing),
    },
  ];
}

const terms = [
  ['opening_balance', 1],
  ['total_deposits', 1],
  ['total_withdrawals', -1],
  ['closing_balance', -1],
] as const;

/** A figure read from a picture may be another of as many digits with two of them misread. */
function mayBe(read: number, other: number): boolean {
  const [a, b] = [String(Math.abs(read)), String(Math.abs(other))];
  return a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length <= 2;
}
