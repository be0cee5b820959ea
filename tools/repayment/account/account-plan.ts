import { AppError } from '../../kit/errors.ts';
import type { IsoDate, Minor } from '../../kit/units.ts';
import type { Contract, ContractSchedule, Drawdown, Instalment } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';

/** What the plan asks on a due day. Which of the amounts holds when interest turns out otherwise is the method's matter. */
export interface PlannedRow {
  readonly due: IsoDate;
  readonly kind: Instalment['kind'];
  readonly payment: Minor;
  readonly interest: Minor;
  readonly principal: Minor;
}

/** The instalments of a contract as its own schedule plans them. */
export const plannedRows = (contract: Contract): readonly PlannedRow[] =>
  plannedRowsOf(contract, contractSchedule(contract));

export function plannedRowsOf(contract: Contract, schedule: ContractSchedule): readonly PlannedRow[] {
  return schedule.rows.map(({ due, payment, interest, principal }, k) => ({
    due,
    kind: contract.instalments[k]?.kind ?? 'solved',
    payment,
    interest,
    principal,
  }));
}

/** Where an account stands on its last due day: how many instalments are behind it, and the principal then. */
export interface Standing {
  readonly closed: number;
  readonly on: IsoDate;
  readonly principal: Minor;
}

/**
 * A contract from a due day on, with the principal that is left then: what the rest of the loan is planned by.
 *
 * @returns undefined when nothing is left to repay
 */
export function remainingContract(
  contract: Contract,
  { closed, on, principal }: Standing,
): Contract | undefined {
  if (closed === 0) return contract;
  // What is drawn down on a due day comes after it; what is lent on the contract date is in the principal from the start.
  const start = contract.drawdowns[0].on;
  const later = contract.drawdowns.filter((drawdown) => drawdown.on >= on && drawdown.on > start);
  const [first, ...rest] = principal > 0 ? [{ on, amount: principal }, ...later] : later;
  const instalments = contract.instalments.slice(closed);
  if (!first || instalments.length === 0) return undefined;
  const drawdowns: readonly [Drawdown, ...Drawdown[]] = [first, ...rest];
  const lent = drawdowns.reduce((sum, { amount }) => sum + amount, 0);
  return { ...contract, drawdowns, instalments, balloon: Math.min(contract.balloon, lent) as Minor };
}

/**
 * The rest of the loan solved again on what is left of the principal.
 *
 * @returns undefined where that cannot be: no instalment is left to solve, or the rest is too small for one
 */
export function solvedAgain(contract: Contract, standing: Standing): readonly PlannedRow[] | undefined {
  const rest = remainingContract(contract, standing);
  if (!rest?.instalments.some(({ kind }) => kind === 'solved')) return undefined;
  try {
    return plannedRows(rest);
  } catch (error) {
    if (error instanceof AppError && unsolvable.has(error.code)) return undefined;
    throw error;
  }
}

const unsolvable = new Set(['repayment/amount_too_small', 'repayment/overpaid', 'repayment/never_repaid']);

/** The interest that a plan charges in all. */
export const plannedInterest = (rows: readonly PlannedRow[]): number =>
  rows.reduce((sum, { interest }) => sum + interest, 0);
