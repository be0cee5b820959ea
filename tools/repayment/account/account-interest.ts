import type { IsoDate, Minor } from '../../kit/units.ts';
import { interestFactor } from '../contract/accrual.ts';
import { roundedTo } from '../contract/rounding.ts';
import { type AccountBook, unpaidPrincipal } from './account-book.ts';

/** Notes what the balance bears interest on from a day, after anything that may have changed it. */
export function noteBalance(book: AccountBook, on: IsoDate): void {
  if (book.terms.rests === undefined || on === book.periodFrom) {
    book.relieved = book.principalPaid + (overdueBears(book) ? 0 : overduePrincipal(book));
  }
  const bearing = book.lent - book.relieved;
  if (bearing !== book.bearing) book.changes.push({ on, delta: bearing - book.bearing });
  book.bearing = bearing;
}

/** Whether what is overdue bears interest in this period. */
function overdueBears(book: AccountBook): boolean {
  if (book.caughtUp) return false;
  const due = book.rows[book.period]?.planned.due;
  return book.terms.overdueInterest === undefined || due === undefined || due >= book.until;
}

/**
 * Interest of the open period up to a day, in fractional minor units. Rounded once an instalment it is Σ change of balance ×
 * factor from its day, so that a whole period bears a whole period's interest; rounded per balance it is the sum of every
 * stretch's own.
 */
export function accruedTo(book: AccountBook, day: IsoDate): number {
  const { accrual, rates, rounding } = book.contract;
  const period = { from: book.periodFrom, to: book.rows[book.period]?.planned.due ?? day };
  const factor = (from: IsoDate, to: IsoDate) => interestFactor(accrual, rates, { from, to }, period);
  if (book.terms.interestRounded === 'per instalment') {
    return book.changes.reduce((sum, { on, delta }) => sum + delta * factor(on, day), 0);
  }
  let [sum, balance] = [0, 0];
  for (const [k, { on, delta }] of book.changes.entries()) {
    balance += delta;
    const to = book.changes[k + 1]?.on ?? day;
    if (on < day) sum += roundedTo(balance * factor(on, to < day ? to : day), rounding.interest);
  }
  return sum;
}

/** Interest earned up to a day that no instalment has asked for, rounded as the contract says. */
export const unbilledInterest = (book: AccountBook, day: IsoDate): Minor =>
  roundedTo(
    // An instalment paid ahead may have taken interest that the days have not earned yet.
    Math.max(0, accruedTo(book, day) - book.taken) + book.brought + book.carried,
    book.contract.rounding.interest,
  );

/** The day to which an instalment paid on a day bears interest: that day, or the due day of its period. */
export function aheadDay(book: AccountBook, on: IsoDate): IsoDate {
  const due = book.rows[book.period]?.planned.due;
  return book.terms.aheadInterest === 'to the due day' && due !== undefined && on > book.periodFrom
    ? due
    : on;
}

/** Principal of closed instalments that is unpaid. */
const overduePrincipal = (book: AccountBook): number =>
  book.rows.slice(0, book.open).reduce((sum, row) => sum + unpaidPrincipal(row), 0);
