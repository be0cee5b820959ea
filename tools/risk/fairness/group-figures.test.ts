import { describe, expect, it } from 'vitest';
import { createRandom } from '../metrics/random.ts';
import { standardisedGap } from './group-figures.ts';

describe('standardisedGap', () => {
  it('is the difference of means in pooled standard deviations, worked by hand', () => {
    // Means 4 and 2; sums of squares 8 and 2; s² = 10 ÷ 4.
    const { value, low, high } = standardisedGap([2, 4, 6], [1, 2, 3]);
    const d = 2 / Math.sqrt(10 / 4);
    expect(value).toBeCloseTo(d, 12);
    expect(high - value).toBeCloseTo(1.959963984540054 * Math.sqrt(6 / 9 + d ** 2 / 12), 12);
    expect(value - low).toBeCloseTo(high - value, 12);
  });

  it('is nothing where all scores are one', () => {
    expect(standardisedGap([5, 5], [5, 5, 5])).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('holds the truth in about 95 of 100 samples', () => {
    const random = createRandom(12);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const sample = (rows: number, mean: number) => Array.from({ length: rows }, () => normal() + mean);
    let held = 0;
    for (let time = 0; time < 400; time++) {
      const { low, high } = standardisedGap(sample(60, 0.5), sample(90, 0));
      if (low <= 0.5 && 0.5 <= high) held++;
    }
    expect(held / 400).toBeGreaterThan(0.92);
    expect(held / 400).toBeLessThan(0.98);
  });
});
