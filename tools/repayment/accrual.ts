import type { IsoDate } from '../kit/units.ts';
import { daysBetween, monthsAndDays } from './calendar.ts';
import type { Accrual, RateFrom } from './contract.ts';
import { dayCount } from './day-count.ts';

/** A scheduled period: from the due day before it, or the contract date, to its own due day. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The interest on one unit of balance over a span within a scheduled period: Σ rate × share of a year, split where the rate
 * changes.
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
    const change = rates.find((rate) => rate.from > from && rate.from < span.to)?.from;
    const to = change ?? span.to;
    factor += rateOn(rates, from) * yearShare(accrual, { from, to }, period);
    from = to;
  }
  return factor;
}

/** The rate that holds on a day: the last one to begin on or before it, or the first. */
export function rateOn(rates: readonly RateFrom[], day: IsoDate): number {
  return (rates.findLast(({ from }) => from <= day) ?? rates[0])?.annualRate ?? 0;
}

/** The share of a year that a span bears interest for, by the contract's accrual. */
function yearShare(accrual: Accrual, span: Period, period: Period): number {
  if (accrual.by === 'days') return dayCount(accrual.convention, span.from, span.to).yearFraction;
  const { perYear, odd } = accrual;
  const whole = span.from === period.from && span.to === period.to;
  if (odd === 'share') {
    const part = whole ? 1 : daysBetween(span.from, span.to) / daysBetween(period.from, period.to);
    return part / perYear;
  }
  if (!whole) return daysBetween(span.from, span.to) / odd;
  const { periods, days } = wholePeriods(span, perYear);
  return periods / perYear + days / odd;
}

/** Whole periods back from the later day, and the odd days before them. */
function wholePeriods({ from, to }: Period, perYear: number): { periods: number; days: number } {
  const monthsEach = 12 / perYear;
  if (Number.isInteger(monthsEach)) {
    const { months, days } = monthsAndDays(from, to, monthsEach);
    return { periods: months / monthsEach, days };
  }
  const daysEach = Math.round(364 / perYear);
  const days = daysBetween(from, to);
  return { periods: Math.floor(days / daysEach), days: days % daysEach };
}
