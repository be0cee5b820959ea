import type { Minor } from '../../kit/units.ts';
import { type Front, structureFront } from './front.ts';
import type { Grid, GridCar, Lenders } from './grid.ts';

/** What the buyer wants, beyond what the grid holds: cars, terms and the most cash. */
export interface Wishes {
  /** The most a month; undefined where nobody said. */
  readonly paymentMax: Minor | undefined;
  /** The most cash down, as it was said: the grid has whole steps of it. */
  readonly cashMax: Minor;
  /** What a structure is near to: the price of the car asked first, this term, where one is known, and this cash down. */
  readonly price: Minor;
  readonly termMonths: number | undefined;
  readonly cash: Minor;
}

/** What may be looked at beside the grid, to say what would have to give. */
interface Beyond {
  /** Every term that a sheet prices, ascending. */
  readonly terms: readonly number[];
  /** Cars of the lot that were not asked for, the nearest in price first. */
  cars(): readonly GridCar[];
}

/** A grid that has been searched. */
export interface Search {
  readonly lenders: Lenders;
  readonly grid: Grid;
  readonly wishes: Wishes;
  readonly beyond: Beyond;
  readonly front: Front;
}

export const searchOf = (asked: Omit<Search, 'front'>): Search => ({
  ...asked,
  front: structureFront(asked.lenders, asked.grid),
});

/** The structures of the front that the payment allows; nothing that they are beaten by costs more a month. */
export const meeting = ({ front, wishes: { paymentMax } }: Search) =>
  front.structures.filter(({ monthlyPayment }) => paymentMax === undefined || monthlyPayment <= paymentMax);
