import type { IsoDate } from '../../kit/units.ts';
import { minor } from '../../kit/units.ts';
import { payAhead, stretch } from './account-ahead.ts';
import type { AccountBook } from './account-book.ts';
import { noteBalance } from './account-interest.ts';
import { chargeItems, dueItems, unpaidAhead } from './account-items.ts';
import { leftOf, payItems, post } from './account-posting.ts';
import type { ExtraEvent, PaymentEvent } from './account-terms.ts';
import { allocateOver, allocationOf, type OpenItem } from './allocation.ts';

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
