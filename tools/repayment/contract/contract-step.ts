import type { IsoDate } from '../../kit/units.ts';
import type { Contract } from './contract.ts';
import { isPrincipalAlone, type Standing } from './contract-instalment.ts';
import type { TimelinePeriod } from './contract-timeline.ts';

/** How a table rounds what it charges and what it solves. */
export interface Rounders {
  readonly interest: (amount: number) => number;
  readonly instalment: (amount: number) => number;
}

/** Rounders that round nothing. */
export const asItIs: Rounders = { interest: (amount) => amount, instalment: (amount) => amount };

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
export interface State extends Standing {
  balance: number;
  carried: number;
  base: number;
  /** Of a flat loan: the interest that has arisen, and what of it was charged. */
  arisen: number;
  charged: number;
  /** The ordinary instalment, or the principal in it. */
  instalment: number;
}

/** One period: interest builds up, the instalment is paid, what falls on the due day is drawn down. */
export function step(contract: Contract, period: TimelinePeriod, state: State, rounders: Rounders): TableRow {
  const flat = contract.method === 'flat';
  const earned = (flat ? state.base : state.balance) * period.factor + period.insideInterest;
  state.carried += earned;
  state.arisen += earned;
  state.balance += period.inside;
  const owed =
    flat && period.last ? rounders.interest(state.arisen) - state.charged : rounders.interest(state.carried);
  const { payment, interest, settled } = paid(contract, period, state, owed, rounders);
  const principal = payment - interest;
  state.charged += interest;
  state.carried = settled ? 0 : state.carried - interest;
  state.balance -= principal;
  if (contract.flatCharge === undefined) {
    state.base = period.upFront ? state.balance : state.base + period.inside + period.onDue;
  }
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

/** What is paid on a due day, the interest that takes out of it, and whether that settles all interest so far. */
function paid(
  contract: Contract,
  period: TimelinePeriod,
  state: State,
  owed: number,
  rounders: Rounders,
): { readonly payment: number; readonly interest: number; readonly settled: boolean } {
  if (period.last && contract.lastPayment === 'clears') {
    return { payment: state.balance + owed, interest: owed, settled: true };
  }
  const balloon = period.last ? contract.balloon : 0;
  const payment = balloon + planned(contract, period, state, owed, rounders);
  if (!period.charged || isPrincipalAlone(period.instalment)) {
    return { payment, interest: 0, settled: false };
  }
  const owedInAll = state.balance + owed;
  if (payment > owedInAll && endsSooner(contract, period)) {
    return { payment: owedInAll, interest: owed, settled: true };
  }
  const kept = contract.unpaidInterest === 'carried' || contract.method === 'flat';
  const unpaid = payment < owed || period.instalment.kind === 'none';
  return kept && unpaid
    ? { payment, interest: payment, settled: false }
    : { payment, interest: owed, settled: true };
}

/** An instalment that is kept through a lower rate repays before its time: it ends with what is owed, and none follows. */
const endsSooner = ({ afterChange }: Contract, { instalment }: TimelinePeriod): boolean =>
  afterChange === 'keep instalment' && instalment.kind === 'solved';

function planned(
  { method, flatCharge }: Contract,
  { instalment, charged }: TimelinePeriod,
  state: State,
  owed: number,
  rounders: Rounders,
): number {
  switch (instalment.kind) {
    case 'none':
      return 0;
    case 'interest only':
      return charged ? owed : 0;
    case 'principal only':
      return rounders.interest(state.instalment);
    case 'fixed':
    case 'down payment':
      return instalment.amount;
    case 'solved': {
      const ordinary = instalment.weight === 1 ? state.instalment : state.instalment * instalment.weight;
      if (method === 'level') return instalment.weight === 1 ? ordinary : rounders.instalment(ordinary);
      // Interest that is not charged yet is not asked for either.
      if (method === 'equal principal' || flatCharge)
        return rounders.interest(ordinary) + (charged ? owed : 0);
      return rounders.instalment(ordinary + (charged ? state.carried : 0));
    }
  }
}
