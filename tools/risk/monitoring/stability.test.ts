import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../metrics/random.ts';
import { chiSquared95, stabilityIndex } from './stability.ts';

const counts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 12 });

/** Counts by bin of rows drawn with these shares. */
function drawn(random: Random, shares: readonly number[], rows: number): number[] {
  const found = shares.map(() => 0);
  for (let row = 0; row < rows; row++) {
    let left = random();
    const bin = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    found[bin < 0 ? shares.length - 1 : bin]!++;
  }
  return found;
}

describe('stabilityIndex', () => {
  it('is 0 for equal shares, whatever the sizes', () => {
    const law = fc.property(counts, fc.integer({ min: 1, max: 50 }), (bins, times) => {
      const found = stabilityIndex(
        bins,
        bins.map((count) => count * times),
      );
      expect(found.psi).toBeCloseTo(0, 12);
      expect(found.significant).toBe(false);
    });
    fc.assert(law);
  });

  it('is above 0 for unequal shares and the same both ways', () => {
    const law = fc.property(counts, counts, (one, other) => {
      const bins = Math.min(one.length, other.length);
      const [a, b] = [one.slice(0, bins), other.slice(0, bins)];
      const { psi } = stabilityIndex(a, b);
      const total = (list: number[]) => list.reduce((sum, count) => sum + count, 0);
      const equal = a.every((count, bin) => count * total(b) === b[bin]! * total(a));
      if (!equal) expect(psi).toBeGreaterThan(0);
      expect(stabilityIndex(b, a).psi).toBeCloseTo(psi, 12);
    });
    fc.assert(law);
  });

  it.each([
    // (0.6 − 0.5) ln 1.2 + (0.4 − 0.5) ln 0.8
    ['halves that become 60 and 40 %', [50, 50], [60, 40], 0.1 * Math.log(1.2) - 0.1 * Math.log(0.8)],
    // 0.1 ln 2 + 0 + −0.1 ln(2 ÷ 3)
    ['thirds of which one stays', [10, 60, 30], [20, 60, 20], 0.1 * Math.log(2) - 0.1 * Math.log(2 / 3)],
    ['an empty bin, as half a row', [50, 50], [0, 100], (0.005 - 0.5) * Math.log(0.01) + 0.5 * Math.log(2)],
    ['a bin that is empty in both', [50, 0, 50], [60, 0, 40], 0.1 * Math.log(1.2) - 0.1 * Math.log(0.8)],
  ])('agrees with the formula worked by hand: %s', (_, before, now, expected) => {
    expect(stabilityIndex(before, now).psi).toBeCloseTo(expected, 12);
  });

  it('expects (bins − 1)(1 ÷ n + 1 ÷ N) of chance, which small files reach', () => {
    const random = createRandom(17);
    const shares = [0.1, 0.2, 0.3, 0.4];
    const found = Array.from({ length: 600 }, () =>
      stabilityIndex(drawn(random, shares, 1000), drawn(random, shares, 100)),
    );
    const mean = found.reduce((sum, { psi }) => sum + psi, 0) / found.length;
    expect(found[0]?.expected).toBeCloseTo(3 * (1 / 1000 + 1 / 100), 12);
    expect(mean / found[0]!.expected).toBeGreaterThan(0.9);
    expect(mean / found[0]!.expected).toBeLessThan(1.15);
    const flagged = found.filter(({ significant }) => significant).length / found.length;
    expect(flagged).toBeGreaterThan(0.02);
    expect(flagged).toBeLessThan(0.09);
  });

  it('has an interval that holds the index of the populations in about 95 of 100 samples', () => {
    const random = createRandom(23);
    const [before, now] = [
      [0.25, 0.25, 0.25, 0.25],
      [0.15, 0.2, 0.25, 0.4],
    ];
    const truth = before.reduce(
      (sum, share, bin) => sum + (now[bin]! - share) * Math.log(now[bin]! / share),
      0,
    );
    let held = 0;
    for (let sample = 0; sample < 400; sample++) {
      const { low, high } = stabilityIndex(drawn(random, before, 2000), drawn(random, now, 500));
      if (low <= truth && truth <= high) held++;
    }
    expect(held / 400).toBeGreaterThan(0.92);
    expect(held / 400).toBeLessThan(0.985);
  });

  it('is unknown without rows', () => {
    expect(stabilityIndex([5, 5], [0, 0]).psi).toBeNaN();
    expect(stabilityIndex([5, 5], [0, 0]).significant).toBe(false);
  });
});

describe('chiSquared95', () => {
  it.each([
    [1, 3.841],
    [3, 7.815],
    [9, 16.919],
    [30, 43.773],
  ])('is near the table for %i degrees of freedom', (freedom, table) => {
    expect(Math.abs(chiSquared95(freedom) / table - 1)).toBeLessThan(0.025);
  });
});
