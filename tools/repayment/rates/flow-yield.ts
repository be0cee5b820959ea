import type { FlowTable } from './flow-table.ts';

/** Each step triples the correct digits, and the first guess has four or more: one step or two, rarely three. */
const stepsMax = 40;
/** Once a step is this small beside the term, its cube, which is what is still missing, is lost in a double's last digits. */
const stepLast = 1e-5;

/**
 * The only rate of flows that change direction once, by Chebyshev's method on
 *
 *     F(x) = ln(worth of what goes one way ÷ worth of what goes the other)      x = ln(1 + rate)
 *
 * which is nearly straight in x, so that it starts close: at the root of the cubic that F touches at rate 0.
 *
 *     step = F/F′ · (1 + ½·F″/F′ · F/F′)
 *
 * @returns ln(1 + rate); undefined when the steps do not settle, which leaves the search to a bracketing method
 * @see Traub, "Iterative Methods for the Solution of Equations" (1964), for the third order of that step
 */
export function logYield(table: FlowTable): number | undefined {
  let x = firstGuess(table);
  for (let steps = 0; steps < stepsMax && Number.isFinite(x); steps++) {
    const { logRatio, slope, bend, term } = ratioAt(table, x);
    const newton = logRatio / slope;
    const bow = (bend / slope) * newton * 0.5;
    // Far from the root the parabola may point away from it; there the straight line is the safer guide.
    const step = Math.abs(bow) < 0.5 ? newton * (1 + bow) : newton;
    x -= step;
    if (Math.abs(step) * term < stepLast) return x + 0;
  }
  return undefined;
}

/**
 * F and its first three derivatives at rate 0 need no powers: they are the logarithm of sums, and the means, variances and
 * third moments of the times, each weighted by amount.
 */
function firstGuess({ cells }: FlowTable): number {
  const paid = momentsOf(cells, 1);
  const taken = momentsOf(cells, -1);
  const level = Math.log(paid.sum / taken.sum);
  const slope = taken.mean - paid.mean;
  const bend = paid.variance - taken.variance;
  const twist = taken.third - paid.third;
  const inside = slope * slope - 2 * bend * level;
  const x = inside > 0 ? (-2 * level) / (slope + Math.sign(slope) * Math.sqrt(inside)) : -level / slope;
  // From the parabola's root one step of Newton's method towards the cubic's.
  const rest = (twist * x * x * x) / 6;
  const steepness = slope + bend * x + (twist * x * x) / 2;
  return Math.abs(rest) < 0.1 * Math.abs(level) ? x - rest / steepness : x;
}

interface Moments {
  readonly sum: number;
  readonly mean: number;
  readonly variance: number;
  readonly third: number;
}

/** How the times of what goes one way are spread, each amount its weight. */
function momentsOf(cells: Float64Array, direction: 1 | -1): Moments {
  let sum = 0;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let at = 0; at < cells.length; at += 4) {
    const count = cells[at + 3]!;
    const amount = cells[at]! * direction * count;
    if (!(amount > 0)) continue;
    const middle = cells[at + 1]! + cells[at + 2]! + (count - 1) / 2;
    // A run is spread about its middle like the whole numbers; its third moment about it is 0.
    const spread = (count * count - 1) / 12;
    sum += amount;
    first += amount * middle;
    second += amount * (middle * middle + spread);
    third += amount * middle * (middle * middle + 3 * spread);
  }
  const mean = first / sum;
  const square = second / sum;
  return {
    sum,
    mean,
    variance: square - mean * mean,
    third: third / sum - 3 * mean * square + 2 * mean * mean * mean,
  };
}

/**
 * F and its first two derivatives. Discounts are carried from one flow to the next, so that equal gaps cost one
 * multiplication; a run of equal amounts is worth amount × (1 − e^−nx)/(1 − e^−x).
 */
function ratioAt({ cells }: FlowTable, x: number) {
  const oneDiscount = Math.exp(-x);
  const growth = 1 / oneDiscount;
  const start = cells[1]!;
  let known: Float64Array | undefined;
  let paid = 0;
  let paidTime = 0;
  let paidSquare = 0;
  let taken = 0;
  let takenTime = 0;
  let takenSquare = 0;
  let before = start;
  let discount = 1;
  let gapBefore = 1;
  let gapDiscount = oneDiscount;
  let end = start;
  for (let at = 0; at < cells.length; at += 4) {
    const periods = cells[at + 1]!;
    const gap = periods - before;
    if (gap === 1) discount *= oneDiscount;
    else if (gap !== 0) {
      if (gap !== gapBefore) {
        gapBefore = gap;
        known ??= new Float64Array(gapsKnown);
        gapDiscount = discountOver(gap, x, known);
      }
      discount *= gapDiscount;
    }
    before = periods;
    let worth = cells[at]! * discount;
    let time = periods;
    let spread = 0;
    const fraction = cells[at + 2]!;
    if (fraction !== 0) {
      const simple = 1 / (1 + fraction * (growth - 1));
      worth *= simple;
      time += fraction * growth * simple;
    }
    const count = cells[at + 3]!;
    if (count !== 1) {
      const run = runAt(count, x);
      worth *= run.worth;
      time += run.mean;
      spread = run.variance;
      end = periods + count;
    } else end = periods;
    if (worth > 0) {
      paid += worth;
      paidTime += worth * time;
      paidSquare += worth * (time * time + spread);
    } else {
      taken -= worth;
      takenTime -= worth * time;
      takenSquare -= worth * (time * time + spread);
    }
  }
  const [paidMean, takenMean] = [paidTime / paid, takenTime / taken];
  return {
    logRatio: Math.log(paid / taken),
    slope: takenMean - paidMean,
    bend: paidSquare / paid - paidMean * paidMean - (takenSquare / taken - takenMean * takenMean),
    term: Math.max(1, end - start),
  };
}

/** Whole gaps below this are worth remembering: payments a month apart have some twenty lengths in days. */
const gapsKnown = 64;

/** e^(−gap·x), worked out once for every whole gap. */
function discountOver(gap: number, x: number, known: Float64Array): number {
  if (!(gap < gapsKnown && Number.isInteger(gap))) return Math.exp(-gap * x);
  const before = known[gap]!;
  if (before !== 0) return before;
  const discount = Math.exp(-gap * x);
  known[gap] = discount;
  return discount;
}

/** Σ e^(−kx) for k from 0 to n − 1. */
export const runWorth = (n: number, x: number): number => (x === 0 ? n : Math.expm1(-n * x) / Math.expm1(-x));

/**
 * A run's worth, and the mean and variance of k from 0 to n − 1 weighted by e^(−kx):
 *
 *     mean = q/(1 − q) − n·q^n/(1 − q^n)      variance = q/(1 − q)² − n²·q^n/(1 − q^n)²      q = e^(−x)
 */
function runAt(n: number, x: number) {
  const [one, all] = [-Math.expm1(-x), -Math.expm1(-n * x)];
  // Near rate 0 the two terms are large and nearly equal, so what they tend to is taken there.
  if (Math.abs(n * x) < 1e-4) {
    const variance = (n * n - 1) / 12;
    return { worth: x === 0 ? n : all / one, mean: (n - 1) / 2 - variance * x, variance };
  }
  const [perOne, perAll] = [(1 - one) / one, (n * (1 - all)) / all];
  return { worth: all / one, mean: perOne - perAll, variance: perOne / one - (n * perAll) / all };
}
