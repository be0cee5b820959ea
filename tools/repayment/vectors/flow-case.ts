import type { IsoDate } from '../../kit/units.ts';
import { addMonths, partsOf } from '../calendar/calendar.ts';
import { dueDates, type PaymentInterval } from '../calendar/due-dates.ts';
import { contradictory, type Fields } from './cases.ts';
import { namedInterval, notCovered, requireNamed } from './conventions.ts';

/** The amount of an entry. What it is paid for changes no rate, so long as it is paid at all. */
export function amountIn(entry: Fields): number {
  requireNamed(
    entry,
    'type',
    /advance|drawdown|charge|fee|cost|payment|instalment|interest|balloon|deposit/i,
  );
  return entry.number('amount');
}

/** One entry of a case's cash flows: a day or a run of days. */
export function datesIn(entry: Fields): readonly IsoDate[] | undefined {
  const name = entry.oneOf('date', 'firstDate', 'on');
  const count = countIn(entry);
  const interval = intervalIn(entry);
  if (entry.has('dates')) {
    const listed = entry.days('dates');
    if (name && entry.day(name) !== listed[0]) throw contradictory(name, 'dates');
    if (count > 1 && count !== listed.length) throw contradictory('count', 'dates');
    return listed;
  }
  if (!name) return undefined;
  const first = entry.day(name);
  if (count === 1) return [first];
  const monthEnd = addMonths(first, 0, 31) === first;
  return dueDates(first, interval ?? { unit: 'month', every: 1 }, count, monthEnd ? 31 : partsOf(first).day);
}

export const countIn = (entry: Fields): number => {
  const name = entry.oneOf('count', 'times', 'number');
  return name ? entry.count(name) : 1;
};

/** How far apart the flows of an entry are, when it says so. */
export function intervalIn(entry: Fields): PaymentInterval | undefined {
  const words = entry.oneOf('every', 'frequency', 'interval');
  if (words && !entry.isNumber(words)) return namedInterval(entry.text(words));
  const counted = (
    [
      ['everyMonths', 'month', 1],
      ['everyYears', 'month', 12],
      ['everyWeeks', 'day', 7],
      ['everyDays', 'day', 1],
    ] as const
  ).find(([name]) => entry.has(name));
  if (!counted) return undefined;
  const [name, unit, each] = counted;
  return { unit, every: each * entry.number(name) };
}

const yearParts = [
  ['month', 'fromMonth', 12],
  ['week', 'fromWeek', 52],
  ['year', 'fromYear', 1],
] as const;

/** The years to each flow of an entry that counts time itself: in years, or in months, weeks or years from the start. */
export function yearsIn(entry: Fields): readonly number[] | undefined {
  const count = countIn(entry);
  if (entry.has('t')) {
    const first = entry.number('t');
    const step = entry.oneOf('step', 'every');
    if (count > 1 && !step) throw notCovered('a run of flows without its step');
    const years = step ? (entry.isNumber(step) ? entry.number(step) : yearsOf(entry)) : 0;
    return Array.from({ length: count }, (_, k) => first + k * years);
  }
  for (const [at, from, perYear] of yearParts) {
    const name = entry.oneOf(at, from);
    if (!name) continue;
    const first = entry.number(name);
    const each = stepIn(entry, perYear);
    const until = entry.oneOf(`to${at.charAt(0).toUpperCase()}${at.slice(1)}`);
    const times = until ? Math.round((entry.count(until) - first) / each) + 1 : count;
    return Array.from({ length: times }, (_, k) => (first + k * each) / perYear);
  }
  return undefined;
}

/** How many of the entry's own units lie between its flows, one when it says nothing. */
function stepIn(entry: Fields, perYear: number): number {
  return intervalIn(entry) === undefined ? 1 : Math.round(yearsOf(entry) * perYear * 1e9) / 1e9;
}

function yearsOf(entry: Fields): number {
  const interval = intervalIn(entry);
  if (interval?.unit === 'month') return interval.every / 12;
  if (interval?.unit === 'day' && interval.every % 7 === 0) return interval.every / 7 / 52;
  throw notCovered('a step that is no number of weeks or months');
}
