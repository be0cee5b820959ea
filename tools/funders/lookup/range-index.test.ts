import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRange, emptySet, members, others, sizeOf } from './bit-set.ts';
import { createRangeIndex, type Range } from './range-index.ts';

const range = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.boolean())
  .map(([min, max, endless]): Range => [min, endless ? Number.POSITIVE_INFINITY : max]);

describe('createRangeIndex', () => {
  it('holds the members with a range around the value, as asking each would tell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(range, { maxLength: 4 }), { maxLength: 200 }),
        fc.integer({ min: -1, max: 62 }),
        (rangesOf, value) => {
          const asked = rangesOf.flatMap((ranges, member) =>
            ranges.some(([min, max]) => min <= value && value <= max) ? [member] : [],
          );
          const set = createRangeIndex(rangesOf.length, rangesOf.entries()).holding(value);
          expect(members(set, rangesOf.length)).toEqual(asked);
          expect(sizeOf(set)).toBe(asked.length);
        },
      ),
    );
  });

  it('goes on from kept sets where there are many', () => {
    const ages = Array.from({ length: 5_000 }, (_, n): Range[] => [[n % 97, (n % 97) + 10]]);
    const index = createRangeIndex(ages.length, ages.entries());
    for (const value of [0, 9, 50, 96, 106, 107]) {
      const asked = ages.filter(([one]) => one && one[0] <= value && value <= one[1]).length;
      expect(sizeOf(index.holding(value))).toBe(asked);
    }
  });
});

describe('sets', () => {
  it('take in a range across words, and what is not in it', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(200), (size, a, b) => {
        const [start, end] = [Math.min(a, b, size), Math.min(Math.max(a, b), size)];
        const set = emptySet(size);
        addRange(set, start, end);
        const taken = Array.from({ length: end - start }, (_, n) => start + n);
        expect(members(set, size)).toEqual(taken);
        expect(members(set, 3)).toEqual(taken.slice(0, 3));
        expect(sizeOf(others(set, size))).toBe(size - taken.length);
      }),
    );
  });
});
