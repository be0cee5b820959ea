import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../kit/units.ts';
import { capitalisedPlan } from './capitalised-plan.ts';
import { shortenedPlan } from './extra-payments.ts';
import { downPaymentOf, exactInstalment, type PlanTerms, repaymentPlan } from './plan.ts';
import { roundedTo, roundingModes } from './rounding.ts';
import { supplierContribution } from './subsidy.ts';

const refused = (code: string) => expect.objectContaining({ code });
const cents = { mode: 'half-up', multipleOf: 1 } as const;

const plan = (change: Partial<PlanTerms> = {}): PlanTerms => {
  const factors = change.factors ?? Array<number>(12).fill(0.01);
  return {
    principal: minor(10_000_00),
    method: 'level',
    factors,
    instalmentFactors: factors,
    interestOnly: 0,
    balloon: minor(0),
    instalmentRounding: cents,
    interestRounding: cents,
    solvedOn: 'closed form',
    lastPayment: 'clears',
    ...change,
  };
};

const anyPlan = fc
  .record({
    principal: fc.integer({ min: 1_000_00, max: 1_000_000_00 }),
    method: fc.constantFrom('level', 'equal principal', 'flat'),
    factors: fc.oneof(
      fc
        .tuple(fc.double({ min: 0, max: 0.03, noNaN: true }), fc.integer({ min: 1, max: 120 }))
        .map(([factor, count]) => Array<number>(count).fill(factor)),
      fc.array(fc.double({ min: 0, max: 0.03, noNaN: true }), { minLength: 1, maxLength: 120 }),
    ),
    interestOnlyShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
    balloonShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
    mode: fc.constantFrom(...roundingModes),
    solvedOn: fc.constantFrom('closed form', 'rounded table'),
  })
  .map(({ interestOnlyShare, balloonShare, mode, principal, ...rest }) =>
    plan({
      ...rest,
      principal: minor(principal),
      interestOnly: Math.floor(rest.factors.length * interestOnlyShare),
      balloon: minor(principal * balloonShare),
      instalmentRounding: { mode, multipleOf: 1 },
      interestRounding: { mode, multipleOf: 1 },
    }),
  );

describe('repaymentPlan adds up whatever the shape and the convention (G8)', () => {
  it('principal sums to the advance, every row foots, the last balance is 0', () => {
    fc.assert(
      fc.property(anyPlan, (terms) => {
        let balance: number = terms.principal;
        const rows = repaymentPlan(terms);
        for (const row of rows) {
          expect(row.payment).toBe(row.interest + row.principal);
          balance -= row.principal;
          expect(row.balance).toBe(balance);
          expect(Number.isSafeInteger(row.payment)).toBe(true);
        }
        expect(rows).toHaveLength(terms.factors.length);
        expect(balance).toBe(0);
      }),
    );
  });

  it('interest recomputes from the balance before it, and stays away from interest-only rows’ principal', () => {
    fc.assert(
      fc.property(anyPlan, (terms) => {
        fc.pre(terms.method !== 'flat');
        let before = terms.principal;
        for (const row of repaymentPlan(terms)) {
          const factor = terms.factors[row.n - 1] ?? 0;
          expect(row.interest).toBe(roundedTo(before * factor, terms.interestRounding));
          if (row.n <= terms.interestOnly) expect(row.principal).toBe(0);
          before = row.balance;
        }
      }),
    );
  });

  it('the last payment is an instalment and the balloon, to what rounding leaves', () => {
    fc.assert(
      fc.property(anyPlan, (terms) => {
        fc.pre(terms.method === 'level' && terms.factors.length - terms.interestOnly > 1);
        const rows = repaymentPlan(terms);
        const [before, last] = [rows.at(-2)?.payment ?? 0, rows.at(-1)?.payment ?? 0];
        const growth = terms.factors.reduce((product, factor) => product * (1 + factor), 1);
        expect(Math.abs(last - before - terms.balloon)).toBeLessThan(rows.length * growth * 2 + 2);
      }),
    );
  });

  it('solving on the rounded table leaves the last payment nearer than half a step a payment', () => {
    fc.assert(
      fc.property(anyPlan, (terms) => {
        fc.pre(terms.method === 'level' && terms.instalmentRounding.mode === 'half-up');
        fc.pre(terms.interestOnly === 0 && terms.factors.length > 1 && terms.factors.every((f) => f < 0.002));
        const rows = repaymentPlan({ ...terms, solvedOn: 'rounded table' });
        const gap = (rows.at(-1)?.payment ?? 0) - (rows[0]?.payment ?? 0) - terms.balloon;
        expect(Math.abs(gap)).toBeLessThanOrEqual(0.6 * rows.length);
      }),
    );
  });
});

