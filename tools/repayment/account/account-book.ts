import type { IsoDate, Minor } from '../../kit/units.ts';
import { minor } from '../../kit/units.ts';
import type { Contract } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { type PlannedRow, plannedRowsOf } from './account-plan.ts';
import type { AccountTerms, AdvanceEffect } from './account-terms.ts';
import type { Allocation, ClaimKind } from './allocation.ts';

/** A part of a payment that met an instalment. An extra pays principal and counts towards no instalment. */
interface PaidPart {
  readonly on: IsoDate;
  readonly kind: ClaimKind;
  readonly amount: Minor;
  readonly extra: boolean;
}

export interface BookCharge {
  readonly claim: 'fee' | 'penalty';
  readonly on: IsoDate;
  readonly due: IsoDate;
  readonly amount: Minor;
  paid: number;
}

/** An instalment as the account has it: planned until its due day, what it came to afterwards. */
export interface BookRow {
  planned: PlannedRow;
  interest: Minor;
  principal: Minor;
  /** Principal after it. */
  balance: Minor;
  /** Interest earned by then that it did not ask for, in fractional minor units. */
  carriedInterest: number;
  /** The day it was settled in advance; undefined when it was closed on its due day. */
  settledOn: IsoDate | undefined;
  lateChecked: boolean;
  feesCharged: boolean;
  readonly charges: BookCharge[];
  readonly parts: PaidPart[];
}

/** One line of the account's history. */
export interface BookEntry {
  readonly on: IsoDate;
  readonly entry:
    | 'drawdown'
    | 'interest'
    | 'capitalised'
    | 'fee'
    | 'penalty'
    | 'payment'
    | 'extra'
    | 'credit used'
    | 'reversed payment'
    | 'reversal';
  readonly id: string | undefined;
  readonly amount: Minor;
  readonly allocation: Allocation | undefined;
}

/**
 * An account while its days pass. `account-days.ts` moves it on; nothing outside the account's own modules changes it.
 *
 * Interest follows the changes of the balance: each bears, or spares, interest from its day to the end of the period.
 */
export interface AccountBook {
  readonly terms: AccountTerms;
  readonly precomputed: boolean;
  contract: Contract;
  /** The ordinary instalment that was solved for first. */
  readonly instalment: Minor | undefined;
  rows: BookRow[];
  /** The first instalment that is not closed. */
  open: number;
  /** The scheduled period that the day lies in. */
  period: number;
  periodFrom: IsoDate;
  /** Principal after the last closed instalment, before what was drawn down since. */
  closedPrincipal: Minor;
  /** Principal that no closed instalment has asked for, with drawdowns since. */
  unasked: Minor;
  lent: number;
  /** How many of the contract's drawdowns have been made. */
  drawn: number;
  principalPaid: number;
  /** Principal that bears no interest any more: what is paid, and what counts as paid, as of the last day that tells on it. */
  relieved: number;
  /** The day to which the account is moved on. */
  until: IsoDate;
  /** Extras of the open period: principal on top of the instalment. */
  extra: number;
  /** What the open instalment's early money does. */
  effect: AdvanceEffect;
  /** Prepaid principal that next instalments are still to be covered by. */
  pool: number;
  /** Whether everything overdue counts as caught up: what lies ahead is planned so. */
  caughtUp: boolean;
  readonly changes: { on: IsoDate; delta: number }[];
  bearing: number;
  /** Interest of this period that instalments settled in advance have taken, and what earlier periods left to this one. */
  taken: number;
  brought: number;
  carried: number;
  credit: number;
  readonly entries: BookEntry[];
}

/** The account on the contract date, with what is drawn down on it and nothing else. */
export function openBook(contract: Contract, terms: AccountTerms): AccountBook {
  const schedule = contractSchedule(contract);
  const { on } = contract.drawdowns[0];
  const first = contract.drawdowns.filter((drawdown) => drawdown.on === on);
  const amount = minor(first.reduce((sum, drawdown) => sum + drawdown.amount, 0));
  return {
    terms,
    precomputed: terms.interest === 'precomputed' || contract.method === 'flat',
    contract,
    instalment: schedule.instalment,
    rows: plannedRowsOf(contract, schedule).map(bookRow),
    open: 0,
    period: 0,
    periodFrom: on,
    closedPrincipal: amount,
    unasked: amount,
    lent: amount,
    drawn: first.length,
    principalPaid: 0,
    relieved: 0,
    until: on,
    extra: 0,
    effect: terms.advance,
    pool: 0,
    caughtUp: false,
    changes: [{ on, delta: amount }],
    bearing: amount,
    taken: 0,
    brought: 0,
    carried: 0,
    credit: 0,
    entries: first.map((drawdown) => ({
      on,
      entry: 'drawdown',
      id: undefined,
      amount: drawdown.amount,
      allocation: undefined,
    })),
  };
}

export const bookRow = (planned: PlannedRow): BookRow => ({
  planned,
  interest: planned.interest,
  principal: planned.principal,
  balance: minor(0),
  carriedInterest: 0,
  settledOn: undefined,
  lateChecked: false,
  feesCharged: false,
  charges: [],
  parts: [],
});

/** What a row has been paid of a kind; extras do not count towards it. */
export const paidOf = (row: BookRow, kind: ClaimKind): number =>
  row.parts.reduce((sum, part) => (part.kind === kind && !part.extra ? sum + part.amount : sum), 0);

export const chargesOf = (row: BookRow, claim: BookCharge['claim']): number =>
  row.charges.reduce((sum, charge) => (charge.claim === claim ? sum + charge.amount : sum), 0);

/** The interest that an instalment asks to be paid: what is added to the principal is not. */
export const interestAsked = (row: BookRow): number => row.interest + Math.min(0, row.principal);

export const unpaidPrincipal = (row: BookRow): number => {
  const extra = row.parts.reduce((sum, part) => (part.extra ? sum + part.amount : sum), 0);
  return Math.max(0, row.principal - extra - paidOf(row, 'principal'));
};
