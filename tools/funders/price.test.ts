import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, minor } from '../kit/units.ts';
import { levelPayment } from '../repayment/contract/level-payment.ts';
import { priceOf, rateCell, sellRate } from './price.ts';
import { testDealer, testProgram } from './testing/market.ts';

const loan = {
  amountFinanced: minor(2_500_000),
  termMonths: 60,
  contractDate: IsoDate.parse('2026-03-02'),
};
const rate = (value: number) => AnnualRate.parse(value);

describe('sellRate', () => {
  it('adds the lower of the two markups, without a binary fraction’s dust', () => {
    expect(sellRate(rate(0.0599), testDealer, testProgram({ markupMax: rate(0.02) }))).toBe(0.0799);
    expect(sellRate(rate(0.0599), testDealer, testProgram({ markupMax: rate(0.05) }))).toBe(0.0799);
    expect(sellRate(rate(0.0599), testDealer, testProgram({ markupMax: rate(0.01) }))).toBe(0.0699);
    expect(0.0402 + 0.02).not.toBe(0.0602);
    expect(sellRate(rate(0.0402), testDealer, testProgram({ markupMax: rate(0.02) }))).toBe(0.0602);
  });
});

describe('priceOf', () => {
  const price = priceOf(testProgram(), rate(0.05), testDealer, loan);

  it('finances the fee and reckons the APR without it (worked out by an independent script)', () => {
    expect(price.sellRate).toBe(0.065);
    expect(price.terms).toMatchObject({
      principal: 2_530_000,
      monthlyPayment: 49_502,
      totalOfPayments: 2_970_145,
      financeCharge: 470_145,
    });
    expect(price.terms.apr).toBeCloseTo(0.069_994_5, 6);
    expect(price.terms.apr).toBeGreaterThan(price.sellRate);
  });

  it('pays the dealer the interest above the buy rate', () => {
    expect(price.dealerReserve).toBe(105_491);
    expect(priceOf(testProgram({ markupMax: rate(0) }), rate(0.05), testDealer, loan).dealerReserve).toBe(0);
  });

  it('has an APR equal to the rate where there is no fee', () => {
    const { terms } = priceOf(testProgram({ acquisitionFee: minor(0) }), rate(0.05), testDealer, loan);
    expect(terms.apr).toBeCloseTo(0.065, 5);
  });

  it('has the payment on which PTI and DTI are tested', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200_000, max: 15_000_000 }),
        fc.integer({ min: 0, max: 2_600 }),
        fc.integer({ min: 6, max: 84 }),
        fc.integer({ min: 0, max: 364 }),
        (amount, basisPoints, termMonths, day) => {
          const contractDate = IsoDate.parse(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
          const amountFinanced = minor(amount);
          const { terms, sellRate } = priceOf(testProgram(), rate(basisPoints / 10_000), testDealer, {
            amountFinanced,
            termMonths,
            contractDate,
          });
          expect(terms.monthlyPayment).toBe(levelPayment(minor(amount + 30_000), sellRate, termMonths));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('rateCell', () => {
  it.each([
    [700, 72, 0.05],
    [699, 12, 0.06],
    [599, 60, undefined],
    [720, 73, undefined],
    [null, 60, undefined],
  ])('score %s over %s months: %s', (score, termMonths, buyRate) => {
    expect(rateCell(testProgram(), score, termMonths)?.buyRate).toBe(buyRate);
  });
});
