import fc from 'fast-check';
import { describe, it } from 'vitest';
import { type AnnualRate, type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { addDays } from '../calendar/calendar.ts';
import { dueDates } from '../calendar/due-dates.ts';
import type { Contract, Instalment } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { plainContract } from '../contract/plain-contract.ts';
import { annualRates, contracts, everyShape, principals } from '../testing/contracts.ts';
import { expectBroken, expectHolds, unlessRefused } from '../testing/laws.ts';
import {
  balloonNeeded,
  type Financing,
  levelMonths,
  paymentOf,
  paymentsNeeded,
  principalAfforded,
  type Repayment,
  rateOfPayment,
  repaidBy,
} from './solve-financing.ts';

const runs = 250;

/** Fortnights on actual days, rounded up to five minor units: nothing of it is the closed form of level months. */
const fortnights = repaidBy(
  ({ principal, annualRate, payments, balloon }) => {
    const on = '2026-03-02' as IsoDate;
    const dues = dueDates(addDays(on, 20), { unit: 'day', every: 14 }, payments, 1);
    const house = plainContract({
      principal,
      annualRate,
      termMonths: 1,
      contractDate: on,
      firstDue: addDays(on, 20),
    });
    return {
      ...house,
      accrual: { by: 'days', convention: 'actual/365F' },
      instalments: dues.map((due) => ({ due, kind: 'solved', weight: 1 })),
      balloon,
    };
  },
  { rounding: { mode: 'up', multipleOf: 5 }, paymentsMax: 130 },
);

describe('solving for one figure and putting it back gives the others', () => {
  const financings = fc
    .record({
      repayment: fc.constantFrom(levelMonths, levelMonths, fortnights),
      principal: principals,
      annualRate: annualRates,
      payments: fc.integer({ min: 1, max: 120 }),
      balloonShare: fc.constantFrom(0, 0, 0.2, 0.5),
    })
    .map(({ repayment, balloonShare, ...terms }): Solvable => {
      const annualRate = terms.annualRate as AnnualRate;
      const financing = { ...terms, annualRate, balloon: minor(terms.principal * balloonShare) };
      return { repayment, ...financing, payment: paymentOf(repayment, financing) };
    });
  type Solvable = Financing & { readonly repayment: Repayment };

  const more = (amount: Minor, by: number) => minor(amount + by);
  /** The payment with some figures put in the place of the others. */
  const payment = (financing: Solvable, figures: Partial<Financing>) =>
    paymentOf(financing.repayment, { ...financing, ...figures });

  /** What is found, and that figure and its neighbour put back. `off` breaks the solver by so many of its smallest steps. */
  const laws: Record<string, (financing: Solvable, off: number) => boolean> = {
    principal(financing, off) {
      const principal = more(principalAfforded(financing.repayment, financing), off);
      return (
        principal >= financing.principal &&
        payment(financing, { principal }) <= financing.payment &&
        payment(financing, { principal: more(principal, 1) }) > financing.payment
      );
    },
    'number of payments'(financing, off) {
      const payments = paymentsNeeded(financing.repayment, financing) + off;
      return (
        payments <= financing.payments &&
        payment(financing, { payments }) <= financing.payment &&
        (payments === 1 || payment(financing, { payments: payments - 1 }) > financing.payment)
      );
    },
    rate(financing, off) {
      const annualRate = (rateOfPayment(financing.repayment, financing) + off / 10_000) as AnnualRate;
      return payment(financing, { annualRate }) === financing.payment;
    },
    balloon(financing, off) {
      const balloon = more(balloonNeeded(financing.repayment, financing), off);
      return (
        balloon <= financing.balloon &&
        payment(financing, { balloon }) <= financing.payment &&
        (balloon === 0 || payment(financing, { balloon: more(balloon, -1) }) > financing.payment)
      );
    },
  };
  describe.each(Object.entries(laws))('the %s', (_, law) => {
    const broken = (off: number) => (financing: Solvable) => unlessRefused(() => law(financing, off)) ?? true;
    it('holds', () => expectHolds(financings, broken(0), runs));
    it('would notice an answer one step too high', () => expectBroken(financings, broken(1), runs));
  });
});

describe('a table whose solved payments are stated instead is the same table', () => {
  const loans = contracts({
    ...everyShape,
    // Principal alone leaves interest that bears none, and is no stated payment.
    plans: everyShape.plans.filter((plan) => plan !== 'principal only at first'),
    methods: ['level', 'level', 'equal principal'],
    lastPayments: ['clears'],
  });
  const stated = (contract: Contract, payments: readonly Minor[]): Contract => ({
    ...contract,
    instalments: contract.instalments.map((instalment, k): Instalment => {
      const amount = payments[k];
      const last = k === contract.instalments.length - 1;
      return last || amount === undefined || instalment.kind === 'none'
        ? instalment
        : { due: instalment.due, kind: 'fixed', amount };
    }),
  });
  const law = (by: number) => (contract: Contract) => {
    const rows = unlessRefused(() => contractSchedule(contract))?.rows;
    if (!rows || rows.some(({ payment }) => payment + by < 0)) return true;
    const again = unlessRefused(() =>
      contractSchedule(
        stated(
          contract,
          rows.map(({ payment }) => minor(payment + by)),
        ),
      ),
    );
    return (again?.rows ?? []).every(
      (row, k) => row.balance === rows[k]?.balance && row.interest === rows[k]?.interest,
    );
  };

  it('holds', () => expectHolds(loans, law(0), runs));
  it('would notice payments that are one minor unit off', () => expectBroken(loans, law(1), runs));
});
