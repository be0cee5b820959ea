import { type IsoDate, minor } from '../../kit/units.ts';
import { daysBetween } from '../calendar/calendar.ts';
import type { DayCountConvention } from '../calendar/day-count.ts';
import { type Rounding, roundedTo } from '../contract/rounding.ts';
import { actuarialTableRebate, payoffOn, perDiem, ruleOf78Share } from '../payoff/settlement.ts';
import { ukRebate } from '../payoff/uk-rebate.ts';
import { contradictory, Fields, requireAllRead } from './cases.ts';
import { namedDayCount, namedRounding, notCovered, requireNamed } from './conventions.ts';

type Inputs = Readonly<Record<string, unknown>>;
type Figures = Readonly<Record<string, number | undefined>>;

/** Payoffs and rebates. Money leaves in units of the currency, as cases print it. */
export const payoffAdapters = {
  'settlement.payoff': whole((given) => {
    const method = given.has('method') ? given.text('method') : 'daily simple interest';
    const found = methods.find(([words]) => words.test(method));
    if (!found) throw notCovered(`the payoff method "${method}"`);
    return found[1](given);
  }),
  'settlement.early-instalment': whole((given) => {
    const [from, to] = [given.day('periodFrom'), given.day('periodTo')];
    const factor =
      (given.percent('nominalAnnualPercent') / 12) * partOf(given, from, given.day('payDate'), to);
    const { interest } = payoffOn(given.cents('balance'), factor, halfUp);
    return { interest: units(interest), principal: units(given.cents('instalment') - interest) };
  }),
  'settlement.rule-of-78': whole(ruleOf78),
  'settlement.uk-rebate': whole((given) => {
    requireNamed(given, 'frequency', /^(monthly|every (1 )?months?|1 ?m(onth)?)$/i);
    const { rebate, settlementFigure } = ukRebate({
      credit: given.cents('credit'),
      instalment: given.cents('instalmentAmount'),
      instalments: given.number('instalments'),
      instalmentsPaid: given.number('instalmentsPaid'),
      extraMonths: given.number('extraFractionOfMonth'),
      apr: given.percent('aprPercent'),
      monthlyRatePlaces: ratePlaces(given.words('monthlyRateRounding')),
    });
    return { rebate: units(rebate), settlementFigure: units(settlementFigure) };
  }),
};

/** "6 decimal places", or as many as there are. */
function ratePlaces(words: string): number {
  const places = /^(\d+) ?(decimals?|dp|places)/.exec(words)?.[1];
  if (places) return Number(places);
  if (words === '' || /^(none|unrounded|exact|full)/i.test(words)) return 15;
  throw notCovered(`the rounding "${words}" of a monthly rate`);
}

/** An adapter that has read its case whole, or says what it does not know. */
function whole(figures: (given: Fields) => Figures): (inputs: Inputs) => Figures {
  return (inputs) => {
    const computed = figures(new Fields(inputs));
    requireAllRead(inputs);
    return computed;
  };
}

/** The rebate of the charge by the digits, and the payoff where the payment is known; the payments that remain, or those made. */
function ruleOf78(given: Fields): Figures {
  const payments = given.count('originalPayments');
  const charge = given.has('financeCharge') ? given.number('financeCharge') : undefined;
  const left = remainingIn(given, payments);
  const rebate =
    left === undefined || charge === undefined ? undefined : charge * ruleOf78Share(payments, left);
  const earned = Array.from({ length: payments }, (_, paid) => [
    `earnedAfter${paid + 1}Percent`,
    100 * (1 - ruleOf78Share(payments, payments - paid - 1)),
  ]);
  const payment = given.oneOf('payment', 'instalment');
  const owed = payment && left !== undefined ? given.number(payment) * left : undefined;
  return {
    rebate,
    unearned: rebate,
    payoff: owed === undefined || rebate === undefined ? undefined : owed - rebate,
    ...Object.fromEntries(earned),
  };
}

function remainingIn(given: Fields, payments: number): number | undefined {
  const made = given.oneOf('paymentsMade', 'paymentsPaid');
  const left = given.has('remainingPayments') ? given.number('remainingPayments') : undefined;
  if (!made) return left;
  if (left !== undefined && left + given.number(made) !== payments)
    throw contradictory('remainingPayments', made);
  return payments - given.number(made);
}

