import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedTo, roundingModes, toMinor } from './rounding.ts';

const refused = (code: string) => expect.objectContaining({ code });

describe('roundedTo', () => {
  it.each([
    [2.5, 'half-up', 3],
    [2.5, 'half-even', 2],
    [3.5, 'half-even', 4],
    [2.4, 'up', 3],
    [2.6, 'down', 2],
    [79.999999999999, 'down', 80],
    [80.000000000001, 'up', 80],
    [0.285 * 100, 'half-up', 29],
    [-2.5, 'half-up', -3],
    [-2.6, 'down', -2],
  ] as const)('%s %s is %s', (amount, mode, rounded) => {
    expect(roundedTo(amount, { mode, multipleOf: 1 })).toBe(rounded);
  });

  it('stays within one multiple, in the stated direction', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e10, noNaN: true }),
        fc.constantFrom(...roundingModes),
        fc.constantFrom(1, 5, 100),
        (amount, mode, multipleOf) => {
          const rounded = roundedTo(amount, { mode, multipleOf });
          expect(rounded % multipleOf).toBe(0);
          const noise = 1e-4;
          expect(Math.abs(rounded - amount)).toBeLessThan(
            multipleOf * (mode.startsWith('half') ? 0.5 : 1) + noise,
          );
          if (mode === 'down') expect(rounded).toBeLessThanOrEqual(amount + noise);
          if (mode === 'up') expect(rounded).toBeGreaterThanOrEqual(amount - noise);
        },
      ),
    );
  });

  it('refuses a multiple of nothing', () => {
    expect(() => roundedTo(1, { mode: 'up', multipleOf: 0 })).toThrow(
      refused('repayment/rounding_out_of_range'),
    );
  });
});

describe('toMinor', () => {
  const anyAmount = fc.oneof(
    fc.double({ min: -1e10, max: 1e10, noNaN: true }),
    fc.integer({ min: -10_000_000, max: 10_000_000 }).map((halves) => halves / 2),
    fc.integer({ min: 0, max: 100_000_000 }).map((hundredths) => (hundredths * 0.01) / 12),
  );

  it('is roundedTo, halves away from zero', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(toMinor(amount) + 0).toBe(roundedTo(amount, { mode: 'half-up', multipleOf: 1 }) + 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [0.499_999_98, 0],
    [0.499_999_999_9, 1],
    [3_999_999.5, 4_000_000],
    [4_000_000.5, 4_000_001],
    [-0.5, -1],
  ])('of %s is %s', (amount, whole) => expect(toMinor(amount)).toBe(whole));

  it('refuses what no amount can be', () => {
    expect(() => toMinor(Number.NaN)).toThrow(refused('amount/out_of_range'));
    expect(() => toMinor(1e14)).toThrow(refused('amount/out_of_range'));
  });
});
