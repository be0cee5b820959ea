import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { daysBetween, monthsAndDays } from '../calendar/calendar.ts';

/** What share of its value a car loses in each year of its age. The last one holds for every later year. */
export interface Depreciation {
  readonly byYear: readonly [number, ...number[]];
  /** Where the figures come from, in words that a page may show. */
  readonly source: string;
}

/**
 * An assumption, not a forecast and not a guide's: the demonstration guide lists almost no car of one year's age, so the drop
 * of the first year is assumed; the later years are near the mean yearly drop between its model years.
 */
export const assumedDepreciation: Depreciation = {
  byYear: [0.2, 0.09],
  source:
    'Assumed: 20 % in the first year, then 9 % a year, near the demonstration guide’s drop between model years.',
};

/** A car and what it is worth on a day. */
export interface CarValue {
  readonly value: Minor;
  readonly on: IsoDate;
  /** Years since it was new, 0 for a new one. */
  readonly ageYears: number;
}

/**
 * What a car is worth on a later day.
 *
 *     value × retained(age then) ÷ retained(age now)      retained(a) = Π (1 − drop) over the years of age, a broken year in part
 *
 * @returns minor units, rounded half up
 */
export function valueOn(car: CarValue, day: IsoDate, depreciation: Depreciation): Minor {
  const age = car.ageYears + Math.max(0, daysBetween(car.on, day)) / 365;
  return minor((car.value * retained(age, depreciation)) / retained(car.ageYears, depreciation));
}

/** What is owed from a day on, until the next one. */
export interface Owed {
  readonly from: IsoDate;
  readonly balance: Minor;
}

export interface Equity {
  /** Whole months from signing until the car is worth what is owed, for good; 0 when it is from the start. */
  readonly monthsUnderwater: number;
  /** The first day of that; undefined when it is so from the start. */
  readonly evenFrom: IsoDate | undefined;
}

/**
 * When a car is worth what is owed on it. A value falls every day and a balance on the days it is paid, so a car comes even
 * on one of those days; accrued interest between them is left out.
 *
 * @param owed in the order of days, the first one from signing, the last one 0
 */
export function equityOf(owed: readonly Owed[], car: CarValue, depreciation: Depreciation): Equity {
  const lastUnder = owed.findLastIndex(({ from, balance }) => balance > valueOn(car, from, depreciation));
  const [signed, even] = [owed[0]?.from, owed[lastUnder + 1]?.from];
  if (lastUnder === -1 || signed === undefined || even === undefined) {
    return { monthsUnderwater: 0, evenFrom: undefined };
  }
  const { months, days } = monthsAndDays(signed, even, 1);
  return { monthsUnderwater: days > 0 ? months + 1 : months, evenFrom: even };
}

/** Beyond this age a car is worth the same scrap. */
const ageYearsMax = 60;

function retained(ageYears: number, { byYear }: Depreciation): number {
  const age = Math.min(ageYears, ageYearsMax);
  let share = 1;
  for (let year = 0; year < age; year++) {
    const drop = byYear[Math.min(year, byYear.length - 1)] ?? 0;
    share *= (1 - drop) ** Math.min(1, age - year);
  }
  return share;
}
