import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../kit/units.ts';
import { flowRates, presentWorth, rateNearestZero } from './flow-rates.ts';
import { appendixJRate, costOfBorrowingRate, effectiveAnnualRate, yearsByRule } from './legal-rates.ts';
import { fortyDigitRate, type WholeFlow } from './testing/forty-digits.ts';

const refused = (code: string) => expect.objectContaining({ code });
const at = (amount: number, unitPeriods: number, fraction = 0) => ({ amount, unitPeriods, fraction });

describe('appendixJRate', () => {
  it('solves several advances: Appendix J takes them as it takes payments', () => {
    const advances = [at(1000, 0), at(1000, 6)];
    const payments = Array.from({ length: 24 }, (_, k) => at(100, k + 6));
    const answer = appendixJRate(advances, payments, 12);
    const i = (rateNearestZero(answer) ?? Number.NaN) / 12;
    const worth = (flows: typeof payments) =>
      flows.reduce((sum, { amount, unitPeriods }) => sum + amount / (1 + i) ** unitPeriods, 0);
    expect(worth(advances)).toBeCloseTo(worth(payments), 8);
  });

  it('goes far beyond 100 % and stays exact', () => {
    expect(appendixJRate([at(100, 0)], [at(130, 1)], 26)).toEqual({
      status: 'one',
      rate: expect.closeTo(7.8, 12),
    });
  });

  it('is negative when less comes back than went out', () => {
    expect(appendixJRate([at(100, 0)], [at(90, 1)], 12)).toEqual({
      status: 'one',
      rate: expect.closeTo(-1.2, 12),
    });
  });

  it.each([
    ['no payment', [at(100, 0)], []],
    ['no advance', [], [at(100, 1)]],
    ['a negative payment', [at(100, 0)], [at(-100, 1), at(300, 2)]],
    ['nothing but zeros', [at(0, 0)], [at(0, 1)]],
    ['NaN', [at(Number.NaN, 0)], [at(10, 1)]],
  ])('refuses %s', (_, advances, payments) => {
    expect(() => appendixJRate(advances, payments, 12)).toThrow(refused('repayment/nothing_advanced'));
  });

  it('agrees with a 40-digit solver on 10,000 irregular contracts within 0.000001', () => {
    const contract = fc.record({
      advance: fc.integer({ min: 100_00, max: 100_000_00 }),
      charge: fc.double({ min: 0, max: 0.9, noNaN: true }),
      gaps: fc.array(
        fc.record({
          periods: fc.integer({ min: 0, max: 3 }),
          oddDays: fc.integer({ min: 0, max: 29 }),
          weight: fc.integer({ min: 1, max: 100 }),
        }),
        { minLength: 1, maxLength: 10 },
      ),
    });
    let checked = 0;
    fc.assert(
      fc.property(contract, ({ advance, charge, gaps }) => {
        const weights = gaps.reduce((sum, { weight }) => sum + weight, 0);
        let periods = 1;
        const payments: WholeFlow[] = gaps.map(({ periods: gap, oddDays, weight }) => {
          periods += gap;
          return {
            amount: -Math.ceil((advance * (1 + charge) * weight) / weights),
            unitPeriods: periods,
            oddDays,
          };
        });
        const exact = fortyDigitRate([{ amount: advance, unitPeriods: 0, oddDays: 0 }, ...payments], 30);
        const ours = appendixJRate(
          [at(advance, 0)],
          payments.map(({ amount, unitPeriods, oddDays }) => at(-amount, unitPeriods, oddDays / 30)),
          12,
        );
        expect(Math.abs((rateNearestZero(ours) ?? Number.NaN) - 12 * exact)).toBeLessThan(1e-6);
        checked++;
      }),
      { numRuns: 10_000 },
    );
    expect(checked).toBe(10_000);
  }, 60_000);
});

