import { describe, expect, it } from 'vitest';
import { createRandom } from '../metrics/random.ts';
import { smallCard } from '../testing/small-card.ts';
import { performanceOf } from './performance.ts';

const card = smallCard();

/** Bads are drawn by the PD itself, so calibration holds; with `noise`, the score is of somebody else as often. */
function scored(count: number, noise: number) {
  const random = createRandom(8);
  const truths = Array.from({ length: count }, () => random());
  const scores = truths.map((truth) => (random() < noise ? random() : truth));
  const pds = scores.map((score) => 1 - score);
  return { scores, pds, bads: truths.map((truth) => (random() < 1 - truth ? 1 : 0)) };
}

describe('performanceOf', () => {
  it('finds a score whose PDs hold well calibrated, and its ranking better than at development', () => {
    const found = performanceOf(scored(3000, 0), card)!;
    expect(found.ece).toBeLessThan(0.03);
    expect(found.predictedRate).toBeCloseTo(found.observedRate, 1);
    expect(found.aucChange.low).toBeGreaterThan(0);
    expect(found.deciles).toHaveLength(10);
  });

  it('finds a score that lost what it knew worse than at development, beyond chance', () => {
    const found = performanceOf(scored(3000, 0.9), card)!;
    expect(found.aucChange.high).toBeLessThan(0);
    expect(found.ksChange.high).toBeLessThan(0);
    expect(found.ece).toBeGreaterThan(0.1);
  });

  it('measures nothing on fewer than ten bads or ten goods', () => {
    const rows = scored(200, 0);
    const bads = rows.bads.map((_, row) => (row < 9 ? 1 : 0));
    expect(performanceOf({ ...rows, bads }, card)).toBeUndefined();
    expect(performanceOf({ ...rows, bads: bads.map((bad) => 1 - bad) }, card)).toBeUndefined();
  });
});
