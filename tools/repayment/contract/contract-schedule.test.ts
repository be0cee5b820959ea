import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, type Minor, minor } from '../../kit/units.ts';
import { addDays } from '../calendar/calendar.ts';
import { dueDates } from '../calendar/due-dates.ts';
import { type ExactPeriod, exactTable } from '../testing/exact-table.ts';
import { interestFactor } from './accrual.ts';
import type { Contract, Instalment } from './contract.ts';
import { contractSchedule, unroundedSchedule } from './contract-schedule.ts';
import { roundedTo, roundingModes } from './rounding.ts';

const day = (text: string) => IsoDate.parse(text);
const refused = (code: string) => expect.objectContaining({ code, fix: expect.any(String) });
const toCents = { mode: 'half-up', multipleOf: 1 } as const;
const monthly = (count: number, first = '2026-02-15') =>
  dueDates(day(first), { unit: 'month', every: 1 }, count, Number(first.slice(8)));

type Kind = Instalment extends infer Each ? (Each extends Instalment ? Omit<Each, 'due'> : never) : never;
const solved: Kind = { kind: 'solved', weight: 1 };
const each = (kinds: readonly Kind[], first?: string): readonly Instalment[] =>
  monthly(kinds.length, first).map((due, k) => ({ due, ...(kinds[k] ?? solved) }));
const times = (count: number, kind: Kind): Kind[] => Array.from({ length: count }, () => kind);

/** 10,000.00 at 12 % over 12 months, one per cent a month, unless the change says otherwise. */
const contract = (change: Partial<Contract> = {}): Contract => ({
  drawdowns: [{ on: day('2026-01-15'), amount: minor(10_000_00) }],
  rates: [{ from: day('2026-01-15'), annualRate: 0.12 }],
  accrual: { by: 'periods', perYear: 12, odd: 'share' },
  method: 'level',
  instalments: each(times(12, solved)),
  balloon: minor(0),
  rounding: { instalment: toCents, interest: toCents, solvedOn: 'closed form' },
  unpaidInterest: 'capitalised',
  afterChange: 'solve again',
  lastPayment: 'clears',
  ...change,
});

/** Σ of what one unit a month is worth at 1 % a month, from month `from` to month `to`. */
const annuity = (from: number, to: number): number =>
  Array.from({ length: to - from + 1 }, (_, k) => 1.01 ** -(from + k)).reduce((sum, worth) => sum + worth, 0);

const instalmentOf = (change: Partial<Contract>) =>
  (unroundedSchedule(contract(change)).instalment ?? 0) / 100;

