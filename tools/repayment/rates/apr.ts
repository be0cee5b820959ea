import { invalidInput } from '../../kit/errors.ts';
import type { AnnualRate, Minor } from '../../kit/units.ts';
import { appendixJRate, type UnitPeriodFlow } from './legal-rates.ts';

/** A payment and when it falls, counted from the advance. A run of equal payments may be one entry with its count. */
export interface TimedPayment extends UnitPeriodFlow {
  readonly amount: Minor;
}

/**
 * The APR of a single-advance contract, by the actuarial method, as a rate that may be quoted: `appendixJRate` of what was
 * financed and the payments, from 0 % to 100 %.
 *
 *     A = Σ Pⱼ / ((1 + fⱼ·i)(1 + i)^tⱼ)      APR = i × unit-periods per year
 *
 * @param amountFinanced minor units, net of prepaid finance charges
 * @param payments none below 0, in any order
 * @param unitPeriodsPerYear 12 for monthly, 26 for biweekly, 52 for weekly
 * @returns the APR as a fraction, unrounded; disclosures round at the edge
 * @throws AppError `repayment/apr_out_of_range` when the answer would lie below 0 % or above 100 %
 * @see 12 CFR 1026, Appendix J (b)(8), the general equation
 */
export function annualPercentageRate(
  amountFinanced: Minor,
  payments: readonly TimedPayment[],
  unitPeriodsPerYear: number,
): AnnualRate {
  if (payments.length === 0) throw outOfRange();
  const advance = { amount: amountFinanced, unitPeriods: 0, fraction: 0 };
  const answer = appendixJRate([advance], payments, unitPeriodsPerYear);
  if (answer.status !== 'one' || answer.rate < 0 || answer.rate > 1 + lastDigits) throw outOfRange();
  return Math.min(1, answer.rate) as AnnualRate;
}

/** A rate that is 100 % may be found a few units in the last digit above it. */
const lastDigits = 1e-12;

const outOfRange = () =>
  invalidInput(
    'repayment/apr_out_of_range',
    'No rate from 0 % to 100 % a year equates these payments to the amount financed.',
    'Check the amount financed, the fees and the payments.',
  );
