import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../card/characteristic.ts';
import { smallCard } from '../testing/small-card.ts';
import { createScorer } from './score.ts';

const card = smallCard();
const scorer = createScorer(card);
const anyValue = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.constantFrom<number | string | null | undefined>(
    null,
    undefined,
    1,
    2,
    'car',
    'suv',
    Infinity,
    -Infinity,
  ),
);
const anyFeatures = fc.record({ credit_score: anyValue, ltv_pct: anyValue, vehicle_type: anyValue });

describe('createScorer', () => {
  it('adds the base and the points of each bin', () => {
    const { total, points, pd } = scorer.score({ credit_score: 600, ltv_pct: 100, vehicle_type: 'suv' });
    expect(points).toEqual({ credit_score: 25, ltv_pct: 20, vehicle_type: 15 });
    expect(total).toBe(560);
    expect(pd).toBeCloseTo(1 / (1 + Math.exp(-9 + 0.017 * 560)), 12);
  });

  it.each([
    [549.999, '0'],
    [550, '1'],
    [619, '1'],
    [620, '2'],
    [Infinity, '2'],
    [-Infinity, '0'],
    [null, 'missing'],
    [undefined, 'missing'],
    [Number.NaN, 'missing'],
    ['600', 'missing'],
    [1, 'special:not scored'],
    [1.5, '0'],
  ])('places a bureau score of %s in bin %s', (value, bin) => {
    expect(scorer.place('credit_score', value)?.bin).toBe(bin);
  });

  it.each([
    ['car', '0'],
    ['truck', '1'],
    ['spaceship', 'unseen'],
    ['', 'missing'],
    [null, 'missing'],
  ])('places a vehicle type of %s in bin %s', (value, bin) => {
    expect(scorer.place('vehicle_type', value)?.bin).toBe(bin);
  });

  it('has a whole score and a PD for every input, and gives only points of the card', () => {
    const law = fc.property(anyFeatures, (features) => {
      const { total, pd, points } = scorer.score(features);
      expect(Number.isInteger(total)).toBe(true);
      expect(pd > 0 && pd < 1).toBe(true);
      for (const characteristic of card.characteristics)
        expect(pointsOf(characteristic)).toContain(points[characteristic.key]);
    });
    fc.assert(law);
  });

  it('never scores a higher LTV higher, nor a lower bureau score', () => {
    const law = fc.property(
      fc.double({ noNaN: true }),
      fc.double({ noNaN: true }),
      anyFeatures,
      (a, b, rest) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const at = (ltv_pct: number) => scorer.score({ ...rest, ltv_pct }).total;
        expect(at(high)).toBeLessThanOrEqual(at(low));
      },
    );
    fc.assert(law);
  });
});