describe('the instalment agrees with the closed form', () => {
  it('level: P ÷ a', () => {
    expect(instalmentOf({})).toBeCloseTo(10_000 / annuity(1, 12), 9);
  });

  it('a balloon due with the last: (P − B·vⁿ) ÷ a', () => {
    const expected = (10_000 - 4_000 * 1.01 ** -12) / annuity(1, 12);
    expect(instalmentOf({ balloon: minor(4_000_00) })).toBeCloseTo(expected, 9);
    expect(contractSchedule(contract({ balloon: minor(4_000_00) })).rows.at(-1)?.payment).toBeCloseTo(
      Math.round(expected * 100) + 4_000_00,
      -1,
    );
  });

  it('a term that ends in skipped months: the last that is paid clears, and nothing is left to happen behind it', () => {
    const instalments = each([...times(8, solved), ...times(4, { kind: 'none' })]);
    expect(instalmentOf({ instalments })).toBeCloseTo(10_000 / annuity(1, 8), 9);
    const { rows } = contractSchedule(contract({ instalments }));
    expect(rows.map(({ payment }) => payment > 0)).toEqual(instalments.map(({ kind }) => kind === 'solved'));
    expect(rows.slice(7).every(({ balance }) => balance === 0)).toBe(true);
    expect(rows.slice(8).every(({ interest, principal }) => interest === 0 && principal === 0)).toBe(true);
  });

  it('a balloon at the end of a term whose last month is skipped: alone on that day', () => {
    const instalments = each([...times(11, solved), { kind: 'none' }]);
    const balloon = minor(4_000_00);
    expect(instalmentOf({ instalments, balloon })).toBeCloseTo(
      (10_000 - 4_000 * 1.01 ** -12) / annuity(1, 11),
      9,
    );
    expect(unroundedSchedule(contract({ instalments, balloon })).rows[11]?.payment).toBeCloseTo(4_000_00, 6);
  });

  it('weights: three at once up front, half in the second half', () => {
    const kinds = [
      { kind: 'solved', weight: 3 } as const,
      ...times(5, solved),
      ...times(6, { kind: 'solved', weight: 0.5 }),
    ];
    const worth = 3 * annuity(1, 1) + annuity(2, 6) + 0.5 * annuity(7, 12);
    expect(instalmentOf({ instalments: each(kinds) })).toBeCloseTo(10_000 / worth, 9);
  });

  it('stated steps before it: (P − Σ stated·v) ÷ a', () => {
    const kinds = [...times(4, { kind: 'fixed', amount: minor(500_00) }), ...times(8, solved)];
    expect(instalmentOf({ instalments: each(kinds) })).toBeCloseTo(
      (10_000 - 500 * annuity(1, 4)) / annuity(5, 12),
      9,
    );
  });

  it('interest only for three months: the principal over the other nine', () => {
    const kinds = [...times(3, { kind: 'interest only' }), ...times(9, solved)];
    expect(instalmentOf({ instalments: each(kinds) })).toBeCloseTo(10_000 / annuity(1, 9), 9);
  });

  it('three months skipped, their interest capitalised: P·1.01³ over the other nine', () => {
    const kinds = [...times(3, { kind: 'none' }), ...times(9, solved)];
    expect(instalmentOf({ instalments: each(kinds) })).toBeCloseTo((10_000 * 1.01 ** 3) / annuity(1, 9), 9);
  });

  it('three months skipped under the US Rule: their interest bears none', () => {
    const kinds = [...times(3, { kind: 'none' }), ...times(9, solved)];
    const schedule = unroundedSchedule(contract({ instalments: each(kinds), unpaidInterest: 'carried' }));
    // Three months' interest and the fourth's are paid with the fourth payment, which leaves P + 4 % − x to eight months.
    expect((schedule.instalment ?? 0) / 100).toBeCloseTo(10_400 / (1 + annuity(1, 8)), 9);
    const carried = schedule.rows.slice(0, 4).map(({ carriedInterest }) => Math.round(carriedInterest));
    expect(carried).toEqual([100_00, 200_00, 300_00, 0]);
  });

  it('in advance: P ÷ (1 + a of eleven)', () => {
    expect(instalmentOf({ instalments: each(times(12, solved), '2026-01-15') })).toBeCloseTo(
      10_000 / (1 + annuity(1, 11)),
      9,
    );
  });

  it('at 0 % it is P ÷ n, and at 1,000 % hardly more than the interest', () => {
    const at = (annualRate: number) => instalmentOf({ rates: [{ from: day('2026-01-15'), annualRate }] });
    expect(at(0)).toBeCloseTo(10_000 / 12, 9);
    const rate = 10 / 12;
    expect(at(10)).toBeCloseTo((10_000 * rate) / (1 - (1 + rate) ** -12), 7);
  });

  it('interest paid monthly and capitalised quarterly', () => {
    // A quarter of simple interest on balances of P, P − x and P − 2x, at 1 % a month.
    const unpaid = (x: number) => {
      let balance = 10_000;
      for (let quarter = 0; quarter < 4; quarter++) {
        balance = balance - 3 * x + 0.01 * (balance + (balance - x) + (balance - 2 * x));
      }
      return balance;
    };
    const instalment = instalmentOf({ interestEvery: 3 });
    expect(unpaid(instalment)).toBeCloseTo(0, 6);
  });

  it('interest compounded twice a year and paid monthly: the equivalent monthly rate', () => {
    const accrual = {
      by: 'compounding',
      times: 2,
      share: { by: 'periods', perYear: 12, odd: 'share' },
    } as const;
    const rate = 1.06 ** (1 / 6) - 1;
    expect(instalmentOf({ accrual })).toBeCloseTo((10_000 * rate) / (1 - (1 + rate) ** -12), 8);
  });
});

