import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { daysBetween, partsOf } from '../calendar.ts';
import { capitalisedPlan } from '../capitalised-plan.ts';
import { instalmentFee, lateCharge } from '../charges.ts';
import { dayCount } from '../day-count.ts';
import { dueDates, movedDues, oneIntervalAfter, type PaymentInterval } from '../due-dates.ts';
import { shortenedPlan } from '../extra-payments.ts';
import { downPaymentOf, exactInstalment, type PlanRow, type PlanTerms, repaymentPlan } from '../plan.ts';
import type { RoundingMode } from '../rounding.ts';
import { roundedTo } from '../rounding.ts';
import { supplierContribution } from '../subsidy.ts';
import {
  annuityFuture,
  annuityInterest,
  annuityPayment,
  annuityPeriods,
  annuityPrincipal,
  cumulativeInterest,
} from '../tvm.ts';
import { namedInterval } from './calendar-adapters.ts';
import { Fields } from './cases.ts';
import { namedDayCount, namedRounding, notCovered } from './conventions.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Repayment tables. Money leaves in units of the currency, as cases print it. */
export const scheduleAdapters = {
  schedule: (inputs: Inputs) => fineractSchedule(new Fields(inputs)),
  'schedule.down-payment': (inputs: Inputs) => fineractSchedule(new Fields(inputs)),
  'schedule.reschedule': (inputs: Inputs) => fineractSchedule(new Fields(inputs)),
  'schedule.prepayment': (inputs: Inputs) => {
    const given = new Fields(inputs);
    if (!given.has('extraPayments')) throw notCovered('an account worked out again as payments arrive');
    const extras = given.list('extraPayments').map((extra) => {
      if (extra.text('strategy') !== 'reduce term')
        throw notCovered(`the strategy "${extra.text('strategy')}"`);
      return { withPayment: extra.number('withPayment'), amount: extra.cents('amount') };
    });
    const rows = shortenedPlan(
      plan(given, { factors: datedFactors(given, given.text('dayCount')).factors }),
      extras,
    );
    const printed = rows.map((row) => ({
      ...inUnits(row),
      extra: units(row.extra),
      openingBalance: units(row.balance + row.principal),
    }));
    return {
      payment: printed[0]?.payment,
      totalInterest: totalsOf(rows).interest,
      rowCount: rows.length,
      rows: printed,
    };
  },
  'schedule.compounding': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const { factors } = datedFactors(given, given.text('dayCount'));
    const [paid, posted] = [given.text('frequency'), given.text('interestCapitalised')].map(namedInterval);
    const capitalisedEvery = (posted?.every ?? 1) / (paid?.every ?? 1);
    const rows = capitalisedPlan({
      principal: given.cents('principal'),
      factors,
      capitalisedEvery,
      rounding: cents('half-up'),
    });
    return {
      payment: units(rows[0]?.payment ?? 0),
      ...Object.fromEntries(rows.map((row) => [`interestAtMonth${row.n}`, units(row.interest)])),
      ...Object.fromEntries(rows.map((row) => [`balanceAfterMonth${row.n}`, units(row.balance)])),
    };
  },
  'schedule.subsidised': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const [paidOn, first] = [given.day('supplierPaidOn'), given.day('firstInstalment')];
    const dues = dueDates(
      first,
      { unit: 'month', every: 1 },
      given.number('instalments'),
      partsOf(first).day,
    );
    const convention = namedDayCount(given.text('dayCount'));
    const rate = given.percent('lenderNominalAnnualPercent');
    const factors = dues.map(
      (due, k) => rate * dayCount(convention, dues[k - 1] ?? paidOn, due).yearFraction,
    );
    const lent = minor(given.cents('cashPrice') - given.cents('deposit'));
    return { supplierContribution: units(supplierContribution(lent, given.cents('instalment'), factors)) };
  },
  fees: (inputs: Inputs) => fineractSchedule(new Fields(inputs)),
  'schedule.level': (inputs: Inputs) => level(new Fields(inputs)),
  'schedule.odd-first-period': (inputs: Inputs) => level(new Fields(inputs)),
  'schedule.interest-only': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const proceeds = given.cents('proceeds');
    const principal = minor(proceeds + (given.has('financedFee') ? given.cents('financedFee') : 0));
    const { factors } = datedFactors(given, given.text('accrual'));
    const rows = repaymentPlan(plan(given, { principal, factors, interestOnly: factors.length - 1 }));
    const totals = totalsOf(rows);
    return {
      firstPayment: units(rows[0]?.payment ?? 0),
      regularPayment: units(rows[1]?.payment ?? 0),
      finalPayment: units(rows.at(-1)?.payment ?? 0),
      totalInterest: totals.interest,
      totalOfPayments: totals.payment,
      financeCharge: units(totals.payment * 100 - proceeds),
    };
  },
  'schedule.daily-simple': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const days = given.numbers('paymentDays');
    const factors = days.map((day, k) => given.percent('dailyRatePercent') * (day - (days[k - 1] ?? 0)));
    const rows = repaymentPlan(
      plan(given, {
        factors,
        instalmentRounding: { mode: namedRounding(given.text('paymentRounding')), multipleOf: 1 },
        interestRounding: { mode: namedRounding(given.text('interestRounding')), multipleOf: 1 },
        solvedOn: 'rounded table',
      }),
    );
    return {
      levelPayment: units(rows[0]?.payment ?? 0),
      finalPayment: units(rows.at(-1)?.payment ?? 0),
      rows: rows.map((row, k) => ({ day: days[k], ...inUnits(row) })),
    };
  },
  'schedule.equal-principal': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const count = given.number(given.has('payments') ? 'payments' : 'periods');
    const factor = given.has('ratePerPeriod') ? given.number('ratePerPeriod') : periodRate(given);
    const rows = repaymentPlan(
      plan(given, { method: 'equal principal', factors: Array<number>(count).fill(factor) }),
    );
    return { rows: rows.map(inUnits) };
  },
  'schedule.advance': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const weights = given.has('paymentWeights')
      ? given
          .list('paymentWeights')
          .flatMap((entry) => Array<number>(entry.number('count')).fill(entry.number('weight')))
      : Array<number>(given.number('payments')).fill(1);
    const factors = weights.map((_, k) => (k === 0 ? 0 : periodRate(given)));
    const normal = exactInstalment(given.cents('principal'), factors, 0, weights);
    const payment = units(roundedTo(normal, cents('half-up')));
    return {
      payment,
      normalPayment: payment,
      firstPayment: units(roundedTo(normal * (weights[0] ?? 0), cents('half-up'))),
    };
  },
  'schedule.term': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const periods = annuityPeriods({
      rate: given.percent('nominalAnnualPercent') / given.number('paymentsPerYear'),
      payment: -given.number('payment'),
      present: given.number('principal'),
      future: 0,
      timing: 'end',
    });
    return { payments: roundedUpPayments(periods) };
  },
  'schedule.totals': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const loan = annuityOf(given);
    return { totalInterest: -cumulativeInterest(loan, 1, loan.periods) };
  },
};

