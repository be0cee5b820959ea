import { invalidInput } from '../kit/errors.ts';
import { type AnnualRate, type Minor, minor } from '../kit/units.ts';

/**
 * The level payment of an ordinary annuity, rounded to the minor unit:
 *
 *     payment = principal × i ÷ (1 − (1 + i)^−n)      i = annual rate ÷ 12; principal ÷ n when i is 0
 *
 * @param principal minor units, not negative
 * @param termMonths number of monthly payments, at least 1
 * @throws AppError `repayment/term_out_of_range` when there is no whole number of payments from 1 up
 */
export function levelPayment(principal: Minor, annualRate: AnnualRate, termMonths: number): Minor {
  if (!Number.isInteger(termMonths) || termMonths < 1) {
    throw invalidInput(
      'repayment/term_out_of_range',
      'A term is at least one month.',
      'Give the term in whole months.',
    );
  }
  const monthlyRate = annualRate / 12;
  if (monthlyRate === 0) return minor(principal / termMonths);
  return minor((principal * monthlyRate) / -Math.expm1(-termMonths * Math.log1p(monthlyRate)));
}
