import { describe, expect, it } from 'vitest';
import { difference, percentileInterval, quantile, wilsonInterval } from './interval.ts';

describe('wilsonInterval', () => {
  it.each([
    // Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('agrees with Newcombe for %i of %i', (count, total, low, high) => {
    const found = wilsonInterval(count, total);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('ends at 1 when all are, and knows nothing of none', () => {
    expect(wilsonInterval(9, 9).high).toBe(1);
    expect(wilsonInterval(0, 0)).toEqual({ value: Number.NaN, low: 0, high: 1 });
  });
});

describe('quantile', () => {
  it('lies between two values in proportion', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 0)).toBe(1);
    expect(quantile([1, 2, 3, 4], 1)).toBe(4);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('percentileInterval', () => {
  it('leaves out replicates without a value', () => {
    const replicates = Array.from({ length: 41 }, (_, index) => index).concat(Number.NaN);
    expect(percentileInterval(20, replicates)).toEqual({ value: 20, low: 1, high: 39 });
  });
});

describe('difference', () => {
  // Newcombe, "Interval estimation for the difference between independent proportions", 1998, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
  ])('agrees with Newcombe for %i of %i less %i of %i', (a, m, b, n, low, high) => {
    const found = difference(wilsonInterval(a, m), wilsonInterval(b, n));
    expect(found.value).toBeCloseTo(a / m - b / n, 12);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});
