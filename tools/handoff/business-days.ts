import type { IsoDate } from '../kit/units.ts';
import { isUsFederalHoliday } from '../markets/holidays-us.ts';
import { businessDay, type MarketCalendar } from '../repayment/calendar/business-days.ts';
import { addDays } from '../repayment/calendar/calendar.ts';

/**
 * The first business day after a day: no Saturday, no Sunday and, in the United States, no federal holiday.
 * Elsewhere only weekends are known here, so a public holiday there can be named.
 */
export const nextBusinessDay = (after: IsoDate, market: string): IsoDate =>
  businessDay(addDays(after, 1), 'following', calendarOf(market));

const calendarOf = (market: string): MarketCalendar => ({
  weekend: [6, 7],
  isHoliday: market === 'us' ? isUsFederalHoliday : () => false,
});
