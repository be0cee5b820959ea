import { describe, expect, it } from 'vitest';
import { plainContract } from '../contract/plain-contract.ts';
import { ukRebate } from '../payoff/uk-rebate.ts';
import { equityOf, valueOn } from '../purchase/equity.ts';
import { itemisedPurchase, priceAfforded } from '../purchase/purchase.ts';
import { refinanced } from '../purchase/refinance.ts';
import { faultsOf } from '../testing/bad-values.ts';
import { accountPosition } from './account-position.ts';
import { accountStatement } from './account-statement.ts';
import { accountTable } from './account-table.ts';
import { allocatePayment } from './allocation.ts';

const toCents = { mode: 'half-up', multipleOf: 1 };
const terms = {
  principal: 1_000_000,
  annualRate: 0.0699,
  termMonths: 5,
  contractDate: '2026-03-02',
  firstDue: '2026-04-02',
};
const contract = plainContract(terms as Parameters<typeof plainContract>[0]);
const order = { due: ['penalty', 'fee', 'interest', 'principal'], inAdvance: ['principal', 'interest'] };
const account = {
  order,
  interest: 'daily',
  interestRounded: 'per instalment',
  advance: 'reduce term',
  instalmentFees: [{ base: ['principal'], rate: 0.01, flat: 100, rounding: toCents }],
  lateCharges: {
    base: ['principal', 'interest'],
    rate: 0.05,
    flat: 0,
    graceDays: 10,
    cap: 2_500,
    rounding: toCents,
  },
};
const events = [
  { kind: 'payment', id: 'p1', on: '2026-04-02', amount: 200_000, advance: null },
  { kind: 'extra', id: 'e1', on: '2026-04-20', amount: 100_000, effect: 'reduce instalment' },
  { kind: 'reversal', on: '2026-04-22', of: 'p1' },
  { kind: 'charge', on: '2026-04-25', claim: 'fee', due: '2026-05-02', amount: 1_000 },
  { kind: 'drawdown', on: '2026-05-04', amount: 50_000 },
  { kind: 'rate change', on: '2026-05-20', annualRate: 0.08 },
  {
    kind: 'change',
    on: '2026-05-21',
    change: { change: 'holiday', from: '2026-07-02', instalments: 1, term: 'longer' },
    interval: { unit: 'month', every: 1 },
    instalments: 'solved again',
  },
];
const purchase = {
  price: 2_650_000,
  tax: { rate: 0.0625, tradeInCreditMax: 1_000_000 },
  fees: [{ name: 'Acquisition', amount: 49_500, paid: 'financed', financeCharge: true, taxed: false }],
  addOns: [{ name: 'Service contract', amount: 150_000, optedIn: true, taxed: true }],
  rebates: [{ name: 'Manufacturer', amount: 50_000, beforeTax: false }],
  downPayment: 200_000,
  tradeInValue: 500_000,
  tradeInPayoff: 600_000,
};
const car = { value: 2_650_000, on: '2026-03-02', ageYears: 3 };
const depreciation = { byYear: [0.2, 0.09], source: 'assumed' };

// biome-ignore lint/suspicious/noExplicitAny: what is handed over is wrong on purpose, so no type fits.
type Callable = (...args: any[]) => unknown;

const calls: readonly (readonly [Callable, ...unknown[]])[] = [
  [accountTable, contract, account, events, '2026-06-01'],
  [accountPosition, contract, account, events, '2026-06-01'],
  [accountStatement, contract, account, events, { from: '2026-04-01', to: '2026-06-01' }],
  [
    allocatePayment,
    60_000,
    '2026-04-02',
    [
      { kind: 'interest', due: '2026-04-02', amount: 5_000 },
      { kind: 'principal', due: '2026-04-02', amount: 50_000 },
    ],
    order,
  ],
  [refinanced, contract, { on: '2026-05-20', annualRate: 0.05, termMonths: 12, fees: 10_000 }],
  [
    ukRebate,
    {
      credit: 1_000_000,
      instalment: 30_000,
      instalments: 48,
      instalmentsPaid: 12,
      extraMonths: 2,
      apr: 0.2,
      monthlyRatePlaces: 6,
    },
  ],
  [itemisedPurchase, purchase],
  [priceAfforded, 2_500_000, purchase],
  [valueOn, car, '2027-03-02', depreciation],
  [
    equityOf,
    [
      { from: '2026-03-02', balance: 2_700_000 },
      { from: '2027-03-02', balance: 1_000_000 },
    ],
    car,
    depreciation,
  ],
];

describe('bad input is refused with what to do about it, or answered with a number', () => {
  it.each(calls.map(([call, ...input]) => ({ name: call.name, call, input })))(
    '$name',
    async ({ call, input }) => {
      expect(call(...input)).toBeDefined();
      expect(await faultsOf((args) => call(...(args as unknown[])), input)).toEqual([]);
    },
  );
});
