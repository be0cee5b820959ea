import { type Minor, minor } from '../../kit/units.ts';
import type { RelaxationKind } from './codes.ts';
import type { Structure } from './front.ts';
import { amountAt, type Grid } from './grid.ts';
import { firstBy, leastCash, lowestCost, lowestPayment } from './picks.ts';
import { meeting, type Search, searchOf } from './search.ts';

/** One wish given up, as little as it can be, with every other wish met. */
export interface Relaxation {
  readonly kind: RelaxationKind;
  readonly structure: Structure;
  /** The search in which it was found. */
  readonly search: Search;
  /** Above the payment or the cash that was wished; absent for another term or car. */
  readonly above?: Minor;
}

/**
 * What would have to give when no structure meets the wishes, each by itself and exact:
 *
 *     higher_payment   the lowest payment of all structures
 *     more_cash        the least cash with which the payment is met
 *     other_term       the nearest other term that meets them, the shorter of two as near, at its lowest cost
 *     other_car        the car of the lot nearest in price that meets them, at its lowest cost
 *
 * A minimum of any one figure over a grid is on its front, so the front is all that is looked at.
 */
export const relaxationsOf = (search: Search): Relaxation[] => [
  ...higherPayment(search),
  ...moreCash(search),
  ...first(search, 'other_term', otherTerms(search)),
  ...first(search, 'other_car', otherCars(search)),
];

function higherPayment(search: Search): Relaxation[] {
  const { paymentMax } = search.wishes;
  const structure = firstBy(search.front.structures, lowestPayment);
  if (!structure || paymentMax === undefined) return [];
  return [{ kind: 'higher_payment', structure, search, above: minor(structure.monthlyPayment - paymentMax) }];
}

function moreCash(search: Search): Relaxation[] {
  const { grid } = search;
  const steps = Math.max(...grid.cars.map((car) => (amountAt(car, grid, 0) - grid.amountMin) / grid.step));
  const stepsMax = Math.floor(steps);
  if (stepsMax <= grid.stepsMax) return [];
  const wider = searchOf({ ...search, grid: { ...grid, stepsMax } });
  const structure = firstBy(meeting(wider), leastCash);
  return structure
    ? [{ kind: 'more_cash', structure, search: wider, above: minor(structure.cash - search.wishes.cashMax) }]
    : [];
}

function otherTerms({ grid, beyond, wishes }: Search): Partial<Grid>[] {
  const asked = wishes.termMonths === undefined ? grid.terms : [wishes.termMonths];
  const away = (term: number) => Math.min(...asked.map((one) => Math.abs(one - term)));
  return beyond.terms
    .filter((term) => !grid.terms.includes(term))
    .toSorted((a, b) => away(a) - away(b) || a - b)
    .map((term) => ({ terms: [term] }));
}

const otherCars = ({ beyond }: Search): Partial<Grid>[] => beyond.cars().map((car) => ({ cars: [car] }));

/** The first of some grids in which the wishes are met. */
function first(search: Search, kind: RelaxationKind, grids: readonly Partial<Grid>[]): Relaxation[] {
  for (const changed of grids) {
    const tried = searchOf({ ...search, grid: { ...search.grid, ...changed } });
    const structure = firstBy(meeting(tried), lowestCost);
    if (structure) return [{ kind, structure, search: tried }];
  }
  return [];
}
