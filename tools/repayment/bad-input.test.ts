import { describe, expect, it } from 'vitest';
import { instalmentFee, lateCharge } from './account/charges.ts';
import { scheduleWithExtras } from './account/extra-payments.ts';
import {
  addDays,
  addMonths,
  anchorDay,
  dayAt,
  dayNumber,
  daysBetween,
  endOfMonth,
  isMonthEnd,
  isoDate,
  monthsAndDays,
  partsOf,
  sameDayNextMonth,
} from './calendar/calendar.ts';
import { dayCount, dayCountConventions } from './calendar/day-count.ts';
import {
  dueDates,
  halfMonthDays,
  intervalsPerYear,
  movedDues,
  oneIntervalAfter,
} from './calendar/due-dates.ts';
import { unitPeriodsBetween, unitPeriodsPerYear, yearsBetween } from './calendar/intervals.ts';
import { actual365L, actualActualIcma } from './calendar/reference-day-count.ts';
import { contractSchedule, unroundedSchedule } from './contract/contract-schedule.ts';
import { flatHirePurchase } from './contract/flat-charge.ts';
import { exactLevelPayment, levelPayment } from './contract/level-payment.ts';
import { paymentsToRepay } from './contract/payments-to-repay.ts';
import { plainContract } from './contract/plain-contract.ts';
import { roundedTo } from './contract/rounding.ts';
import { levelSchedule, levelTotals } from './contract/schedule.ts';
import { supplierContribution } from './contract/subsidy.ts';
import { contractTerms, contractTotals } from './contract/terms.ts';
import { levelPayoff } from './payoff/level-payoff.ts';
import { payoffQuote } from './payoff/payoff.ts';
import { actuarialTableRebate, payoffOn, perDiem, ruleOf78Share } from './payoff/settlement.ts';
import {
  balloonNeeded,
  levelMonths,
  paymentOf,
  paymentsNeeded,
  principalAfforded,
  rateOfPayment,
} from './purchase/solve-financing.ts';
import { annualPercentageRate } from './rates/apr.ts';
import { datedYield } from './rates/dated-yield.ts';
import { legalRates } from './rates/every-rate.ts';
import { flowRates, presentWorth } from './rates/flow-rates.ts';
import { appendixJRate, costOfBorrowingRate, effectiveAnnualRate, yearsByRule } from './rates/legal-rates.ts';
import {
  annualYield,
  effectiveFromNominal,
  flatFromNominal,
  nominalFromEffective,
  nominalFromFlat,
  nominalFromPeriods,
} from './rates/rates.ts';
import {
  annuityFuture,
  annuityInterest,
  annuityPayment,
  annuityPeriods,
  annuityPresent,
  annuityPrincipal,
  annuityRate,
  cumulativeInterest,
  cumulativePrincipal,
  internalRate,
} from './rates/tvm.ts';
import { faultsOf } from './testing/bad-values.ts';

const [from, to] = ['2026-01-31', '2026-04-30'];
const toCents = { mode: 'half-up', multipleOf: 1 };
const terms = {
  principal: 2_500_000,
  annualRate: 0.0699,
  termMonths: 60,
  contractDate: '2026-03-02',
  firstDue: '2026-04-02',
};
const offer = {
  amountFinanced: 2_500_000,
  prepaidFee: 0,
  annualRate: 0.0699,
  termMonths: 60,
  contractDate: '2026-03-02',
  firstDue: '2026-04-02',
};
const annuity = { rate: 0.005, periods: 60, payment: -500, present: 25_000, future: 0, timing: 'end' };
const financing = { principal: 2_500_000, annualRate: 0.0699, payments: 60, balloon: 0, payment: 49_500 };
const month = { unit: 'month', every: 1 };
const contract = {
  ...plainContract(terms as Parameters<typeof plainContract>[0]),
  instalments: plainContract({ ...terms, termMonths: 6 } as Parameters<typeof plainContract>[0]).instalments,
};
const stepped = {
  ...contract,
  drawdowns: [...contract.drawdowns, { on: '2026-05-10', amount: 100_000 }],
  rates: [...contract.rates, { from: '2026-06-01', annualRate: 0.08 }],
  accrual: { by: 'days', convention: 'actual/365F' },
  instalments: contract.instalments.map((each, k) =>
    k < 2 ? { due: each.due, kind: 'fixed', amount: 10_000 } : each,
  ),
  balloon: 50_000,
};
const payments = [
  { amount: 300_000, unitPeriods: 1, fraction: 0.2, count: 3 },
  { amount: 100_000, unitPeriods: 4, fraction: 0.2 },
];
const advances = [{ amount: 950_000, unitPeriods: 0, fraction: 0 }];

// biome-ignore lint/suspicious/noExplicitAny: what is handed over is wrong on purpose, so no type fits.
type Callable = (...args: any[]) => unknown;

