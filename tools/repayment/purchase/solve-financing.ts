import { AnnualRate, type Minor, minor } from '../../kit/units.ts';
import type { Contract } from '../contract/contract.ts';
import { unroundedSchedule } from '../contract/contract-schedule.ts';
import { exactLevelPayment } from '../contract/level-payment.ts';
import { type Rounding, roundedTo } from '../contract/rounding.ts';
import { rootBetween } from '../rates/roots.ts';
import {
  neverRepaid,
  noRate,
  nothingToFinance,
  principalMax,
  requireFinancing,
  termTooLong,
  tooLarge,
} from './solve-checks.ts';
import { greatestWhole, leastWhole } from './whole-search.ts';

/**
 * A financing of any shape. Each function below finds one of these five from the other four, under a `Repayment` that says
 * how it is repaid.
 */
export interface Financing {
  /** What bears interest, in minor units. */
  readonly principal: Minor;
  readonly annualRate: AnnualRate;
  /** How many there are: the term in months where they are monthly. */
  readonly payments: number;
  /** Principal left to the last payment, due on top of it; 0 when there is none. */
  readonly balloon: Minor;
  /** What each payment is, or may be at most. */
  readonly payment: Minor;
}

type Without<Field extends keyof Financing> = Omit<Financing, Field>;

/** How a financing is repaid. Its payment rises with principal and rate and falls with the balloon and the number of payments. */
export interface Repayment {
  /** The payment before rounding, in fractional minor units. */
  exactPayment(financing: Without<'payment'>): number;
  readonly rounding: Rounding;
  readonly paymentsMax: number;
}

/**
 * Level months, the first payment one month after the money is lent, as quote_payment reckons them.
 *
 *     payment = level payment on (principal − balloon) + balloon × annual rate ÷ 12
 */
export const levelMonths: Repayment = {
  exactPayment: ({ principal, annualRate, payments, balloon }) =>
    exactLevelPayment(minor(principal - balloon), annualRate, payments) + (balloon * annualRate) / 12,
  rounding: { mode: 'half-up', multipleOf: 1 },
  paymentsMax: 120,
};

/** As a contract of any shape says: fortnights, payments in advance, a day count, with its own rounding. */
export const repaidBy = (
  contractOf: (financing: Without<'payment'>) => Contract,
  { rounding, paymentsMax }: Pick<Repayment, 'rounding' | 'paymentsMax'>,
): Repayment => ({
  exactPayment: (financing) => unroundedSchedule(contractOf(financing)).instalment ?? 0,
  rounding,
  paymentsMax,
});

/**
 * The payment of a financing, rounded.
 *
 * @throws AppError what `requireFinancing` and the repayment throw
 */
export function paymentOf(repayment: Repayment, financing: Without<'payment'>): Minor {
  requireFinancing(financing);
  return rounded(repayment, financing);
}

/**
 * The largest principal whose payment is no more than a ceiling.
 *
 * @throws AppError `repayment/nothing_to_finance` when the ceiling does not bear even the interest on the balloon;
 *   `repayment/amount_too_large`; what `requireFinancing` throws
 */
export function principalAfforded(
  repayment: Repayment,
  { payment, annualRate, payments, balloon }: Without<'principal'>,
): Minor {
  const terms = { annualRate, payments, balloon };
  requireFinancing({ ...terms, payment });
  const bears = (principal: number) =>
    rounded(repayment, { ...terms, principal: minor(principal) }) <= payment;
  const principal = greatestWhole(bears, Math.max(1, balloon), principalMax);
  if (principal === undefined) throw nothingToFinance();
  if (principal === principalMax) throw tooLarge();
  return minor(principal);
}

/**
 * The fewest payments of which each is no more than a ceiling: the shortest term. Whoever pays the ceiling itself each time
 * is through in that term with a smaller last payment, but for the half cent that each payment may be rounded by.
 *
 * @throws AppError `repayment/never_repaid` when the ceiling does not exceed a period's interest; `repayment/term_too_long`
 *   when it takes more than the repayment's most payments; what `requireFinancing` throws
 */
export function paymentsNeeded(
  repayment: Repayment,
  { payment, principal, annualRate, balloon }: Without<'payments'>,
): number {
  const terms = { principal, annualRate, balloon };
  requireFinancing({ ...terms, payment });
  const bears = (payments: number) => rounded(repayment, { ...terms, payments }) <= payment;
  const fewest = leastWhole(bears, 1, repayment.paymentsMax);
  if (fewest !== undefined) return fewest;
  // With the whole principal as balloon a payment is the interest alone.
  const interest = repayment.exactPayment({ ...terms, balloon: principal, payments: repayment.paymentsMax });
  throw payment <= interest ? neverRepaid() : termTooLong(repayment.paymentsMax);
}

/**
 * The annual rate at which a financing's payment is exactly the one stated, to the last digits of a double; 0 when equal
 * parts of the principal round to it.
 *
 * @throws AppError `repayment/no_rate` when the payments return less than was lent, or only a rate above 100 % fits; what
 *   `requireFinancing` throws
 */
export function rateOfPayment(
  repayment: Repayment,
  { payment, principal, payments, balloon }: Without<'annualRate'>,
): AnnualRate {
  const terms = { principal, payments, balloon };
  requireFinancing({ ...terms, payment });
  const over = (rate: number) =>
    repayment.exactPayment({ ...terms, annualRate: AnnualRate.parse(rate) }) - payment;
  if (over(0) > 0) {
    if (rounded(repayment, { ...terms, annualRate: free }) === payment) return free;
    throw noRate('The payments return less than was lent.');
  }
  if (over(1) < 0) throw noRate('The payments cost more than 100 % a year.');
  return AnnualRate.parse(rootBetween(over, 0, 1));
}

/**
 * The smallest balloon that brings the payment down to a ceiling; 0 when the ceiling repays the principal without one.
 *
 * @throws AppError `repayment/never_repaid` when the ceiling is less than the interest on the principal; what
 *   `requireFinancing` throws
 */
export function balloonNeeded(
  repayment: Repayment,
  { payment, principal, annualRate, payments }: Without<'balloon'>,
): Minor {
  const terms = { principal, annualRate, payments };
  requireFinancing({ ...terms, payment });
  const bears = (balloon: number) => rounded(repayment, { ...terms, balloon: minor(balloon) }) <= payment;
  const balloon = leastWhole(bears, 0, principal);
  if (balloon === undefined) throw neverRepaid();
  return minor(balloon);
}

const free = AnnualRate.parse(0);

const rounded = (repayment: Repayment, financing: Without<'payment'>): Minor =>
  roundedTo(repayment.exactPayment(financing), repayment.rounding);