/** A rounding of the exact annuity may ask for a thousandth of a payment more; that is not a further payment. */
const roundedUpPayments = (periods: number): number => Math.ceil(periods - 0.005);

/** A loan account of the Fineract tests: dates from a start and a frequency, rows with fees and penalties. */
export function fineractSchedule(given: Fields) {
  const start = given.day('startDate');
  const interval = namedInterval(given.text('frequency'));
  const principal = given.cents('principal');
  const mode = namedRounding(given.text('roundingMode'));
  const share = given.has('downPaymentPercent') ? given.percent('downPaymentPercent') : 0;
  const down = downPaymentOf(principal, share, { mode, multipleOf: multipleOf(given) });
  const count = given.number('numberOfPayments') - (share > 0 ? 1 : 0);
  const planned = dueDates(oneIntervalAfter(start, interval), interval, count, partsOf(start).day);
  const dues = given.has('reschedule') ? rescheduled(given.object('reschedule'), planned, interval) : planned;
  const factors = dues.map((due, k) => accountFactor(given, dues[k - 1] ?? start, due));
  const first = given.has('instalmentFactor') ? namedFactor(given) : (factors[0] ?? 0);
  const rows = repaymentPlan(
    plan(given, {
      principal: minor(principal - down),
      method: methodOf(given),
      factors,
      instalmentFactors: factors.map(() => first),
      interestOnly: given.has('graceOnPrincipalPayments') ? given.number('graceOnPrincipalPayments') : 0,
      instalmentRounding: { mode, multipleOf: multipleOf(given) },
      interestRounding: cents(mode),
    }),
  );
  const offset = share > 0 ? 1 : 0;
  const printed = rows.map((row, k) => {
    const due = dues[k] ?? start;
    const fees = feeOf(given, row, mode);
    const penalties = penaltyOf(given, row, due, mode);
    return {
      ...inUnits(row),
      n: row.n + offset,
      dueDate: due,
      days: daysBetween(dues[k - 1] ?? start, due),
      fees: units(fees),
      penalties: units(penalties),
      due: units(row.payment + fees + penalties),
    };
  });
  const downRow = {
    n: 1,
    dueDate: start,
    days: 0,
    principal: units(down),
    interest: 0,
    fees: 0,
    penalties: 0,
    due: units(down),
    balance: units(principal - down),
  };
  const all = offset ? [downRow, ...printed] : printed;
  const sum = (key: 'principal' | 'interest' | 'due' | 'fees' | 'penalties') =>
    units(all.reduce((total, row) => total + Math.round(row[key] * 100), 0));
  return {
    rows: [{ type: 'disbursement', date: start, amount: units(principal) }, ...all],
    totals: {
      principal: sum('principal'),
      interest: sum('interest'),
      fees: sum('fees'),
      penalties: sum('penalties'),
      due: sum('due'),
    },
  };
}

