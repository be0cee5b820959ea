import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { type CivilDay, civilDay, epochDay } from './civil-days.ts';

/** A span of calendar time as Appendix J counts it: whole months back from the later day, then days. */
export interface MonthsAndDays {
  readonly months: number;
  /** Days from the earlier day to where the whole months begin. */
  readonly days: number;
}

/**
 * The day a number of months away, in the month's own length: day 31 becomes 30 April or 28 February.
 *
 * @param anchorDay the day of the month to aim for, 1 to 31; it brings a series back to the 31st after a short month
 */
export const addMonths = (from: IsoDate, months: number, anchorDay: number): IsoDate =>
  monthsAway(partsOf(from), months, anchorDay);

/** The same day some months away; where that month is too short for it, the first of the month after. */
export function addMonthsOverflowing(from: IsoDate, months: number): IsoDate {
  const { day } = partsOf(from);
  const away = addMonths(from, months, day);
  return partsOf(away).day < day ? addDays(away, 1) : away;
}

/** `addMonths` from a day that is already taken apart, for a series that counts from it again and again. */
export function monthsAway(from: CivilDay, months: number, anchorDay: number): IsoDate {
  const { year, month, day } = civilMonthsAway(from, months, anchorDay);
  return isoDate(year, month, day);
}

function civilMonthsAway(from: CivilDay, months: number, anchorDay: number): CivilDay {
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(anchorDay, daysInMonth(year, month)) };
}

/** The same day of the next month, or that month's last: when the first payment of a contract is due by default. */
export const sameDayNextMonth = (day: IsoDate): IsoDate => addMonths(day, 1, partsOf(day).day);

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The day of the month that a monthly series aims for: the first due day's own, unless that day ends a month too short
 * for the contract's day. Signed on 31 January and first due on 28 February, payments go on to 31 March.
 */
export const anchorDay = (contractDate: IsoDate, firstDue: IsoDate): number =>
  anchorOf(partsOf(contractDate), partsOf(firstDue));

const anchorOf = (contract: CivilDay, first: CivilDay): number =>
  endsMonth(first) ? Math.max(contract.day, first.day) : first.day;

/**
 * The interval of Appendix J for monthly unit-periods: whole months counted back from the later day, and the days left
 * over, which make a fraction of days ÷ 30.
 *
 * @param every months in a unit-period: 3 counts whole quarters and the days left over
 * @throws AppError `repayment/first_due_not_after_contract` when `to` is not after `from`; `repayment/interval_out_of_range`
 * @see 12 CFR 1026, Appendix J (b)(3) to (b)(5)
 */
export function monthsAndDays(from: IsoDate, to: IsoDate, every: number): MonthsAndDays {
  const [start, end] = [partsOf(from), partsOf(to)];
  if (to <= from) {
    throw invalidInput(
      'repayment/first_due_not_after_contract',
      'The first payment must be due after the contract date.',
      'Give a first due day later than the contract date.',
    );
  }
  requireMonths(every);
  const anchor = anchorOf(start, end);
  const calendarMonths = (end.year - start.year) * 12 + (end.month - start.month);
  // The series reaches the starting month on its anchor day, or on that month's last.
  const reached = Math.min(anchor, daysInMonth(start.year, start.month));
  const fitting = reached < start.day ? calendarMonths - 1 : calendarMonths;
  const months = fitting - (fitting % every);
  return { months, days: numberOf(civilMonthsAway(end, -months, anchor)) - numberOf(start) };
}

function requireMonths(every: number): void {
  if (Number.isInteger(every) && every >= 1) return;
  throw invalidInput(
    'repayment/interval_out_of_range',
    'A unit-period is a whole number of months, 1 or more.',
    'Give 1 for months, 3 for quarters.',
  );
}

/** The day a whole number of days away. */
export const addDays = (from: IsoDate, days: number): IsoDate => dayAt(dayNumber(from) + days);

/** A day as a whole number, days since 1 January 1970, for a loop that counts days without their names. */
export const dayNumber = (date: IsoDate): number => numberOf(partsOf(date));

const numberOf = ({ year, month, day }: CivilDay): number => epochDay(year, month, day);

/**
 * The day of a number from `dayNumber`.
 *
 * @throws AppError `repayment/day_out_of_range` outside the years 0000 to 9999
 */
export function dayAt(number: number): IsoDate {
  const { year, month, day } = civilDay(number);
  return isoDate(year, month, day);
}

/** The last day of the month a number of months away. */
export const endOfMonth = (day: IsoDate, months: number): IsoDate => addMonths(day, months, 31);

export const isMonthEnd = (date: IsoDate): boolean => endsMonth(partsOf(date));

export const endsMonth = ({ year, month, day }: CivilDay): boolean => day === daysInMonth(year, month);

/**
 * Year, month 1 to 12, and day of the month.
 *
 * @throws AppError `repayment/day_out_of_range` for what is no day, such as 2026-02-30
 */
export function partsOf(date: IsoDate): CivilDay {
  const year = 100 * twoDigits(date, 0) + twoDigits(date, 2);
  const [month, day] = [twoDigits(date, 5), twoDigits(date, 8)];
  if (date.length !== 10 || !isDay(year, month, day)) throw noSuchDay(date);
  return { year, month, day };
}

const twoDigits = (date: string, at: number): number => 10 * digit(date, at) + digit(date, at + 1);

/** What a character stands for; no number when it is no digit, so that the day it is part of is none either. */
function digit(date: string, at: number): number {
  const value = date.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

/**
 * A day from its parts. What arithmetic produced needs its range checked, not its spelling.
 *
 * @throws AppError `repayment/day_out_of_range` for a day that no month has, and outside the years 0000 to 9999
 */
export function isoDate(year: number, month: number, day: number): IsoDate {
  if (!isDay(year, month, day)) throw noSuchDay(`${year}-${month}-${day}`);
  const years = year < 1000 ? String(year).padStart(4, '0') : String(year);
  return `${years}${endings[month * 32 + day]}` as IsoDate;
}

/** `-MM-DD` at month × 32 + day. */
const endings = Array.from({ length: 13 * 32 }, (_, at) =>
  [Math.floor(at / 32), at % 32].map((number) => `-${String(number).padStart(2, '0')}`).join(''),
);

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** @param month 1 to 12 */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether there is such a day in the years that four digits can write. */
const isDay = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) &&
  Number.isInteger(month) &&
  Number.isInteger(day) &&
  year >= 0 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month);

const noSuchDay = (text: string) =>
  invalidInput(
    'repayment/day_out_of_range',
    `${text} is no calendar day.`,
    'Give a day that exists, as YYYY-MM-DD, in the years 0000 to 9999.',
  );
