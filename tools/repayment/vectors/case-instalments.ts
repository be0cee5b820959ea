import type { IsoDate } from '../../kit/units.ts';
import { partsOf } from '../calendar/calendar.ts';
import { intervalsPerYear } from '../calendar/due-dates.ts';
import type { Instalment } from '../contract/contract.ts';
import { type CaseDates, intervalIn } from './case-dates.ts';
import { amountNames, type Kind, ordinary, requireUnknown, runsOf, times } from './case-steps.ts';
import type { Fields } from './cases.ts';
import { methodNames, namedMonth, notCovered, upFrontNames } from './conventions.ts';

const statedNames = [
  ...amountNames,
  'regularPayment',
  'statedPayment',
  'levelPayment',
  'monthlyPayment',
  'monthlyInstalment',
  'monthlyRental',
];

/** What falls due on each day, by the case's steps, skips, seasons and interest-only stretches. */
export function instalmentsOf(given: Fields, kind: string, { dues }: CaseDates): readonly Instalment[] {
  const runs = runsOf(given, dues.length);
  const first = runs.length > 0 ? ['firstPayment', 'initialPayment'] : [];
  requireUnknown(given, statedNames);
  const name = [...statedNames, ...first].find((each) => given.isNumber(each));
  const amount = name ? given.cents(name) : undefined;
  const base: Kind = amount === undefined ? ordinary : { kind: 'fixed', amount };
  const kinds: Kind[] = dues.map(() => base);
  const upFront = given.oneOf(...upFrontNames);
  if (upFront && given.isNumber(upFront)) kinds[0] = { kind: 'solved', weight: given.number(upFront) };
  for (const { from, count, kind: each } of runs) {
    kinds.fill(amount === undefined ? each : times(each, amount), from - 1, from - 1 + count);
  }
  interestOnly(given, kind, kinds, dues);
  skipped(given, kinds, dues);
  const last = given.oneOf('lastPayment', 'finalPayment', 'lastInstalment', 'finalInstalment');
  if (last && given.isNumber(last)) kinds[kinds.length - 1] = { kind: 'fixed', amount: given.cents(last) };
  return dues.map((due, k): Instalment => ({ due, ...(kinds[k] ?? ordinary) }));
}

function interestOnly(given: Fields, kind: string, kinds: Kind[], dues: readonly IsoDate[]): void {
  const only: Kind = { kind: 'interest only' };
  const count = interestOnlyCount(given);
  if (count !== undefined) kinds.fill(only, 0, count);
  else if (isInterestOnly(given, kind)) kinds.fill(only);
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

/** How many payments at the beginning hold interest only, whatever a case counts them in. */
function interestOnlyCount(given: Fields): number | undefined {
  const payments = [
    'interestOnlyPayments',
    'interestOnlyPeriods',
    'interestOnlyPeriod',
    'interestOnlyInstalments',
    'interestOnly',
    'graceOnPrincipalPayments',
    'principalGrace',
  ].find((name) => given.has(name) && !given.isFlag(name));
  if (payments) return given.number(payments);
  const perYear = intervalsPerYear(intervalIn(given));
  const months = ['interestOnlyMonths', 'interestOnlyPeriodMonths', 'interestOnlyTermMonths'].find(
    (name) => given.has(name) && !given.isList(name),
  );
  if (months) return (given.number(months) * perYear) / 12;
  const years = given.oneOf('interestOnlyYears', 'interestOnlyPeriodYears', 'interestOnlyTermYears');
  return years ? given.number(years) * perYear : undefined;
}

/** Whether every payment is interest only, by the kind or the words of the case: a bullet loan. */
function isInterestOnly(given: Fields, kind: string): boolean {
  if (kind === 'schedule.interest-only' || kind === 'schedule.bullet') return true;
  const words = methodNames.map((name) => given.words(name)).join(' ');
  return given.flag('interestOnly') || /bullet|interest.only/i.test(words);
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
  const numbers = given.oneOf('skippedPayments', 'skipPayments', 'holidayPayments', 'missedPayments');
  for (const n of numbers ? given.numbers(numbers) : []) kinds[n - 1] = none;
  const without = monthsIn(given, ...skippedNames);
  const within = monthsIn(given, ...seasonNames);
  const onlyInterest = given.isList('interestOnlyMonths') ? monthsIn(given, 'interestOnlyMonths') : undefined;
  for (const [k, due] of dues.entries()) {
    const { month } = partsOf(due);
    if (onlyInterest?.includes(month)) kinds[k] = { kind: 'interest only' };
    if (without?.includes(month) || (within && !within.includes(month))) kinds[k] = none;
  }
}

const skippedNames = [
  'skippedMonths',
  'skipMonths',
  'skippedMonth',
  'skipMonth',
  'monthsSkipped',
  'monthsWithoutPayment',
  'noPaymentMonths',
  'nonPaymentMonths',
  'offSeasonMonths',
  'paymentHolidayMonthsOfYear',
];
const seasonNames = [
  'seasonalMonths',
  'seasonMonths',
  'paymentMonths',
  'payingMonths',
  'monthsWithPayment',
  'monthsPaid',
  'harvestMonths',
];

/** Months of the year, by number or by name. */
function monthsIn(given: Fields, ...names: readonly string[]): readonly number[] | undefined {
  const name = given.oneOf(...names);
  return name ? given.texts(name).map(namedMonth) : undefined;
}
