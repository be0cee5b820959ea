import type { IsoDate, Minor } from '../../kit/units.ts';
import { partsOf } from '../calendar.ts';
import type { Instalment } from '../contract.ts';
import type { CaseDates } from './case-dates.ts';
import { Fields } from './cases.ts';
import { notCovered } from './conventions.ts';

type Kind = Instalment extends infer Each ? (Each extends Instalment ? Omit<Each, 'due'> : never) : never;

/** A run of payments of one kind, as a case groups them. */
interface Run {
  readonly from: number;
  readonly count: number;
  readonly kind: Kind;
}

const ordinary: Kind = { kind: 'solved', weight: 1 };

const stepNames = [
  'steps',
  'paymentSteps',
  'steppedPayments',
  'paymentWeights',
  'paymentGroups',
  'paymentStream',
];
const runCountNames = ['count', 'payments', 'months', 'periods', 'instalments', 'numberOfPayments'];
const runFromNames = ['from', 'fromPayment', 'fromMonth', 'fromPeriod', 'fromInstalment'];
const runToNames = ['to', 'toPayment', 'toMonth', 'toPeriod', 'toInstalment', 'until'];
const amountNames = ['payment', 'amount', 'instalment', 'paymentAmount', 'instalmentAmount'];

/** The payments that a case's steps add up to; undefined without steps, or where they run to the end. */
export function countOfSteps(given: Fields): number | undefined {
  const runs = runsOf(given, Number.NaN);
  const end = Math.max(...runs.map(({ from, count }) => from + count - 1));
  return runs.length > 0 && Number.isFinite(end) ? end : undefined;
}

/** What falls due on each day, by the case's steps, skips, seasons and interest-only stretches. */
export function instalmentsOf(given: Fields, kind: string, { dues }: CaseDates): readonly Instalment[] {
  const names = [...amountNames, 'regularPayment', 'statedPayment', 'levelPayment', 'monthlyPayment'];
  const amount = names.find((name) => given.isNumber(name));
  const base: Kind = amount ? { kind: 'fixed', amount: given.cents(amount) } : ordinary;
  const kinds: Kind[] = dues.map(() => base);
  const upFront = given.oneOf('advancePayments', 'paymentsInAdvance');
  if (upFront && given.isNumber(upFront)) kinds[0] = { kind: 'solved', weight: given.number(upFront) };
  for (const { from, count, kind: each } of runsOf(given, dues.length))
    kinds.fill(each, from - 1, from - 1 + count);
  interestOnly(given, kind, kinds, dues);
  skipped(given, kinds, dues);
  const last = given.oneOf('lastPayment', 'finalPayment', 'lastInstalment', 'finalInstalment');
  if (last && given.isNumber(last)) kinds[kinds.length - 1] = { kind: 'fixed', amount: given.cents(last) };
  return dues.map((due, k): Instalment => ({ due, ...(kinds[k] ?? ordinary) }));
}

function runsOf(given: Fields, total: number): readonly Run[] {
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
  // An amount that is no number is the one to be found.
  const amount = amountNames.find((name) => step.isNumber(name));
  if (amount) return paidOrNothing(step.cents(amount));
  const weight = step.oneOf('weight', 'weighting', 'factor', 'multiple', 'multiplier');
  if (weight) return { kind: 'solved', weight: step.number(weight) };
  const percent = step.oneOf('percent', 'percentOfPayment', 'weightPercent');
  if (percent) return { kind: 'solved', weight: step.percent(percent) };
  const type = step.words('type') + step.words('kind');
  if (/interest/i.test(type) || step.flag('interestOnly')) return { kind: 'interest only' };
  if (/none|skip|holiday|defer/i.test(type)) return { kind: 'none' };
  return ordinary;
}

const paidOrNothing = (amount: Minor): Kind => (amount > 0 ? { kind: 'fixed', amount } : { kind: 'none' });

/** Payments that grow by a percentage every so many of them. */
function growingRuns(given: Fields, total: number): readonly Run[] | undefined {
  const name = given.oneOf(
    'stepPercent',
    'stepUpPercent',
    'annualIncreasePercent',
    'increasePercent',
    'growthPercent',
  );
  if (!name || !Number.isFinite(total)) return undefined;
  const every = given.oneOf('stepEvery', 'stepEveryPayments', 'everyPayments', 'increaseEvery');
  const size = every ? given.number(every) : 12;
  return Array.from({ length: Math.ceil(total / size) }, (_, k) => ({
    from: k * size + 1,
    count: Math.min(size, total - k * size),
    kind: { kind: 'solved', weight: (1 + given.percent(name)) ** k },
  }));
}

function interestOnly(given: Fields, kind: string, kinds: Kind[], dues: readonly IsoDate[]): void {
  const only: Kind = { kind: 'interest only' };
  const count = given.oneOf(
    'interestOnlyPayments',
    'interestOnlyMonths',
    'interestOnlyPeriods',
    'interestOnlyInstalments',
    'interestOnly',
    'graceOnPrincipalPayments',
    'principalGrace',
  );
  if (count) kinds.fill(only, 0, given.number(count));
  else if (kind === 'schedule.interest-only') kinds.fill(only);
  const grace = given.oneOf('graceOnInterestPayments', 'graceOnInterestPayment');
  if (grace) withoutInterest(kinds, 0, given.number(grace));
  if (!given.has('reschedule')) return;
  const change = given.object('reschedule');
  const deferred = change.oneOf('interestGrace', 'graceOnInterest');
  if (!change.has('principalGrace') && !deferred) return;
  const at = dues.indexOf(change.day('fromDueDate'));
  if (at < 0) throw notCovered('a grace from a day on which nothing is due');
  if (change.has('principalGrace')) kinds.fill(only, at, at + change.number('principalGrace'));
  if (deferred) withoutInterest(kinds, at, change.number(deferred));
}

/** Payments whose interest waits: their principal alone, or nothing where they were interest alone. */
function withoutInterest(kinds: Kind[], from: number, count: number): void {
  for (let k = from; k < Math.min(from + count, kinds.length); k++) {
    kinds[k] = { kind: kinds[k]?.kind === 'interest only' ? 'none' : 'principal only' };
  }
}

function skipped(given: Fields, kinds: Kind[], dues: readonly IsoDate[]): void {
  const none: Kind = { kind: 'none' };
  const deferred = given.oneOf(
    'deferredPayments',
    'skippedAtStart',
    'paymentHolidayPayments',
    'graceOnAllPayments',
  );
  if (deferred && given.isNumber(deferred)) kinds.fill(none, 0, given.number(deferred));
  const numbers = given.oneOf('skippedPayments', 'skipPayments', 'holidayPayments');
  for (const n of numbers ? given.numbers(numbers) : []) kinds[n - 1] = none;
  const months = given.oneOf('skippedMonths', 'skipMonths', 'monthsWithoutPayment');
  const season = given.oneOf('seasonalMonths', 'paymentMonths', 'payingMonths', 'monthsWithPayment');
  const [without, within] = [months ? given.numbers(months) : [], season ? given.numbers(season) : undefined];
  for (const [k, due] of dues.entries()) {
    const { month } = partsOf(due);
    if (without.includes(month) || (within && !within.includes(month))) kinds[k] = none;
  }
}
