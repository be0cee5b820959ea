import { invalidInput } from '../kit/errors.ts';
import type { IsoDate } from '../kit/units.ts';
import type { Contract } from './contract.ts';
import { linearInstalment, type Standing } from './contract-instalment.ts';
import { periodsSeenFrom, type Timeline, type TimelinePeriod } from './contract-timeline.ts';

/** How a table rounds what it charges and what it solves. */
export interface Rounders {
  readonly interest: (amount: number) => number;
  readonly instalment: (amount: number) => number;
}

export interface TableRow {
  readonly n: number;
  readonly due: IsoDate;
  readonly payment: number;
  readonly interest: number;
  readonly principal: number;
  readonly balance: number;
  readonly carriedInterest: number;
}

/** The loan as the table goes down it. */
interface State extends Standing {
  balance: number;
  carried: number;
  base: number;
  /** Of a flat loan: the interest that has arisen, and what of it was charged. */
  arisen: number;
  charged: number;
  /** The ordinary instalment, or the principal in it. */
  instalment: number;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly instalment: number | undefined;
}

/** The table of a contract whose periods are worked out, with every amount rounded as the rounders do. */
export function tableOf(contract: Contract, { opening, periods }: Timeline, rounders: Rounders): Table {
  const state: State = { balance: opening, carried: 0, base: opening, arisen: 0, charged: 0, instalment: 0 };
  const rows: TableRow[] = [];
  let first: number | undefined;
  for (const [k, period] of periods.entries()) {
    if (k === 0 || (period.changed && contract.afterChange === 'solve again')) {
      const solved = solve(contract, periodsSeenFrom(contract, periods, k), state, rounders);
      if (solved !== undefined) state.instalment = solved;
      if (k === 0) first = solved;
    }
    rows.push(step(contract, period, state, rounders));
    if (!period.last && state.balance < -0.5) throw overpaid(period);
  }
  return { rows, instalment: first };
}

/** The instalment by the contract's rounding, from where the loan stands; undefined when no payment is solved for. */
function solve(
  contract: Contract,
  periods: readonly TimelinePeriod[],
  standing: State,
  rounders: Rounders,
): number | undefined {
  const linear = linearInstalment(contract, periods, standing);
  if (!linear) return undefined;
  const exact =
    contract.unpaidInterest === 'carried' ? settled(contract, periods, standing, linear) : linear.instalment;
  // A flat instalment is rounded with its interest, so its share of the principal stays as it is.
  if (contract.method === 'flat') return exact;
  const closed = rounders.instalment(exact);
  if (contract.rounding.solvedOn === 'closed form' || contract.method !== 'level') return closed;
  return evenedOut(contract, periods, standing, { closed, slope: linear.slope }, rounders);
}

const asItIs: Rounders = { interest: (amount) => amount, instalment: (amount) => amount };
const settlingsMax = 60;

/**
 * Corrects an instalment for interest that a payment does not cover and that bears none itself: what such a table leaves
 * over, divided by what one unit of the instalment changes, until nothing is left.
 */
function settled(
  contract: Contract,
  periods: readonly TimelinePeriod[],
  standing: State,
  { instalment, slope }: { instalment: number; slope: number },
): number {
  let corrected = instalment;
  for (let tries = 0; tries < settlingsMax; tries++) {
    const { left, uncovered } = leftOver(contract, periods, { ...standing, instalment: corrected });
    if (!uncovered) return corrected;
    const step = left / slope;
    corrected += step;
    if (Math.abs(step) < 1e-9) break;
  }
  return corrected;
}

/** What an instalment leaves beyond the balloon, and whether some payment did not cover its interest. */
function leftOver(contract: Contract, periods: readonly TimelinePeriod[], state: State) {
  const equal: Contract = { ...contract, lastPayment: 'equal' };
  let uncovered = false;
  for (const period of periods) {
    step(equal, period, state, asItIs);
    if (state.carried > 0 && period.charged && period.instalment.kind !== 'none') uncovered = true;
  }
  return { left: state.balance + state.carried, uncovered };
}

const stepsMax = 20;

