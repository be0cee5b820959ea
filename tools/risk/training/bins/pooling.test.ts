import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tally } from './binning.ts';
import { asPools, chiSquared, merged, type Pool, pooled, rateOf } from './pooling.ts';

const cell = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([bads, goods]): Tally => ({ count: bads + goods, bads }));
const cells = fc
  .array(cell, { minLength: 1, maxLength: 40 })
  .filter((all) => all.some(({ count }) => count > 0));

/** Rates fall from pool to pool, as they must where points rise. */
const falls = (pools: readonly Pool[]) =>
  pools.slice(1).every((pool, at) => rateOf(pool) < rateOf(pools[at] as Pool));
const totals = (all: readonly Tally[]) =>
  all.reduce((sum, { count, bads }) => ({ count: sum.count + count, bads: sum.bads + bads }), {
    count: 0,
    bads: 0,
  });

describe('pooled', () => {
  it('leaves rates that run the way expected, and every row in one pool', () => {
    const law = fc.property(cells, (all) => {
      const pools = pooled(asPools(all), 'rising');
      expect(falls(pools)).toBe(true);
      expect(totals(pools)).toEqual(totals(all));
      expect(
        pools.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, k) => first + k)),
      ).toEqual(all.map((_, at) => at));
    });
    fc.assert(law);
  });

  it('joins nothing where any direction will do, so the law can fail', () => {
    const turning = asPools([
      { count: 10, bads: 1 },
      { count: 10, bads: 5 },
      { count: 10, bads: 2 },
    ]);
    expect(falls(pooled(turning, 'none'))).toBe(false);
    expect(pooled(turning, 'rising')).toEqual([
      { first: 0, last: 1, count: 20, bads: 6 },
      { first: 2, last: 2, count: 10, bads: 2 },
    ]);
    expect(pooled(turning, 'falling')).toEqual([
      { first: 0, last: 0, count: 10, bads: 1 },
      { first: 1, last: 2, count: 20, bads: 7 },
    ]);
  });

  it('gives the monotone rates nearest to those observed', () => {
    const law = fc.property(
      cells,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
      (all, drawn) => {
        const fit = pooled(asPools(all), 'rising').flatMap(
          (pool) => new Array(pool.last - pool.first + 1).fill(rateOf(pool)) as number[],
        );
        const other = drawn.slice(0, all.length).sort((a, b) => b - a);
        const error = (rates: readonly number[]) =>
          all.reduce((sum, one, at) => sum + one.count * (rateOf(one) - (rates[at] as number)) ** 2, 0);
        expect(error(fit)).toBeLessThanOrEqual(error(other) + 1e-9);
      },
    );
    fc.assert(law);
  });
});

describe('merged', () => {
  it('keeps rates monotone, no pool too small, and no two neighbours alike', () => {
    const law = fc.property(cells, (all) => {
      const pools = merged(pooled(asPools(all), 'rising'), 15, 3.84);
      expect(totals(pools)).toEqual(totals(all));
      if (pools.length === 1) return;
      expect(falls(pools)).toBe(true);
      pools
        .slice(1)
        .forEach((pool, at) => void expect(chiSquared(pools[at] as Pool, pool)).toBeGreaterThanOrEqual(3.84));
      for (const { count, bads } of pools) expect(count >= 15 && bads > 0 && bads < count).toBe(true);
    });
    fc.assert(law);
  });
});

describe('chiSquared', () => {
  it('is 4 × 100 ÷ 6 for 10 of 50 beside 30 of 50', () => {
    expect(chiSquared({ count: 50, bads: 10 }, { count: 50, bads: 30 })).toBeCloseTo(16.6667, 4);
  });
});