describe('a change while the loan runs', () => {
  const halved = [
    { from: day('2026-01-15'), annualRate: 0.12 },
    { from: day('2026-07-15'), annualRate: 0.06 },
  ] as const;

  it('of rate on a due day is solved again on what is left', () => {
    const { rows, instalment } = contractSchedule(contract({ rates: halved }));
    expect(instalment).toBe(888_49);
    const left = rows[5]?.balance ?? 0;
    const rate = 0.005;
    expect(rows[6]?.interest).toBe(Math.round(left * rate));
    expect(rows[6]?.payment).toBe(Math.round((left * rate) / (1 - (1 + rate) ** -6)));
  });

  it('is left to the last payment where the instalment is kept', () => {
    const { rows } = contractSchedule(contract({ rates: halved, afterChange: 'keep instalment' }));
    expect(new Set(rows.slice(0, -1).map(({ payment }) => payment))).toEqual(new Set([888_49]));
    expect(rows.at(-1)?.payment).toBeLessThan(888_49);
  });

  it('repays sooner where the instalment is kept through a much lower rate, and nothing is paid from then on', () => {
    const free = [halved[0], { from: day('2026-02-15'), annualRate: 0 }] as const;
    const kinds = times(60, solved);
    const terms = contract({ rates: free, instalments: each(kinds), afterChange: 'keep instalment' });
    const { rows, instalment = minor(0) } = contractSchedule(terms);
    const count = 1 + Math.ceil((rows[0]?.balance ?? 0) / instalment);
    expect(count).toBeLessThan(60);
    expect(rows.filter(({ payment }) => payment > 0)).toHaveLength(count);
    expect(rows[count - 1]?.balance).toBe(0);
    expect(rows.at(-1)).toMatchObject({ payment: 0, interest: 0, balance: 0 });
  });

  it('is foreseen by one instalment throughout', () => {
    const foreseen = instalmentOf({ rates: halved, afterChange: 'foreseen' });
    const half = Array.from({ length: 6 }, (_, k) => 1.005 ** -(k + 1)).reduce(
      (sum, worth) => sum + worth,
      0,
    );
    expect(foreseen).toBeCloseTo(10_000 / (annuity(1, 6) + 1.01 ** -6 * half), 9);
  });

  it('inside a period splits its interest by days', () => {
    const rates = [halved[0], { from: day('2026-07-25'), annualRate: 0.06 }] as const;
    const { rows } = contractSchedule(contract({ rates }));
    const left = rows[5]?.balance ?? 0;
    // 15 July to 15 August has 31 days, ten of them at 1 % a month.
    expect(rows[6]?.interest).toBe(Math.round(left * ((0.01 * 10) / 31 + (0.005 * 21) / 31)));
  });

  it('a drawdown inside a period bears interest from its day, one on a due day from then on', () => {
    const drawdowns = [
      { on: day('2026-01-15'), amount: minor(10_000_00) },
      { on: day('2026-02-25'), amount: minor(1_000_00) },
      { on: day('2026-05-15'), amount: minor(2_000_00) },
    ] as const;
    const { rows } = contractSchedule(contract({ drawdowns }));
    const [first, second] = [rows[0]?.balance ?? 0, rows[1]];
    // 15 February to 15 March has 28 days, of which the drawdown is out for 18.
    expect(second?.interest).toBe(Math.round(first * 0.01 + (1_000_00 * 0.01 * 18) / 28));
    expect(second?.balance).toBe(first + 1_000_00 - (second?.principal ?? 0));
    expect(rows[3]?.balance).toBe((rows[2]?.balance ?? 0) - (rows[3]?.principal ?? 0) + 2_000_00);
    expect(rows.reduce((sum, row) => sum + row.principal, 0)).toBe(13_000_00);
  });
});