/**
 * Moves an instalment by whole steps of its rounding until the last payment is as near to it as the rounding lets it be:
 * rounded up, the least at which the last payment is not above the others; rounded down, the greatest at which it is not
 * below. A step more in each instalment lowers the last payment's lead by the step × the slope.
 */
function evenedOut(
  contract: Contract,
  periods: readonly TimelinePeriod[],
  standing: State,
  { closed, slope }: { closed: number; slope: number },
  rounders: Rounders,
): number {
  const { mode, multipleOf } = contract.rounding.instalment;
  const clearing: Contract = { ...contract, lastPayment: 'clears' };
  const lead = (instalment: number) => {
    const state = { ...standing, instalment };
    let last = 0;
    for (const period of periods) last = step(clearing, period, state, rounders).payment;
    return last - contract.balloon - instalment;
  };
  let instalment = closed;
  for (let steps = 0; steps < stepsMax; steps++) {
    const move = Math.round(lead(instalment) / (multipleOf * slope));
    if (move === 0) break;
    instalment += move * multipleOf;
  }
  if (mode !== 'up' && mode !== 'down') return instalment;
  const inward = mode === 'up' ? -multipleOf : multipleOf;
  const met = (gap: number) => (mode === 'up' ? gap <= 0 : gap >= 0);
  for (let steps = 0; steps < stepsMax && !met(lead(instalment)); steps++) instalment -= inward;
  for (let steps = 0; steps < stepsMax && met(lead(instalment + inward)); steps++) instalment += inward;
  return instalment;
}

/** One period: interest builds up, the instalment is paid, what falls on the due day is drawn down. */
function step(contract: Contract, period: TimelinePeriod, state: State, rounders: Rounders): TableRow {
  const flat = contract.method === 'flat';
  const earned = (flat ? state.base : state.balance) * period.factor + period.insideInterest;
  state.carried += earned;
  state.arisen += earned;
  state.balance += period.inside;
  const owed =
    flat && period.last ? rounders.interest(state.arisen) - state.charged : rounders.interest(state.carried);
  const { payment, interest } = paid(contract, period, state, owed, rounders);
  const principal = payment - interest;
  state.charged += interest;
  state.carried = interest === owed && period.charged ? 0 : state.carried - interest;
  state.balance -= principal;
  state.base = period.upFront ? state.balance : state.base + period.inside + period.onDue;
  state.balance += period.onDue;
  const { n, instalment } = period;
  return {
    n,
    due: instalment.due,
    payment,
    interest,
    principal,
    balance: state.balance,
    carriedInterest: state.carried,
  };
}

/** What is paid on a due day, and the interest that takes out of it. */
function paid(
  contract: Contract,
  period: TimelinePeriod,
  state: State,
  owed: number,
  rounders: Rounders,
): { readonly payment: number; readonly interest: number } {
  const { instalment } = period;
  if (period.last && contract.lastPayment === 'clears') {
    return { payment: state.balance + owed, interest: owed };
  }
  const balloon = period.last ? contract.balloon : 0;
  const payment = balloon + planned(contract, period, state, owed, rounders);
  if (!period.charged) return { payment, interest: 0 };
  const kept = contract.unpaidInterest === 'carried' || contract.method === 'flat';
  if (kept && payment < owed) return { payment, interest: payment };
  return { payment, interest: instalment.kind === 'none' && kept ? 0 : owed };
}

function planned(
  { method }: Contract,
  { instalment, factor, insideInterest, charged }: TimelinePeriod,
  state: State,
  owed: number,
  rounders: Rounders,
): number {
  switch (instalment.kind) {
    case 'none':
      return 0;
    case 'interest only':
      return charged ? owed : 0;
    case 'fixed':
      return instalment.amount;
    case 'solved': {
      const ordinary = instalment.weight === 1 ? state.instalment : state.instalment * instalment.weight;
      if (method === 'level') return instalment.weight === 1 ? ordinary : rounders.instalment(ordinary);
      if (method === 'equal principal') return rounders.interest(ordinary) + owed;
      return rounders.instalment(ordinary + state.base * factor + insideInterest);
    }
  }
}

const overpaid = ({ instalment, n }: TimelinePeriod) =>
  instalment.kind === 'fixed'
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
