import type { PaymentInterval } from '../calendar/due-dates.ts';
import type { Instalment, RateFrom } from '../contract/contract.ts';
import type { CaseDates } from './case-dates.ts';
import type { Fields } from './cases.ts';
import { notCovered } from './conventions.ts';

/** Time before the first payment, in whole payment intervals on top of the ordinary first one. */
export interface Deferral {
  readonly periods: number;
  /** Added to what is owed with every interval or once when the deferral ends, not charged, or paid as it falls due. */
  readonly interest: 'capitalised' | 'capitalised at the end' | 'none' | 'paid';
}

const monthsNames = [
  'deferredMonths',
  'deferralMonths',
  'deferMonths',
  'deferralPeriodMonths',
  'defermentMonths',
  'paymentFreeMonths',
  'paymentHolidayMonths',
  'graceMonths',
  'gracePeriodMonths',
  'moratoriumMonths',
];

/**
 * A deferral of so many months is one of payment-free months whose interest is capitalised month by month, as deferred
 * payment calculators have it: the loan grows to P(1 + r)^d. A first payment so many months after the loan is the same said
 * otherwise. Only a first payment *date* makes one long first period of simple interest.
 */
export function deferralOf(given: Fields, interval: PaymentInterval): Deferral {
  const interest = interestOf(given);
  const named = given.oneOf(...monthsNames);
  const after = given.oneOf('firstPaymentAfterMonths', 'monthsToFirstPayment');
  const years = given.oneOf('deferralYears', 'deferredYears', 'defermentYears');
  const months = years ? 12 * given.number(years) : named ? given.number(named) : 0;
  const each = interval.unit === 'month' ? interval.every : Number.NaN;
  const periods = after && months === 0 ? given.number(after) / each - 1 : months / each;
  if (months === 0 && !after) return { periods: 0, interest };
  if (!Number.isInteger(periods) || periods < 0)
    throw notCovered('a deferral by a part of a payment interval');
  return { periods, interest };
}

const interests: readonly (readonly [RegExp, Deferral['interest']])[] = [
  [/^no|free|waived|subsidi/i, 'none'],
  [/paid|interest.only|serviced/i, 'paid'],
  [/end|once|simple|accru/i, 'capitalised at the end'],
  [/capitali|compound|added/i, 'capitalised'],
];

function interestOf(given: Fields): Deferral['interest'] {
  const name = given.oneOf(
    'interestDuringDeferral',
    'interestDuringGrace',
    'interestDuringMoratorium',
    'deferralInterest',
    'interestInDeferral',
    'deferredInterest',
  );
  if (!name) return 'capitalised';
  const found = interests.find(([words]) => words.test(given.text(name)));
  if (!found) throw notCovered(`the interest during a deferral "${given.text(name)}"`);
  return found[1];
}

/** The days of the deferral itself, on which nothing or only interest is paid. */
export function deferralRows({ interest, periods }: Deferral, { dues }: CaseDates): readonly Instalment[] {
  const days = dues.slice(interest === 'capitalised at the end' ? Math.max(0, periods - 1) : 0, periods);
  return days.map((due) => ({ due, kind: interest === 'paid' ? 'interest only' : 'none' }));
}

/** Rates of a loan that bears none until its deferral ends. */
export function ratesAfter(
  { interest, periods }: Deferral,
  { start, dues }: CaseDates,
  rates: readonly [RateFrom, ...RateFrom[]],
): readonly [RateFrom, ...RateFrom[]] {
  const end = dues[periods - 1];
  if (interest !== 'none' || !end) return rates;
  const [first, ...later] = rates;
  if (later.length > 0) throw notCovered('changes of rate after a deferral without interest');
  return [
    { from: start, annualRate: 0 },
    { ...first, from: end },
  ];
}
