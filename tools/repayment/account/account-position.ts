import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { addDays, daysBetween } from '../calendar/calendar.ts';
import type { Contract } from '../contract/contract.ts';
import { roundedTo } from '../contract/rounding.ts';
import { type AccountBook, interestAsked, paidOf } from './account-book.ts';
import { accountBook, runOut } from './account-days.ts';
import { accruedTo, aheadDay, unbilledInterest } from './account-interest.ts';
import { type AccountRow, tableOf } from './account-table.ts';
import type { AccountEvent, AccountTerms } from './account-terms.ts';

/** The buckets of days past due that servicing reports by. */
const buckets = ['current', '1-29', '30-59', '60-89', '90-119', '120+'] as const;
export type Bucket = (typeof buckets)[number];

/** Where an account stands on a day. */
export interface AccountPosition {
  readonly on: IsoDate;
  /** Principal truly outstanding, whether due or not. */
  readonly principal: Minor;
  /** Interest of instalments that have fallen due, unpaid. */
  readonly interestDue: Minor;
  /** Interest since that no instalment has asked for yet and a payoff does, less what was paid of it. */
  readonly accruedInterest: Minor;
  readonly fees: Minor;
  readonly penalties: Minor;
  /** Money received that nothing was owed for. */
  readonly credit: Minor;
  /** What settles the account on the day: principal, interest and charges, less the credit. */
  readonly payoff: Minor;
  /** What one more day adds to it. */
  readonly perDiem: Minor;
  readonly daysPastDue: number;
  readonly bucket: Bucket;
  /** What has fallen due and is unpaid, charges included. */
  readonly pastDue: Minor;
  readonly nextDue: { readonly due: IsoDate; readonly amount: Minor } | undefined;
  /** Every instalment, those to come as they are planned from here. */
  readonly rows: readonly AccountRow[];
}

/**
 * Where an account stands at the end of a day, after everything that happened on it.
 *
 *     payoff = principal + interest due + interest accrued + fees + penalties − credit
 *
 * Days past due count from the due day of the oldest instalment with anything unpaid. A precomputed account has earned the
 * share of its period's charge that the days make; what a rebate takes off the rest is `payoffBy`'s.
 *
 * @throws AppError what `accountBook` throws
 */
export function accountPosition(
  contract: Contract,
  terms: AccountTerms,
  events: readonly AccountEvent[],
  on: IsoDate,
): AccountPosition {
  const book = accountBook(contract, terms, events, on);
  const owed = owedOn(book, on);
  const closed = book.open;
  const rows = tableOf(runOut(book, on));
  const overdue = rows.slice(0, closed).filter((row) => row.outstanding > 0 && row.due <= on);
  const daysPastDue = overdue[0] ? daysBetween(overdue[0].due, on) : 0;
  const next = rows.slice(closed).find(({ due, outstanding }) => due > on && outstanding > 0);
  return {
    on,
    ...owed,
    daysPastDue,
    bucket: bucketOf(daysPastDue),
    pastDue: minor(overdue.reduce((sum, { outstanding }) => sum + outstanding, 0)),
    nextDue: next && { due: next.due, amount: next.outstanding },
    rows,
  };
}

/** The bucket that a number of days past due falls in. */
export function bucketOf(daysPastDue: number): Bucket {
  if (daysPastDue < 1) return 'current';
  return buckets[Math.min(buckets.length - 1, 1 + Math.floor(daysPastDue / 30))] ?? 'current';
}

function owedOn(book: AccountBook, on: IsoDate) {
  const principal = minor(book.lent - book.principalPaid);
  const asked = book.rows.slice(0, book.open);
  const ahead = book.rows.slice(book.open);
  const interestDue = minor(
    asked.reduce((sum, row) => sum + interestAsked(row) - paidOf(row, 'interest'), 0),
  );
  const earned = earnedTo(book, on) - ahead.reduce((sum, row) => sum + paidOf(row, 'interest'), 0);
  const accruedInterest = minor(earned);
  const [fees, penalties] = [unpaidCharges(book, 'fee'), unpaidCharges(book, 'penalty')];
  const credit = minor(book.credit);
  return {
    principal,
    interestDue,
    accruedInterest,
    fees,
    penalties,
    credit,
    payoff: minor(principal + interestDue + accruedInterest + fees + penalties - credit),
    perDiem: perDiemOn(book, on),
  };
}

/** Interest earned in the open period: by the balance, or a precomputed charge's share of the days. */
const earnedTo = (book: AccountBook, on: IsoDate): Minor =>
  book.precomputed
    ? roundedTo(scheduledShare(book, on), book.contract.rounding.interest)
    : unbilledInterest(book, aheadDay(book, on));

function scheduledShare(book: AccountBook, on: IsoDate): number {
  const row = book.rows[book.open];
  if (!row) return 0;
  return row.interest * (daysBetween(book.periodFrom, on) / daysBetween(book.periodFrom, row.planned.due));
}

function perDiemOn(book: AccountBook, on: IsoDate): Minor {
  const next = addDays(on, 1);
  const more = book.precomputed
    ? scheduledShare(book, next) - scheduledShare(book, on)
    : accruedTo(book, next) - accruedTo(book, on);
  return roundedTo(more, book.contract.rounding.interest);
}

const unpaidCharges = (book: AccountBook, claim: 'fee' | 'penalty'): Minor =>
  minor(
    book.rows
      .flatMap(({ charges }) => charges)
      .reduce((sum, charge) => (charge.claim === claim ? sum + charge.amount - charge.paid : sum), 0),
  );
