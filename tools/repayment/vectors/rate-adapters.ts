import { addMonths, daysBetween, partsOf } from '../calendar.ts';
import { dayCount } from '../day-count.ts';
import { dueDates } from '../due-dates.ts';
import { presentWorth, type RateAnswer, rateNearestZero } from '../flow-rates.ts';
import { unitPeriodsBetween, unitPeriodsPerYear } from '../intervals.ts';
import {
  appendixJRate,
  costOfBorrowingRate,
  effectiveAnnualRate,
  type UnitPeriodFlow,
  type YearFlow,
  type YearsRule,
  yearsByRule,
} from '../legal-rates.ts';
import {
  annualYield,
  effectiveFromNominal,
  nominalFromEffective,
  nominalFromFlat,
  nominalFromPeriods,
} from '../rates.ts';
import {
  type Annuity,
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
} from '../tvm.ts';
import { unitPeriod } from './calendar-adapters.ts';
import { Fields } from './cases.ts';
import { namedDayCount, namedInterval, notCovered } from './conventions.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Time value of money and every legal rate. */
export const rateAdapters = {
  tvm: (inputs: Inputs) => {
    const given = new Fields(inputs);
    const name = given.text('function');
    const compute = functions[name];
    if (!compute) throw notCovered(`the function ${name}`);
    return { value: compute(given, annuity(given)) };
  },
  'apr.us': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const period = given.object('unitPeriod');
    const perYear = period.has('perYear') ? period.number('perYear') : unitPeriodsPerYear(unitPeriod(period));
    const start = given.list('advances')[0]?.text('date');
    const at = (entry: Fields, date: string): UnitPeriodFlow => {
      const counted = entry.has('t')
        ? { unitPeriods: entry.number('t'), fraction: entry.has('f') ? entry.number('f') : 0 }
        : unitPeriodsBetween(new Fields({ start }).day('start'), entry.day(date), unitPeriod(period));
      return { amount: entry.number('amount'), ...counted };
    };
    const advances = given.list('advances').map((entry) => at(entry, 'date'));
    const prepaid = given.has('prepaidFinanceCharge')
      ? given.object('prepaidFinanceCharge').number('amount')
      : 0;
    const [first, ...later] = advances;
    if (!first) throw notCovered('credit without an advance');
    const payments = given.list('paymentSeries').flatMap((series) =>
      Array.from({ length: series.has('count') ? series.number('count') : 1 }, (_, k) => {
        const start = at(series, 'firstDate');
        return { ...start, unitPeriods: start.unitPeriods + k };
      }),
    );
    const net = [{ ...first, amount: first.amount - prepaid }, ...later];
    return { aprPercent: percentOf(appendixJRate(net, payments, perYear)) };
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
    };
  },
  'apr.effective-act365': (inputs: Inputs) => ({ effectiveRatePercent: effective(inputs).rate }),
  'apr.ca': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const interval = namedInterval(given.text('frequency'));
    const perYear = interval.unit === 'month' ? 12 / interval.every : 364 / interval.every;
    const count = given.number('payments');
    const loan = {
      rate: given.percent('nominalAnnualPercent') / perYear,
      periods: count,
      present: given.number('principal'),
      future: 0,
      timing: 'end' as const,
    };
    const payment = annuityPayment(loan);
    const balances = Array.from(
      { length: count },
      (_, k) => -annuityFuture({ ...loan, payment, periods: k }),
    );
    const cost = -payment * count - loan.present + given.number('otherCostOfBorrowing');
    return { aprPercent: 100 * costOfBorrowingRate(cost, count / perYear, balances) };
  },
  'rate.convert': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const name = given.text('function');
    if (name === 'EFFECT')
      return { value: effectiveFromNominal(given.number('nominal'), given.number('periods')) };
    if (name === 'NOMINAL') {
      return { value: nominalFromEffective(given.number('effective'), given.number('periods')) };
    }
    throw notCovered(`the function ${name}`);
  },
  'rate.effective-yield': (inputs: Inputs) => {
    const given = new Fields(inputs);
    return {
      apyPercent:
        100 * annualYield(given.number('principal'), given.number('interest'), given.number('days')),
    };
  },
  'rate.flat-to-effective': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const principal = given.number('principal');
    const totalOfPayments = given.has('totalOfPayments')
      ? given.number('totalOfPayments')
      : principal * (1 + given.percent('addOnRatePercentOverTerm'));
    const rate = nominalFromFlat({
      principal,
      totalOfPayments,
      payments: given.number('months'),
      paymentsPerYear: 12,
      timing: timing(given),
    });
    return { nominalAprPercent: 100 * rate };
  },
  'rate.nominal': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const [principal, payment, months] = [
      given.number('principal'),
      given.number('payment'),
      given.number('months'),
    ];
    if (!given.has('basis')) {
      const terms = {
        periods: months,
        payment: -payment,
        present: principal,
        future: 0,
        timing: timing(given),
      };
      return { nominalAnnualPercent: 1200 * annuityRate(terms) };
    }
    const periods = dayCounted(given).map((yearFraction) => ({ payment, yearFraction }));
    return { nominalAnnualPercent: 100 * nominalFromPeriods(principal, periods) };
  },
  'rate.effective': (inputs: Inputs) => {
    const given = new Fields(inputs);
    let years = 0;
    const repayments = dayCounted(given).map((fraction) => {
      years += fraction;
      return { amount: given.number('payment'), years };
    });
    const answer = effectiveAnnualRate([{ amount: given.number('principal'), years: 0 }], repayments);
    return { effectiveAnnualPercent: percentOf(answer) };
  },
};

