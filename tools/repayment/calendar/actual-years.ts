import type { IsoDate } from '../../kit/units.ts';
import { addMonths, daysBetween, isLeapYear, partsOf } from './calendar.ts';
import { epochDay } from './civil-days.ts';

/**
 * Actual/actual (ISDA): the days in each calendar year over that year's length.
 *
 * @param end on or after `start`
 * @see ISDA 2006 Definitions 4.16(b)
 */
export function actualActualIsda(start: IsoDate, end: IsoDate): number {
  const [first, last] = [partsOf(start).year, partsOf(end).year];
  if (first === last) return daysBetween(start, end) / yearLength(first);
  return (
    (yearLength(first) - dayOfYear(start)) / yearLength(first) +
    (last - first - 1) +
    dayOfYear(end) / yearLength(last)
  );
}

/**
 * Actual/actual (AFB, "base exact/exact"): whole years counted back from the end, and the days before them over 366 when a
 * 29 February is among them, the first day in and the last out, over 365 otherwise.
 *
 * ISDA's note of 1999 would roll an end on 28 February back to 29 February in a leap year, by which one night bears two
 * days' interest and the next none; the French text asks for no such thing, and an end is rolled to its own day here.
 *
 * @param end on or after `start`
 * @see Association française des banques, Définitions communes, 1994; ISDA, EMU and Market Conventions, 1998
 */
export function actualActualAfb(start: IsoDate, end: IsoDate): number {
  const { day } = partsOf(end);
  const back = (years: number) => addMonths(end, -12 * years, day);
  const between = partsOf(end).year - partsOf(start).year;
  const whole = between > 0 && back(between) < start ? between - 1 : between;
  const left = back(whole);
  const leap = leapDays(start, left) + Number(isLeapDay(start)) - Number(isLeapDay(left));
  return whole + daysBetween(start, left) / (leap > 0 ? 366 : 365);
}

/**
 * Actual/actual (year): whole years counted forward from the start, and the days after them over the length of the year
 * that begins there.
 *
 * @param end on or after `start`
 * @see OpenGamma Strata, DayCounts.ACT_ACT_YEAR
 */
export function actualActualYear(start: IsoDate, end: IsoDate): number {
  const { year, day } = partsOf(start);
  const anniversary = (years: number) => addMonths(start, 12 * years, day);
  const between = partsOf(end).year - year;
  const whole = between > 0 && anniversary(between) > end ? between - 1 : between;
  const from = anniversary(whole);
  const days = daysBetween(from, end);
  return days === 0 ? whole : whole + days / daysBetween(from, anniversary(whole + 1));
}

/** How many 29 Februaries lie after the first day, up to and including the last. */
export const leapDays = (start: IsoDate, end: IsoDate): number =>
  leapDaysThrough(end) - leapDaysThrough(start);

/** 29 Februaries from year 1 through a day. A year before March has not come to its own yet. */
function leapDaysThrough(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  const reached = month > 2 || (month === 2 && day === 29) ? year : year - 1;
  return Math.floor(reached / 4) - Math.floor(reached / 100) + Math.floor(reached / 400);
}

const isLeapDay = (date: IsoDate): boolean => date.endsWith('-02-29');

const yearLength = (year: number): number => (isLeapYear(year) ? 366 : 365);

/** Days since 1 January of the same year: 0 on that day. */
function dayOfYear(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return epochDay(year, month, day) - epochDay(year, 1, 1);
}
