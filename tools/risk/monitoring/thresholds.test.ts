import { describe, expect, it } from 'vitest';
import type { Monitored } from './monitor-rows.ts';
import { thresholdsMissed } from './thresholds.ts';

const none = { psiMax: undefined, csiMax: undefined, aucMin: undefined, ksMin: undefined, eceMax: undefined };
const drift = (key: string, psi: number, significant = true) => ({
  key,
  stability: { psi, significant, expected: 0, critical: 0, low: 0, high: 0 },
  level: 'stable' as const,
  bins: [],
  pointsShift: 0,
});
const monitored = (score: number, input: number, significant = true): Monitored => ({
  drift: {
    rows: 10,
    rowsAtDevelopment: 10,
    score: drift('score', score),
    inputs: [drift('ltv_pct', input, significant)],
  },
  performance: undefined,
  outcomes: 0,
  outside: 0,
  approvedShare: 1,
  bands: [],
});

describe('thresholdsMissed', () => {
  it('demands nothing unless told to', () => {
    expect(thresholdsMissed(monitored(9, 9), none)).toEqual([]);
  });

  it('lets an index be its limit and no more', () => {
    const limits = { ...none, psiMax: 0.25, csiMax: 0.1 };
    expect(thresholdsMissed(monitored(0.25, 0.1), limits)).toEqual([]);
    expect(thresholdsMissed(monitored(0.2501, 0.1001), limits)).toEqual([
      'PSI of the score: 0.2501, over 0.25',
      'CSI of ltv_pct: 0.1001, over 0.1',
    ]);
  });

  it('does not excuse by chance, and says that it may be chance', () => {
    expect(thresholdsMissed(monitored(0, 0.3, false), { ...none, csiMax: 0.25 })[0]).toMatch(
      /over 0\.25 \(so few rows are often there by chance\)$/,
    );
  });

  it('is not held by what is unknown', () => {
    const limits = { ...none, csiMax: 0.25, aucMin: 0.5, ksMin: 0, eceMax: 1 };
    expect(thresholdsMissed(monitored(0, Number.NaN), limits)).toEqual([
      expect.stringMatching(/^CSI of ltv_pct: unknown/),
      expect.stringMatching(/^AUC: unknown/),
      expect.stringMatching(/^KS: unknown/),
      expect.stringMatching(/^ECE: unknown/),
    ]);
  });
});
