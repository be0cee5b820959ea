import { contractOf, type Derivation, financedCents, monthlyIncome } from './oracle.ts';

/**
 * An independent way to the figures about a path to yes and about carrying a loan. It shares no code with `tools/`: limits
 * are solved for by arithmetic or counted down cent by cent, tables are run month by month. A path's figures are those of a
 * limit on LTV, which no scorecard moves.
 */

const cents = (amount: number): number => Math.round(amount * 100);
const halfUp = (amount: number): number => Math.floor(Number(amount.toFixed(6)) + 0.5);

/** The figure of such a role, money in cents and ratios as fractions; undefined when the inputs determine none. */
export function riskFigure(role: string, from: Derivation): number | undefined {
  if (role.startsWith('path_')) return pathFigure(role, from);
  if (role === 'months_negative_equity') return monthsUnderWater(from);
  return carriedFigure(role, from);
}

/** The most that may be financed on the car: a share of its book value, in whole cents. */
function lentAtMost({ ltvMaxPercent, bookValue }: Derivation): number | undefined {
  if (ltvMaxPercent === undefined || bookValue === undefined) return undefined;
  return Math.floor((cents(bookValue) * Math.round(ltvMaxPercent * 100)) / 10_000);
}

function pathFigure(role: string, from: Derivation): number | undefined {
  const [financed, most] = [financedCents(from), lentAtMost(from)];
  if (financed === undefined || most === undefined) return undefined;
  const over = Math.max(0, financed - most);
  switch (role) {
    case 'path_added_down':
      return over;
    case 'path_down_payment':
      return cents(from.down ?? 0) + over;
    case 'path_amount_financed':
      return financed - over;
    case 'path_price':
      return highestPrice(from, most);
    default:
      return undefined;
  }
}

/** Counted down from the price asked: the first at which no more than the limit is financed. */
function highestPrice(from: Derivation, most: number): number | undefined {
  if (from.price === undefined) return undefined;
  for (let price = cents(from.price); price > 0; price--) {
    if ((financedCents({ ...from, price: price / 100 }) ?? 0) <= most) return price;
  }
  return undefined;
}

function carriedFigure(role: string, from: Derivation): number | undefined {
  const [financed, income] = [financedCents(from), monthlyIncome(from)];
  const { months, ratePercent, lenderFee = 0, debts = 0, housing = 0, incomeDropPercent = 0 } = from;
  if (financed === undefined || income === undefined) return undefined;
  const left = halfUp((income * (100 - incomeDropPercent)) / 100);
  if (role === 'stressed_income') return left;
  if (months === undefined || ratePercent === undefined) return undefined;
  const { payment } = contractOf(financed, cents(lenderFee), ratePercent, months);
  const burdens = payment + cents(debts) + cents(housing);
  switch (role) {
    case 'checked_payment':
      return payment;
    case 'checked_dti':
      return burdens / income;
    case 'stressed_dti':
      return burdens / left;
    case 'left_over':
      return left - burdens;
    case 'payment_shock':
      return housing > 0 ? payment / cents(housing) : undefined;
    default:
      return undefined;
  }
}

/** The day so many months after one up to the 28th. */
const monthsAfter = (day: string, months: number): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return Date.UTC(year, month - 1 + months, date);
};

/** A fifth of its value in the first year, 9 % of what is left in each later one. */
const retained = (age: number): number => (age <= 1 ? 0.8 ** age : 0.8 * 0.91 ** (age - 1));

/** Months until what is owed is no more than a used car is worth, for good. */
function monthsUnderWater(from: Derivation): number | undefined {
  const { months, ratePercent, bookValue, modelYear, signed, lenderFee = 0 } = from;
  const financed = financedCents(from);
  if (financed === undefined || months === undefined || ratePercent === undefined) return undefined;
  if (bookValue === undefined || modelYear === undefined || signed === undefined) return undefined;
  const age = Math.max(1, Number(signed.slice(0, 4)) - modelYear);
  let owed = financed + cents(lenderFee);
  const { payment } = contractOf(financed, cents(lenderFee), ratePercent, months);
  let under = 0;
  for (let n = 0; n <= months; n++) {
    const years = (monthsAfter(signed, n) - Date.parse(signed)) / 86_400_000 / 365;
    const worth = halfUp((cents(bookValue) * retained(age + years)) / retained(age));
    if (owed > worth) under = n + 1;
    owed += halfUp((owed * ratePercent) / 1200) - payment;
  }
  return under;
}