describe('repaymentPlan', () => {
  it('leaves what rounding leaves when every payment is to be equal', () => {
    const rows = repaymentPlan(plan({ lastPayment: 'equal' }));
    expect(new Set(rows.map(({ payment }) => payment)).size).toBe(1);
    expect(Math.abs(rows.at(-1)?.balance ?? 99)).toBeLessThan(12);
  });

  it.each([
    ['a negative principal', { principal: minor(-1) }],
    ['no period', { factors: [] }],
    ['3,000 periods', { factors: Array<number>(3_000).fill(0.01) }],
    ['a negative factor', { factors: [-0.01] }],
    ['a factor that is no number', { factors: [Number.NaN] }],
    ['interest-only throughout', { interestOnly: 12 }],
    ['a balloon above the principal', { balloon: minor(10_000_01) }],
    ['factors of two lengths', { instalmentFactors: [0.01] }],
  ])('refuses %s', (_, change) => {
    expect(() => repaymentPlan(plan(change))).toThrow(refused('repayment/plan_out_of_range'));
  });

  it('refuses an instalment below its interest', () => {
    const factors = [0.5, 0, 0, 0, 0, 0, 0, 0];
    const terms = plan({ factors, instalmentFactors: factors.map(() => 0) });
    expect(() => repaymentPlan(terms)).toThrow(refused('repayment/never_repaid'));
  });

  it('weighs payments: none weighs nothing', () => {
    expect(exactInstalment(1200, [0, 0, 0], 0, [1, 0, 1])).toBe(600);
    expect(() => exactInstalment(1200, [0, 0], 0, [0, 0])).toThrow(refused('repayment/plan_out_of_range'));
    expect(downPaymentOf(minor(125_000), 0.25, { mode: 'half-even', multipleOf: 100 })).toBe(31_200);
  });
});

describe('capitalisedPlan', () => {
  it('is the level plan when interest is capitalised with every payment', () => {
    const factors = Array<number>(24).fill(0.006);
    const rows = capitalisedPlan({
      principal: minor(10_000_00),
      factors,
      capitalisedEvery: 1,
      rounding: cents,
    });
    const level = repaymentPlan(plan({ factors, instalmentFactors: factors }));
    expect(rows.map(({ payment, interest, balance }) => [payment, interest, balance])).toEqual(
      level.map(({ payment, interest, balance }) => [payment, interest, balance]),
    );
  });

  it('pays back the principal and the interest posted, however seldom it is posted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_00, max: 1e9 }).map(minor),
        fc.array(fc.double({ min: 0, max: 0.02, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (principal, factors, capitalisedEvery) => {
          const rows = capitalisedPlan({ principal, factors, capitalisedEvery, rounding: cents });
          const sum = (key: 'payment' | 'interest') => rows.reduce((total, row) => total + row[key], 0);
          expect(sum('payment')).toBe(principal + sum('interest'));
          expect(rows.at(-1)?.balance).toBe(0);
        },
      ),
    );
  });

  it('refuses a plan of nothing', () => {
    const terms = { principal: minor(100), factors: [], capitalisedEvery: 1, rounding: cents };
    expect(() => capitalisedPlan(terms)).toThrow(refused('repayment/plan_out_of_range'));
  });
});

