import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { brierScore, calibrate, calibrationBins, expectedCalibrationError } from './calibration.ts';
import { areaUnderCurve, kolmogorovSmirnov, type Ranked } from './ranking.ts';

const ranked = (rows: readonly (readonly [score: number, bad: 0 | 1])[]): Ranked => ({
  scores: Float64Array.from(rows, ([score]) => score),
  bad: Uint8Array.from(rows, ([, bad]) => bad),
});
const anyRanked = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom<0 | 1>(0, 1)), {
    minLength: 8,
    maxLength: 60,
  })
  .filter(
    (rows) =>
      rows.filter(([, bad]) => bad === 1).length > 2 && rows.filter(([, bad]) => bad === 0).length > 2,
  )
  .map(ranked);

/** Every good beside every bad, one by one. */
function pairs({ scores, bad }: Ranked): number {
  let [won, all] = [0, 0];
  for (const [g, good] of scores.entries())
    for (const [b, other] of scores.entries()) {
      if (bad[g] !== 0 || bad[b] !== 1) continue;
      all += 1;
      won += good > other ? 1 : good === other ? 0.5 : 0;
    }
  return won / all;
}

describe('areaUnderCurve', () => {
  it('is the share of pairs in which the good scores higher', () => {
    const law = fc.property(anyRanked, (rows) => {
      const { value, low, high } = areaUnderCurve(rows);
      expect(value).toBeCloseTo(pairs(rows), 12);
      expect(low <= value && value <= high).toBe(true);
    });
    fc.assert(law);
  });

  it('has the interval of DeLong, worked out by hand on six rows', () => {
    const { value, low, high } = areaUnderCurve(
      ranked([
        [1, 1],
        [3, 1],
        [5, 1],
        [2, 0],
        [4, 0],
        [6, 0],
      ]),
    );
    expect(value).toBeCloseTo(2 / 3, 12);
    const deviation = Math.sqrt(2 * (1 / 9 / 3));
    expect(high).toBe(1);
    expect(low).toBeCloseTo(2 / 3 - 1.96 * deviation, 4);
  });
});

describe('kolmogorovSmirnov', () => {
  it('is the greatest distance of the two distributions', () => {
    expect(
      kolmogorovSmirnov(
        ranked([
          [1, 1],
          [2, 1],
          [3, 0],
          [4, 1],
          [5, 0],
          [6, 0],
        ]),
        1,
      ).value,
    ).toBeCloseTo(2 / 3, 12);
  });

  it('is 1 when scores tell all, and its interval is the same for the same seed', () => {
    const all = ranked([
      [1, 1],
      [1, 1],
      [2, 0],
      [3, 0],
    ]);
    expect(kolmogorovSmirnov(all, 7)).toEqual(kolmogorovSmirnov(all, 7));
    expect(kolmogorovSmirnov(all, 7).value).toBe(1);
  });
});

/** Scores whose chance of a bad is known. */
function withChance(rows: number, intercept: number, slope: number): Ranked {
  const random = seededRandom(11);
  const scores = Float64Array.from({ length: rows }, () => Math.round(400 + 300 * random()));
  const bad = Uint8Array.from(scores, (score) =>
    random() < 1 / (1 + Math.exp(intercept + slope * score)) ? 1 : 0,
  );
  return { scores, bad };
}

describe('calibrate', () => {
  it('finds the chances that made the data', () => {
    const { intercept, slope } = calibrate(withChance(40_000, -6, 0.0125));
    expect(Math.abs(slope - 0.0125)).toBeLessThan(0.0006);
    expect(Math.abs(intercept + 6)).toBeLessThan(0.4);
  });

  it('refuses 49 bads and takes 50', () => {
    const with50 = ranked(Array.from({ length: 500 }, (_, at) => [at % 97, at < 50 ? 1 : 0] as const));
    const with49 = ranked(Array.from({ length: 500 }, (_, at) => [at % 97, at < 49 ? 1 : 0] as const));
    expect(() => calibrate(with49)).toThrow(/hold 49 bads; a calibration needs 50/);
    expect(calibrate(with50).slope).toBeGreaterThan(0);
  });

  it('refuses scores that rank the wrong way', () => {
    const { scores, bad } = withChance(2_000, -6, 0.0125);
    expect(() => calibrate({ scores: scores.map((score) => -score), bad })).toThrow(
      /higher scores were not better/,
    );
  });
});

describe('calibration by tenths', () => {
  it('is near 0 for true chances and as far off as they are moved', () => {
    const rows = withChance(40_000, -6, 0.0125);
    const errorOf = (shift: number) =>
      expectedCalibrationError(
        calibrationBins(rows, (score) => 1 / (1 + Math.exp(-6 + 0.0125 * score)) + shift),
      );
    expect(errorOf(0)).toBeLessThan(0.01);
    expect(errorOf(0.1)).toBeCloseTo(0.1, 1);
  });

  it('keeps rows of one score together and loses none', () => {
    const law = fc.property(anyRanked, (rows) => {
      const bins = calibrationBins(rows, () => 0.5);
      expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(rows.bad.length);
      expect(expectedCalibrationError(bins)).toBeLessThanOrEqual(0.5 + 1e-12);
    });
    fc.assert(law);
  });

  it('has a Brier score of a quarter for a PD of one half', () => {
    expect(
      brierScore(
        ranked([
          [1, 1],
          [2, 0],
        ]),
        () => 0.5,
      ),
    ).toBe(0.25);
  });
});
