import type { Outcomes } from './auc.ts';
import { type Interval, percentileInterval } from './interval.ts';
import { createRandom } from './random.ts';

/**
 * Kolmogorov–Smirnov distance: the widest gap between the shares of bads and of goods at or below a score.
 *
 *     KS = max over scores s of |F_bad(s) − F_good(s)|
 *
 * @returns 0 to 1; NaN where there are no goods or no bads
 */
export function ks(sample: Outcomes): number {
  const { order, ends } = sorted(sample);
  return widestGap(order, ends, sample.bads, undefined);
}

/**
 * KS with the middle 95 % of a seeded bootstrap that keeps the numbers of goods and bads. KS is biased upwards, the more
 * the smaller the sample, and so are its replicates: read the interval beside the number of bads.
 *
 * @param replicates 200 place the ends to about a tenth of the interval's width
 */
export function ksInterval(
  sample: Outcomes,
  { replicates, seed }: { replicates: number; seed: number },
): Interval {
  const random = createRandom(seed);
  const { order, ends } = sorted(sample);
  const strata = [0, 1].map((outcome) => order.filter((row) => sample.bads[row] === outcome));
  const drawn: number[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const weights = new Uint32Array(order.length);
    for (const rows of strata)
      for (let draw = 0; draw < rows.length; draw++) weights[rows[Math.floor(random() * rows.length)]!]!++;
    drawn.push(widestGap(order, ends, sample.bads, weights));
  }
  return percentileInterval(ks(sample), drawn);
}

/** Rows from the lowest score, and after which of them a score ends. */
function sorted({ scores }: Outcomes): { order: Uint32Array; ends: Uint8Array } {
  const order = Uint32Array.from({ length: scores.length }, (_, row) => row);
  order.sort((a, b) => scores[a]! - scores[b]!);
  const ends = Uint8Array.from(order, (row, at) =>
    at === order.length - 1 || scores[order[at + 1]!] !== scores[row] ? 1 : 0,
  );
  return { order, ends };
}

/** @param weights how often each row counts; undefined counts each once */
function widestGap(
  order: Uint32Array,
  ends: Uint8Array,
  bads: ArrayLike<number>,
  weights: Uint32Array | undefined,
): number {
  const totals = [0, 0];
  for (const row of order) totals[bads[row]!]! += weights?.[row] ?? 1;
  const seen = [0, 0];
  let widest = totals[0] === 0 || totals[1] === 0 ? Number.NaN : 0;
  order.forEach((row, at) => {
    seen[bads[row]!]! += weights?.[row] ?? 1;
    if (ends[at]) widest = Math.max(widest, Math.abs(seen[1]! / totals[1]! - seen[0]! / totals[0]!));
  });
  return widest;
}
