import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../kit/units.ts';
import { accountPosition, bucketOf } from './account-position.ts';
import { accountStatement } from './account-statement.ts';
import { accountTable } from './account-table.ts';
import type { AccountEvent, AccountTerms, AdvanceEffect } from './account-terms.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { Contract } from './contract.ts';
import { contractSchedule } from './contract-schedule.ts';
import { plainContract } from './plain-contract.ts';

const day = (text: string) => IsoDate.parse(text);
const refused = (code: string) => expect.objectContaining({ code });
const cents = { mode: 'half-up', multipleOf: 1 } as const;

const plainTerms: AccountTerms = {
  order: {
    due: ['penalty', 'fee', 'interest', 'principal'],
    inAdvance: ['principal', 'penalty', 'fee', 'interest'],
  },
  interest: 'daily',
  interestRounded: 'per instalment',
  advance: 'reduce term',
  instalmentFees: [],
  lateCharges: null,
};

const start = day('2025-01-15');
const loan = (change: Partial<Contract> = {}): Contract => ({
  ...plainContract({
    principal: minor(1_000_000),
    annualRate: 0.0999,
    termMonths: 12,
    contractDate: start,
    firstDue: day('2025-02-15'),
  }),
  ...change,
});

const pay = (on: string, amount: number, id = on): AccountEvent => ({
  kind: 'payment',
  id,
  on: day(on),
  amount: minor(amount),
  advance: null,
});

const contracts = fc
  .record({
    accrual: fc.constantFrom<Contract['accrual']>(
      { by: 'periods', perYear: 12, odd: 365 },
      { by: 'periods', perYear: 12, odd: 'share' },
      { by: 'days', convention: 'actual/365F' },
      { by: 'days', convention: '30E/360' },
    ),
    method: fc.constantFrom<Contract['method']>('level', 'equal principal', 'flat'),
  })
  .map(loan);

const accountTerms: fc.Arbitrary<AccountTerms> = fc
  .record({
    interest: fc.constantFrom<AccountTerms['interest']>('daily', 'daily', 'precomputed'),
    interestRounded: fc.constantFrom<AccountTerms['interestRounded']>('per instalment', 'per balance'),
    advance: fc.constantFrom<AdvanceEffect>(
      'reduce term',
      'reduce instalment',
      'next due',
      'instalments in advance',
    ),
    fee: fc.constantFrom(0, 150),
    late: fc.boolean(),
  })
  .map(({ fee, late, ...terms }) => ({
    ...plainTerms,
    ...terms,
    instalmentFees: fee ? [{ base: [], rate: 0, flat: minor(fee), rounding: cents }] : [],
    lateCharges: late
      ? {
          base: ['principal', 'interest'],
          rate: 0.05,
          flat: minor(0),
          graceDays: 10,
          cap: minor(5_000),
          rounding: cents,
        }
      : null,
  }));

const happened = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 450 }),
      amount: fc.integer({ min: 0, max: 300_000 }),
      kind: fc.constantFrom('payment', 'payment', 'payment', 'extra', 'charge'),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ at, amount, kind }, k): AccountEvent => {
      const on = addDays(start, at);
      if (kind === 'charge') {
        return {
          kind: 'charge',
          on,
          claim: k % 2 ? 'fee' : 'penalty',
          due: addDays(on, k % 3),
          amount: minor(amount % 9_000),
        };
      }
      const id = String(k);
      return kind === 'extra'
        ? { kind, id, on, amount: minor(amount), effect: 'reduce term' }
        : { kind: 'payment', id, on, amount: minor(amount), advance: null };
    }),
  );

const days = fc.integer({ min: 0, max: 460 }).map((days) => addDays(start, days));

describe('an account, whatever happens to it', () => {
  it('allocates every payment whole, foots, and never falls below nothing', () => {
    fc.assert(
      fc.property(contracts, accountTerms, happened, days, (contract, terms, events, on) => {
        const statement = accountStatement(contract, terms, events, { from: start, to: on });
        for (const { entry, amount, allocation } of statement.lines) {
          if (!allocation || entry === 'credit used') continue;
          const { principal, interest, fee, penalty, unallocated } = allocation;
          expect(principal + interest + fee + penalty + unallocated).toBe(amount);
          expect(Math.min(principal, interest, fee, penalty, unallocated)).toBeGreaterThanOrEqual(0);
        }
        const position = accountPosition(contract, terms, events, on);
        const { principal, fees, penalties, credit } = statement.closing;
        expect({ principal, fees, penalties, credit: 0 - credit }).toEqual({
          principal: position.principal,
          fees: position.fees,
          penalties: position.penalties,
          credit: position.credit,
        });
        expect(
          Math.min(position.principal, position.interestDue, position.fees, position.penalties),
        ).toBeGreaterThanOrEqual(0);
        for (const row of position.rows) {
          expect(row.outstanding).toBeGreaterThanOrEqual(0);
          expect(row.paid + row.outstanding).toBe(row.payment);
          expect(row.inAdvance + row.late).toBeLessThanOrEqual(row.paid);
        }
        expect(position.rows.reduce((sum, row) => sum + row.principal, 0)).toBe(1_000_000);
        expect(position.rows.at(-1)?.balance).toBe(0);
      }),
      { numRuns: 2500 },
    );
  });

  it('is as it was before a payment once the payment is reversed', () => {
    fc.assert(
      fc.property(
        contracts,
        accountTerms,
        happened,
        fc.nat(300),
        fc.nat(100),
        (contract, terms, events, at, later) => {
          const paidOn = addDays(start, at);
          const on = addDays(paidOn, later);
          const bounced: AccountEvent[] = [
            { kind: 'payment', id: 'bounced', on: paidOn, amount: minor(70_000), advance: null },
            { kind: 'reversal', on, of: 'bounced' },
          ];
          expect(accountPosition(contract, terms, [...events, ...bounced], on)).toEqual(
            accountPosition(contract, terms, events, on),
          );
        },
      ),
    );
  });

  it('is settled by its payoff, on whatever day that is paid', () => {
    fc.assert(
      fc.property(contracts, accountTerms, happened, days, (contract, terms, events, on) => {
        fc.pre(contract.method !== 'flat' && terms.interest === 'daily');
        const past = events.filter((event) => event.on <= on);
        const { payoff } = accountPosition(contract, terms, past, on);
        fc.pre(payoff > 0);
        const settled: AccountEvent = { kind: 'payment', id: 'payoff', on, amount: payoff, advance: null };
        const after = accountPosition(contract, { ...terms, instalmentFees: [] }, [], start);
        expect(after.payoff).toBe(1_000_000);
        const closed = accountPosition(contract, terms, [...past, settled], on);
        expect([closed.principal, closed.interestDue, closed.penalties]).toEqual([0, 0, 0]);
        expect(closed.payoff).toBe(0);
      }),
      { numRuns: 250 },
    );
  });
});
