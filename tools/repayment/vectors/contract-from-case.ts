import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import type { Contract, Drawdown, Instalment } from '../contract.ts';
import { endedAfter } from '../ended-contract.ts';
import { type Rounding, roundedTo } from '../rounding.ts';
import { interestPeriod, isAccountLoan, isSolvedWithOneFactor } from './account-habits.ts';
import { balloonOnTop, withBalloonApart } from './case-balloon.ts';
import { type CaseDates, datesOf, startOf, statedCount } from './case-dates.ts';
import { countOfSteps, instalmentsOf } from './case-instalments.ts';
import { accrualOf, ratesOf } from './case-rates.ts';
import type { Fields } from './cases.ts';
import {
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
  const principal = principalOf(given);
  const longer = amortisedOver(given);
  const rounding = roundingOf(given);
  const paidDown = downPayments(given, principal, rounding.instalment);
  const count = (longer ?? statedCount(given) ?? countOfSteps(given) ?? 0) - countedAmong(given, paidDown);
  const dates = datesOf(given, kind, count);
  if (given.has('constantPrincipal') && given.cents('constantPrincipal') * count !== principal) {
    throw notCovered('a constant principal that is no equal share');
  }
  const instalments = withBalloonApart(given, dates, instalmentsOf(given, kind, dates), principal);
  const interestOnly = instalments.every((each) => each.kind === 'interest only');
  const contract: Contract = {
    drawdowns: drawdownsOf(given, dates.start, principal),
    rates: ratesOf(given, dates),
    accrual: accrualOf(given, dates),
    method: methodOf(given, kind),
    ...flatCharge(given),
    instalments: inOrder([...paidDown.slice(0, 1), ...instalments, ...paidDown.slice(1)]),
    balloon: interestOnly ? principal : balloonOnTop(given, dates, principal),
    rounding,
    ...solvedWith(given),
    ...interestEvery(given, dates),
    unpaidInterest: unpaidInterest(given),
    afterChange: afterChange(given),
    lastPayment: lastPayment(given, kind, instalments),
  };
  const end = endOf(given, longer);
  return end === undefined ? contract : endedAfter(contract, end);
}

const priceNames = ['cashPrice', 'price', 'vehiclePrice'];
const principalNames = ['principal', 'proceeds', 'amountFinanced', 'loanAmount', 'amount', 'faceAmount'];

/** What bears interest: the principal or the price less what is paid down on it, and a financed fee. */
function principalOf(given: Fields): Minor {
  const fee = given.has('financedFee') ? given.cents('financedFee') : 0;
  return minor(proceedsOf(given) + fee);
}

/** What the customer has the use of, before a prepaid charge is taken off it. */
export function proceedsOf(given: Fields): Minor {
  const principal = given.oneOf(...principalNames);
  if (principal) return given.cents(principal);
  if (given.isList('disbursements')) {
    return minor(given.list('disbursements').reduce((sum, each) => sum + each.cents('amount'), 0));
  }
  return minor(given.cents(given.oneOf(...priceNames) ?? 'principal') - depositOf(given));
}

/** Paid of a price before anything is lent. */
export function depositOf(given: Fields): Minor {
  const paid = given.oneOf(...priceNames) ? given.oneOf(...paidDownNames) : undefined;
  return paid ? given.cents(paid) : minor(0);
}

const paidDownNames = ['deposit', 'downPayment', 'downPaymentAmount'];

const drawdownNames = ['disbursements', 'drawdowns', 'advances'];

function drawdownsOf(given: Fields, start: IsoDate, principal: Minor): Contract['drawdowns'] {
  const name = given.oneOf(...drawdownNames);
  if (!name) {
    const on = given.has('drawdownDate') ? given.day('drawdownDate') : start;
    return [{ on, amount: principal }];
  }
  const drawn = given
    .list(name)
    .map((each): Drawdown => ({ on: each.day('date'), amount: each.cents('amount') }));
  const [first, ...later] = drawn;
  if (!first) throw notCovered('a loan without a drawdown');
  return [first, ...later];
}

/** A share of each drawdown that is repaid on its day, or an amount that is on the contract date. */
function downPayments(given: Fields, principal: Minor, rounding: Rounding): readonly Instalment[] {
  const drawn = (): Contract['drawdowns'] => drawdownsOf(given, startOf(given), principal);
  if (given.has('downPaymentPercent')) {
    const share = given.percent('downPaymentPercent');
    return drawn().map(({ on, amount }): Instalment => {
      return { due: on, kind: 'down payment', amount: roundedTo(amount * share, rounding) };
    });
  }
  const name = given.oneOf(...priceNames) ? undefined : given.oneOf(...paidDownNames);
  return name ? [{ due: drawn()[0].on, kind: 'down payment', amount: given.cents(name) }] : [];
}

/** The number of payments of an account counts the rows of its table, down payments among them. */
const countedAmong = (given: Fields, paidDown: readonly Instalment[]): number =>
  isAccountLoan(given) || given.has('downPaymentPercent') ? paidDown.length : 0;

const inOrder = (instalments: readonly Instalment[]): readonly Instalment[] =>
  instalments.toSorted((a, b) => a.due.localeCompare(b.due));

/** Flat interest is said apart from how principal comes back, and decides. */
function methodOf(given: Fields, kind: string): Contract['method'] {
  const names = ['amortization', 'amortisation', 'method', 'amortizationMethod', 'repaymentMethod'];
  const stated = names.filter((name) => given.has(name)).map((name) => namedMethod(given.text(name)));
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
  // A lender's table knows its advances beforehand; an account meets each on its day.
  return isAccountLoan(given) || given.isList('periods') || !hasLaterDrawdowns(given)
    ? 'solve again'
    : 'foreseen';
}

const hasLaterDrawdowns = (given: Fields): boolean => {
  const name = given.oneOf(...drawdownNames);
  return name !== undefined && given.list(name).length > 1;
};

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

/** The payments that the instalment is solved over, where the loan ends before the last of them. */
function amortisedOver(given: Fields): number | undefined {
  const name = given.oneOf(
    'amortizationPayments',
    'amortisationPayments',
    'amortizationMonths',
    'amortisationMonths',
    'amortizationTermMonths',
    'amortizationTerm',
    'amortisationTerm',
    'amortizationPeriods',
    'amortizedOver',
    'amortisedOver',
  );
  return name ? given.number(name) : undefined;
}

function endOf(given: Fields, longer: number | undefined): number | undefined {
  const name = given.oneOf(
    'balloonAfter',
    'balloonAfterPayments',
    'balloonAt',
    'balloonAtPayment',
    'balloonPaymentNumber',
    'dueAfterPayments',
  );
  if (name) return given.number(name);
  return longer === undefined ? undefined : statedCount(given);
}