describe('interest that stated payments do not cover', () => {
  const short = times(6, { kind: 'fixed', amount: minor(50_00) });

  it('is caught up with the next payment of a flat loan, which leaves the principal to the shares', () => {
    const { rows } = contractSchedule(
      contract({ method: 'flat', instalments: each([...short, ...times(6, solved)]) }),
    );
    // 100.00 a month are earned and 50.00 paid: 300.00 are behind when the seventh falls due.
    expect(rows[6]).toMatchObject({ interest: 400_00, principal: 1_666_67, carriedInterest: 0 });
    expect(rows.at(-1)?.balance).toBe(0);
  });

  it('bears none under the US Rule, and the instalment is solved so that it fits', () => {
    const { rows } = contractSchedule(
      contract({ unpaidInterest: 'carried', instalments: each([...short, ...times(6, solved)]) }),
    );
    expect(rows.slice(0, 6).every(({ balance }) => balance === 10_000_00)).toBe(true);
    expect(rows[6]?.interest).toBe(400_00);
    expect(Math.abs((rows.at(-1)?.payment ?? 0) - (rows[6]?.payment ?? 0))).toBeLessThan(10);
  });
});

describe('equal principal and flat', () => {
  it('equal principal pays the same principal and the interest on what is left', () => {
    const { rows, totalInterest } = contractSchedule(contract({ method: 'equal principal' }));
    expect(rows.slice(0, 3).map(({ principal }) => principal)).toEqual([833_33, 833_33, 833_33]);
    expect(rows[0]?.interest).toBe(100_00);
    expect(rows[1]?.interest).toBe(91_67);
    // 1 % of 10,000 × (12 + 11 + … + 1) ÷ 12.
    expect(totalInterest / 100).toBeCloseTo(650, 0);
  });

  it('flat pays the same interest throughout, as a whole 12 % of the principal', () => {
    const { rows, totalInterest } = contractSchedule(contract({ method: 'flat' }));
    expect(new Set(rows.map(({ interest }) => interest))).toEqual(new Set([100_00]));
    expect(totalInterest).toBe(1_200_00);
    expect(rows[0]?.payment).toBe(933_33);
  });
});

describe('the last payment', () => {
  it('equals the others and leaves what rounding leaves, when it is to be equal', () => {
    const { rows } = contractSchedule(contract({ lastPayment: 'equal' }));
    expect(new Set(rows.map(({ payment }) => payment))).toEqual(new Set([888_49]));
    expect(Math.abs(rows.at(-1)?.balance ?? 99)).toBeLessThan(12);
  });

  describe('comes nearest to the others when the instalment is solved on the rounded table', () => {
    const solvedOnTable = (principal: number, points: number, count: number) =>
      contractSchedule(
        contract({
          drawdowns: [{ on: day('2026-01-15'), amount: minor(principal) }],
          rates: [{ from: day('2026-01-15'), annualRate: points / 10_000 }],
          instalments: each(times(count, solved)),
          rounding: { ...contract().rounding, solvedOn: 'rounded table' },
        }),
      );
    /** How far the last of so many payments is from the others, in whole numbers: 1/120,000 of a balance is 0.01 % a year for a month. */
    const apart = (instalment: number, principal: number, points: number, count: number): number => {
      let balance = principal;
      const interest = () => Math.floor((2 * balance * points + 120_000) / 240_000);
      for (let paid = 1; paid < count; paid++) balance += interest() - instalment;
      return Math.abs(balance + interest() - instalment);
    };

    it('nearer by 33 cents than by 34, between which rounding lets the search go to and fro', () => {
      const terms = [192_465_01, 235, 56] as const;
      expect([3_632_13, 3_632_14].map((instalment) => apart(instalment, ...terms))).toEqual([33, 34]);
      expect(solvedOnTable(...terms).instalment).toBe(3_632_13);
    });

    it('nearer than with a cent more or less in each', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1_000_00, max: 1_000_000_00 }),
          fc.integer({ min: 0, max: 3_600 }),
          fc.integer({ min: 2, max: 60 }),
          (...terms) => {
            const { rows, instalment = minor(0) } = solvedOnTable(...terms);
            const gap = apart(instalment, ...terms);
            expect(Math.abs((rows.at(-1)?.payment ?? 0) - instalment)).toBe(gap);
            expect(gap).toBeLessThanOrEqual(apart(instalment - 1, ...terms));
            expect(gap).toBeLessThanOrEqual(apart(instalment + 1, ...terms));
          },
        ),
      );
    });
  });
});

