import type { Additive } from './additive.ts';
import type { RowNumbers, Sample } from './data/sample.ts';

/** What a method decided by cross-validation, so that it can be applied again to other rows without deciding anew. */
export interface Structure {
  /** Columns, in the order in which they came in. */
  readonly keys: readonly string[];
  /** Rounds of boosting; 0 where there are none. */
  readonly rounds: number;
}

/** One step of the choice, for the report. */
export interface Step {
  readonly label: string;
  /** Mean −ln P(outcome) on the rows left out, over the folds, and its deviation from fold to fold ÷ √folds. */
  readonly loss: number;
  readonly standardError: number;
  readonly chosen: boolean;
}

interface Choice {
  readonly structure: Structure;
  readonly path: readonly Step[];
}

/** A way to learn an additive model. `choose` looks at the rows given only, `fit` decides nothing. */
export interface Method {
  choose(sample: Sample, rows: RowNumbers, seed: number): Choice;
  fit(sample: Sample, rows: RowNumbers, structure: Structure, seed: number): Additive;
}

/** −ln of the chance given to what happened. */
export function rowLoss(logOddsOfGood: number, bad: number): number {
  const signed = bad === 1 ? logOddsOfGood : -logOddsOfGood;
  return signed > 30 ? signed : Math.log1p(Math.exp(signed));
}

export const mean = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] as number;
  return sum / values.length;
};

/** Deviation of the values' mean: s ÷ √n. */
export function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const spread = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(spread / (values.length - 1) / values.length);
}
