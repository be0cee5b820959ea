import type { FlowTable } from './flow-table.ts';

/** Newton's method doubles the correct digits each step; contracts up to 1,000 % a year need about six. */
const stepsMax = 40;
/** Once a step is this small beside the term, the next would be lost in the last digits of a double. */
const stepLast = 1e-8;

/**
 * The only rate of flows that change direction once, by Newton's method on
 *
 *     F(x) = ln(worth of what goes one way ÷ worth of what goes the other)      x = ln(1 + rate)
 *
 * which is nearly straight in x, so that it starts close: at the root of the parabola that F touches at rate 0.
 *
 * @returns ln(1 + rate); undefined when the steps do not settle, which leaves the search to a bracketing method
 */
export function logYield(table: FlowTable): number | undefined {
  let x = firstGuess(table);
  for (let steps = 0; steps < stepsMax && Number.isFinite(x); steps++) {
    const { logRatio, slope, term } = ratioAt(table, x);
    const step = logRatio / slope;
    x -= step;
    if (Math.abs(step) * term < stepLast) return x + 0;
  }
  return undefined;
}

/** F and its first two derivatives at rate 0 need no powers: they are the logarithm of sums, mean times and variances. */
function firstGuess({ cells }: FlowTable): number {
  let paid = 0;
  let paidTime = 0;
  let paidSquare = 0;
  let taken = 0;
  let takenTime = 0;
  let takenSquare = 0;
  for (let at = 0; at < cells.length; at += 4) {
    const count = cells[at + 3]!;
    const amount = cells[at]! * count;
    const middle = cells[at + 1]! + cells[at + 2]! + (count - 1) / 2;
    const square = middle * middle + (count * count - 1) / 12;
    if (amount > 0) {
      paid += amount;
      paidTime += amount * middle;
      paidSquare += amount * square;
    } else {
      taken -= amount;
      takenTime -= amount * middle;
      takenSquare -= amount * square;
    }
  }
  const level = Math.log(paid / taken);
  const [paidMean, takenMean] = [paidTime / paid, takenTime / taken];
  const slope = takenMean - paidMean;
  const bend = paidSquare / paid - paidMean * paidMean - (takenSquare / taken - takenMean * takenMean);
  const inside = slope * slope - 2 * bend * level;
  return inside > 0 ? (-2 * level) / (slope + Math.sign(slope) * Math.sqrt(inside)) : -level / slope;
}

/**
 * F and its slope. Discounts are carried from one flow to the next, so that equal gaps cost one multiplication; a run of
 * equal amounts is worth amount × (1 − e^−nx)/(1 − e^−x).
 */
function ratioAt({ cells }: FlowTable, x: number) {
  const rate = Math.expm1(x);
  const oneDiscount = Math.exp(-x);
  const start = cells[1]!;
  let paid = 0;
  let paidTime = 0;
  let taken = 0;
  let takenTime = 0;
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
        gapDiscount = Math.exp(-gap * x);
      }
      discount *= gapDiscount;
    }
    before = periods;
    let worth = cells[at]! * discount;
    let time = periods;
    const fraction = cells[at + 2]!;
    if (fraction !== 0) {
      const simple = 1 / (1 + fraction * rate);
      worth *= simple;
      time += fraction * (1 + rate) * simple;
    }
    const count = cells[at + 3]!;
    if (count !== 1) {
      worth *= runWorth(count, x);
      time += runTime(count, x);
      end = periods + count;
    } else end = periods;
    if (worth > 0) {
      paid += worth;
      paidTime += worth * time;
    } else {
      taken -= worth;
      takenTime -= worth * time;
    }
  }
  return {
    logRatio: Math.log(paid / taken),
    slope: takenTime / taken - paidTime / paid,
    term: Math.max(1, end - start),
  };
}

/** Σ e^(−kx) for k from 0 to n − 1. */
export const runWorth = (n: number, x: number): number => (x === 0 ? n : Math.expm1(-n * x) / Math.expm1(-x));

/** The mean of k from 0 to n − 1, weighted by e^(−kx): 1/(e^x − 1) − n/(e^(nx) − 1), which nears (n − 1)/2 at 0. */
function runTime(n: number, x: number): number {
  if (Math.abs(n * x) < 1e-4) return (n - 1) / 2 - ((n * n - 1) * x) / 12;
  return 1 / Math.expm1(x) - n / Math.expm1(n * x);
}
