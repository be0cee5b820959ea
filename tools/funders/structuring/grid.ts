import type { Dealer } from '../../channel/dealer.ts';
import type { DealInputs } from '../../deals/structure.ts';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import type { MatchSetting } from '../match.ts';
import type { HouseLimit } from './codes.ts';

/** A car and the deal as it would be read on it, with no cash down. Its term is not looked at: the grid has its own. */
export interface GridCar {
  /** Null for a car that the deal file names and the stock list does not. */
  readonly stockId: string | null;
  readonly inputs: DealInputs;
}

/** Every structure that is looked at: each car over each term with each multiple of a step of cash down. */
export interface Grid {
  readonly cars: readonly GridCar[];
  /** In months, ascending. */
  readonly terms: readonly number[];
  /** Minor units, above 0. */
  readonly step: Minor;
  /** The most cash, in steps. */
  readonly stepsMax: number;
  /** The least that is financed, minor units. */
  readonly amountMin: Minor;
}

/** What the house says: it lends, a person has to decide, or it does not lend. */
export type Standing = 'approved' | 'referred' | 'declined';

export interface House {
  standing(inputs: DealInputs): Standing;
  /** What stands in the way of a better answer; nothing where it lends. */
  limits(inputs: DealInputs): readonly HouseLimit[];
}

/** Who may take a deal, through whom and on which day, and the house that has to agree. */
export interface Lenders {
  /** One setting a program, all of the same dealer and day. */
  readonly settings: readonly MatchSetting[];
  readonly dealer: Dealer;
  readonly today: IsoDate;
  readonly house: House;
}

/** What is financed on a car with some steps of cash down; cash and trade-in may exceed what is bought. */
export const amountAt = ({ inputs }: GridCar, { step }: Grid, steps: number): number =>
  inputs.structure.amountFinanced - steps * step;

/** The most steps of cash with which the least amount is still financed; below 0 when there is not so much to finance. */
export const lastStep = (car: GridCar, grid: Grid): number =>
  Math.min(grid.stepsMax, Math.floor((amountAt(car, grid, 0) - grid.amountMin) / grid.step));

/** The deal at a point of the grid. */
export function dealAt(car: GridCar, grid: Grid, termMonths: number, steps: number): DealInputs {
  const { structure } = car.inputs;
  const downPayment = minor(steps * grid.step);
  const amountFinanced = minor(Math.max(0, structure.amountFinanced - downPayment));
  return { ...car.inputs, structure: { ...structure, downPayment, amountFinanced, termMonths } };
}
