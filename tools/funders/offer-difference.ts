import type { Offer } from '../deals/deal.ts';
import { AnnualRate, type Minor, minor } from '../kit/units.ts';

/** Which of two offers is meant. */
export const sides = ['first', 'second', 'equal'] as const;
export type Side = (typeof sides)[number];

export interface OfferDifference {
  readonly cheaper: Side;
  readonly lowerPayment: Side;
  readonly totalDifference: Minor;
  readonly paymentDifference: Minor;
  readonly financeChargeDifference: Minor;
  readonly aprDifference: AnnualRate;
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

/**
 * How two offers for the same terms differ: the cheaper is the one with the lower total of payments. Differences are
 * distances, 0 where there is none; papers only one wants are those that the other does not. Swapping the offers swaps the
 * sides and nothing else. Pure.
 */
export const differenceOf = (first: Offer, second: Offer): OfferDifference => ({
  cheaper: lower(first.totalOfPayments, second.totalOfPayments),
  lowerPayment: lower(first.monthlyPayment, second.monthlyPayment),
  totalDifference: apart(first.totalOfPayments, second.totalOfPayments),
  paymentDifference: apart(first.monthlyPayment, second.monthlyPayment),
  financeChargeDifference: apart(first.financeCharge, second.financeCharge),
  aprDifference: AnnualRate.parse(Math.abs(first.apr - second.apr)),
  onlyFirst: first.stips.filter((stip) => !second.stips.includes(stip)),
  onlySecond: second.stips.filter((stip) => !first.stips.includes(stip)),
});

const lower = (first: number, second: number): Side =>
  first === second ? 'equal' : first < second ? 'first' : 'second';

const apart = (first: Minor, second: Minor): Minor => minor(Math.abs(first - second));
