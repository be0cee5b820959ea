import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { partsOf } from '../calendar/calendar.ts';
import { dueDates } from '../calendar/due-dates.ts';
import type { Instalment } from '../contract/contract.ts';
import { priceOf } from './case-amounts.ts';
import type { CaseDates } from './case-dates.ts';
import { requireUnknown } from './case-steps.ts';
import type { Fields } from './cases.ts';
import { type BalloonDue, namedBalloonDue, notCovered, upFrontNames } from './conventions.ts';

const amountNames = [
  'balloon',
  'balloonPayment',
  'balloonAmount',
  'balloonValue',
  'finalBalloon',
  'finalBalloonPayment',
  'finalLumpSum',
  'lumpSum',
  'lumpSumAtEnd',
  'residual',
  'residualValue',
  'residualAmount',
  'salvageValue',
  'futureValue',
  'guaranteedFutureValue',
  'guaranteedMinimumFutureValue',
  'minimumGuaranteedFutureValue',
  'gmfv',
  'gfv',
  'optionalFinalPayment',
];
const shareNames = [
  'balloonPercent',
  'balloonPercentOfPrincipal',
  'balloonPercentOfLoan',
  'residualPercent',
  'residualValuePercent',
];
const shareOfPriceNames = [
  'balloonPercentOfPrice',
  'residualPercentOfPrice',
  'residualPercentOfCost',
  'gmfvPercent',
];

/** What a case says is left to the end, as an amount or as a share of the principal or, said so, of the price. */
function balloonOf(given: Fields, principal: Minor): Minor {
  requireUnknown(given, amountNames);
  const amount = amountNames.find((name) => given.isNumber(name));
  if (amount) return given.cents(amount);
  const share = given.oneOf(...shareNames);
  if (share) return minor(principal * given.percent(share));
  const ofPrice = given.oneOf(...shareOfPriceNames);
  return minor(ofPrice ? (priceOf(given) ?? principal) * given.percent(ofPrice) : 0);
}

/** The balloon that falls due on top of the last instalment. */
export const balloonOnTop = (given: Fields, dates: CaseDates, principal: Minor): Minor =>
  balloonDue(given, dates) === 'on top' ? balloonOf(given, principal) : minor(0);

/** Instalments with a balloon that is a payment of its own: in place of the last, or after it. */
export function withBalloonApart(
  given: Fields,
  dates: CaseDates,
  instalments: readonly Instalment[],
  principal: Minor,
): readonly Instalment[] {
  const when = balloonDue(given, dates);
  const [amount, last] = [balloonOf(given, principal), instalments.at(-1)];
  if (when === 'on top' || amount === 0 || !last) return instalments;
  if (when === 'in place') return [...instalments.slice(0, -1), { due: last.due, kind: 'fixed', amount }];
  const [due = last.due, ...before] = daysAfter(given, dates, last.due).toReversed();
  const waiting = before.toReversed().map((day): Instalment => ({ due: day, kind: 'none' }));
  return [...instalments, ...waiting, { due, kind: 'fixed', amount }];
}

/**
 * By the case's words, or by the day or the number of the payment it names. Of payments in advance it is due at the end of
 * the term, an interval after the last of them or more: so leases have their residual, and spreadsheets their future value.
 */
function balloonDue(given: Fields, { start, dues }: CaseDates): BalloonDue {
  const words = given.oneOf('balloonTiming', 'balloonDue', 'balloonWhen', 'balloonIs', 'balloonRule');
  if (words) return namedBalloonDue(given.text(words));
  const day = given.oneOf('balloonDate', 'balloonDueDate');
  if (day) return given.day(day) > (dues.at(-1) ?? '') ? 'after' : 'on top';
  const n = given.oneOf('balloonMonth', 'balloonAtMonth', 'balloonNumber');
  if (!n || given.number(n) === dues.length) return !n && dues[0] === start ? 'after' : 'on top';
  if (given.number(n) !== dues.length + 1) throw notCovered(`a balloon with payment ${given.number(n)}`);
  return 'after';
}

/**
 * The day the case names, or one interval after the last instalment; where several were paid at once, the due days that this
 * left without a payment, up to the end of the term.
 */
function daysAfter(given: Fields, { interval, dues }: CaseDates, last: IsoDate): readonly IsoDate[] {
  const named = given.oneOf('balloonDate', 'balloonDueDate');
  if (named) return [given.day(named)];
  const upFront = given.oneOf(...upFrontNames);
  const atOnce = upFront && given.isNumber(upFront) ? given.number(upFront) : 1;
  const first = dues[0] ?? last;
  return dueDates(first, interval, dues.length + atOnce, partsOf(first).day).slice(dues.length);
}
