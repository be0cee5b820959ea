import { mean, rowLoss, type Step, standardError } from '../method.ts';
import { type Evidence, signedLogistic, type Weights } from './regression.ts';

/** The evidence of one fold, learned on its training rows only. */
export interface FoldEvidence {
  readonly training: Evidence;
  readonly validation: Evidence;
}

interface Candidate {
  readonly at: number;
  /** By fold. */
  readonly losses: readonly number[];
}

/**
 * Adds the column that lowers the loss on rows left out most, again and again; then keeps the fewest columns whose loss is
 * within one standard error of the least, the error being that of their difference, fold by fold.
 *
 * @see Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 7.10: the one-standard-error rule
 */
export function forwardSelection(
  folds: readonly FoldEvidence[],
  inputs: readonly { readonly key: string }[],
  most: number,
  ridge: number,
): { readonly chosen: string[]; readonly path: Step[] } {
  const steps: Candidate[] = [];
  const left = new Set(inputs.keys());
  while (left.size > 0 && steps.length < most) {
    const taken = steps.map(({ at }) => at);
    const candidates = [...left].map((at) => ({ at, losses: lossesWith(folds, [...taken, at], ridge) }));
    const best = candidates.reduce((a, b) => (mean(b.losses) < mean(a.losses) ? b : a));
    steps.push(best);
    left.delete(best.at);
  }
  const count = fewestWithinOneError(steps.map(({ losses }) => losses));
  const keyOf = ({ at }: Candidate) => inputs[at]?.key ?? '';
  return {
    chosen: steps.slice(0, count).map(keyOf),
    path: steps.map((step, at) => ({
      label: `+ ${keyOf(step)}`,
      loss: mean(step.losses),
      standardError: standardError(step.losses),
      chosen: at < count,
    })),
  };
}

/** How many steps to keep. */
function fewestWithinOneError(losses: readonly (readonly number[])[]): number {
  const means = losses.map(mean);
  const best = losses[means.indexOf(Math.min(...means))] as readonly number[];
  const within = losses.findIndex((one) => {
    const differences = one.map((loss, fold) => loss - (best[fold] as number));
    return mean(differences) <= standardError(differences);
  });
  return within + 1;
}

function lossesWith(folds: readonly FoldEvidence[], chosen: readonly number[], ridge: number): number[] {
  return folds.map(({ training, validation }) => {
    const columns = (evidence: Evidence) => chosen.map((at) => evidence.columns[at] as Float64Array);
    const weights = signedLogistic({ columns: columns(training), good: training.good }, ridge);
    return lossOf(weights, columns(validation), validation.good);
  });
}

function lossOf({ intercept, weights }: Weights, columns: readonly Float64Array[], good: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < good.length; row++) {
    let odds = intercept;
    for (let j = 0; j < columns.length; j++)
      odds += (weights[j] as number) * ((columns[j] as Float64Array)[row] as number);
    sum += rowLoss(odds, 1 - (good[row] as number));
  }
  return sum / good.length;
}
