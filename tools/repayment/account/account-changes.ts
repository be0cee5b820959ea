import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { minor } from '../../kit/units.ts';
import type { Drawdown, Instalment } from '../contract/contract.ts';
import type { AccountBook } from './account-book.ts';
import { noteBalance } from './account-interest.ts';
import { type PlannedRow, plannedRows, remainingContract, solvedAgain } from './account-plan.ts';
import { replaceRows } from './account-replan.ts';
import type { ChangeEvent, DrawdownEvent, RateEvent } from './account-terms.ts';
import { changedInstalments } from './changed-instalments.ts';

/** Money is drawn down: it bears interest from here, and a table row of the same day shows it. */
export function drawDown(book: AccountBook, { on, amount }: Drawdown): void {
  book.drawn += 1;
  book.lent += amount;
  book.unasked = minor(book.unasked + amount);
  const before = book.rows[book.open - 1];
  if (before?.planned.due === on) before.balance = book.unasked;
  book.entries.push({ on, entry: 'drawdown', id: undefined, amount, allocation: undefined });
  noteBalance(book, on);
}

/** A drawdown that the contract did not foresee. */
export function addDrawdown(book: AccountBook, { on, amount }: DrawdownEvent): void {
  const [first, ...later] = book.contract.drawdowns;
  const drawdowns = [...later, { on, amount }].sort((a, b) => a.on.localeCompare(b.on));
  book.contract = { ...book.contract, drawdowns: [first, ...drawdowns] };
  drawDown(book, { on, amount });
  if (book.contract.afterChange !== 'keep instalment') solveAhead(book);
}

/** Another rate from a day on, for the balance of every day after it. */
export function changeRate(book: AccountBook, { on, annualRate }: RateEvent): void {
  const [first, ...later] = book.contract.rates.filter(({ from }) => from < on);
  const rate = { from: on, annualRate };
  book.contract = { ...book.contract, rates: first ? [first, ...later, rate] : [rate] };
  if (book.contract.afterChange !== 'keep instalment') solveAhead(book);
}

/** Other instalments in the place of those still to come. */
export function changeInstalments(
  book: AccountBook,
  { change, interval, instalments: kept, on }: ChangeEvent,
): void {
  const closed = book.contract.instalments.slice(0, book.open);
  const ahead = changedInstalments(book.contract.instalments.slice(book.open), change, interval);
  if (ahead.some(({ due }) => due < on)) throw alreadyDue(on);
  const ordinary = book.rows.slice(book.open).find(({ planned }) => planned.kind === 'solved')?.planned;
  book.contract = { ...book.contract, instalments: [...closed, ...ahead] };
  if (kept === 'kept' && ordinary && book.contract.method !== 'flat') {
    replaceRows(
      book,
      ahead.map((instalment) => keptRow(instalment, ordinary)),
    );
  } else solveAhead(book);
}

/** The instalments ahead planned again, on the principal left by the last one closed. */
function solveAhead(book: AccountBook): void {
  const on = book.rows[book.open - 1]?.planned.due ?? book.contract.drawdowns[0].on;
  const standing = { closed: book.open, on, principal: book.closedPrincipal };
  const rest = remainingContract(book.contract, standing);
  const planned = solvedAgain(book.contract, standing) ?? (rest ? plannedRows(rest) : undefined);
  if (planned)
    replaceRows(book, book.contract.method === 'flat' ? withFirstInterest(book, planned) : planned);
}

/** An add-on loan bears interest on the first principal throughout, whatever is left of it. */
function withFirstInterest(book: AccountBook, planned: readonly PlannedRow[]): readonly PlannedRow[] {
  const whole = plannedRows(book.contract).slice(book.open);
  return planned.map((row, k) => {
    const interest = whole[k]?.interest ?? row.interest;
    return { ...row, interest, payment: minor(row.principal + interest) };
  });
}

/** An instalment that keeps its amount; what it holds of interest shows when it falls due. */
const keptRow = (instalment: Instalment, ordinary: PlannedRow): PlannedRow => ({
  due: instalment.due,
  kind: instalment.kind,
  payment: minor(
    'amount' in instalment ? instalment.amount : instalment.kind === 'solved' ? ordinary.payment : 0,
  ),
  interest: minor(0),
  principal: instalment.kind === 'solved' ? ordinary.principal : minor(0),
});

const alreadyDue = (on: IsoDate) =>
  invalidInput(
    'repayment/change_too_late',
    `An instalment that is due before ${on} cannot be changed from then.`,
    'Name instalments that are still to come.',
  );
