/** Evidence by column (each as long as the outcome), and 1 for a good, 0 for a bad. */
export interface Evidence {
  readonly columns: readonly Float64Array[];
  readonly good: Uint8Array;
}

export interface Weights {
  readonly intercept: number;
  /** One for each column, none below 0. */
  readonly weights: readonly number[];
}

const roundsMax = 100;
const sweepsMax = 200;
const tolerance = 1e-9;

/**
 * Logistic regression whose weights may not be negative: evidence for a good never counts against it.
 *
 *     maximise  Σ ln P(yᵢ) − ridge ÷ 2 × Σ wⱼ²   with   P(good) = 1 ÷ (1 + e^−(w₀ + Σ wⱼ xⱼ)),  wⱼ ≥ 0
 *
 * Each round takes the quadratic that touches the likelihood and minimises it one weight at a time, stopping each at 0.
 *
 * @param ridge draws weights towards 0: 1 ÷ the variance of a prior
 * @see Friedman, Hastie and Tibshirani (2010), Regularization paths for generalized linear models via coordinate descent
 */
export function signedLogistic({ columns, good }: Evidence, ridge: number): Weights {
  const size = columns.length + 1;
  let current: Float64Array = new Float64Array(size);
  const goods = good.reduce((sum, one) => sum + one, 0);
  current[0] = Math.log(goods / (good.length - goods));
  for (let round = 0; round < roundsMax; round++) {
    const quadratic = quadraticAt(current, columns, good, ridge);
    const next = leastOf(quadratic, current);
    const moved = next.reduce(
      (most, value, j) => Math.max(most, Math.abs(value - (current[j] as number))),
      0,
    );
    current = next;
    if (moved < tolerance) break;
  }
  return { intercept: current[0] as number, weights: Array.from(current.subarray(1)) };
}

/** Gradient and curvature of the penalised likelihood, row by row. */
interface Quadratic {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

function quadraticAt(
  at: Float64Array,
  columns: readonly Float64Array[],
  good: Uint8Array,
  ridge: number,
): Quadratic {
  const size = at.length;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const x = new Float64Array(size).fill(1);
  for (let row = 0; row < good.length; row++) {
    let sum = at[0] as number;
    for (let j = 1; j < size; j++) {
      x[j] = (columns[j - 1] as Float64Array)[row] as number;
      sum += (at[j] as number) * (x[j] as number);
    }
    const chance = 1 / (1 + Math.exp(-sum));
    const weight = chance * (1 - chance);
    const left = (good[row] as number) - chance;
    for (let j = 0; j < size; j++) {
      gradient[j] = (gradient[j] as number) + left * (x[j] as number);
      const weighted = weight * (x[j] as number);
      for (let k = 0; k <= j; k++)
        curvature[j * size + k] = (curvature[j * size + k] as number) + weighted * (x[k] as number);
    }
  }
  for (let j = 1; j < size; j++) {
    gradient[j] = (gradient[j] as number) - ridge * (at[j] as number);
    curvature[j * size + j] = (curvature[j * size + j] as number) + ridge;
  }
  return { gradient, curvature };
}

/** The least point of the quadratic with no weight below 0, one weight after another. */
function leastOf({ gradient, curvature }: Quadratic, from: Float64Array): Float64Array {
  const size = from.length;
  const to = Float64Array.from(from);
  const curve = (j: number, k: number) => curvature[j >= k ? j * size + k : k * size + j] as number;
  for (let sweep = 0; sweep < sweepsMax; sweep++) {
    let moved = 0;
    for (let j = 0; j < size; j++) {
      let slope = gradient[j] as number;
      for (let k = 0; k < size; k++) slope -= curve(j, k) * ((to[k] as number) - (from[k] as number));
      const best = (to[j] as number) + slope / Math.max(curve(j, j), 1e-12);
      const next = j === 0 ? best : Math.max(0, best);
      moved = Math.max(moved, Math.abs(next - (to[j] as number)));
      to[j] = next;
    }
    if (moved < tolerance / 10) break;
  }
  return to;
}
