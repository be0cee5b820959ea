import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { figure } from '../figure.ts';
import { addDays, addMonths, isMonthEnd, monthsAway, partsOf } from './calendar.ts';

/** How far apart payments fall: a number of months or of days, or on two days of each month. A week is 7 days, a year 12 months. */
export type PaymentInterval =
  | { readonly unit: 'month'; readonly every: number }
  | { readonly unit: 'day'; readonly every: number }
  /** Two days of the month in order, 1 to 31; 31 is the month's end. `every` is 1: twice each month. */
  | { readonly unit: 'semimonth'; readonly every: 1; readonly days: readonly [number, number] };

const countMax = 2600;

/**
 * The due dates of a contract. Months are counted from the anchor each time, so a series that starts on the 31st comes
 * back to it after a short month; days are counted on; of two days a month each comes in turn.
 *
 * @param first the first due day
 * @param anchor the day of the month that monthly dates aim for, 1 to 31; the first day's own when it is no short month's end
 * @param count 1 to 2600, fifty years of weeks
 * @throws AppError `repayment/count_out_of_range`, `repayment/interval_out_of_range`
 */
export function dueDates(
  first: IsoDate,
  interval: PaymentInterval,
  count: number,
  anchor: number,
): readonly IsoDate[] {
  if (!Number.isInteger(count) || count < 1 || count > countMax) {
    throw invalidInput(
      'repayment/count_out_of_range',
      `A contract has from 1 to ${countMax} payments.`,
      'Give a whole number of payments in that range.',
    );
  }
  if (!Number.isInteger(interval.every) || interval.every < 1 || interval.every > 366) throw badInterval();
  if (interval.unit === 'semimonth') return twiceAMonth(first, interval.days, count);
  const start = partsOf(first);
  return Array.from({ length: count }, (_, k) =>
    interval.unit === 'month'
      ? monthsAway(start, k * interval.every, anchor)
      : addDays(first, k * interval.every),
  );
}

/**
 * Monthly due dates by the rule that a day which a month lacks falls on the first of the next one, in place of its last: the
 * 31st of January, the 1st of March, the 31st of March.
 *
 * @param dues as `dueDates` gives them for the anchor
 */
export const rolledToNextMonth = (dues: readonly IsoDate[], anchor: number): readonly IsoDate[] =>
  dues.map((due) => (partsOf(due).day < anchor && isMonthEnd(due) ? addDays(due, 1) : due));

function twiceAMonth(first: IsoDate, days: readonly [number, number], count: number): readonly IsoDate[] {
  const [early, late] = days;
  const at = [early, late].findIndex((day) => addMonths(first, 0, day) === first);
  if (at < 0 || !(early >= 1 && early < late && late <= 31)) throw badInterval();
  return Array.from({ length: count }, (_, k) =>
    addMonths(first, Math.floor((k + at) / 2), (k + at) % 2 === 0 ? early : late),
  );
}

/** The day one interval after another: when the first payment is due unless the contract says otherwise. */
export function oneIntervalAfter(day: IsoDate, interval: PaymentInterval): IsoDate {
  if (interval.unit === 'month') return addMonths(day, interval.every, partsOf(day).day);
  if (interval.unit === 'day') return addDays(day, interval.every);
  const [early, late] = interval.days;
  const candidates = [addMonths(day, 0, early), addMonths(day, 0, late), addMonths(day, 1, early)];
  return candidates.find((each) => each > day) ?? addMonths(day, 1, late);
}

/**
 * How many such intervals a year holds, as lenders divide a nominal rate: 52 weeks, 26 fortnights, 24 half months, 12 months.
 * Days that are no whole weeks are counted over 365.
 */
export function intervalsPerYear(interval: PaymentInterval): number {
  if (interval.unit === 'semimonth') return 24;
  if (interval.unit === 'month') return figure(12 / interval.every);
  return figure(interval.every % 7 === 0 ? 52 / (interval.every / 7) : 365 / interval.every);
}

/** The two days of the month that a semimonthly series keeps, told by one of them: 1 and 15, 15 and the end, 5 and 20. */
export function halfMonthDays(first: IsoDate): readonly [number, number] {
  const { day } = partsOf(first);
  if (day === 1) return [1, 15];
  if (isMonthEnd(first)) return [15, 31];
  return day <= 15 ? [day, day + 15] : [day - 15, day];
}

/**
 * Due dates after one of them has been moved: those before it stay, those after it follow the new day at the same interval.
 *
 * @throws AppError `repayment/due_date_unknown` when no payment was due on the day to be moved, or the new day is earlier
 */
export function movedDues(
  dues: readonly IsoDate[],
  from: IsoDate,
  to: IsoDate,
  interval: PaymentInterval,
): readonly IsoDate[] {
  const at = dues.indexOf(from);
  if (at < 0 || to < from) {
    throw invalidInput(
      'repayment/due_date_unknown',
      `No payment due on ${from} can be moved to ${to}.`,
      'Name a day on which a payment is due, and a later one.',
    );
  }
  return [...dues.slice(0, at), ...dueDates(to, interval, dues.length - at, partsOf(to).day)];
}

const badInterval = () =>
  invalidInput(
    'repayment/interval_out_of_range',
    'Payments fall a whole number of days or months apart, or on two days of each month of which the first is one.',
    'Give 1 month, 3 months, 7 days, the 1st and the 15th, and the like.',
  );
