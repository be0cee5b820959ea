import type { IsoDate } from '../../kit/units.ts';
import { type SpacedFlow, usRuleRate } from '../balance-rates.ts';
import { intervalsPerYear } from '../due-dates.ts';
import { type RateAnswer, rateNearestZero } from '../flow-rates.ts';
import { type UnitPeriod, unitPeriodsBetween, unitPeriodsPerYear } from '../intervals.ts';
import {
  appendixJRate,
  costOfBorrowingRate,
  effectiveAnnualRate,
  type UnitPeriodFlow,
  type YearFlow,
  type YearsRule,
  yearsByRule,
} from '../legal-rates.ts';
import { annuityFuture, annuityPayment } from '../tvm.ts';
import { unitPeriodOf } from '../unit-period.ts';
import { unitPeriod } from './calendar-adapters.ts';
import { Fields, requireAllRead } from './cases.ts';
import { intervalOf, isInAdvance, namedInterval, notCovered } from './conventions.ts';
import { countIn, datesIn, intervalIn, yearsIn } from './flow-case.ts';

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
    const actuarial = !/rule/i.test(given.words('method'));
    const rate = actuarial
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
    const name = given.oneOf('frequency', 'paymentFrequency', 'every');
    const perYear = intervalsPerYear(
      name ? namedInterval(given.text(name)) : intervalOf(given.number('paymentsPerYear')),
    );
    const periods = given.number(given.oneOf('payments', 'numberOfPayments', 'count') ?? 'payments');
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
    const cost = -payment * periods - loan.future - loan.present + (other ? given.number(other) : 0);
    requireAllRead(inputs);
    return {
      aprPercent: 100 * costOfBorrowingRate(cost, periods / perYear, balances),
      costOfBorrowing: cost,
      averagePrincipal: balances.reduce((sum, balance) => sum + balance, 0) / periods,
      payment: -payment,
    };
  },
};

/** The case's unit-period, or the one that Appendix J picks for its days. */
function usPeriod(inputs: Inputs, drawn: readonly Fields[], series: readonly Fields[]) {
  if (inputs.unitPeriod === undefined) {
    const days = (entries: readonly Fields[]) => entries.flatMap((entry) => datesIn(entry) ?? []);
    const period = unitPeriodOf(days(drawn), days(series));
    return { period, perYear: unitPeriodsPerYear(period) };
  }
  const given = new Fields(
    typeof inputs.unitPeriod === 'string' ? { unit: inputs.unitPeriod } : inputs.unitPeriod,
  );
  const period = unitPeriod(given);
  return { period, perYear: given.has('perYear') ? given.number('perYear') : unitPeriodsPerYear(period) };
}

/** One entry as flows: at unit-periods and an odd fraction, one after the other; or on days, counted from the first advance. */
function usFlows(entry: Fields, start: IsoDate | undefined, period: UnitPeriod): UnitPeriodFlow[] {
  const amount = entry.number('amount');
  const days = datesIn(entry);
  if (entry.has('t')) {
    const step = unitPeriodsApart(entry, period);
    const first = entry.number('t');
    const fraction = entry.has('f') ? entry.number('f') : 0;
    return Array.from({ length: days && entry.has('dates') ? days.length : countIn(entry) }, (_, k) => ({
      amount,
      unitPeriods: first + k * step,
      fraction,
    }));
  }
  const from = start ?? days?.[0];
  if (!days || !from) throw notCovered('a flow without a time');
  const spaced = entry.has('dates') || intervalIn(entry) !== undefined || days.length === 1;
  const at = (day: IsoDate) => ({ amount, ...unitPeriodsBetween(from, day, period) });
  if (spaced) return days.map(at);
  const first = at(days[0] ?? from);
  return days.map((_, k) => ({ ...first, unitPeriods: first.unitPeriods + k }));
}

