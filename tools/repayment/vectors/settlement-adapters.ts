import { minor } from '../../kit/units.ts';
import { allocatePayment, type ClaimKind, claimKinds, type OpenItem } from '../allocation.ts';
import { daysBetween } from '../calendar.ts';
import { lateCharge } from '../charges.ts';
import { dayCount } from '../day-count.ts';
import { flatHirePurchase } from '../flat-charge.ts';
import { type Rounding, roundedTo } from '../rounding.ts';
import { actuarialTableRebate, payoffOn, perDiem, ruleOf78Share } from '../settlement.ts';
import { ukRebate } from '../uk-rebate.ts';
import { accountCase } from './account-adapters.ts';
import { Fields } from './cases.ts';
import { namedDayCount, namedRounding, notCovered } from './conventions.ts';
import { disclosureAdapters } from './disclosure-adapters.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Payoffs, rebates, allocation, charges and disclosure. Money leaves in units of the currency, as cases print it. */
export const settlementAdapters = {
  'interest.accrual': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const { days, yearFraction } = dayCount(
      namedDayCount(given.text('dayCount')),
      given.day('from'),
      given.day('to'),
    );
    const principal = given.cents('principal');
    const { interest, payoff } = payoffOn(
      principal,
      given.percent('nominalAnnualPercent') * yearFraction,
      halfUp,
    );
    return { days, interest: units(interest), payment: units(payoff) };
  },
  'settlement.payoff': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const method = given.has('method') ? given.text('method') : 'per diem';
    const compute = payoffs[method];
    if (!compute) throw notCovered(`the payoff method "${method}"`);
    return compute(given);
  },
  'settlement.early-instalment': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const factor =
      (given.percent('nominalAnnualPercent') / 12) *
      partOf(given.day('periodFrom'), given.day('payDate'), given.day('periodTo'));
    const { interest } = payoffOn(given.cents('balance'), factor, halfUp);
    return { interest: units(interest), principal: units(minor(given.cents('instalment') - interest)) };
  },
  'settlement.rule-of-78': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const payments = given.number('originalPayments');
    const earned = (paid: number) =>
      payments >= paid ? 100 * (1 - ruleOf78Share(payments, payments - paid)) : undefined;
    const rebate = given.has('remainingPayments')
      ? given.number('financeCharge') * ruleOf78Share(payments, given.number('remainingPayments'))
      : undefined;
    return {
      rebate,
      ...Object.fromEntries([1, 2, 3, 6, 12].map((n) => [`earnedAfter${n}Percent`, earned(n)])),
    };
  },
  'settlement.uk-rebate': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const { rebate, settlementFigure } = ukRebate({
      credit: given.cents('credit'),
      instalment: given.cents('instalmentAmount'),
      instalments: given.number('instalments'),
      instalmentsPaid: given.number('instalmentsPaid'),
      extraMonths: given.number('extraFractionOfMonth'),
      apr: given.percent('aprPercent'),
      monthlyRatePlaces: Number(/\d+/.exec(given.text('monthlyRateRounding'))?.[0] ?? 15),
    });
    return { rebate: units(rebate), settlementFigure: units(settlementFigure) };
  },
  'rate.flat-hire-purchase': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const terms = flatHirePurchase(
      given.cents('principal'),
      given.percent('flatRatePercentPerYear'),
      12 * given.number('years'),
    );
    const [first = 0, last = 0] = [terms.interest[0], terms.interest.at(-1)];
    return {
      termCharges: units(terms.termCharges),
      totalPayable: units(terms.totalPayable),
      instalment: units(terms.instalment),
      firstMonthInterest: units(first),
      firstMonthPrincipal: units(terms.instalment - first),
      lastMonthInterest: units(last),
    };
  },
  allocation: (inputs: Inputs) => {
    const given = new Fields(inputs);
    const charges: OpenItem[] = given.list('charges').map((charge) => ({
      kind: claimKind(charge.text('name')),
      due: charge.day('dueDate'),
      amount: charge.cents('amount'),
    }));
    const instalments: OpenItem[] = given.list('instalments').flatMap((row) => {
      const due = row.day('dueDate');
      return [
        { kind: 'principal' as const, due, amount: row.cents('principal') },
        { kind: 'interest' as const, due, amount: row.cents('interest') },
      ];
    });
    const payment = given.object('payment');
    const [due, inAdvance] = given.text('order').split(';');
    const order = { due: namedOrder(due ?? ''), inAdvance: namedOrder(inAdvance ?? due ?? '') };
    const paid = allocatePayment(
      payment.cents('amount'),
      payment.day('date'),
      [...charges, ...instalments],
      order,
    );
    return {
      principal: units(paid.principal),
      interest: units(paid.interest),
      fees: units(paid.fee),
      penalties: units(paid.penalty),
    };
  },
  'fees.late': (inputs: Inputs) => {
    const given = new Fields(inputs);
    if (given.has('lateFee')) return accountCase(inputs);
    const charge = lateCharge({
      base: given.cents('instalmentInArrears'),
      rate: given.percent('ratePercent'),
      graceDays: given.number('graceDays'),
      daysAfterDue: given.number('daysAfterDue'),
      alreadyCollected: given.flag('lateChargeAlreadyCollectedOnThisInstalment'),
      cap: given.has('cap') ? given.cents('cap') : null,
      rounding: halfUp,
    });
    return { lateCharge: units(charge) };
  },
  ...disclosureAdapters,
};

