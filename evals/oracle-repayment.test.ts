import { describe, expect, it } from 'vitest';
import {
  compounded,
  nominalOfFlat,
  principalCarriedBy,
  repaymentFigure,
  settlementOf,
} from './oracle-repayment.ts';

const loan = { principal: 2_500_000, ratePercent: 6.99, months: 60, signed: '2026-01-05' };
const stated = { financed: 25_000, ratePercent: 6.99, months: 60, signed: '2026-01-05' };

describe('published figures', () => {
  it.each([
    // Published tables of add-on charges: 270,000 repaid by 314,199 over 24 months is 15.00 %; 22.0 over 60 months is 8.12 %.
    { charge: 16.37, months: 24, nominal: 15, places: 2 },
    { charge: 8.6, months: 24, nominal: 8.05, places: 2 },
    { charge: 22, months: 60, nominal: 8.12, places: 2 },
  ])('an add-on charge of $charge % over $months months is $nominal %', ({ charge, months, nominal }) => {
    expect(nominalOfFlat((charge * 12) / months, months) * 100).toBeCloseTo(nominal, 1);
  });

  it('the effective rate of 5.25 % by the quarter is 5.354 %', () => {
    expect(compounded(0.0525, 4)).toBeCloseTo(0.0535426673707584, 12);
  });

  it('500 a month at 8 % over 240 months is worth 59,777.15', () => {
    const carried = principalCarriedBy(50_000, 8, 240);
    expect(carried).toBeGreaterThanOrEqual(5_977_714);
    expect(carried).toBeLessThan(5_977_775);
  });

  it('8,000 at 7 % is repaid by 150 a month in 64.07 months, so in 65 payments', () => {
    // 8,000 over 120 months asks for 92.89 a month, and 57.11 on top makes 150.
    const from = {
      financed: 8_000,
      ratePercent: 7,
      months: 120,
      signed: '2026-01-05',
      extra: 57.11,
      extraFrom: '2026-01-05',
    };
    expect(repaymentFigure('months_sooner', from)).toBe(120 - 65);
  });

  it('a day on 5,000 at 12 % costs 1.64, by actual days over 365', () => {
    const { accrued, perDiem } = settlementOf(
      { principal: 500_000, ratePercent: 12, months: 12, signed: '2023-01-01' },
      '2023-01-02',
    );
    expect([accrued, perDiem]).toEqual([164, 164]);
  });
});

describe('a table with payments on top', () => {
  it('without any is the contract’s own', () => {
    expect(repaymentFigure('months_sooner', stated)).toBe(0);
    expect(repaymentFigure('payoff_day', stated)).toBe('2031-01-05');
  });

  it('an extra paid from the first month on is a higher payment: its length by logarithms', () => {
    const i = 0.0699 / 12;
    const paid = 494.91 + 200;
    const length = Math.ceil(-Math.log(1 - (25_000 * i) / paid) / Math.log(1 + i));
    const from = { ...stated, extra: 200, extraFrom: '2026-02-01' };
    expect(repaymentFigure('months_sooner', from)).toBe(60 - length);
  });
});

describe('a settlement', () => {
  it('on a due day is the balance by its closed form, and owes no interest', () => {
    const i = 0.0699 / 12;
    const level = (25_000 * i) / (1 - (1 + i) ** -60);
    const balance = 25_000 * (1 + i) ** 5 - (level * ((1 + i) ** 5 - 1)) / i;
    const { payoff, accrued, made } = settlementOf(loan, '2026-06-05');
    expect([accrued, made]).toEqual([0, 5]);
    expect(payoff / 100).toBeCloseTo(balance, 1);
  });

  it('leaves out no interest: paid, accrued and saved are the contract’s', () => {
    const { paid, accrued, saved } = settlementOf(loan, '2027-06-20');
    expect(paid + accrued + saved).toBe(469_478);
  });
});

describe('a refinance', () => {
  it('at the same rate over the months left, on a due day, costs the same but for rounding', () => {
    const from = { ...stated, refinanceOn: '2028-01-05', refinanceRatePercent: 6.99, refinanceMonths: 36 };
    expect(Math.abs(Number(repaymentFigure('interest_saved', from)))).toBeLessThan(40);
    expect(repaymentFigure('payoff_day', from)).toBe('2031-01-05');
  });
});
