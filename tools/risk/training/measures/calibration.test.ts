import { describe, expect, it } from 'vitest';
import type { Outcomes } from '../../metrics/auc.ts';
import { createRandom } from '../../metrics/random.ts';
import { calibrate, pdAt } from './calibration.ts';

/** Scores whose chance of a bad is known. */
function withChance(rows: number, intercept: number, slope: number): Outcomes {
  const random = createRandom(11);
  const scores = Float64Array.from({ length: rows }, () => Math.round(400 + 300 * random()));
  const bads = Uint8Array.from(scores, (score) =>
    random() < 1 / (1 + Math.exp(intercept + slope * score)) ? 1 : 0,
  );
  return { scores, bads };
}

describe('calibrate', () => {
  it('finds the chances that made the data', () => {
    const { intercept, slope } = calibrate(withChance(40_000, -6, 0.0125));
    expect(Math.abs(slope - 0.0125)).toBeLessThan(0.0006);
    expect(Math.abs(intercept + 6)).toBeLessThan(0.4);
  });

  it('refuses 49 bads and takes 50', () => {
    const withBads = (count: number): Outcomes => ({
      scores: Array.from({ length: 500 }, (_, at) => at % 97),
      bads: Array.from({ length: 500 }, (_, at) => (at < count ? 1 : 0)),
    });
    expect(() => calibrate(withBads(49))).toThrow(/hold 49 bads and 451 goods; each must be at least 50/);
    expect(calibrate(withBads(50)).slope).toBeGreaterThan(0);
  });

  it('refuses scores that rank the wrong way', () => {
    const { scores, bads } = withChance(2_000, -6, 0.0125);
    expect(() => calibrate({ scores: Array.from(scores, (score) => -score), bads })).toThrow(
      /higher scores were not better/,
    );
  });

  it('gives PDs that fall as the score rises', () => {
    const line = calibrate(withChance(5_000, -6, 0.0125));
    expect(pdAt(line, 500)).toBeGreaterThan(pdAt(line, 501));
  });
});
