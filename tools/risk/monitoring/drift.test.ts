import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../metrics/random.ts';
import type { Features } from '../scoring/score.ts';
import { smallCard } from '../testing/small-card.ts';
import { rangeLabel } from './baseline.ts';
import { createDriftMonitor, type DriftReport, levelOf } from './drift.ts';

const limits = { watch: 0.1, act: 0.25 };
const card = smallCard();

function reportOf(rows: readonly Features[]): DriftReport {
  const monitor = createDriftMonitor(card);
  for (const row of rows) monitor.add(row);
  return monitor.report(limits);
}

/** Rows that fall in the bins of the small card as often as its own sample did. */
const asAtDevelopment = (times: number): Features[] => {
  const spread = <T>(values: readonly (readonly [T, number])[]) =>
    values.flatMap(([value, count]) => Array<T>(count).fill(value));
  const scores = spread<number | null>([
    [500, 30],
    [600, 30],
    [700, 20],
    [1, 5],
    [null, 15],
  ]);
  const ltvs = spread([
    [80, 40],
    [100, 40],
    [130, 20],
  ]);
  const types = spread([
    ['car', 60],
    ['truck', 40],
  ]);
  const hundred = scores.map((credit_score, row) => ({
    credit_score,
    ltv_pct: ltvs[(row * 37) % 100]!,
    vehicle_type: types[(row * 61) % 100]!,
  }));
  return Array.from({ length: times }, () => hundred).flat();
};

const anyRow = fc.record({
  credit_score: fc.oneof(fc.integer({ min: 300, max: 900 }), fc.constantFrom(null, 1, 2)),
  ltv_pct: fc.option(fc.double({ min: 10, max: 200, noNaN: true })),
  vehicle_type: fc.constantFrom('car', 'suv', 'hovercraft', '', null),
});

describe('createDriftMonitor', () => {
  it('finds no drift in rows that fall as the development sample did', () => {
    const { inputs, rows } = reportOf(asAtDevelopment(5));
    expect(rows).toBe(500);
    for (const { stability, level, pointsShift } of inputs) {
      expect(stability.psi).toBeCloseTo(0, 12);
      expect(level).toBe('stable');
      expect(pointsShift).toBeCloseTo(0, 12);
    }
  });

  it('names the one input that moved, by how many points, and which bins', () => {
    const moved = asAtDevelopment(10).map((row) => ({
      ...row,
      ltv_pct: row.ltv_pct === 80 ? 130 : row.ltv_pct,
    }));
    const { inputs } = reportOf(moved);
    expect(inputs.map(({ level }) => level)).toEqual(['stable', 'act', 'stable']);
    const ltv = inputs[1]!;
    expect(ltv.bins.map(({ label, shareBefore, shareNow }) => [label, shareBefore, shareNow])).toEqual([
      ['under 90', 0.4, 0],
      ['90 to 120', 0.4, 0.4],
      ['120 and over', 0.2, 0.6],
      ['missing', 0, 0],
    ]);
    expect(ltv.pointsShift).toBeCloseTo(-0.4 * 40, 12);
  });

  it.each([
    ['missing', { credit_score: null }, 'credit_score', 'missing'],
    ['special', { credit_score: 2 }, 'credit_score', 'not scored'],
    ['unseen', { vehicle_type: 'hovercraft' }, 'vehicle_type', 'unseen'],
  ])('counts %s values in a bin of their own', (_, row, key, label) => {
    const drift = reportOf([row]).inputs.find((input) => input.key === key);
    expect(drift?.bins.filter(({ countNow }) => countNow > 0).map((bin) => bin.label)).toEqual([label]);
  });

  it('splits the shift of the mean score among the inputs, to the last point', () => {
    const law = fc.property(fc.array(anyRow, { minLength: 1, maxLength: 40 }), (rows) => {
      const monitor = createDriftMonitor(card);
      const mean = rows.reduce((sum, row) => sum + monitor.add(row).total, 0) / rows.length;
      const { score, inputs } = monitor.report(limits);
      const before =
        card.scaling.basePoints +
        inputs.reduce(
          (sum, { bins }) => sum + bins.reduce((all, bin) => all + bin.points * bin.shareBefore, 0),
          0,
        );
      expect(before + score.pointsShift).toBeCloseTo(mean, 9);
    });
    fc.assert(law);
  });

  it('seldom flags a handful of rows that only chance moved, and says that it cannot tell', () => {
    const random = createRandom(3);
    const all = asAtDevelopment(1);
    const levels = Array.from({ length: 200 }, () =>
      reportOf(Array.from({ length: 20 }, () => all[Math.floor(random() * 100)]!)),
    ).flatMap(({ inputs }) => inputs.map(({ level }) => level));
    const share = (level: string) => levels.filter((one) => one === level).length / levels.length;
    expect(share('unclear')).toBeGreaterThan(0.2);
    expect(share('act') + share('watch')).toBeLessThan(0.1);
  });
});

describe('levelOf', () => {
  const stability = (psi: number, significant = true) => ({
    psi,
    significant,
    expected: 0,
    critical: 0,
    low: 0,
    high: 0,
  });
  it.each([
    [0.0999, true, 'stable'],
    [0.1, true, 'watch'],
    [0.2499, true, 'watch'],
    [0.25, true, 'act'],
    [0.3, false, 'unclear'],
    [0.05, false, 'stable'],
    [Number.NaN, false, 'unclear'],
  ])('of %s, significant %s, is %s', (psi, significant, level) => {
    expect(levelOf(stability(psi, significant), limits)).toBe(level);
  });
});

describe('rangeLabel', () => {
  it.each([
    [null, 90, 'under 90'],
    [90, 120, '90 to 120'],
    [120, null, '120 and over'],
    [null, null, 'any'],
  ])('of %s and %s is %s', (from, to, label) => {
    expect(rangeLabel(from, to)).toBe(label);
  });
});
