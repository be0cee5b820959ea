import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnualRate, minor } from '../../kit/units.ts';
import { exactLevelPayment } from '../contract/level-payment.ts';
import fixture from '../fixtures/apr.json' with { type: 'json' };
import { annualPercentageRate, type TimedPayment } from './apr.ts';

type Case = (typeof fixture.cases)[number];

const quotient = (text: string): number => {
  const [over, under = '1'] = text.split('/');
  return Number(over) / Number(under);
};

const payments = (case_: Case): TimedPayment[] =>
  case_.payments.flatMap((series) =>
    Array.from({ length: series.count }, (_, k) => ({
      amount: minor(series.amount),
      unitPeriods: series.unitPeriods + k,
      fraction: quotient(series.fraction),
    })),
  );

const solve = (case_: Case) =>
  annualPercentageRate(minor(case_.amountFinanced), payments(case_), quotient(case_.unitPeriodsPerYear));

const upToAHundred = fixture.cases.filter(({ aprPercent }) => Number(aprPercent) <= 100);
const beyond = fixture.cases.filter(({ aprPercent }) => Number(aprPercent) > 100);

describe('annualPercentageRate agrees with the published cases', () => {
  it.each(upToAHundred)('$id: $aprPercent %', (case_) => {
    const percent = solve(case_) * 100;
    if (case_.tolerance === 'two decimals') {
      expect(Math.round(percent * 100) / 100).toBe(Number(case_.aprPercent));
    } else {
      expect(Math.abs(percent - Number(case_.aprPercent))).toBeLessThanOrEqual(Number(case_.tolerance));
    }
  });

  it.each(beyond)('$id: $aprPercent % lies above 100 % and is refused', (case_) => {
    expect(() => solve(case_)).toThrow(expect.objectContaining({ code: 'repayment/apr_out_of_range' }));
  });

  it('Appendix J (c)(1)(ii), 36 payments after a first period of 1 19/30 months: 11.82 %', () => {
    const long = Array.from({ length: 36 }, (_, k) => ({
      amount: minor(200_00),
      unitPeriods: k + 1,
      fraction: 19 / 30,
    }));
    expect(annualPercentageRate(minor(6_000_00), long, 12) * 100).toBeCloseTo(11.82, 2);
  });
});

describe('annualPercentageRate', () => {
  const monthly = (amount: number, count: number): TimedPayment[] =>
    Array.from({ length: count }, (_, k) => ({ amount: minor(amount), unitPeriods: k + 1, fraction: 0 }));

  it('is 0 when the payments sum to the amount financed', () => {
    expect(annualPercentageRate(minor(120_000), monthly(10_000, 12), 12)).toBe(0);
  });

  it('is exactly 100 % at its upper end', () => {
    expect(
      annualPercentageRate(minor(12), [{ amount: minor(13), unitPeriods: 1, fraction: 0 }], 12),
    ).toBeCloseTo(1, 12);
  });

  it.each([
    ['payments below the amount financed', 9_999],
    ['no payments at all', 0],
  ])('refuses %s', (_, paid) => {
    expect(() => annualPercentageRate(minor(120_000), paid ? monthly(paid, 12) : [], 12)).toThrow(
      expect.objectContaining({ kind: 'invalid_input', code: 'repayment/apr_out_of_range' }),
    );
  });

  it('finds the rate that priced the payments, to the precision of whole minor units', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 29 }),
        (annualRate, count, months, days) => {
          const level = exactLevelPayment(minor(1e12), AnnualRate.parse(annualRate), count);
          const i = annualRate / 12;
          const grown = level * (1 + (days / 30) * i) * (1 + i) ** (months - 1);
          const timed = Array.from({ length: count }, (_, k) => ({
            amount: minor(grown),
            unitPeriods: months + k,
            fraction: days / 30,
          }));
          fc.pre(months > 0 || days > 0);
          fc.pre(timed.reduce((sum, p) => sum + p.amount, 0) >= 1e12);
          expect(annualPercentageRate(minor(1e12), timed, 12)).toBeCloseTo(annualRate, 7);
        },
      ),
    );
  });
});
