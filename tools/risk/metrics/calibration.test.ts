import { describe, expect, it } from 'vitest';
import { brier, deciles, ece } from './calibration.ts';
import { createRandom } from './random.ts';

const drawn = (count: number, lift: number) => {
  const random = createRandom(1);
  const pds = Array.from({ length: count }, () => random());
  return { pds, bads: pds.map((pd) => (random() < pd + lift * (1 - pd) ? 1 : 0)) };
};

describe('deciles', () => {
  it('are ten of equal count, from the lowest PD', () => {
    const found = deciles(drawn(1000, 0));
    expect(found.map(({ count }) => count)).toEqual(Array(10).fill(100));
    found.slice(1).forEach((one, index) => {
      expect(one.pdFrom).toBeGreaterThan(found[index]!.pdTo);
    });
  });

  it('never part rows of equal PD, and lose no row', () => {
    const pds = Array.from({ length: 103 }, (_, row) => (row < 70 ? 0.1 : 0.4 + (row % 5) / 50));
    const found = deciles({ pds, bads: pds.map(() => 0) });
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(103);
    expect(found[0]).toMatchObject({ count: 70, pdFrom: 0.1, pdTo: 0.1 });
    expect(new Set(found.map(({ pdFrom }) => pdFrom)).size).toBe(found.length);
  });

  it('are none of no rows', () => {
    expect(deciles({ pds: [], bads: [] })).toEqual([]);
  });
});

describe('ece', () => {
  it('is known when every row has one PD: |0.3 − 2 ÷ 4|', () => {
    expect(ece({ pds: [0.3, 0.3, 0.3, 0.3], bads: [1, 0, 1, 0] })).toBeCloseTo(0.2, 12);
  });

  it('is small for PDs that hold and near the lift for PDs too low', () => {
    expect(ece(drawn(20_000, 0))).toBeLessThan(0.02);
    expect(ece(drawn(20_000, 0.2))).toBeCloseTo(0.1, 1);
  });

  it('is unknown without rows', () => {
    expect(ece({ pds: [], bads: [] })).toBeNaN();
  });
});

describe('brier', () => {
  it('is the mean squared distance', () => {
    expect(brier({ pds: [0.5, 0.5], bads: [0, 1] })).toBe(0.25);
    expect(brier({ pds: [1, 0.2], bads: [1, 0] })).toBeCloseTo(0.02, 12);
  });
});
