import { invalidInput } from '../../kit/errors.ts';
import { effectiveFromNominal, flatFromNominal, nominalFromEffective, nominalFromFlat } from './rates.ts';

/** How a yearly rate is stated: on the first principal throughout, on the balance, or on the balance with compounding. */
export const rateKinds = ['flat', 'nominal', 'effective'] as const;
export type RateKind = (typeof rateKinds)[number];

/** One cost of credit in three forms, as fractions a year. */
export interface RateForms {
  readonly flat: number;
  readonly nominal: number;
  readonly effective: number;
}

/**
 * A rate of one kind in all three, for level monthly payments at the end of each month.
 *
 *     effective = (1 + nominal/12)^12 − 1      flat = interest of level payments ÷ principal ÷ years
 *
 * @param rate a fraction, 0 or more
 * @param termMonths whole, from 1 up; nominal and effective do not depend on it, flat does
 * @throws AppError `repayment/rate_out_of_range`, `repayment/periods_out_of_range`
 */
export function rateForms(kind: RateKind, rate: number, termMonths: number): RateForms {
  if (!(rate >= 0 && Number.isFinite(rate))) throw rateOutOfRange();
  if (!(Number.isInteger(termMonths) && termMonths >= 1 && termMonths <= 1200)) throw termOutOfRange();
  // No rate of 0 % or more is below 0 in another form, whatever the last digit of a double says.
  const nominal = Math.max(0, toNominal[kind](rate, termMonths));
  return {
    nominal,
    effective: kind === 'effective' ? rate : effectiveFromNominal(nominal, 12),
    flat: kind === 'flat' ? rate : Math.max(0, flatFromNominal(nominal, termMonths, 12)),
  };
}

const toNominal: Readonly<Record<RateKind, (rate: number, termMonths: number) => number>> = {
  nominal: (rate) => rate,
  effective: (rate) => nominalFromEffective(rate, 12),
  flat: (rate, payments) =>
    nominalFromFlat({
      principal: 1,
      totalOfPayments: 1 + (rate * payments) / 12,
      payments,
      paymentsPerYear: 12,
      timing: 'end',
    }),
};

const rateOutOfRange = () =>
  invalidInput(
    'repayment/rate_out_of_range',
    'A rate to compare is 0 % or more.',
    'Give a fraction, such as 0.054.',
  );

const termOutOfRange = () =>
  invalidInput(
    'repayment/periods_out_of_range',
    'A term to compare rates over is 1 to 1200 months.',
    'Give the number of monthly payments, such as 108 for nine years.',
  );
