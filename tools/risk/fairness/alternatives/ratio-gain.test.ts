import { describe, expect, it } from 'vitest';
import { createRandom } from '../../metrics/random.ts';
import { drawnRows, ratioGain } from './ratio-gain.ts';

const rows = 2000;
const of = Uint16Array.from({ length: rows }, (_, row) => row % 2);
const data = {
  groupings: [{ key: 'sex', labels: ['female', 'male'], of, values: ['female', 'male'] }],
  rows: Uint32Array.from({ length: rows }, (_, row) => row),
  groupRowsMin: 50,
};
/** Approves females and males at these rates. */
const approvals = (female: number, male: number, seed: number) => {
  const random = createRandom(seed);
  return Uint8Array.from(of, (group) => (random() < (group === 0 ? female : male) ? 1 : 0));
};
const draws = drawnRows(rows, 3);

describe('ratioGain', () => {
  it('is nothing, surely, for the same approvals', () => {
    const same = approvals(0.5, 0.8, 1);
    expect(ratioGain(same, same, data, draws)).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('is beyond chance where one card closes the gap, and loses what it gains the other way round', () => {
    const [open, closed] = [approvals(0.5, 0.8, 1), approvals(0.65, 0.65, 2)];
    const gain = ratioGain(closed, open, data, draws);
    expect(gain.low).toBeGreaterThan(0.15);
    expect(ratioGain(open, closed, data, draws).value).toBeCloseTo(-gain.value, 12);
  });

  it('is within chance where two cards are alike', () => {
    const { low, high } = ratioGain(approvals(0.6, 0.7, 4), approvals(0.6, 0.7, 5), data, draws);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
});

describe('drawnRows', () => {
  it('draws as many rows as there are, each time others', () => {
    for (const times of draws) expect(times.reduce((sum, one) => sum + one, 0)).toBe(rows);
    expect(draws[0]).not.toEqual(draws[1]);
    expect(drawnRows(rows, 3)).toEqual(draws);
  });
});
