import type { StumpsMethod } from '../spec.ts';

/** One column as boosting sees it: the cell of each row, how many cells, and how many of them have an order. */
export interface StumpColumn {
  readonly codes: Uint16Array;
  readonly cells: number;
  readonly ordered: number;
  readonly expected: 'rising' | 'falling' | 'none';
}

export interface Boosting {
  readonly columns: readonly StumpColumn[];
  /** 1 for a good, 0 for a bad. */
  readonly good: Uint8Array;
  /** How often each row counts. */
  readonly weights: Float64Array;
}

/** What one round adds to the log odds, by cell of one column. */
export interface Stump {
  readonly column: number;
  readonly steps: Float64Array;
}

/**
 * Boosted stumps. Each round cuts one column in two, gives every special cell a leaf of its own, and takes a small Newton step
 * on the logistic loss; of all cuts it takes the one that gains most among those whose step runs the way expected.
 *
 *     leaf = learningRate × Σ(y − p) ÷ (Σ p(1 − p) + ridge)      gain = Σ over leaves (Σ(y − p))² ÷ (Σ p(1 − p) + ridge)
 *
 * A sum of steps that all run one way runs that way, so the table of a column is monotone whatever the data say.
 *
 * @param onStump is given every round's stump, the first of them round 0; false ends the boosting
 * @returns the log odds that all rows share
 * @see Friedman (2001), Greedy function approximation; Lou, Caruana and Gehrke (2012), whose additive model this is
 */
export function boost(
  { columns, good, weights }: Boosting,
  method: Pick<StumpsMethod, 'learningRate' | 'ridge' | 'leafMin'>,
  rounds: number,
  onStump: (stump: Stump, round: number) => void,
): number {
  const intercept = startOf(good, weights);
  const odds = new Float64Array(good.length).fill(intercept);
  const [left, information] = [new Float64Array(good.length), new Float64Array(good.length)];
  for (let round = 0; round < rounds; round++) {
    takeResiduals(odds, good, weights, left, information);
    const stump = bestStump(columns, left, information, method);
    if (!stump) break;
    addSteps(odds, (columns[stump.column] as StumpColumn).codes, stump.steps);
    onStump(stump, round);
  }
  return intercept;
}

/** What is left of each outcome, y − p, and how much is known of it, p(1 − p), both by weight. */
function takeResiduals(
  odds: Float64Array,
  good: Uint8Array,
  weights: Float64Array,
  left: Float64Array,
  information: Float64Array,
): void {
  for (let row = 0; row < odds.length; row++) {
    const chance = 1 / (1 + Math.exp(-(odds[row] as number)));
    const weight = weights[row] as number;
    left[row] = weight * ((good[row] as number) - chance);
    information[row] = weight * chance * (1 - chance);
  }
}

/** Adds to each row what its cell adds. */
export function addSteps(odds: Float64Array, codes: Uint16Array, steps: Float64Array): void {
  for (let row = 0; row < odds.length; row++)
    odds[row] = (odds[row] as number) + (steps[codes[row] as number] as number);
}

function startOf(good: Uint8Array, weights: Float64Array): number {
  let [goods, all] = [0, 0];
  for (let row = 0; row < good.length; row++) {
    goods += (weights[row] as number) * (good[row] as number);
    all += weights[row] as number;
  }
  return Math.log(goods / (all - goods));
}

/** What is left and what is known, by cell. */
interface Sums {
  readonly left: Float64Array;
  readonly information: Float64Array;
}

function bestStump(
  columns: readonly StumpColumn[],
  left: Float64Array,
  information: Float64Array,
  method: Pick<StumpsMethod, 'learningRate' | 'ridge' | 'leafMin'>,
): Stump | undefined {
  let best: { column: number; sums: Sums; cut: number; gain: number } | undefined;
  columns.forEach((column, at) => {
    const sums = sumsByCell(column, left, information);
    const { cut, gain } = bestCut(sums, column, method);
    if (cut > 0 && gain > (best?.gain ?? 0)) best = { column: at, sums, cut, gain };
  });
  if (!best) return undefined;
  const { ordered } = columns[best.column] as StumpColumn;
  return { column: best.column, steps: stepsOf(best.sums, ordered, best.cut, method) };
}

/** The hot loop of training: every row, every column, every round. */
function sumsByCell({ codes, cells }: StumpColumn, left: Float64Array, information: Float64Array): Sums {
  const leftBy = new Float64Array(cells);
  const informationBy = new Float64Array(cells);
  for (let row = 0; row < codes.length; row++) {
    const cell = codes[row] as number;
    leftBy[cell] = (leftBy[cell] as number) + (left[row] as number);
    informationBy[cell] = (informationBy[cell] as number) + (information[row] as number);
  }
  return { left: leftBy, information: informationBy };
}

/** The cut that gains most: cells below it on one side, the other ordered cells on the other; 0 when none is allowed. */
function bestCut(
  { left, information }: Sums,
  { ordered, cells, expected }: StumpColumn,
  { ridge, leafMin }: Pick<StumpsMethod, 'ridge' | 'leafMin'>,
): { readonly cut: number; readonly gain: number } {
  const [allLeft, allInformation] = [sumOf(left, 0, ordered), sumOf(information, 0, ordered)];
  let apart = 0;
  for (let cell = ordered; cell < cells; cell++)
    apart += (left[cell] as number) ** 2 / ((information[cell] as number) + ridge || 1);
  let [cut, gain, lowLeft, lowInformation] = [0, 0, 0, 0];
  for (let at = 1; at < ordered; at++) {
    lowLeft += left[at - 1] as number;
    lowInformation += information[at - 1] as number;
    const [highLeft, highInformation] = [allLeft - lowLeft, allInformation - lowInformation];
    if (lowInformation < leafMin || highInformation < leafMin) continue;
    const [low, high] = [lowLeft / (lowInformation + ridge), highLeft / (highInformation + ridge)];
    if ((expected === 'rising' && low > high) || (expected === 'falling' && low < high)) continue;
    const here = lowLeft * low + highLeft * high + apart;
    if (here > gain) [cut, gain] = [at, here];
  }
  return { cut, gain };
}

function stepsOf(
  { left, information }: Sums,
  ordered: number,
  cut: number,
  { learningRate, ridge }: Pick<StumpsMethod, 'learningRate' | 'ridge'>,
): Float64Array {
  const leaf = (from: number, to: number) =>
    (learningRate * sumOf(left, from, to)) / (sumOf(information, from, to) + ridge || 1);
  const [low, high] = [leaf(0, cut), leaf(cut, ordered)];
  return left.map((_, cell) => (cell < cut ? low : cell < ordered ? high : leaf(cell, cell + 1)));
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] as number;
  return sum;
}
