import { invalidInput } from '../../kit/errors.ts';
import type { AnnualRate, Minor } from '../../kit/units.ts';
import { figure } from '../figure.ts';
import { toMinor } from './rounding.ts';

/** The longest contract worth a loop. What is offered to a person is shorter: `TermMonths`, and each program's own limit. */
const termMonthsCeiling = 480;

/**
 * The level monthly payment that repays a principal, first payment one month after it is lent.
 *
 *     payment = P · i / (1 − (1 + i)^−n)      i = annual rate ÷ 12;  P ÷ n when the rate is 0
 *
 * @param principal minor units that bear interest; 0 needs no payment
 * @param termMonths 1 to 480 payments
 * @returns minor units, rounded half up; the contract's last payment absorbs the rounding (`levelSchedule`)
 * @throws AppError `repayment/term_out_of_range`, `repayment/principal_negative`, `repayment/rate_out_of_range`, `repayment/no_figure`
 */
export function levelPayment(principal: Minor, annualRate: AnnualRate, termMonths: number): Minor {
  return toMinor(exactLevelPayment(principal, annualRate, termMonths));
}

/** `levelPayment` before rounding, in fractional minor units. */
export function exactLevelPayment(principal: Minor, annualRate: AnnualRate, termMonths: number): number {
  requireTerm(termMonths);
  if (principal < 0) {
    throw invalidInput('repayment/principal_negative', 'A principal cannot be negative.', 'Give 0 or more.');
  }
  if (annualRate < 0) {
    throw invalidInput('repayment/rate_out_of_range', 'A rate cannot be negative.', 'Give 0 or more.');
  }
  const monthlyRate = annualRate / 12;
  // Below a double's resolution of 1 the interest is less than a thousandth of a minor unit on any amount.
  if (monthlyRate < Number.EPSILON) return figure(principal / termMonths);
  return figure((principal * monthlyRate) / -Math.expm1(-termMonths * Math.log1p(monthlyRate)));
}

function requireTerm(termMonths: number): void {
  if (Number.isInteger(termMonths) && termMonths >= 1 && termMonths <= termMonthsCeiling) return;
  throw invalidInput(
    'repayment/term_out_of_range',
    `A term is a whole number of months from 1 to ${termMonthsCeiling}.`,
    'Give the number of monthly payments, such as 60.',
  );
}