/** Each function with input that it takes; every number, day and list in that is then made wrong in turn. */
const calls: readonly (readonly [Callable, ...unknown[]])[] = [
  [addMonths, from, 3, 31],
  [addDays, from, 30],
  [daysBetween, from, to],
  [anchorDay, from, to],
  [monthsAndDays, from, to, 1],
  [dayNumber, from],
  [dayAt, 20_000],
  [endOfMonth, from, 2],
  [isMonthEnd, from],
  [isoDate, 2026, 3, 2],
  [partsOf, from],
  [sameDayNextMonth, from],
  ...dayCountConventions.map((convention) => [dayCount, convention, from, to] as const),
  [actualActualIcma, from, to, { start: from, end: to }],
  [actual365L, from, to, to, true],
  [unitPeriodsBetween, from, to, { unit: 'month', multiple: 1 }],
  [unitPeriodsBetween, from, to, { unit: 'semimonth', multiple: 1 }],
  [unitPeriodsBetween, from, to, { unit: 'year', multiple: 1 }],
  [unitPeriodsPerYear, { unit: 'week', multiple: 2 }],
  [yearsBetween, from, to, 'month'],
  [yearsBetween, from, to, 'week'],
  [yearsByRule, 'actual/365', from, to],
  [dueDates, from, month, 12, 31],
  [dueDates, from, { unit: 'day', every: 14 }, 12, 31],
  [dueDates, from, { unit: 'semimonth', every: 1, days: [15, 31] }, 12, 31],
  [oneIntervalAfter, from, month],
  [intervalsPerYear, month],
  [halfMonthDays, from],
  [movedDues, [from, '2026-02-28', '2026-03-31'], '2026-02-28', '2026-03-10', month],
  [roundedTo, 1234.5, toCents],
  [levelPayment, 2_500_000, 0.0699, 60],
  [exactLevelPayment, 2_500_000, 0.0699, 60],
  [levelSchedule, terms],
  [levelTotals, terms],
  [contractTerms, offer],
  [contractTotals, offer],
  [(of) => contractSchedule(plainContract(of)), terms],
  [contractSchedule, contract],
  [contractSchedule, stepped],
  [unroundedSchedule, stepped],
  [payoffQuote, contract, '2026-05-20'],
  [levelPayoff, terms, '2027-05-20'],
  [payoffQuote, stepped, '2026-05-20'],
  [scheduleWithExtras, contract, [{ on: '2026-05-20', amount: 100_000 }], 'reduce term'],
  [scheduleWithExtras, stepped, [{ on: '2026-05-20', amount: 100_000 }], 'reduce instalment'],
  [legalRates, contractSchedule(contract), []],
  [annualPercentageRate, 950_000, payments, 12],
  [appendixJRate, advances, payments, 12],
  [effectiveAnnualRate, [{ amount: 950_000, years: 0 }], [{ amount: 1_000_000, years: 1.5 }]],
  [datedYield, [{ on: '2026-03-02', amount: 950_000 }], [{ on: '2027-03-02', amount: 1_000_000 }]],
  [costOfBorrowingRate, 50_000, 2, [950_000, 400_000]],
  [
    flowRates,
    [
      { amount: -1000, periods: 0 },
      { amount: 600, periods: 1 },
      { amount: 600, periods: 2 },
    ],
  ],
  [presentWorth, [{ amount: 600, periods: 1, simpleFraction: 0.5 }], 0.01],
  [
    internalRate,
    [
      { amount: -1000, periods: 0 },
      { amount: 1200, periods: 1 },
    ],
  ],
  [effectiveFromNominal, 0.06, 12],
  [nominalFromEffective, 0.06, 12],
  [annualYield, 1_000, 50, 365],
  [
    paymentsToRepay,
    {
      principal: 1_000,
      payment: 50,
      nominalRate: 0.07,
      paymentsPerYear: 12,
      compoundingsPerYear: 2,
      timing: 'end',
    },
  ],
  [
    nominalFromFlat,
    { principal: 1000, totalOfPayments: 1200, payments: 24, paymentsPerYear: 12, timing: 'end' },
  ],
  [flatFromNominal, 0.06, 60, 12],
  [
    nominalFromPeriods,
    1000,
    [
      { payment: 600, yearFraction: 0.5 },
      { payment: 500, yearFraction: 0.5 },
    ],
  ],
  [annuityPayment, annuity],
  [annuityPresent, annuity],
  [annuityFuture, annuity],
  [annuityPeriods, annuity],
  [annuityRate, annuity],
  [annuityInterest, annuity, 3],
  [annuityPrincipal, annuity, 3],
  [cumulativeInterest, annuity, 3, 14],
  [cumulativePrincipal, annuity, 3, 14],
  [paymentOf, levelMonths, financing],
  [principalAfforded, levelMonths, financing],
  [paymentsNeeded, levelMonths, financing],
  [rateOfPayment, levelMonths, financing],
  [balloonNeeded, levelMonths, financing],
  [flatHirePurchase, 1_000_000, 0.03, 36],
  [supplierContribution, 1_000_000, 340_000, [0.01, 0.01, 0.01]],
  [payoffOn, 1_000_000, 0.004, toCents],
  [perDiem, 1_000_000, 0.07, 365],
  [actuarialTableRebate, 50_000, 12, 4.5],
  [ruleOf78Share, 36, 12],
  [
    lateCharge,
    {
      base: 50_000,
      rate: 0.05,
      graceDays: 10,
      daysAfterDue: 12,
      alreadyCollected: false,
      cap: 2_500,
      rounding: toCents,
    },
  ],
  [instalmentFee, 50_000, 0.01, toCents],
];

describe('bad input is refused with what to do about it, or answered with a number', () => {
  const named = calls.map(([call, ...input], k) => ({
    name: `${call.name || 'plainContract'} (${k + 1})`,
    call,
    input,
  }));
  it.each(named)('$name', async ({ call, input }) => {
    expect(call(...input)).toBeDefined();
    expect(await faultsOf((args) => call(...(args as unknown[])), input)).toEqual([]);
  });
});
