import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import {
  dueDates,
  halfMonthDays,
  intervalsPerYear,
  oneIntervalAfter,
  type PaymentInterval,
  rolledToNextMonth,
} from './due-dates.ts';

const day = (text: string) => IsoDate.parse(text);
const twice = (early: number, late: number): PaymentInterval => ({
  unit: 'semimonth',
  every: 1,
  days: [early, late],
});

it('rolls a day that a month lacks to the first of the next one', () => {
  const dues = dueDates(day('2024-01-31'), { unit: 'month', every: 1 }, 4, 31);
  expect(rolledToNextMonth(dues, 31)).toEqual(['2024-01-31', '2024-03-01', '2024-03-31', '2024-05-01']);
});

describe('dueDates', () => {
  it.each([
    ['month ends', '2024-01-31', { unit: 'month', every: 1 }, 31, ['2024-01-31', '2024-02-29', '2024-03-31']],
    ['quarters', '2025-11-30', { unit: 'month', every: 3 }, 30, ['2025-11-30', '2026-02-28', '2026-05-30']],
    ['fortnights', '2026-02-20', { unit: 'day', every: 14 }, 20, ['2026-02-20', '2026-03-06', '2026-03-20']],
    ['the 1st and the 15th', '2026-01-15', twice(1, 15), 15, ['2026-01-15', '2026-02-01', '2026-02-15']],
    ['the 15th and the end', '2026-01-31', twice(15, 31), 31, ['2026-01-31', '2026-02-15', '2026-02-28']],
    ['the 5th and the 20th', '2026-12-05', twice(5, 20), 5, ['2026-12-05', '2026-12-20', '2027-01-05']],
  ] as const)('%s', (_, first, interval, anchor, dues) => {
    expect(dueDates(day(first), interval, 3, anchor)).toEqual(dues);
  });

  it.each([
    ['a first day that is neither of the two', '2026-01-10', twice(1, 15)],
    ['two days out of order', '2026-01-15', twice(15, 1)],
    ['every no months', '2026-01-15', { unit: 'month', every: 0 }],
  ] as const)('refuses %s', (_, first, interval) => {
    expect(() => dueDates(day(first), interval, 3, 1)).toThrow(
      expect.objectContaining({ code: 'repayment/interval_out_of_range' }),
    );
  });

  it.each([0, 2_601, 1.5, Number.NaN])('refuses %s payments', (count) => {
    expect(() => dueDates(day('2026-01-15'), { unit: 'month', every: 1 }, count, 15)).toThrow(
      expect.objectContaining({ code: 'repayment/count_out_of_range' }),
    );
  });
});

describe('an interval', () => {
  it.each([
    [{ unit: 'day', every: 7 }, 52],
    [{ unit: 'day', every: 14 }, 26],
    [{ unit: 'day', every: 28 }, 13],
    [{ unit: 'day', every: 15 }, 365 / 15],
    [twice(1, 15), 24],
    [{ unit: 'month', every: 6 }, 2],
  ] as const)('%j comes %d times a year', (interval, times) => {
    expect(intervalsPerYear(interval)).toBe(times);
  });

  it.each([
    ['2026-01-01', twice(1, 15), '2026-01-15'],
    ['2026-01-20', twice(1, 15), '2026-02-01'],
    ['2026-02-28', twice(15, 31), '2026-03-15'],
    ['2026-01-31', { unit: 'month', every: 1 }, '2026-02-28'],
  ] as const)('after %s under %j comes %s', (from, interval, next) => {
    expect(oneIntervalAfter(day(from), interval)).toBe(next);
  });

  it.each([
    ['2026-01-01', [1, 15]],
    ['2026-01-31', [15, 31]],
    ['2026-01-05', [5, 20]],
    ['2026-01-20', [5, 20]],
  ])('twice a month with %s keeps days %j', (first, days) => {
    expect(halfMonthDays(day(first))).toEqual(days);
  });
});
