import type { IsoDate } from '../../kit/units.ts';
import { addDays } from '../calendar/calendar.ts';
import { intervalsPerYear, type PaymentInterval } from '../calendar/due-dates.ts';
import type { Accrual, RateFrom, SimpleAccrual } from '../contract/contract.ts';
import { interestPeriod, isAccountLoan } from './account-habits.ts';
import type { CaseDates } from './case-dates.ts';
import { changeInWords, introRateNames } from './case-rate-words.ts';
import type { Fields } from './cases.ts';
import { namedAccrual, namedInterval, notCovered } from './conventions.ts';

const percentNames = [
  'nominalAnnualPercent',
  'annualRatePercent',
  'annualInterestRatePercent',
  'interestRatePercent',
  'flatRatePercentPerYear',
  'ratePercent',
];
const firstRateNames = [
  ...introRateNames,
  ...percentNames,
  'monthlyRatePercent',
  'effectiveAnnualPercent',
  'nominalAnnual',
  'dailyRatePercent',
  'ratePerPeriod',
  'ratePercentPerPeriod',
];

/** The rate a case begins with, as a fraction a year, whatever period it is quoted for. */
function firstRate(given: Fields, { perYear }: CaseDates): number {
  const percent = given.oneOf(...introRateNames, ...percentNames, 'effectiveAnnualPercent');
  if (percent) return given.percent(percent);
  if (given.has('nominalAnnual')) return given.number('nominalAnnual');
  if (given.has('dailyRatePercent')) return given.percent('dailyRatePercent') * 365;
  if (given.has('monthlyRatePercent')) return given.percent('monthlyRatePercent') * 12;
  if (given.has('ratePerPeriod')) return given.number('ratePerPeriod') * perYear;
  return given.percent('ratePercentPerPeriod') * perYear;
}

const newRateNames = [
  'newNominalAnnualPercent',
  'nominalAnnualPercent',
  'newRatePercent',
  'ratePercent',
  'annualRatePercent',
  'newAnnualPercent',
  'percent',
];
const fromDayNames = ['from', 'fromDate', 'date', 'effectiveDate', 'effectiveFrom', 'on', 'startDate'];
const fromPaymentNames = ['fromPayment', 'fromPeriod', 'fromInstalment', 'fromMonth'];
const afterNames = [
  'afterPayment',
  'afterPayments',
  'afterPeriod',
  'afterPeriods',
  'afterInstalment',
  'afterInstalments',
  'afterMonth',
  'afterMonths',
];
const countNames = ['payments', 'count', 'periods', 'months', 'instalments'];

/** The rates of a case and the days they hold from. */
export function ratesOf(given: Fields, dates: CaseDates): readonly [RateFrom, ...RateFrom[]] {
  const changes = changesIn(given);
  let runsFrom = 0;
  const rates = changes.map((change): RateFrom => {
    const name = change.oneOf(...newRateNames);
    if (!name) throw notCovered('a change of rate without a rate');
    const from = changeDay(change, dates, runsFrom, isAccountLoan(given));
    runsFrom = runsUntil(change, dates, runsFrom);
    return { from, annualRate: change.percent(name) };
  });
  const [first, ...later] = withPause(given, rates, dates);
  const stated = given.oneOf(...firstRateNames) ? firstRate(given, dates) : undefined;
  if (!first || first.from > dates.start) {
    return [
      { from: dates.start, annualRate: stated ?? firstRate(given, dates) },
      ...(first ? [first, ...later] : []),
    ];
  }
  if (stated !== undefined && stated !== first.annualRate) throw notCovered('two rates to begin with');
  return [{ ...first, from: dates.start }, ...later];
}

/** With how many payments a rate ends, so that the next begins: by their count, by years, or by the last it holds for. */
function runsUntil(change: Fields, { perYear }: CaseDates, before: number): number {
  const [count, to] = [
    change.oneOf(...countNames),
    change.oneOf('toPayment', 'toPeriod', 'toInstalment', 'toMonth'),
  ];
  if (to) return change.number(to);
  if (count) return before + change.number(count);
  return change.has('years') ? before + change.number('years') * perYear : before;
}

/** No interest from the night before the first day of a pause to its last day; then the first rate again. */
function withPause(given: Fields, rates: readonly RateFrom[], dates: CaseDates): readonly RateFrom[] {
  if (!given.has('interestPause')) return rates;
  if (rates.length > 0) throw notCovered('a pause of interest beside a change of rate');
  const pause = given.object('interestPause');
  const [from, to] = [addDays(pause.day('from'), -1), pause.day('to')];
  if (from < dates.start) throw notCovered('a pause of interest from before the loan');
  return [
    { from, annualRate: 0 },
    { from: to, annualRate: firstRate(given, dates) },
  ];
}

