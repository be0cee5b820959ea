import { type Minor, minor } from '../../kit/units.ts';
import type { Contract, Instalment } from '../contract/contract.ts';
import { endedAfter } from '../contract/ended-contract.ts';
import { type Rounding, roundedTo } from '../contract/rounding.ts';
import { isAccountLoan } from './account-habits.ts';
import { drawdownsOf, priceOf, principalOf, repaidAtOnce } from './case-amounts.ts';
import { balloonOnTop, withBalloonApart } from './case-balloon.ts';
import {
  afterChange,
  flatCharge,
  interestEvery,
  lastPayment,
  methodOf,
  roundingOf,
  solvedWith,
  unpaidInterest,
} from './case-conventions.ts';
import { datesOf, intervalIn, startOf, statedCount } from './case-dates.ts';
import { deferralOf, deferralRows, ratesAfter } from './case-deferral.ts';
import { instalmentsOf } from './case-instalments.ts';
import { equalParts, withLastPart } from './case-parts.ts';
import { accrualOf, ratesOf } from './case-rates.ts';
import { countOfSteps } from './case-steps.ts';
import { amortisedOver, endsAfter } from './case-term.ts';
import type { Fields } from './cases.ts';

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