describe('flowRates', () => {
  it('gives every rate when there are several', () => {
    const flows = [-100, 230, -132].map((amount, periods) => ({ amount, periods }));
    const answer = flowRates(flows);
    expect(answer.status).toBe('several');
    expect(answer).toEqual({ status: 'several', rates: [expect.closeTo(0.1, 10), expect.closeTo(0.2, 10)] });
    expect(rateNearestZero(answer)).toBeCloseTo(0.1, 10);
  });

  it('says that there is none', () => {
    expect(flowRates([-100, 150, -100].map((amount, periods) => ({ amount, periods })))).toEqual({
      status: 'none',
    });
    expect(flowRates([100, 100].map((amount, periods) => ({ amount, periods })))).toEqual({ status: 'none' });
    expect(flowRates([])).toEqual({ status: 'none' });
    expect(rateNearestZero({ status: 'none' })).toBeUndefined();
  });

  it('is 0 for money returned as it was lent', () => {
    expect(flowRates([-100, 100].map((amount, periods) => ({ amount, periods })))).toEqual({
      status: 'one',
      rate: 0,
    });
  });

  it('refuses flows that are no numbers or lie before the start', () => {
    for (const flow of [
      { amount: Number.POSITIVE_INFINITY, periods: 0 },
      { amount: 1, periods: -1 },
      { amount: 1, periods: Number.NaN },
      { amount: 1, periods: 1, simpleFraction: -0.5 },
    ]) {
      expect(() => flowRates([flow])).toThrow(refused('repayment/flows_unusable'));
    }
  });

  it('leaves nothing over at the rate it finds, over 1,200 periods and rates to a million per cent', () => {
    const flow = fc.record({ amount: fc.integer({ min: 1e4, max: 1e9 }), periods: fc.nat(1_200) });
    fc.assert(
      fc.property(
        fc.integer({ min: 1e6, max: 1e8 }),
        fc.array(flow, { minLength: 1, maxLength: 20 }),
        (lent, paid) => {
          const later = paid.map(({ amount, periods }) => ({ amount: -amount, periods: periods + 1 }));
          const answer = flowRates([{ amount: lent, periods: 0 }, ...later]);
          if (answer.status !== 'one') expect.unreachable('one change of sign has one rate');
          else {
            const gross = later.reduce(
              (sum, { amount, periods }) => sum - amount / (1 + answer.rate) ** periods,
              lent,
            );
            expect(
              Math.abs(presentWorth([{ amount: lent, periods: 0 }, ...later], answer.rate)),
            ).toBeLessThan(1e-9 * Math.max(gross, lent));
          }
        },
      ),
    );
  });
});

describe('effectiveAnnualRate', () => {
  it('takes drawdowns in stages', () => {
    const drawn = [
      { amount: 500, years: 0 },
      { amount: 500, years: 0.5 },
    ];
    const repaid = [{ amount: 500 * 1.1 + 500 * 1.1 ** 0.5, years: 1 }];
    expect(effectiveAnnualRate(drawn, repaid)).toEqual({ status: 'one', rate: expect.closeTo(0.1, 12) });
  });

  it('counts the years as each method says', () => {
    const [from, to] = [IsoDate.parse('2026-01-05'), IsoDate.parse('2026-03-05')];
    expect(yearsByRule('actual/365', from, to)).toBeCloseTo(59 / 365, 14);
    expect(yearsByRule('whole months', from, to)).toBeCloseTo(2 / 12, 14);
    expect(yearsByRule('whole weeks', from, to)).toBeCloseTo(8 / 52 + 3 / 365, 14);
    expect(yearsByRule('whole years', from, to)).toBeCloseTo(59 / 365, 14);
  });
});

describe('costOfBorrowingRate', () => {
  it('refuses a term of nothing', () => {
    expect(() => costOfBorrowingRate(100, 0, [1000])).toThrow(refused('repayment/nothing_advanced'));
    expect(() => costOfBorrowingRate(100, 1, [])).toThrow(refused('repayment/nothing_advanced'));
  });
});
