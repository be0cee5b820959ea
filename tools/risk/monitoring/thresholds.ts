import type { Monitored } from './monitor-rows.ts';

/** What somebody demands of a file; undefined demands nothing. */
export interface Thresholds {
  readonly psiMax: number | undefined;
  readonly csiMax: number | undefined;
  readonly aucMin: number | undefined;
  readonly ksMin: number | undefined;
  readonly eceMax: number | undefined;
}

/**
 * The thresholds that are not held, each in a sentence. An index above its limit is one even where chance explains it, and
 * a measure that needs outcomes is not held by a file without them: silence is no proof.
 */
export function thresholdsMissed({ drift, performance }: Monitored, limits: Thresholds): string[] {
  const most = (what: string, value: number | undefined, limit: number | undefined, remark = '') => {
    if (limit === undefined || (value !== undefined && value <= limit)) return [];
    return [value === undefined ? unknown(what) : `${what}: ${value.toFixed(4)}, over ${limit}${remark}`];
  };
  const least = (what: string, value: number | undefined, limit: number | undefined) => {
    if (limit === undefined || (value !== undefined && value >= limit)) return [];
    return [value === undefined ? unknown(what) : `${what}: ${value.toFixed(4)}, under ${limit}`];
  };
  const chance = (significant: boolean) => (significant ? '' : ' (so few rows are often there by chance)');
  return [
    ...most(
      'PSI of the score',
      drift.score.stability.psi,
      limits.psiMax,
      chance(drift.score.stability.significant),
    ),
    ...drift.inputs.flatMap(({ key, stability: { psi, significant } }) =>
      most(`CSI of ${key}`, psi, limits.csiMax, chance(significant)),
    ),
    ...least('AUC', performance?.auc.value, limits.aucMin),
    ...least('KS', performance?.ks.value, limits.ksMin),
    ...most('ECE', performance?.ece, limits.eceMax),
  ];
}

const unknown = (what: string): string => `${what}: unknown, the file has too few outcomes`;
