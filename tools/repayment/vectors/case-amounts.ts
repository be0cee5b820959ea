import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import type { Contract, Drawdown } from '../contract/contract.ts';
import type { Fields } from './cases.ts';
import { notCovered } from './conventions.ts';

const priceNames = [
  'cashPrice',
  'price',
  'vehiclePrice',
  'purchasePrice',
  'onTheRoadPrice',
  'assetValue',
  'assetCost',
  'capitalCost',
];
const principalNames = ['principal', 'proceeds', 'amountFinanced', 'loanAmount', 'amount', 'faceAmount'];
const paidDownNames = ['deposit', 'downPayment', 'downPaymentAmount', 'initialRental', 'customerDeposit'];
const paidByOthersNames = [
  'partExchange',
  'tradeIn',
  'tradeInValue',
  'depositContribution',
  'dealerContribution',
];
const drawdownNames = ['disbursements', 'drawdowns', 'advances', 'tranches'];

/** What a case's car or goods cost; undefined where it begins with a loan. */
export function priceOf(given: Fields): Minor | undefined {
  const name = given.oneOf(...priceNames);
  return name ? given.cents(name) : undefined;
}

/** What bears interest: the principal or the price less what is paid down on it, and a financed fee. */
export function principalOf(given: Fields): Minor {
  const fee = given.has('financedFee') ? given.cents('financedFee') : 0;
  return minor(proceedsOf(given) + fee);
}

/** What the customer has the use of, before a prepaid charge is taken off it. */
export function proceedsOf(given: Fields): Minor {
  const principal = principalNames.find((name) => given.isNumber(name));
  if (principal) return given.cents(principal);
  const drawn = given.oneOf(...drawdownNames);
  if (drawn) return minor(given.list(drawn).reduce((sum, each) => sum + each.cents('amount'), 0));
  return minor((priceOf(given) ?? given.cents('principal')) - depositOf(given));
}

/** Paid of a price before anything is lent, by whomever: an amount, or a share of the price. */
export function depositOf(given: Fields): Minor {
  const price = priceOf(given);
  if (price === undefined) return minor(0);
  const share = given.oneOf('downPaymentPercent', 'depositPercent');
  const paid = given.oneOf(...paidDownNames);
  const own = paid ? given.cents(paid) : share ? price * given.percent(share) : 0;
  return minor(paidByOthersNames.reduce((sum, name) => sum + (given.has(name) ? given.cents(name) : 0), own));
}

/** An amount that is repaid on the contract date out of what was lent; one that is paid of a price is never lent. */
export function repaidAtOnce(given: Fields): Minor | undefined {
  const name = priceOf(given) === undefined ? given.oneOf(...paidDownNames) : undefined;
  return name ? given.cents(name) : undefined;
}

export function drawdownsOf(given: Fields, start: IsoDate, principal: Minor): Contract['drawdowns'] {
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

/** Whether a case draws down on more than one day. */
export function furtherDrawdowns(given: Fields): boolean {
  const name = given.oneOf(...drawdownNames);
  return name !== undefined && new Set(given.list(name).map((each) => each.text('date'))).size > 1;
}

/** Whether a case says what is lent or what it buys. */
export const statesPrincipal = (given: Fields): boolean =>
  given.oneOf(...principalNames, ...priceNames, ...drawdownNames) !== undefined;
