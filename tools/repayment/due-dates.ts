import { invalidInput } from '../kit/errors.ts';
import type { IsoDate } from '../kit/units.ts';
import { addDays, addMonths, partsOf } from './calendar.ts';

/** How far apart payments fall: a number of months or of days. A week is 7 days, a quarter 3 months, a year 12. */
export type PaymentInterval =
  | { readonly unit: 'month'; readonly every: number }
  | { readonly unit: 'day'; readonly every: number };

const countMax = 2600;

/**
 * The due dates of a contract. Months are counted from the anchor each time, so a series that starts on the 31st comes
 * back to it after a short month; days are counted on.
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
  if (!Number.isInteger(interval.every) || interval.every < 1 || interval.every > 366) {
    throw invalidInput(
      'repayment/interval_out_of_range',
      'Payments fall a whole number of days or months apart.',
      'Give 1 month, 3 months, 7 days and the like.',
    );
  }
  return Array.from({ length: count }, (_, k) =>
    interval.unit === 'month'
      ? addMonths(first, k * interval.every, anchor)
      : addDays(first, k * interval.every),
  );
}

/** The day one interval after another: when the first payment is due unless the contract says otherwise. */
export const oneIntervalAfter = (day: IsoDate, interval: PaymentInterval): IsoDate =>
  interval.unit === 'month' ? addMonths(day, interval.every, partsOf(day).day) : addDays(day, interval.every);

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