function changesIn(given: Fields): readonly Fields[] {
  const name = given.oneOf(
    'rateChange',
    'rateChanges',
    'rates',
    'rateSteps',
    'rateSchedule',
    'rateAdjustments',
    'rateResets',
    'interestRateChanges',
  );
  if (name) return given.isList(name) ? given.list(name) : [given.object(name)];
  const reschedule = given.has('reschedule') ? given.object('reschedule') : undefined;
  if (reschedule?.oneOf('newNominalAnnualPercent', 'newRatePercent')) return [reschedule];
  return changeInWords(given);
}

/**
 * From the day named; with a payment, from the due day before it, so that its own period bears the new rate. To account
 * software the day named is the first that is charged at the new rate, which the night before it begins; a due day ends the
 * period before it and begins the next.
 */
function changeDay(
  change: Fields,
  { start, dues, perYear }: CaseDates,
  runsFrom: number,
  nightBefore: boolean,
): IsoDate {
  const startOf = (n: number) => (n <= 1 ? start : (dues[n - 2] ?? start));
  if (change.has('fromDueDate')) return startOf(dues.indexOf(change.day('fromDueDate')) + 1);
  const day = change.oneOf(...fromDayNames);
  if (day) {
    const named = change.day(day);
    return nightBefore && !dues.includes(named) ? addDays(named, -1) : named;
  }
  const from = change.oneOf(...fromPaymentNames);
  if (from) return startOf(change.number(from));
  const year = change.oneOf('fromYear');
  if (year) return startOf((change.number(year) - 1) * perYear + 1);
  const years = change.oneOf('afterYears', 'afterYear');
  const after = change.oneOf(...afterNames);
  const before = years ? change.number(years) * perYear : after ? change.number(after) : runsFrom;
  return startOf(before + 1);
}

/** How interest builds up: the case's words for it, or equal periods where it has none or no days to count. */
export function accrualOf(given: Fields, dates: CaseDates): Accrual {
  const share = simpleAccrual(given, dates);
  const name = given.oneOf('compounding', 'compoundingFrequency', 'compounded', 'interestCompounded');
  if (name && /none|^no|simple/i.test(given.text(name))) return share;
  if (name) return { by: 'compounding', times: intervalsPerYear(namedInterval(given.text(name))), share };
  if (given.has('effectiveAnnualPercent')) return { by: 'compounding', times: 1, share };
  const times = given.oneOf('compoundingPeriodsPerYear', 'compoundingPerYear');
  return times ? { by: 'compounding', times: given.number(times), share } : share;
}

/**
 * Without words for it a whole period bears an equal share of the year, and odd days before the first payment of a dated
 * loan a 365th each, as lenders' software counts them; account software takes their share of the period.
 */
function simpleAccrual(given: Fields, { interval, perYear, dated }: CaseDates): SimpleAccrual {
  const equal: SimpleAccrual = {
    by: 'periods',
    perYear,
    odd: 'share',
    ...(isAccountLoan(given) ? { longPeriod: 'from its start' } : {}),
  };
  if (given.has('dailyRatePercent')) return { by: 'days', convention: 'actual/365F' };
  const words = given.oneOf('accrual', 'dayCount', 'dayCountConvention');
  if (interestPeriod(given) === 'whole') return equal;
  if (!words) return dated && !isAccountLoan(given) ? { ...equal, odd: 365 } : equal;
  const scheduled = isAccountLoan(given) || given.isList('periods');
  if (scheduled && thirtyDays.test(given.text(words))) return thirtyDayMonths(interval, equal);
  const accrual = namedAccrual(given.text(words), perYear);
  if (dated) return accrual;
  if (accrual.by === 'days' && /^actual|^NL/.test(accrual.convention))
    throw notCovered('counting days without dates');
  return equal;
}

const thirtyDays = /^30\/360(?! *(US|PSA|ISDA|NASD|SIFMA|bond))/i;

/** To account software "30/360" is a scheduled month of 30 days, whichever days it runs between; days stay days, over 360. */
const thirtyDayMonths = ({ unit }: PaymentInterval, equal: SimpleAccrual): SimpleAccrual =>
  unit === 'month' ? equal : { by: 'days', convention: 'actual/360' };
