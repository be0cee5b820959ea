import { type Minor, minor } from '../../kit/units.ts';
import type { Instalment } from '../contract/contract.ts';
import { growingRuns } from './case-growth.ts';
import { Fields } from './cases.ts';
import { notCovered } from './conventions.ts';

export type Kind = Instalment extends infer Each
  ? Each extends Instalment
    ? Omit<Each, 'due'>
    : never
  : never;

/** A run of payments of one kind, as a case groups them. */
export interface Run {
  readonly from: number;
  readonly count: number;
  readonly kind: Kind;
}

export const ordinary: Kind = { kind: 'solved', weight: 1 };

const stepNames = [
  'steps',
  'paymentSteps',
  'steppedPayments',
  'stepPayments',
  'paymentWeights',
  'paymentGroups',
  'paymentSeries',
  'paymentStream',
  'paymentSchedule',
  'paymentProfile',
];
const runCountNames = ['count', 'payments', 'months', 'periods', 'instalments', 'numberOfPayments', 'number'];
const runFromNames = ['from', 'fromPayment', 'fromMonth', 'fromPeriod', 'fromInstalment', 'startPayment'];
const runToNames = ['to', 'toPayment', 'toMonth', 'toPeriod', 'toInstalment', 'until', 'endPayment'];
export const amountNames = ['payment', 'amount', 'instalment', 'paymentAmount', 'instalmentAmount', 'rental'];

/** The payments that a case's steps add up to; undefined without steps, or where they run to the end. */
export function countOfSteps(given: Fields): number | undefined {
  const runs = runsOf(given, Number.NaN);
  const end = Math.max(...runs.map(({ from, count }) => from + count - 1));
  return runs.length > 0 && Number.isFinite(end) ? end : undefined;
}

/** A case's payments in runs: those that grow by a rule, or its list of steps; a list of dated payments is no steps. */
export function runsOf(given: Fields, total: number): readonly Run[] {
  const grown = growingRuns(given, total);
  if (grown) return grown;
  const name = given.oneOf(...stepNames) ?? (given.isList('payments') ? 'payments' : undefined);
  if (!name || !given.isList(name)) return [];
  const entries = entriesOf(given, name);
  if (entries.some((entry) => entry.has('date'))) return [];
  const starts: number[] = [];
  let next = 1;
  for (const entry of entries) {
    const from = entry.oneOf(...runFromNames);
    const start = from ? entry.number(from) : next;
    starts.push(start);
    const count = entry.oneOf(...runCountNames);
    next = start + (count ? entry.number(count) : 1);
  }
  return entries.map((entry, k) => {
    const from = starts[k] ?? 1;
    const [count, to] = [entry.oneOf(...runCountNames), entry.oneOf(...runToNames)];
    const end = to ? entry.number(to) : (starts[k + 1] ?? total + 1) - 1;
    return { from, count: count ? entry.number(count) : end - from + 1, kind: stepKind(entry) };
  });
}

/** Steps are objects; a plain list of numbers is one weight a payment. */
const entriesOf = (given: Fields, name: string): readonly Fields[] =>
  given.isListOfNumbers(name)
    ? given.numbers(name).map((weight) => new Fields({ count: 1, weight }))
    : given.list(name);

function stepKind(step: Fields): Kind {
  const amount = amountNames.find((name) => step.isNumber(name));
  if (amount) return paidOrNothing(step.cents(amount));
  const weight = step.oneOf('weight', 'weighting', 'factor', 'multiple', 'multiplier', 'ratio');
  if (weight) return { kind: 'solved', weight: step.number(weight) };
  const percent = step.oneOf('percent', 'percentOfPayment', 'weightPercent', 'paymentPercent');
  if (percent) return { kind: 'solved', weight: step.percent(percent) };
  const type = step.words('type') + step.words('kind');
  if (/interest/i.test(type) || step.flag('interestOnly')) return { kind: 'interest only' };
  if (/none|skip|holiday|defer/i.test(type)) return { kind: 'none' };
  requireUnknown(step, amountNames);
  return ordinary;
}

/** An amount that is no number is the one to be found, when the case says so: by nothing, or by a word for it. */
export function requireUnknown(step: Fields, names: readonly string[]): void {
  const name = step.oneOf(...names);
  if (!name || step.isNumber(name) || step.isNull(name)) return;
  const words = step.text(name);
  if (
    !/^(\?+|x|p|tbd|unknown|solved?( for)?|find|to be (found|solved|determined)|calculated?)$/i.test(words)
  ) {
    throw notCovered(`the ${name} "${words}"`);
  }
}

const paidOrNothing = (amount: Minor): Kind => (amount > 0 ? { kind: 'fixed', amount } : { kind: 'none' });

/** A kind times a stated amount: what grows from a payment that the case states is stated itself. */
export const times = (kind: Kind, amount: Minor): Kind =>
  kind.kind === 'solved' ? { kind: 'fixed', amount: minor(amount * kind.weight) } : kind;
