import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import fixture from '../fixtures/intervals.json' with { type: 'json' };
import {
  addDays,
  addMonths,
  addMonthsOverflowing,
  anchorDay,
  dayAt,
  dayNumber,
  daysBetween,
  endOfMonth,
  isLeapYear,
  isMonthEnd,
  isoDate,
  monthsAndDays,
  partsOf,
  sameDayNextMonth,
} from './calendar.ts';

const day = (text: string) => IsoDate.parse(text);
const anyDay = fc
  .integer({ min: 0, max: 36_524 })
  .map((n) => day(new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)));

describe('addMonthsOverflowing', () => {
  it.each([
    ['2025-01-31', 1, '2025-03-01'],
    ['2025-01-28', 1, '2025-02-28'],
    ['2024-02-29', 12, '2025-03-01'],
    ['2025-03-31', -1, '2025-03-01'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonthsOverflowing(day(from), months)).toBe(to);
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, 31, '2026-02-28'],
    ['2028-01-31', 1, 31, '2028-02-29'],
    ['2026-02-28', 1, 31, '2026-03-31'],
    ['2026-02-28', 1, 28, '2026-03-28'],
    ['2026-12-15', 1, 15, '2027-01-15'],
    ['2026-01-15', -1, 15, '2025-12-15'],
    ['2026-03-31', -13, 31, '2025-02-28'],
    ['2026-05-20', 0, 20, '2026-05-20'],
  ])('%s and %i months, aiming for day %i, is %s', (from, months, anchor, to) => {
    expect(addMonths(day(from), months, anchor)).toBe(to);
  });
});

describe('sameDayNextMonth', () => {
  it.each([
    ['2026-03-02', '2026-04-02'],
    ['2026-01-29', '2026-02-28'],
    ['2026-08-31', '2026-09-30'],
  ])('of %s is %s', (from, to) => expect(sameDayNextMonth(day(from))).toBe(to));

  it('is one whole month and no odd day for any contract day', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        expect(monthsAndDays(from, sameDayNextMonth(from), 1)).toEqual({ months: 1, days: 0 });
      }),
    );
  });
});

describe('daysBetween counts calendar days', () => {
  it.each([
    ['2026-03-01', '2026-04-01', 31],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-03-08', '2026-03-07', -1],
  ])('%s to %s is %i', (from, to, days) => expect(daysBetween(day(from), day(to))).toBe(days));
});

describe('monthsAndDays agrees with Appendix J (b)(5)', () => {
  it.each(fixture.cases)('$id: $start to $end', ({ start, end, months, days }) => {
    expect(monthsAndDays(day(start), day(end), 1)).toEqual({ months, days });
  });

  it.each([
    ['counts whole months back from the later day', '2026-01-10', '2026-03-01', 1, 22],
    ['takes the last of February for a series on the 30th', '2026-01-30', '2026-02-28', 1, 0],
    ['goes from one month end to another', '2026-02-28', '2026-03-31', 1, 0],
    ['finds no whole month in 27 days', '2026-02-02', '2026-03-01', 0, 27],
  ])('%s', (_, from, to, months, days) => {
    expect(monthsAndDays(day(from), day(to), 1)).toEqual({ months, days });
  });

  it('leaves at most 30 odd days, and walking back by both arrives at the start', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (from, ahead) => {
        const to = day(new Date(Date.parse(from) + ahead * 86_400_000).toISOString().slice(0, 10));
        const { months, days } = monthsAndDays(from, to, 1);
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(30);
        expect(daysBetween(from, addMonths(to, -months, anchorDay(from, to)))).toBe(days);
      }),
    );
  });

  it.each(['2026-03-02', '2026-03-01'])('refuses a first due day of %s for a contract of 2 March', (due) => {
    expect(() => monthsAndDays(day('2026-03-02'), day(due), 1)).toThrow(
      expect.objectContaining({ kind: 'invalid_input', code: 'repayment/first_due_not_after_contract' }),
    );
  });
});

describe('the calendar agrees with Temporal', () => {
  const plain = fc
    .record({
      year: fc.integer({ min: 0, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .map((parts) => Temporal.PlainDate.from(parts));
  /** What Temporal makes of it, or `none` outside the years 0000 to 9999. */
  const orNone = (date: Temporal.PlainDate) => (date.year < 0 || date.year > 9999 ? 'none' : date.toString());
  const tried = (make: () => IsoDate) => {
    try {
      return make();
    } catch (error) {
      expect(error).toMatchObject({ kind: 'invalid_input', code: 'repayment/day_out_of_range' });
      return 'none';
    }
  };

  it('on spelling, parts, month ends, leap years and numbers of days', () => {
    fc.assert(
      fc.property(plain, plain, (from, to) => {
        const iso = day(from.toString());
        expect(isoDate(from.year, from.month, from.day)).toBe(iso);
        expect(partsOf(iso)).toEqual({ year: from.year, month: from.month, day: from.day });
        expect(isMonthEnd(iso)).toBe(from.day === from.daysInMonth);
        expect(isLeapYear(from.year)).toBe(from.inLeapYear);
        expect(daysBetween(iso, day(to.toString()))).toBe(from.until(to).days);
        expect(dayAt(dayNumber(iso))).toBe(iso);
      }),
    );
  });

  it('on days, months and month ends away, and refuses what four digits cannot write', () => {
    fc.assert(
      fc.property(plain, fc.integer({ min: -200_000, max: 200_000 }), (from, n) => {
        const iso = day(from.toString());
        expect(tried(() => addDays(iso, n))).toBe(orNone(from.add({ days: n })));
        expect(tried(() => addMonths(iso, n, from.day))).toBe(orNone(from.add({ months: n })));
        const next = from.add({ months: n });
        const last = next.with({ day: next.daysInMonth });
        expect(tried(() => endOfMonth(iso, n))).toBe(orNone(last));
      }),
    );
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '26-04-01', 'tomorrow', ''])(
    'refuses %j where a day was promised',
    (text) => {
      expect(() => partsOf(text as IsoDate)).toThrow(
        expect.objectContaining({ code: 'repayment/day_out_of_range' }),
      );
    },
  );

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a day %d days away', (days) => {
    expect(() => addDays(day('2026-03-01'), days)).toThrow(
      expect.objectContaining({ code: 'repayment/day_out_of_range' }),
    );
  });
});
