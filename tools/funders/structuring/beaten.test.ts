import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBeaten } from './beaten.ts';

const point = fc.record({
  payment: fc.integer({ min: 1, max: 12 }),
  cost: fc.integer({ min: 1, max: 12 }),
  funders: fc.integer({ min: 0, max: 4 }),
});

describe('createBeaten', () => {
  it('answers as if every structure added were looked at', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), fc.array(point, { maxLength: 25 }), (added, asked) => {
        const beaten = createBeaten(4);
        for (const { payment, cost, funders } of added) beaten.add(payment, cost, funders);
        for (const one of asked) {
          const expected = added.some(
            (other) => other.payment <= one.payment && other.cost <= one.cost && other.funders >= one.funders,
          );
          expect(beaten.beats(one.payment, one.cost, one.funders)).toBe(expected);
        }
      }),
    );
  });
});
