import { AnnualRate, type Minor, minor } from '../kit/units.ts';
import { exactLevelPayment } from './level-payment.ts';
import { itemisedPurchase, type PurchaseTerms, priceAfforded } from './purchase.ts';
import { rootBetween } from './roots.ts';
import {
  neverRepaid,
  noRate,
  nothingToFinance,
  principalMax,
  requireFinancing,
  termMonthsMax,
  termTooLong,
  tooLarge,
} from './solve-checks.ts';
import { greatestWhole, leastWhole } from './whole-search.ts';

/**
 * A financing in level monthly payments, the first one month after it is lent. Each function below finds one of these five
 * from the other four; `principal` is what bears interest, in minor units.
 */
export interface Financing {
  readonly principal: Minor;
  readonly annualRate: AnnualRate;
  readonly termMonths: number;
  /** Principal left to the last payment, due on top of it; 0 when there is none. */
  readonly balloon: Minor;
  /** What each payment is, or may be at most. */
  readonly payment: Minor;
}

/**
 * The payment of a financing, rounded half up.
 *
 *     payment = level payment on (principal − balloon) + balloon × annual rate ÷ 12
 *
 * @throws AppError what `exactLevelPayment` throws; `repayment/nothing_to_finance`, `repayment/balloon_out_of_range`
 */
export function instalmentOf(financing: Omit<Financing, 'payment'>): Minor {
  requireFinancing(financing);
  return rounded(financing);
}

/**
 * The largest principal whose payment is no more than a ceiling.
 *
 * @throws AppError `repayment/nothing_to_finance` when the ceiling does not bear even the interest on the balloon;
 *   `repayment/amount_too_large`, `repayment/payment_out_of_range`
 */
export function principalAfforded({ payment, ...terms }: Omit<Financing, 'principal'>): Minor {
  requireFinancing({ ...terms, payment });
  const bears = (principal: number) => rounded({ ...terms, principal: minor(principal) }) <= payment;
  const principal = greatestWhole(bears, Math.max(1, terms.balloon), principalMax);
  if (principal === undefined) throw nothingToFinance();
  if (principal === principalMax) throw tooLarge();
  return minor(principal);
}

/**
 * The shortest term whose payment is no more than a ceiling. Whoever pays the ceiling itself each month is through in that
 * term with a smaller last payment, but for the half cent that each payment may be rounded by.
 *
 * @throws AppError `repayment/never_repaid` when the ceiling does not exceed a month's interest; `repayment/term_too_long`
 *   when it takes more than 120 months; `repayment/payment_out_of_range`
 */
export function termAfforded({ payment, ...terms }: Omit<Financing, 'termMonths'>): number {
  requireFinancing({ ...terms, payment });
  const bears = (termMonths: number) => rounded({ ...terms, termMonths }) <= payment;
  const term = leastWhole(bears, 1, termMonthsMax);
  if (term !== undefined) return term;
  throw payment <= (terms.principal * terms.annualRate) / 12 ? neverRepaid() : termTooLong();
}

/**
 * The annual rate at which a financing's payment is exactly the one stated, to the last digits of a double; 0 when equal
 * parts of the principal round to it.
 *
 * @throws AppError `repayment/no_rate` when the payments return less than was lent, or only a rate above 100 % fits
 */
export function rateOfPayment({ payment, ...terms }: Omit<Financing, 'annualRate'>): AnnualRate {
  requireFinancing({ ...terms, payment });
  const over = (rate: number) => exactInstalment({ ...terms, annualRate: AnnualRate.parse(rate) }) - payment;
  const atZero = over(0);
  if (atZero > 0 && rounded({ ...terms, annualRate: AnnualRate.parse(0) }) === payment)
    return AnnualRate.parse(0);
  if (atZero > 0) throw noRate('The payments return less than was lent.');
  if (over(1) < 0) throw noRate('The payments cost more than 100 % a year.');
  return AnnualRate.parse(rootBetween(over, 0, 1));
}

/**
 * The smallest balloon that brings the payment down to a ceiling; 0 when the ceiling repays the principal without one.
 *
 * @throws AppError `repayment/never_repaid` when the ceiling is less than the interest on the principal
 */
export function balloonNeeded({ payment, ...terms }: Omit<Financing, 'balloon'>): Minor {
  requireFinancing({ ...terms, payment });
  const bears = (balloon: number) => rounded({ ...terms, balloon: minor(balloon) }) <= payment;
  const balloon = leastWhole(bears, 0, terms.principal);
  if (balloon === undefined) throw neverRepaid();
  return minor(balloon);
}

/** The smallest down payment on a purchase with which no more than a principal is borrowed; 0 when none is needed. */
export function downPaymentNeeded(
  principalMax: Minor,
  price: Minor,
  terms: Omit<PurchaseTerms, 'downPayment'>,
): Minor {
  const { principal } = itemisedPurchase({ ...terms, price, downPayment: minor(0) });
  return minor(Math.max(0, principal - principalMax));
}

/**
 * The highest price whose payment, with the purchase's taxes and fees, is no more than a ceiling.
 *
 * @throws AppError what `principalAfforded` and `priceAfforded` throw
 */
export const priceAffordedBy = (financing: Omit<Financing, 'principal'>, terms: PurchaseTerms): Minor =>
  priceAfforded(principalAfforded(financing), terms);

const rounded = (financing: Omit<Financing, 'payment'>): Minor => minor(exactInstalment(financing));

/** The payment before rounding, in fractional minor units. It rises with principal and rate, falls with term and balloon. */
function exactInstalment({ principal, annualRate, termMonths, balloon }: Omit<Financing, 'payment'>): number {
  const level = exactLevelPayment(minor(principal - balloon), annualRate, termMonths);
  return level + (balloon * annualRate) / 12;
}
