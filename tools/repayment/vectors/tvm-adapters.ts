import { daysBetween } from '../calendar/calendar.ts';
import { type Flow, flowRates, presentWorth } from '../rates/flow-rates.ts';
import { effectiveFromNominal, nominalFromEffective } from '../rates/rates.ts';
import {
  decliningDepreciation,
  evenPrincipalInterest,
  grownAt,
  growthPeriods,
  growthRate,
  modifiedInternalRate,
  straightLineDepreciation,
  sumOfYearsDepreciation,
} from '../rates/spreadsheet-functions.ts';
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
} from '../rates/tvm.ts';
import { Fields, requireAllRead } from './cases.ts';
import { type Named, named, notCovered } from './conventions.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** A spreadsheet function by its name. */
export function spreadsheetFunction(inputs: Inputs): { readonly value: number } {
  const given = new Fields(inputs);
  const name = given.text('function').toUpperCase();
  const compute = functions[name];
  if (!compute) throw notCovered(`the function ${name}`);
  const value = compute(given);
  requireAllRead(inputs);
  return { value };
}

/** Functions by their spreadsheet names, each reading the arguments it has. */
const functions: Readonly<Record<string, (given: Fields) => number>> = {
  PMT: (given) => annuityPayment(annuity(given)),
  PV: (given) => annuityPresent(annuity(given)),
  FV: (given) => annuityFuture(annuity(given)),
  NPER: (given) => annuityPeriods(annuity(given)),
  RATE: (given) => annuityRate(withGuess(given)),
  IPMT: (given) => annuityInterest(annuity(given), oneOf(given, ['per', 'period'])),
  PPMT: (given) => annuityPrincipal(annuity(given), oneOf(given, ['per', 'period'])),
  CUMIPMT: (given) => cumulativeInterest(annuity(given), ...span(given)),
  CUMPRINC: (given) => cumulativePrincipal(annuity(given), ...span(given)),
  IRR: (given) => nearest(periodicFlows(given, 0), given),
  XIRR: (given) => nearest(datedFlows(given), given),
  NPV: (given) => presentWorth(periodicFlows(given, firstFlow(given)), given.number('rate')),
  XNPV: (given) => presentWorth(datedFlows(given), given.number('rate')),
  MIRR: (given) =>
    modifiedInternalRate(
      amounts(given),
      oneOf(given, ['financeRate', 'finance_rate', 'finance']),
      oneOf(given, ['reinvestRate', 'reinvest_rate', 'reinvest', 'reinvestmentRate']),
    ),
  ISPMT: (given) =>
    evenPrincipalInterest(
      given.number('rate'),
      oneOf(given, ['per', 'period']),
      oneOf(given, ['nper', 'periods']),
      given.number('pv'),
    ),
  RRI: (given) => growthRate(oneOf(given, ['nper', 'periods']), given.number('pv'), given.number('fv')),
  PDURATION: (given) => growthPeriods(given.number('rate'), given.number('pv'), given.number('fv')),
  EFFECT: (given) => effectiveFromNominal(given.number(nominalName(given)), yearly(given)),
  NOMINAL: (given) => nominalFromEffective(given.number(effectiveName(given)), yearly(given)),
  FVSCHEDULE: (given) =>
    grownAt(oneOf(given, ['principal', 'pv']), given.numbers(listName(given, ['rates', 'schedule']))),
  SLN: (given) =>
    straightLineDepreciation(given.number('cost'), given.number('salvage'), given.number('life')),
  SYD: (given) =>
    sumOfYearsDepreciation(
      given.number('cost'),
      given.number('salvage'),
      given.number('life'),
      oneOf(given, ['per', 'period']),
    ),
  DDB: (given) =>
    decliningDepreciation(
      given.number('cost'),
      given.number('salvage'),
      given.number('life'),
      oneOf(given, ['per', 'period']),
      given.has('factor') ? given.number('factor') : 2,
    ),
};

