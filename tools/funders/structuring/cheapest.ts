import { type Minor, minor } from '../../kit/units.ts';
import { levelTotals } from '../../repayment/contract/schedule.ts';
import { priceOf } from '../price.ts';
import type { Taker } from './lanes.ts';
import type { Stretch } from './stretches.ts';

/** The program whose payments come to least, and what they come to. */
export interface Cheapest {
  readonly taker: Taker;
  readonly monthlyPayment: Minor;
  readonly totalOfPayments: Minor;
}

/** Less than this of a minor unit is a double's noise. */
const noise = 0.01;

/** The least that payment and total of the cheapest program can be, before any month is gone through. Minor units. */
export function leastAt({ rivals, lane }: Stretch, amount: number): { paymentMin: number; totalMin: number } {
  let [paymentMin, totalMin] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { taker, payment: paymentAt } of rivals) {
    const payment = paymentAt(amount);
    paymentMin = Math.min(paymentMin, Math.floor(payment + 0.5 - noise));
    totalMin = Math.min(totalMin, lane.termMonths * payment - taker.totalWithin);
  }
  return { paymentMin, totalMin };
}

/** The lowest total of payments, of equals the lowest APR, then the first id: the order of `rankOffers`. */
export function cheapestAt({ rivals, lane: { termMonths } }: Stretch, amountFinanced: Minor): Cheapest {
  return rivals
    .map(({ taker }) => ({ taker, ...totalsOf(taker, termMonths, amountFinanced) }))
    .reduce((a, b) => (isCheaper(b, a, termMonths, amountFinanced) ? b : a));
}

/** Equal totals of equal payments are the same payments, which have one APR. */
function isCheaper(a: Cheapest, b: Cheapest, termMonths: number, amountFinanced: Minor): boolean {
  if (a.totalOfPayments !== b.totalOfPayments) return a.totalOfPayments < b.totalOfPayments;
  const apr = ({ taker }: Cheapest) => priceAt(taker, termMonths, amountFinanced).terms.apr;
  const byApr = a.monthlyPayment === b.monthlyPayment ? 0 : apr(a) - apr(b);
  return byApr === 0 ? idOf(a) < idOf(b) : byApr < 0;
}

const idOf = ({ taker }: Cheapest): string => taker.setting.program.id;

function totalsOf({ setting, quote, firstDue }: Taker, termMonths: number, amountFinanced: Minor) {
  const { monthlyPayment, totalOfPayments } = levelTotals({
    principal: minor(amountFinanced + setting.program.acquisitionFee),
    annualRate: quote.sellRate,
    termMonths,
    contractDate: setting.today,
    firstDue,
  });
  return { monthlyPayment, totalOfPayments };
}

/** Every figure of the contract. */
export const priceAt = ({ setting, quote }: Taker, termMonths: number, amountFinanced: Minor) =>
  priceOf(setting.program, quote, { amountFinanced, termMonths, contractDate: setting.today });
