import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { partsOf } from '../calendar.ts';
import type { Instalment } from '../contract.ts';
import { dueDates } from '../due-dates.ts';
import type { CaseDates } from './case-dates.ts';
import type { Fields } from './cases.ts';
import { type BalloonDue, namedBalloonDue, notCovered } from './conventions.ts';

const amountNames = [
  'balloon',
  'balloonPayment',
  'balloonAmount',
  'residual',
  'residualValue',
  'futureValue',
  'guaranteedFutureValue',
  'optionalFinalPayment',
];
const shareNames = ['balloonPercent', 'balloonPercentOfPrincipal', 'residualPercent', 'residualValuePercent'];

/** What a case says is left to the end, as an amount or as a share of the principal. */
function balloonOf(given: Fields, principal: Minor): Minor {
  const amount = amountNames.find((name) => given.isNumber(name));
  if (amount) return given.cents(amount);
  const share = given.oneOf(...shareNames);
  return minor(share ? principal * given.percent(share) : 0);
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
  return [...instalments, { due: balloonDay(given, dates, last.due), kind: 'fixed', amount }];
}

/** By the case's words, or by the day or the number of the payment it names. */
function balloonDue(given: Fields, { dues }: CaseDates): BalloonDue {
  const words = given.oneOf('balloonTiming', 'balloonDue', 'balloonWhen', 'balloonIs', 'balloonRule');
  if (words) return namedBalloonDue(given.text(words));
  const day = given.oneOf('balloonDate', 'balloonDueDate');
  if (day) return given.day(day) > (dues.at(-1) ?? '') ? 'after' : 'on top';
  const n = given.oneOf('balloonMonth', 'balloonAtMonth', 'balloonNumber');
  if (!n || given.number(n) === dues.length) return 'on top';
  if (given.number(n) !== dues.length + 1) throw notCovered(`a balloon with payment ${given.number(n)}`);
  return 'after';
}

/** The day the case names, or one interval after the last instalment. */
function balloonDay(given: Fields, { interval, dues }: CaseDates, last: IsoDate): IsoDate {
  const named = given.oneOf('balloonDate', 'balloonDueDate');
  if (named) return given.day(named);
  const first = dues[0] ?? last;
  return dueDates(first, interval, dues.length + 1, partsOf(first).day).at(-1) ?? last;
}
