import type { IsoDate, Minor } from '../../kit/units.ts';
import { minor } from '../../kit/units.ts';
import { addDays, daysBetween } from '../calendar/calendar.ts';
import {
  type AccountBook,
  type BookEntry,
  type BookRow,
  interestAsked,
  paidOf,
  unpaidPrincipal,
} from './account-book.ts';
import type { ChargeEvent, InstalmentFee } from './account-terms.ts';
import { instalmentFee, lateCharge } from './charges.ts';

/** The fees due with an instalment: charged on its due day, or when it is paid ahead; none once the loan has been settled. */
export function chargeFees(book: AccountBook, row: BookRow, on: IsoDate): void {
  const fees = row.feesCharged ? 0 : book.terms.instalmentFees.reduce((sum, fee) => sum + feeOf(fee, row), 0);
  if (fees === 0 || book.lent === book.principalPaid) return;
  row.feesCharged = true;
  const { due } = row.planned;
  row.charges.push({ claim: 'fee', on, due, amount: minor(fees), paid: 0 });
  book.entries.push({ on, entry: 'fee', id: undefined, amount: minor(fees), allocation: undefined });
}

function feeOf({ base, rate, flat, rounding }: InstalmentFee, row: BookRow): number {
  const of = base.reduce((sum, part) => sum + row[part], 0);
  return instalmentFee(minor(of), rate, rounding) + flat;
}

/** Instalments due whose days of grace have not been looked at yet. */
export const lateRows = (book: AccountBook): readonly BookRow[] =>
  book.terms.lateCharges === null
    ? []
    : book.rows.slice(0, book.open).filter((row) => !row.lateChecked && row.settledOn === undefined);

/** The first day past an instalment's days of grace. */
export const lateDay = (book: AccountBook, row: BookRow): IsoDate =>
  addDays(row.planned.due, (book.terms.lateCharges?.graceDays ?? 0) + 1);

/** Charges an instalment once, on the first day past the days of grace, on what is unpaid of it then. */
export function chargeLate(book: AccountBook, row: BookRow, day: IsoDate): void {
  row.lateChecked = true;
  const terms = book.terms.lateCharges;
  if (!terms) return;
  const unpaid = { principal: unpaidPrincipal(row), interest: interestAsked(row) - paidOf(row, 'interest') };
  const base = terms.base.reduce((sum, part) => sum + unpaid[part], 0);
  if (base <= 0) return;
  const daysAfterDue = daysBetween(row.planned.due, day);
  const amount = lateCharge({ ...terms, base: minor(base), daysAfterDue, alreadyCollected: false });
  if (amount > 0) charge(book, row, 'penalty', day, day, amount);
}

/** Puts a fee or a penalty on an instalment. */
export function charge(
  book: AccountBook,
  row: BookRow,
  claim: ChargeEvent['claim'],
  on: IsoDate,
  due: IsoDate,
  amount: Minor,
): void {
  row.charges.push({ claim, on, due, amount, paid: 0 });
  note(book, { on, entry: claim, id: undefined, amount });
}

/** Adds a line that allocates nothing to the history. */
export function note(book: AccountBook, entry: Omit<BookEntry, 'allocation'>): void {
  book.entries.push({ ...entry, allocation: undefined });
}
