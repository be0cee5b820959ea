import { daysBetween, partsOf } from '../calendar/calendar.ts';
import { dayCount } from '../calendar/day-count.ts';
import { dueDates, intervalsPerYear, type PaymentInterval } from '../calendar/due-dates.ts';
import { effectiveAnnualRate } from '../rates/legal-rates.ts';
import {
  annualYield,
  effectiveFromNominal,
  nominalFromEffective,
  nominalFromFlat,
  nominalFromPeriods,
} from '../rates/rates.ts';
import { annuityRate } from '../rates/tvm.ts';
import { aprAdapters, percentOf } from './apr-adapters.ts';
import { readingAll } from './calendar-adapters.ts';
import { contradictory, type Fields } from './cases.ts';
import { isInAdvance, namedDayCount, namedInterval, notCovered, requireNamed } from './conventions.ts';
import { spreadsheetFunction } from './tvm-adapters.ts';

/** Time value of money and every legal rate. */
export const rateAdapters = {
  tvm: spreadsheetFunction,
  'rate.convert': (inputs: Inputs) =>
    inputs.function === undefined ? conversion(inputs) : spreadsheetFunction(inputs),
  ...aprAdapters,
  'rate.effective-yield': readingAll((given) => {
    const principal = given.number(given.oneOf('principal', 'balance', 'averageDailyBalance') ?? 'principal');
    const interest = given.number(given.oneOf('interest', 'interestEarned') ?? 'interest');
    const days = daysIn(given);
    return { apyPercent: 100 * annualYield(principal, interest, days) };
  }),
  'rate.flat-to-effective': readingAll((given) => {
    const principal = given.number('principal');
    const { payments, perYear } = paymentsIn(given);
    const totalOfPayments = principal + chargeIn(given, principal, payments / perYear);
    const rate = nominalFromFlat({
      principal,
      totalOfPayments,
      payments,
      paymentsPerYear: perYear,
      timing: timing(given),
    });
    return {
      nominalAprPercent: 100 * rate,
      nominalAnnualPercent: 100 * rate,
      effectiveAnnualPercent: 100 * effectiveFromNominal(rate, perYear),
      payment: totalOfPayments / payments,
      totalOfPayments,
    };
  }),
  'rate.nominal': readingAll((given) => {
    requireNamed(given, 'annualisation', /^nominal|^(period(ic)?|monthly) rate ?[x×*]/i);
    return { nominalAnnualPercent: 100 * nominalRate(given) };
  }),
  'rate.effective': readingAll((given) => {
    requireNamed(given, 'annualisation', /^effective|compounded/i);
    if (!given.has('basis')) {
      return {
        effectiveAnnualPercent: 100 * effectiveFromNominal(nominalRate(given), paymentsIn(given).perYear),
      };
    }
    let years = 0;
    const repayments = dayCounted(given).map((fraction) => {
      years += fraction;
      return { amount: given.number('payment'), years };
    });
    const answer = effectiveAnnualRate([{ amount: given.number('principal'), years: 0 }], repayments);
    return { effectiveAnnualPercent: percentOf(answer) };
  }),
};

type Inputs = Readonly<Record<string, unknown>>;

/** A nominal rate and the effective one that it compounds to, whichever of the two is stated. */
const conversion = readingAll((given) => {
  const name = given.oneOf('compoundingPeriodsPerYear', 'periodsPerYear', 'periods');
  const frequency = given.oneOf('compounding', 'frequency');
  const times = frequency
    ? intervalsPerYear(namedInterval(given.text(frequency)))
    : given.number(name ?? 'compoundingPeriodsPerYear');
  const nominal = given.oneOf('nominalAnnualPercent', 'nominalPercent');
  const effective = given.oneOf('effectiveAnnualPercent', 'effectivePercent');
  if (nominal && effective) throw notCovered('a conversion of two rates');
  const rate = nominal
    ? given.percent(nominal)
    : nominalFromEffective(given.percent(effective ?? 'nominalAnnualPercent'), times);
  return {
    nominalAnnualPercent: 100 * rate,
    effectiveAnnualPercent: 100 * effectiveFromNominal(rate, times),
    periodRatePercent: (100 * rate) / times,
  };
});

