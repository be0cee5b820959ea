import { invalidInput } from '../kit/errors.ts';
import { type Minor, minor } from '../kit/units.ts';
import { figure } from './figure.ts';
import { type Rounding, roundedTo } from './rounding.ts';

/** What settles an account on a day: the balance and the interest since it last fell due. */
export interface Payoff {
  readonly interest: Minor;
  readonly payoff: Minor;
}

/**
 * The payoff when interest runs for part of a period: interest = balance × factor, rounded as the contract says.
 *
 * @param factor interest per unit of balance since the last due day: daily rate × days, or the period's rate × the part of it
 * @throws AppError `repayment/balance_negative`
 */
export function payoffOn(balance: Minor, factor: number, rounding: Rounding): Payoff {
  if (balance < 0 || !(factor >= 0)) {
    throw invalidInput(
      'repayment/balance_negative',
      'A payoff needs a balance and a span that are not negative.',
      'Give the balance after the last payment and a day on or after it.',
    );
  }
  const interest = roundedTo(balance * factor, rounding);
  return { interest, payoff: minor(balance + interest) };
}

/** One more day's interest: balance × annual rate ÷ days a year, in fractional minor units. */
export const perDiem = (balance: Minor, annualRate: number, daysPerYear: number): number =>
  figure((balance * annualRate) / daysPerYear);

/**
 * The charge not yet earned by the actuarial method from an APR table: k·R·V / (100 + V).
 *
 * @param chargePer100 V, the table's finance charge per 100 of amount financed for the payments that remain
 * @returns minor units, rounded half up
 */
export const actuarialTableRebate = (
  payment: Minor,
  remainingPayments: number,
  chargePer100: number,
): Minor => minor((remainingPayments * payment * chargePer100) / (100 + chargePer100));

/**
 * The share of a precomputed charge not yet earned, by the sum of the digits: k(k + 1) / (n(n + 1)).
 *
 * @param payments n, in the contract
 * @param remaining k, those still to come, 0 to n
 * @throws AppError `repayment/payment_number_out_of_range`
 */
export function ruleOf78Share(payments: number, remaining: number): number {
  const whole = Number.isInteger(payments) && Number.isInteger(remaining);
  if (whole && payments >= 1 && remaining >= 0 && remaining <= payments) {
    return (remaining * (remaining + 1)) / (payments * (payments + 1));
  }
  throw invalidInput(
    'repayment/payment_number_out_of_range',
    'The payments that remain are a whole number from 0 to those of the contract.',
    'Give the number of payments and how many remain.',
  );
}
