import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { addDays } from '../calendar/calendar.ts';
import type { Contract } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { plainContract } from '../contract/plain-contract.ts';
import { accountPosition, bucketOf } from './account-position.ts';
import { accountStatement } from './account-statement.ts';
import { accountTable } from './account-table.ts';
import type { AccountEvent, AccountTerms, AdvanceEffect } from './account-terms.ts';

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
  aheadInterest: 'to the day',
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
      { numRuns: 1200 },
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
      { numRuns: 120 },
    );
  });
});

/** Every instalment paid on its due day, as the schedule has it. */
const onTime = (contract: Contract): AccountEvent[] =>
  contractSchedule(contract).rows.map(({ due, payment }) => pay(due, payment));

describe('an account on which everything is paid when due', () => {
  it('is the contract schedule, owes the balance after each payment and nothing in the end', () => {
    fc.assert(
      fc.property(contracts, fc.boolean(), (contract, precomputed) => {
        const terms: AccountTerms = { ...plainTerms, interest: precomputed ? 'precomputed' : 'daily' };
        const schedule = contractSchedule(contract).rows;
        const last = schedule.at(-1)?.due ?? start;
        const events = onTime(contract);
        expect(
          accountTable(contract, terms, events, last).map(({ due, principal, interest, balance, paid }) => ({
            due,
            principal,
            interest,
            balance,
            paid,
          })),
        ).toEqual(
          schedule.map(({ due, principal, interest, balance, payment }) => ({
            due,
            principal,
            interest,
            balance,
            paid: payment,
          })),
        );
        for (const { due, balance } of schedule) {
          const { payoff, daysPastDue } = accountPosition(contract, terms, events, due);
          expect([payoff, daysPastDue]).toEqual([balance, 0]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same table whenever it is recalculated', () => {
    const contract = loan({ accrual: { by: 'days', convention: 'actual/365F' } });
    const events = onTime(contract);
    const whole = accountTable(contract, plainTerms, events, day('2026-01-15'));
    for (const on of ['2025-01-15', '2025-03-01', '2025-07-15', '2025-12-24']) {
      const planned = accountTable(contract, plainTerms, events, day(on));
      expect(planned.map(({ principal, interest }) => [principal, interest])).toEqual(
        whole.map(({ principal, interest }) => [principal, interest]),
      );
    }
  });
});

describe('an account that falls behind', () => {
  const contract = loan({ accrual: { by: 'days', convention: 'actual/365F' } });
  const terms: AccountTerms = {
    ...plainTerms,
    lateCharges: {
      base: ['principal', 'interest'],
      rate: 0.05,
      flat: minor(0),
      graceDays: 10,
      cap: minor(2_500),
      rounding: cents,
    },
  };

  it('bears interest on all of the principal until it is caught up', () => {
    // 10,000.00 at 9.99 % from 15 January to 20 March 2025 is 64 days: 175.17, of which 84.85 was due on 15 February
    // (31 days) and 76.64 on 15 March (28 days).
    const { principal, interestDue, accruedInterest, perDiem } = accountPosition(
      contract,
      terms,
      [],
      day('2025-03-20'),
    );
    expect({ principal, interestDue, perDiem }).toEqual({
      principal: 1_000_000,
      interestDue: 8_485 + 7_664,
      perDiem: 274,
    });
    expect(Math.abs(interestDue + accruedInterest - 17_517)).toBeLessThanOrEqual(1);
  });

  it('is charged once for each instalment, on the first day past the days of grace, up to the cap', () => {
    const charged = (on: string) => accountPosition(contract, terms, [], day(on)).penalties;
    // 5 % of an instalment of some 879.00 is more than the 25.00 of the cap.
    expect([
      charged('2025-02-25'),
      charged('2025-02-26'),
      charged('2025-03-20'),
      charged('2025-03-26'),
    ]).toEqual([0, 2_500, 2_500, 5_000]);
  });

  it('charges only what is unpaid, and nothing when it is paid within the days of grace', () => {
    const due = contractSchedule(contract).rows[0]?.payment ?? 0;
    const left = [pay('2025-02-20', due - 10_000)];
    expect(accountPosition(contract, terms, left, day('2025-02-26')).penalties).toBe(500);
    expect(accountPosition(contract, terms, [pay('2025-02-25', due)], day('2025-02-26')).penalties).toBe(0);
  });

  it('counts its days past due from the oldest instalment with anything unpaid', () => {
    const at = (on: string, events: AccountEvent[] = []) => {
      const { daysPastDue, bucket } = accountPosition(contract, plainTerms, events, day(on));
      return [daysPastDue, bucket];
    };
    const instalment = contractSchedule(contract).rows[0]?.payment ?? 0;
    expect(at('2025-02-15')).toEqual([0, 'current']);
    expect(at('2025-02-16')).toEqual([1, '1-29']);
    expect(at('2025-06-15')).toEqual([120, '120+']);
    expect(at('2025-03-20', [pay('2025-03-01', instalment - 1)])).toEqual([33, '30-59']);
    expect(at('2025-03-20', [pay('2025-03-01', instalment)])).toEqual([5, '1-29']);
  });

  it.each([
    [0, 'current'],
    [29, '1-29'],
    [30, '30-59'],
    [59, '30-59'],
    [60, '60-89'],
    [89, '60-89'],
    [90, '90-119'],
    [119, '90-119'],
    [120, '120+'],
    [4000, '120+'],
  ])('is %s days past due in bucket %s', (days, bucket) => {
    expect(bucketOf(days)).toBe(bucket);
  });

  it('pays what is due by the order stated, the oldest instalment first', () => {
    const fee: AccountEvent = {
      kind: 'charge',
      on: start,
      claim: 'fee',
      due: day('2025-02-15'),
      amount: minor(3_000),
    };
    const allocation = (order: AccountTerms['order']['due']) =>
      accountStatement(
        contract,
        { ...plainTerms, order: { due: order, inAdvance: order } },
        [fee, pay('2025-02-15', 12_000)],
        { from: start, to: day('2025-02-15') },
      ).lines.at(-1)?.allocation;
    expect(allocation(['fee', 'interest', 'principal', 'penalty'])).toMatchObject({
      fee: 3_000,
      interest: 8_485,
      principal: 515,
    });
    expect(allocation(['interest', 'principal', 'fee', 'penalty'])).toMatchObject({
      fee: 0,
      interest: 8_485,
      principal: 3_515,
    });
  });
});

describe('a statement of account', () => {
  it('opens with what was owed, lists what happened and where it went, and closes with the sum', () => {
    const contract = loan({ accrual: { by: 'days', convention: 'actual/365F' } });
    const payment = contractSchedule(contract).rows[0]?.payment ?? minor(0);
    const events = [
      pay('2025-02-15', payment),
      pay('2025-03-10', 20_000, 'bounced'),
      { kind: 'reversal', on: day('2025-03-12'), of: 'bounced' } as const,
    ];
    const { opening, lines, closing } = accountStatement(contract, plainTerms, events, {
      from: day('2025-02-16'),
      to: day('2025-03-15'),
    });
    const balance = 1_000_000 - (payment - 8_485);
    // 28 days at 9.99 % on what the first payment left.
    const interest = Math.round((balance * 0.0999 * 28) / 365);
    expect(opening).toMatchObject({ principal: balance, interest: 0, total: balance });
    expect(lines.map(({ entry, amount }) => [entry, amount])).toEqual([
      ['reversed payment', 20_000],
      ['reversal', 20_000],
      ['interest', interest],
    ]);
    expect(closing).toMatchObject({ principal: balance, interest, total: balance + interest });
  });

  it('refuses days in the wrong order, and a reversal of no payment', () => {
    const statement = (events: AccountEvent[], to: string) => () =>
      accountStatement(loan(), plainTerms, events, { from: start, to: day(to) });
    expect(statement([], '2025-01-14')).toThrow(refused('repayment/dates_reversed'));
    expect(statement([{ kind: 'reversal', on: start, of: 'none' }], '2025-02-14')).toThrow(
      refused('repayment/reversal_unknown'),
    );
    expect(statement([pay('2025-01-14', 100)], '2025-02-14')).toThrow(
      refused('repayment/event_out_of_range'),
    );
    expect(statement([pay('2025-02-14', -100)], '2025-02-14')).toThrow(
      refused('repayment/event_out_of_range'),
    );
  });
});

describe('instalments paid in advance', () => {
  const contract = loan({
    ...plainContract({
      principal: minor(10_000),
      annualRate: 0.07,
      termMonths: 6,
      contractDate: day('2024-01-01'),
      firstDue: day('2024-02-01'),
    }),
    accrual: { by: 'periods', perYear: 12, odd: 'share' },
  });
  const payoff = (aheadInterest: AccountTerms['aheadInterest']) =>
    accountPosition(
      contract,
      { ...plainTerms, advance: 'instalments in advance', aheadInterest },
      [pay('2024-02-01', 1_701)],
      day('2024-02-15'),
    ).payoff;

  it('bear interest to the day, or to the due day, as the contract says', () => {
    // 83.57 at 7 % ÷ 12: 14 of the 29 days are 0.24, the month 0.49.
    expect(payoff('to the day')).toBe(8_357 + 24);
    expect(payoff('to the due day')).toBe(8_357 + 49);
  });

  it('leave the interest of the days after them to the next', () => {
    const terms: AccountTerms = { ...plainTerms, advance: 'instalments in advance' };
    const rows = accountTable(
      contract,
      terms,
      [pay('2024-02-01', 1_701), pay('2024-02-15', 1_701)],
      day('2024-02-15'),
    );
    // 15 of 29 days and a whole month on 66.80: 0.20 and 0.39.
    expect(rows[1]).toMatchObject({ interest: 24, principal: 1_677, inAdvance: 1_701, outstanding: 0 });
    expect(rows[2]).toMatchObject({ interest: 59, principal: 1_642 });
  });
});
