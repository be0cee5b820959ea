/** A day of the Gregorian calendar, extended back before its introduction as ISO 8601 does. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Days of 400 years, after which the calendar repeats. */
const cycleDays = 146_097;
/** Days from 1 March of year 0, where the count of `marchYear` begins, to 1 January 1970. */
const marchToEpoch = 719_468;

/**
 * A day as a whole number: days since 1 January 1970. What is worked out between two such numbers needs no calendar.
 *
 * A year is taken from 1 March on, so that the leap day is its last day and the days before each month follow one line:
 *
 *     days = 365·y + ⌊y/4⌋ − ⌊y/100⌋ + ⌊y/400⌋ + ⌊(153·m + 2)/5⌋ + day      m = 0 in March, 11 in February
 *
 * @param day a day that exists; nothing is checked
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
 */
export function epochDay(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + daysBeforeMonth((month + 9) % 12) + day - 1 - marchToEpoch;
}

/** Days of a year that begins in March before its months 0 (March) to 11 (February). */
const daysBeforeMonth = (marchMonth: number): number => Math.floor((153 * marchMonth + 2) / 5);

/**
 * The calendar day of a whole number of days since 1 January 1970: the inverse of `epochDay`.
 *
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days
 */
export function civilDay(epoch: number): CivilDay {
  const days = epoch + marchToEpoch;
  const cycle = Math.floor(days / cycleDays);
  const inCycle = days - cycle * cycleDays;
  const yearInCycle = yearOfCycle(inCycle);
  const inYear = inCycle - (365 * yearInCycle + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const marchYear = yearInCycle + cycle * 400;
  return {
    year: month > 2 ? marchYear : marchYear + 1,
    month,
    day: inYear - daysBeforeMonth(marchMonth) + 1,
  };
}

/** The year 0 to 399 that a day of the 400-year cycle lies in: with its leap days taken out, every year has 365. */
function yearOfCycle(inCycle: number): number {
  const leapDays = Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  return Math.floor((inCycle - leapDays) / 365);
}
