import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, minor } from '../kit/units.ts';
import { levelPayment } from '../repayment/contract/level-payment.ts';
import { priceOf } from './price.ts';
import { Program } from './program.ts';
import type { RateQuote } from './rates.ts';
import { testProgram } from './testing/market.ts';

const loan = {
  amountFinanced: minor(2_500_000),
  termMonths: 60,
  contractDate: IsoDate.parse('2026-03-02'),
};
const rate = (value: number) => AnnualRate.parse(value);

const quoted = (buyRate: number, sellRate: number): RateQuote => ({
  buyRate: rate(buyRate),
  sellRate: rate(sellRate),
  promotionId: null,
});

describe('priceOf', () => {
  const price = priceOf(testProgram(), quoted(0.05, 0.065), loan);

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
    expect(priceOf(testProgram(), quoted(0.05, 0.05), loan).dealerReserve).toBe(0);
  });

  it('has an APR equal to the rate where there is no fee', () => {
    const { terms } = priceOf(testProgram({ acquisitionFee: minor(0) }), quoted(0.05, 0.065), loan);
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
          const quote = quoted(basisPoints / 10_000, (basisPoints + 150) / 10_000);
          const { terms, sellRate } = priceOf(testProgram(), quote, {
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

describe('what the dealer earns', () => {
  const spread = 105_491;
  it.each([
    ['half the spread', { kind: 'spread', share: 0.5, max: null }, minor(spread / 2)],
    ['the spread up to a maximum', { kind: 'spread', share: 1, max: 50_000 }, 50_000],
    ['an amount, whatever the rate', { kind: 'flat', amount: 30_000 }, 30_000],
    ['a share of the amount financed', { kind: 'percent', ofAmountFinanced: 0.02, max: null }, 50_000],
    ['that share up to a maximum', { kind: 'percent', ofAmountFinanced: 0.02, max: 40_000 }, 40_000],
  ])('%s', (_, reserve, earned) => {
    const program = Program.parse(testProgram({ reserve: reserve as Program['reserve'] }));
    expect(priceOf(program, quoted(0.05, 0.065), loan).dealerReserve).toBe(earned);
  });
});
