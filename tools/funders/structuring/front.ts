import { type Minor, minor } from '../../kit/units.ts';
import { createBeaten } from './beaten.ts';
import { type Cheapest, cheapestAt, leastAt } from './cheapest.ts';
import { amountAt, type Grid, type Lenders, type Standing } from './grid.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { type Stretch, stretchesOf, stretchOf } from './stretches.ts';

/** A structure: a car over a term with some cash down, at the cheapest program that takes it. */
export interface Structure extends Cheapest {
  readonly lane: Lane;
  /** Cash down in steps of the grid, and in minor units. */
  readonly steps: number;
  readonly cash: Minor;
  readonly amountFinanced: Minor;
  /** Funders of which a program takes it. */
  readonly funders: number;
  /** What the customer pays in all: cash down + total of payments. */
  readonly cost: Minor;
}

export interface Front {
  /** What the house says to each of them. */
  readonly standing: Exclude<Standing, 'declined'>;
  /** By cash, payment, cost, then most funders first; of equals by car and term. */
  readonly structures: readonly Structure[];
  readonly lanes: readonly Lane[];
}

/**
 * All structures of a grid that no other beats: at least as good in cost, payment, cash and funders, and better in one. Only
 * structures that the house approves; where it approves none, those that it refers to a person.
 *
 *     cost = cash down + Σ payments of the cheapest program        funders = those of which any program takes it
 *
 * The cheapest program has the lowest total of payments, of equals the lowest APR, then the first id. A trade-in is the
 * same in every structure: its equity lowers and its negative equity raises what is financed, and neither is added to
 * the cost.
 *
 * Nothing is sampled. A lane's takers are known for each step of cash (`lanesOf`); steps are gone through from none up, so
 * that what may beat a structure has been seen before it or stands on the same step; and one that is passed over unpriced
 * is beaten even by the least that its payment and total can be.
 */
export function structureFront(lenders: Lenders, grid: Grid): Front {
  const lanes = lanesOf(lenders, grid);
  const approved = sweep(lanes, grid, 'approved');
  if (approved.length > 0) return { standing: 'approved', structures: approved, lanes };
  return { standing: 'referred', structures: sweep(lanes, grid, 'referred'), lanes };
}

function sweep(lanes: readonly Lane[], grid: Grid, standing: Front['standing']): Structure[] {
  const stretches = lanes.flatMap((lane) => stretchesOf(lane, grid, lane.standingFrom(standing)));
  const last = Math.max(-1, ...stretches.map(({ to }) => to));
  const beaten = createBeaten(Math.max(0, ...stretches.map(({ funders }) => funders)));
  const front: Structure[] = [];
  for (let steps = 0; steps <= last; steps++) {
    const priced: Structure[] = [];
    for (const stretch of stretches) {
      if (steps < stretch.from || stretch.to < steps) continue;
      const { paymentMin, totalMin } = leastAt(stretch, amountAt(stretch.lane.car, grid, steps));
      if (beaten.beats(paymentMin, steps * grid.step + totalMin, stretch.funders)) continue;
      priced.push(structureOf(stretch, grid, steps));
    }
    for (const structure of unbeaten(priced.sort(inOrder), beaten)) front.push(structure);
  }
  return front;
}

/** Of structures with the same cash, in order, those that nothing before them beats; of twins both. */
function unbeaten(priced: readonly Structure[], beaten: ReturnType<typeof createBeaten>): Structure[] {
  const kept: Structure[] = [];
  for (const one of priced) {
    const { monthlyPayment, cost, funders } = one;
    const before = kept.at(-1);
    const twin = before !== undefined && compared(before, one) === 0;
    if (!twin && beaten.beats(monthlyPayment, cost, funders)) continue;
    beaten.add(monthlyPayment, cost, funders);
    kept.push(one);
  }
  return kept;
}

function structureOf(stretch: Stretch, grid: Grid, steps: number): Structure {
  const { lane, funders } = stretch;
  const [cash, amountFinanced] = [minor(steps * grid.step), minor(amountAt(lane.car, grid, steps))];
  const cheapest = cheapestAt(stretch, amountFinanced);
  const cost = minor(cash + cheapest.totalOfPayments);
  return { ...cheapest, lane, steps, cash, amountFinanced, funders, cost };
}

/** The structure at a point of the grid, whatever the house says; undefined where no program takes it. */
export function structureAt(lane: Lane, grid: Grid, steps: number): Structure | undefined {
  const stretch = stretchOf(lane, grid, steps, steps);
  return stretch && structureOf(stretch, grid, steps);
}

const compared = (a: Structure, b: Structure): number =>
  a.monthlyPayment - b.monthlyPayment || a.cost - b.cost || b.funders - a.funders;

const inOrder = (a: Structure, b: Structure): number =>
  compared(a, b) || a.lane.carIndex - b.lane.carIndex || a.lane.termMonths - b.lane.termMonths;
