import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from './assign.ts';

/** The most slots that can be filled, by trying everything. */
function most(fits: readonly (readonly boolean[])[], slot = 0, taken = 0): number {
  const row = fits[slot];
  if (!row) return 0;
  const without = most(fits, slot + 1, taken);
  return row.reduce(
    (best, fit, item) =>
      fit && !(taken & (1 << item)) ? Math.max(best, 1 + most(fits, slot + 1, taken | (1 << item))) : best,
    without,
  );
}

describe('assign', () => {
  it('moves a slot to another item when a later slot needs its own', () => {
    expect(assign(2, 2, (slot, item) => slot === 0 || item === 0)).toEqual([1, 0]);
  });

  it('fills as many slots as can be filled, each with an item of its own that fits', () => {
    const tables = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(tables, (fits) => {
        const held = assign(fits.length, 4, (slot, item) => fits[slot]?.[item] ?? false);
        const items = held.filter((item) => item !== undefined);
        expect(new Set(items).size).toBe(items.length);
        expect(items.length).toBe(most(fits));
        held.forEach((item, slot) => {
          if (item !== undefined) expect(fits[slot]?.[item]).toBe(true);
        });
      }),
    );
  });
});
