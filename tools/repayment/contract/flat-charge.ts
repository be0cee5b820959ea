import { invalidInput } from '../../kit/errors.ts';
import { type Minor, minor } from '../../kit/units.ts';
import { figure } from '../figure.ts';
import { ruleOf78Share } from '../payoff/settlement.ts';

export interface FlatHirePurchase {
  readonly termCharges: Minor;
  readonly totalPayable: Minor;
  /** Before rounding, in fractional minor units. */
  readonly instalment: number;
  /** The charge in each instalment by the sum of the digits, in fractional minor units; they sum to the term charges. */
  readonly interest: readonly number[];
}

/**
 * Flat-rate hire purchase with sum-of-digits allocation: charges = principal × flat rate × years, spread over the monthly
 * instalments in the proportion n : n − 1 : … : 1.
 *
 * Kept for contracts made before it was abolished; Malaysia ended it in 2026.
 *
 * @param months from 1 to 1200
 * @throws AppError `repayment/payment_number_out_of_range`, `repayment/rate_out_of_range`, `repayment/no_figure`
 */
export function flatHirePurchase(
  principal: Minor,
  flatRatePerYear: number,
  months: number,
): FlatHirePurchase {
  if (!(principal >= 0 && flatRatePerYear >= 0)) {
    throw invalidInput(
      'repayment/rate_out_of_range',
      'A flat charge needs a principal and a rate that are not negative.',
      'Give the amount lent and the flat rate as a fraction, such as 0.03.',
    );
  }
  if (!(Number.isInteger(months) && months >= 1 && months <= monthsMax)) {
    throw invalidInput(
      'repayment/payment_number_out_of_range',
      `A hire purchase runs from 1 to ${monthsMax} months.`,
      'Give a whole number of months, such as 60.',
    );
  }
  const termCharges = minor((principal * flatRatePerYear * months) / 12);
  const totalPayable = minor(principal + termCharges);
  const unearned = (paid: number) => termCharges * ruleOf78Share(months, months - paid);
  return {
    termCharges,
    totalPayable,
    instalment: figure(totalPayable / months),
    interest: Array.from({ length: months }, (_, k) => unearned(k) - unearned(k + 1)),
  };
}

const monthsMax = 1_200;
