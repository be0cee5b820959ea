import type { IsoDate } from '../../kit/units.ts';
import { dayNumber } from './calendar.ts';

/** The day of the week, 1 for Monday to 7 for Sunday. Day 0, 1 January 1970, was a Thursday. */
export const weekdayOf = (day: IsoDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
