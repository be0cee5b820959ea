import type { IsoDate } from '../../kit/units.ts';
import { intervalsPerYear } from '../calendar/due-dates.ts';
import { usRuleRate } from '../rates/balance-rates.ts';
import type { RateAnswer } from '../rates/flow-rates.ts';
import {
  appendixJRate,
  costOfBorrowingRate,
  effectiveAnnualRate,
  type YearFlow,
  type YearsRule,
  yearsByRule,
} from '../rates/legal-rates.ts';
import { annuityFuture, annuityPayment, theRate } from '../rates/tvm.ts';
import { Fields, requireAllRead } from './cases.ts';
import {
  intervalOf,
  isInAdvance,
  type Named,
  named,
  namedInterval,
  notCovered,
  requireNamed,
} from './conventions.ts';
import { amountIn, datesIn, yearsIn } from './flow-case.ts';
import { prepaidIn, usFlows, usPeriod, usRuleFlows } from './us-credit-case.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** The rates that laws ask for, from the flows a case lists. */
export const aprAdapters = {
  'apr.us': (inputs: Inputs) => {
    const given = new Fields(inputs);
    given.has('unitPeriod');
    const drawn = given.list('advances');
    const series = given.list(given.oneOf('paymentSeries', 'payments') ?? 'paymentSeries');
    const { period, perYear } = usPeriod(inputs, drawn, series);
    const start = drawn[0]?.oneOf('date') ? drawn[0].day('date') : undefined;
    const timed = (entries: readonly Fields[]) => entries.flatMap((entry) => usFlows(entry, start, period));
    const [first, ...later] = timed(drawn);
    if (!first) throw notCovered('credit without an advance');
    const prepaid = prepaidIn(given, start);
    const [advances, payments] = [[{ ...first, amount: first.amount - prepaid }, ...later], timed(series)];
    const method = given.has('method') ? named(usMethods, given.text('method'), 'method') : 'actuarial';
    const rate =
      method === 'actuarial'
        ? appendixJRate(advances, payments, perYear)
        : usRuleRate(usRuleFlows(advances, payments, perYear));
    requireAllRead(inputs);
    const [amountFinanced, totalOfPayments] = [total(advances), total(payments)];
    return {
      aprPercent: percentOf(rate),
      amountFinanced,
      totalOfPayments,
      financeCharge: totalOfPayments - amountFinanced,
    };
  },
  'apr.eu-uk': (inputs: Inputs) => {
    const { rate, repaid, drawn, deposit } = effective(inputs);
    const totalPayable = repaid + deposit;
    return {
      aprPercent: rate,
      aprcPercent: rate,
      totalPayable,
      totalAmountPayable: totalPayable,
      totalCharge: repaid - drawn,
      totalChargeForCredit: repaid - drawn,
      totalCostOfCredit: repaid - drawn,
    };
  },
  'apr.effective-act365': (inputs: Inputs) => {
    const { rate } = effective(inputs);
    return { effectiveRatePercent: rate, effectiveAnnualPercent: rate };
  },
  'apr.ca': (inputs: Inputs) => {
    const given = new Fields(inputs);
    requireNamed(given, 'formula', /C ?\/ ?\( ?T ?[x×*·] ?P ?\)/);
    const name = given.oneOf('frequency', 'paymentFrequency', 'every');
    const perYear = intervalsPerYear(
      name ? namedInterval(given.text(name)) : intervalOf(given.number('paymentsPerYear')),
    );
    const periods = given.count(given.oneOf('payments', 'numberOfPayments', 'count') ?? 'payments');
    const loan = {
      rate: given.percent('nominalAnnualPercent') / perYear,
      periods,
      present: given.number('principal'),
      future: given.has('balloon') ? -given.number('balloon') : 0,
      timing: isInAdvance(given.words('timing')) ? ('start' as const) : ('end' as const),
    };
    const stated = given.oneOf('payment', 'instalment');
    const payment = stated ? -given.number(stated) : annuityPayment(loan);
    const before = (k: number) => -annuityFuture({ ...loan, payment, periods: k });
    const balances = Array.from({ length: periods }, (_, k) => before(k));
    const other = given.oneOf('otherCostOfBorrowing', 'otherCosts', 'fees', 'fee');
    const cost = -payment * periods - loan.future - loan.present + (other ? given.notNegative(other) : 0);
    requireAllRead(inputs);
    return {
      aprPercent: 100 * costOfBorrowingRate(cost, periods / perYear, balances),
      costOfBorrowing: cost,
      averagePrincipal: balances.reduce((sum, balance) => sum + balance, 0) / periods,
      payment: -payment,
    };
  },
};

const total = (flows: readonly { readonly amount: number }[]): number =>
  flows.reduce((sum, { amount }) => sum + amount, 0);

/** A rate in percent, the one nearest to zero when there are several. */
export const percentOf = (answer: RateAnswer): number => 100 * theRate(answer);

/** The time conventions that cases name; a standard year counts its time itself, and takes no days. */
const yearsRules: Named<YearsRule | 'no days'> = [
  [/\b(act(ual)?([ -]days?)?|calendar([ -]days?)?|days?) ?[-/] ?365$/i, 'actual/365'],
  [/^standard.year$/i, 'no days'],
  [/\bmonths?\b/i, 'whole months'],
  [/\bweeks?\b/i, 'whole weeks'],
  [/\b(years?|days?)\b/i, 'whole years'],
];

const usMethods: Named<'actuarial' | 'US rule'> = [
  [/actuarial|appendix j/i, 'actuarial'],
  [/(us|united states) rule/i, 'US rule'],
];

/** What a lender prints beside the flows; the effective rate is worked out from the flows alone. */
const besideTheFlows = [
  'cashPriceLessDeposit',
  'cashPrice',
  'nominalRateStatedPercent',
  'statedFlatOrFixedRatePercent',
];

/** The effective annual rate of a case and the sums around it; upfront charges are repayments on the first day. */
function effective(inputs: Inputs) {
  const given = new Fields(inputs);
  const rule = named(yearsRules, given.text('timeConvention'), 'time convention');
  requireNamed(given, 'method', /^(effective.?annual|aprc?|xirr|cet|irr)\b/i);
  for (const name of besideTheFlows) if (given.has(name)) given.notNegative(name);
  const drawdowns = given.list('drawdowns');
  const first = drawdowns[0];
  if (!first) throw notCovered('credit without a drawdown');
  const start = datesIn(first)?.[0];
  const at = (entry: Fields): YearFlow[] => {
    const amount = amountIn(entry);
    const byDays = (day: IsoDate) => (rule === 'no days' ? undefined : yearsByRule(rule, start ?? day, day));
    const years = yearsIn(entry) ?? datesIn(entry)?.map(byDays);
    if (!years?.every((each) => each !== undefined)) throw notCovered('a flow without a time');
    return years.map((each) => ({ amount, years: each }));
  };
  const drawn = drawdowns.flatMap(at);
  const repaid = ['payments', 'charges'].flatMap((name) =>
    given.has(name) ? given.list(name).flatMap(at) : [],
  );
  const deposit = given.has('deposit') ? given.notNegative('deposit') : 0;
  requireAllRead(inputs);
  return {
    rate: percentOf(effectiveAnnualRate(drawn, repaid)),
    drawn: total(drawn),
    repaid: total(repaid),
    deposit,
  };
}
