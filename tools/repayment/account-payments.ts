import type { IsoDate } from '../kit/units.ts';
import { minor } from '../kit/units.ts';
import { type AccountBook, type BookRow, paidOf } from './account-book.ts';
import { applyPrepayment, askedPrincipal, chargeFees, close, endWhenCleared } from './account-close.ts';
import { accruedTo, aheadDay, noteBalance, unbilledInterest } from './account-interest.ts';
import {
  type BookItem,
  chargeItems,
  dueItems,
  interestItem,
  scheduledItems,
  unpaidAhead,
} from './account-items.ts';
import type { AdvanceEffect, ExtraEvent, PaymentEvent } from './account-terms.ts';
import { type AllocatedPart, allocateOver, allocationOf, type OpenItem } from './allocation.ts';

/**
 * A payment by the account's waterfall: first what is due, oldest first; then, with what is left, what is not due yet, as
 * the effect says.
 */
export function receivePayment(book: AccountBook, { on, id, amount, advance }: PaymentEvent): void {
  const effect = advance ?? book.terms.advance;
  const parts = [...allocateOver(amount, on, dueItems(book, on), book.terms.order)];
  post(book, on, parts);
  let left = leftOf(amount, parts);
  if (left > 0) {
    const ahead = payAhead(book, on, left, effect);
    const charges = payItems(book, on, leftOf(left, ahead), book.rows.flatMap(chargeItems));
    parts.push(...ahead, ...charges);
    left = leftOf(left, [...ahead, ...charges]);
  }
  book.credit += left;
  book.entries.push({ on, entry: 'payment', id, amount, allocation: allocationOf(amount, parts) });
  noteBalance(book, on);
}

/** Money that nothing was owed for meets what has fallen due since. */
export function applyCredit(book: AccountBook, on: IsoDate): void {
  if (book.credit === 0) return;
  const parts = allocateOver(minor(book.credit), on, dueItems(book, on), book.terms.order);
  if (parts.length === 0) return;
  post(book, on, parts);
  const used = minor(book.credit - leftOf(book.credit, parts));
  book.credit -= used;
  const allocation = { ...allocationOf(used, parts), unallocated: minor(-used) };
  book.entries.push({ on, entry: 'credit used', id: undefined, amount: used, allocation });
  noteBalance(book, on);
}

/**
 * Principal paid on top of the instalments; what goes beyond it meets what is due, if anything is. A precomputed account has
 * no principal to pay apart from its instalments.
 */
export function receiveExtra(book: AccountBook, { on, id, amount, effect }: ExtraEvent): void {
  if (book.precomputed) {
    receivePayment(book, { kind: 'payment', on, id, amount, advance: null });
    return;
  }
  const due = book.rows[book.open - 1];
  const row = due?.planned.due === on ? due : book.rows[book.open];
  const part = minor(row ? Math.min(amount, unpaidAhead(book)) : 0);
  if (row && part > 0) {
    row.parts.push({ on, kind: 'principal', amount: part, extra: true });
    book.principalPaid += part;
    book.effect = effect;
    if (row === due) stretch(book, row, part);
    else book.extra += part;
  }
  const arrears = allocateOver(minor(amount - part), on, dueItems(book, on), book.terms.order);
  post(book, on, arrears);
  book.credit += leftOf(amount - part, arrears);
  const item: OpenItem = { kind: 'principal', due: on, amount: part };
  const allocation = allocationOf(amount, [{ item, amount: part }, ...arrears]);
  book.entries.push({ on, entry: 'extra', id, amount, allocation });
  noteBalance(book, on);
}

function payAhead(
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
function stretch(book: AccountBook, row: BookRow, principal: number): void {
  row.principal = minor(row.principal + principal);
  book.unasked = minor(book.unasked - principal);
  book.closedPrincipal = minor(book.closedPrincipal - principal);
  row.balance = book.unasked;
  endWhenCleared(book);
  applyPrepayment(book, principal);
}

function payItems(
  book: AccountBook,
  on: IsoDate,
  amount: number,
  items: readonly BookItem[],
): readonly AllocatedPart<BookItem>[] {
  const parts = allocateOver(minor(amount), on, items, advanceOnly(book));
  post(book, on, parts);
  return parts;
}

/** The order for what is not due yet, whatever its day: a payment on the day itself has met what was due before it. */
const advanceOnly = (book: AccountBook) => ({
  due: book.terms.order.inAdvance,
  inAdvance: book.terms.order.inAdvance,
});

function post(book: AccountBook, on: IsoDate, parts: readonly AllocatedPart<BookItem>[]): void {
  for (const { item, amount } of parts) {
    item.row.parts.push({ on, kind: item.kind, amount, extra: false });
    if (item.charge) item.charge.paid += amount;
    if (item.kind === 'principal') book.principalPaid += amount;
  }
}

const leftOf = (amount: number, parts: readonly AllocatedPart<BookItem>[]): number =>
  amount - parts.reduce((sum, part) => sum + part.amount, 0);
