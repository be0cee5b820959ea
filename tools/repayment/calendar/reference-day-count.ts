import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { leapDays } from './actual-years.ts';
import { addMonths, anchorDay, daysBetween, isLeapYear, partsOf } from './calendar.ts';
import type { DayCount } from './day-count.ts';

/** A regular interest period that days are counted against: the one they lie in, or the one next to an odd period. */
export interface ReferencePeriod {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** How many regular periods of a reference a count may span: a hundred years of months. */
const periodsMax = 1_200;

/**
 * Actual/actual (ICMA, once ISMA): the days in each regular period over that period's days times the periods a year.
 *
 *     share = Σ days in period ÷ (days of period × periods a year)
 *
 * Regular periods are laid end to end from the reference period, backward and forward, so that an odd first or last period
 * is counted against those it would have been cut into.
 *
 * @param reference a whole number of months to the nearest, from 1 to 12
 * @throws AppError `repayment/dates_reversed`, `repayment/reference_period_out_of_range`
 * @see ICMA rule 251.1(iii) and 251.3; ISDA 2006 Definitions 4.16(c)
 */
export function actualActualIcma(start: IsoDate, end: IsoDate, reference: ReferencePeriod): DayCount {
  requireOrder(start, end);
  const months = monthsOf(reference);
  const boundary = boundaries(reference, months);
  let first = 0;
  while (boundary(first) > start && -first < periodsMax) first--;
  let share = 0;
  for (let k = first; k - first < 2 * periodsMax && boundary(k) < end; k++) {
    const [from, to] = [boundary(k), boundary(k + 1)];
    const days = daysBetween(from > start ? from : start, to < end ? to : end);
    if (days > 0) share += (days * months) / (daysBetween(from, to) * 12);
  }
  return { days: daysBetween(start, end), yearFraction: share };
}

/** The k-th boundary between regular periods: 0 and 1 are the reference's own days. */
function boundaries({ start, end }: ReferencePeriod, months: number): (k: number) => IsoDate {
  const anchor = anchorDay(start, end);
  return (k) => (k === 0 ? start : k === 1 ? end : addMonths(start, months * k, anchor));
}

function monthsOf({ start, end }: ReferencePeriod): number {
  const months = Math.round((daysBetween(start, end) * 12) / 365);
  if (months >= 1 && months <= 12) return months;
  throw invalidInput(
    'repayment/reference_period_out_of_range',
    'A regular interest period has from 1 to 12 months.',
    'Give the first and the last day of one regular period.',
  );
}

/**
 * Actual/365L: actual days over 366 or 365. With yearly interest it is 366 when a 29 February lies after the start and no
 * later than the end of the interest period; with interest more often, when the interest period ends in a leap year.
 *
 * @param periodEnd the end of the interest period, on or after `end`
 * @throws AppError `repayment/dates_reversed`
 * @see ICMA rule 251.1(i) part 2; ISDA 2006 Definitions 4.16(i)
 */
export function actual365L(start: IsoDate, end: IsoDate, periodEnd: IsoDate, yearly: boolean): DayCount {
  requireOrder(start, end);
  requireOrder(end, periodEnd);
  const leap = yearly ? leapDays(start, periodEnd) > 0 : isLeapYear(partsOf(periodEnd).year);
  const [days, denominator] = [daysBetween(start, end), leap ? 366 : 365];
  return { days, denominator, yearFraction: days / denominator };
}

function requireOrder(start: IsoDate, end: IsoDate): void {
  if (start <= end) return;
  throw invalidInput(
    'repayment/dates_reversed',
    `The period ends on ${end}, before it starts on ${start}.`,
    'Give the earlier day first.',
  );
}
