import { toMinor } from '../facts.ts';
import type { Intent } from '../intents.ts';
import { decisionOf } from '../standing.ts';
import type { State } from '../state.ts';
import { tellsOfCoBuyer } from '../trials.ts';

/** Who would sign too, as the tool takes it. */
export interface StatedCoBorrower {
  readonly grossMonthlyIncome: number;
  readonly monthlyDebt: number;
}

/** Whether the deal has an answer that a change might turn. */
export function mayTurn(state: State): boolean {
  const decision = decisionOf(state);
  return !state.stale && decision !== undefined && decision !== 'approved' && decision !== 'incomplete';
}

/** Someone who would sign too, tried and not recorded: with an income by the month and debts, both as stated, and nothing else. */
export function signsToo(state: State): Intent | undefined {
  const latest = state.latest!;
  const { income, monthlyDebt } = latest.slots;
  if (!tellsOfCoBuyer(latest) || latest.filled.length !== 2 || !mayTurn(state)) return undefined;
  if (income?.per !== 'month' || monthlyDebt === undefined) return undefined;
  const exponent = state.context.currencyExponent;
  const coBorrower = {
    grossMonthlyIncome: toMinor(income.amount, exponent),
    monthlyDebt: toMinor(monthlyDebt, exponent),
  };
  return { kind: 'cure', coBorrower };
}