describe('interest that waits for the next instalment', () => {
  it('is paid with it in full by a flat loan', () => {
    const kinds = [solved, ...times(2, { kind: 'principal only' }), ...times(9, solved)];
    const { rows } = contractSchedule(contract({ method: 'flat', instalments: each(kinds) }));
    expect(rows.slice(0, 5).map(({ interest }) => interest)).toEqual([100_00, 0, 0, 300_00, 100_00]);
    expect(rows.slice(0, 5).map(({ principal }) => principal)).toEqual(Array<number>(5).fill(833_33));
  });

  it('refuses an instalment that, solved again after a fall of the rate, would pay the borrower', () => {
    const dues = dueDates(day('1999-03-03'), { unit: 'day', every: 7 }, 63, 3);
    const loan = contract({
      drawdowns: [{ on: day('1999-01-01'), amount: minor(200_000) }],
      rates: [
        { from: day('1999-01-01'), annualRate: 0.1087 },
        { from: day('1999-08-25'), annualRate: 0.0001 },
      ],
      accrual: { by: 'days', convention: '30/360 US' },
      instalments: dues.map((due) => ({ due, kind: 'solved', weight: 1 })),
      balloon: minor(90_000),
      unpaidInterest: 'carried',
      afterChange: 'solve again',
      solvedWith: 'first period',
    });
    expect(() => contractSchedule(loan)).toThrow(refused('repayment/overpaid'));
  });

  it('is no instalment of a level loan', () => {
    const instalments = each([{ kind: 'principal only' }, solved]);
    expect(() => contractSchedule(contract({ instalments }))).toThrow(
      refused('repayment/contract_out_of_range'),
    );
  });
});

const anyKind = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Kind>(solved) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 3 }).map((weight): Kind => ({ kind: 'solved', weight })),
  },
  { weight: 1, arbitrary: fc.constant<Kind>({ kind: 'interest only' }) },
  { weight: 1, arbitrary: fc.constant<Kind>({ kind: 'none' }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 50_00 })
      .map((amount): Kind => ({ kind: 'fixed', amount: minor(amount) })),
  },
);
const anyKinds = fc
  .array(anyKind, { minLength: 0, maxLength: 60 })
  .map((kinds) => [...kinds, solved] as const);

