import type { IsoDate, Minor } from '../../kit/units.ts';
import { minor } from '../../kit/units.ts';
import {
  type AccountBook,
  type BookCharge,
  type BookRow,
  interestAsked,
  paidOf,
  unpaidPrincipal,
} from './account-book.ts';
import { aheadDay, unbilledInterest } from './account-interest.ts';
import type { OpenItem } from './allocation.ts';

/** Something owed, and the instalment and charge it belongs to. */
export interface BookItem extends OpenItem {
  readonly row: BookRow;
  readonly charge: BookCharge | undefined;
}

/** Everything that has fallen due and is unpaid. */
export function dueItems(book: AccountBook, on: IsoDate): readonly BookItem[] {
  return book.rows.flatMap((row, k) => [
    ...(k < book.open ? rowItems(row, row.settledOn ?? row.planned.due) : []),
    ...chargeItems(row).filter(({ due }) => due <= on),
  ]);
}

const rowItems = (row: BookRow, due: IsoDate): readonly BookItem[] => [
  {
    row,
    charge: undefined,
    kind: 'interest',
    due,
    amount: minor(interestAsked(row) - paidOf(row, 'interest')),
  },
  { row, charge: undefined, kind: 'principal', due, amount: minor(unpaidPrincipal(row)) },
];

export const chargeItems = (row: BookRow): readonly BookItem[] =>
  row.charges.map((charge) => ({
    row,
    charge,
    kind: charge.claim,
    due: charge.due,
    amount: minor(charge.amount - charge.paid),
  }));

/** Precomputed: the instalments to come are what the schedule says, and are paid as they stand. */
export const scheduledItems = (book: AccountBook): readonly BookItem[] =>
  book.rows.slice(book.open).flatMap((row) => [...rowItems(row, row.planned.due), ...chargeItems(row)]);

/** Principal that no instalment has asked for and nothing has paid yet. */
export function unpaidAhead(book: AccountBook): Minor {
  const next = book.rows[book.open];
  return minor(book.unasked - book.extra - (next ? paidOf(next, 'principal') : 0));
}

export const interestItem = (book: AccountBook, row: BookRow, on: IsoDate): BookItem => ({
  row,
  charge: undefined,
  kind: 'interest',
  due: row.planned.due,
  amount: minor(Math.max(0, unbilledInterest(book, aheadDay(book, on)) - paidOf(row, 'interest'))),
});
