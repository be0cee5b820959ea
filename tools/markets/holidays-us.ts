import type { IsoDate } from '../kit/units.ts';
import { addDays, addMonths, isoDate } from '../repayment/calendar/calendar.ts';
import { weekdayOf } from '../repayment/calendar/weekdays.ts';

type Holiday = { readonly name: string; readonly since: number } & (
  | { readonly month: number; readonly day: number }
  /** The weekday is 1 for Monday; `nth` counts from 1, and -1 is the last of the month. */
  | { readonly month: number; readonly weekday: number; readonly nth: number }
);

/**
 * The legal public holidays of the United States, each from the year it was first kept in this place of the calendar.
 *
 * @see 5 U.S.C. 6103(a); Pub. L. 90-363 (Monday holidays from 1971, Columbus Day among them); Pub. L. 94-97 (Veterans Day
 *   again on 11 November from 1978); Pub. L. 98-144 (Martin Luther King's birthday from 1986); Pub. L. 117-17 (Juneteenth,
 *   2021)
 */
const holidays: readonly Holiday[] = [
  { name: "New Year's Day", since: 1870, month: 1, day: 1 },
  { name: 'Birthday of Martin Luther King, Jr.', since: 1986, month: 1, weekday: 1, nth: 3 },
  { name: "Washington's Birthday", since: 1971, month: 2, weekday: 1, nth: 3 },
  { name: 'Memorial Day', since: 1971, month: 5, weekday: 1, nth: -1 },
  { name: 'Juneteenth National Independence Day', since: 2021, month: 6, day: 19 },
  { name: 'Independence Day', since: 1870, month: 7, day: 4 },
  { name: 'Labor Day', since: 1894, month: 9, weekday: 1, nth: 1 },
  { name: 'Columbus Day', since: 1971, month: 10, weekday: 1, nth: 2 },
  { name: 'Veterans Day', since: 1978, month: 11, day: 11 },
  { name: 'Thanksgiving Day', since: 1942, month: 11, weekday: 4, nth: 4 },
  { name: 'Christmas Day', since: 1870, month: 12, day: 25 },
];

/**
 * Whether a federal holiday is kept on a day. One on a Saturday is kept on the Friday before, one on a Sunday on the Monday
 * after; a bank that stays open that Friday is a calendar of its own.
 *
 * @see 5 U.S.C. 6103(a) for the days, (b) and Executive Order 11582 for those that fall on a weekend
 */
export function isUsFederalHoliday(day: IsoDate): boolean {
  // New Year's Day on a Saturday is kept on the last day of the year before, so the year after is looked at too.
  const year = Number(day.slice(0, 4));
  return [year, year + 1].some((each) =>
    holidays.some((holiday) => holiday.since <= each && keptOn(holiday, each) === day),
  );
}

function keptOn(holiday: Holiday, year: number): IsoDate {
  if ('weekday' in holiday) return nthWeekday(year, holiday.month, holiday.weekday, holiday.nth);
  const day = isoDate(year, holiday.month, holiday.day);
  const weekday = weekdayOf(day);
  if (weekday === 6) return addDays(day, -1);
  return weekday === 7 ? addDays(day, 1) : day;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): IsoDate {
  const first = isoDate(year, month, 1);
  if (nth < 0) {
    const last = addMonths(first, 0, 31);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}
