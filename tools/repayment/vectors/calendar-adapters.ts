import type { IsoDate } from '../../kit/units.ts';
import {
  addMonths,
  addMonthsOverflowing,
  anchorDay,
  endOfMonth,
  isMonthEnd,
  partsOf,
} from '../calendar/calendar.ts';
import { dayCount } from '../calendar/day-count.ts';
import { dueDates, intervalsPerYear, oneIntervalAfter } from '../calendar/due-dates.ts';
import { type UnitPeriod, unitPeriodsBetween, yearsBetween } from '../calendar/intervals.ts';
import { actual365L, actualActualIcma } from '../calendar/reference-day-count.ts';
import { yearsByRule } from '../rates/legal-rates.ts';
import { Fields, requireAllRead } from './cases.ts';
import { namedDayCount, namedInterval, notCovered, requireNamed } from './conventions.ts';

type Inputs = Readonly<Record<string, unknown>>;
type Figures = Readonly<Record<string, unknown>>;

/** An adapter that covers no case of which it leaves an input unread. */
export const readingAll =
  (adapter: (given: Fields) => Figures) =>
  (inputs: Inputs): Figures => {
    const figures = adapter(new Fields(inputs));
    requireAllRead(inputs);
    return figures;
  };

/** Days, dates and intervals. */
export const calendarAdapters = {
  'day-count': readingAll((given) => {
    const byPeriod = countedByPeriod(given);
    if (byPeriod) return byPeriod;
    const convention = namedDayCount(given.text('convention'));
    const last = given.oneOf('terminationDate', 'maturity', 'maturityDate');
    return {
      ...dayCount(convention, given.day('start'), given.day('end'), last ? given.day(last) : undefined),
    };
  }),
  'date.add-months': readingAll((given) => {
    const day = given.day('date');
    const months = given.number('months');
    const anchor = given.oneOf('anchorDay', 'anchor');
    if (anchor) return { date: addMonths(day, months, given.number(anchor)) };
    return { date: monthsAwayBy(given.words('rule'), day, months) };
  }),
  'date.end-of-month': readingAll((given) => ({
    date: endOfMonth(given.day('date'), given.has('months') ? given.number('months') : 0),
  })),
  'date.schedule': readingAll((given) => {
    const words = given.text(given.oneOf('every', 'frequency') ?? 'every');
    const [from, stated] = [
      given.oneOf('disbursement', 'start', 'startDate'),
      given.oneOf('firstDueDate', 'firstDate', 'first'),
    ];
    const named = stated ? given.day(stated) : undefined;
    const interval = namedInterval(words, named);
    const start = from ? given.day(from) : undefined;
    const first = named ?? (start && oneIntervalAfter(start, interval));
    if (!first) throw notCovered('a schedule without a first day');
    const anchor = given.has('anchorDay') ? given.number('anchorDay') : anchorDay(start ?? first, first);
    const count = given.number(given.oneOf('count', 'numberOfPayments', 'payments') ?? 'count');
    return { dueDates: dueDates(first, interval, count, anchor) };
  }),
  'interval.us': readingAll((given) => {
    requireNamed(given, 'convention', /appendix j|reg(ulation|\.)? ?z/i);
    const unit = unitPeriod(given.isNumber('unitPeriod') ? given : given.object('unitPeriod'));
    const { unitPeriods, fraction } = unitPeriodsBetween(given.day('start'), given.day('end'), unit);
    return { t: unitPeriods, f: fraction };
  }),
  'interval.eu': readingAll((given) => {
    requireNamed(given, 'convention', /98\/7|2008\/48|2011\/90|2014\/17|2023\/2225/);
    const from = given.day(given.oneOf('drawdown', 'start') ?? 'drawdown');
    return { years: yearsIn(given, from, given.day(given.oneOf('payment', 'end') ?? 'payment')) };
  }),
  'interval.uk': readingAll((given) => {
    requireNamed(given, 'convention', /\bCONC\b|\bUK\b|united kingdom/i);
    const from = given.day(given.oneOf('start', 'drawdown') ?? 'start');
    return { years: yearsIn(given, from, given.day(given.oneOf('end', 'payment') ?? 'end')) };
  }),
};

/** The counts that ask for the interest period which the days lie in, and so for more than two days. */
function countedByPeriod(given: Fields): Figures | undefined {
  const name = given.text('convention');
  const [start, end] = [given.day('start'), given.day('end')];
  if (/^act(ual)?[/_]act(ual)? \(?(icma|isma|bond)\b/i.test(name)) {
    const reference = {
      start: given.day(given.oneOf('referenceStart', 'refStart') ?? 'referenceStart'),
      end: given.day(given.oneOf('referenceEnd', 'refEnd') ?? 'referenceEnd'),
    };
    return { ...actualActualIcma(start, end, reference) };
  }
  if (!/^act(ual)?[/_]365 ?\(?(l\b|leap)/i.test(name)) return undefined;
  const interval = namedInterval(given.text('frequency'));
  const periodEnd = given.oneOf('periodEnd', 'referenceEnd', 'refEnd', 'nextCouponDate');
  const yearly = intervalsPerYear(interval) === 1;
  return { ...actual365L(start, end, given.day(periodEnd ?? 'periodEnd'), yearly) };
}

function monthsAwayBy(rule: string, day: IsoDate, months: number): IsoDate {
  if (/first (day )?of (the )?(next|following) month/i.test(rule)) return addMonthsOverflowing(day, months);
  if (rule === '' || /same day|clamp/i.test(rule)) return addMonths(day, months, partsOf(day).day);
  if (!/month.?end|end.of.month|last day/i.test(rule)) throw notCovered(`the rule "${rule}"`);
  return isMonthEnd(day) ? endOfMonth(day, months) : addMonths(day, months, partsOf(day).day);
}

/** The directive of 1998 counted all days over 365; those since count whole periods first. */
function yearsIn(given: Fields, from: IsoDate, to: IsoDate): number {
  if (/98\/7/.test(given.words('convention'))) {
    given.has('unit');
    return yearsByRule('actual/365', from, to);
  }
  const unit = given.text('unit');
  const known = (['week', 'month', 'year'] as const).find((name) => unit.startsWith(name));
  if (known) return yearsBetween(from, to, known);
  if (/^days?$/.test(unit)) return yearsBetween(from, to, 'year');
  throw notCovered(`the unit "${unit}"`);
}

const units: readonly (readonly [RegExp, UnitPeriod])[] = [
  [/^(semi|half).?month/i, { unit: 'semimonth', multiple: 1 }],
  [/^(bi.?week|fortnight)/i, { unit: 'week', multiple: 2 }],
  [/^quarter/i, { unit: 'month', multiple: 3 }],
  [/^(semi|half).?(annual|year)/i, { unit: 'month', multiple: 6 }],
  [/^month/i, { unit: 'month', multiple: 1 }],
  [/^week/i, { unit: 'week', multiple: 1 }],
  [/^(year|annual)/i, { unit: 'year', multiple: 1 }],
  [/^term/i, { unit: 'term-days', multiple: 1 }],
  [/^(day|daily)/i, { unit: 'day', multiple: 1 }],
];

/** A unit-period by its name, times its multiple; how many a year has follows from it. */
export function unitPeriod(given: Fields): UnitPeriod {
  const words = given.text('unit');
  const found = units.find(([pattern]) => pattern.test(words))?.[1];
  if (!found) throw notCovered(`the unit-period "${words}"`);
  given.has('perYear');
  return { ...found, multiple: found.multiple * (given.has('multiple') ? given.number('multiple') : 1) };
}
