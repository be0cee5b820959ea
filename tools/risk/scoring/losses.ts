import type { Characteristic } from '../card/characteristic.ts';
import type { Features, Scorer } from './score.ts';

/** Points that a characteristic gave less than the reference, and why. */
export interface Loss {
  readonly characteristic: Characteristic;
  readonly points: number;
  readonly reason: string;
}

/** Whom a person is held against: all applicants of the development sample, or those at or just above the cut-off. */
export type LossReference = 'average' | 'averageAtCutOff';

/**
 * What cost points against the mean of a reference, the largest loss first; of equal losses in the card's order.
 *
 *     loss = mean points of the reference − points earned, where it is positive
 *
 * @see 12 CFR 1002.9(b)(2), comment 9(b)(2)-5: below the average of all applicants, or of those at or just above the cut-off
 */
export function losses(
  characteristics: readonly Characteristic[],
  scorer: Scorer,
  features: Features,
  reference: LossReference,
): Loss[] {
  const all = characteristics.flatMap((characteristic) => {
    const placed = scorer.place(characteristic.key, features[characteristic.key]);
    const points = placed ? characteristic[reference] - placed.points : 0;
    return placed && points > 0 ? [{ characteristic, points, reason: placed.reason }] : [];
  });
  return all.sort((a, b) => b.points - a.points);
}
