import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc, aucDifference, aucInterval, type Outcomes } from './auc.ts';
import { createRandom, type Random } from './random.ts';

/** Counts every pair of a good and a bad: the definition, at its slowest. */
function byPairs({ scores, bads }: Outcomes): number {
  let [won, pairs] = [0, 0];
  for (let good = 0; good < scores.length; good++)
    for (let bad = 0; bad < scores.length; bad++)
      if (bads[good] === 0 && bads[bad] === 1) {
        pairs++;
        won += scores[good]! > scores[bad]! ? 1 : scores[good]! === scores[bad]! ? 0.5 : 0;
      }
  return won / pairs;
}

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom(0, 1)), {
  minLength: 2,
  maxLength: 60,
});
const sampleOf = (pairs: readonly (readonly [number, number])[]): Outcomes => ({
  scores: pairs.map(([score]) => score),
  bads: pairs.map(([, bad]) => bad),
});
const bothSorts = (pairs: readonly (readonly [number, number])[]) =>
  new Set(pairs.map(([, bad]) => bad)).size === 2;

/** Goods at a mean of 1, bads at 0, both of variance 1: the AUC is Φ(1 ÷ √2). */
const shifted = (random: Random, count: number): Outcomes => {
  const bads = Array.from({ length: count }, (_, row) => (row % 4 === 0 ? 1 : 0));
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return { scores: bads.map((bad) => normal() + 1 - bad), bads };
};
const truth = 0.7602499389065233;

describe('auc', () => {
  it('counts every pair of a good and a bad, ties as half', () => {
    const law = fc.property(rows.filter(bothSorts), (pairs) => {
      expect(auc(sampleOf(pairs))).toBeCloseTo(byPairs(sampleOf(pairs)), 12);
    });
    fc.assert(law);
  });

  it.each([
    ['every good above every bad', [3, 4, 1, 2], [0, 0, 1, 1], 1],
    ['every good below every bad', [1, 2, 3, 4], [0, 0, 1, 1], 0],
    ['all equal', [5, 5, 5, 5], [0, 1, 0, 1], 0.5],
    ['one tie of two pairs', [2, 1, 2], [0, 0, 1], 0.25],
  ])('is known for %s', (_, scores, bads, expected) => {
    expect(auc({ scores, bads })).toBe(expected);
  });

  it.each([
    ['no bads', [1, 2], [0, 0]],
    ['no goods', [1, 2], [1, 1]],
    ['no rows', [], []],
    ['a score that is none', [1, Number.NaN], [0, 1]],
  ])('is unknown with %s', (_, scores, bads) => {
    expect(auc({ scores, bads })).toBeNaN();
    expect(aucInterval({ scores, bads })).toMatchObject({ low: 0, high: 1 });
  });
});

describe('aucInterval', () => {
  it('holds the truth in about 95 of 100 samples', () => {
    const random = createRandom(7);
    let held = 0;
    for (let sample = 0; sample < 400; sample++) {
      const { low, high } = aucInterval(shifted(random, 200));
      if (low <= truth && truth <= high) held++;
    }
    expect(held / 400).toBeGreaterThan(0.925);
    expect(held / 400).toBeLessThan(0.98);
  });

  it("has DeLong's variance, worked by hand", () => {
    // Goods 3, 1, 4 and bads 2, 0: placements of goods 1, ½, 1, of bads ⅔, 1.
    const { value, low, high } = aucInterval({ scores: [3, 1, 4, 2, 0], bads: [0, 0, 0, 1, 1] });
    expect(value).toBeCloseTo(5 / 6, 12);
    const error = Math.sqrt(1 / 12 / 3 + 1 / 18 / 2);
    const half = (1.959963984540054 * error) / (value * (1 - value));
    const logit = (share: number) => Math.log(share / (1 - share));
    expect(logit(high) - logit(value)).toBeCloseTo(half, 10);
    expect(logit(value) - logit(low)).toBeCloseTo(half, 10);
  });
});

describe('aucDifference', () => {
  it('is nothing, surely, between a score and itself in another scale', () => {
    const { scores, bads } = shifted(createRandom(3), 100);
    const scaled = Array.from(scores, (score) => 20 * score - 4);
    expect(aucDifference(scores, scaled, bads)).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('sees a score that ranks worse on the same rows, more closely than two intervals would', () => {
    const random = createRandom(5);
    const { scores, bads } = shifted(random, 2000);
    const noisy = Array.from(scores, (score) => score + random() * 2);
    const { value, low, high } = aucDifference(scores, noisy, bads);
    expect(value).toBeCloseTo(auc({ scores, bads }) - auc({ scores: noisy, bads }), 12);
    expect(low).toBeGreaterThan(0);
    const apart = aucInterval({ scores, bads });
    expect(high - low).toBeLessThan(apart.high - apart.low);
  });
});
