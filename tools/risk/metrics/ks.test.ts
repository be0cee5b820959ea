import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ks, ksInterval } from './ks.ts';
import { createRandom } from './random.ts';

describe('ks', () => {
  it.each([
    ['apart', [1, 2, 3, 4], [1, 1, 0, 0], 1],
    ['all equal', [5, 5, 5, 5], [0, 1, 0, 1], 0],
    [
      'worked by hand: at 2, two of three bads and one of three goods',
      [1, 2, 5, 2, 3, 4],
      [1, 1, 1, 0, 0, 0],
      1 / 3,
    ],
  ])('is known when scores are %s', (_, scores, bads, expected) => {
    expect(ks({ scores, bads })).toBeCloseTo(expected, 12);
  });

  it('is the widest gap over every threshold', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 1)), { minLength: 2 });
    const law = fc.property(rows, (pairs) => {
      const of = (outcome: number) => pairs.filter(([, bad]) => bad === outcome).map(([score]) => score);
      const [goods, bads] = [of(0), of(1)];
      fc.pre(goods.length > 0 && bads.length > 0);
      const upTo = (scores: number[], at: number) =>
        scores.filter((score) => score <= at).length / scores.length;
      const gaps = pairs.map(([at]) => Math.abs(upTo(bads, at) - upTo(goods, at)));
      const sample = { scores: pairs.map(([score]) => score), bads: pairs.map(([, bad]) => bad) };
      expect(ks(sample)).toBeCloseTo(Math.max(...gaps), 12);
    });
    fc.assert(law);
  });

  it('is unknown without bads', () => {
    expect(ks({ scores: [1, 2], bads: [0, 0] })).toBeNaN();
  });
});

describe('ksInterval', () => {
  it('lies around the figure, is the same for the same seed and narrows with rows', () => {
    const random = createRandom(11);
    const sample = (count: number) => {
      const bads = Array.from({ length: count }, (_, row) => (row % 3 === 0 ? 1 : 0));
      return { scores: bads.map((bad) => random() - 0.3 * bad), bads };
    };
    const [few, many] = [sample(150), sample(3000)];
    const of = (one: typeof few) => ksInterval(one, { replicates: 100, seed: 2 });
    expect(of(few)).toEqual(of(few));
    expect(of(many).low).toBeLessThan(of(many).value);
    expect(of(many).high).toBeGreaterThan(of(many).value);
    expect(of(many).high - of(many).low).toBeLessThan(of(few).high - of(few).low);
  });
});
