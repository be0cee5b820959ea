import type { IsoDate } from '../kit/units.ts';
import { minor } from '../kit/units.ts';
import { type AccountBook, type BookRow, bookRow, paidOf } from './account-book.ts';
import { accruedTo, noteBalance } from './account-interest.ts';
import { plannedInterest, solvedAgain } from './account-plan.ts';
import type { InstalmentFee } from './account-terms.ts';
import { instalmentFee } from './charges.ts';
import { roundedTo } from './rounding.ts';

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

/** The fees due with an instalment: charged on its due day, or when it is paid ahead; none once the loan has been settled. */
export function chargeFees(book: AccountBook, row: BookRow, on: IsoDate): void {
  const fees = row.feesCharged ? 0 : book.terms.instalmentFees.reduce((sum, fee) => sum + feeOf(fee, row), 0);
  if (fees === 0 || book.lent === book.principalPaid) return;
  row.feesCharged = true;
  const { due } = row.planned;
  row.charges.push({ claim: 'fee', on, due, amount: minor(fees), paid: 0 });
  book.entries.push({ on, entry: 'fee', id: undefined, amount: minor(fees), allocation: undefined });
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

/** What a prepayment of so much principal does to the plan. */
export function applyPrepayment(book: AccountBook, amount: number): void {
  if (amount <= 0 || book.unasked === 0) return;
  const effect = book.effect;
  book.effect = book.terms.advance;
  if (effect === 'next due') book.pool += amount;
  if (effect === 'reduce instalment') solveRest(book);
}

/**
 * The instalments ahead solved again on what is left. Rounding can make a smaller instalment so much smaller that interest
 * in all would rise by a unit or two; then the instalment stays, since nobody pays more for having paid early.
 */
function solveRest(book: AccountBook): void {
  const before = book.rows[book.open - 1]?.planned.due;
  if (before === undefined) return;
  // Carried interest has to come out of the instalments too, ahead of principal, so they are solved to repay both.
  const principal = minor(book.closedPrincipal + book.carried);
  const standing = { closed: book.open, on: before, principal };
  const solved = solvedAgain(book.contract, standing);
  const kept = book.rows.slice(book.open).map(({ planned }) => planned);
  if (solved && plannedInterest(solved) + book.carried <= plannedInterest(kept)) replaceRows(book, solved);
}

/** Puts new planned rows in the place of those not closed; what was paid ahead or charged stays with its place. */
export function replaceRows(book: AccountBook, planned: readonly BookRow['planned'][]): void {
  const old = book.rows.splice(book.open);
  book.rows.push(
    ...planned.map((each, k) => {
      const row = bookRow(each);
      const was = old[k];
      if (was) {
        row.feesCharged = was.feesCharged;
        row.parts.push(...was.parts);
        row.charges.push(...was.charges);
      }
      return row;
    }),
  );
  for (const { charges, parts } of old.slice(planned.length)) {
    book.rows.at(-1)?.charges.push(...charges);
    book.rows.at(-1)?.parts.push(...parts);
  }
}

function feeOf({ base, rate, flat, rounding }: InstalmentFee, row: BookRow): number {
  const of = base.reduce((sum, part) => sum + row[part], 0);
  return instalmentFee(minor(of), rate, rounding) + flat;
}
