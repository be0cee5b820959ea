import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annualYield,
  effectiveFromNominal,
  flatFromNominal,
  nominalFromEffective,
  nominalFromFlat,
  nominalFromPeriods,
} from './rates.ts';
import {
  annuityFuture,
  annuityInterest,
  annuityPayment,
  annuityPeriods,
  annuityPresent,
  annuityPrincipal,
  annuityRate,
  cumulativeInterest,
  cumulativePrincipal,
  internalRate,
} from './tvm.ts';

const refused = (code: string) => expect.objectContaining({ code });

const anyAnnuity = fc.record({
  rate: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 0.1, noNaN: true })),
  periods: fc.integer({ min: 1, max: 480 }),
  present: fc.integer({ min: 1_000, max: 1e8 }),
  future: fc.integer({ min: -1e5, max: 0 }),
  timing: fc.constantFrom('end', 'start'),
});

describe('an annuity', () => {
  it('solves for any one figure and comes back', () => {
    fc.assert(
      fc.property(anyAnnuity, (annuity) => {
        const whole = { ...annuity, payment: annuityPayment(annuity) };
        const near = (value: number, wanted: number) =>
          expect(Math.abs(value - wanted)).toBeLessThan(1e-7 * Math.max(1, Math.abs(wanted), whole.present));
        near(annuityPresent(whole), whole.present);
        const growth = (1 + whole.rate) ** whole.periods;
        expect(Math.abs(annuityFuture(whole) - whole.future)).toBeLessThan(
          1e-9 * growth * whole.present + 1e-6,
        );
      }),
    );
  });

  it('finds the periods and the rate that priced the payment', () => {
    fc.assert(
      fc.property(anyAnnuity, (annuity) => {
        const loan = { ...annuity, future: 0, periods: Math.min(annuity.periods, 120) };
        fc.pre(loan.timing === 'end' || loan.periods > 1);
        const payment = annuityPayment(loan);
        expect(annuityPeriods({ ...loan, payment })).toBeCloseTo(loan.periods, 3);
        expect(annuityRate({ ...loan, payment })).toBeCloseTo(loan.rate, 8);
      }),
    );
  });

  it('splits every payment, and the principal sums to what was lent', () => {
    fc.assert(
      fc.property(anyAnnuity, (annuity) => {
        const loan = { ...annuity, future: 0, periods: Math.min(annuity.periods, 60) };
        const payment = annuityPayment(loan);
        expect(annuityInterest(loan, 1) + annuityPrincipal(loan, 1)).toBeCloseTo(payment, 6);
        const principal = cumulativePrincipal(loan, 1, loan.periods);
        expect(Math.abs(principal + loan.present)).toBeLessThan(1e-7 * loan.present);
        const interest = cumulativeInterest(loan, 1, loan.periods);
        expect(Math.abs(principal + interest - payment * loan.periods)).toBeLessThan(1e-7 * loan.present);
      }),
    );
  });

  it.each([
    ['a rate of −100 %', { rate: -1 }, 'repayment/rate_out_of_range'],
    ['a rate that is no number', { rate: Number.NaN }, 'repayment/rate_out_of_range'],
    ['no periods', { periods: 0 }, 'repayment/periods_out_of_range'],
    ['a million periods', { periods: 1e6 }, 'repayment/periods_out_of_range'],
  ])('refuses %s', (_, change, code) => {
    const loan = { rate: 0.01, periods: 12, present: 1000, future: 0, timing: 'end' as const };
    expect(() => annuityPayment({ ...loan, ...change })).toThrow(refused(code));
  });

  it('refuses a payment that never repays, and a payment number beyond the term', () => {
    const loan = { rate: 0.01, present: 1000, future: 0, timing: 'end' as const };
    expect(() => annuityPeriods({ ...loan, payment: -9 })).toThrow(refused('repayment/never_repaid'));
    expect(() => annuityPeriods({ ...loan, rate: 0, payment: 0 })).toThrow(refused('repayment/never_repaid'));
    expect(() => annuityInterest({ ...loan, periods: 12 }, 13)).toThrow(
      refused('repayment/payment_number_out_of_range'),
    );
    expect(() => internalRate([{ amount: 5, periods: 0 }])).toThrow(refused('repayment/no_rate'));
  });
});

describe('rates', () => {
  it('nominal and effective come back to each other', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.integer({ min: 1, max: 366 }),
        (rate, perYear) => {
          expect(nominalFromEffective(effectiveFromNominal(rate, perYear), perYear)).toBeCloseTo(rate, 9);
        },
      ),
    );
  });

  it('flat and nominal come back to each other: 3 % flat over nine years is about 5.5 %', () => {
    const nominal = (flat: number, payments: number) =>
      nominalFromFlat({
        principal: 100,
        totalOfPayments: 100 * (1 + (flat * payments) / 12),
        payments,
        paymentsPerYear: 12,
        timing: 'end',
      });
    expect(nominal(0.03, 108)).toBeCloseTo(0.05498, 4);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.integer({ min: 2, max: 120 }),
        (flat, payments) => {
          expect(flatFromNominal(nominal(flat, payments), payments, 12)).toBeCloseTo(flat, 8);
        },
      ),
    );
  });

  it('refuses what has no answer', () => {
    expect(() => effectiveFromNominal(0.05, 0)).toThrow(refused('repayment/periods_per_year_out_of_range'));
    expect(() => annualYield(0, 5, 30)).toThrow(refused('repayment/nothing_to_annualise'));
    expect(() => nominalFromPeriods(1000, [{ payment: 900, yearFraction: 1 }])).toThrow(
      refused('repayment/no_rate'),
    );
  });
});
