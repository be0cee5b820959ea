import { IsoDate } from '../../kit/units.ts';
import { isUsFederalHoliday } from '../../markets/holidays-us.ts';
import {
  type BusinessDayConvention,
  businessDayConventions,
  businessDays,
} from '../calendar/business-days.ts';
import { addDays, anchorDay, daysBetween, monthsAndDays, partsOf } from '../calendar/calendar.ts';
import {
  dueDates,
  intervalsPerYear,
  movedDues,
  oneIntervalAfter,
  type PaymentInterval,
  rolledToNextMonth,
} from '../calendar/due-dates.ts';
import { isAccountLoan } from './account-habits.ts';
import type { Fields } from './cases.ts';
import { intervalOf, isInAdvance, namedInterval, notCovered, upFrontNames } from './conventions.ts';

/** When a case's loan begins and when its payments fall due. */
export interface CaseDates {
  readonly start: IsoDate;
  readonly dues: readonly IsoDate[];
  readonly interval: PaymentInterval;
  readonly perYear: number;
  /** Whether the case names a day at all; one that does not is set on an ordinary first of the month. */
  readonly dated: boolean;
}

const undated = IsoDate.parse('2001-01-01');

const startNames = [
  'startDate',
  'loanDate',
  'contractDate',
  'drawdownDate',
  'disbursementDate',
  'disbursement',
];
const firstNames = [
  'firstPaymentDate',
  'firstDueDate',
  'firstInstalmentDate',
  'firstInstalment',
  'firstDue',
  'maturityDate',
];
const countNames = ['numberOfPayments', 'numberOfInstalments', 'payments', 'periods', 'instalments', 'term'];
const monthsNames = ['scheduledMonths', 'termMonths', 'months'];

/** When a case's loan begins: the day it names, or that of its first drawdown or its first period. */
export const startOf = (given: Fields): IsoDate => statedStart(given) ?? undated;

function statedStart(given: Fields): IsoDate | undefined {
  const named = given.oneOf(...startNames);
  if (named) return given.day(named);
  const drawn = ['disbursements', 'drawdowns', 'tranches'].find((name) => given.isList(name));
  if (drawn) return given.list(drawn)[0]?.day('date');
  return given.isList('periods') ? given.list('periods')[0]?.day('from') : undefined;
}

export function datesOf(given: Fields, kind: string, count: number): CaseDates {
  const listed = given.isList('periods') ? given.list('periods') : undefined;
  const start = startOf(given);
  const interval = listed && !statesInterval(given) ? listedInterval(listed) : intervalIn(given, start);
  const perYear = given.has('paymentsPerYear') ? given.number('paymentsPerYear') : intervalsPerYear(interval);
  const dues = listed
    ? listedDues(listed, start, interval)
    : moved(given, plannedDues(given, kind, start, interval, count), interval);
  return {
    start,
    dues,
    interval,
    perYear,
    dated: statedStart(given) !== undefined,
  };
}

/** Listed periods follow one another; the loan may be drawn down inside the first, when that is one whole interval. */
function listedDues(
  periods: readonly Fields[],
  start: IsoDate,
  interval: PaymentInterval,
): readonly IsoDate[] {
  const dues = periods.map((period) => period.day('to'));
  const begins = periods.map((period) => period.day('from'));
  const [from = start, to = start] = [begins[0], dues[0]];
  if (start < from || start >= to || (start > from && !isOne(interval, from, to))) {
    throw notCovered('a loan drawn down outside its first period');
  }
  if (begins.some((begin, k) => k > 0 && begin !== dues[k - 1])) {
    throw notCovered('periods with a gap between them');
  }
  return dues;
}

const isOne = (interval: PaymentInterval, from: IsoDate, to: IsoDate): boolean =>
  interval.unit === 'month'
    ? wholeMonths(from, to) === interval.every
    : interval.unit === 'day' && daysBetween(from, to) === interval.every;

/** How far apart listed periods lie: the same number of months, or of days; months where they are uneven. */
function listedInterval(periods: readonly Fields[]): PaymentInterval {
  const spans = periods.map((period) => [period.day('from'), period.day('to')] as const);
  const months = new Set(spans.map(([from, to]) => wholeMonths(from, to)));
  const days = new Set(spans.map(([from, to]) => daysBetween(from, to)));
  const [every, everyDays] = [[...months][0], [...days][0]];
  if (months.size === 1 && every) return { unit: 'month', every };
  if (days.size === 1 && everyDays && everyDays <= 28) return { unit: 'day', every: everyDays };
  return { unit: 'month', every: 1 };
}

/** The months between two days that lie a whole number of them apart, month ends included. */
function wholeMonths(from: IsoDate, to: IsoDate): number | undefined {
  const { months, days } = monthsAndDays(from, to, 1);
  return days === 0 ? months : undefined;
}

