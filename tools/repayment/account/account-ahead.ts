import type { IsoDate } from '../../kit/units.ts';
import { minor } from '../../kit/units.ts';
import { type AccountBook, type BookRow, paidOf } from './account-book.ts';
import { chargeFees } from './account-charges.ts';
import { askedPrincipal, close, endWhenCleared } from './account-close.ts';
import { accruedTo, aheadDay, unbilledInterest } from './account-interest.ts';
import { type BookItem, chargeItems, interestItem, scheduledItems, unpaidAhead } from './account-items.ts';
import { leftOf, payItems } from './account-posting.ts';
import { applyPrepayment } from './account-replan.ts';
import type { AdvanceEffect } from './account-terms.ts';
import type { AllocatedPart } from './allocation.ts';

/** Pays what is not due yet, as the account is kept and as the payment says. */
export function payAhead(
  book: AccountBook,
  on: IsoDate,
  amount: number,
  effect: AdvanceEffect,
): readonly AllocatedPart<BookItem>[] {
  if (book.precomputed) {
    chargeFeesReached(book, on, amount);
    return payItems(book, on, amount, scheduledItems(book));
  }
  return effect === 'instalments in advance'
    ? payInstalments(book, on, amount)
    : prepay(book, on, amount, effect);
}

/** Charges the fees of the instalments to come that so much money reaches, as they stand in the schedule. */
function chargeFeesReached(book: AccountBook, on: IsoDate, amount: number): void {
  let left = amount;
  for (const row of book.rows.slice(book.open)) {
    if (left <= 0) return;
    chargeFees(book, row, on);
    left -= scheduledItems(book).reduce((sum, item) => (item.row === row ? sum + item.amount : sum), 0);
  }
}

/**
 * Early money goes by the order for what is not due: usually all of it to principal. On a due day it widens the instalment
 * that has just fallen due, otherwise it counts towards the next.
 */
function prepay(
  book: AccountBook,
  on: IsoDate,
  amount: number,
  effect: AdvanceEffect,
): readonly AllocatedPart<BookItem>[] {
  const due = book.rows[book.open - 1];
  const next = book.rows[book.open];
  const row = due?.planned.due === on ? due : next;
  if (!row) return [];
  const at = next?.planned.due ?? on;
  const parts = payItems(book, on, amount, [
    { row, charge: undefined, kind: 'principal', due: at, amount: unpaidAhead(book) },
    ...(next ? [interestItem(book, next, on)] : []),
    ...book.rows.slice(book.open).flatMap(chargeItems),
  ]);
  const principal = parts.reduce(
    (sum, { item, amount: part }) => (item.kind === 'principal' ? sum + part : sum),
    0,
  );
  if (principal > 0) book.effect = effect;
  if (row === due && principal > 0) stretch(book, row, principal);
  return parts;
}

/**
 * Instalments paid one after the other before they are due: interest to the day, then the principal that is left of each, and
 * its fees. A payment that settles the account owes no fee of instalments that never fall due.
 */
function payInstalments(book: AccountBook, on: IsoDate, amount: number): readonly AllocatedPart<BookItem>[] {
  const all: AllocatedPart<BookItem>[] = [];
  const settles = amount >= book.lent - book.principalPaid + unbilledInterest(book, aheadDay(book, on));
  let left = amount;
  for (let row = book.rows[book.open]; row && left > 0; row = book.rows[book.open]) {
    if (!settles) chargeFees(book, row, on);
    const due = row.planned.due;
    const [interestPaid, principalPaid] = [paidOf(row, 'interest'), paidOf(row, 'principal')];
    const interest = Math.max(interestPaid, unbilledInterest(book, aheadDay(book, on)));
    const { asked, covered } = askedPrincipal(book, row, interest);
    const principal = Math.max(principalPaid, asked);
    const items: BookItem[] = [
      { row, charge: undefined, kind: 'interest', due, amount: minor(interest - interestPaid) },
      { row, charge: undefined, kind: 'principal', due, amount: minor(principal - principalPaid) },
      ...chargeItems(row).filter((item) => item.due > on),
    ];
    const parts = payItems(book, on, left, items);
    all.push(...parts);
    left = leftOf(left, parts);
    if (parts.reduce((sum, part) => sum + part.amount, 0) < items.reduce((sum, item) => sum + item.amount, 0))
      break;
    book.pool -= covered;
    settle(book, row, on, interest, principal);
  }
  return all;
}

/** Closes an instalment that was paid in full before its due day; the interest from here on is the next one's. */
function settle(book: AccountBook, row: BookRow, on: IsoDate, interest: number, principal: number): void {
  row.settledOn = on;
  close(book, row, on, interest, principal + book.extra);
  book.taken = accruedTo(book, aheadDay(book, on));
  book.brought = 0;
  book.carried = 0;
  book.extra = 0;
}

/** More principal on the due day of an instalment that is closed: it takes it, and the plan ahead follows. */
export function stretch(book: AccountBook, row: BookRow, principal: number): void {
  row.principal = minor(row.principal + principal);
  book.unasked = minor(book.unasked - principal);
  book.closedPrincipal = minor(book.closedPrincipal - principal);
  row.balance = book.unasked;
  endWhenCleared(book);
  applyPrepayment(book, principal);
}
