import { type Minor, minor } from '../../kit/units.ts';
import type { Contract, Instalment } from '../contract.ts';
import { endedAfter } from '../ended-contract.ts';
import { type Rounding, roundedTo } from '../rounding.ts';
import { interestPeriod, isAccountLoan, isSolvedWithOneFactor } from './account-habits.ts';
import { drawdownsOf, furtherDrawdowns, priceOf, principalOf, repaidAtOnce } from './case-amounts.ts';
import { balloonOnTop, withBalloonApart } from './case-balloon.ts';
import { type CaseDates, datesOf, intervalIn, startOf, statedCount } from './case-dates.ts';
import { deferralOf, deferralRows, ratesAfter } from './case-deferral.ts';
import { instalmentsOf } from './case-instalments.ts';
import { equalParts, withLastPart } from './case-parts.ts';
import { accrualOf, ratesOf } from './case-rates.ts';
import { countOfSteps } from './case-steps.ts';
import { amortisedOver, endsAfter } from './case-term.ts';
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

/**
 * The contract that a case's inputs describe, whatever names they use for its terms. Conventions the case does not state are
 * those of a plain loan: level, equal periods, halves up to the cent, unpaid interest capitalised, the last payment clearing.
 *
 * @param kind of the case, which says what its inputs leave out: that payments carry interest only, or come in advance
 */
export function contractFromCase(given: Fields, kind = 'schedule'): Contract {
  const { contract, endsAfter: end } = termsOfCase(given, kind);
  return end === undefined ? contract : endedAfter(contract, end);
}

export interface CaseTerms {
  readonly contract: Contract;
  /** The payment with which everything that is left falls due, where the contract's go on beyond it. */
  readonly endsAfter: number | undefined;
}

/**
 * A case's contract with all the payments that its instalment is solved over, and after which of them it ends.
 *
 * @param stated the principal, where the case leaves it to be found
 */
export function termsOfCase(given: Fields, kind: string, stated?: Minor): CaseTerms {
  const principal = stated ?? principalOf(given);
  const longer = amortisedOver(given);
  const rounding = roundingOf(given);
  const paidDown = downPayments(given, principal, rounding.instalment);
  const parts = equalParts(given, principal, longer ?? statedCount(given) ?? countOfSteps(given));
  const deferral = deferralOf(given, intervalIn(given));
  const all = datesOf(given, kind, parts.count - countedAmong(given, paidDown) + deferral.periods);
  const dates = { ...all, dues: all.dues.slice(deferral.periods) };
  const planned = withLastPart(parts, instalmentsOf(given, kind, dates));
  const instalments = withBalloonApart(given, dates, planned, principal);
  const interestOnly = instalments.every((each) => each.kind === 'interest only');
  const ahead = [...paidDown.slice(0, 1), ...deferralRows(deferral, all)];
  const contract: Contract = {
    drawdowns: drawdownsOf(given, dates.start, principal),
    rates: ratesAfter(deferral, all, ratesOf(given, dates)),
    accrual: accrualOf(given, dates),
    method: methodOf(given, kind),
    ...flatCharge(given),
    instalments: inOrder([...ahead, ...instalments, ...paidDown.slice(1)]),
    balloon: interestOnly ? principal : minor(parts.left + balloonOnTop(given, dates, principal)),
    rounding,
    ...solvedWith(given),
    ...interestEvery(given, dates),
    unpaidInterest: unpaidInterest(given),
    afterChange: deferral.interest === 'none' ? 'foreseen' : afterChange(given),
    lastPayment: lastPayment(given, kind, instalments),
  };
  return { contract, endsAfter: endsAfter(given) ?? (longer === undefined ? undefined : statedCount(given)) };
}

