import type { Characteristic } from '../card/characteristic.ts';
import type { Features, Scorer } from './score.ts';

/** Points that a characteristic gave less than the reference, and why. */
export interface Loss {
  readonly key: string;
  readonly points: number;
  readonly reason: string;
}

/**
 * What cost points against the mean of those at or just above the cut-off, the largest loss first; each reason once.
 *
 *     loss = averageAtCutOff − points, where it is positive
 *
 * @see 12 CFR 1002.9(b)(2), comment 5: the second of its two references
 */
export function losses(
  characteristics: readonly Characteristic[],
  scorer: Scorer,
  features: Features,
): Loss[] {
  const all = characteristics.flatMap(({ key, averageAtCutOff }) => {
    const placed = scorer.place(key, features[key]);
    if (!placed) return [];
    const { points, reason } = placed;
    return points < averageAtCutOff ? [{ key, points: averageAtCutOff - points, reason }] : [];
  });
  const sorted = all.sort((a, b) => b.points - a.points);
  return sorted.filter(({ reason }, at) => sorted.findIndex((one) => one.reason === reason) === at);
}
