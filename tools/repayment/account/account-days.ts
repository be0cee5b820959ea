import type { IsoDate } from '../../kit/units.ts';
import type { Contract, Drawdown } from '../contract/contract.ts';
import { type AccountBook, openBook } from './account-book.ts';
import { addDrawdown, changeInstalments, changeRate, drawDown } from './account-changes.ts';
import { charge, chargeLate, lateDay, lateRows, note } from './account-charges.ts';
import { reachDueDay } from './account-close.ts';
import { type Happening, happenings } from './account-events.ts';
import { noteBalance } from './account-interest.ts';
import { applyCredit, receiveExtra, receivePayment } from './account-payments.ts';
import type { AccountEvent, AccountTerms } from './account-terms.ts';

/** Days on which something happens: due days, grace that ends, and events. Fifty years of weeks, three each, and events. */
const daysMax = 20_000;

/**
 * An account moved on from the contract date to a day, through everything that falls on the days before it and on it. On a
 * day an instalment falls due first, then money is drawn down, then terms change and charges are made, then payments come.
 *
 * @param events in any order; those after the day have not happened
 * @throws AppError `repayment/event_out_of_range` for one before the contract date or of a negative amount,
 *   `repayment/reversal_unknown`; what `contractSchedule` throws
 */
export function accountBook(
  contract: Contract,
  terms: AccountTerms,
  events: readonly AccountEvent[],
  until: IsoDate,
): AccountBook {
  return passTo(openBook(contract, terms), events, until);
}

/** An account that nothing has moved on yet, moved on to a day. */
export function passTo(book: AccountBook, events: readonly AccountEvent[], until: IsoDate): AccountBook {
  const ahead = [...happenings(events, book.periodFrom, until)];
  book.until = until;
  for (let days = 0; days < daysMax; days++) {
    const next = earliest([ahead[0]?.on, nextDay(book)]);
    if (next === undefined || next > until) return book;
    passDay(book, next);
    for (let event = ahead[0]; event?.on === next; event = ahead[0]) {
      happen(book, event);
      ahead.shift();
    }
    applyCredit(book, next);
  }
  return book;
}

/** The rest of the plan as it runs when everything overdue is caught up on this day and every instalment is paid when due. */
export function runOut(book: AccountBook, from: IsoDate): AccountBook {
  book.caughtUp = true;
  noteBalance(book, from);
  for (let days = 0; days < daysMax; days++) {
    const next = earliest([book.rows[book.period]?.planned.due, plannedDrawdown(book)?.on]);
    if (next === undefined) return book;
    passScheduled(book, next);
  }
  return book;
}

function passDay(book: AccountBook, day: IsoDate): void {
  for (const row of lateRows(book)) if (lateDay(book, row) <= day) chargeLate(book, row, day);
  passScheduled(book, day);
}

/** What the contract itself foresees for a day. */
function passScheduled(book: AccountBook, day: IsoDate): void {
  while (book.rows[book.period]?.planned.due === day) reachDueDay(book);
  for (let next = plannedDrawdown(book); next?.on === day; next = plannedDrawdown(book)) drawDown(book, next);
}

const plannedDrawdown = (book: AccountBook): Drawdown | undefined => book.contract.drawdowns[book.drawn];

/** The next day on which something falls without anyone's doing. */
function nextDay(book: AccountBook): IsoDate | undefined {
  const late = lateRows(book).map((row) => lateDay(book, row));
  return earliest([book.rows[book.period]?.planned.due, plannedDrawdown(book)?.on, ...late]);
}

const earliest = (days: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

function happen(book: AccountBook, event: Happening): void {
  switch (event.kind) {
    case 'payment':
      receivePayment(book, event);
      break;
    case 'extra':
      receiveExtra(book, event);
      break;
    case 'charge': {
      const row = book.rows.find(({ planned }) => planned.due >= event.due) ?? book.rows.at(-1);
      if (row) charge(book, row, event.claim, event.on, event.due, event.amount);
      break;
    }
    case 'drawdown':
      addDrawdown(book, event);
      break;
    case 'rate change':
      changeRate(book, event);
      break;
    case 'change':
      changeInstalments(book, event);
      break;
    case 'reversed payment':
      note(book, { on: event.on, entry: 'reversed payment', id: event.id, amount: event.amount });
      break;
    case 'reversal':
      note(book, { on: event.on, entry: 'reversal', id: event.of, amount: event.amount });
      break;
  }
}
