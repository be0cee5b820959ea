import { minor } from '../../../kit/units.ts';
import { type Search, searchOf, type Wishes } from '../search.ts';
import type { Case } from './any-grid.ts';

/** A search of a small grid: its terms are the ones listed unless more are told, and the lot has no other car. */
export const searched = (
  { lenders, grid }: Case,
  wishes: Partial<Wishes> = {},
  terms: readonly number[] = grid.terms,
): Search =>
  searchOf({
    lenders,
    grid,
    wishes: {
      paymentMax: undefined,
      cashMax: minor(grid.stepsMax * grid.step),
      price: grid.cars[0]?.inputs.structure.price ?? minor(0),
      termMonths: undefined,
      cash: minor(0),
      ...wishes,
    },
    beyond: { terms, cars: () => [] },
  });
