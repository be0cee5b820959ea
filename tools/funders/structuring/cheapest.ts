import { type Minor, minor } from '../../kit/units.ts';
import { sameDayNextMonth } from '../../repayment/calendar/calendar.ts';
import { levelTotals } from '../../repayment/contract/schedule.ts';
import { priceOf } from '../price.ts';
import type { Stretch } from './front.ts';
import type { Taker } from './lanes.ts';

/** The program whose payments come to least, and what they come to. */
export interface Cheapest {
  readonly taker: Taker;
  readonly monthlyPayment: Minor;
  readonly totalOfPayments: Minor;
}

/** The least that payment and total can be, before any month is gone through, and the programs that may be the cheapest. */
export interface Estimate {
  readonly stretch: Stretch;
  readonly takers: readonly Taker[];
  readonly amount: number;
  readonly paymentMin: number;
  readonly totalMin: number;
}

/** Less than this of a minor unit is a double's noise. */
const noise = 0.01;

export function estimateAt(stretch: Stretch, amount: number): Estimate {
  const { termMonths } = stretch.lane;
  const total = (taker: Taker) => termMonths * paymentOf(taker, amount);
  const highest = Math.min(...stretch.takers.map((taker) => total(taker) + taker.totalWithin));
  const takers = stretch.takers.filter((taker) => total(taker) - taker.totalWithin <= highest);
  return {
    stretch,
    takers,
    amount,
    paymentMin: Math.min(...takers.map((taker) => Math.floor(paymentOf(taker, amount) + 0.5 - noise))),
    totalMin: Math.min(...takers.map((taker) => total(taker) - taker.totalWithin)),
  };
}

/** Before rounding. */
const paymentOf = ({ paymentPerUnit, setting }: Taker, amount: number): number =>
  paymentPerUnit * (amount + setting.program.acquisitionFee);

/** The lowest total of payments, of equals the lowest APR, then the first id: the order of `rankOffers`. */
export function cheapestAt(takers: readonly Taker[], termMonths: number, amountFinanced: Minor): Cheapest {
  const priced = takers.map((taker) => ({ taker, ...totalsOf(taker, termMonths, amountFinanced) }));
  const least = Math.min(...priced.map(({ totalOfPayments }) => totalOfPayments));
  const [first, ...others] = priced.filter(({ totalOfPayments }) => totalOfPayments === least);
  if (others.length === 0) return first as Cheapest;
  const apr = ({ taker }: Cheapest) => priceAt(taker, termMonths, amountFinanced).terms.apr;
  const ranked = [first as Cheapest, ...others].map((one) => ({ one, apr: apr(one), id: idOf(one) }));
  ranked.sort((a, b) => a.apr - b.apr || (a.id < b.id ? -1 : 1));
  return (ranked[0] as (typeof ranked)[number]).one;
}

const idOf = ({ taker }: Cheapest): string => taker.setting.program.id;

function totalsOf({ setting, quote }: Taker, termMonths: number, amountFinanced: Minor) {
  const { monthlyPayment, totalOfPayments } = levelTotals({
    principal: minor(amountFinanced + setting.program.acquisitionFee),
    annualRate: quote.sellRate,
    termMonths,
    contractDate: setting.today,
    firstDue: sameDayNextMonth(setting.today),
  });
  return { monthlyPayment, totalOfPayments };
}

/** Every figure of the contract. */
export const priceAt = ({ setting, quote }: Taker, termMonths: number, amountFinanced: Minor) =>
  priceOf(setting.program, quote, { amountFinanced, termMonths, contractDate: setting.today });
