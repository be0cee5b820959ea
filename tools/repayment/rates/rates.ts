import { invalidInput } from '../../kit/errors.ts';
import { figure } from '../figure.ts';
import { rootBetween } from './roots.ts';
import { annuityRate } from './tvm.ts';

/** The effective annual rate of a nominal one compounded m times a year: (1 + r/m)^m − 1 (EFFECT). */
export function effectiveFromNominal(nominal: number, periodsPerYear: number): number {
  requirePeriodsPerYear(periodsPerYear);
  return figure(Math.expm1(periodsPerYear * Math.log1p(nominal / periodsPerYear)));
}

/** The nominal annual rate of an effective one compounded m times a year: m·((1 + r)^(1/m) − 1) (NOMINAL). */
export function nominalFromEffective(effective: number, periodsPerYear: number): number {
  requirePeriodsPerYear(periodsPerYear);
  return figure(periodsPerYear * Math.expm1(Math.log1p(effective) / periodsPerYear));
}

/**
 * The annual percentage yield of interest earned over some days: (1 + interest ÷ principal)^(365 ÷ days) − 1.
 *
 * @param days from 1 to 36,525, a hundred years
 * @throws AppError `repayment/nothing_to_annualise`
 * @see 12 CFR 1030, Appendix A, part I
 */
export function annualYield(principal: number, interest: number, days: number): number {
  if (principal > 0 && days > 0 && days <= daysMax && interest > -principal) {
    return figure(Math.expm1((365 / days) * Math.log1p(interest / principal)));
  }
  throw invalidInput(
    'repayment/nothing_to_annualise',
    `A yield needs a principal and from 1 to ${daysMax} days.`,
    'Give a principal and a number of days above 0.',
  );
}

const daysMax = 36_525;

export interface FlatCharge {
  /** What was lent, in any unit. */
  readonly principal: number;
  /** Principal and charge together, in the same unit. */
  readonly totalOfPayments: number;
  readonly payments: number;
  readonly paymentsPerYear: number;
  readonly timing: 'end' | 'start';
}

/**
 * The nominal annual rate behind a flat (add-on) charge repaid in level payments: the rate per payment × payments a year.
 *
 * @throws AppError `repayment/no_rate`, `repayment/periods_out_of_range`, `repayment/nothing_advanced`
 */
export function nominalFromFlat({
  principal,
  totalOfPayments,
  payments,
  paymentsPerYear,
  timing,
}: FlatCharge): number {
  requirePeriodsPerYear(paymentsPerYear);
  if (!(principal > 0 && totalOfPayments >= principal)) {
    throw invalidInput(
      'repayment/nothing_advanced',
      'A flat charge is on a principal above 0, and not below 0 itself.',
      'Give what was lent and the total of payments.',
    );
  }
  const payment = -totalOfPayments / payments;
  return paymentsPerYear * annuityRate({ periods: payments, payment, present: principal, future: 0, timing });
}

/**
 * The flat rate a year of a nominal one: the charge of level payments at the nominal rate ÷ principal ÷ years.
 *
 * @param nominal per year as a fraction; 0 is 0 flat
 */
export function flatFromNominal(nominal: number, payments: number, paymentsPerYear: number): number {
  requirePeriodsPerYear(paymentsPerYear);
  const i = nominal / paymentsPerYear;
  return figure((chargePerUnit(i, payments) * paymentsPerYear) / payments);
}

/** The whole charge of level payments on a principal of 1: n·i/(1 − (1 + i)^−n) − 1. */
function chargePerUnit(i: number, payments: number): number {
  const logGrowth = payments * Math.log1p(i);
  // The closed form loses its digits near 0, where two terms of its series are exact to a double's last.
  if (Math.abs(logGrowth) < 1e-5)
    return (i + logGrowth) / 2 + logGrowth ** 2 / 12 + (i * logGrowth) / 4 - i ** 2 / 12;
  return (payments * i) / -Math.expm1(-logGrowth) - 1;
}

/**
 * The nominal annual rate that carries a balance to nothing when each period bears simple interest for its own share of a
 * year:
 *
 *     principal = Σ paymentₖ / Πⱼ≤ₖ (1 + r·yearFractionⱼ)
 *
 * @param periods a payment at the end of each, and the period's year fraction by the contract's day count
 * @returns from 0 to 100 (10,000 %)
 * @throws AppError `repayment/no_rate` when the answer lies outside
 */
export function nominalFromPeriods(
  principal: number,
  periods: readonly { readonly payment: number; readonly yearFraction: number }[],
): number {
  const shortfall = (rate: number) => {
    let [discount, worth] = [1, 0];
    for (const { payment, yearFraction } of periods) {
      discount /= 1 + rate * yearFraction;
      worth += payment * discount;
    }
    return worth - principal;
  };
  const highest = 100;
  if (shortfall(0) >= 0 && shortfall(highest) <= 0) return rootBetween(shortfall, 0, highest);
  throw invalidInput(
    'repayment/no_rate',
    'No rate from 0 % to 10,000 % a year repays the principal with these payments.',
    'Check the principal and the payments.',
  );
}

function requirePeriodsPerYear(periodsPerYear: number): void {
  if (periodsPerYear >= 1 && periodsPerYear <= 366) return;
  throw invalidInput(
    'repayment/periods_per_year_out_of_range',
    'A year has from 1 to 366 periods.',
    'Give 12 for months, 52 for weeks.',
  );
}
