import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { addDays } from './calendar.ts';
import { weekdayOf } from './weekdays.ts';

/** When a market is closed, as data. */
export interface MarketCalendar {
  /** Days of the week without business, 1 for Monday to 7 for Sunday. */
  readonly weekend: readonly number[];
  readonly isHoliday: (day: IsoDate) => boolean;
}

/**
 * Where a due day on which the market is closed moves to: nowhere, the next business day, the next but not into another
 * month, the one before.
 */
export const businessDayConventions = ['none', 'following', 'modified following', 'preceding'] as const;
export type BusinessDayConvention = (typeof businessDayConventions)[number];

/** No market is closed for longer; a calendar that says so is mistaken. */
const closedDaysMax = 31;

const isBusinessDay = (day: IsoDate, { weekend, isHoliday }: MarketCalendar): boolean =>
  !weekend.includes(weekdayOf(day)) && !isHoliday(day);

/**
 * A due day as the contract moves it off days without business. Later due days are counted from the unmoved one.
 *
 * @throws AppError `repayment/market_closed` when a calendar knows no business day within a month
 * @see ISDA 2006 Definitions 4.12
 */
export function businessDay(
  day: IsoDate,
  convention: BusinessDayConvention,
  calendar: MarketCalendar,
): IsoDate {
  if (convention === 'none') return day;
  if (convention === 'preceding') return nearest(day, -1, calendar);
  const following = nearest(day, 1, calendar);
  const leavesMonth = following.slice(0, 7) !== day.slice(0, 7);
  return convention === 'modified following' && leavesMonth ? nearest(day, -1, calendar) : following;
}

/** Due days as the contract moves them; two that meet on one business day both stay due on it. */
export const businessDays = (
  days: readonly IsoDate[],
  convention: BusinessDayConvention,
  calendar: MarketCalendar,
): readonly IsoDate[] => days.map((day) => businessDay(day, convention, calendar));

function nearest(from: IsoDate, step: 1 | -1, calendar: MarketCalendar): IsoDate {
  let day = from;
  for (let tries = 0; tries <= closedDaysMax; tries++) {
    if (isBusinessDay(day, calendar)) return day;
    day = addDays(day, step);
  }
  throw invalidInput(
    'repayment/market_closed',
    `The calendar knows no business day within ${closedDaysMax} days of ${from}.`,
    'Correct its weekend or its holidays.',
  );
}
