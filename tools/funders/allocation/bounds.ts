import { at, type Compiled } from './compile.ts';
import { noPrices, type Prices, priced } from './prices.ts';
import type { Found } from './run-worker.ts';

/** A unit lost in floating point does not make a bound one deal smaller. */
const rounding = 1e-6;
/** In minor units: what the solver's own tolerances may take off a bound that rests on its word. */
const tolerance = 0.05;

export interface Bounds {
  readonly placedMax: number;
  /** The most the total can be, or the least. */
  readonly bound: number;
  readonly boundBy: 'branching' | 'relaxation' | 'deals_alone';
  readonly prices: Prices | undefined;
}

/** What was proven of any allocation of the batch; of costs, for as many deals placed. */
export function boundsOf(tables: Compiled, found: Found, placed: number): Bounds {
  const withOption = new Set(tables.dealOf).size;
  if (tables.maximise) {
    const prices = found.value_bound?.prices;
    const { bound } = priced(tables, tables.worth, prices ?? noPrices(tables));
    const exact = found.exact_value ? found.exact_value.most + tolerance : Number.POSITIVE_INFINITY;
    if (exact < bound)
      return { placedMax: withOption, bound: Math.floor(exact), boundBy: 'branching', prices };
    return {
      placedMax: withOption,
      bound: Math.floor(bound + rounding),
      boundBy: prices ? 'relaxation' : 'deals_alone',
      prices,
    };
  }
  const ones = new Float64Array(tables.worth.length).fill(1);
  const most = found.placed_bound
    ? Math.floor(priced(tables, ones, found.placed_bound.prices).bound + rounding)
    : withOption;
  const exact = found.exact_cost;
  const placedMax = Math.min(withOption, most, exact?.placed ?? withOption);
  const proof = found.cost_bound;
  if (!proof)
    return { placedMax, bound: cheapestAlone(tables, placed), boundBy: 'deals_alone', prices: undefined };
  const { prices, placedPrice } = proof;
  const least =
    placedPrice * placed -
    priced(
      tables,
      tables.worth.map((cost) => placedPrice - cost),
      prices,
    ).bound;
  if (exact && exact.least - tolerance > least)
    return { placedMax, bound: Math.ceil(exact.least - tolerance), boundBy: 'branching', prices };
  return { placedMax, bound: Math.max(0, Math.ceil(least - rounding)), boundBy: 'relaxation', prices };
}

/** As many deals as were placed, each at its cheapest, and those whose cheapest is least. */
function cheapestAlone({ deals, dealOf, worth }: Compiled, placed: number): number {
  const cheapest = new Float64Array(deals).fill(Number.POSITIVE_INFINITY);
  for (const [o, cost] of worth.entries())
    cheapest[at(dealOf, o)] = Math.min(at(cheapest, at(dealOf, o)), cost);
  return cheapest
    .sort()
    .subarray(0, placed)
    .reduce((sum, cost) => sum + cost, 0);
}
