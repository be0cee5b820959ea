import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { addDays, addMonths, anchorDay, daysBetween, endOfMonth, isMonthEnd, partsOf } from './calendar.ts';

/** The period that a transaction's payments are counted in, as Appendix J (b)(4) picks it. */
export interface UnitPeriod {
  readonly unit: 'day' | 'week' | 'semimonth' | 'month' | 'year' | 'term-days';
  /** How many of the unit make one unit-period: 3 months for a quarter, 2 weeks, 164 days of term. */
  readonly multiple: number;
}

/** A span as Appendix J counts it: whole unit-periods and an odd fraction of one, below 1. */
export interface UnitPeriodInterval {
  readonly unitPeriods: number;
  readonly fraction: number;
}

/**
 * The interval of Appendix J: whole unit-periods counted back from the later day, and the odd days in front of them.
 *
 * The odd part is divided by the unit-period in days of its own kind: 30 a month (whole months among the odd part count
 * 30 each), 15 a semimonth, 7 a week, the days themselves for days. In a unit-period of a year, an odd part of whole
 * months is months ÷ 12 and any other is days ÷ 365; twelve months are a year, since the count of 30 days a month is for a
 * multiple of a month "not exceeding 11 months".
 *
 * @throws AppError `repayment/dates_reversed`, `repayment/unit_period_out_of_range`
 * @see 12 CFR 1026, Appendix J (b)(3) to (b)(5)
 */
export function unitPeriodsBetween(
  from: IsoDate,
  to: IsoDate,
  { unit, multiple }: UnitPeriod,
): UnitPeriodInterval {
  requireOrder(from, to);
  requireMultiple(multiple);
  switch (unit) {
    case 'day':
    case 'term-days':
      return wholeAndRest(daysBetween(from, to), multiple);
    case 'week':
      return wholeAndRest(daysBetween(from, to), 7 * multiple);
    case 'semimonth':
      return wholeAndRest(semimonthDays(from, to), 15 * multiple);
    case 'month': {
      if (multiple % 12 === 0) return years(from, to, multiple / 12);
      const { whole, left } = periodsBack(from, to, monthsBefore(from, to));
      return wholeAndRest(30 * whole + daysBetween(from, left), 30 * multiple);
    }
    case 'year':
      return years(from, to, multiple);
  }
}

/** How many unit-periods a year holds: 12 for a month, 26 for a fortnight, 365 ÷ days for a term of days. */
export function unitPeriodsPerYear({ unit, multiple }: UnitPeriod): number {
  requireMultiple(multiple);
  const perYear = { day: 365, 'term-days': 365, week: 52, semimonth: 24, month: 12, year: 1 }[unit];
  return perYear / multiple;
}

/**
 * A span in years as the consumer credit directives count it: whole years, months or weeks back from the later day, and
 * the days in front of them over the length of the year that ends where those days end.
 *
 * The United Kingdom's rule (CONC App 1.2.6) has the same words.
 *
 * @param unit what the credit's payments are counted in: a twelfth, a fifty-second, or a whole year
 * @throws AppError `repayment/dates_reversed`
 * @see Directive 2008/48/EC Annex I as amended by 2011/90/EU; Directive (EU) 2023/2225 Annex III, remark (c)
 */
export function yearsBetween(from: IsoDate, to: IsoDate, unit: 'week' | 'month' | 'year'): number {
  requireOrder(from, to);
  const [perYear, back] =
    unit === 'week'
      ? ([52, (k: number) => addDays(to, -7 * k)] as const)
      : unit === 'month'
        ? ([12, monthsBefore(from, to)] as const)
        : ([1, (k: number) => monthsBefore(from, to)(12 * k)] as const);
  const { whole, left } = periodsBack(from, to, back);
  const days = daysBetween(from, left);
  const yearBefore = addMonths(left, -12, partsOf(left).day);
  return days === 0 ? whole / perYear : whole / perYear + days / daysBetween(yearBefore, left);
}

/** The day k months before the later one, on the day of the month that the series aims for. */
function monthsBefore(from: IsoDate, to: IsoDate): (months: number) => IsoDate {
  const anchor = anchorDay(from, to);
  return (months) => (months === 0 ? to : addMonths(to, -months, anchor));
}

/** The most whole periods that fit between two days, and where they begin. */
function periodsBack(from: IsoDate, to: IsoDate, back: (periods: number) => IsoDate) {
  let [low, high] = [0, daysBetween(from, to) + 1];
  // The day k periods back falls as k rises, so halving finds the last k that has not passed `from`.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (notBefore(back, middle, from)) low = middle;
    else high = middle;
  }
  return { whole: low, left: back(low) };
}

/** Whether the day that many periods back is still on or after `from`; a day before the calendar's year 0 is not. */
function notBefore(back: (periods: number) => IsoDate, periods: number, from: IsoDate): boolean {
  try {
    return back(periods) >= from;
  } catch {
    return false;
  }
}

const wholeAndRest = (days: number, periodDays: number): UnitPeriodInterval => ({
  unitPeriods: Math.floor(days / periodDays),
  fraction: (days % periodDays) / periodDays,
});

/** 15 days for each whole semimonth back from the later day, and the odd days: (b)(5)(iii). */
function semimonthDays(from: IsoDate, to: IsoDate): number {
  const months = periodsBack(from, to, monthsBefore(from, to));
  const half = halfMonthBefore(months.left);
  return half >= from
    ? 30 * months.whole + 15 + daysBetween(from, half)
    : 30 * months.whole + Math.min(15, daysBetween(from, months.left));
}

/** 16 → 1, 1 → 16 of the month before, the last day → 15, 15 → the last day of the month before. */
function halfMonthBefore(day: IsoDate): IsoDate {
  const { day: dayOfMonth } = partsOf(day);
  if (isMonthEnd(day)) return addMonths(day, 0, 15);
  if (dayOfMonth > 15) return addMonths(day, 0, dayOfMonth - 15);
  return dayOfMonth === 15 ? endOfMonth(day, -1) : addMonths(day, -1, dayOfMonth + 15);
}

function years(from: IsoDate, to: IsoDate, multiple: number): UnitPeriodInterval {
  const monthBack = monthsBefore(from, to);
  const { whole, left } = periodsBack(from, to, (k) => monthBack(12 * multiple * k));
  const months = periodsBack(from, to, monthBack);
  const odd =
    months.left === from ? (months.whole - 12 * multiple * whole) / 12 : daysBetween(from, left) / 365;
  return { unitPeriods: whole, fraction: odd / multiple };
}

function requireOrder(from: IsoDate, to: IsoDate): void {
  if (from <= to) return;
  throw invalidInput(
    'repayment/dates_reversed',
    `The interval ends on ${to}, before it starts on ${from}.`,
    'Give the earlier day first.',
  );
}

function requireMultiple(multiple: number): void {
  if (Number.isInteger(multiple) && multiple >= 1 && multiple <= 36_500) return;
  throw invalidInput(
    'repayment/unit_period_out_of_range',
    'A unit-period is a whole number of days, weeks, semimonths, months or years.',
    'Give a multiple of 1 or more.',
  );
}
