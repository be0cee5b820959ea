import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, type Minor, minor } from '../../kit/units.ts';
import type { Contract } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { levelPayment } from '../contract/level-payment.ts';
import { plainContract } from '../contract/plain-contract.ts';
import { type AccountRow, accountTable } from './account-table.ts';
import type { AccountEvent, AccountTerms, Change, ChangeEvent } from './account-terms.ts';

const day = (text: string) => IsoDate.parse(text);
const refused = (code: string) => expect.objectContaining({ code });
const start = day('2025-01-15');

const terms: AccountTerms = {
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

const loan = (annualRate: number, change: Partial<Contract> = {}): Contract => ({
  ...plainContract({
    principal: minor(120_000),
    annualRate,
    termMonths: 12,
    contractDate: start,
    firstDue: day('2025-02-15'),
  }),
  ...change,
});

/** The first so many instalments paid when due, then the change on the last one's day. */
function afterPaying(
  contract: Contract,
  paid: number,
  event: (on: IsoDate) => AccountEvent,
  kept = terms,
): readonly AccountRow[] {
  const rows = contractSchedule(contract).rows.slice(0, paid);
  const on = rows.at(-1)?.due ?? start;
  const payments = rows.map(
    ({ due, payment }): AccountEvent => ({
      kind: 'payment',
      id: due,
      on: due,
      amount: payment,
      advance: null,
    }),
  );
  return accountTable(contract, kept, [...payments, event(on)], on);
}

const changed =
  (change: Change, instalments: ChangeEvent['instalments']) =>
  (on: IsoDate): AccountEvent => ({
    kind: 'change',
    on,
    change,
    interval: { unit: 'month', every: 1 },
    instalments,
  });

const payments = (rows: readonly AccountRow[]): readonly Minor[] => rows.map(({ payment }) => payment);
const repaid = (rows: readonly AccountRow[]) => rows.reduce((sum, { principal }) => sum + principal, 0);

describe('a payment holiday', () => {
  const holiday = (term: 'longer' | 'same') =>
    ({ change: 'holiday', from: day('2025-05-15'), instalments: 2, term }) as const;

  it('leaves two due days out and adds two at the end', () => {
    const rows = afterPaying(loan(0), 3, changed(holiday('longer'), 'kept'));
    expect(payments(rows)).toEqual([...[10_000, 10_000, 10_000, 0, 0], ...Array<number>(9).fill(10_000)]);
    expect(rows.at(-1)?.due).toBe('2026-03-15');
  });

  it('spreads the rest over the seven payments left when the term stays', () => {
    const rows = afterPaying(loan(0), 3, changed(holiday('same'), 'solved again'));
    expect(payments(rows)).toEqual([10_000, 10_000, 10_000, 0, 0, ...Array<number>(6).fill(12_857), 12_858]);
    expect(rows.at(-1)?.due).toBe('2026-01-15');
  });

  it('lets interest build up on what is left, and repays it', () => {
    const contract = loan(0.12);
    const balance = contractSchedule(contract).rows[2]?.balance ?? 0;
    const rows = afterPaying(contract, 3, changed(holiday('longer'), 'solved again'));
    // 1 % a month for two months without a payment.
    expect(rows[4]?.balance).toBe(Math.round(Math.round(balance * 1.01) * 1.01));
    expect(repaid(rows)).toBe(120_000);
    expect(rows).toHaveLength(14);
  });
});

describe('principal grace', () => {
  it('asks for interest only, and then for the instalment there was', () => {
    const contract = loan(0.12);
    const { rows: before, instalment = minor(0) } = contractSchedule(contract);
    const grace: Change = {
      change: 'principal grace',
      from: day('2025-05-15'),
      instalments: 3,
      term: 'longer',
    };
    const rows = afterPaying(contract, 3, changed(grace, 'solved again'));
    const balance = before[2]?.balance ?? 0;
    expect(rows.slice(3, 6).map(({ principal, interest }) => [principal, interest])).toEqual(
      Array(3).fill([0, Math.round(balance * 0.01)]),
    );
    expect(Math.abs((rows[6]?.payment ?? 0) - instalment)).toBeLessThanOrEqual(1);
    expect(rows).toHaveLength(15);
  });

  it('adds a row of interest on the first principal to an add-on loan', () => {
    const rows = afterPaying(
      loan(0.12, { method: 'flat' }),
      1,
      changed(
        { change: 'principal grace', from: day('2025-03-15'), instalments: 1, term: 'longer' },
        'solved again',
      ),
    );
    expect(rows.map(({ principal, interest }) => [principal, interest])).toEqual([
      [10_000, 1_200],
      [0, 1_200],
      ...Array(11).fill([10_000, 1_200]),
    ]);
  });
});

describe('a longer term', () => {
  const longer = changed({ change: 'term', instalmentsLeft: 4 }, 'solved again');

  it.each(['daily', 'precomputed'] as const)(
    'spreads what is left over the instalments left, %s',
    (interest) => {
      const contract = loan(0);
      const rows = afterPaying(contract, 10, longer, { ...terms, interest });
      expect(payments(rows)).toEqual([...Array<number>(10).fill(10_000), ...Array<number>(4).fill(5_000)]);
      expect(rows.at(-1)).toMatchObject({ due: '2026-03-15', balance: 0 });
    },
  );

  it('keeps the interest of an add-on loan that of its first principal', () => {
    const rows = afterPaying(loan(0.12, { method: 'flat' }), 10, longer);
    expect(rows.slice(10).map(({ principal, interest }) => [principal, interest])).toEqual(
      Array(4).fill([5_000, 1_200]),
    );
  });
});

describe('a due day moved', () => {
  it('bears interest to the new day, and the days after it follow', () => {
    const contract = loan(0.12, { accrual: { by: 'days', convention: 'actual/365F' } });
    const balance = contractSchedule(contract).rows[0]?.balance ?? 0;
    const move: Change = {
      change: 'due day moved',
      from: day('2025-03-15'),
      to: day('2025-04-01'),
      others: 'follow',
    };
    const rows = afterPaying(contract, 1, changed(move, 'kept'));
    expect(rows.slice(1, 4).map(({ due }) => due)).toEqual(['2025-04-01', '2025-05-01', '2025-06-01']);
    // 15 February to 1 April is 45 days.
    expect(rows[1]).toMatchObject({ days: 45, interest: Math.round((balance * 0.12 * 45) / 365) });
    expect(repaid(rows)).toBe(120_000);
  });

  it('may be one alone, not past the next', () => {
    const move = (to: string): Change => ({
      change: 'due day moved',
      from: day('2025-03-15'),
      to: day(to),
      others: 'stay',
    });
    const rows = afterPaying(loan(0), 1, changed(move('2025-03-25'), 'kept'));
    expect(rows.slice(1, 3).map(({ due }) => due)).toEqual(['2025-03-25', '2025-04-15']);
    expect(() => afterPaying(loan(0), 1, changed(move('2025-04-16'), 'kept'))).toThrow(
      refused('repayment/due_date_unknown'),
    );
  });
});

describe('a change of terms', () => {
  const balance = contractSchedule(loan(0.06)).rows[4]?.balance ?? minor(0);

  it('solves the instalment again at a new rate, on what is left', () => {
    const rows = afterPaying(loan(0.06), 5, (on) => ({ kind: 'rate change', on, annualRate: 0.09 }));
    expect(rows[5]?.payment).toBe(levelPayment(balance, AnnualRate.parse(0.09), 7));
    expect(repaid(rows)).toBe(120_000);
  });

  it('solves it again over a longer term', () => {
    const rows = afterPaying(loan(0.06), 5, changed({ change: 'term', instalmentsLeft: 24 }, 'solved again'));
    expect(rows[5]?.payment).toBe(levelPayment(balance, AnnualRate.parse(0.06), 24));
    expect(rows).toHaveLength(29);
    expect(rows.at(-1)?.due).toBe('2027-06-15');
  });

  it('solves it again with what was drawn down', () => {
    const rows = afterPaying(loan(0.06), 5, (on) => ({ kind: 'drawdown', on, amount: minor(50_000) }));
    expect(rows[5]?.payment).toBe(levelPayment(minor(balance + 50_000), AnnualRate.parse(0.06), 7));
    expect(repaid(rows)).toBe(170_000);
  });

  it('re-amortises what was overpaid into a smaller instalment', () => {
    const extra: AccountEvent = {
      kind: 'extra',
      id: 'extra',
      on: day('2025-06-15'),
      amount: minor(20_000),
      effect: 'reduce term',
    };
    const contract = loan(0.06);
    const paid = contractSchedule(contract).rows.slice(0, 5);
    const again = changed({ change: 're-amortised' }, 'solved again')(day('2025-06-16'));
    const events = paid.map(
      ({ due, payment }): AccountEvent => ({
        kind: 'payment',
        id: due,
        on: due,
        amount: payment,
        advance: null,
      }),
    );
    const rows = accountTable(contract, terms, [...events, extra, again], day('2025-06-16'));
    expect(rows[5]?.payment).toBe(levelPayment(minor(balance - 20_000), AnnualRate.parse(0.06), 7));
  });

  it('refuses days on which nothing is due, and counts that are none', () => {
    const grace = (from: string, instalments: number): Change => ({
      change: 'principal grace',
      from: day(from),
      instalments,
      term: 'longer',
    });
    const change = (each: Change) => () => afterPaying(loan(0.06), 1, changed(each, 'solved again'));
    expect(change(grace('2025-03-16', 1))).toThrow(refused('repayment/due_date_unknown'));
    expect(change(grace('2025-03-15', 0))).toThrow(refused('repayment/count_out_of_range'));
    expect(change({ change: 'term', instalmentsLeft: 1.5 })).toThrow(refused('repayment/count_out_of_range'));
  });
});
