import { invalidInput } from '../../kit/errors.ts';
import { type Minor, minor } from '../../kit/units.ts';
import { type Rounding, roundedTo } from '../contract/rounding.ts';
import { figure } from '../figure.ts';

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
  if (balance < 0 || !(factor >= 0)) throw negative();
  const interest = roundedTo(balance * factor, rounding);
  return { interest, payoff: minor(balance + interest) };
}

/**
 * One more day's interest: balance × annual rate ÷ days a year, in fractional minor units.
 *
 * @throws AppError `repayment/balance_negative`, `repayment/no_figure`
 */
export function perDiem(balance: Minor, annualRate: number, daysPerYear: number): number {
  if (balance < 0 || annualRate < 0 || daysPerYear < 0) throw negative();
  return figure((balance * annualRate) / daysPerYear);
}

/**
 * The charge not yet earned by the actuarial method from an APR table: k·R·V / (100 + V).
 *
 * @param chargePer100 V, the table's finance charge per 100 of amount financed for the payments that remain
 * @param payment minor units, above 0
 * @param remainingPayments from 0 to 2600
 * @returns minor units, rounded half up
 * @throws AppError `repayment/rebate_out_of_range`
 */
export function actuarialTableRebate(payment: Minor, remainingPayments: number, chargePer100: number): Minor {
  const counted =
    Number.isInteger(remainingPayments) && remainingPayments >= 0 && remainingPayments <= remainingMax;
  if (counted && payment > 0 && chargePer100 >= 0) {
    return minor(figure((remainingPayments * payment * chargePer100) / (100 + chargePer100)));
  }
  throw invalidInput(
    'repayment/rebate_out_of_range',
    `A rebate is of up to ${remainingMax} payments above 0 and a charge that is not negative.`,
    'Give the payment, how many remain, and the table’s charge per 100.',
  );
}

/** Fifty years of weeks, as many as a contract has at most. */
const remainingMax = 2600;

const negative = () =>
  invalidInput(
    'repayment/balance_negative',
    'A payoff needs a balance, a rate and a span that are not negative.',
    'Give the balance after the last payment and a day on or after it.',
  );

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
