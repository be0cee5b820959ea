import { describe, expect, it } from 'vitest';
import { createRandom, shuffled } from './random.ts';

const draws = (seed: number, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, random);
};

describe('createRandom', () => {
  it('draws the same for the same seed and otherwise for another', () => {
    expect(draws(42, 5)).toEqual(draws(42, 5));
    expect(draws(42, 5)).not.toEqual(draws(43, 5));
  });

  it('fills [0, 1) evenly, also from seed 0', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const draw of draws(0, 20_000)) tenths[Math.floor(draw * 10)]!++;
    // Chi-squared of 9 degrees of freedom is above 27.9 once in a thousand.
    expect(tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
  });
});

describe('shuffled', () => {
  it('keeps every item, leaves the list alone and favours no order', () => {
    const random = createRandom(9);
    const list = [1, 2, 3];
    const seen = new Map<string, number>();
    for (let time = 0; time < 6000; time++) {
      const order = shuffled(list, random).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(list).toEqual([1, 2, 3]);
    expect([...seen.keys()].sort()).toEqual(['123', '132', '213', '231', '312', '321']);
    expect(Math.min(...seen.values())).toBeGreaterThan(880);
  });
});
