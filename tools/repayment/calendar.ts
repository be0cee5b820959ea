import { invalidInput } from '../kit/errors.ts';
import { IsoDate } from '../kit/units.ts';

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
export function addMonths(from: IsoDate, months: number, anchorDay: number): IsoDate {
  const { year, month } = partsOf(from);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDate(toYear, toMonth, Math.min(anchorDay, daysInMonth(toYear, toMonth)));
}

/** The same day of the next month, or that month's last: when the first payment of a contract is due by default. */
export const sameDayNextMonth = (day: IsoDate): IsoDate => addMonths(day, 1, partsOf(day).day);

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (epochMs(to) - epochMs(from)) / 86_400_000;
}

/**
 * The day of the month that a monthly series aims for: the first due day's own, unless that day ends a month too short
 * for the contract's day. Signed on 31 January and first due on 28 February, payments go on to 31 March.
 */
export function anchorDay(contractDate: IsoDate, firstDue: IsoDate): number {
  const [contract, first] = [partsOf(contractDate), partsOf(firstDue)];
  const endsMonth = first.day === daysInMonth(first.year, first.month);
  return endsMonth ? Math.max(contract.day, first.day) : first.day;
}

/**
 * The interval of Appendix J for monthly unit-periods: whole months counted back from the later day, and the days left
 * over, which make a fraction of days ÷ 30.
 *
 * @param every months in a unit-period: 3 counts whole quarters and the days left over
 * @throws AppError `repayment/first_due_not_after_contract` when `to` is not after `from`
 * @see 12 CFR 1026, Appendix J (b)(3) to (b)(5)
 */
export function monthsAndDays(from: IsoDate, to: IsoDate, every: number): MonthsAndDays {
  if (to <= from) {
    throw invalidInput(
      'repayment/first_due_not_after_contract',
      'The first payment must be due after the contract date.',
      'Give a first due day later than the contract date.',
    );
  }
  const anchor = anchorDay(from, to);
  const [start, end] = [partsOf(from), partsOf(to)];
  const calendarMonths = (end.year - start.year) * 12 + (end.month - start.month);
  const fitting = addMonths(to, -calendarMonths, anchor) < from ? calendarMonths - 1 : calendarMonths;
  const months = fitting - (fitting % every);
  return { months, days: daysBetween(from, addMonths(to, -months, anchor)) };
}

/** The day a number of days away. */
export function addDays(from: IsoDate, days: number): IsoDate {
  const at = new Date(epochMs(from) + days * 86_400_000);
  return isoDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** The last day of the month a number of months away. */
export const endOfMonth = (day: IsoDate, months: number): IsoDate => addMonths(day, months, 31);

export const isMonthEnd = (day: IsoDate): boolean => day === endOfMonth(day, 0);

export const isLeapYear = (year: number): boolean => daysInMonth(year, 2) === 29;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month 1 to 12, and day of the month. */
export function partsOf(date: IsoDate): Parts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

const epochMs = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const isoDate = (year: number, month: number, day: number): IsoDate =>
  IsoDate.parse(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
