import { type AppError, invalidInput } from '../../kit/errors.ts';
import type { Contract, Drawdown } from './contract.ts';
import { linearInstalment } from './contract-instalment.ts';
import { solvedInstalment } from './contract-solve.ts';
import { type Rounders, type State, step, type TableRow } from './contract-step.ts';
import { periodsSeenFrom, type Timeline, type TimelinePeriod } from './contract-timeline.ts';

export interface Table {
  readonly rows: readonly TableRow[];
  readonly instalment: number | undefined;
}

/** The table of a contract whose periods are worked out, with every amount rounded as the rounders do. */
export function tableOf(contract: Contract, { opening, periods }: Timeline, rounders: Rounders): Table {
  const base = contract.flatCharge ? sumOf(contract.drawdowns) : opening;
  const state: State = { balance: opening, carried: 0, base, arisen: 0, charged: 0, instalment: 0 };
  const rows: TableRow[] = [];
  let first: number | undefined;
  for (const period of periods) {
    const at = period.n - 1;
    if (at === 0 || (period.changed && contract.afterChange === 'solve again')) {
      const solved = contract.flatCharge
        ? sharedPrincipal(contract, periods, at)
        : solvedInstalment(contract, periodsSeenFrom(contract, periods, at), state, rounders);
      if (at > 0 && solved !== undefined && solved < 0) throw belowBalloon(period);
      if (solved !== undefined) state.instalment = solved;
      if (at === 0) first = solved;
    }
    rows.push(step(contract, period, state, rounders));
    if (!period.last && state.balance < -0.5) throw overpaid(period);
    if (!(state.balance + state.carried <= amountMax)) throw neverRepaid();
  }
  return { rows, instalment: contract.method === 'flat' ? ordinaryPayment(contract, rows) : first };
}

/** Of a charge in equal shares: the principal in an ordinary instalment, as if all drawn by now had been there at first. */
function sharedPrincipal(
  contract: Contract,
  periods: readonly TimelinePeriod[],
  at: number,
): number | undefined {
  const { drawdowns, instalments, afterChange } = contract;
  const [start, due] = [drawdowns[0].on, instalments[at]?.due ?? ''];
  const isKnown = (on: string) => afterChange === 'foreseen' || on === start || on < due;
  const drawn = sumOf(drawdowns.filter(({ on }) => isKnown(on)));
  const known = periods
    .filter(({ instalment }) => instalment.kind !== 'down payment' || isKnown(instalment.due))
    .map((period) => ({ ...period, inside: 0, onDue: 0 }));
  return linearInstalment(contract, known, { balance: drawn, carried: 0, base: 0 })?.instalment;
}

const sumOf = (drawdowns: readonly Drawdown[]): number =>
  drawdowns.reduce((sum, { amount }) => sum + amount, 0);

/** A flat instalment is known with its interest only: the first that is due once. */
function ordinaryPayment({ instalments }: Contract, rows: readonly TableRow[]): number | undefined {
  const at = instalments.findIndex((each) => each.kind === 'solved' && each.weight === 1);
  return rows[at]?.payment;
}

/** The greatest amount that is kept in whole minor units without doubt; more is a balance on its way to no end. */
const amountMax = 1e13;

/** A rounder that refuses what grows without end. */
export function bounded(rounder: (amount: number) => number): (amount: number) => number {
  return (amount) => {
    if (!(Math.abs(amount) <= amountMax)) throw neverRepaid();
    return rounder(amount);
  };
}

const neverRepaid = (): AppError =>
  invalidInput(
    'repayment/never_repaid',
    'The instalments do not cover their interest, and what is owed grows without end.',
    'Raise them or round them up, or lower the rate or the term.',
  );

/** An instalment solved again below 0 would pay the borrower out of the loan. */
const belowBalloon = ({ n }: TimelinePeriod): AppError =>
  invalidInput(
    'repayment/overpaid',
    `Before instalment ${n} less is owed than the balloon that is left to the end.`,
    'Lower the balloon, or keep the instalment through the change.',
  );

const overpaid = ({ instalment, n }: TimelinePeriod): AppError =>
  instalment.kind === 'fixed' || instalment.kind === 'down payment'
    ? invalidInput(
        'repayment/overpaid',
        `The stated instalments repay the loan before instalment ${n}.`,
        'Lower them, or state fewer of them.',
      )
    : invalidInput(
        'repayment/amount_too_small',
        'The amount is too small to be repaid in so many instalments of whole minor units.',
        'Finance more, choose a shorter term, or round to a smaller multiple.',
      );