/** The days a yield is earned over, counted by the case or from one day to another. */
function daysIn(given: Fields): number {
  const counted = given.oneOf('days', 'daysInTerm', 'daysInPeriod');
  const from = given.oneOf('from', 'start', 'startDate');
  const to = given.oneOf('to', 'end', 'endDate');
  if (!from || !to) return given.number(counted ?? 'days');
  const days = daysBetween(given.day(from), given.day(to));
  if (counted && given.number(counted) !== days) throw contradictory(counted, to);
  return days;
}

/** The nominal yearly rate behind level payments: of equal periods, or of periods by a day count. */
function nominalRate(given: Fields): number {
  const [principal, payment] = [given.number('principal'), given.number('payment')];
  if (given.has('basis')) {
    return nominalFromPeriods(
      principal,
      dayCounted(given).map((yearFraction) => ({ payment, yearFraction })),
    );
  }
  const { payments, perYear } = paymentsIn(given);
  const balloon = given.oneOf('balloon', 'residual', 'futureValue');
  const future = balloon ? -given.number(balloon) : 0;
  const terms = { periods: payments, payment: -payment, present: principal, future };
  return perYear * annuityRate({ ...terms, timing: timing(given) });
}

const timing = (given: Fields): 'end' | 'start' => (isInAdvance(given.words('timing')) ? 'start' : 'end');

/** The charge of a flat rate, however the case states it; the total of payments where it states several ways. */
function chargeIn(given: Fields, principal: number, years: number): number {
  const overTerm = given.oneOf('addOnRatePercentOverTerm', 'flatRatePercentOverTerm');
  const perYear = given.oneOf(
    'flatRatePercentPerYear',
    'addOnRatePercentPerYear',
    'flatRatePercent',
    'addOnRatePercent',
  );
  const charge = given.oneOf('charge', 'financeCharge', 'totalCharge', 'interest');
  if (given.has('totalOfPayments')) {
    const total = given.number('totalOfPayments') - principal;
    // A rate is printed to a tenth of a percent at the least.
    if (overTerm && Math.abs(principal * given.percent(overTerm) - total) > principal * 0.0006)
      throw contradictory('totalOfPayments', overTerm);
    return total;
  }
  if (charge) return given.number(charge);
  if (overTerm) return principal * given.percent(overTerm);
  return principal * given.percent(perYear ?? 'flatRatePercentPerYear') * years;
}

function intervalIn(given: Fields): PaymentInterval {
  const name = given.oneOf('frequency', 'paymentFrequency', 'every');
  return name ? namedInterval(given.text(name)) : { unit: 'month', every: 1 };
}

/** How many payments, and how many a year: months unless the case says otherwise. */
function paymentsIn(given: Fields): { readonly payments: number; readonly perYear: number } {
  const perYear = given.has('paymentsPerYear')
    ? given.number('paymentsPerYear')
    : intervalsPerYear(intervalIn(given));
  const count = given.oneOf('payments', 'numberOfPayments', 'periods', 'count');
  if (count) return { payments: given.number(count), perYear };
  if (given.has('years')) return { payments: given.number('years') * perYear, perYear };
  return { payments: (given.number('months') * perYear) / 12, perYear };
}

/** The year fraction of each period, by the case's day count. */
function dayCounted(given: Fields): number[] {
  const convention = namedDayCount(given.text('basis'));
  const [start, first] = [given.day('start'), given.day('firstDate')];
  const dues = dueDates(first, intervalIn(given), paymentsIn(given).payments, partsOf(first).day);
  return dues.map((due, k) => dayCount(convention, dues[k - 1] ?? start, due).yearFraction);
}
