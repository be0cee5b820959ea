import type { Characteristic, CharacteristicKey, Scorecard } from './scorecard.ts';

/** What is scored, and nothing else. Null is missing. */
export type Features = Readonly<Record<CharacteristicKey, number | null>>;

export interface Score {
  /** Base points and those of every characteristic; a whole number. */
  readonly total: number;
  readonly points: Readonly<Record<CharacteristicKey, number>>;
}

/**
 * score = base points + Σ points of the bin each value falls in. Pure and total: a missing value, and one that is not a
 * number, falls in the missing bin, so there is a score for every input and it is never NaN.
 */
export function score(card: Scorecard, features: Features): Score {
  const entries = card.characteristics.map((characteristic) => {
    return [characteristic.key, pointsFor(characteristic, features[characteristic.key])] as const;
  });
  const total = entries.reduce((sum, [, points]) => sum + points, card.basePoints);
  return { total, points: Object.fromEntries(entries) as Record<CharacteristicKey, number> };
}

function pointsFor({ bins, missing }: Characteristic, value: number | null): number {
  if (value === null || Number.isNaN(value)) return missing.points;
  const bin = bins.find(({ from, to }) => (from === null || value >= from) && (to === null || value < to));
  return (bin ?? missing).points;
}
