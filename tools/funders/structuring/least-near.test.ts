import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastNear } from './least-near.ts';

describe('leastNear', () => {
  it('finds the least from any guess, however wrong', () => {
    const whole = fc.integer({ min: -5, max: 40 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 0, max: 30 }), (least, guess, highest) => {
        const found = leastNear((n) => n >= least, guess, 0, highest);
        expect(found).toBe(least > highest ? undefined : Math.max(0, least));
      }),
    );
  });

  it('asks twice where the guess is right', () => {
    const asked: number[] = [];
    const holds = (n: number) => asked.push(n) > 0 && n >= 700;
    expect(leastNear(holds, 700, 0, 1_000)).toBe(700);
    expect(asked).toEqual([700, 699]);
  });
});
