import { type Minor, minor } from '../../kit/units.ts';
import { greatestWhole, leastWhole } from '../../repayment/purchase/whole-search.ts';
import { type Change, changed } from './change.ts';
import { type PathSetting, pathBounds } from './setting.ts';
import { leastLent, type Trials } from './trials.ts';

type Search = (setting: PathSetting, trials: Trials) => Change | undefined;

/**
 * The smallest down payment, to the minor unit, with which the engine approves, on top of another change or alone. Lending
 * less never makes an answer worse, so halving finds it.
 */
export function smallestDown(setting: PathSetting, trials: Trials, beside: Change = {}): Change | undefined {
  if (!trials.roomForSearch()) return undefined;
  const { downPayment: offered, price, amountFinanced } = changed(setting.asked, beside);
  const most = Math.min(price - 1, offered + amountFinanced - leastLent(setting));
  if (most <= offered) return undefined;
  const down = leastWhole((n) => trials.approves({ ...beside, downPayment: minor(n) }), offered + 1, most);
  return down === undefined ? undefined : { ...beside, downPayment: minor(down) };
}

/** The highest price of the same car that is approved; taxes fall with it. */
export const lowerPrice: Search = (setting, trials) => {
  const { price } = setting.asked.purchase;
  const least = Math.ceil(price * (1 - pathBounds.priceCutMax));
  const lends = (n: number) => changed(setting.asked, { price: minor(n) }).amountFinanced;
  if (!trials.roomForSearch() || least >= price) return undefined;
  const from = leastWhole((n) => lends(n) >= leastLent(setting), least, price - 1);
  if (from === undefined) return undefined;
  const highest = greatestWhole((n) => trials.approves({ price: minor(n) }), from, price - 1);
  return highest === undefined ? undefined : { price: minor(highest) };
};

/** The car in stock nearest below the price asked that is approved, the rest of the deal as it is. */
export const otherCar: Search = ({ asked, cars }, trials) => {
  const cheaper = cars
    .filter(({ purchase }) => purchase.price < asked.purchase.price)
    .toSorted((a, b) => b.purchase.price - a.purchase.price || (a.stockId < b.stockId ? -1 : 1))
    .slice(0, pathBounds.carsMax);
  const car = cheaper.find((tried) => trials.approves({ car: tried }));
  return car && { car };
};

/** The nearest other term that is approved, the shorter of two as near. A term moves points and payment against each other, so each is asked. */
export const otherTerm: Search = (setting, trials) => {
  const termMonths = otherTerms(setting).find((term) => trials.approves({ termMonths: term }));
  return termMonths === undefined ? undefined : { termMonths };
};

/** Terms on offer, nearest to the one asked first. */
export function otherTerms({ asked, terms }: PathSetting): number[] {
  const { termMonths } = asked.inputs;
  const away = (term: number) => Math.abs(term - termMonths);
  return [...new Set(terms)].filter((term) => term !== termMonths).sort((a, b) => away(a) - away(b) || a - b);
}

/** The income on file, shown by papers. */
export const provenIncome: Search = ({ asked }, trials) => {
  const { incomeVerified, grossMonthlyIncome } = asked.inputs;
  const change = { provenIncome: grossMonthlyIncome };
  return !incomeVerified && trials.approves(change) ? change : undefined;
};

/** The least income that papers would have to show. */
export const moreProvenIncome: Search = ({ asked }, trials) => {
  const onFile: Minor = asked.inputs.grossMonthlyIncome;
  const most = Math.floor(onFile * (1 + pathBounds.incomeRiseMax));
  if (most <= onFile || !trials.roomForSearch()) return undefined;
  const income = leastWhole((n) => trials.approves({ provenIncome: minor(n) }), onFile + 1, most);
  return income === undefined ? undefined : { provenIncome: minor(income) };
};

/** Someone who was named, with income and debts as stated. Nobody is made up, and a second one is no kind of deal here. */
export const coBorrower: Search = ({ asked, coBorrower: named }, trials) => {
  const change = named && !asked.inputs.coBorrower && { coBorrower: named };
  return change && trials.approves(change) ? change : undefined;
};
