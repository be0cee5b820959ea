import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualRate } from '../../kit/units.ts';
import { IsoDate, minor } from '../../kit/units.ts';
import { addDays, daysBetween } from '../calendar/calendar.ts';
import { plainContract } from '../contract/plain-contract.ts';
import { levelSchedule } from '../contract/schedule.ts';
import { annualRates, days, principals } from '../testing/contracts.ts';
import { expectBroken, expectHolds, unlessRefused } from '../testing/laws.ts';
import { levelPayoff } from './level-payoff.ts';
import { payoffQuote } from './payoff.ts';

const day = (text: string) => IsoDate.parse(text);
const loan = {
  principal: minor(2_500_000),
  annualRate: 0.0699 as AnnualRate,
  termMonths: 60,
  contractDate: day('2026-03-02'),
  firstDue: day('2026-04-02'),
};

describe('levelPayoff', () => {
  it('is the balance of the table and days of simple interest since the last payment', () => {
    const { balance, due } = levelSchedule(loan).rows[23] ?? { balance: 0, due: loan.firstDue };
    const interest = Math.round((balance * 0.0699 * 10) / 365);
    expect(levelPayoff(loan, addDays(due, 10))).toMatchObject({
      payoff: balance + interest,
      principalBalance: balance,
      accruedInterest: interest,
      paymentsMade: 24,
      paymentsLeft: 36,
    });
  });

  describe('is what the table of the same contract gives', () => {
    const cases = fc
      .record({
        principal: principals,
        annualRate: annualRates,
        termMonths: fc.integer({ min: 1, max: 120 }),
        contractDate: days,
        firstGap: fc.integer({ min: 1, max: 75 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ firstGap, share, ...rest }) => {
        const terms = {
          ...rest,
          annualRate: rest.annualRate as AnnualRate,
          firstDue: addDays(rest.contractDate, firstGap),
        };
        const last = plainContract(terms).instalments.at(-1)?.due ?? terms.firstDue;
        const on = addDays(terms.contractDate, Math.round(share * daysBetween(terms.contractDate, last)));
        return { terms, on };
      });
    type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;
    const law =
      (late: number) =>
      ({ terms, on }: Case) => {
        const quote = unlessRefused(() => payoffQuote(plainContract(terms), on));
        if (!quote) return true;
        const ours = unlessRefused(() => levelPayoff(terms, addDays(on, late)));
        return JSON.stringify(ours) === JSON.stringify(quote);
      };

    it('holds', () => expectHolds(cases, law(0), 400));
    it('would notice a day too many', () => expectBroken(cases, law(1), 400));
  });

  it.each([
    ['2026-03-01', 'repayment/payoff_before_contract'],
    ['2031-03-03', 'repayment/payoff_after_last_due'],
    ['2027-02-30', 'repayment/day_out_of_range'],
  ])('refuses %s', (on, code) => {
    expect(() => levelPayoff(loan, on as IsoDate)).toThrow(expect.objectContaining({ code }));
  });
});
