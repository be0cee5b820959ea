import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, minor } from '../../kit/units.ts';
import { testDealer, testFunder, testInputs, testProgram } from '../testing/market.ts';
import { cheapestAt, leastAt, priceAt } from './cheapest.ts';
import type { House } from './grid.ts';
import { lanesOf } from './lanes.ts';
import { stretchOf } from './stretches.ts';

const house: House = { standing: () => 'approved', limits: () => [] };

/** A lane of two programs at these rates that takes any amount down to $500. */
function laneAt(rates: readonly number[], termMonths: number, today: IsoDate, amount: number, fee: number) {
  const settings = rates.map((buyRate, at) => {
    const cell = { scoreMin: 300, scoreMax: 900, termMonthsMin: 1, termMonthsMax: 120 };
    const rateSheet = [{ ...cell, buyRate: AnnualRate.parse(buyRate) }];
    const wide = {
      ltvMax: 100,
      ptiMax: 10,
      dtiMax: 10,
      amountMin: minor(0),
      amountMax: minor(1e9),
      termMonthsMax: 120,
    };
    const program = testProgram({ ...wide, id: `p${at}`, rateSheet, acquisitionFee: minor(fee * at) });
    return { program, funder: testFunder, dealer: testDealer, today };
  });
  const inputs = testInputs({ structure: { amountFinanced: minor(amount), downPayment: minor(0) } });
  const grid = {
    cars: [{ stockId: null, inputs }],
    terms: [termMonths],
    step: minor(10_000),
    stepsMax: 0,
    amountMin: minor(50_000),
  };
  const [lane] = lanesOf({ settings, dealer: testDealer, today, house }, grid);
  const stretch = lane && stretchOf(lane, grid, 0, 0);
  return stretch && { stretch, takers: lane.takers };
}

describe('the least that a payment and a total can be', () => {
  it('is never above the contract, nor further below it than its own rounding', () => {
    const days = ['2026-03-02', '2026-01-31', '2026-02-28'].map((day) => IsoDate.parse(day));
    const rate = fc.double({ min: 0, max: 0.4, noNaN: true });
    const cents = fc.integer({ min: 60_000, max: 9_000_000 });
    let told = 0;
    fc.assert(
      fc.property(
        fc.tuple(rate, rate),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(...days),
        cents,
        (rates, term, day, amount) => {
          const made = laneAt(rates, term, day, amount, 40_000);
          if (!made) return;
          told++;
          const { stretch, takers } = made;
          const prices = takers.map((taker) => priceAt(taker, term, minor(amount)).terms);
          const least = Math.min(...prices.map(({ totalOfPayments }) => totalOfPayments));
          const cheapest = cheapestAt(stretch, minor(amount));
          expect(cheapest.totalOfPayments).toBe(least);
          const { paymentMin, totalMin } = leastAt(stretch, amount);
          expect(totalMin).toBeLessThanOrEqual(least);
          expect(paymentMin).toBeLessThanOrEqual(cheapest.monthlyPayment);
          const within = Math.max(...takers.map(({ totalWithin }) => totalWithin));
          expect(least - totalMin).toBeLessThanOrEqual(2 * within);
        },
      ),
      { seed: 41, numRuns: 400 },
    );
    expect(told).toBeGreaterThan(300);
  });
});
