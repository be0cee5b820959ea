import type { IsoDate } from '../../kit/units.ts';
import { minor } from '../../kit/units.ts';
import { roundedTo } from '../contract/rounding.ts';
import { type AccountBook, type BookRow, paidOf } from './account-book.ts';
import { chargeFees } from './account-charges.ts';
import { accruedTo, noteBalance } from './account-interest.ts';
import { applyPrepayment } from './account-replan.ts';

/**
 * An instalment falls due: it takes the interest earned since the last one, and principal as the plan, the money already
 * paid ahead and earlier prepayments leave it. A new period begins.
 */
export function reachDueDay(book: AccountBook): void {
  const row = book.rows[book.period];
  const { due } = row?.planned ?? { due: book.periodFrom };
  if (row && book.open === book.period) closeRow(book, row, due);
  else {
    // The period's instalment has been paid ahead: what it earned since is a whole amount that the next one asks for.
    const { interest } = book.contract.rounding;
    const earned = roundedTo(accruedTo(book, due), interest) - roundedTo(book.taken, interest);
    book.brought += Math.max(0, earned);
    book.taken = 0;
  }
  if (row) chargeFees(book, row, due);
  book.period += 1;
  book.periodFrom = due;
  book.changes.splice(0, book.changes.length, { on: due, delta: 0 });
  book.bearing = 0;
  noteBalance(book, due);
}

function closeRow(book: AccountBook, row: BookRow, due: IsoDate): void {
  if (book.precomputed) {
    close(book, row, due, row.planned.interest, row.planned.principal);
    return;
  }
  const { interest, rest } = interestDue(book, row, due);
  const { asked, covered } = askedPrincipal(book, row, interest);
  book.pool -= covered;
  const ahead = paidOf(row, 'principal');
  const extra = book.extra;
  // What an instalment asks for may be below 0, where unpaid interest is added to the principal.
  close(book, row, due, interest, (ahead > 0 ? Math.max(asked, ahead) : asked) + extra);
  book.carried = rest;
  row.carriedInterest = rest;
  book.brought = 0;
  book.taken = 0;
  book.extra = 0;
  // Interest that an instalment adds to the principal is no prepayment of it.
  applyPrepayment(book, Math.max(0, ahead - Math.max(0, asked)) + extra);
}

/** Closes the open row with what it comes to, and ends the table when that clears the loan. */
export function close(
  book: AccountBook,
  row: BookRow,
  on: IsoDate,
  interest: number,
  principal: number,
): void {
  row.interest = minor(interest);
  row.principal = minor(principal);
  // Interest that is added to the principal bears interest from here on.
  if (principal < 0) book.lent -= principal;
  book.unasked = minor(book.unasked - principal);
  book.closedPrincipal = book.unasked;
  row.balance = book.unasked;
  book.open += 1;
  const noted = { on, id: undefined, allocation: undefined };
  if (interest !== 0) book.entries.push({ ...noted, entry: 'interest', amount: row.interest });
  if (principal < 0) book.entries.push({ ...noted, entry: 'capitalised', amount: minor(-principal) });
  endWhenCleared(book);
}

/** Nothing more falls due when nothing is left and nothing more will be drawn down; charges stay owed with the last. */
export function endWhenCleared(book: AccountBook): void {
  const drawn = book.drawn === book.contract.drawdowns.length;
  if (book.unasked !== 0 || !drawn || book.precomputed) return;
  const dropped = book.rows.splice(book.open);
  book.rows.at(-1)?.charges.push(...dropped.flatMap(({ charges }) => charges));
}

/** The interest an instalment asks for by its due day, and what it leaves to the next. */
function interestDue(book: AccountBook, row: BookRow, due: IsoDate): { interest: number; rest: number } {
  const { rounding, interestEvery, unpaidInterest } = book.contract;
  const owed = accruedTo(book, due) - book.taken + book.brought + book.carried;
  const whole = Math.max(roundedTo(owed, rounding.interest), paidOf(row, 'interest'));
  const last = book.open === book.rows.length - 1;
  const { kind, payment } = row.planned;
  const asked = kind !== 'principal only' && kind !== 'down payment';
  const charged = last || (asked && (book.open + 1) % (interestEvery ?? 1) === 0);
  if (!charged) return { interest: paidOf(row, 'interest'), rest: owed - paidOf(row, 'interest') };
  const clears = last && book.contract.lastPayment === 'clears';
  const limited =
    unpaidInterest === 'carried' && !clears && kind !== 'interest only' && asksPayment(book, row);
  if (limited && whole > payment) return { interest: payment, rest: owed - payment };
  return { interest: whole, rest: 0 };
}

/** Whether the plan holds the whole payment, so that more interest leaves less principal. */
const asksPayment = (book: AccountBook, row: BookRow): boolean =>
  book.contract.method === 'level' ||
  (row.planned.kind !== 'solved' && row.planned.kind !== 'principal only');

/** The principal an instalment asks for: what the plan leaves beside the interest, less what prepayments cover. */
export function askedPrincipal(
  book: AccountBook,
  row: BookRow,
  interest: number,
): { readonly asked: number; readonly covered: number } {
  const left = book.unasked - book.extra;
  const last = book.open === book.rows.length - 1;
  const { kind, payment, principal } = row.planned;
  if (last && book.contract.lastPayment === 'clears') return { asked: left, covered: 0 };
  const planned = kind === 'interest only' ? 0 : asksPayment(book, row) ? payment - interest : principal;
  const asked = Math.min(planned, left);
  const covered = Math.min(book.pool, Math.max(0, asked));
  return { asked: asked - covered, covered };
}