const methods: readonly (readonly [RegExp, (given: Fields) => Figures])[] = [
  [/table/i, actuarialTable],
  [/actuarial/i, actuarial],
  [/78|digits/i, sumOfDigits],
  [/simple|per diem|daily/i, simpleInterest],
];

function actuarial(given: Fields): Figures {
  const rate = given.has('periodRate')
    ? given.number('periodRate')
    : given.percent('nominalAnnualPercent') / 12;
  // Where a case gives both, the period's rate is the annual one divided by the periods of a year.
  if (given.has('nominalAnnualPercent') && !dividesInto(given.percent('nominalAnnualPercent'), rate)) {
    throw contradictory('periodRate', 'nominalAnnualPercent');
  }
  const part = partOf(given, given.day('lastDueDate'), given.day('payoffDate'), given.day('nextDueDate'));
  const { interest, payoff } = payoffOn(given.cents('balanceAfterLastDue'), rate * part, halfUp);
  return { interest: units(interest), payoff: units(payoff) };
}

/** A rate of a period is printed to a half percent of itself at the least. */
const dividesInto = (annual: number, rate: number): boolean =>
  [1, 2, 4, 6, 12, 13, 24, 26, 52].some((perYear) => Math.abs(rate * perYear - annual) <= annual * 0.005);

const balanceNames = ['principalBalance', 'balanceAfterLastDue', 'balance', 'principal'];

function simpleInterest(given: Fields): Figures {
  const balance = given.cents(given.oneOf(...balanceNames) ?? 'principalBalance');
  const daily = dailyRate(given);
  const mode = given.has('interestRounding') ? namedRounding(given.text('interestRounding')) : 'half-up';
  const days = daysRun(given);
  const settled = days === undefined ? undefined : payoffOn(balance, daily * days, { mode, multipleOf: 1 });
  return {
    days,
    perDiem: units(roundedTo(perDiem(balance, daily, 1), halfUp)),
    interest: settled && units(settled.interest),
    payoff: settled && units(settled.payoff),
  };
}

const daysOfYear: Partial<Record<DayCountConvention, number>> = {
  'actual/360': 360,
  'actual/364': 364,
  'actual/365F': 365,
  'actual/365.25': 365.25,
  'actual/366': 366,
};

/** The rate of one day, where every day bears the same: over the one denominator of the day count. */
function dailyRate(given: Fields): number {
  if (given.has('dailyRatePercent')) return given.percent('dailyRatePercent');
  const basis = given.text(given.oneOf('basis', 'dayCount') ?? 'basis');
  const days = daysOfYear[namedDayCount(basis)];
  if (days === undefined) throw notCovered(`interest a day on the basis "${basis}"`);
  return given.percent('nominalAnnualPercent') / days;
}

function daysRun(given: Fields): number | undefined {
  if (given.has('days')) return given.number('days');
  const from = given.oneOf('lastPaymentDate', 'lastDueDate', 'from');
  return from && given.has('payoffDate') ? daysBetween(given.day(from), given.day('payoffDate')) : undefined;
}

function actuarialTable(given: Fields): Figures {
  const [payment, remaining] = [given.cents('payment'), given.number('remainingPayments')];
  const unearned = actuarialTableRebate(payment, remaining, given.number('financeChargePer100'));
  return { unearned: units(unearned), payoff: units(payment * remaining + currentDue(given) - unearned) };
}

function sumOfDigits(given: Fields): Figures {
  const [payment, remaining] = [given.cents('payment'), given.number('remainingPayments')];
  const share = ruleOf78Share(given.number('originalPayments'), remaining);
  const unearned = minor(given.cents('financeCharge') * share);
  return { unearned: units(unearned), payoff: units(payment * remaining + currentDue(given) - unearned) };
}

const currentDue = (given: Fields): number =>
  given.has('currentInstalmentDue') ? given.cents('currentInstalmentDue') : 0;

/** The part of a period that has run: actual days over the actual days of the period. */
function partOf(given: Fields, from: IsoDate, day: IsoDate, to: IsoDate): number {
  const rule = given.words('partPeriod');
  if (rule !== '' && !/^actual days ?\/ ?actual days in (the )?period$/i.test(rule))
    throw notCovered(`the part of a period by "${rule}"`);
  return daysBetween(from, day) / daysBetween(from, to);
}

const halfUp: Rounding = { mode: 'half-up', multipleOf: 1 };
const units = (cents: number): number => cents / 100;
