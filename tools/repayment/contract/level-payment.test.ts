import { describe, expect, it } from 'vitest';
import { AnnualRate, minor } from '../../kit/units.ts';
import { levelPayment } from './level-payment.ts';

describe('levelPayment', () => {
  it.each([
    [2_500_000, 0.0699, 72, 42_611],
    [2_500_000, 0.0699, 48, 59_854],
    [2_662_394, 0.1049, 72, 49_983],
    [1_200_000, 0, 48, 25_000],
    [1_000, 0, 3, 333],
    [0, 0.05, 12, 0],
  ])('%i at %f over %i months is %i', (principal, rate, termMonths, payment) => {
    expect(levelPayment(minor(principal), AnnualRate.parse(rate), termMonths)).toBe(payment);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a term of %d', (termMonths) => {
    expect(() => levelPayment(minor(1), AnnualRate.parse(0.05), termMonths)).toThrow(
      expect.objectContaining({ code: 'repayment/term_out_of_range' }),
    );
  });
});
