import { type Minor, minor } from '../../kit/units.ts';
import type { Outcome } from './outcome.ts';

/** How one outcome differs from another; what does not differ is absent. */
export interface Difference {
  readonly interestSaved?: Minor;
  readonly interestAdded?: Minor;
  readonly totalLower?: Minor;
  readonly totalHigher?: Minor;
  readonly paymentLower?: Minor;
  readonly paymentHigher?: Minor;
  readonly monthsSooner?: number;
  readonly monthsLater?: number;
}

type Compared = Pick<Outcome, 'totalInterest' | 'totalOfPayments' | 'monthlyPayment' | 'termMonths'>;

/** What an outcome has more or less than the first, each as a figure above 0. */
export function differenceFrom(first: Compared, other: Compared): Difference {
  const interest = other.totalInterest - first.totalInterest;
  const total = other.totalOfPayments - first.totalOfPayments;
  const payment = other.monthlyPayment - first.monthlyPayment;
  const months = other.termMonths - first.termMonths;
  return {
    ...(interest < 0 && { interestSaved: minor(-interest) }),
    ...(interest > 0 && { interestAdded: minor(interest) }),
    ...(total < 0 && { totalLower: minor(-total) }),
    ...(total > 0 && { totalHigher: minor(total) }),
    ...(payment < 0 && { paymentLower: minor(-payment) }),
    ...(payment > 0 && { paymentHigher: minor(payment) }),
    ...(months < 0 && { monthsSooner: -months }),
    ...(months > 0 && { monthsLater: months }),
  };
}

/**
 * Which outcome's credit costs least: total of payments − amount financed, so that a larger down payment is no saving by
 * itself. The first one of several.
 */
export function cheapestOf(outcomes: readonly Pick<Outcome, 'totalOfPayments' | 'amountFinanced'>[]): number {
  const costs = outcomes.map(({ totalOfPayments, amountFinanced }) => totalOfPayments - amountFinanced);
  return costs.indexOf(Math.min(...costs));
}
