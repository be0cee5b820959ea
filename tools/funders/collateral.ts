import type { DealInputs } from '../deals/structure.ts';
import { type Minor, minor } from '../kit/units.ts';
import type { Program } from './program.ts';
import { namesCar } from './rates.ts';
import { holds, type SheetPoint } from './span.ts';

/**
 * What the program lends on: the value of its guide, the price, or the lesser of both.
 *
 * @returns undefined when its guide has no value for the car
 */
export function advanceValue(deal: DealInputs, program: Program): Minor | undefined {
  const { price } = deal.structure;
  if (program.advanceOn === 'price') return price;
  const book = program.book === undefined ? deal.bookValue : deal.bookValues?.[program.book];
  if (book === undefined || program.advanceOn !== 'lesser') return book;
  return minor(Math.min(book, price));
}

/** The LTV limit for a deal: the first advance rule that holds it, otherwise the program's. */
export const ltvMax = (program: Program, point: SheetPoint | undefined): number =>
  (point && program.advances?.find((one) => holds(one, point))?.ltvMax) ?? program.ltvMax;

/** Whether the program names the car among those it does not take. */
export const isExcluded = (deal: DealInputs, { exclusions = [] }: Program): boolean =>
  exclusions.some(
    (one) =>
      namesCar(one, deal.vehicle) &&
      (one.yearMin ?? 0) <= deal.vehicle.year &&
      deal.vehicle.year <= (one.yearMax ?? Number.POSITIVE_INFINITY),
  );
