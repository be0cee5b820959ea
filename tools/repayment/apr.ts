import { invalidInput } from '../kit/errors.ts';
import { AnnualRate, type Minor } from '../kit/units.ts';

/** A payment and when it falls, counted from the advance: whole unit-periods and an odd fraction of one. */
export interface TimedPayment {
  readonly amount: Minor;
  readonly unitPeriods: number;
  readonly fraction: number;
}

/** Newton's method doubles the correct digits each step; contracts up to 100 % need about ten. */
const stepsMax = 100;

/**
 * The APR of a single-advance contract, by the actuarial method.
 *
 * Finds the unit-period rate i at which the payments are worth the amount financed at the advance:
 *
 *     A = Σ Pⱼ / ((1 + fⱼ·i)(1 + i)^tⱼ)      APR = i × unit-periods per year
 *
 * Present value is convex and falls as i rises, so Newton's method started at 0 climbs to the answer and cannot pass it.
 *
 * @param amountFinanced minor units, net of prepaid finance charges
 * @param payments each above 0, in any order
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
  const highest = 1 / unitPeriodsPerYear;
  if (worth(payments, 0).value < amountFinanced || worth(payments, highest).value > amountFinanced) {
    throw invalidInput(
      'repayment/apr_out_of_range',
      'No rate from 0 % to 100 % a year equates these payments to the amount financed.',
      'Check the amount financed, the fees and the payments.',
    );
  }
  let rate = 0;
  for (let steps = 0; steps < stepsMax; steps++) {
    const { value, slope } = worth(payments, rate);
    const next = rate + (amountFinanced - value) / slope;
    if (!(next > rate)) break;
    rate = next;
  }
  return AnnualRate.parse(Math.min(1, rate * unitPeriodsPerYear));
}

/** The payments' present value at a unit-period rate, and its derivative with respect to the rate. */
function worth(payments: readonly TimedPayment[], rate: number) {
  let value = 0;
  let slope = 0;
  for (const { amount, unitPeriods, fraction } of payments) {
    const present = amount / ((1 + fraction * rate) * (1 + rate) ** unitPeriods);
    value += present;
    slope -= present * (fraction / (1 + fraction * rate) + unitPeriods / (1 + rate));
  }
  return { value, slope };
}
