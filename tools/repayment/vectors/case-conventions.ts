import type { Contract, Instalment } from '../contract/contract.ts';
import { interestPeriod, isAccountLoan, isSolvedWithOneFactor } from './account-habits.ts';
import { furtherDrawdowns } from './case-amounts.ts';
import type { CaseDates } from './case-dates.ts';
import { partNames } from './case-parts.ts';
import type { Fields } from './cases.ts';
import {
  methodNames,
  namedAfterChange,
  namedInterval,
  namedLastPayment,
  namedMethod,
  namedRounding,
  notCovered,
} from './conventions.ts';

/** Flat interest is said apart from how principal comes back, and decides. */
export function methodOf(given: Fields, kind: string): Contract['method'] {
  const stated = methodNames.filter((name) => given.has(name)).map((name) => namedMethod(given.text(name)));
  const flat = given.has('interestType') && namedMethod(given.text('interestType')) === 'flat';
  if (flat || given.has('flatRatePercentPerYear')) return 'flat';
  const equalPrincipal = kind === 'schedule.equal-principal' || given.oneOf(...partNames) !== undefined;
  return stated[0] ?? (equalPrincipal ? 'equal principal' : 'level');
}

/** Account software shares a flat charge out in equal parts, unless its instalments are rounded to a multiple with it. */
export const flatCharge = (given: Fields): Pick<Contract, 'flatCharge'> =>
  methodOf(given, 'schedule') === 'flat' && isAccountLoan(given) && !isSolvedWithOneFactor(given)
    ? { flatCharge: 'equal shares' }
    : {};

/** Rounding as stated; a table that lists its periods or daily interest is one that is solved on itself. */
export function roundingOf(given: Fields): Contract['rounding'] {
  if (isAccountLoan(given) && !given.has('roundingMode'))
    throw notCovered('an account without a rounding mode');
  const mode = given.has('roundingMode') ? namedRounding(given.text('roundingMode')) : 'half-up';
  const of = (name: string) => (given.has(name) ? namedRounding(given.text(name)) : mode);
  const multiple = given.oneOf('instalmentRoundedToMultipleOf', 'paymentRoundedToMultipleOf');
  return {
    instalment: { mode: of('paymentRounding'), multipleOf: multiple ? given.cents(multiple) : 1 },
    interest: { mode: of('interestRounding'), multipleOf: 1 },
    solvedOn: isSolvedOnTable(given) ? 'rounded table' : 'closed form',
  };
}

const isSolvedOnTable = (given: Fields): boolean =>
  given.isList('periods') ||
  given.has('paymentDays') ||
  (isAccountLoan(given) && !isSolvedWithOneFactor(given));

/** Account software that solves with one factor for all takes the first period's, unless the case states which. */
export function solvedWith(given: Fields): Pick<Contract, 'solvedWith'> {
  if (given.has('instalmentFactor')) {
    const stated = /(\d+)\/(\d+)/.exec(given.text('instalmentFactor'));
    if (!stated) throw notCovered(`the instalment factor "${given.text('instalmentFactor')}"`);
    const share = Number(stated[1]) / Number(stated[2]);
    return { solvedWith: { factor: given.percent('nominalAnnualPercent') * share } };
  }
  return interestPeriod(given) && isSolvedWithOneFactor(given) ? { solvedWith: 'first period' } : {};
}

export function interestEvery(given: Fields, { interval }: CaseDates): Pick<Contract, 'interestEvery'> {
  const name = given.oneOf('interestCapitalised', 'interestCapitalized', 'interestPosted');
  if (!name) return {};
  const posted = namedInterval(given.text(name));
  if (posted.unit !== interval.unit) throw notCovered(`interest capitalised ${given.text(name)}`);
  return { interestEvery: posted.every / interval.every };
}

export function unpaidInterest(given: Fields): Contract['unpaidInterest'] {
  if (given.oneOf('graceOnInterestPayments', 'graceOnInterestPayment')) return 'carried';
  const words = given.words('unpaidInterest') + given.words('accrual') + given.words('interestRule');
  return /US Rule|never capitali|carried|simple interest/i.test(words) ? 'carried' : 'capitalised';
}

/**
 * A plain loan's further drawdowns are known when it is signed, so that one instalment repays them all; account software,
 * and a table that lists its periods, solves again at each.
 */
export function afterChange(given: Fields): Contract['afterChange'] {
  const name = given.oneOf(
    'afterChange',
    'afterRateChange',
    'onRateChange',
    'paymentAfterChange',
    'instalmentAfterChange',
  );
  if (name) return namedAfterChange(given.text(name));
  if (given.has('interestPause')) return 'keep instalment';
  return isAccountLoan(given) || given.isList('periods') || !furtherDrawdowns(given)
    ? 'solve again'
    : 'foreseen';
}

/**
 * A lender who states an accrual in words lets level payments be equal, unless the case says that the last is adjusted, or
 * states the payments, so that the last is what they leave.
 */
export function lastPayment(
  given: Fields,
  kind: string,
  instalments: readonly Instalment[],
): Contract['lastPayment'] {
  const name = given.oneOf('lastPayment', 'finalPayment', 'lastInstalment', 'finalInstalment');
  if (name) return given.isNumber(name) ? 'clears' : namedLastPayment(given.text(name));
  const solved = instalments.some((each) => each.kind !== 'fixed');
  return given.has('accrual') && solved && methodOf(given, kind) === 'level' ? 'equal' : 'clears';
}
