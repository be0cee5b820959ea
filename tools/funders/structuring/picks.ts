import { type PickKind, pickKinds } from './codes.ts';
import type { Structure } from './front.ts';
import type { Wishes } from './search.ts';

/** A structure of the front and why it is shown. */
export interface Pick {
  readonly kinds: readonly [PickKind, ...PickKind[]];
  readonly structure: Structure;
}

type Order = (a: Structure, b: Structure) => number;

const by =
  (...figures: readonly ((one: Structure) => number)[]): Order =>
  (a, b) =>
    figures.reduce((difference, figure) => difference || figure(a) - figure(b), 0);

const payment = (one: Structure) => one.monthlyPayment;
const cost = (one: Structure) => one.cost;
const cash = (one: Structure) => one.cash;
const mostFunders = (one: Structure) => -one.funders;

export const lowestPayment: Order = by(payment, cost, cash, mostFunders);
export const lowestCost: Order = by(cost, payment, cash, mostFunders);
export const leastCash: Order = by(cash, cost, payment, mostFunders);

/** The car asked first or the nearest to it in price, the term nearest to the one asked, the cash nearest to what is offered, the cost. */
const nearest = ({ price, termMonths, cash: offered }: Wishes): Order =>
  by(
    ({ lane }) => Math.min(1, lane.carIndex),
    ({ lane }) => Math.abs(lane.car.inputs.structure.price - price),
    ({ lane }) => (termMonths === undefined ? 0 : Math.abs(lane.termMonths - termMonths)),
    (one) => Math.abs(one.cash - offered),
    cost,
  );

/**
 * At most five structures of a front: the one nearest to what was asked, the lowest payment, the lowest cost, the least cash
 * and the most funders. One that is several is told once. Of equals the first of the front.
 */
export function picksOf(front: readonly Structure[], wishes: Wishes): Pick[] {
  const orders: Readonly<Record<PickKind, Order>> = {
    nearest: nearest(wishes),
    lowest_payment: lowestPayment,
    lowest_cost: lowestCost,
    least_cash: leastCash,
    most_funders: by(mostFunders, cost, payment, cash),
  };
  const chosen = new Map<Structure, [PickKind, ...PickKind[]]>();
  for (const kind of pickKinds) {
    const structure = firstBy(front, orders[kind]);
    if (!structure) continue;
    const kinds = chosen.get(structure);
    if (kinds) kinds.push(kind);
    else chosen.set(structure, [kind]);
  }
  return [...chosen].map(([structure, kinds]) => ({ structure, kinds }));
}

/** The first in an order, of equals the first of the list; one pass. */
export function firstBy(structures: readonly Structure[], order: Order): Structure | undefined {
  let best: Structure | undefined;
  for (const one of structures) if (!best || order(one, best) < 0) best = one;
  return best;
}