describe('contractSchedule agrees with whole-number arithmetic to 40 digits', () => {
  it('row by row, for any kinds of instalment, rate and balloon', () => {
    fc.assert(
      fc.property(
        anyKinds,
        fc.integer({ min: 5_000_00, max: 900_000_00 }),
        fc.integer({ min: 0, max: 3_600 }),
        fc.integer({ min: 0, max: 80 }),
        (kinds, amount, points, balloonPercent) => {
          const balloon = Math.floor((amount * balloonPercent) / 100);
          const schedule = contractSchedule(
            contract({
              drawdowns: [{ on: day('2026-01-15'), amount: minor(amount) }],
              rates: [{ from: day('2026-01-15'), annualRate: points / 10_000 }],
              instalments: each(kinds),
              balloon: minor(balloon),
            }),
          );
          const periods = kinds.map(
            (kind): ExactPeriod => ({
              over: BigInt(points),
              under: 120_000n,
              pays:
                kind.kind === 'solved'
                  ? { weight: BigInt(kind.weight) }
                  : kind.kind === 'fixed'
                    ? { fixed: BigInt(kind.amount) }
                    : (kind.kind as 'interest only' | 'none'),
            }),
          );
          const exact = exactTable(BigInt(amount), periods, BigInt(balloon));
          expect(BigInt(schedule.instalment ?? 0)).toBe(exact.instalment);
          expect(
            schedule.rows.map(({ payment, interest, principal, balance }) =>
              [payment, interest, principal, balance].map(BigInt),
            ),
          ).toEqual(exact.rows.map((row) => [row.payment, row.interest, row.principal, row.balance]));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const accruals: readonly Contract['accrual'][] = [
  { by: 'periods', perYear: 12, odd: 'share' },
  { by: 'periods', perYear: 12, odd: 365 },
  { by: 'periods', perYear: 12, odd: 360, oddPeriod: 'all days' },
  { by: 'days', convention: 'actual/365F' },
  { by: 'days', convention: 'actual/actual ISDA' },
  { by: 'days', convention: '30E/360' },
  { by: 'compounding', times: 2, share: { by: 'days', convention: 'actual/365F' } },
];

/** Any contract whose payments are worth a cent or more: every method, convention, change and rounding. */
const anyContract = fc
  .record({
    kinds: anyKinds,
    deferred: fc.boolean(),
    principal: fc.integer({ min: 50_000_00, max: 2_000_000_00 }),
    later: fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 200 }),
        share: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      }),
      { maxLength: 2 },
    ),
    annualRate: fc.double({ min: 0, max: 0.3, noNaN: true }),
    changes: fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 400 }),
        annualRate: fc.double({ min: 0, max: 0.3, noNaN: true }),
      }),
      { maxLength: 3 },
    ),
    firstDue: fc.constantFrom('2026-01-15', '2026-02-15', '2026-02-28', '2026-05-31'),
    accrual: fc.constantFrom(...accruals),
    method: fc.constantFrom('level', 'equal principal', 'flat'),
    balloon: fc.double({ min: 0, max: 0.5, noNaN: true }),
    mode: fc.constantFrom(...roundingModes),
    solvedOn: fc.constantFrom('closed form', 'rounded table'),
    unpaidInterest: fc.constantFrom('carried', 'capitalised'),
    afterChange: fc.constantFrom('solve again', 'keep instalment', 'foreseen'),
    interestEvery: fc.constantFrom(1, 1, 1, 3),
  })
  .map(
    ({
      kinds: drawnKinds,
      deferred,
      principal,
      later,
      annualRate,
      changes,
      firstDue,
      balloon,
      mode,
      solvedOn,
      ...rest
    }) => {
      const start = day('2026-01-15');
      const deferrable = deferred && rest.method !== 'level';
      const kinds = drawnKinds.map(
        (kind): Kind => (deferrable && kind.kind === 'none' ? { kind: 'principal only' } : kind),
      );
      const instalments = each(kinds, firstDue);
      const end = instalments.at(-1)?.due ?? start;
      const on = (after: number) => addDays(start, after);
      const inOrder = <Entry extends { readonly after: number }>(entries: readonly Entry[]) =>
        entries.toSorted((a, b) => a.after - b.after).filter(({ after }) => on(after) < end);
      return contract({
        ...rest,
        instalments,
        balloon: minor(principal * balloon),
        rounding: { instalment: { mode, multipleOf: 1 }, interest: { mode, multipleOf: 1 }, solvedOn },
        drawdowns: [
          { on: start, amount: minor(principal) },
          ...inOrder(later).map(({ after, share }) => ({ on: on(after), amount: minor(principal * share) })),
        ],
        rates: [
          { from: start, annualRate },
          ...inOrder(changes).map((change) => ({ from: on(change.after), annualRate: change.annualRate })),
        ],
      } as Partial<Contract>);
    },
  );

/** The schedule, or undefined where stated and solved instalments cannot repay: a refusal is an answer too. */
function scheduleOrRefusal(terms: Contract) {
  try {
    return contractSchedule(terms);
  } catch (error) {
    expect(error).toEqual(refused(expect.stringMatching(/amount_too_small|overpaid|never_repaid/) as never));
    return undefined;
  }
}