const functions: Readonly<Record<string, (given: Fields, of: Annuity) => number>> = {
  PMT: (_, of) => annuityPayment(of),
  PV: (_, of) => annuityPresent(of),
  FV: (_, of) => annuityFuture(of),
  NPER: (_, of) => annuityPeriods(of),
  RATE: (_, of) => annuityRate(of),
  IPMT: (given, of) => annuityInterest(of, given.number('per')),
  PPMT: (given, of) => annuityPrincipal(of, given.number('per')),
  CUMIPMT: (given, of) => cumulativeInterest(of, given.number('start'), given.number('end')),
  CUMPRINC: (given, of) => cumulativePrincipal(of, given.number('start'), given.number('end')),
  IRR: (given) => internalRate(given.numbers('flows').map((amount, periods) => ({ amount, periods }))),
  XIRR: (given) => internalRate(datedFlows(given)),
  XNPV: (given) => presentWorth(datedFlows(given), given.number('rate')),
  NPV: (given) =>
    presentWorth(
      given.numbers('flows').map((amount, k) => ({ amount, periods: k + 1 })),
      given.number('rate'),
    ),
};

const annuity = (given: Fields): Annuity => {
  const optional = (name: string) => (given.has(name) ? given.number(name) : 0);
  return {
    rate: optional('rate'),
    periods: optional('nper'),
    payment: optional('pmt'),
    present: optional('pv'),
    future: optional('fv'),
    timing: optional('type') === 1 ? 'start' : 'end',
  };
};

function datedFlows(given: Fields) {
  const flows = given.list('flows');
  return flows.map((flow) => ({
    amount: flow.number('amount'),
    periods: daysBetween(flows[0]?.day('date') ?? flow.day('date'), flow.day('date')) / 365,
  }));
}

const percentOf = (answer: RateAnswer): number | undefined => {
  const rate = rateNearestZero(answer);
  return rate === undefined ? undefined : rate * 100;
};

const timing = (given: Fields): 'end' | 'start' =>
  given.has('timing') && /advance|start|begin/.test(given.text('timing')) ? 'start' : 'end';

/** The year fraction of each monthly period, by the case's day count. */
function dayCounted(given: Fields): number[] {
  const convention = namedDayCount(given.text('basis'));
  const [start, first] = [given.day('start'), given.day('firstDate')];
  const dues = dueDates(first, { unit: 'month', every: 1 }, given.number('months'), partsOf(first).day);
  return dues.map((due, k) => dayCount(convention, dues[k - 1] ?? start, due).yearFraction);
}

const yearsRules: readonly (readonly [RegExp, YearsRule])[] = [
  [/365/, 'actual/365'],
  [/month/, 'whole months'],
  [/week/, 'whole weeks'],
  [/year/, 'whole years'],
];

/** The effective annual rate of a case and the sums around it; upfront charges are repayments on the first day. */
function effective(inputs: Inputs) {
  const given = new Fields(inputs);
  const name = given.text('timeConvention');
  const rule = yearsRules.find(([pattern]) => pattern.test(name))?.[1];
  if (!rule) throw notCovered(`the time convention "${name}"`);
  const drawdowns = given.list('drawdowns');
  const start = drawdowns[0];
  if (!start) throw notCovered('credit without a drawdown');
  const at = (flow: Fields): YearFlow[] => flowsOf(flow, start, rule);
  const [drawn, repaid] = [drawdowns.flatMap(at), given.list('payments').flatMap(at)];
  const total = (flows: readonly YearFlow[]) => flows.reduce((sum, { amount }) => sum + amount, 0);
  return {
    rate: percentOf(effectiveAnnualRate(drawn, repaid)),
    drawn: total(drawn),
    repaid: total(repaid),
    deposit: given.has('deposit') ? given.number('deposit') : 0,
  };
}

/** One entry of a case as flows: a moment in years, a month or run of months, or a date or run of dates. */
function flowsOf(flow: Fields, start: Fields, rule: YearsRule): YearFlow[] {
  const amount = flow.number('amount');
  const count = flow.has('count') ? flow.number('count') : 1;
  if (flow.has('t')) return [{ amount, years: flow.number('t') }];
  if (flow.has('month') || flow.has('fromMonth')) {
    const from = flow.number(flow.has('month') ? 'month' : 'fromMonth');
    return Array.from({ length: count }, (_, k) => ({ amount, years: (from + k) / 12 }));
  }
  const first = flow.day(flow.has('date') ? 'date' : 'firstDate');
  const interval = flow.has('every')
    ? namedInterval(flow.text('every'))
    : { unit: 'month' as const, every: flow.has('everyMonths') ? flow.number('everyMonths') : 1 };
  const monthEnd = addMonths(first, 0, 31) === first;
  return dueDates(first, interval, count, monthEnd ? 31 : partsOf(first).day).map((due) => ({
    amount,
    years: yearsByRule(rule, start.day('date'), due),
  }));
}