/** The table of a level case, or its exact figures where the case states no rounding and prints no table. */
function level(given: Fields) {
  if (!given.has('roundingMode') && !given.has('accrual') && !given.has('startDate'))
    return exactLevel(given);
  const proceeds = given.has('proceeds') ? given.cents('proceeds') : given.cents('principal');
  const principal = minor(proceeds + (given.has('financedFee') ? given.cents('financedFee') : 0));
  const accrual = given.has('accrual')
    ? given.text('accrual')
    : given.has('dayCount')
      ? given.text('dayCount')
      : '30/360';
  const { factors, dues, days } = datedFactors(given, accrual);
  const adjusted = !given.has('accrual') || given.has('lastPayment');
  const rows = repaymentPlan(plan(given, { principal, factors, lastPayment: adjusted ? 'clears' : 'equal' }));
  const totals = totalsOf(rows);
  const payment = rows[0]?.payment ?? 0;
  const prepaid = given.has('prepaidFee') ? given.cents('prepaidFee') : 0;
  const paid = adjusted ? totals.payment * 100 : payment * rows.length;
  const financed = proceeds - prepaid;
  const years = new Map<string, { payments: number; interest: number; principal: number }>();
  for (const [k, row] of rows.entries()) {
    const key = `year${(dues[k] ?? '').slice(0, 4)}`;
    const year = years.get(key) ?? { payments: 0, interest: 0, principal: 0 };
    years.set(key, {
      payments: units(year.payments * 100 + row.payment),
      interest: units(year.interest * 100 + row.interest),
      principal: units(year.principal * 100 + row.principal),
    });
  }
  const printed = rows.map((row, k) => ({
    ...inUnits(row),
    instalment: units(row.payment),
    dueDate: dues[k],
    extra: 0,
    openingBalance: units(row.balance + row.principal),
  }));
  return {
    payment: units(payment),
    lastPayment: printed.at(-1)?.payment,
    principal: units(principal),
    rows: printed,
    rowCount: rows.length,
    ...Object.fromEntries(printed.map((row) => [`row${row.n}`, row])),
    ...Object.fromEntries(years),
    daysToFirstPayment: days,
    interest: totals.interest,
    totalInterest: totals.interest,
    totalPayment: totals.payment,
    scheduleTotals: { interest: totals.interest, principal: totals.principal },
    amountFinanced: units(financed),
    totalOfPayments: units(paid),
    financeCharge: units(paid - financed),
  };
}

