import { describe, expect, it } from 'vitest';
import { riskFigure } from './oracle-risk.ts';

const asked = {
  price: 23_400,
  taxPercent: 6.25,
  fees: 299,
  down: 0,
  bookValue: 23_100,
  tradeIn: 4_000,
  payoff: 9_500,
};

describe('a limit on LTV, by arithmetic on paper', () => {
  // 23,400.00 + 1,462.50 + 299.00 + 5,500.00 = 30,661.50; 125 % of 23,100.00 is 28,875.00.
  it.each([
    ['path_added_down', 178_650],
    ['path_down_payment', 178_650],
    ['path_amount_financed', 2_887_500],
    // 21,718.59 bears 1,357.41 of tax and makes 28,875.00; a cent more makes 28,875.01.
    ['path_price', 2_171_859],
  ])('%s is %d', (role, figure) => {
    expect(riskFigure(role, { ...asked, ltvMaxPercent: 125 })).toBe(figure);
  });

  it('leaves what is within it as it is', () => {
    expect(riskFigure('path_added_down', { ...asked, ltvMaxPercent: 140 })).toBe(0);
    expect(riskFigure('path_price', { ...asked, ltvMaxPercent: 140 })).toBe(2_340_000);
    expect(riskFigure('path_price', asked)).toBeUndefined();
  });
});

describe('what a payment takes of an income', () => {
  const carried = {
    financed: 25_000,
    ratePercent: 6.99,
    months: 72,
    income: 5_000,
    per: 'month' as const,
    debts: 250,
    housing: 950,
  };

  it.each([
    ['checked_payment', 0, 42_611],
    ['checked_dti', 0, 162_611 / 500_000],
    ['left_over', 0, 337_389],
    ['stressed_income', 10, 450_000],
    ['stressed_dti', 10, 162_611 / 450_000],
    ['left_over', 20, 237_389],
    ['payment_shock', 0, 42_611 / 95_000],
  ])('%s after a drop of %d %%', (role, incomeDropPercent, figure) => {
    expect(riskFigure(role, { ...carried, incomeDropPercent })).toBeCloseTo(figure, 10);
  });

  it('counts no month under water for a car worth the loan twice, every month for one worth nothing', () => {
    const loan = { ...carried, modelYear: 2023, signed: '2026-03-02' };
    expect(riskFigure('months_negative_equity', { ...loan, bookValue: 50_000 })).toBe(0);
    expect(riskFigure('months_negative_equity', { ...loan, bookValue: 0.01 })).toBe(72);
    expect(riskFigure('months_negative_equity', loan)).toBeUndefined();
  });
});
