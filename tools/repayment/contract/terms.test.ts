import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, minor } from '../../kit/units.ts';
import { sameDayNextMonth } from '../calendar/calendar.ts';
import { contractTerms } from './terms.ts';

const contractDate = IsoDate.parse('2026-03-02');
const base = {
  amountFinanced: minor(25_000_00),
  prepaidFee: minor(0),
  annualRate: AnnualRate.parse(0.0699),
  termMonths: 72,
  contractDate,
  firstDue: sameDayNextMonth(contractDate),
};
const refused = (code: string) => expect.objectContaining({ kind: 'invalid_input', code });

describe('contractTerms', () => {
  it('gives $25,000 at 6.99 % over 72 months a payment of $426.11, over 48 of $598.54', () => {
    expect(contractTerms(base).monthlyPayment).toBe(426_11);
    expect(contractTerms({ ...base, termMonths: 48 }).monthlyPayment).toBe(598_54);
  });

  it('finances the fee, and counts it as a finance charge that raises the APR', () => {
    const terms = contractTerms({ ...base, prepaidFee: minor(595_00) });
    expect(terms.principal).toBe(25_595_00);
    expect(terms.amountFinanced).toBe(25_000_00);
    const interest = terms.rows.reduce((sum, row) => sum + row.interest, 0);
    expect(terms.financeCharge).toBe(interest + 595_00);
    expect(terms.apr).toBeGreaterThan(0.0699);
  });

  it('has the APR at which the amount financed, growing monthly, is just used up by the payments', () => {
    const { amountFinanced, apr, rows } = contractTerms({ ...base, prepaidFee: minor(595_00) });
    const left = rows.reduce((owed, row) => owed * (1 + apr / 12) - row.payment, amountFinanced as number);
    expect(Math.abs(left)).toBeLessThan(0.01);
  });

  it('costs nothing at 0 % without a fee', () => {
    const terms = contractTerms({ ...base, annualRate: AnnualRate.parse(0) });
    expect(terms).toMatchObject({ financeCharge: 0, apr: 0, totalOfPayments: 25_000_00 });
  });

  it('has an APR above 0 at 0 % with a fee', () => {
    const terms = contractTerms({ ...base, annualRate: AnnualRate.parse(0), prepaidFee: minor(500_00) });
    expect(terms.financeCharge).toBe(500_00);
    expect(terms.apr).toBeGreaterThan(0);
  });

  it.each([
    ['nothing to finance', { amountFinanced: minor(0) }, 'repayment/nothing_to_finance'],
    ['more than a billion', { amountFinanced: minor(1e11 + 1) }, 'repayment/amount_too_large'],
    ['a negative fee', { prepaidFee: minor(-1) }, 'repayment/fee_negative'],
    ['a term of 0', { termMonths: 0 }, 'repayment/term_out_of_range'],
    ['a term of 1,000', { termMonths: 1000 }, 'repayment/term_out_of_range'],
    ['a fee that takes the APR above 100 %', { prepaidFee: minor(250_000_00) }, 'repayment/apr_out_of_range'],
  ])('refuses %s', (_, change, code) => {
    expect(() => contractTerms({ ...base, ...change })).toThrow(refused(code));
  });

  const contracts = {
    amountFinanced: fc.integer({ min: 5_000_00, max: 250_000_00 }).map(minor),
    annualRate: fc.double({ min: 0, max: 0.3, noNaN: true }).map((r) => AnnualRate.parse(r)),
    termMonths: fc.integer({ min: 7, max: 96 }),
  };

  it('foots: totals are the sum of payments, the charge what exceeds the amount financed (G8)', () => {
    fc.assert(
      fc.property(
        fc.record({ ...contracts, prepaidFee: fc.integer({ min: 0, max: 500_00 }).map(minor) }),
        fc.integer({ min: 1, max: 60 }),
        (contract, after) => {
          const firstDue = IsoDate.parse(
            new Date(Date.parse(contractDate) + after * 86_400_000).toISOString().slice(0, 10),
          );
          const terms = contractTerms({ ...contract, contractDate, firstDue });
          expect(terms.totalOfPayments).toBe(
            terms.monthlyPayment * (contract.termMonths - 1) + terms.finalPayment,
          );
          expect(terms.financeCharge).toBe(terms.totalOfPayments - contract.amountFinanced);
          expect(terms.rows.reduce((sum, row) => sum + row.principal, 0)).toBe(terms.principal);
          expect(Number.isFinite(terms.apr)).toBe(true);
        },
      ),
    );
  });

  it('has an APR equal to the note rate for regular periods without a fee, but for rounding to cents', () => {
    fc.assert(
      fc.property(fc.record(contracts), (contract) => {
        const terms = contractTerms({ ...base, ...contract });
        // Each payment is off by less than a cent of $1,000 or more: far inside the law's 0.125 point.
        expect(Math.abs(terms.apr - contract.annualRate)).toBeLessThan(0.000_3);
      }),
    );
  });
});
