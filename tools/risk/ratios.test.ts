import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../kit/units.ts';
import { debtToIncome, loanToValue, paymentToIncome } from './ratios.ts';

const monthly = (debt: number, housing: number, payment: number) => {
  return { debt: minor(debt), housing: minor(housing), payment: minor(payment) };
};

describe('ratios', () => {
  it('LTV is amount financed over book value', () => {
    expect(loanToValue(minor(2_662_394), minor(2_480_000))).toBeCloseTo(1.0735, 4);
  });

  it('PTI is this payment over gross monthly income', () => {
    expect(paymentToIncome(minor(42_000), minor(420_000))).toBe(0.1);
  });

  it('DTI counts other debts, housing and this payment', () => {
    expect(debtToIncome(monthly(25_000, 95_000, 48_000), minor(420_000))).toBe(0.4);
  });

  it('is the worst value over nothing', () => {
    expect(loanToValue(minor(1), minor(0))).toBe(1000);
    expect(paymentToIncome(minor(0), minor(0))).toBe(1000);
    expect(debtToIncome(monthly(0, 0, 0), minor(0))).toBe(1000);
  });

  it('is a number within the schema for any amounts', () => {
    const any = fc.integer({ min: -1e13, max: 1e13 }).map(minor);
    fc.assert(
      fc.property(any, any, (part, whole) => {
        const ratio = loanToValue(part, whole);
        return ratio >= 0 && ratio <= 1000;
      }),
    );
  });
});