const intervalNames = [
  'frequency',
  'paymentFrequency',
  'repaymentFrequency',
  'repaymentEvery',
  'every',
  'paymentsPerYear',
];

const statesInterval = (given: Fields): boolean => given.oneOf(...intervalNames) !== undefined;

/** How far apart a case's payments are: a month where it does not say. */
export function intervalIn(given: Fields, start: IsoDate = undated): PaymentInterval {
  const first = given.oneOf(...firstNames);
  const name = given.oneOf('frequency', 'paymentFrequency', 'repaymentFrequency', 'repaymentEvery', 'every');
  if (name) return namedInterval(given.text(name), first ? given.day(first) : start);
  return given.has('paymentsPerYear')
    ? intervalOf(given.number('paymentsPerYear'))
    : { unit: 'month', every: 1 };
}

/** How many payments a case says there are; undefined where its steps or periods tell. */
export function statedCount(given: Fields): number | undefined {
  if (given.isList('periods')) return given.list('periods').length;
  if (given.has('paymentDays')) return given.numbers('paymentDays').length;
  if (given.has('dueDates')) return given.days('dueDates').length;
  const name = countNames.find((each) => given.has(each) && !given.isList(each));
  if (name) return given.number(name);
  const perYear = intervalsPerYear(intervalIn(given, undated));
  const months = given.oneOf(...monthsNames);
  if (months) return (given.number(months) * perYear) / 12;
  const years = given.oneOf('years', 'termYears');
  if (years) return given.number(years) * perYear;
  return given.has('maturityDate') ? 1 : undefined;
}

function plannedDues(
  given: Fields,
  kind: string,
  start: IsoDate,
  interval: PaymentInterval,
  count: number,
): readonly IsoDate[] {
  if (given.has('dueDates')) return given.days('dueDates');
  if (given.has('paymentDays')) return given.numbers('paymentDays').map((days) => addDays(start, days));
  const from = given.has('scheduleStart') ? given.day('scheduleStart') : start;
  const named = given.oneOf(...firstNames);
  const upFront = given.oneOf(...upFrontNames);
  if (upFront && given.isNumber(upFront)) {
    const later = dueDates(
      oneIntervalAfter(from, interval),
      interval,
      count - given.number(upFront),
      partsOf(from).day,
    );
    return [start, ...later];
  }
  const first = named ? given.day(named) : firstDue(given, kind, from, interval);
  const anchor = anchorDay(from, first);
  const dues = dueDates(first, interval, count, anchor);
  return rollsOver(given) ? rolledToNextMonth(dues, anchor) : dues;
}

/** Whether a day that a month lacks falls on the first of the next one; on the month's last where a case says nothing. */
function rollsOver(given: Fields): boolean {
  const rule = given.words('monthEndRule');
  if (/first.*next|next.*first|roll/i.test(rule)) return true;
  if (rule === '' || /last|clamp|end of (the )?month/i.test(rule)) return false;
  throw notCovered(`the month-end rule "${rule}"`);
}

function firstDue(given: Fields, kind: string, start: IsoDate, interval: PaymentInterval): IsoDate {
  const timing = given.oneOf('timing', 'paymentTiming', 'paymentsDue', 'paymentMode', 'annuityType');
  if (timing ? isInAdvance(given.text(timing)) : kind === 'schedule.advance') return start;
  const days = given.oneOf('daysToFirstPayment', 'firstPeriodDays');
  if (days) return addDays(start, given.number(days));
  return oneIntervalAfter(start, interval);
}

/** Due days moved by the case's own rescheduling, or off days without business. */
function moved(given: Fields, dues: readonly IsoDate[], interval: PaymentInterval): readonly IsoDate[] {
  // Of an account the day is moved while it runs, and the instalment stays what it was.
  const change = given.has('reschedule') && !isAccountLoan(given) ? given.object('reschedule') : undefined;
  const kept = change?.has('newDueDate')
    ? movedDues(dues, change.day('fromDueDate'), change.day('newDueDate'), interval)
    : dues;
  const convention = given.oneOf('businessDayConvention', 'businessDayAdjustment');
  if (!convention) return kept;
  const words = given.text(convention).replace(/[-_]/g, ' ').toLowerCase();
  const calendar = given.words('calendar');
  const known = businessDayConventions.find((each) => each === words);
  if (!known) throw notCovered(`the business day convention "${words}"`);
  return businessDays(kept, known satisfies BusinessDayConvention, {
    weekend: [6, 7],
    isHoliday: /us|federal|new york/i.test(calendar) ? isUsFederalHoliday : () => false,
  });
}