/** How many unit-periods lie between the flows of an entry; one when it says nothing. */
function unitPeriodsApart(entry: Fields, { unit, multiple }: UnitPeriod): number {
  const step = entry.oneOf('step', 'everyUnitPeriods');
  if (step) return entry.number(step);
  const interval = intervalIn(entry);
  if (interval === undefined) return 1;
  const days = { day: 1, 'term-days': 1, week: 7, semimonth: 0, month: 0, year: 0 }[unit];
  const months = { month: 1, year: 12 }[unit as 'month' | 'year'];
  const apart = interval.every / (multiple * ((interval.unit === 'month' ? months : days) || Number.NaN));
  if (interval.unit === 'semimonth' && unit === 'semimonth') return 1;
  if (Number.isInteger(apart)) return apart;
  throw notCovered('payments that are no whole unit-periods apart');
}

/** The United States Rule counts the same times as shares of a year. */
function usRuleFlows(
  advances: readonly UnitPeriodFlow[],
  payments: readonly UnitPeriodFlow[],
  perYear: number,
): readonly SpacedFlow[] {
  const at = ({ unitPeriods, fraction }: UnitPeriodFlow) => (unitPeriods + fraction) / perYear;
  const flows = [
    ...advances.map((flow) => ({ at: at(flow), amount: flow.amount })),
    ...payments.map((flow) => ({ at: at(flow), amount: -flow.amount })),
  ].toSorted((a, b) => a.at - b.at || b.amount - a.amount);
  return flows.map((flow, k) => ({ amount: flow.amount, years: flow.at - (flows[k - 1]?.at ?? flow.at) }));
}

/** A prepaid finance charge as an amount, or with its day, which is that of the first advance. */
function prepaidIn(given: Fields, start: IsoDate | undefined): number {
  if (!given.has('prepaidFinanceCharge')) return 0;
  if (given.isNumber('prepaidFinanceCharge')) return given.number('prepaidFinanceCharge');
  const charge = given.object('prepaidFinanceCharge');
  if (charge.has('date') && start !== undefined && charge.day('date') !== start) {
    throw notCovered('a prepaid finance charge on another day than the first advance');
  }
  return charge.number('amount');
}

const total = (flows: readonly { readonly amount: number }[]): number =>
  flows.reduce((sum, { amount }) => sum + amount, 0);

export const percentOf = (answer: RateAnswer): number | undefined => {
  const rate = rateNearestZero(answer);
  return rate === undefined ? undefined : rate * 100;
};

const yearsRules: readonly (readonly [RegExp, YearsRule])[] = [
  [/^(act(ual)?([ -]days?)?|calendar|days?)[-/ ]365$/i, 'actual/365'],
  [/month/i, 'whole months'],
  [/week/i, 'whole weeks'],
  [/year|day/i, 'whole years'],
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
  const words = given.text('timeConvention');
  const rule = yearsRules.find(([pattern]) => pattern.test(words))?.[1];
  if (!rule) throw notCovered(`the time convention "${words}"`);
  for (const name of besideTheFlows) given.has(name);
  const drawdowns = given.list('drawdowns');
  const first = drawdowns[0];
  if (!first) throw notCovered('credit without a drawdown');
  const start = datesIn(first)?.[0];
  const at = (entry: Fields): YearFlow[] => {
    const amount = entry.number('amount');
    const years = yearsIn(entry) ?? datesIn(entry)?.map((day) => yearsByRule(rule, start ?? day, day));
    if (!years) throw notCovered('a flow without a time');
    return years.map((each) => ({ amount, years: each }));
  };
  const drawn = drawdowns.flatMap(at);
  const repaid = ['payments', 'charges'].flatMap((name) =>
    given.has(name) ? given.list(name).flatMap(at) : [],
  );
  const deposit = given.has('deposit') ? given.number('deposit') : 0;
  requireAllRead(inputs);
  return {
    rate: percentOf(effectiveAnnualRate(drawn, repaid)),
    drawn: total(drawn),
    repaid: total(repaid),
    deposit,
  };
}
