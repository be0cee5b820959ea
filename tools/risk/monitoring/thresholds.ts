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
  const unknown = (value: number | undefined): value is undefined =>
    value === undefined || Number.isNaN(value);
  const most = (what: string, value: number | undefined, limit: number | undefined, remark = '') => {
    if (limit === undefined) return [];
    if (unknown(value)) return [`${what}: unknown, the file or the card has too few rows for it`];
    return value <= limit ? [] : [`${what}: ${value.toFixed(4)}, over ${limit}${remark}`];
  };
  const least = (what: string, value: number | undefined, limit: number | undefined) => {
    if (limit === undefined) return [];
    if (unknown(value)) return [`${what}: unknown, the file has too few outcomes`];
    return value >= limit ? [] : [`${what}: ${value.toFixed(4)}, under ${limit}`];
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
