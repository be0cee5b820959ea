import { describe, expect, it } from 'vitest';
import { minor } from '../../kit/units.ts';
import { accumulations, supplierContribution } from './subsidy.ts';

describe('supplierContribution', () => {
  it('is nothing when the instalments already earn the lender its rate', () => {
    const factors = Array<number>(36).fill(0.005);
    const instalment = minor((10_000_00 * 0.005) / (1 - 1.005 ** -36));
    expect(Math.abs(supplierContribution(minor(10_000_00), instalment, factors))).toBeLessThan(20);
  });

  it('is the interest given up at 0 %', () => {
    expect(supplierContribution(minor(1_200), minor(100), Array<number>(12).fill(0))).toBe(0);
    expect(supplierContribution(minor(1_300), minor(100), Array<number>(12).fill(0))).toBe(100);
  });
});

describe('accumulations', () => {
  it('are sₙ, what one unit a period grows to: ((1 + i)ⁿ − 1) ÷ i', () => {
    const last = accumulations(Array<number>(24).fill(0.01)).at(-1) ?? 0;
    expect(last).toBeCloseTo((1.01 ** 24 - 1) / 0.01, 10);
  });
});
