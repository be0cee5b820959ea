import { addMonths, endOfMonth, partsOf } from '../calendar.ts';
import { dayCount } from '../day-count.ts';
import { dueDates, oneIntervalAfter } from '../due-dates.ts';
import { type UnitPeriod, unitPeriodsBetween, yearsBetween } from '../intervals.ts';
import { Fields } from './cases.ts';
import { namedDayCount, namedInterval, notCovered } from './conventions.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Days, dates and intervals. */
export const calendarAdapters = {
  'day-count': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const convention = namedDayCount(given.text('convention'));
    const last = given.has('terminationDate') ? given.day('terminationDate') : undefined;
    return { ...dayCount(convention, given.day('start'), given.day('end'), last) };
  },
  'date.add-months': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const day = given.day('date');
    if (given.has('rule') && !/same day, clamped/.test(given.text('rule'))) {
      throw notCovered(`the rule "${given.text('rule')}"`);
    }
    return { date: addMonths(day, given.number('months'), partsOf(day).day) };
  },
  'date.end-of-month': (inputs: Inputs) => {
    const given = new Fields(inputs);
    return { date: endOfMonth(given.day('date'), given.number('months')) };
  },
  'date.schedule': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const start = given.day('disbursement');
    const interval = namedInterval(given.text('every'));
    const first = oneIntervalAfter(start, interval);
    return { dueDates: dueDates(first, interval, given.number('count'), partsOf(start).day) };
  },
  'interval.us': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const interval = unitPeriodsBetween(
      given.day('start'),
      given.day('end'),
      unitPeriod(given.object('unitPeriod')),
    );
    return { t: interval.unitPeriods, f: interval.fraction };
  },
  'interval.eu': (inputs: Inputs) => {
    const given = new Fields(inputs);
    return { years: yearsBetween(given.day('drawdown'), given.day('payment'), yearPart(given.text('unit'))) };
  },
  'interval.uk': (inputs: Inputs) => {
    const given = new Fields(inputs);
    return { years: yearsBetween(given.day('start'), given.day('end'), yearPart(given.text('unit'))) };
  },
};

export function unitPeriod(given: Fields): UnitPeriod {
  const unit = given.text('unit');
  const known = (['day', 'week', 'semimonth', 'month', 'year', 'term-days'] as const).find(
    (name) => name === unit,
  );
  if (!known) throw notCovered(`the unit-period "${unit}"`);
  return { unit: known, multiple: given.number('multiple') };
}

function yearPart(unit: string): 'week' | 'month' | 'year' {
  const known = (['week', 'month', 'year'] as const).find((name) => name === unit);
  if (!known) throw notCovered(`the unit "${unit}"`);
  return known;
}