const drawn = (terms: Contract): number => terms.drawdowns.reduce((sum, { amount }) => sum + amount, 0);

describe('contractSchedule adds up whatever the shape and the convention', () => {
  it('principal sums to what was drawn down, every row foots, the last balance is 0', () => {
    let refusals = 0;
    const runs = 1_000;
    fc.assert(
      fc.property(anyContract, (terms) => {
        const schedule = scheduleOrRefusal(terms);
        if (!schedule) {
          refusals++;
          return;
        }
        const { rows } = schedule;
        expect(rows).toHaveLength(terms.instalments.length);
        for (const row of rows) {
          expect(row.payment).toBe(row.interest + row.principal);
          expect([row.payment, row.interest, row.balance].every(Number.isSafeInteger)).toBe(true);
        }
        expect(rows.reduce((sum, { principal }) => sum + principal, 0)).toBe(drawn(terms));
        expect(rows.at(-1)?.balance).toBe(0);
        expect(rows.at(-1)?.carriedInterest).toBe(0);
        expect(schedule.totalOfPayments).toBe(drawn(terms) + schedule.totalInterest);
      }),
      { numRuns: runs },
    );
    expect(refusals).toBeLessThan(runs / 4);
  });

  it('no principal is negative unless unpaid interest is capitalised, and no payment is', () => {
    fc.assert(
      fc.property(anyContract, (terms) => {
        const lowest =
          terms.unpaidInterest === 'capitalised' && terms.method !== 'flat' ? Number.NEGATIVE_INFINITY : 0;
        for (const row of scheduleOrRefusal(terms)?.rows.slice(0, -1) ?? []) {
          expect(row.principal).toBeGreaterThanOrEqual(lowest);
          expect(row.payment).toBeGreaterThanOrEqual(0);
          expect(row.interest).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('interest recomputes from the balances', () => {
    fc.assert(
      fc.property(anyContract, (terms) => {
        fc.pre(terms.method !== 'flat' && terms.interestEvery === 1);
        let [before, carried] = [0, 0];
        const start = terms.drawdowns[0].on;
        for (const [k, row] of (scheduleOrRefusal(terms)?.rows ?? []).entries()) {
          const span = { from: terms.instalments[k - 1]?.due ?? start, to: row.due };
          const opening = k === 0 ? terms.drawdowns[0].amount : before;
          const inside = terms.drawdowns.filter(({ on }) => on > span.from && on < span.to);
          const earned =
            opening * interestFactor(terms.accrual, terms.rates, span, span) +
            inside.reduce(
              (sum, { on, amount }) =>
                sum + amount * interestFactor(terms.accrual, terms.rates, { from: on, to: span.to }, span),
              0,
            );
          const owed = roundedTo(carried + earned, terms.rounding.interest);
          if (row.carriedInterest === 0) expect(row.interest).toBe(owed);
          else expect(row.interest + row.carriedInterest).toBeCloseTo(carried + earned, 4);
          [before, carried] = [row.balance, row.carriedInterest];
        }
      }),
    );
  });
});

describe('contractSchedule refuses', () => {
  const amount = (principal: number): Partial<Contract> => ({
    drawdowns: [{ on: day('2026-01-15'), amount: principal as Minor }],
  });
  const rate = (annualRate: number): Partial<Contract> => ({
    rates: [{ from: day('2026-01-15'), annualRate }],
  });

  it.each<[string, Partial<Contract>]>([
    ['no principal', amount(0)],
    ['a negative principal', amount(-1)],
    ['a principal that is no number', amount(Number.NaN)],
    ['10¹⁵', amount(1e15)],
    ['a fraction of a cent', amount(100.5)],
    ['a negative rate', rate(-0.01)],
    ['a rate that is no number', rate(Number.NaN)],
    ['a rate above 1,000 %', rate(10.01)],
    ['no instalment', { instalments: [] }],
    [
      '2,601 instalments',
      { instalments: Array.from({ length: 2_601 }, () => ({ due: day('2026-02-15'), ...solved })) },
    ],
    ['no drawdown', { drawdowns: [] as never }],
    ['no rate', { rates: [] as never }],
    ['a balloon above the principal', { balloon: minor(10_000_01) }],
    ['a negative balloon', { balloon: minor(-1) }],
    ['a negative weight', { instalments: each([{ kind: 'solved', weight: -1 }, solved]) }],
    ['a weight that is no number', { instalments: each([{ kind: 'solved', weight: Number.NaN }, solved]) }],
    ['a negative instalment', { instalments: each([{ kind: 'fixed', amount: minor(-5) }, solved]) }],
    ['nothing but skipped instalments', { instalments: each(times(2, { kind: 'none' })) }],
    ['no periods in a year', { accrual: { by: 'periods', perYear: 0, odd: 'share' } }],
    ['interest every half instalment', { interestEvery: 0.5 }],
    ['a negative factor', { solvedWith: { factor: -1 } }],
  ])('%s', (_, change) => {
    expect(() => contractSchedule(contract(change))).toThrow(refused('repayment/contract_out_of_range'));
  });

  it.each<[string, Partial<Contract>]>([
    ['a first instalment before the contract', { instalments: each([solved], '2025-12-15') }],
    ['instalments out of order', { instalments: each([solved, solved]).toReversed() }],
    [
      'a drawdown on the last due day',
      {
        drawdowns: [
          { on: day('2026-01-15'), amount: minor(100_00) },
          { on: day('2027-01-15'), amount: minor(100_00) },
        ],
      },
    ],
    [
      'rates out of order',
      {
        rates: [
          { from: day('2026-03-15'), annualRate: 0.1 },
          { from: day('2026-01-15'), annualRate: 0.1 },
        ],
      },
    ],
  ])('%s', (_, change) => {
    expect(() => contractSchedule(contract(change))).toThrow(refused('repayment/dates_reversed'));
  });

  it('stated instalments that never cover their interest', () => {
    const instalments = each(times(12, { kind: 'fixed', amount: minor(90_00) }));
    expect(() => contractSchedule(contract({ instalments }))).toThrow(refused('repayment/never_repaid'));
    expect(() => contractSchedule(contract({ instalments, unpaidInterest: 'carried' }))).toThrow(
      refused('repayment/never_repaid'),
    );
  });

  it('stated instalments that repay more than is owed', () => {
    const instalments = each(times(12, { kind: 'fixed', amount: minor(5_000_00) }));
    expect(() => contractSchedule(contract({ instalments }))).toThrow(refused('repayment/overpaid'));
  });

  it('an amount that whole cents cannot divide', () => {
    expect(() =>
      contractSchedule(contract({ ...amount(30), instalments: each(times(120, solved)) })),
    ).toThrow(refused('repayment/amount_too_small'));
  });

  it('a rounding to no multiple', () => {
    const rounding = { ...contract().rounding, instalment: { mode: 'up', multipleOf: 0 } } as const;
    expect(() => contractSchedule(contract({ rounding }))).toThrow(
      refused('repayment/rounding_out_of_range'),
    );
  });

  it.each(['up', 'down', 'half-up'] as const)(
    'an instalment of whole cents at 1,000 %% over 2,600 weeks, rounded %s',
    (mode) => {
      const dues = dueDates(day('2026-01-22'), { unit: 'day', every: 7 }, 2_600, 1);
      const terms = contract({
        rates: [{ from: day('2026-01-15'), annualRate: 10 }],
        accrual: { by: 'periods', perYear: 52, odd: 'share' },
        instalments: dues.map((due) => ({ due, ...solved })),
        rounding: { ...contract().rounding, instalment: { mode, multipleOf: 1 } },
      });
      expect(() => contractSchedule(terms)).toThrow(
        refused(mode === 'down' ? 'repayment/never_repaid' : 'repayment/amount_too_small'),
      );
      expect(
        contractSchedule({ ...terms, instalments: terms.instalments.slice(0, 52) }).rows.at(-1)?.balance,
      ).toBe(0);
    },
  );
});
