/** P(1) = 1 ÷ (1 + e^−(intercept + slope × x)). */
export interface LogisticLine {
  readonly intercept: number;
  readonly slope: number;
}

const roundsMax = 100;

/**
 * The line of log odds that makes outcomes likeliest, by Newton's method on x in standard units.
 *
 * @param outcomes 1 or 0
 * @returns nothing where it is not to be had: one outcome only, one x only, or outcomes that x parts without a mistake
 */
export function logisticLine(x: ArrayLike<number>, outcomes: ArrayLike<number>): LogisticLine | undefined {
  const mean = meanOf(x, (value) => value);
  const spread = Math.sqrt(meanOf(x, (value) => (value - mean) ** 2));
  const rate = meanOf(outcomes, (value) => value);
  if (!(spread > 0 && rate > 0 && rate < 1)) return undefined;
  const unit = Float64Array.from(x, (value) => (value - mean) / spread);
  let line: LogisticLine = { intercept: Math.log(rate / (1 - rate)), slope: 0 };
  for (let round = 0; round < roundsMax; round++) {
    const step = newtonStep(line, unit, outcomes);
    if (!step) return undefined;
    line = { intercept: line.intercept + step.intercept, slope: line.slope + step.slope };
    if (Math.abs(line.slope) > 30) return undefined;
    if (Math.abs(step.intercept) + Math.abs(step.slope) < 1e-10)
      return { intercept: line.intercept - (line.slope * mean) / spread, slope: line.slope / spread };
  }
  return undefined;
}

function newtonStep(
  { intercept, slope }: LogisticLine,
  x: Float64Array,
  outcomes: ArrayLike<number>,
): LogisticLine | undefined {
  let [a, b, aa, ab, bb] = [0, 0, 0, 0, 0];
  x.forEach((value, row) => {
    const p = 1 / (1 + Math.exp(-(intercept + slope * value)));
    const [error, weight] = [outcomes[row]! - p, p * (1 - p)];
    a += error;
    b += error * value;
    aa += weight;
    ab += weight * value;
    bb += weight * value * value;
  });
  const determinant = aa * bb - ab * ab;
  if (!(determinant > 1e-12)) return undefined;
  return { intercept: (bb * a - ab * b) / determinant, slope: (aa * b - ab * a) / determinant };
}

function meanOf(values: ArrayLike<number>, of: (value: number) => number): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += of(values[row]!);
  return sum / values.length;
}