/** A share of each drawdown that is repaid on its day, or an amount that is on the contract date. */
function downPayments(given: Fields, principal: Minor, rounding: Rounding): readonly Instalment[] {
  const drawn = (): Contract['drawdowns'] => drawdownsOf(given, startOf(given), principal);
  if (given.has('downPaymentPercent') && priceOf(given) === undefined) {
    const share = given.percent('downPaymentPercent');
    return drawn().map(({ on, amount }): Instalment => {
      return { due: on, kind: 'down payment', amount: roundedTo(amount * share, rounding) };
    });
  }
  const amount = repaidAtOnce(given);
  return amount === undefined ? [] : [{ due: drawn()[0].on, kind: 'down payment', amount }];
}

/** The number of payments of an account counts the rows of its table, down payments among them. */
const countedAmong = (given: Fields, paidDown: readonly Instalment[]): number =>
  isAccountLoan(given) || given.has('downPaymentPercent') ? paidDown.length : 0;

const inOrder = (instalments: readonly Instalment[]): readonly Instalment[] =>
  instalments.toSorted((a, b) => a.due.localeCompare(b.due));

/** Flat interest is said apart from how principal comes back, and decides. */
function methodOf(given: Fields, kind: string): Contract['method'] {
  const stated = methodNames.filter((name) => given.has(name)).map((name) => namedMethod(given.text(name)));
  const flat = given.has('interestType') && namedMethod(given.text('interestType')) === 'flat';
  if (flat || given.has('flatRatePercentPerYear')) return 'flat';
  const equalPrincipal = kind === 'schedule.equal-principal' || given.has('constantPrincipal');
  return stated[0] ?? (equalPrincipal ? 'equal principal' : 'level');
}

/** Account software shares a flat charge out in equal parts, unless its instalments are rounded to a multiple with it. */
const flatCharge = (given: Fields): Pick<Contract, 'flatCharge'> =>
  methodOf(given, 'schedule') === 'flat' && isAccountLoan(given) && !isSolvedWithOneFactor(given)
    ? { flatCharge: 'equal shares' }
    : {};

/** Rounding as stated; a table that lists its periods or daily interest is one that is solved on itself. */
function roundingOf(given: Fields): Contract['rounding'] {
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
function solvedWith(given: Fields): Pick<Contract, 'solvedWith'> {
  if (given.has('instalmentFactor')) {
    const stated = /(\d+)\/(\d+)/.exec(given.text('instalmentFactor'));
    if (!stated) throw notCovered(`the instalment factor "${given.text('instalmentFactor')}"`);
    const share = Number(stated[1]) / Number(stated[2]);
    return { solvedWith: { factor: given.percent('nominalAnnualPercent') * share } };
  }
  return interestPeriod(given) && isSolvedWithOneFactor(given) ? { solvedWith: 'first period' } : {};
}

function interestEvery(given: Fields, { interval }: CaseDates): Pick<Contract, 'interestEvery'> {
  const name = given.oneOf('interestCapitalised', 'interestCapitalized', 'interestPosted');
  if (!name) return {};
  const posted = namedInterval(given.text(name));
  if (posted.unit !== interval.unit) throw notCovered(`interest capitalised ${given.text(name)}`);
  return { interestEvery: posted.every / interval.every };
}

function unpaidInterest(given: Fields): Contract['unpaidInterest'] {
  if (given.oneOf('graceOnInterestPayments', 'graceOnInterestPayment')) return 'carried';
  const words = given.words('unpaidInterest') + given.words('accrual') + given.words('interestRule');
  return /US Rule|never capitali|carried|simple interest/i.test(words) ? 'carried' : 'capitalised';
}

/**
 * A plain loan's further drawdowns are known when it is signed, so that one instalment repays them all; account software,
 * and a table that lists its periods, solves again at each.
 */
function afterChange(given: Fields): Contract['afterChange'] {
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
function lastPayment(
  given: Fields,
  kind: string,
  instalments: readonly Instalment[],
): Contract['lastPayment'] {
  const name = given.oneOf('lastPayment', 'finalPayment', 'lastInstalment', 'finalInstalment');
  if (name) return given.isNumber(name) ? 'clears' : namedLastPayment(given.text(name));
  const solved = instalments.some((each) => each.kind !== 'fixed');
  return given.has('accrual') && solved && methodOf(given, kind) === 'level' ? 'equal' : 'clears';
}
