import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reducingBalanceRate, usRuleRate } from './balance-rates.ts';
import { rateNearestZero } from './flow-rates.ts';

const flow = (amount: number, months: number) => ({ amount, years: months / 12 });
const rate = (answer: ReturnType<typeof usRuleRate>) => rateNearestZero(answer) ?? Number.NaN;

describe('usRuleRate', () => {
  it('is the actuarial rate while every payment covers its interest', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 3, noNaN: true }),
        fc.integer({ min: 1, max: 120 }),
        (annual, count) => {
          const i = annual / 12;
          const payment = -(1000 * i) / (1 - (1 + i) ** -count);
          const flows = [flow(1000, 0), ...Array.from({ length: count }, () => flow(payment, 1))];
          expect(rate(usRuleRate(flows))).toBeCloseTo(annual, 7);
          expect(rate(reducingBalanceRate(flows))).toBeCloseTo(annual, 7);
        },
      ),
    );
  });

  it('bears no interest on interest: 1,000 with nothing paid for a year at 12 % comes to 1,120, not 1,126.83', () => {
    const nothing = Array.from({ length: 11 }, () => flow(0, 1));
    const simple = [flow(1000, 0), ...nothing, flow(-1120, 1)];
    expect(rate(usRuleRate(simple))).toBeCloseTo(0.12, 10);
    const compound = [flow(1000, 0), ...nothing, flow(-(1000 * 1.01 ** 12), 1)];
    expect(rate(reducingBalanceRate(compound))).toBeCloseTo(0.12, 10);
    expect(rate(usRuleRate(compound))).toBeCloseTo(1.01 ** 12 - 1, 10);
  });

  it('has none when less comes back than went out, and refuses what are no numbers', () => {
    expect(usRuleRate([flow(1000, 0), flow(-900, 1)])).toEqual({ status: 'none' });
    expect(usRuleRate([])).toEqual({ status: 'none' });
    expect(() => usRuleRate([flow(Number.NaN, 0)])).toThrow(
      expect.objectContaining({ code: 'repayment/flows_unusable' }),
    );
    expect(() => reducingBalanceRate([flow(1, -1)])).toThrow(
      expect.objectContaining({ code: 'repayment/flows_unusable' }),
    );
  });
});
