import type { IsoDate, Minor } from '../../kit/units.ts';
import { minor } from '../../kit/units.ts';
import { daysBetween } from '../calendar/calendar.ts';
import type { Contract } from '../contract/contract.ts';
import { type AccountBook, type BookRow, chargesOf, interestAsked } from './account-book.ts';
import { accountBook, runOut } from './account-days.ts';
import type { AccountEvent, AccountTerms } from './account-terms.ts';

/** An instalment of an account: what it comes to, and what has been paid of it. */
export interface AccountRow {
  readonly n: number;
  readonly due: IsoDate;
  /** Calendar days since the due day before it, or the contract date; 0 of a down payment. */
  readonly days: number;
  readonly principal: Minor;
  readonly interest: Minor;
  readonly fees: Minor;
  readonly penalties: Minor;
  /** All four together. */
  readonly payment: Minor;
  /** Principal after it, and after what is drawn down on its day. */
  readonly balance: Minor;
  readonly paid: Minor;
  readonly outstanding: Minor;
  /** Of what was paid, what came before its due day, and what came after it. */
  readonly inAdvance: Minor;
  readonly late: Minor;
}

/**
 * The repayment table of an account as recalculated on a day.
 *
 * Up to the day, interest is that on what was truly outstanding; after it, on what the plan leaves when everything overdue is
 * caught up that day and every instalment to come is paid when due. A precomputed account keeps the schedule's amounts.
 *
 * @param asOf the day of recalculation; later events have not happened
 * @throws AppError what `accountBook` throws
 */
export function accountTable(
  contract: Contract,
  terms: AccountTerms,
  events: readonly AccountEvent[],
  asOf: IsoDate,
): readonly AccountRow[] {
  return tableOf(runOut(accountBook(contract, terms, events, asOf), asOf));
}

/** The rows of a book that has run out. */
export function tableOf(book: AccountBook): readonly AccountRow[] {
  const start = book.contract.drawdowns[0].on;
  let from = start;
  return book.rows.map((row, k) => {
    const { due, kind } = row.planned;
    // A down payment is no period's end: the instalment after it counts its days from the one before.
    const table = accountRow(row, k + 1, kind === 'down payment' ? due : from);
    if (kind !== 'down payment') from = due;
    return table;
  });
}

function accountRow(row: BookRow, n: number, from: IsoDate): AccountRow {
  const { due } = row.planned;
  const [fees, penalties] = [chargesOf(row, 'fee'), chargesOf(row, 'penalty')];
  const payment = row.principal + row.interest + fees + penalties;
  const paid = paidOn(row, () => true);
  return {
    n,
    due,
    days: daysBetween(from, due),
    principal: row.principal,
    interest: row.interest,
    fees: minor(fees),
    penalties: minor(penalties),
    payment: minor(payment),
    balance: row.balance,
    paid,
    outstanding: minor(interestAsked(row) + Math.max(0, row.principal) + fees + penalties - paid),
    inAdvance: paidOn(row, (on) => on < due),
    late: paidOn(row, (on) => on > due),
  };
}

const paidOn = (row: BookRow, counts: (on: IsoDate) => boolean): Minor =>
  minor(row.parts.reduce((sum, { on, amount }) => (counts(on) ? sum + amount : sum), 0));
