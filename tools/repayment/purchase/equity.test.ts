import { describe, expect, it } from 'vitest';
import { demoGuide } from '../../funders/demo/guide.ts';
import { IsoDate, minor } from '../../kit/units.ts';
import { assumedDepreciation, type CarValue, equityOf, valueOn } from './equity.ts';

const day = (text: string) => IsoDate.parse(text);
const car = (ageYears: number): CarValue => ({ value: minor(3_000_000), on: day('2025-03-01'), ageYears });
/** A quarter in the first year, a tenth in each later one. */
const steep = { byYear: [0.25, 0.1], source: 'test' } as const;

describe('valueOn', () => {
  it.each([
    ['the same day', '2025-03-01', 0, 3_000_000],
    ['a year of 365 days', '2026-03-01', 0, 2_250_000],
    ['two years', '2027-03-01', 0, 2_025_000],
    ['a year, for a car of a year', '2026-03-01', 1, 2_700_000],
    ['two years, for a car of ten', '2027-03-01', 10, 2_430_000],
  ])('after %s', (_, on, ageYears, value) => {
    expect(valueOn(car(ageYears), day(on), steep)).toBe(value);
  });

  it('falls by the same share on each day of a year of age', () => {
    // 73 days are a fifth of 365.
    expect(valueOn(car(1), day('2025-05-13'), steep)).toBe(Math.round(3_000_000 * 0.9 ** 0.2));
  });

  it('does not fall backward in time', () => {
    expect(valueOn(car(1), day('2024-03-01'), steep)).toBe(3_000_000);
  });
});

describe('equityOf', () => {
  const owed = (...balances: number[]) =>
    balances.map((balance, k) => ({
      from: day(`2025-${String(3 + k).padStart(2, '0')}-01`),
      balance: minor(balance),
    }));
  const still = { byYear: [0], source: 'test' } as const;

  it('counts the months until the balance is no more than the value', () => {
    expect(equityOf(owed(3_200_000, 3_100_000, 3_000_000, 2_900_000, 0), car(1), still)).toEqual({
      monthsUnderwater: 2,
      evenFrom: '2025-05-01',
    });
  });

  it('is none for a balance that is never above the value', () => {
    expect(equityOf(owed(3_000_000, 0), car(1), still)).toEqual({ monthsUnderwater: 0, evenFrom: undefined });
  });

  it('lasts until the last time the balance is above the value', () => {
    expect(equityOf(owed(3_100_000, 2_900_000, 3_001_000, 0), car(1), still).evenFrom).toBe('2025-06-01');
  });
});

it('the later years of the assumption are near the mean yearly drop of the demonstration guide', () => {
  const drops = demoGuide.flatMap((newer) =>
    demoGuide
      .filter(({ make, model, trim, year }) => {
        return make === newer.make && model === newer.model && trim === newer.trim && year === newer.year - 2;
      })
      .map((older) => 1 - Math.sqrt(older.bookValue / newer.bookValue)),
  );
  expect(drops.length).toBeGreaterThan(10);
  const mean = drops.reduce((sum, drop) => sum + drop, 0) / drops.length;
  expect(Math.abs(mean - (assumedDepreciation.byYear[1] ?? 0))).toBeLessThan(0.01);
});
