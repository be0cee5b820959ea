import { seededRandom } from '../random.ts';

/** A figure with its 95 % interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Scores (higher is better) and outcomes (1 is bad), row by row. */
export interface Ranked {
  readonly scores: Float64Array;
  readonly bad: Uint8Array;
}

/** 97.5 % quantile of the normal distribution. */
const z = 1.959963984540054;

/** Rows of one score, from the lowest score. */
interface Level {
  readonly score: number;
  readonly count: number;
  readonly bads: number;
}

export function levelsOf({ scores, bad }: Ranked): Level[] {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[a] as number) - (scores[b] as number));
  const levels: { score: number; count: number; bads: number }[] = [];
  for (const row of order) {
    const score = scores[row] as number;
    let level = levels.at(-1);
    if (!level || level.score !== score) {
      level = { score, count: 0, bads: 0 };
      levels.push(level);
    }
    level.count += 1;
    level.bads += bad[row] as number;
  }
  return levels;
}

/**
 * How often a good scores above a bad, a tie counting half; with the interval of DeLong's variance.
 *
 *     var = var(V of bads) ÷ bads + var(V of goods) ÷ goods,  V = the share of the other kind on the right side of a row
 *
 * @see DeLong, DeLong and Clarke-Pearson (1988); Sun and Xu (2014) for the form by ranks
 */
export function areaUnderCurve(ranked: Ranked): Interval {
  const levels = levelsOf(ranked);
  const bads = levels.reduce((sum, level) => sum + level.bads, 0);
  const goods = ranked.bad.length - bads;
  let [badsBelow, goodsBelow, area, squaredBads, squaredGoods] = [0, 0, 0, 0, 0];
  for (const level of levels) {
    const goodsHere = level.count - level.bads;
    const shareOfBads = (badsBelow + level.bads / 2) / bads;
    const shareOfGoods = (goods - goodsBelow - goodsHere / 2) / goods;
    area += goodsHere * shareOfBads;
    squaredGoods += goodsHere * shareOfBads ** 2;
    squaredBads += level.bads * shareOfGoods ** 2;
    badsBelow += level.bads;
    goodsBelow += goodsHere;
  }
  const value = area / goods;
  const varianceOf = (squares: number, count: number) => (squares - count * value ** 2) / (count - 1) / count;
  const deviation = Math.sqrt(varianceOf(squaredGoods, goods) + varianceOf(squaredBads, bads));
  return { value, low: Math.max(0, value - z * deviation), high: Math.min(1, value + z * deviation) };
}

/** Greatest distance of the two distributions of scores, with the interval of 1,000 draws with replacement. */
export function kolmogorovSmirnov(ranked: Ranked, seed: number): Interval {
  const levels = levelsOf(ranked);
  const levelOf = new Map(levels.map(({ score }, at) => [score, at] as const));
  const at = Uint32Array.from(ranked.scores, (score) => levelOf.get(score) as number);
  const random = seededRandom(seed);
  const rows = at.length;
  const draws = Float64Array.from({ length: 1_000 }, () => {
    const drawn = levels.map(() => ({ count: 0, bads: 0 }));
    for (let k = 0; k < rows; k++) {
      const row = Math.floor(random() * rows);
      const level = drawn[at[row] as number] as { count: number; bads: number };
      level.count += 1;
      level.bads += ranked.bad[row] as number;
    }
    return distance(drawn);
  }).sort();
  const quantile = (share: number) => draws[Math.round(share * (draws.length - 1))] as number;
  return { value: distance(levels), low: quantile(0.025), high: quantile(0.975) };
}

function distance(levels: readonly { readonly count: number; readonly bads: number }[]): number {
  const bads = levels.reduce((sum, level) => sum + level.bads, 0);
  const goods = levels.reduce((sum, level) => sum + level.count, 0) - bads;
  let [badsBelow, goodsBelow, most] = [0, 0, 0];
  for (const level of levels) {
    badsBelow += level.bads;
    goodsBelow += level.count - level.bads;
    most = Math.max(most, Math.abs(badsBelow / bads - goodsBelow / goods));
  }
  return most;
}
