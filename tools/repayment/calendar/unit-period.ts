import type { IsoDate } from '../../kit/units.ts';
import { daysBetween, monthsAndDays } from './calendar.ts';
import { type UnitPeriod, unitPeriodsBetween } from './intervals.ts';

/**
 * The unit-period of a transaction: the period that occurs most often, at most a year, the smaller of two that occur
 * equally often. A period is the time between two advances or two payments, or from the first advance to the first payment.
 * Where none occurs twice, it is the average of all periods rounded to the nearest standard interval (a day, a week, a
 * semimonth, a month, or a multiple of a week or month up to a year), the lower of two as near. One advance and one payment
 * make the term the unit-period, at most a year.
 *
 * @param advances,payments days in order, at least one of each, no payment before the first advance
 * @see 12 CFR 1026, Appendix J (b)(3) and (b)(4)
 */
export function unitPeriodOf(advances: readonly IsoDate[], payments: readonly IsoDate[]): UnitPeriod {
  const [start, first] = [advances[0], payments[0]];
  if (start === undefined || first === undefined) return { unit: 'month', multiple: 1 };
  const periods = [[start, first] as const, ...gaps(advances), ...gaps(payments)].filter(
    ([from, to]) => from < to,
  );
  if (advances.length === 1 && payments.length === 1) return termOf(start, first);
  return commonPeriod(periods) ?? averagePeriod(periods);
}

/**
 * Whole unit-periods and the odd fraction from the start of the term to each of some days in order. A day that lies whole
 * unit-periods after the one before it keeps that one's fraction, so that a series on a month's last days stays a series.
 */
export function unitPeriodTimes(
  start: IsoDate,
  days: readonly IsoDate[],
  unitPeriod: UnitPeriod,
): readonly { readonly unitPeriods: number; readonly fraction: number }[] {
  let before: { on: IsoDate; unitPeriods: number; fraction: number } | undefined;
  return days.map((on) => {
    const step = before && unitPeriodsBetween(before.on, on, unitPeriod);
    const next =
      before && step?.fraction === 0
        ? { unitPeriods: before.unitPeriods + step.unitPeriods, fraction: before.fraction }
        : unitPeriodsBetween(start, on, unitPeriod);
    before = { on, ...next };
    return next;
  });
}

type Gap = readonly [from: IsoDate, to: IsoDate];

const gaps = (days: readonly IsoDate[]): Gap[] => days.slice(1).map((to, k) => [days[k] ?? to, to] as const);

const oneYear: UnitPeriod = { unit: 'year', multiple: 1 };

/** The term itself: whole months as such, otherwise its days; a year when it is longer than that. */
function termOf(from: IsoDate, to: IsoDate): UnitPeriod {
  if (from >= to) return oneYear;
  const { months, days } = monthsAndDays(from, to, 1);
  if (months >= 12) return oneYear;
  return days === 0
    ? { unit: 'month', multiple: months }
    : { unit: 'term-days', multiple: daysBetween(from, to) };
}

/** The names one period can have: four weeks from 1 February are a month too, and what the others are decides. */
function namesOf([from, to]: Gap): UnitPeriod[] {
  const days = daysBetween(from, to);
  const { months, days: odd } = monthsAndDays(from, to, 1);
  if (months >= 12 && (odd === 0 || days > 366)) return [oneYear];
  const names: UnitPeriod[] = [];
  if (odd === 0) names.push({ unit: 'month', multiple: months });
  if (days % 7 === 0) names.push({ unit: 'week', multiple: days / 7 });
  const half = unitPeriodsBetween(from, to, { unit: 'semimonth', multiple: 1 });
  if (half.unitPeriods === 1 && half.fraction === 0) names.push({ unit: 'semimonth', multiple: 1 });
  return names.length > 0 ? names : [{ unit: 'day', multiple: days }];
}

/** Roughly how long a unit-period is, to tell the smaller of two. */
const lengthInDays = ({ unit, multiple }: UnitPeriod): number =>
  multiple * { day: 1, 'term-days': 1, week: 7, semimonth: 15, month: 30, year: 365 }[unit];

function commonPeriod(periods: readonly Gap[]): UnitPeriod | undefined {
  const counts = new Map<string, { period: UnitPeriod; count: number }>();
  for (const period of periods.flatMap(namesOf)) {
    const key = `${period.multiple} ${period.unit}`;
    counts.set(key, { period, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [best] = [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || lengthInDays(a.period) - lengthInDays(b.period));
  return best?.period;
}

/** A day, weeks, a semimonth and months, from short to long; a month has 30 days and the longest is a year. */
const standardIntervals: readonly UnitPeriod[] = [
  { unit: 'day', multiple: 1 } as const,
  { unit: 'semimonth', multiple: 1 } as const,
  ...Array.from({ length: 52 }, (_, k) => ({ unit: 'week' as const, multiple: k + 1 })),
  ...Array.from({ length: 11 }, (_, k) => ({ unit: 'month' as const, multiple: k + 1 })),
  oneYear,
].sort((a, b) => lengthInDays(a) - lengthInDays(b));

function averagePeriod(periods: readonly Gap[]): UnitPeriod {
  const total = periods.reduce((sum, [from, to]) => sum + daysBetween(from, to), 0);
  const average = total / Math.max(1, periods.length);
  const distance = (period: UnitPeriod) => Math.abs(lengthInDays(period) - average);
  return standardIntervals.reduce((best, period) => (distance(period) < distance(best) ? period : best));
}
