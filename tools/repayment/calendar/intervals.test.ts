import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { addDays, addMonths, daysBetween, monthsAndDays, partsOf } from './calendar.ts';
import { dueDates, movedDues, oneIntervalAfter } from './due-dates.ts';
import { unitPeriodsBetween, unitPeriodsPerYear, yearsBetween } from './intervals.ts';

const day = (text: string) => IsoDate.parse(text);
const refused = (code: string) => expect.objectContaining({ code });
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1990-01-01'), days));
const units = fc.constantFrom('day', 'week', 'semimonth', 'month', 'year', 'term-days');

describe('unitPeriodsBetween', () => {
  it.each([
    [
      'Appendix J (c)(1)(iii): 6 days before a semimonth',
      '1978-02-23',
      '1978-03-01',
      'semimonth',
      1,
      0,
      6 / 15,
    ],
    ['from the 16th to the 1st is a semimonth', '2026-02-16', '2026-03-01', 'semimonth', 1, 1, 0],
    ['from the 15th to the last day', '2026-04-15', '2026-04-30', 'semimonth', 1, 1, 0],
    [
      'Appendix J (c)(4)(ii): one month and 22 days of two months',
      '1978-01-10',
      '1978-03-01',
      'month',
      2,
      0,
      52 / 60,
    ],
    ['Appendix J (c)(1)(v): four weeks and four days', '1978-03-20', '1978-04-21', 'week', 1, 4, 4 / 7],
    ['a year and a half, in whole months', '2026-01-15', '2027-07-15', 'year', 1, 1, 6 / 12],
    ['a year and 20 days', '2026-01-15', '2027-02-04', 'year', 1, 1, 20 / 365],
    ['(b)(5)(v): twelve months are a year', '2023-10-26', '2024-11-30', 'month', 12, 1, 35 / 365],
    ['a term of days', '2022-07-20', '2022-12-31', 'term-days', 164, 1, 0],
  ] as const)('%s', (_, from, to, unit, multiple, whole, fraction) => {
    const interval = unitPeriodsBetween(day(from), day(to), { unit, multiple });
    expect(interval.unitPeriods).toBe(whole);
    expect(interval.fraction).toBeCloseTo(fraction, 14);
  });

  it('is a whole number and a fraction below 1, and grows with the later day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(3_000),
        units,
        fc.integer({ min: 1, max: 6 }),
        (from, days, unit, multiple) => {
          const period = { unit, multiple };
          const { unitPeriods, fraction } = unitPeriodsBetween(from, addDays(from, days), period);
          expect(Number.isInteger(unitPeriods) && unitPeriods >= 0).toBe(true);
          expect(fraction).toBeGreaterThanOrEqual(0);
          expect(fraction).toBeLessThan(1);
          const years = (unitPeriods + fraction) / unitPeriodsPerYear(period);
          expect(Math.abs(years - days / 365.25)).toBeLessThan(0.02 + (0.02 * days) / 365);
        },
      ),
    );
  });

  it('agrees with the monthly interval the quotes are made from', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 3_000 }), (from, days) => {
        const to = addDays(from, days);
        const { months, days: odd } = monthsAndDays(from, to, 1);
        const { unitPeriods, fraction } = unitPeriodsBetween(from, to, { unit: 'month', multiple: 1 });
        expect(unitPeriods + fraction).toBeCloseTo(months + odd / 30, 12);
      }),
    );
  });

  it('refuses reversed dates and an impossible unit-period', () => {
    const [a, b] = [day('2026-01-01'), day('2026-02-01')];
    expect(() => unitPeriodsBetween(b, a, { unit: 'month', multiple: 1 })).toThrow(
      refused('repayment/dates_reversed'),
    );
    expect(() => unitPeriodsBetween(a, b, { unit: 'month', multiple: 0 })).toThrow(
      refused('repayment/unit_period_out_of_range'),
    );
  });
});

describe('yearsBetween', () => {
  it('counts whole months as twelfths, weeks as fifty-seconds', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(120), (from, count) => {
        fc.pre(partsOf(from).day <= 28);
        expect(yearsBetween(from, addMonths(from, count, partsOf(from).day), 'month')).toBeCloseTo(
          count / 12,
          12,
        );
        expect(yearsBetween(from, addDays(from, 7 * count), 'week')).toBeCloseTo(count / 52, 12);
      }),
    );
  });

  it('refuses reversed dates', () => {
    expect(() => yearsBetween(day('2026-02-01'), day('2026-01-01'), 'month')).toThrow(
      refused('repayment/dates_reversed'),
    );
  });
});

describe('dueDates', () => {
  it('keeps the anchor through short months, and rises', () => {
    expect(dueDates(day('2026-01-31'), { unit: 'month', every: 1 }, 4, 31)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 366 }),
        fc.integer({ min: 1, max: 50 }),
        (first, every, count) => {
          const dues = dueDates(first, { unit: 'day', every }, count, partsOf(first).day);
          expect(daysBetween(first, dues.at(-1) ?? first)).toBe(every * (count - 1));
          expect(oneIntervalAfter(first, { unit: 'day', every })).toBe(addDays(first, every));
        },
      ),
    );
  });

  it.each([0, -1, 1.5, 1e6, Number.NaN])('refuses %s payments', (count) => {
    expect(() => dueDates(day('2026-01-31'), { unit: 'month', every: 1 }, count, 31)).toThrow(
      refused('repayment/count_out_of_range'),
    );
  });

  it('moves one and lets the rest follow', () => {
    const monthly = { unit: 'month', every: 1 } as const;
    const dues = dueDates(day('2026-01-05'), monthly, 3, 5);
    expect(movedDues(dues, day('2026-02-05'), day('2026-02-20'), monthly)).toEqual([
      '2026-01-05',
      '2026-02-20',
      '2026-03-20',
    ]);
    expect(() => movedDues(dues, day('2026-02-06'), day('2026-02-20'), monthly)).toThrow(
      refused('repayment/due_date_unknown'),
    );
  });

  it('refuses an interval of nothing', () => {
    expect(() => dueDates(day('2026-01-31'), { unit: 'day', every: 0 }, 3, 31)).toThrow(
      refused('repayment/interval_out_of_range'),
    );
  });
});
