import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import type { Contract } from '../contract/contract.ts';
import { plainContract } from '../contract/plain-contract.ts';
import { accountPosition } from './account-position.ts';
import { accountTable } from './account-table.ts';
import type { AccountEvent, AccountTerms } from './account-terms.ts';

const day = (text: string) => IsoDate.parse(text);

const daily: AccountTerms = {
  order: {
    due: ['penalty', 'fee', 'interest', 'principal'],
    inAdvance: ['principal', 'penalty', 'fee', 'interest'],
  },
  interest: 'daily',
  interestRounded: 'per instalment',
  advance: 'instalments in advance',
  aheadInterest: 'to the day',
  instalmentFees: [],
  lateCharges: null,
};

/** 1,200.00 at 12 % over four months of 1 % each: the instalment is 307.54. */
const loan = (change: Partial<Contract> = {}): Contract => ({
  ...plainContract({
    principal: minor(120_000),
    annualRate: 0.12,
    termMonths: 4,
    contractDate: day('2026-01-01'),
    firstDue: day('2026-02-01'),
  }),
  ...change,
});

const pay = (on: string, amount: number): AccountEvent => ({
  kind: 'payment',
  id: on,
  on: day(on),
  amount: minor(amount),
  advance: null,
});

const interestOf = (terms: AccountTerms, events: readonly AccountEvent[], asOf: string) =>
  accountTable(loan(), terms, events, day(asOf)).map(({ interest }) => interest);

describe('rests on due days', () => {
  const rests: AccountTerms = { ...daily, rests: 'due days', aheadInterest: 'to the due day' };

  it('charge the period a payment comes in on the balance it began with', () => {
    // 30,754 is due on 1 February and 10,000 of it comes on the 11th: February bears 1 % of all 120,000, not of less.
    const late = [pay('2026-02-11', 10_000)];
    expect(interestOf(rests, late, '2026-02-11')[1]).toBe(1200);
    expect(interestOf(daily, late, '2026-02-11')[1]).toBeLessThan(1200);
  });

  it('let it tell from the next due day', () => {
    // Of 10,000 the first pay 1,200 of interest; the rest has left 111,200 by 1 March, whose 1 % March bears.
    expect(interestOf(rests, [pay('2026-02-11', 10_000)], '2026-03-02')[2]).toBe(1112);
  });
});

describe('interest on what is overdue', () => {
  it('runs in every period, or only in the one that holds the day of recalculation', () => {
    // Nothing is paid by 15 March. What is planned for February is 1 % of 120,000 − (30,754 − 1,200).
    expect(interestOf(daily, [], '2026-03-15')[1]).toBe(1200);
    expect(interestOf({ ...daily, overdueInterest: 'current period' }, [], '2026-03-15')[1]).toBe(904);
  });
});

describe('an instalment fee', () => {
  const fee = { base: [], rate: 0, flat: minor(500), rounding: { mode: 'half-up', multipleOf: 1 } } as const;
  const withFee: AccountTerms = { ...daily, instalmentFees: [fee] };

  it('is asked for when the instalment is paid ahead, once', () => {
    const [first, second] = accountTable(loan(), withFee, [pay('2026-01-16', 40_000)], day('2026-01-16'));
    expect(first).toMatchObject({ fees: 500, outstanding: 0, paid: 30_754 + 500 });
    expect(second?.paid).toBe(40_000 - 30_754 - 500);
    expect(second?.fees).toBe(500);
  });

  it('is not owed for instalments that never fall due, when the account is settled', () => {
    const { payoff, fees } = accountPosition(loan(), withFee, [], day('2026-01-16'));
    const settled = accountPosition(loan(), withFee, [pay('2026-01-16', payoff)], day('2026-01-16'));
    expect(fees).toBe(0);
    expect(settled).toMatchObject({ payoff: 0, credit: 0, fees: 0 });
  });

  it('of a precomputed account is asked for with the instalments that the money reaches', () => {
    const precomputed: AccountTerms = { ...withFee, interest: 'precomputed' };
    const rows = accountTable(
      loan(),
      precomputed,
      [pay('2026-01-16', 2 * (30_754 + 500))],
      day('2026-01-16'),
    );
    expect(rows.map(({ fees, outstanding }) => [fees, outstanding]).slice(0, 2)).toEqual([
      [500, 0],
      [500, 0],
    ]);
  });
});

describe('a contract with a down payment', () => {
  const interestFree: Contract = loan({
    rates: [{ from: day('2026-01-01'), annualRate: 0 }],
    instalments: [
      { due: day('2026-01-01'), kind: 'down payment', amount: minor(30_000) },
      ...loan().instalments.slice(0, 3),
    ],
  });

  it('made longer on its first day spreads what the down payment left, and never owes less than nothing', () => {
    const longer: AccountEvent = {
      kind: 'change',
      on: day('2026-01-01'),
      change: { change: 'term', instalmentsLeft: 5 },
      interval: { unit: 'month', every: 1 },
      instalments: 'solved again',
    };
    const rows = accountTable(
      interestFree,
      { ...daily, interest: 'precomputed' },
      [longer],
      day('2026-01-02'),
    );
    expect(rows.map(({ principal }) => principal)).toEqual([30_000, 18_000, 18_000, 18_000, 18_000, 18_000]);
    expect(rows.map(({ balance }) => balance)).toEqual([90_000, 72_000, 54_000, 36_000, 18_000, 0]);
  });

  it('counts the days of the instalment after a later one from the due day before it', () => {
    const twoDrawdowns: Contract = {
      ...interestFree,
      drawdowns: [...interestFree.drawdowns, { on: day('2026-02-11'), amount: minor(20_000) }],
      instalments: [
        ...interestFree.instalments.slice(0, 2),
        { due: day('2026-02-11'), kind: 'down payment', amount: minor(5_000) },
        ...interestFree.instalments.slice(2),
      ],
    };
    const rows = accountTable(twoDrawdowns, daily, [], day('2026-01-01'));
    expect(rows.map(({ days }) => days)).toEqual([0, 31, 0, 28, 31]);
    expect(rows.reduce((sum, { principal }) => sum + principal, 0)).toBe(140_000);
  });
});

it('opens with all that is drawn down on the contract date', () => {
  const twice = loan({
    drawdowns: [
      { on: day('2026-01-01'), amount: minor(70_000) },
      { on: day('2026-01-01'), amount: minor(50_000) },
    ],
  });
  const events = [pay('2026-02-01', 30_754)];
  expect(accountTable(twice, daily, events, day('2026-02-01'))).toEqual(
    accountTable(loan(), daily, events, day('2026-02-01')),
  );
});
