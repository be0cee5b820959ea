import { at, type Compiled } from './compile.ts';

/** What one more unit of each limit is worth in the relaxation: its duals. None is below 0. */
export interface Prices {
  /** A place at a funder. */
  readonly capacity: Float64Array;
  /** A minor unit of money lent by a funder. */
  readonly amountMax: Float64Array;
  readonly program: Float64Array;
  /** A minor unit by which a group may exceed its share. */
  readonly group: Float64Array;
  /** A deal more before limits on shares hold. */
  readonly switch: Float64Array;
}

export interface Priced {
  /** No allocation that keeps the limits is worth more. */
  readonly bound: number;
  /** What an option is worth once its places, money and shares are paid for. */
  readonly net: Float64Array;
  /** The best net worth of each deal, at least 0: what the deal itself is worth. */
  readonly best: Float64Array;
}

/**
 * The Lagrangian bound: pay for every limit at its price, let each deal choose what is then best for it.
 *
 *     net(o) = worth(o) − place − program − amount × (money + Σ its groups' prices − Σ share·price over all groups of the funder)
 *     bound = Σ capacity·price + Σ amountMax·price + Σ over deals of max(0, best net) + what limits that do not hold yet allow
 *
 * It holds for any prices that are not negative, so it proves the gap whether or not the solver that found them was exact.
 */
export function priced(tables: Compiled, worth: Float64Array, prices: Prices): Priced {
  const money = moneyPrices(tables, prices);
  const net = new Float64Array(worth.length);
  const best = new Float64Array(tables.deals);
  for (let o = 0; o < worth.length; o++) {
    const [d, f, p] = [at(tables.dealOf, o), at(tables.funderOf, o), at(tables.programOf, o)];
    let perMoney = at(money, f);
    for (let g = at(tables.groupAt, o); g < at(tables.groupAt, o + 1); g++)
      perMoney += at(prices.group, at(tables.groups, g));
    const place = at(prices.capacity, f) + at(prices.switch, f) + (p >= 0 ? at(prices.program, p) : 0);
    const left = at(worth, o) - place - at(tables.amount, d) * perMoney;
    net[o] = left;
    if (left > at(best, d)) best[d] = left;
  }
  return { bound: limitsWorth(tables, prices) + sum(best), net, best };
}

/** What a minor unit lent costs, less the share of every group's limit that it brings with it. */
function moneyPrices({ ruleOf, ownerOf, shareMax, amountMax }: Compiled, prices: Prices): Float64Array {
  const money = amountMax.map((_, f) => at(prices.amountMax, f));
  for (const [g, price] of prices.group.entries()) {
    const rule = at(ruleOf, g);
    const f = at(ownerOf, rule);
    money[f] = at(money, f) - at(shareMax, rule) * price;
  }
  return money;
}

function limitsWorth(tables: Compiled, prices: Prices): number {
  const {
    funders,
    placesMax,
    amountMax,
    programCapacity,
    concentrationFrom: from,
    ownerOf,
    ruleOf,
    excess,
  } = tables;
  const waiting = new Float64Array(funders);
  for (const [g, price] of prices.group.entries()) {
    const f = at(ownerOf, at(ruleOf, g));
    waiting[f] = at(waiting, f) + at(excess, g) * price;
  }
  let worth = 0;
  for (let f = 0; f < funders; f++) {
    const step = at(prices.switch, f);
    worth += at(prices.capacity, f) * at(placesMax, f) + step * (from - 1);
    if (at(prices.amountMax, f) > 0) worth += at(prices.amountMax, f) * at(amountMax, f);
    worth += Math.max(at(waiting, f), step * (at(placesMax, f) - from + 1));
  }
  return worth + prices.program.reduce((total, price, p) => total + price * at(programCapacity, p), 0);
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

export const noPrices = ({ funders, programCapacity, ruleOf }: Compiled): Prices => ({
  capacity: new Float64Array(funders),
  amountMax: new Float64Array(funders),
  program: new Float64Array(programCapacity.length),
  group: new Float64Array(ruleOf.length),
  switch: new Float64Array(funders),
});
