import { invalidInput } from '../../kit/errors.ts';
import { type RateAnswer, rateAnswer } from './flow-rates.ts';
import { rootsAlong } from './roots.ts';

/** Money that changes hands, and how long after the one before it, as a share of a year. */
export interface SpacedFlow {
  /** Above 0 when it is lent, below 0 when it is paid. */
  readonly amount: number;
  /** Years, or a part of one, since the flow before it. */
  readonly years: number;
}

/** From 0 to 10,000 % a year, fine near 0. */
const rateMax = 100;
const points = Array.from(
  { length: 400 },
  (_, k) => 1e-3 * Math.sinh((k * Math.asinh(rateMax / 1e-3)) / 399),
);

/**
 * The nominal annual rates, from 0 to 10,000 %, that carry a balance to nothing when interest is simple between two flows
 * and added to the balance at each:
 *
 *     Σ amountₖ / Πⱼ≤ₖ (1 + r·yearsⱼ) = 0
 *
 * @throws AppError `repayment/flows_unusable`
 */
export function reducingBalanceRate(flows: readonly SpacedFlow[]): RateAnswer {
  requireFlows(flows);
  if (!bothWays(flows)) return { status: 'none' };
  return rateAnswer(
    rootsAlong((rate) => {
      let discount = 1;
      let worth = 0;
      for (const { amount, years } of flows) {
        discount /= 1 + rate * years;
        worth += amount * discount;
      }
      return worth;
    }, points),
  );
}

/**
 * The annual rates, from 0 to 10,000 %, by the United States Rule: as above, but what a payment leaves unpaid of the
 * interest is kept apart, bears none, and is met first by the next payment.
 *
 * @throws AppError `repayment/flows_unusable`
 * @see 12 CFR 1026, Appendix J (a)(3)
 */
export function usRuleRate(flows: readonly SpacedFlow[]): RateAnswer {
  requireFlows(flows);
  if (!bothWays(flows)) return { status: 'none' };
  return rateAnswer(
    rootsAlong((rate) => {
      let balance = 0;
      let owed = 0;
      for (const { amount, years } of flows) {
        owed += balance * rate * years;
        if (amount >= 0) balance += amount;
        else {
          const met = Math.min(owed, -amount);
          owed -= met;
          balance += amount + met;
        }
      }
      return balance + owed;
    }, points),
  );
}

/** Without money going both ways there is no rate, or every one. */
const bothWays = (flows: readonly SpacedFlow[]): boolean =>
  flows.some(({ amount }) => amount > 0) && flows.some(({ amount }) => amount < 0);

function requireFlows(flows: readonly SpacedFlow[]): void {
  if (flows.every(({ amount, years }) => Number.isFinite(amount) && years >= 0 && Number.isFinite(years)))
    return;
  throw invalidInput(
    'repayment/flows_unusable',
    'A rate needs payments that are numbers, in the order of days.',
    'Check the amounts and the dates.',
  );
}
