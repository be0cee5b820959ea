import { Temporal } from 'temporal-polyfill';
import { IsoDate } from '../kit/units.ts';

/**
 * The first business day after a day: no Saturday, no Sunday and, in the United States, no federal holiday.
 * Elsewhere only weekends are known here, so a public holiday there can be named.
 *
 * @see 5 U.S.C. 6103(a) for the holidays and (b) for those that fall on a weekend
 */
export function nextBusinessDay(after: IsoDate, market: string): IsoDate {
  let day = Temporal.PlainDate.from(after).add({ days: 1 });
  const closed = (date: Temporal.PlainDate) =>
    date.dayOfWeek > 5 || (market === 'us' && isFederalHoliday(date));
  for (let tries = 0; tries < 14 && closed(day); tries++) day = day.add({ days: 1 });
  return IsoDate.parse(day.toString());
}

/** Month and day of the holidays on a fixed date. */
const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'];

/** Month, weekday (1 is Monday) and which of them, -1 for the last. */
const floating: readonly (readonly [number, number, number])[] = [
  [1, 1, 3],
  [2, 1, 3],
  [5, 1, -1],
  [9, 1, 1],
  [10, 1, 2],
  [11, 4, 4],
];

function isFederalHoliday(date: Temporal.PlainDate): boolean {
  return isFixedHoliday(date) || floating.some((rule) => isFloatingHoliday(date, rule));
}

/** One that falls on a Saturday is kept on the Friday before, on a Sunday on the Monday after. */
function isFixedHoliday(date: Temporal.PlainDate): boolean {
  const on = (day: Temporal.PlainDate) => fixed.includes(day.toString().slice(5));
  const early = date.dayOfWeek === 5 && on(date.add({ days: 1 }));
  const late = date.dayOfWeek === 1 && on(date.subtract({ days: 1 }));
  return on(date) || early || late;
}

function isFloatingHoliday(
  date: Temporal.PlainDate,
  [month, weekday, nth]: readonly [number, number, number],
) {
  if (date.month !== month || date.dayOfWeek !== weekday) return false;
  return nth === -1 ? date.add({ days: 7 }).month !== month : Math.ceil(date.day / 7) === nth;
}
