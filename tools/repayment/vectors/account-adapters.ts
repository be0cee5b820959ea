import type { IsoDate } from '../../kit/units.ts';
import { accountPosition } from '../account/account-position.ts';
import { type AccountRow, accountTable } from '../account/account-table.ts';
import type { AccountEvent } from '../account/account-terms.ts';
import { changedInstalments } from '../account/changed-instalments.ts';
import type { Contract } from '../contract/contract.ts';
import { caseTerms } from './account-case.ts';
import { caseEvents, isRescheduled, principalGrace, rowsAdded } from './account-events-case.ts';

import { Fields, requireAllRead } from './cases.ts';
import { contractFromCase } from './contract-from-case.ts';
import { namedInterval, notCovered } from './conventions.ts';
import { extraCase } from './extra-case.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Loan accounts: what was paid and charged, and the table that follows from it. */
export const accountAdapters = {
  'schedule.recalculation': accountCase,
  'schedule.overdue': accountCase,
  'schedule.prepayment': (inputs: Inputs) =>
    'extraPayments' in inputs ? extraCase(inputs) : accountCase(inputs),
  'settlement.payoff-schedule': accountCase,
};

/** Whether a schedule case is an account's: something was paid, charged or changed after the contract was made. */
export const isAccountCase = (inputs: Inputs): boolean =>
  isPaid(inputs.payments) ||
  ['asOf', 'charges', 'fee', 'lateFee', 'payoffDate'].some((name) => name in inputs) ||
  isRescheduled(new Fields(inputs));

/** Payments made have days; a list of payments to be made has none. */
const isPaid = (payments: unknown): boolean =>
  Array.isArray(payments) && payments.every((payment) => new Fields(payment).has('date'));

/** A case's table, recalculated on the day it names, else on its last payment's. */
export function accountCase(inputs: Inputs) {
  const { contract, rows } = statedAccount(new Fields(inputs));
  requireAllRead(inputs);
  const [first, ...later] = contract.drawdowns.map(({ on, amount }) => ({
    type: 'disbursement',
    date: on,
    amount: units(amount),
  }));
  const table = rows.flatMap((row, k) => [
    ...later.filter(({ date }) => date <= row.due && date > (rows[k - 1]?.due ?? '')),
    printedRow(row),
  ]);
  return { rows: [first, ...table], totals: totalsOf(rows) };
}

interface StatedAccount {
  readonly contract: Contract;
  readonly asOf: IsoDate;
  readonly rows: readonly AccountRow[];
}

/**
 * The account of a case. `numberOfPayments` counts the rows of the table that a case prints: a grace or a longer term
 * adds to those of the contract, and a term made shorter takes from them. Of the contracts that come out at so many rows the shortest is meant on
 * which nothing was paid late or short.
 */
function statedAccount(given: Fields): StatedAccount {
  const contract = contractFromCase(given);
  if (isRescheduled(given)) return accountOf(given, asSigned(given, contract));
  if (caseTerms(given).advance !== 'reduce term') return accountOf(given, contract);
  const printed = contract.instalments.length;
  for (let count = printed; count <= printed + termShortenedMax; count++) {
    const account = accountOf(given, withCount(given, contract, count));
    if (account.rows.length === printed && paidInFull(account)) return account;
  }
  return accountOf(given, contract);
}

const termShortenedMax = 60;

const paidInFull = ({ rows, asOf }: StatedAccount): boolean =>
  rows.every(({ due, late, outstanding }) => late === 0 && (due > asOf || outstanding === 0));

const withCount = (given: Fields, contract: Contract, instalmentsLeft: number): Contract => ({
  ...contract,
  instalments: changedInstalments(
    contract.instalments,
    { change: 'term', instalmentsLeft },
    namedInterval(given.text('frequency')),
  ),
});

/** The contract before a grace or a longer term: the instalments that were not put in, on the days that come first. */
function asSigned(given: Fields, contract: Contract): Contract {
  const from = contract.instalments.findIndex(
    ({ due }) => due === given.object('reschedule').day('fromDueDate'),
  );
  const kinds = contract.instalments.toSpliced(from, principalGrace(given));
  const dues = contract.instalments.slice(0, contract.instalments.length - rowsAdded(given));
  if (from < 0 || from >= dues.length) throw notCovered('a rescheduling from a day on which nothing is due');
  return { ...contract, instalments: dues.map(({ due }, k) => ({ ...(kinds[k] ?? ordinary), due })) };
}

const ordinary = { kind: 'solved', weight: 1 } as const;

function accountOf(given: Fields, contract: Contract): StatedAccount {
  const terms = caseTerms(given);
  const dues = contract.instalments.map(({ due }) => due);
  const paid = caseEvents(given, dues);
  const events = given.has('payoffDate') ? [...paid, payoffPayment(given, contract, paid)] : paid;
  const asOf = given.has('asOf') ? given.day('asOf') : (lastDay(events) ?? contract.drawdowns[0].on);
  return { contract, asOf, rows: accountTable(contract, terms, events, asOf) };
}

/** The payment that settles the account on a day, and so pays every instalment to come in advance. */
function payoffPayment(given: Fields, contract: Contract, events: readonly AccountEvent[]): AccountEvent {
  const on = given.day('payoffDate');
  const { payoff } = accountPosition(contract, caseTerms(given), events, on);
  return { kind: 'payment', id: 'payoff', on, amount: payoff, advance: 'instalments in advance' };
}

const lastDay = (events: readonly AccountEvent[]): IsoDate | undefined =>
  events
    .map(({ on }) => on)
    .sort()
    .at(-1);

function printedRow(row: AccountRow) {
  return {
    n: row.n,
    dueDate: row.due,
    days: row.days,
    principal: units(row.principal),
    interest: units(row.interest),
    fees: units(row.fees),
    penalties: units(row.penalties),
    due: units(row.payment),
    balance: units(row.balance),
    paid: units(row.paid),
    outstanding: units(row.outstanding),
    inAdvance: units(row.inAdvance),
    late: units(row.late),
  };
}

function totalsOf(rows: readonly AccountRow[]) {
  const sum = (part: 'principal' | 'interest' | 'fees' | 'penalties' | 'payment') =>
    units(rows.reduce((total, row) => total + row[part], 0));
  return {
    principal: sum('principal'),
    interest: sum('interest'),
    fees: sum('fees'),
    penalties: sum('penalties'),
    due: sum('payment'),
  };
}

const units = (cents: number): number => cents / 100;
