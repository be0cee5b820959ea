import { describe, expect, it } from 'vitest';
import type { AnnualRate, IsoDate, Minor } from '../kit/units.ts';
import { minor } from '../kit/units.ts';
import { dayCount } from './calendar/day-count.ts';
import type { Contract } from './contract/contract.ts';
import { contractSchedule } from './contract/contract-schedule.ts';
import { levelPayment } from './contract/level-payment.ts';
import { type PlainTerms, plainContract } from './contract/plain-contract.ts';
import { levelSchedule, levelTotals } from './contract/schedule.ts';
import { contractTotals } from './contract/terms.ts';
import { payoffQuote } from './payoff/payoff.ts';
import {
  type Financing,
  levelMonths,
  paymentsNeeded,
  principalAfforded,
  type Repayment,
  rateOfPayment,
} from './purchase/solve-financing.ts';
import { annuityPeriods } from './rates/tvm.ts';

const usual = {
  principal: minor(2_500_000),
  annualRate: 0.0699 as AnnualRate,
  termMonths: 60,
  contractDate: '2026-03-02' as IsoDate,
  firstDue: '2026-04-02' as IsoDate,
};
const schedule = (change: object) => () => levelSchedule({ ...usual, ...change });
const table = (change: object) => () =>
  contractSchedule(plainContract({ ...usual, ...change } as PlainTerms));
const contract = (change: Partial<Contract>) => () =>
  contractSchedule({ ...plainContract(usual), ...change });
const offer = (change: object) => () =>
  contractTotals({ ...usual, amountFinanced: usual.principal, prepaidFee: minor(0), ...change });
const financing = { ...usual, payments: 60, balloon: minor(0), payment: minor(49_500) };
const solve = (of: (repayment: Repayment, financing: Financing) => unknown, change: object) => () =>
  of(levelMonths, { ...financing, ...change });
const plain = plainContract(usual);
const paying = (amount: number) =>
  plain.instalments.map(({ due }) => ({ due, kind: 'fixed' as const, amount: amount as Minor }));

