import type { Fields } from './cases.ts';
import { notCovered } from './conventions.ts';

/** Whether a case is told in the words of account software, which states how interest is worked out and has habits of its own. */
export const isAccountLoan = (given: Fields): boolean =>
  given.has('interestCalculationPeriod') || given.has('interestType');

/**
 * Whether an account loan bears a whole period's interest with each instalment, or counts its days. Counting needs a day
 * count; none is taken for granted.
 */
export function interestPeriod(given: Fields): 'whole' | 'daily' | undefined {
  const words = given.words('interestCalculationPeriod');
  if (words === '') return undefined;
  if (/^same.as.(the.)?repayment.period$/i.test(words)) return 'whole';
  if (!/^daily$/i.test(words)) throw notCovered(`the interest calculation period "${words}"`);
  if (!given.has('dayCount')) throw notCovered('daily interest without a day count');
  return 'daily';
}

/**
 * Account software has two ways of working: one that rounds instalments to a multiple, solves them with one factor for all
 * periods and rounds interest for each stretch of days; and one that solves them on the rounded table and rounds interest once
 * an instalment. A case that states a multiple or a factor is of the first.
 */
export const isSolvedWithOneFactor = (given: Fields): boolean =>
  given.has('instalmentRoundedToMultipleOf') || given.has('instalmentFactor');