function exactLevel(given: Fields) {
  const loan = annuityOf(given);
  const payment = -annuityPayment(loan);
  const row = (n: number) => ({
    interest: -annuityInterest(loan, n),
    principal: -annuityPrincipal(loan, n),
    payment,
    balance: -annuityFuture({ ...loan, payment: -payment, periods: n }),
  });
  const totalInterest = -cumulativeInterest(loan, 1, loan.periods);
  const rows = Array.from({ length: loan.periods }, (_, k) => ({ n: k + 1, ...row(k + 1) }));
  return {
    payment,
    rows,
    rowCount: rows.length,
    ...Object.fromEntries(rows.map((each) => [`row${each.n}`, each])),
    totalInterest,
    totalPayment: payment * loan.periods,
    totalOfPayments: payment * loan.periods,
  };
}

const annuityOf = (given: Fields) => ({
  rate: periodRate(given),
  periods: given.number('payments'),
  present: given.number('principal'),
  future: 0,
  timing: given.has('timing') && /advance/.test(given.text('timing')) ? ('start' as const) : ('end' as const),
});

/** What a case states about its plan; what it does not state is a level plan in whole cents, halves up, cleared at the end. */
function plan(given: Fields, stated: Partial<PlanTerms> & Pick<PlanTerms, 'factors'>): PlanTerms {
  const mode = given.has('roundingMode') ? namedRounding(given.text('roundingMode')) : 'half-up';
  return {
    principal: stated.principal ?? given.cents('principal'),
    method: 'level',
    instalmentFactors: stated.factors,
    interestOnly: 0,
    balloon: minor(0),
    instalmentRounding: cents(mode),
    interestRounding: cents(mode),
    solvedOn: given.has('periods') ? 'rounded table' : 'closed form',
    lastPayment: 'clears',
    ...stated,
  };
}

/** Each period's interest factor by the case's dates and day count. */
function datedFactors(given: Fields, accrual: string) {
  const rate = given.percent('nominalAnnualPercent');
  if (given.has('periods')) {
    const spans = given.list('periods').map((period) => [period.day('from'), period.day('to')] as const);
    return {
      factors: spans.map(([from, to]) => rate * dayCount(namedDayCount(accrual), from, to).yearFraction),
      dues: spans.map(([, to]) => to),
      days: undefined,
    };
  }
  const interval = namedInterval(given.has('frequency') ? given.text('frequency') : 'monthly');
  if (!given.has('startDate') && !given.has('loanDate') && !given.has('scheduleStart')) {
    return {
      factors: Array<number>(given.number('payments')).fill(periodRate(given)),
      dues: [],
      days: undefined,
    };
  }
  const start = given.day(['startDate', 'loanDate', 'scheduleStart'].find((name) => given.has(name)) ?? '');
  const first = given.has('firstPaymentDate')
    ? given.day('firstPaymentDate')
    : oneIntervalAfter(start, interval);
  const anchor = partsOf(given.has('firstPaymentDate') ? first : start).day;
  const dues = dueDates(first, interval, given.number('payments'), anchor);
  const days = daysBetween(start, first);
  const factors = dues.map((due, k) => rate * yearPart(accrual, dues[k - 1] ?? start, due, k === 0));
  if (given.has('drawdownDate')) {
    factors[0] = (factors[0] ?? 0) * (daysBetween(given.day('drawdownDate'), first) / days);
  }
  return { factors, dues, days };
}

/** The year fraction of a monthly period under an accrual a case describes in words. */
function yearPart(accrual: string, from: IsoDate, to: IsoDate, isFirst: boolean): number {
  if (/unit period ?\/ ?360/.test(accrual)) return isFirst ? daysBetween(from, to) / 360 : 1 / 12;
  return dayCount(namedDayCount(accrual), from, to).yearFraction;
}

