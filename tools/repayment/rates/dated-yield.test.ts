import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { addDays } from '../calendar/calendar.ts';
import { datedYield } from './dated-yield.ts';
import { effectiveAnnualRate } from './legal-rates.ts';

const start = IsoDate.parse('2026-03-02');
const rateOf = (answer: ReturnType<typeof datedYield>) =>
  answer.status === 'one' ? answer.rate : Number.NaN;

describe('datedYield', () => {
  it('is the XIRR that the spreadsheets document', () => {
    const on = (day: string, amount: number) => ({ on: IsoDate.parse(day), amount });
    const lent = [on('2008-01-01', 10_000)];
    const repaid = [
      on('2008-03-01', 2_750),
      on('2008-10-30', 4_250),
      on('2009-02-15', 3_250),
      on('2009-04-01', 2_750),
    ];
    expect(rateOf(datedYield(lent, repaid))).toBeCloseTo(0.373362535, 8);
  });

  it('is the effective rate of days over 365, whatever the days', () => {
    const payments = fc.array(
      fc.record({ days: fc.integer({ min: 1, max: 4_000 }), amount: fc.integer({ min: 1, max: 90_000 }) }),
      { minLength: 1, maxLength: 90 },
    );
    fc.assert(
      fc.property(payments, fc.double({ min: 0.3, max: 1.2, noNaN: true }), (each, share) => {
        const amount = share * each.reduce((sum, payment) => sum + payment.amount, 0);
        const dated = each.map(({ days, amount }) => ({ on: addDays(start, days), amount }));
        const counted = each.map(({ days, amount }) => ({ years: days / 365, amount }));
        const [ours, theirs] = [
          rateOf(datedYield([{ on: start, amount }], dated)),
          rateOf(effectiveAnnualRate([{ amount, years: 0 }], counted)),
        ];
        if (Number.isNaN(theirs)) return;
        expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(theirs)));
      }),
    );
  });

  it('has no rate where a day’s would be a number beyond all counting in a year', () => {
    const overnight = datedYield([{ on: start, amount: 1 }], [{ on: addDays(start, 1), amount: 1_000_000 }]);
    expect(overnight).toEqual({ status: 'none' });
  });

  it('refuses a payment before the money is lent, and nothing lent', () => {
    const lent = [{ on: start, amount: 1_000 }];
    expect(() => datedYield(lent, [{ on: addDays(start, -1), amount: 1_100 }])).toThrow(
      expect.objectContaining({ code: 'repayment/flows_unusable' }),
    );
    expect(() => datedYield([], lent)).toThrow(
      expect.objectContaining({ code: 'repayment/nothing_advanced' }),
    );
  });
});
