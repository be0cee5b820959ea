import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { fortyDigitRate, type WholeFlow } from '../testing/forty-digits.ts';
import { flowRates, presentWorth, rateNearestZero } from './flow-rates.ts';
import { appendixJRate, costOfBorrowingRate, effectiveAnnualRate, yearsByRule } from './legal-rates.ts';

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
});

describe('appendixJRate refuses what is no flow', () => {
  it.each([
    ['a payment before the start', at(10, -1)],
    ['a time that is no number', at(10, Number.NaN)],
    ['an odd fraction below 0', at(10, 1, -0.1)],
    ['an infinite amount', at(Number.POSITIVE_INFINITY, 1)],
    ['a run of no number of payments', { ...at(10, 1), count: Number.NaN }],
    ['an endless run', { ...at(10, 1), count: Number.POSITIVE_INFINITY }],
  ])('%s', (_, payment) => {
    expect(() => appendixJRate([at(100, 0)], [at(50, 1), payment], 12)).toThrow(
      refused('repayment/flows_unusable'),
    );
  });

  it('and more than 10,000 of them', () => {
    const many = Array.from({ length: 10_001 }, (_, k) => at(1, k + 1));
    expect(() => appendixJRate([at(100, 0)], many, 12)).toThrow(refused('repayment/flows_unusable'));
  });

  it('finds no rate for 10¹⁵ paid on a cent, rather than a wrong one', () => {
    expect(appendixJRate([at(1, 0)], [at(1e15, 1)], 12)).toEqual({ status: 'none' });
    expect(appendixJRate([at(1e15, 0)], [at(1, 1)], 12)).toEqual({ status: 'none' });
  });

  it('takes 1,200 months at 1,000 % a year', () => {
    const paid = (1000 * (10 / 12)) / (1 - (1 + 10 / 12) ** -1200);
    const run = { ...at(paid, 1), count: 1200 };
    expect(rateNearestZero(appendixJRate([at(1000, 0)], [run], 12))).toBeCloseTo(10, 10);
  });
});

describe('appendixJRate beside a 40-digit solver', () => {
  const gap = fc.record({
    periods: fc.integer({ min: 0, max: 3 }),
    odd: fc.double({ min: 0, max: 0.999, noNaN: true }),
    weight: fc.integer({ min: 1, max: 100 }),
  });
  /** One to three advances, then one to ten payments at any distance, the last perhaps a balloon; 0 to 1,000 % a year. */
  const contract = fc.record({
    period: fc.constantFrom({ perYear: 12, days: 30 }, { perYear: 52, days: 7 }, { perYear: 1, days: 365 }),
    advances: fc.array(gap, { minLength: 1, maxLength: 3 }),
    payments: fc.array(gap, { minLength: 1, maxLength: 10 }),
    balloon: fc.integer({ min: 1, max: 40 }),
    rate: fc.oneof(fc.double({ min: 0, max: 0.4, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true })),
  });

  /** Whole amounts whose payments are worth the advances at about the rate. */
  function flowsOf({ period, advances, payments, balloon, rate }: Drawn): WholeFlow[] {
    let at = 0;
    const spread = (gaps: Drawn['advances'], first: number): WholeFlow[] =>
      gaps.map(({ periods, odd, weight }, k) => {
        at += k === 0 ? first : periods;
        const oddDays = k === 0 && first === 0 ? 0 : Math.floor(odd * period.days);
        return { amount: weight * 1_000_00, unitPeriods: at, oddDays };
      });
    const lent = spread(advances, 0);
    const paid = spread(payments, 1 + (payments[0]?.periods ?? 0)).map((flow, k) => ({
      ...flow,
      amount: flow.amount * (k === payments.length - 1 ? balloon : 1),
    }));
    const i = rate / period.perYear;
    const worth = (flows: readonly WholeFlow[]) =>
      flows.reduce(
        (sum, { amount, unitPeriods, oddDays }) =>
          sum + amount / ((1 + (oddDays / period.days) * i) * (1 + i) ** unitPeriods),
        0,
      );
    const scale = worth(lent) / worth(paid);
    return [...lent, ...paid.map((flow) => ({ ...flow, amount: -Math.ceil(flow.amount * scale) }))];
  }
  type Drawn = typeof contract extends fc.Arbitrary<infer Value> ? Value : never;

  it('agrees on 10,000 irregular contracts within 0.000001: weeks, months and years, several advances, odd days, balloons', () => {
    let checked = 0;
    let highest = 0;
    fc.assert(
      fc.property(contract, (drawn) => {
        const { period } = drawn;
        const flows = flowsOf(drawn);
        const exact = period.perYear * fortyDigitRate(inTime(flows, period.days), period.days);
        const side = (sign: 1 | -1) =>
          flows
            .filter(({ amount }) => Math.sign(amount) === sign)
            .map(({ amount, unitPeriods, oddDays }) => at(sign * amount, unitPeriods, oddDays / period.days));
        const ours = appendixJRate(side(1), side(-1), period.perYear);
        expect(ours.status).toBe('one');
        expect(Math.abs((rateNearestZero(ours) ?? Number.NaN) - exact)).toBeLessThan(1e-6);
        checked++;
        highest = Math.max(highest, exact);
      }),
      { numRuns: 10_000 },
    );
    expect(checked).toBe(10_000);
    expect(highest).toBeGreaterThan(9);
  }, 120_000);

  const inTime = (flows: readonly WholeFlow[], days: number) =>
    flows.toSorted((a, b) => a.unitPeriods + a.oddDays / days - b.unitPeriods - b.oddDays / days);

  it('gives a run of payments the rate of its payments one by one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 360 }),
        fc.integer({ min: 0, max: 29 }),
        (rate, count, oddDays) => {
          const paid = (100_000 / count) * (1 + (rate * count) / 24);
          const single = Array.from({ length: count }, (_, k) =>
            at(paid + (k % 2) * 1e-9, k + 1, oddDays / 30),
          );
          const run = { ...at(paid, 1, oddDays / 30), count };
          const one = rateNearestZero(appendixJRate([at(100_000, 0)], single, 12)) ?? Number.NaN;
          expect(rateNearestZero(appendixJRate([at(100_000, 0)], [run], 12))).toBeCloseTo(one, 9);
        },
      ),
    );
  });

  it('takes runs and single payments in any order', () => {
    const run = { ...at(100, 1), count: 12 };
    const balloon = at(500, 12);
    const early = at(50, 3, 0.5);
    const answer = appendixJRate([at(1_300, 0)], [run, early, balloon], 12);
    expect(appendixJRate([at(1_300, 0)], [balloon, early, run], 12)).toEqual(answer);
    expect(answer.status).toBe('one');
  });
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