const halfUp: Rounding = { mode: 'half-up', multipleOf: 1 };
const units = (cents: number): number => cents / 100;

const payoffs: Readonly<Record<string, (given: Fields) => Record<string, number | undefined>>> = {
  actuarial: (given) => {
    const rate = given.has('periodRate')
      ? given.number('periodRate')
      : given.percent('nominalAnnualPercent') / 12;
    const part = partOf(given.day('lastDueDate'), given.day('payoffDate'), given.day('nextDueDate'));
    const { interest, payoff } = payoffOn(given.cents('balanceAfterLastDue'), rate * part, halfUp);
    return { interest: units(interest), payoff: units(payoff) };
  },
  'daily simple interest': (given) => {
    const mode = given.has('interestRounding') ? namedRounding(given.text('interestRounding')) : 'half-up';
    const { interest, payoff } = payoffOn(
      given.cents('principalBalance'),
      given.percent('dailyRatePercent') * given.number('days'),
      { mode, multipleOf: 1 },
    );
    return { interest: units(interest), payoff: units(payoff) };
  },
  'actuarial-table': (given) => {
    const [payment, remaining] = [given.cents('payment'), given.number('remainingPayments')];
    const unearned = actuarialTableRebate(payment, remaining, given.number('financeChargePer100'));
    const current = given.has('currentInstalmentDue') ? given.cents('currentInstalmentDue') : 0;
    return { unearned: units(unearned), payoff: units(payment * remaining + current - unearned) };
  },
  'per diem': (given) => {
    const basis = /360/.test(given.text('basis')) ? 360 : 365;
    const daily = perDiem(given.cents('principalBalance'), given.percent('nominalAnnualPercent'), basis);
    return { perDiem: units(roundedTo(daily, halfUp)) };
  },
};

/** The part of a period that has run: actual days over the actual days of the period. */
const partOf = (
  from: Parameters<typeof daysBetween>[0],
  day: Parameters<typeof daysBetween>[0],
  to: Parameters<typeof daysBetween>[0],
): number => daysBetween(from, day) / daysBetween(from, to);

function claimKind(name: string): ClaimKind {
  const kind = claimKinds.find(
    (known) => name.startsWith(known) || (known === 'penalty' && name === 'penalties'),
  );
  if (!kind) throw notCovered(`the charge "${name}"`);
  return kind;
}

/** "due: penalty, fee, interest, principal" as an order. */
const namedOrder = (text: string): readonly ClaimKind[] =>
  text
    .replace(/^.*:/, '')
    .replace(/\(.*\)/, '')
    .split(',')
    .map((name) => claimKind(name.trim()));
