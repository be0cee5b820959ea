import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Amount, AnnualRate, Currency, IsoDate, Minor, minor, TermMonths } from './units.ts';

describe('minor', () => {
  it.each([
    [0.5, 1],
    [-0.5, -1],
    [1.5, 2],
    [-1.5, -2],
    [2.5, 3],
    [-2.5, -3],
    [0.49, 0],
    [-0.49, 0],
    [42_610.7, 42_611],
  ])('rounds %d half away from zero to %d', (amount, rounded) => {
    expect(minor(amount)).toBe(rounded);
  });

  it('treats a debit as it treats a credit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (amount) => {
        expect(minor(-amount)).toBe(minor(amount) === 0 ? 0 : -minor(amount));
        expect(Math.abs(minor(amount) - amount)).toBeLessThanOrEqual(0.5);
        expect(Object.is(minor(amount), -0)).toBe(false);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e14])('has no amount for %d', (amount) => {
    expect(() => minor(amount)).toThrow(expect.objectContaining({ code: 'amount/out_of_range' }));
  });
});

describe('units refuse what is not of them', () => {
  it.each([
    ['a fraction of a minor unit', Minor, 0.5],
    ['an amount in words', Minor, '100'],
    ['a negative price', Amount, -1],
    ['a rate in percent', AnnualRate, 6.99],
    ['no rate', AnnualRate, Number.NaN],
    ['a term of no months', TermMonths, 0],
    ['a term of eleven years', TermMonths, 132],
    ['the thirtieth of February', IsoDate, '2026-02-30'],
    ['a day with a time', IsoDate, '2026-02-03T00:00:00Z'],
    ['a currency sign', Currency, '$'],
  ])('%s', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
