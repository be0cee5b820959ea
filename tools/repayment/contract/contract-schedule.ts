import { invalidInput } from '../../kit/errors.ts';
import { type Minor, minor } from '../../kit/units.ts';
import type { Contract, ContractSchedule } from './contract.ts';
import { asItIs, type TableRow } from './contract-step.ts';
import { bounded, type Table, tableOf } from './contract-table.ts';
import { requireContract } from './contract-terms.ts';
import { timelineOf } from './contract-timeline.ts';
import { roundedTo } from './rounding.ts';

/** A table before rounding, in fractional minor units. */
export interface UnroundedSchedule {
  readonly rows: readonly TableRow[];
  readonly instalment: number | undefined;
  readonly totalInterest: number;
  readonly totalOfPayments: number;
}

/**
 * The repayment table of a contract, whatever its shape. In each period interest = balance × factor (`interestFactor`), and
 * the same on what was drawn down since, rounded as the contract says; a payment covers interest first, then principal.
 *
 * - level: an instalment is its weight × the ordinary one, solved so that the balloon is left (`linearInstalment`)
 * - equal principal: an instalment is its share of the principal less the balloon, and the interest
 * - flat: an instalment is its share of the principal and its period's interest on the first principal, rounded together; the
 *   last row carries what rounding leaves of the whole charge
 *
 * The last payment holds the balloon; one that clears makes principal sum to what was drawn down and leaves a balance of 0,
 * and skipped due days behind it have rows of 0.
 * Where the instalment is kept through a lower rate the loan may be repaid before that; nothing is paid from then on.
 *
 * @throws AppError `repayment/contract_out_of_range`, `repayment/dates_reversed`, `repayment/rounding_out_of_range`;
 *   `repayment/never_repaid` when stated instalments do not cover their interest; `repayment/overpaid` when they repay more
 *   than is owed; `repayment/amount_too_small` when whole minor units cannot express the instalments
 */
export function contractSchedule(contract: Contract): ContractSchedule {
  requireContract(contract);
  const { instalment, interest } = contract.rounding;
  const table = tableOf(contract, timelineOf(contract), {
    instalment: bounded((amount) => roundedTo(amount, instalment)),
    interest: bounded((amount) => roundedTo(amount, interest)),
  });
  requireRepaid(contract, table);
  const totals = totalsOf(table);
  return {
    drawdowns: contract.drawdowns,
    // Drawdowns and stated amounts are whole and every rounder gives whole units, so sums and differences of them are too.
    rows: withRowsBehind(contract, table.rows) as ContractSchedule['rows'],
    instalment: table.instalment === undefined ? undefined : minor(table.instalment),
    totalInterest: totals.totalInterest as Minor,
    totalOfPayments: totals.totalOfPayments as Minor,
  };
}

/**
 * `contractSchedule` before any rounding, in fractional minor units: the annuity itself, for figures that are quoted so.
 *
 * @throws AppError what `contractSchedule` throws
 */
export function unroundedSchedule(contract: Contract): UnroundedSchedule {
  requireContract(contract);
  const table = tableOf(contract, timelineOf(contract), asItIs);
  requireRepaid(contract, table);
  return { ...table, rows: withRowsBehind(contract, table.rows), ...totalsOf(table) };
}

/** The skipped due days behind the payment that clears the loan, on which there is nothing left to happen. */
function withRowsBehind({ instalments }: Contract, rows: readonly TableRow[]): readonly TableRow[] {
  if (rows.length === instalments.length) return rows;
  const nothing = { payment: 0, interest: 0, principal: 0, balance: 0, carriedInterest: 0 };
  const behind = instalments.slice(rows.length);
  return [...rows, ...behind.map(({ due }, k) => ({ n: rows.length + k + 1, due, ...nothing }))];
}

function totalsOf({ rows }: Table): { readonly totalInterest: number; readonly totalOfPayments: number } {
  let [totalInterest, totalOfPayments] = [0, 0];
  for (const { interest, payment } of rows) {
    totalInterest += interest;
    totalOfPayments += payment;
  }
  return { totalInterest, totalOfPayments };
}

/** Refuses a table whose stated instalments never repay, or whose solved ones vanish in rounding. */
function requireRepaid(contract: Contract, { rows, instalment }: Table): void {
  const stated = contract.instalments.slice(0, -1).some(({ kind }) => kind === 'fixed');
  const covered = rows.slice(0, -1).reduce((sum, { principal }) => sum + principal, 0) > 0;
  if (stated && instalment === undefined && !covered) {
    throw invalidInput(
      'repayment/never_repaid',
      'The stated instalments do not cover their interest.',
      'Raise them, or lower the amount, the rate or the term.',
    );
  }
  if (instalment === undefined || contract.lastPayment === 'equal') return;
  const last = rows.at(-1)?.payment ?? 0;
  const plain = isPlain(contract);
  const repaidSooner = contract.afterChange === 'keep instalment' && !plain;
  if (instalment >= 0 && (last > 0 || repaidSooner) && (last <= 2 * instalment || !plain)) return;
  throw invalidInput(
    'repayment/amount_too_small',
    `The amount is too small to be repaid in ${rows.length} instalments of whole minor units.`,
    'Finance more, choose a shorter term, or round to a smaller multiple.',
  );
}

/** Whether nothing but rounding can set the last payment apart from the others. */
const isPlain = ({ method, instalments, balloon, drawdowns, rates, solvedWith }: Contract): boolean =>
  method === 'level' &&
  balloon === 0 &&
  drawdowns.length === 1 &&
  rates.length === 1 &&
  solvedWith === undefined &&
  instalments.every((each) => each.kind === 'solved' && each.weight === 1);
