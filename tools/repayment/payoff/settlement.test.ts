import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { allocatePayment, claimKinds } from '../account/allocation.ts';
import { lateCharge } from '../account/charges.ts';
import { addDays } from '../calendar/calendar.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { flatHirePurchase } from '../contract/flat-charge.ts';
import { plainContract } from '../contract/plain-contract.ts';
import { usDisclosure } from '../disclosure/disclosure-us.ts';
import { payoffOn, ruleOf78Share } from './settlement.ts';
import { ukRebate } from './uk-rebate.ts';

const refused = (code: string) => expect.objectContaining({ code });
const cents = { mode: 'half-up', multipleOf: 1 } as const;
const day = (text: string) => IsoDate.parse(text);

describe('payoffOn', () => {
  it('at a due date is the scheduled balance and the interest of the period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_00, max: 1e9 }),
        fc.double({ min: 0, max: 0.03, noNaN: true }),
        fc.integer({ min: 2, max: 84 }),
        (principal, monthly, count) => {
          const annualRate = monthly * 12;
          // Not `monthly`: times twelve and by twelve again may end in another last bit, and a half cent turns on it.
          const factor = annualRate / 12;
          const { rows } = contractSchedule(
            plainContract({
              principal: minor(principal),
              annualRate,
              termMonths: count,
              contractDate: day('2026-01-15'),
              firstDue: day('2026-02-15'),
            }),
          );
          for (const [k, row] of rows.entries()) {
            const before = k === 0 ? minor(principal) : (rows[k - 1]?.balance ?? minor(0));
            expect(payoffOn(before, factor, cents).payoff).toBe(row.balance + row.payment);
            expect(payoffOn(row.balance, 0, cents).payoff).toBe(row.balance);
          }
        },
      ),
    );
  });

  it('never falls as days go by, and refuses a negative balance or span', () => {
    expect(payoffOn(minor(100_00), 0.02, cents).payoff).toBeGreaterThan(
      payoffOn(minor(100_00), 0.01, cents).payoff,
    );
    expect(() => payoffOn(minor(-1), 0, cents)).toThrow(refused('repayment/balance_negative'));
    expect(() => payoffOn(minor(1), Number.NaN, cents)).toThrow(refused('repayment/balance_negative'));
  });
});

describe('ruleOf78Share', () => {
  it('falls from all to nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 480 }), (payments) => {
        expect(ruleOf78Share(payments, payments)).toBe(1);
        expect(ruleOf78Share(payments, 0)).toBe(0);
        expect(ruleOf78Share(payments, payments - 1)).toBeLessThan(1);
      }),
    );
  });

  it.each([
    [12, 13],
    [12, -1],
    [0, 0],
    [12, 1.5],
  ])('refuses %s payments with %s to come', (payments, remaining) => {
    expect(() => ruleOf78Share(payments, remaining)).toThrow(
      refused('repayment/payment_number_out_of_range'),
    );
  });

  it('spreads a flat charge so that it sums to the charge', () => {
    const { interest, termCharges, totalPayable, instalment } = flatHirePurchase(minor(100_000_00), 0.03, 84);
    expect(interest.reduce((sum, part) => sum + part, 0)).toBeCloseTo(termCharges, 4);
    expect(instalment * 84).toBeCloseTo(totalPayable, 4);
    for (let k = 1; k < 84; k++) expect(interest[k]).toBeLessThan(interest[k - 1] ?? 0);
  });
});

describe('ukRebate', () => {
  const terms = {
    credit: minor(5_000_00),
    instalment: minor(134_57),
    instalments: 48,
    instalmentsPaid: 12,
    extraMonths: 0,
    apr: 0.14,
    monthlyRatePlaces: 6,
  };

  it('shrinks as the settlement day moves on, and is never below 0', () => {
    let before = Number.POSITIVE_INFINITY;
    for (let paid = 0; paid <= 48; paid++) {
      const { rebate, settlementFigure } = ukRebate({ ...terms, instalmentsPaid: paid });
      expect(rebate).toBeLessThanOrEqual(before);
      expect(rebate).toBeGreaterThanOrEqual(0);
      expect(rebate + settlementFigure).toBe((48 - paid) * 134_57);
      before = rebate;
    }
  });

  it('refuses more instalments paid than there are', () => {
    expect(() => ukRebate({ ...terms, instalmentsPaid: 49 })).toThrow(
      refused('repayment/payment_number_out_of_range'),
    );
  });
});

describe('allocatePayment', () => {
  const item = fc.record({
    kind: fc.constantFrom(...claimKinds),
    due: fc.nat(300).map((days) => addDays(day('2026-01-01'), days)),
    amount: fc.nat(1_000_00).map(minor),
  });
  const order = { due: claimKinds, inAdvance: ['principal', 'penalty', 'fee', 'interest'] } as const;

  it('parts sum to the payment and no part exceeds what is owed', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), fc.nat(5_000_00).map(minor), (items, payment) => {
        const parts = allocatePayment(payment, day('2026-05-01'), items, order);
        const owed = (kind: string) =>
          items.filter((each) => each.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
        for (const kind of claimKinds) expect(parts[kind]).toBeLessThanOrEqual(owed(kind));
        expect(Object.values(parts).reduce((sum: number, part) => sum + part, 0)).toBe(payment);
      }),
    );
  });

  it('leaves a kind the order does not name alone, and refuses a negative payment', () => {
    const items = [{ kind: 'fee' as const, due: day('2026-01-01'), amount: minor(50) }];
    const parts = allocatePayment(minor(80), day('2026-02-01'), items, { due: ['interest'], inAdvance: [] });
    expect(parts).toMatchObject({ fee: 0, unallocated: 80 });
    expect(() => allocatePayment(minor(-1), day('2026-02-01'), items, order)).toThrow(
      refused('repayment/payment_negative'),
    );
  });
});

describe('lateCharge', () => {
  const terms = {
    base: minor(385_00),
    rate: 0.02,
    graceDays: 10,
    daysAfterDue: 11,
    alreadyCollected: false,
    cap: null,
    rounding: cents,
  };

  it('waits for the grace days, is taken once, and stops at the cap', () => {
    expect(lateCharge(terms)).toBe(7_70);
    expect(lateCharge({ ...terms, daysAfterDue: 10 })).toBe(0);
    expect(lateCharge({ ...terms, alreadyCollected: true })).toBe(0);
    expect(lateCharge({ ...terms, cap: minor(5_00) })).toBe(5_00);
  });

  it.each([{ base: minor(-1) }, { rate: 1.1 }, { graceDays: -1 }, { cap: minor(-1) }])(
    'refuses %j',
    (change) => {
      expect(() => lateCharge({ ...terms, ...change })).toThrow(
        refused('repayment/late_charge_out_of_range'),
      );
    },
  );
});

describe('usDisclosure', () => {
  it('adds up: amount financed and finance charge are the total of payments', () => {
    const { amountFinanced, financeCharge, totalOfPayments } = usDisclosure({
      principal: minor(19_000_00),
      otherFinanced: minor(400_00),
      prepaidFinanceCharge: minor(50_00),
      payments: Array.from({ length: 60 }, () => minor(380_00)),
    });
    expect(amountFinanced).toBe(19_350_00);
    expect(amountFinanced + financeCharge).toBe(totalOfPayments);
  });
});
