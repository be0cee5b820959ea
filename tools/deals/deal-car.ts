import type { Catalog } from '../funders/catalog.ts';
import type { IsoDate } from '../kit/units.ts';
import type { CarValue } from '../repayment/purchase/equity.ts';
import { type Deal, known } from './deal.ts';
import { bookValue } from './structure.ts';

/** The deal's car at its book value; undefined when the deal does not know it. */
export function carOf(deal: Deal, catalog: Catalog, today: IsoDate): CarValue | undefined {
  const value = bookValue(deal, catalog);
  const year = known(deal, 'vehicle.year');
  if (value === undefined || year === undefined) return undefined;
  const isNew = known(deal, 'vehicle.condition') === 'new';
  // A used car of this model year is a year old at most, and has had its drop of the first year all the same.
  return { value, on: today, ageYears: isNew ? 0 : Math.max(1, Number(today.slice(0, 4)) - year) };
}
