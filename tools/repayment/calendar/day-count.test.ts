import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { addDays, daysBetween, isLeapYear, partsOf } from './calendar.ts';
import { dayCount, dayCountConventions } from './day-count.ts';

const day = (text: string) => IsoDate.parse(text);
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1990-01-01'), days));
const span = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 5_000 }))
  .map(([a, n]) => [a, addDays(a, n)] as const);

describe('dayCount', () => {
  it('refuses reversed dates', () => {
    expect(() => dayCount('30E/360', day('2026-02-01'), day('2026-01-31'))).toThrow(
      expect.objectContaining({ code: 'repayment/dates_reversed' }),
    );
  });

  it('moves a February end in DAYS360 as the spreadsheets document it', () => {
    expect(dayCount('DAYS360 US', day('2011-02-28'), day('2011-03-31')).days).toBe(30);
    expect(dayCount('30/360 bond basis', day('2011-02-28'), day('2011-03-31')).days).toBe(33);
  });

  it.each(['2011-01-31', '2011-02-28', '2012-02-29'])('is 0 from %s to itself', (same) => {
    for (const convention of dayCountConventions) {
      expect(dayCount(convention, day(same), day(same)), convention).toMatchObject({
        days: 0,
        yearFraction: 0,
      });
    }
  });

  it('is 0 for a day with itself, and near the calendar for every convention', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dayCountConventions), span, (convention, [start, end]) => {
        expect(dayCount(convention, start, start).yearFraction).toBe(0);
        const { yearFraction } = dayCount(convention, start, end);
        const calendarYears = daysBetween(start, end) / 365.25;
        expect(Math.abs(yearFraction - calendarYears)).toBeLessThan(0.02 + calendarYears * 0.016);
      }),
    );
  });

  it('adds up over any day between, for the conventions that count actual days', () => {
    const additive = fc.constantFrom(
      'actual/360',
      'actual/364',
      'actual/365F',
      'actual/365.25',
      'NL/365',
      'actual/actual ISDA',
    );
    fc.assert(
      fc.property(additive, span, fc.nat(5_000), (convention, [start, end], more) => {
        const beyond = addDays(end, more);
        const parts =
          dayCount(convention, start, end).yearFraction + dayCount(convention, end, beyond).yearFraction;
        expect(parts).toBeCloseTo(dayCount(convention, start, beyond).yearFraction, 10);
      }),
    );
  });

  it('counts a calendar year as exactly one in actual/actual and 30/360', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const { year } = partsOf(start);
        const [first, next] = [day(`${year}-01-01`), day(`${year + 1}-01-01`)];
        expect(dayCount('actual/actual ISDA', first, next).yearFraction).toBeCloseTo(1, 14);
        expect(dayCount('30E/360', first, next).yearFraction).toBe(1);
        expect(dayCount('NL/365', first, next).yearFraction).toBe(1);
        expect(daysBetween(first, next)).toBe(isLeapYear(year) ? 366 : 365);
      }),
    );
  });

  it('counts days, leap days and years as Temporal finds them day by day', () => {
    fc.assert(
      fc.property(span, ([start, end]) => {
        const [from, to] = [Temporal.PlainDate.from(start), Temporal.PlainDate.from(end)];
        let [leapDays, years] = [0, 0];
        for (let on = from; !on.equals(to); on = on.add({ days: 1 })) {
          years += 1 / on.daysInYear;
          const next = on.add({ days: 1 });
          if (next.month === 2 && next.day === 29) leapDays++;
        }
        const actual = from.until(to).days;
        expect(dayCount('actual/365F', start, end)).toMatchObject({ days: actual, denominator: 365 });
        expect(dayCount('NL/365', start, end).days).toBe(actual - leapDays);
        expect(dayCount('actual/actual ISDA', start, end).yearFraction).toBeCloseTo(years, 9);
      }),
      { numRuns: 30 },
    );
  });
});