/** A loan account's factor: the period's share of a year, or its actual days when it accrues daily. */
function accountFactor(given: Fields, from: IsoDate, to: IsoDate): number {
  const rate = rateFrom(given, to);
  if (given.text('interestCalculationPeriod') !== 'daily') return rate / periodsPerYear(given);
  return rate * dayCount(namedDayCount(given.text('dayCount')), from, to).yearFraction;
}

/** The rate of the period that ends on a due day, after any change. */
function rateFrom(given: Fields, due: IsoDate): number {
  if (!given.has('rateChange')) return given.percent('nominalAnnualPercent');
  const change = given.object('rateChange');
  return due >= change.day('fromDueDate')
    ? change.percent('newNominalAnnualPercent')
    : given.percent('nominalAnnualPercent');
}

function namedFactor(given: Fields): number {
  const days = /x (\d+)\/(\d+) per period/.exec(given.text('instalmentFactor'));
  if (!days) throw notCovered(`the instalment factor "${given.text('instalmentFactor')}"`);
  return (given.percent('nominalAnnualPercent') * Number(days[1])) / Number(days[2]);
}

function periodsPerYear(given: Fields): number {
  if (given.has('paymentsPerYear')) return given.number('paymentsPerYear');
  const interval = namedInterval(given.has('frequency') ? given.text('frequency') : 'monthly');
  return interval.unit === 'month' ? 12 / interval.every : 364 / interval.every;
}

const periodRate = (given: Fields): number => given.percent('nominalAnnualPercent') / periodsPerYear(given);

function methodOf(given: Fields): PlanTerms['method'] {
  if (given.text('interestType') === 'flat') return 'flat';
  return /equal_principal/.test(given.text('amortization')) ? 'equal principal' : 'level';
}

const multipleOf = (given: Fields): number =>
  given.has('instalmentRoundedToMultipleOf') ? given.cents('instalmentRoundedToMultipleOf') : 1;

function rescheduled(
  change: Fields,
  dues: readonly IsoDate[],
  interval: PaymentInterval,
): readonly IsoDate[] {
  if (!change.has('newDueDate')) throw notCovered('a reschedule that moves no due date');
  return movedDues(dues, change.day('fromDueDate'), change.day('newDueDate'), interval);
}

function feeOf(given: Fields, row: PlanRow, mode: RoundingMode): Minor {
  if (!given.has('fee')) return minor(0);
  const fee = given.object('fee');
  const bases: Readonly<Record<string, Minor>> = {
    principal: row.principal,
    interest: row.interest,
    'principal+interest': row.payment,
  };
  const base = bases[fee.text('base')];
  if (base === undefined) throw notCovered(`a fee on ${fee.text('base')}`);
  return instalmentFee(base, fee.percent('percent'), cents(mode));
}

function penaltyOf(given: Fields, row: PlanRow, due: IsoDate, mode: RoundingMode): Minor {
  if (!given.has('lateFee')) return minor(0);
  const fee = given.object('lateFee');
  const bases: Readonly<Record<string, Minor>> = {
    'overdue principal': row.principal,
    'overdue interest': row.interest,
    'overdue principal+interest': row.payment,
  };
  const base = bases[fee.text('base')];
  if (base === undefined) throw notCovered(`a late fee on ${fee.text('base')}`);
  return lateCharge({
    base,
    rate: fee.percent('percent'),
    graceDays: 0,
    daysAfterDue: daysBetween(due, given.day('asOf')),
    alreadyCollected: false,
    cap: null,
    rounding: cents(mode),
  });
}

const cents = (mode: RoundingMode) => ({ mode, multipleOf: 1 });
const units = (amount: number): number => amount / 100;

const inUnits = ({ n, payment, interest, principal, balance }: PlanRow) => ({
  n,
  payment: units(payment),
  interest: units(interest),
  principal: units(principal),
  balance: units(balance),
});

function totalsOf(rows: readonly PlanRow[]) {
  const sum = (key: 'payment' | 'interest' | 'principal') =>
    units(rows.reduce((total, row) => total + row[key], 0));
  return { payment: sum('payment'), interest: sum('interest'), principal: sum('principal') };
}
