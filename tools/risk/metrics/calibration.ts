import { type Interval, wilsonInterval } from './interval.ts';

/** Predicted probabilities of bad and outcomes row by row. */
export interface Predictions {
  readonly pds: ArrayLike<number>;
  readonly bads: ArrayLike<number>;
}

/** One tenth of the rows by PD: what was predicted and what came, with Wilson's interval. */
export interface Decile {
  readonly count: number;
  readonly bads: number;
  readonly pdFrom: number;
  readonly pdTo: number;
  readonly predicted: number;
  readonly observed: Interval;
}

/**
 * Rows by PD in ten groups of equal count, from the lowest. Rows of equal PD are never parted, so a score with few values
 * has fewer groups.
 */
export function deciles({ pds, bads }: Predictions): Decile[] {
  const order = Array.from({ length: pds.length }, (_, row) => row).sort((a, b) => pds[a]! - pds[b]!);
  const found: Decile[] = [];
  let from = 0;
  for (let tenth = 1; tenth <= 10; tenth++) {
    let to = Math.round((order.length * tenth) / 10);
    if (to <= from) continue;
    while (to < order.length && pds[order[to]!] === pds[order[to - 1]!]) to++;
    found.push(decileOf(order.slice(from, to), pds, bads));
    from = to;
  }
  return found;
}

function decileOf(rows: readonly number[], pds: ArrayLike<number>, bads: ArrayLike<number>): Decile {
  const count = rows.length;
  const bad = rows.reduce((sum, row) => sum + bads[row]!, 0);
  return {
    count,
    bads: bad,
    pdFrom: pds[rows[0]!]!,
    pdTo: pds[rows[count - 1]!]!,
    predicted: rows.reduce((sum, row) => sum + pds[row]!, 0) / count,
    observed: wilsonInterval(bad, count),
  };
}

/**
 * Expected calibration error over deciles: Σ share × |mean PD − rate of bads|. NaN without rows.
 *
 * It is above 0 by chance alone, about √(2 ÷ π) × the standard error of a decile's rate.
 *
 * @see Naeini, Cooper and Hauskrecht, AAAI 2015
 */
export function ece(predictions: Predictions): number {
  const rows = predictions.pds.length;
  if (rows === 0) return Number.NaN;
  return deciles(predictions).reduce(
    (sum, { count, predicted, observed }) => sum + (count / rows) * Math.abs(predicted - observed.value),
    0,
  );
}

/** Mean squared distance of the PD from the outcome; 0 is perfect, ¼ is a coin. NaN without rows. */
export function brier({ pds, bads }: Predictions): number {
  let sum = 0;
  for (let row = 0; row < pds.length; row++) sum += (pds[row]! - bads[row]!) ** 2;
  return sum / pds.length;
}
