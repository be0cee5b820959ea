import { minor } from '../../kit/units.ts';
import { type AccountBook, type BookRow, bookRow } from './account-book.ts';
import { plannedInterest, solvedAgain } from './account-plan.ts';

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
