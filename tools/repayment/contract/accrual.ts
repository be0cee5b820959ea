import type { IsoDate } from '../../kit/units.ts';
import { addMonths, daysBetween, monthsAndDays, partsOf } from '../calendar/calendar.ts';
import { dayCount } from '../calendar/day-count.ts';
import type { Accrual, RateFrom } from './contract.ts';

/** A scheduled period: from the due day before it, or the contract date, to its own due day. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The interest on one unit of balance over a span within a scheduled period, split where the rate changes: Σ rate × share of
 * a year when simple, Π (1 + rate ÷ times)^(times × share) − 1 when compounded.
 *
 * @param rates in the order of days; a rate holds from its day on
 * @param period the scheduled period that the span lies in; a span that is the whole of it bears a whole period's interest
 * @returns 0 for an empty span
 */
export function interestFactor(
  accrual: Accrual,
  rates: readonly RateFrom[],
  span: Period,
  period: Period,
): number {
  let factor = 0;
  let from = span.from;
  while (from < span.to) {
    const change =
      rates.length > 1 ? rates.find((rate) => rate.from > from && rate.from < span.to)?.from : undefined;
    const to = change ?? span.to;
    const part = factorAt(accrual, rateOn(rates, from), yearShare(accrual, { from, to }, period));
    factor = accrual.by === 'compounding' ? (1 + factor) * (1 + part) - 1 : factor + part;
    from = to;
  }
  return factor;
}

/** The interest on one unit of balance at one rate over a share of a year. */
export const factorAt = (accrual: Accrual, annualRate: number, share: number): number =>
  accrual.by === 'compounding'
    ? Math.expm1(accrual.times * share * Math.log1p(annualRate / accrual.times))
    : annualRate * share;

/** The rate that holds on a day: the last one to begin on or before it, or the first. */
export function rateOn(rates: readonly RateFrom[], day: IsoDate): number {
  const found = rates.length > 1 ? rates.findLast(({ from }) => from <= day) : undefined;
  return (found ?? rates[0])?.annualRate ?? 0;
}

/** The share of a year that a span bears interest for, by the contract's accrual; 0 for an empty span. */
export function yearShare(accrual: Accrual, span: Period, period: Period): number {
  if (span.from >= span.to) return 0;
  if (accrual.by === 'compounding') return yearShare(accrual.share, span, period);
  if (accrual.by === 'days') return dayCount(accrual.convention, span.from, span.to).yearFraction;
  const { perYear, odd, oddPeriod } = accrual;
  const whole = span.from === period.from && span.to === period.to;
  if (whole && isOnePeriod(span, perYear)) return 1 / perYear;
  if (odd === 'share' && accrual.longPeriod && periodsTo(period.to, period.from, perYear) > 1) {
    return (
      (periodsFrom(period.from, span.to, perYear) - periodsFrom(period.from, span.from, perYear)) / perYear
    );
  }
  if (odd === 'share')
    return (periodsTo(period.to, span.from, perYear) - periodsTo(period.to, span.to, perYear)) / perYear;
  if (!whole && span.to === period.to && isOnePeriod(period, perYear)) {
    // Up to a day a period has earned its days; after it there is left what makes the period whole.
    return Math.max(0, 1 / perYear - daysBetween(period.from, span.from) / odd);
  }
  if (!whole || oddPeriod === 'all days') return daysBetween(span.from, span.to) / odd;
  const { periods, days } = wholePeriods(span, perYear);
  return periods / perYear + days / odd;
}

const halfMonths = { perYear: 24, daysMin: 13, daysMax: 17 };

/** Whether a span is one period to the day. */
function isOnePeriod(span: Period, perYear: number): boolean {
  const { from, to } = span;
  if (perYear === halfMonths.perYear) {
    const days = daysBetween(from, to);
    return days >= halfMonths.daysMin && days <= halfMonths.daysMax;
  }
  // Between equal days of the month no calendar is needed, and that is what a long schedule is made of.
  if (from.charCodeAt(9) === to.charCodeAt(9) && from.charCodeAt(8) === to.charCodeAt(8)) {
    return monthNumber(to) - monthNumber(from) === 12 / perYear;
  }
  const { periods, days } = wholePeriods(span, perYear);
  return periods === 1 && days === 0;
}

/** Months since the year 0. */
const monthNumber = (day: IsoDate): number =>
  (100 * twoDigits(day, 0) + twoDigits(day, 2)) * 12 + twoDigits(day, 5);

const twoDigits = (day: string, at: number): number =>
  10 * (day.charCodeAt(at) - 48) + day.charCodeAt(at + 1) - 48;

/** Periods from a day to a due day: whole ones counted back, and the rest as a share of the period it falls in. */
function periodsTo(due: IsoDate, from: IsoDate, perYear: number): number {
  if (from >= due) return 0;
  const { periods, days } = wholePeriods({ from, to: due }, perYear);
  if (days === 0) return periods;
  const monthsEach = 12 / perYear;
  if (!Number.isInteger(monthsEach)) return periods + days / daysOf(perYear);
  const back = (count: number) => addMonths(due, -count * monthsEach, partsOf(due).day);
  return periods + days / daysBetween(back(periods + 1), back(periods));
}

/** Periods from the start of one to a day: whole ones counted on, and the rest as a share of the one it falls in. */
function periodsFrom(start: IsoDate, day: IsoDate, perYear: number): number {
  const monthsEach = 12 / perYear;
  if (!Number.isInteger(monthsEach)) return daysBetween(start, day) / daysOf(perYear);
  const on = (count: number) => addMonths(start, count * monthsEach, partsOf(start).day);
  const whole = Math.floor((monthNumber(day) - monthNumber(start)) / monthsEach);
  const periods = on(whole) > day ? whole - 1 : whole;
  return periods + daysBetween(on(periods), day) / daysBetween(on(periods), on(periods + 1));
}

/** Days in a period that is no whole number of months: 7, 14 or 28 days for 52, 26 or 13 a year. */
const daysOf = (perYear: number): number =>
  perYear === halfMonths.perYear ? 365 / 24 : Math.round(364 / perYear);

/** Whole periods back from the later day, and the odd days before them. */
function wholePeriods({ from, to }: Period, perYear: number): { periods: number; days: number } {
  const monthsEach = 12 / perYear;
  if (Number.isInteger(monthsEach)) {
    const { months, days } = monthsAndDays(from, to, monthsEach);
    return { periods: months / monthsEach, days };
  }
  const days = daysBetween(from, to);
  const periods = Math.floor(days / daysOf(perYear));
  return { periods, days: days - periods * daysOf(perYear) };
}
