import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Minor, minor } from '../../kit/units.ts';
import { rateNearestZero } from '../rates/flow-rates.ts';
import {
  type LeaseTerms,
  leaseQuote,
  moneyFactorFromPayment,
  moneyFactorFromRate,
  rateFromMoneyFactor,
} from './lease.ts';

const refused = (code: string) =>
  expect.objectContaining({ code: `repayment/${code}`, fix: expect.stringMatching(/.{10}/) });

const lease: LeaseTerms = {
  grossCapitalizedCost: minor(30_000_00),
  capitalizedCostReduction: minor(2_000_00),
  residual: minor(16_000_00),
  moneyFactor: 0.001_25,
  termMonths: 36,
  taxRate: 0.1,
};

describe('leaseQuote', () => {
  it('pays 28,000 down to 16,000 over 36 months at 0.00125: 333.33 for the use, 55.00 of rent', () => {
    expect(leaseQuote(lease)).toMatchObject({
      adjustedCapitalizedCost: 28_000_00,
      depreciation: 12_000_00,
      basePayment: 388_33,
      monthlyTax: 38_83,
      monthlyPayment: 427_16,
      totalOfBasePayments: 13_979_88,
      rentCharge: 1_979_88,
    });
  });

  it('finds the rate at which payments in advance and the residual are worth the cost', () => {
    const { rate, basePayment, adjustedCapitalizedCost } = leaseQuote(lease);
    const i = (rateNearestZero(rate) ?? Number.NaN) / 12;
    let worth = lease.residual / (1 + i) ** 36;
    for (let k = 0; k < 36; k++) worth += basePayment / (1 + i) ** k;
    expect(worth).toBeCloseTo(adjustedCapitalizedCost, 4);
    expect(i * 12).toBeGreaterThan(0.03);
    expect(i * 12).toBeLessThan(0.035);
  });

  it('costs nothing but the use of the car at a money factor of 0', () => {
    const quote = leaseQuote({ ...lease, moneyFactor: 0, termMonths: 12 });
    expect(quote).toMatchObject({ basePayment: 1_000_00, rentCharge: 0, rate: { status: 'one' } });
    expect(rateNearestZero(quote.rate)).toBeCloseTo(0, 12);
  });

  it('comes back to its money factor from its payment, to the precision of a minor unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_00, max: 500_000_00 }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        fc.double({ min: 0, max: 0.02, noNaN: true }),
        fc.integer({ min: 1, max: 120 }),
        (cost, share, moneyFactor, termMonths) => {
          const terms: LeaseTerms = {
            grossCapitalizedCost: minor(cost),
            capitalizedCostReduction: minor(0),
            residual: minor(cost * share),
            moneyFactor,
            termMonths,
            taxRate: 0,
          };
          const { basePayment } = leaseQuote(terms);
          fc.pre(basePayment >= (cost - terms.residual) / termMonths);
          const back = moneyFactorFromPayment(basePayment, terms);
          expect(Math.abs(back - moneyFactor) * (cost + terms.residual)).toBeLessThan(0.5001);
        },
      ),
    );
  });

  it('says 0.00125 for 3 % and back', () => {
    expect(moneyFactorFromRate(0.03)).toBeCloseTo(0.001_25, 15);
    expect(rateFromMoneyFactor(0.001_25)).toBeCloseTo(0.03, 15);
  });

  it.each<[string, Partial<LeaseTerms>, string]>([
    ['a negative cost', { grossCapitalizedCost: -1 as Minor }, 'lease_amount_out_of_range'],
    ['a cost that is no number', { grossCapitalizedCost: Number.NaN as Minor }, 'lease_amount_out_of_range'],
    ['a cost of 10¹⁵', { grossCapitalizedCost: 1e15 as Minor }, 'lease_amount_out_of_range'],
    ['a residual as high as the cost', { residual: minor(28_000_00) }, 'residual_above_cost'],
    ['no cost at all', { grossCapitalizedCost: minor(2_000_00), residual: minor(0) }, 'residual_above_cost'],
    ['no term', { termMonths: 0 }, 'term_out_of_range'],
    ['a term of 1,200 months', { termMonths: 1200 }, 'term_out_of_range'],
    ['a negative money factor', { moneyFactor: -0.001 }, 'money_factor_out_of_range'],
    ['a money factor of 1,000 % a year', { moneyFactor: 10 / 24 }, 'money_factor_out_of_range'],
    ['a money factor that is no number', { moneyFactor: Number.NaN }, 'money_factor_out_of_range'],
    ['a tax above the payment', { taxRate: 1.5 }, 'tax_rate_out_of_range'],
  ])('refuses %s', (_, change, code) => {
    expect(() => leaseQuote({ ...lease, ...change })).toThrow(refused(code));
  });

  it('refuses a payment below the depreciation', () => {
    expect(() => moneyFactorFromPayment(minor(333_00), lease)).toThrow(refused('money_factor_out_of_range'));
  });
});
