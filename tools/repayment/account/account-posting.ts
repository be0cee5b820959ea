import type { IsoDate } from '../../kit/units.ts';
import { minor } from '../../kit/units.ts';
import type { AccountBook } from './account-book.ts';
import type { BookItem } from './account-items.ts';
import { type AllocatedPart, allocateOver } from './allocation.ts';

/** Pays items that are not due yet, in the order for money in advance. */
export function payItems(
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

/** Books the parts of a payment on the instalments and charges they meet. */
export function post(book: AccountBook, on: IsoDate, parts: readonly AllocatedPart<BookItem>[]): void {
  for (const { item, amount } of parts) {
    item.row.parts.push({ on, kind: item.kind, amount, extra: false });
    if (item.charge) item.charge.paid += amount;
    if (item.kind === 'principal') book.principalPaid += amount;
  }
}

/** What the parts leave of an amount. */
export const leftOf = (amount: number, parts: readonly AllocatedPart<BookItem>[]): number =>
  amount - parts.reduce((sum, part) => sum + part.amount, 0);