const annuity = (given: Fields): Annuity => {
  const optional = (...names: readonly string[]) => {
    const name = given.oneOf(...names);
    return name ? given.number(name) : 0;
  };
  return {
    rate: optional('rate'),
    periods: optional('nper', 'periods'),
    payment: optional('pmt', 'payment'),
    present: optional('pv'),
    future: optional('fv'),
    timing: timing(given),
  };
};

function timing(given: Fields): 'end' | 'start' {
  const name = given.oneOf('type', 'when', 'timing', 'due');
  if (!name) return 'end';
  if (given.isFlag(name)) return given.flag(name) ? 'start' : 'end';
  return named(timings, given.text(name), name);
}

/** The spreadsheets' 0 and 1, and the words that stand for them. */
const timings: Named<'end' | 'start'> = [
  [/^(0(\.0*)?|end|finish|arrears|in arrears|false|ordinary)$|^end of /i, 'end'],
  [/^(1(\.0*)?|begin|beginning|start|advance|in advance|due|true)$|^(beginning|start) of /i, 'start'],
];

/** When the first of periodic flows falls: at the end of the first period in spreadsheets, at once where a case says so. */
const firstFlows: Named<0 | 1> = [
  [/time 0|period 0|\bnow\b|at once|immediate/i, 0],
  [/time 1|period 1|end of (the )?(first )?period/i, 1],
];

const firstFlow = (given: Fields): number => {
  const name = given.oneOf('timing', 'firstFlow');
  return name ? named(firstFlows, given.text(name), name) : 1;
};

/** A first guess starts other solvers; ours finds the rate without one. */
function withGuess(given: Fields): Annuity {
  given.has('guess');
  return annuity(given);
}

/** Of several rates the one nearest to the guess, as a solver that starts there finds it; without one the nearest to zero. */
function nearest(flows: readonly Flow[], given: Fields): number {
  if (!given.has('guess')) return internalRate(flows);
  const guess = given.number('guess');
  const answer = flowRates(flows);
  if (answer.status !== 'several') return internalRate(flows);
  return answer.rates.reduce((best, rate) => (Math.abs(rate - guess) < Math.abs(best - guess) ? rate : best));
}

function oneOf(given: Fields, names: readonly string[]): number {
  return given.number(given.oneOf(...names) ?? names[0] ?? '');
}

const listName = (given: Fields, names: readonly string[]): string => given.oneOf(...names) ?? names[0] ?? '';

const nominalName = (given: Fields) => listName(given, ['nominal', 'nominalRate', 'rate']);
const effectiveName = (given: Fields) => listName(given, ['effective', 'effectiveRate', 'effect', 'rate']);
const yearly = (given: Fields) => oneOf(given, ['periods', 'npery', 'nper', 'periodsPerYear']);

const span = (given: Fields): [first: number, last: number] => [
  oneOf(given, ['start', 'startPeriod', 'start_period', 'from']),
  oneOf(given, ['end', 'endPeriod', 'end_period', 'to']),
];

const amounts = (given: Fields): readonly number[] =>
  given.numbers(listName(given, ['flows', 'values', 'cashFlows']));

const periodicFlows = (given: Fields, first: number): Flow[] =>
  amounts(given).map((amount, k) => ({ amount, periods: k + first }));

/** Flows with their days, in one list or in two side by side; the first one's day is the start. */
function datedFlows(given: Fields): Flow[] {
  const name = listName(given, ['flows', 'values', 'cashFlows']);
  const dates = given.has('dates') ? given.days('dates') : given.list(name).map((flow) => flow.day('date'));
  const values = given.has('dates')
    ? given.numbers(name)
    : given.list(name).map((flow) => flow.number('amount'));
  const start = dates[0];
  return values.map((amount, k) => {
    const on = dates[k];
    if (!start || !on) throw notCovered('a flow without a day');
    return { amount, periods: daysBetween(start, on) / 365 };
  });
}
