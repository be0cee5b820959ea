import { type IsoDate, minor } from '../../kit/units.ts';
import { daysBetween } from '../calendar.ts';
import { type Rounding, roundedTo } from '../rounding.ts';
import { actuarialTableRebate, payoffOn, perDiem, ruleOf78Share } from '../settlement.ts';
import { ukRebate } from '../uk-rebate.ts';
import { Fields, requireAllRead } from './cases.ts';
import { namedRounding, notCovered } from './conventions.ts';

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
  'settlement.rule-of-78': whole((given) => {
    const payments = given.number('originalPayments');
    const left = given.has('remainingPayments') ? given.number('remainingPayments') : undefined;
    const charge = given.has('financeCharge') ? given.number('financeCharge') : undefined;
    const rebate =
      left === undefined || charge === undefined ? undefined : charge * ruleOf78Share(payments, left);
    const earned = Array.from({ length: payments }, (_, paid) => [
      `earnedAfter${paid + 1}Percent`,
      100 * (1 - ruleOf78Share(payments, payments - paid - 1)),
    ]);
    return { rebate, ...Object.fromEntries(earned) };
  }),
  'settlement.uk-rebate': whole((given) => {
    if (given.has('frequency') && given.text('frequency') !== 'monthly') {
      throw notCovered(`instalments ${given.text('frequency')}`);
    }
    const { rebate, settlementFigure } = ukRebate({
      credit: given.cents('credit'),
      instalment: given.cents('instalmentAmount'),
      instalments: given.number('instalments'),
      instalmentsPaid: given.number('instalmentsPaid'),
      extraMonths: given.number('extraFractionOfMonth'),
      apr: given.percent('aprPercent'),
      monthlyRatePlaces: Number(/\d+/.exec(given.words('monthlyRateRounding'))?.[0] ?? 15),
    });
    return { rebate: units(rebate), settlementFigure: units(settlementFigure) };
  }),
};

/** An adapter that has read its case whole, or says what it does not know. */
function whole(figures: (given: Fields) => Figures): (inputs: Inputs) => Figures {
  return (inputs) => {
    const computed = figures(new Fields(inputs));
    requireAllRead(inputs);
    return computed;
  };
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
  // Where a case gives both, the period's rate is the annual one divided.
  given.has('nominalAnnualPercent');
  const part = partOf(given, given.day('lastDueDate'), given.day('payoffDate'), given.day('nextDueDate'));
  const { interest, payoff } = payoffOn(given.cents('balanceAfterLastDue'), rate * part, halfUp);
  return { interest: units(interest), payoff: units(payoff) };
}

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

function dailyRate(given: Fields): number {
  if (given.has('dailyRatePercent')) return given.percent('dailyRatePercent');
  const basis = given.words('basis') + given.words('dayCount');
  const days = /360/.test(basis) ? 360 : /365/.test(basis) ? 365 : undefined;
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
  if (rule !== '' && !/actual days in (the )?period/.test(rule))
    throw notCovered(`the part of a period by "${rule}"`);
  return daysBetween(from, day) / daysBetween(from, to);
}

const halfUp: Rounding = { mode: 'half-up', multipleOf: 1 };
const units = (cents: number): number => cents / 100;
