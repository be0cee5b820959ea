import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { addDays } from '../calendar/calendar.ts';
import type { Contract } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { plainContract } from '../contract/plain-contract.ts';
import { payoffQuote } from '../payoff/payoff.ts';
import { type PrepaymentEffect, scheduleWithExtras } from './extra-payments.ts';

const effects: readonly PrepaymentEffect[] = ['reduce term', 'reduce instalment', 'next due'];

/** Ordinary loans under every accrual a lender may choose. */
const contracts: fc.Arbitrary<Contract> = fc
  .record({
    principal: fc.integer({ min: 100_000, max: 9_000_000 }).map(minor),
    annualRate: fc.integer({ min: 0, max: 3000 }).map((points) => points / 10_000),
    termMonths: fc.integer({ min: 2, max: 84 }),
    startOffset: fc.integer({ min: 0, max: 700 }),
    firstGap: fc.integer({ min: 15, max: 60 }),
    accrual: fc.constantFrom<Contract['accrual']>(
      { by: 'periods', perYear: 12, odd: 365 },
      { by: 'periods', perYear: 12, odd: 'share' },
      { by: 'days', convention: 'actual/365F' },
      { by: 'days', convention: 'actual/360' },
      { by: 'days', convention: '30E/360' },
    ),
    method: fc.constantFrom<Contract['method']>('level', 'equal principal'),
    balloonShare: fc.constantFrom(0, 0, 0.3),
    interestOnly: fc.constantFrom(0, 0, 1),
  })
  .map(({ startOffset, firstGap, accrual, method, balloonShare, interestOnly, ...terms }) => {
    const contractDate = addDays(IsoDate.parse('2024-01-01'), startOffset);
    const plain = plainContract({ ...terms, contractDate, firstDue: addDays(contractDate, firstGap) });
    return {
      ...plain,
      accrual,
      method,
      balloon: minor(terms.principal * balloonShare),
      instalments: plain.instalments.map((each, k) =>
        k < interestOnly ? { due: each.due, kind: 'interest only' as const } : each,
      ),
    };
  });

describe('scheduleWithExtras', () => {
  it('is the contract schedule when nothing extra is paid', () => {
    fc.assert(
      fc.property(contracts, fc.constantFrom(...effects), (contract, effect) => {
        expect(scheduleWithExtras(contract, [], effect)).toEqual(contractSchedule(contract));
      }),
    );
  });

  it('repays exactly what was lent, and never costs more interest than the contract', () => {
    fc.assert(
      fc.property(
        contracts,
        fc.constantFrom(...effects),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 800_000 })), {
          minLength: 1,
          maxLength: 5,
        }),
        (contract, effect, paid) => {
          const base = contractSchedule(contract);
          const start = contract.drawdowns[0].on;
          const length = (Date.parse(base.rows.at(-1)?.due ?? start) - Date.parse(start)) / 86_400_000;
          const extras = paid.map(([at, amount]) => ({
            on: addDays(start, Math.floor(at * length)),
            amount: minor(amount),
          }));
          const { rows, totalInterest } = scheduleWithExtras(contract, extras, effect);
          expect(rows.reduce((sum, { principal }) => sum + principal, 0)).toBe(contract.drawdowns[0].amount);
          expect(rows.at(-1)?.balance).toBe(0);
          expect(rows.every(({ balance, interest }) => balance >= 0 && interest >= 0)).toBe(true);
          expect(totalInterest).toBeLessThanOrEqual(base.totalInterest);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('payoffQuote', () => {
  it('is the scheduled balance on each due day', () => {
    fc.assert(
      fc.property(contracts, (contract) => {
        for (const { due, balance, n } of contractSchedule(contract).rows) {
          const { payoff, principalBalance, accruedInterest, paymentsMade } = payoffQuote(contract, due);
          expect([payoff, principalBalance, accruedInterest, paymentsMade]).toEqual([balance, balance, 0, n]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('an extra between due days of an ordinary loan', () => {
  const loan = plainContract({
    principal: minor(1_000_000),
    annualRate: 0.0999,
    termMonths: 12,
    contractDate: IsoDate.parse('2025-01-15'),
    firstDue: IsoDate.parse('2025-02-15'),
  });
  const scheduled = contractSchedule(loan).rows;

  it.each(['2025-02-16', '2025-03-01', '2025-03-14'])(
    'on %s bears what the payoff of the day bears when it all but settles, a whole month when it is next to nothing',
    (text) => {
      const on = IsoDate.parse(text);
      const { principalBalance, accruedInterest } = payoffQuote(loan, on);
      const interestWith = (amount: number) =>
        scheduleWithExtras(loan, [{ on, amount: minor(amount) }], 'reduce term').rows[1]?.interest ?? 0;
      expect(Math.abs(interestWith(principalBalance - 1) - accruedInterest)).toBeLessThanOrEqual(1);
      expect(interestWith(1)).toBe(scheduled[1]?.interest);
    },
  );
});