describe('shortenedPlan', () => {
  const anyExtras = fc.array(
    fc.record({
      withPayment: fc.integer({ min: 1, max: 60 }),
      amount: fc.integer({ min: 0, max: 2_000_00 }).map(minor),
    }),
    { maxLength: 6 },
  );

  it('repays the principal, never takes longer and never costs more interest', () => {
    fc.assert(
      fc.property(anyExtras, fc.double({ min: 0, max: 0.02, noNaN: true }), (extras, factor) => {
        const factors = Array<number>(60).fill(factor);
        const terms = plan({ factors, instalmentFactors: factors });
        const interest = (rows: readonly { interest: number }[]) =>
          rows.reduce((sum, row) => sum + row.interest, 0);
        const rows = shortenedPlan(terms, extras);
        expect(rows.at(-1)?.balance).toBe(0);
        expect(rows.reduce((sum, row) => sum + row.principal, 0)).toBe(terms.principal);
        expect(rows.length).toBeLessThanOrEqual(60);
        expect(interest(rows)).toBeLessThanOrEqual(interest(repaymentPlan(terms)));
      }),
    );
  });

  it('refuses a negative extra and a plan that is not level', () => {
    expect(() => shortenedPlan(plan(), [{ withPayment: 1, amount: minor(-1) }])).toThrow(
      refused('repayment/extra_payment_unusable'),
    );
    expect(() => shortenedPlan(plan({ method: 'flat' }), [])).toThrow(
      refused('repayment/extra_payment_unusable'),
    );
  });
});

describe('supplierContribution', () => {
  it('is nothing when the instalments already earn the lender its rate', () => {
    const factors = Array<number>(36).fill(0.005);
    const instalment = minor(
      exactInstalment(
        10_000_00,
        factors,
        0,
        factors.map(() => 1),
      ),
    );
    expect(Math.abs(supplierContribution(minor(10_000_00), instalment, factors))).toBeLessThan(20);
    expect(supplierContribution(minor(1_200), minor(100), Array<number>(12).fill(0))).toBe(0);
  });
});

describe('roundedTo', () => {
  it.each([
    [2.5, 'half-up', 3],
    [2.5, 'half-even', 2],
    [3.5, 'half-even', 4],
    [2.4, 'up', 3],
    [2.6, 'down', 2],
    [79.999999999999, 'down', 80],
    [80.000000000001, 'up', 80],
    [0.285 * 100, 'half-up', 29],
    [-2.5, 'half-up', -3],
    [-2.6, 'down', -2],
  ] as const)('%s %s is %s', (amount, mode, rounded) => {
    expect(roundedTo(amount, { mode, multipleOf: 1 })).toBe(rounded);
  });

  it('stays within one multiple, in the stated direction', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e10, noNaN: true }),
        fc.constantFrom(...roundingModes),
        fc.constantFrom(1, 5, 100),
        (amount, mode, multipleOf) => {
          const rounded = roundedTo(amount, { mode, multipleOf });
          expect(rounded % multipleOf).toBe(0);
          const noise = 1e-4;
          expect(Math.abs(rounded - amount)).toBeLessThan(
            multipleOf * (mode.startsWith('half') ? 0.5 : 1) + noise,
          );
          if (mode === 'down') expect(rounded).toBeLessThanOrEqual(amount + noise);
          if (mode === 'up') expect(rounded).toBeGreaterThanOrEqual(amount - noise);
        },
      ),
    );
  });

  it('refuses a multiple of nothing', () => {
    expect(() => roundedTo(1, { mode: 'up', multipleOf: 0 })).toThrow(
      refused('repayment/rounding_out_of_range'),
    );
  });
});
