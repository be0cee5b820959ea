import { daysBetween } from '../calendar/calendar.ts';
import type { Contract } from '../contract/contract.ts';
import { yearsOf } from '../contract/schedule-years.ts';
import { type FigureRow, type Figures, type FigureTable, under, units } from './figures.ts';
import { type BalloonMeans, balanceNames, paymentFigures } from './payment-figures.ts';

export interface FigureContext {
  readonly contract: Contract;
  /** What the customer has the use of: less than the principal by a financed charge, and by a prepaid one. */
  readonly amountFinanced: number;
  /** Paid of a price before anything is lent. */
  readonly deposit: number;
  readonly balloonMeans: BalloonMeans;
}

/** A schedule under every name by which a published case may print one of its figures. */
export function scheduleFigures(table: FigureTable, context: FigureContext): Figures {
  const { contract, amountFinanced } = context;
  const { totalInterest, totalOfPayments } = table;
  const rows = rowsOf(table, context);
  const start = contract.drawdowns[0].on;
  const principal = contract.drawdowns.reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...byYear(table),
    ...byRow(rows),
    ...paymentFigures(table, contract, context.balloonMeans),
    ...totalsPaid(table, context),
    rows: [...disbursementsBefore(contract, rows)],
    rowCount: rows.length,
    numberOfPayments: table.rows.filter(({ payment }) => payment > 0).length,
    dueDates: table.rows.map(({ due }) => due),
    totals: totalsOf(rows),
    scheduleTotals: totalsOf(rows),
    principal: units(principal),
    interest: units(totalInterest),
    totalInterest: units(totalInterest),
    ...under(
      units(totalOfPayments),
      'totalPayment',
      'totalPayments',
      'totalOfPayments',
      'totalPaid',
      'totalRepaid',
    ),
    ...under(units(totalOfPayments - amountFinanced), 'financeCharge', 'costOfCredit'),
    amountFinanced: units(amountFinanced),
    totalPrincipal: units(principal),
    finalBalance: units(table.rows.at(-1)?.balance ?? 0),
    daysToFirstPayment: daysBetween(start, table.rows[0]?.due ?? start),
    unpaidInterest: Object.fromEntries(
      table.rows
        .filter(({ carriedInterest }) => carriedInterest > 0)
        .map((row) => [row.due, units(row.carriedInterest)]),
    ),
  };
}

/** A representative example adds up the payments as they are paid, in whole minor units, and what was paid down. */
function totalsPaid({ rows }: FigureTable, { amountFinanced, deposit }: FigureContext): Figures {
  const paid = rows.reduce((sum, { payment }) => sum + Math.round(payment), 0);
  return {
    ...under(units(paid + deposit), 'totalPayable', 'totalAmountPayable'),
    ...under(units(paid - amountFinanced), 'totalCharge', 'totalChargeForCredit'),
  };
}

/** Days since the instalment before it, or the contract date; a down payment is no period's end and has none. */
function periodDays({ drawdowns, instalments }: Contract, k: number): number {
  const own = instalments[k];
  if (!own || own.kind === 'down payment') return 0;
  const before = instalments.slice(0, k).findLast(({ kind }) => kind !== 'down payment');
  return daysBetween(before?.due ?? drawdowns[0].on, own.due);
}

type PrintedRow = ReturnType<typeof rowsOf>[number];

function rowsOf({ rows }: FigureTable, { contract }: FigureContext) {
  const start = contract.drawdowns[0].on;
  return rows.map((row, k) => {
    return {
      n: row.n,
      dueDate: row.due,
      day: daysBetween(start, row.due),
      days: periodDays(contract, k),
      payment: units(row.payment),
      instalment: units(row.payment),
      interest: units(row.interest),
      principal: units(row.principal),
      extra: 0,
      fees: 0,
      penalties: 0,
      due: units(row.payment),
      openingBalance: units(openingOf(rows, contract, k)),
      balance: units(row.balance),
      unpaidInterest: units(row.carriedInterest),
    };
  });
}

/** What a period begins with: the balance before it, which holds what was drawn down on the day it starts. */
function openingOf(rows: readonly FigureRow[], { drawdowns }: Contract, k: number): number {
  if (k > 0) return rows[k - 1]?.balance ?? 0;
  const [first] = drawdowns;
  return drawdowns.reduce((sum, { on, amount }) => (on === first.on ? sum + amount : sum), 0);
}

/** Each drawdown before the first row whose balance holds it. */
function* disbursementsBefore({ drawdowns }: Contract, rows: readonly PrintedRow[]) {
  let k = 0;
  for (const row of rows) {
    for (; k < drawdowns.length && (drawdowns[k]?.on ?? '') <= row.dueDate; k++) {
      yield { type: 'disbursement', date: drawdowns[k]?.on, amount: units(drawdowns[k]?.amount ?? 0) };
    }
    yield row;
  }
}

function totalsOf(rows: readonly PrintedRow[]): Figures {
  const sum = (key: 'principal' | 'interest' | 'fees' | 'penalties' | 'due' | 'payment') =>
    units(rows.reduce((total, row) => total + row[key] * 100, 0));
  return {
    principal: sum('principal'),
    interest: sum('interest'),
    fees: sum('fees'),
    penalties: sum('penalties'),
    due: sum('due'),
    payment: sum('payment'),
    payments: sum('payment'),
  };
}

/** Rows by their number, and by their day: `row12`, `row2023-09-01`, `balanceAfterMonth3`. */
function byRow(rows: readonly PrintedRow[]): Figures {
  return Object.assign(
    {},
    ...rows.map((row) => ({
      [`row${row.n}`]: row,
      [`row${row.dueDate}`]: row,
      [`payment${row.n}`]: row.payment,
      [`interestAtMonth${row.n}`]: row.interest,
      ...under(row.balance, ...balanceNames(row.n)),
    })),
  );
}

function byYear({ rows }: FigureTable): Figures {
  const years = yearsOf(rows).map(({ year, payments, interest, principal }) => ({
    year,
    payments: units(payments),
    interest: units(interest),
    principal: units(principal),
  }));
  const named = (key: 'payments' | 'interest' | 'principal') =>
    Object.fromEntries(years.map((each) => [each.year, each[key]]));
  return {
    ...Object.fromEntries(years.map((each) => [`year${each.year}`, each])),
    interestByYear: named('interest'),
    principalByYear: named('principal'),
    paymentsByYear: named('payments'),
  };
}
