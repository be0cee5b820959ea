import { invalidInput } from '../../kit/errors.ts';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import type { Contract } from '../contract/contract.ts';
import type { BookEntry } from './account-book.ts';
import { accountBook } from './account-days.ts';
import type { AccountEvent, AccountTerms } from './account-terms.ts';
import type { Allocation } from './allocation.ts';

/** What is owed, by kind. Interest counts from the day it falls due, and is below 0 while it is paid ahead. */
interface Owed {
  readonly principal: Minor;
  readonly interest: Minor;
  readonly fees: Minor;
  readonly penalties: Minor;
  /** Money received that nothing was owed for: below 0, in the customer's favour. */
  readonly credit: Minor;
  readonly total: Minor;
}

interface StatementLine {
  readonly on: IsoDate;
  readonly entry: BookEntry['entry'];
  /** The payment's own name, where it has one. */
  readonly id: string | undefined;
  readonly amount: Minor;
  /** Where a payment went. */
  readonly allocation: Allocation | undefined;
  /** What the line changes of what is owed. */
  readonly change: Owed;
  /** What is owed after it. */
  readonly owed: Owed;
}

export interface Statement {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly opening: Owed;
  readonly lines: readonly StatementLine[];
  readonly closing: Owed;
}

/**
 * A statement of account: what was owed before the first day, every transaction from then to the last day with where its money
 * went, and what is owed at its end. It foots: opening + Σ changes = closing, kind by kind.
 *
 * A payment that has been reversed by the last day changes nothing, and its reversal neither; both are shown.
 *
 * @throws AppError `repayment/dates_reversed`; what `accountBook` throws
 */
export function accountStatement(
  contract: Contract,
  terms: AccountTerms,
  events: readonly AccountEvent[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): Statement {
  if (to < from) {
    throw invalidInput(
      'repayment/dates_reversed',
      `The statement ends on ${to}, before it starts on ${from}.`,
      'Give the earlier day first.',
    );
  }
  const { entries } = accountBook(contract, terms, events, to);
  const opening = entries
    .filter(({ on }) => on < from)
    .reduce((owed, entry) => plus(owed, changeOf(entry)), nothing);
  const lines: StatementLine[] = [];
  let owed = opening;
  for (const entry of entries.filter(({ on }) => on >= from)) {
    const change = changeOf(entry);
    owed = plus(owed, change);
    lines.push({ ...entry, change, owed });
  }
  return { from, to, opening, lines, closing: owed };
}

function changeOf({ entry, amount, allocation }: BookEntry): Owed {
  switch (entry) {
    case 'drawdown':
      return owed({ principal: amount });
    case 'interest':
      return owed({ interest: amount });
    case 'capitalised':
      return owed({ principal: amount, interest: -amount });
    case 'fee':
      return owed({ fees: amount });
    case 'penalty':
      return owed({ penalties: amount });
    case 'payment':
    case 'extra':
    case 'credit used':
      return owed({
        principal: -(allocation?.principal ?? 0),
        interest: -(allocation?.interest ?? 0),
        fees: -(allocation?.fee ?? 0),
        penalties: -(allocation?.penalty ?? 0),
        credit: -(allocation?.unallocated ?? 0),
      });
    case 'reversed payment':
    case 'reversal':
      return nothing;
  }
}

const kinds = ['principal', 'interest', 'fees', 'penalties', 'credit'] as const;

function owed(parts: Partial<Record<(typeof kinds)[number], number>>): Owed {
  // A payment that took nothing off a kind changes it by 0, not by −0.
  const part = (kind: (typeof kinds)[number]) => minor((parts[kind] ?? 0) + 0);
  return {
    principal: part('principal'),
    interest: part('interest'),
    fees: part('fees'),
    penalties: part('penalties'),
    credit: part('credit'),
    total: minor(kinds.reduce((sum, kind) => sum + part(kind), 0)),
  };
}

const nothing = owed({});

const plus = (a: Owed, b: Owed): Owed =>
  owed(Object.fromEntries(kinds.map((kind) => [kind, a[kind] + b[kind]])));
