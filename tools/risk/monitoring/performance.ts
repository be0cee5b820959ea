import type { Scorecard } from '../card/scorecard.ts';
import { aucInterval } from '../metrics/auc.ts';
import { brier, type Decile, deciles, ece } from '../metrics/calibration.ts';
import { difference, type Interval } from '../metrics/interval.ts';
import { ksInterval } from '../metrics/ks.ts';

/** How a card does on rows whose outcome is known, beside its own hold-out. */
export interface Performance {
  readonly rows: number;
  readonly bads: number;
  readonly auc: Interval;
  readonly ks: Interval;
  /** This file's less the hold-out's, the two taken as independent samples. */
  readonly aucChange: Interval;
  readonly ksChange: Interval;
  readonly ece: number;
  readonly brier: number;
  readonly predictedRate: number;
  readonly observedRate: number;
  readonly deciles: readonly Decile[];
  readonly atDevelopment: Pick<Scorecard['validation'], 'rows' | 'bads' | 'auc' | 'ks' | 'ece' | 'brier'>;
}

/** Fewest goods and fewest bads on which ranking is measured: with fewer, the interval holds nearly everything. */
export const outcomesMin = 10;

export interface Scored {
  readonly scores: readonly number[];
  readonly pds: readonly number[];
  readonly bads: readonly number[];
}

/** @returns nothing where there are fewer than `outcomesMin` goods or bads */
export function performanceOf(
  { scores, pds, bads }: Scored,
  { validation }: Pick<Scorecard, 'validation'>,
): Performance | undefined {
  const bad = bads.reduce((sum, one) => sum + one, 0);
  if (Math.min(bad, bads.length - bad) < outcomesMin) return undefined;
  const auc = aucInterval({ scores, bads });
  const ks = ksInterval({ scores, bads }, { replicates: 200, seed: 1 });
  return {
    rows: bads.length,
    bads: bad,
    auc,
    ks,
    aucChange: difference(auc, validation.auc),
    ksChange: difference(ks, validation.ks),
    ece: ece({ pds, bads }),
    brier: brier({ pds, bads }),
    predictedRate: pds.reduce((sum, pd) => sum + pd, 0) / pds.length,
    observedRate: bad / bads.length,
    deciles: deciles({ pds, bads }),
    atDevelopment: validation,
  };
}
