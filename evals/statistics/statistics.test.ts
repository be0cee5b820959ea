import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialAtMost, mcNemar, upperBound } from './exact.ts';
import { passAll, passAny } from './pass-k.ts';
import { clusteredMean, signFlip } from './resampling.ts';

describe('pass^k and pass@k', () => {
  it.each([
    [3, 3, 3, 1, 1],
    [3, 2, 2, 1 / 3, 1],
    [3, 2, 1, 2 / 3, 2 / 3],
    [4, 2, 2, 1 / 6, 5 / 6],
    [5, 0, 2, 0, 0],
  ])('%i trials, %i passed, %i drawn', (n, c, k, all, any) => {
    expect(passAll(n, c, k)).toBeCloseTo(all, 12);
    expect(passAny(n, c, k)).toBeCloseTo(any, 12);
  });

  it('is the share of all drawings, counted one by one', () => {
    const subsets = (n: number, k: number) =>
      Array.from({ length: 2 ** n }, (_, bits) => bits).filter((bits) => ones(bits) === k);
    const ones = (bits: number) => [...bits.toString(2)].filter((digit) => digit === '1').length;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.nat(8),
        fc.integer({ min: 1, max: 8 }),
        (n, some, many) => {
          const [c, k] = [Math.min(some, n), Math.min(many, n)];
          const passed = 2 ** c - 1;
          const drawings = subsets(n, k);
          const all = drawings.filter((bits) => (bits & passed) === bits).length;
          const any = drawings.filter((bits) => (bits & passed) !== 0).length;
          expect(passAll(n, c, k)).toBeCloseTo(all / drawings.length, 12);
          expect(passAny(n, c, k)).toBeCloseTo(any / drawings.length, 12);
        },
      ),
    );
  });

  it('refuses what cannot be drawn', () => {
    for (const [n, c, k] of [
      [3, 4, 1],
      [3, 1, 4],
      [3, 1, 0],
      [2.5, 1, 1],
    ] as const)
      expect(() => passAll(n, c, k)).toThrow(RangeError);
  });
});

describe('the exact upper bound', () => {
  it('of 150 without a failure is up to 2.0 %', () => {
    expect(upperBound(0, 150)).toBeCloseTo(1 - 0.05 ** (1 / 150), 10);
    expect(upperBound(0, 150)).toBeCloseTo(0.0198, 4);
  });

  it('agrees with published tables (one-sided 95 %)', () => {
    expect(upperBound(1, 10)).toBeCloseTo(0.39416, 5);
    expect(upperBound(5, 100)).toBeCloseTo(0.10225, 5);
  });

  it('is 1 when nothing was seen, or nothing else', () => {
    expect(upperBound(0, 0)).toBe(1);
    expect(upperBound(7, 7)).toBe(1);
  });
});

describe('McNemar’s exact test', () => {
  it.each([
    [6, 0, 0.03125, true],
    [5, 0, 0.0625, false],
    [8, 1, 0.0390625, true],
    [3, 3, 1, true],
    [0, 0, 1, false],
  ])('%i worse and %i better', (worse, better, p, canReach) => {
    expect(mcNemar(worse, better)).toEqual({ worse, better, p: expect.closeTo(p, 10), canReach });
  });

  it('sums a binomial to one', () => {
    expect(binomialAtMost(9, 10, 0.3)).toBeCloseTo(1 - 0.3 ** 10, 12);
  });
});

describe('resampling', () => {
  const cases = (families: number, each: number, rate: (family: number) => number) =>
    Array.from({ length: families * each }, (_, i) => ({
      family: `f${i % families}`,
      rate: rate(i % families),
    }));

  it('says the same for the same seed', () => {
    const some = cases(8, 3, (family) => family % 2);
    expect(clusteredMean(some, 7)).toEqual(clusteredMean(some, 7));
    expect(clusteredMean(some, 7)?.mean).toBe(0.5);
  });

  it('is no surer for copies of the same families', () => {
    const width = (each: number) => {
      const interval = clusteredMean(
        cases(10, each, (family) => (family < 5 ? 1 : 0)),
        1,
      );
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    expect(width(20)).toBe(width(1));
    expect(width(1)).toBeGreaterThan(0.3);
  });

  it('has nothing to say of no cases', () => {
    expect(clusteredMean([], 1)).toBeUndefined();
  });

  it.each([
    [[1, 1, 1, 1, 1, 1], 2 / 64],
    [[1, -1], 1],
    [[0, 0], 1],
    [[1, 0, 0], 1],
  ])('signs of %j: p %d', (differences, p) => {
    expect(signFlip(differences, 1)).toBeCloseTo(p, 12);
  });

  it('draws signs where there are too many to try, and never says 0', () => {
    const drawn = signFlip(Array(40).fill(1), 3);
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(0.001);
    const even = Array.from({ length: 40 }, (_, i) => (i % 2 ? 1 : -1));
    expect(signFlip(even, 3)).toBe(1);
  });
});
