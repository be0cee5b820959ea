import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../metrics/random.ts';
import { adverseImpact, worstRatio } from './adverse-impact.ts';

const group = (label: string, approved: number, rows: number) => ({ label, approved, rows });
const impactOf = (...groups: ReturnType<typeof group>[]) => adverseImpact(groups, 50);

describe('adverseImpact', () => {
  it('is each approval rate by that of the group approved most', () => {
    const [a, b, c] = impactOf(group('a', 60, 100), group('b', 90, 120), group('c', 30, 100));
    expect(b).toMatchObject({ fourFifths: 'reference', ratio: undefined });
    expect(a?.ratio?.value).toBeCloseTo(0.6 / 0.75, 12);
    expect(c?.ratio?.value).toBeCloseTo(0.3 / 0.75, 12);
    expect(c?.rate?.value).toBe(0.3);
  });

  it.each([
    ['four fifths exactly', group('a', 240, 1000), group('b', 300, 1000), 'perhaps_holds'],
    ['four fifths exactly, in thirds', group('a', 160, 600), group('b', 1000, 3000), 'perhaps_holds'],
    ['one approval less', group('a', 239, 1000), group('b', 300, 1000), 'perhaps_below'],
    ['far below', group('a', 100, 1000), group('b', 300, 1000), 'below'],
    ['far above', group('a', 298, 1000), group('b', 300, 1000), 'holds'],
    ['nobody approved', group('a', 0, 1000), group('b', 300, 1000), 'below'],
    ['nobody approved anywhere', group('a', 0, 1000), group('b', 0, 1000), 'reference'],
    ['49 people', group('a', 1, 49), group('b', 300, 1000), 'too_few'],
    ['50 people', group('a', 1, 50), group('b', 300, 1000), 'below'],
  ])('judges %s', (_, one, other, judgement) => {
    expect(impactOf(one, other)[0]?.fourFifths).toBe(judgement);
  });

  it('takes no group of too few people as the reference', () => {
    const [a, b] = impactOf(group('a', 49, 49), group('b', 40, 80));
    expect(a?.fourFifths).toBe('too_few');
    expect(a?.rate).toBeUndefined();
    expect(b?.fourFifths).toBe('reference');
  });

  it("has Katz's interval, worked by hand", () => {
    const [a] = impactOf(group('a', 40, 100), group('b', 80, 100));
    const half = 1.959963984540054 * Math.sqrt(1 / 40 - 1 / 100 + 1 / 80 - 1 / 100);
    expect(a?.ratio?.low).toBeCloseTo(0.5 * Math.exp(-half), 12);
    expect(a?.ratio?.high).toBeCloseTo(0.5 * Math.exp(half), 12);
  });

  it('holds the truth in about 95 of 100 samples of two groups', () => {
    const random = createRandom(31);
    const draw = (rows: number, rate: number) =>
      Array.from({ length: rows }, random).filter((one) => one < rate).length;
    let held = 0;
    for (let sample = 0; sample < 500; sample++) {
      const [a] = impactOf(group('a', draw(300, 0.35), 300), group('b', draw(400, 0.6), 400));
      if (a!.ratio!.low <= 0.35 / 0.6 && 0.35 / 0.6 <= a!.ratio!.high) held++;
    }
    expect(held / 500).toBeGreaterThan(0.92);
    expect(held / 500).toBeLessThan(0.98);
  });

  it('never gives a ratio above 1, and the reference the highest rate', () => {
    const any = fc
      .tuple(fc.integer({ min: 50, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([rows, share]) => group('g', Math.round(rows * share), rows));
    const law = fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (groups) => {
      const found = adverseImpact(groups, 50);
      expect(found.filter(({ fourFifths }) => fourFifths === 'reference')).toHaveLength(1);
      for (const { ratio } of found) expect(ratio?.value ?? 1).toBeLessThanOrEqual(1 + 1e-12);
      expect(worstRatio(found)).toBeLessThanOrEqual(1);
    });
    fc.assert(law);
  });
});