describe('what no loan can be is refused by its name', () => {
  it.each<[string, () => unknown, string]>([
    ['a term of 0 months', schedule({ termMonths: 0 }), 'repayment/term_out_of_range'],
    ['a term of 1,200 months', schedule({ termMonths: 1_200 }), 'repayment/term_out_of_range'],
    ['a term of half a month', schedule({ termMonths: 60.5 }), 'repayment/term_out_of_range'],
    [
      'no number of months',
      () => levelTotals({ ...usual, termMonths: Number.NaN }),
      'repayment/term_out_of_range',
    ],
    ['a negative principal', schedule({ principal: -1 }), 'repayment/principal_negative'],
    ['a principal that is no number', schedule({ principal: Number.NaN }), 'repayment/no_figure'],
    [
      'a negative rate',
      () => levelPayment(usual.principal, -0.01 as AnnualRate, 60),
      'repayment/rate_out_of_range',
    ],
    [
      'a first payment on the contract date',
      schedule({ firstDue: '2026-03-02' }),
      'repayment/first_due_not_after_contract',
    ],
    [
      'a first payment before it',
      schedule({ firstDue: '2026-02-02' }),
      'repayment/first_due_not_after_contract',
    ],
    ['30 February', schedule({ firstDue: '2026-02-30' }), 'repayment/day_out_of_range'],
    ['31 April', schedule({ firstDue: '2026-04-31' }), 'repayment/day_out_of_range'],
    ['a contract on 30 February', schedule({ contractDate: '2026-02-30' }), 'repayment/day_out_of_range'],
    [
      'a span that ends before it starts',
      () => dayCount('30E/360', usual.firstDue, usual.contractDate),
      'repayment/dates_reversed',
    ],
    ['a contract of no payments', table({ termMonths: 0 }), 'repayment/count_out_of_range'],
    [
      'a contract of a hundred thousand payments',
      table({ termMonths: 100_000 }),
      'repayment/count_out_of_range',
    ],
    ['a contract for nothing', table({ principal: 0 }), 'repayment/contract_out_of_range'],
    ['a contract for half a cent', table({ principal: 0.5 }), 'repayment/contract_out_of_range'],
    ['a contract for 10^15', table({ principal: 1e15 }), 'repayment/contract_out_of_range'],
    ['a contract at a negative rate', table({ annualRate: -0.01 }), 'repayment/contract_out_of_range'],
    ['a contract at 1,001 %', table({ annualRate: 10.01 }), 'repayment/contract_out_of_range'],
    [
      'a contract whose rate is no number',
      table({ annualRate: Number.NaN }),
      'repayment/contract_out_of_range',
    ],
    [
      'instalments in the wrong order',
      contract({ instalments: plain.instalments.toReversed() }),
      'repayment/dates_reversed',
    ],
    [
      'a balloon above the principal',
      contract({ balloon: minor(2_500_001) }),
      'repayment/contract_out_of_range',
    ],
    ['stated payments that never repay', contract({ instalments: paying(10_000) }), 'repayment/never_repaid'],
    [
      'stated payments that repay too early',
      contract({ instalments: paying(100_000) }),
      'repayment/overpaid',
    ],
    ['an offer of nothing', offer({ amountFinanced: 0 }), 'repayment/nothing_to_finance'],
    ['an offer of 10^15', offer({ amountFinanced: 1e15 }), 'repayment/amount_too_large'],
    ['an offer with a negative fee', offer({ prepaidFee: -1 }), 'repayment/fee_negative'],
    ['three cents over sixty months', offer({ amountFinanced: 3 }), 'repayment/amount_too_small'],
    [
      'a payoff before the loan',
      () => payoffQuote(plain, '2026-03-01' as IsoDate),
      'repayment/payoff_before_contract',
    ],
    [
      'a payoff after the last payment',
      () => payoffQuote(plain, '2031-03-03' as IsoDate),
      'repayment/payoff_after_last_due',
    ],
    [
      'a payment of its interest, for ever',
      solve(paymentsNeeded, { payment: 14_562 }),
      'repayment/never_repaid',
    ],
    [
      'a payment that needs a lifetime',
      solve(paymentsNeeded, { payment: 14_600 }),
      'repayment/term_too_long',
    ],
    ['a payment of 0', solve(principalAfforded, { payment: 0 }), 'repayment/payment_out_of_range'],
    [
      'payments that return less than was lent',
      solve(rateOfPayment, { payment: 40_000 }),
      'repayment/no_rate',
    ],
    ['payments at more than 100 %', solve(rateOfPayment, { payment: 300_000 }), 'repayment/no_rate'],
    [
      'an annuity that is never settled',
      () => annuityPeriods({ rate: 0.01, payment: -100, present: 10_001, future: 0, timing: 'end' }),
      'repayment/never_repaid',
    ],
    ['an amount past counting', () => minor(1e15), 'amount/out_of_range'],
  ])('%s', (_, call, code) => {
    expect(call).toThrow(
      expect.objectContaining({ kind: 'invalid_input', code, fix: expect.stringMatching(/.{10}/) }),
    );
  });
});

describe('what is unusual and possible is worked out', () => {
  it('a loan at 0 % is repaid in equal parts', () => {
    expect(levelTotals({ ...usual, annualRate: 0 as AnnualRate })).toMatchObject({
      monthlyPayment: 41_667,
      finalPayment: 2_500_000 - 59 * 41_667,
      totalOfPayments: 2_500_000,
    });
  });

  it('a year’s contract at 1,000 % is repaid by the closed form of the annuity', () => {
    const monthly = 10 / 12;
    const payment = (2_500_000 * monthly) / (1 - (1 + monthly) ** -12);
    expect(table({ annualRate: 10, termMonths: 12 })()).toMatchObject({ instalment: Math.round(payment) });
  });

  it('a contract of 1,200 months is repaid to nothing', () => {
    const { rows } = table({ termMonths: 1_200, principal: 250_000_000 })();
    expect(rows).toHaveLength(1_200);
    expect(rows.at(-1)).toMatchObject({ due: '2126-03-02', balance: 0 });
  });
});
