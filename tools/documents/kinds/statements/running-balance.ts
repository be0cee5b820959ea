import { type Minor, minor } from '../../../kit/units.ts';
import type { Transaction } from './transactions.ts';

/** Rows of one table between two printed balances, and whether the balances differ by what the rows moved. */
export interface BalanceStep {
  readonly rows: readonly Transaction[];
  readonly holds: boolean;
}

type Order = 'oldest_first' | 'newest_first';

/**
 * Compares printed balances row by row: the balance before + what the rows moved = the balance after. Statements may list
 * the newest movement first; the order in which more steps hold is taken.
 */
export function balanceSteps(rows: readonly Transaction[]): BalanceStep[] {
  const [oldest, newest] = [stepsIn(rows, 'oldest_first'), stepsIn(rows, 'newest_first')];
  return held(newest) > held(oldest) ? newest : oldest;
}

const held = (steps: readonly BalanceStep[]) => steps.filter(({ holds }) => holds).length;

function stepsIn(rows: readonly Transaction[], order: Order): BalanceStep[] {
  const inTime = order === 'oldest_first' ? rows : [...rows].reverse();
  const steps: BalanceStep[] = [];
  let table: number | undefined;
  let from: Minor | undefined;
  let between: Transaction[] = [];
  for (const row of inTime) {
    if (row.table !== table) [table, from, between] = [row.table, undefined, []];
    if (order === 'oldest_first' && between.length === 0) from = row.before ?? from;
    between.push(row);
    if (row.balance === undefined) continue;
    if (from !== undefined && between.every(({ amount }) => amount !== undefined)) {
      const moved = between.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      steps.push({ rows: between, holds: from + moved === row.balance });
    }
    [from, between] = [row.balance, []];
  }
  return steps;
}

/** Movements without a sign of their own take the one that the balances beside them prove; else the unmarked came in where others are marked as gone. */
export function withSigns(rows: readonly Transaction[]): Transaction[] {
  const marked = rows.some(({ amount }) => amount !== undefined && amount < 0);
  return rows.map((row, i) => {
    if (row.amount !== undefined) return row;
    const proven = changeBeside(rows, i);
    if (proven !== undefined) return { ...row, amount: proven };
    return marked ? { ...row, amount: row.size } : row;
  });
}

function changeBeside(rows: readonly Transaction[], at: number): Minor | undefined {
  const row = rows[at]!;
  if (
    row.before !== undefined &&
    row.balance !== undefined &&
    Math.abs(row.balance - row.before) === row.size
  )
    return minor(row.balance - row.before);
  for (const other of [rows[at - 1], rows[at + 1]]) {
    if (row.balance === undefined || other?.balance === undefined || other.table !== row.table) continue;
    const change = row.balance - other.balance;
    if (Math.abs(change) === row.size) return minor(change);
  }
  return undefined;
}
