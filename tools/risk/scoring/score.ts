import type { CategoryCharacteristic, Characteristic, NumberCharacteristic } from '../card/characteristic.ts';
import type { Scorecard } from '../card/scorecard.ts';

/** What is scored: values by column of the card. Null, absent and not a number are missing. */
export type Features = Readonly<Record<string, number | string | null | undefined>>;

export interface Score {
  /** Base points and those of every characteristic; a whole number. */
  readonly total: number;
  /** 1 ÷ (1 + e^(intercept + slope × total)), between 0 and 1. Where the card `ranksOnly`, it orders people and is not quoted. */
  readonly pd: number;
  readonly points: Readonly<Record<string, number>>;
}

/** Where a value falls in a characteristic. */
interface Placed {
  readonly points: number;
  readonly reason: string;
  /** `missing`, `unseen`, `special:LABEL`, or the index of the bin or group. */
  readonly bin: string;
}

type Place = (value: Features[string]) => Placed;

/**
 * A card made ready to score: edges in order and categories in a map, so that a value finds its bin by halving.
 *
 * Pure and total: every input has a score, and it is never NaN. Blank, absent, NaN and a text where a number belongs are
 * missing; a special code, an unseen category and an infinity each land in a bin that the card declares.
 *
 *     score = base points + Σ points of the bin each value falls in
 */
export interface Scorer {
  score(features: Features): Score;
  place(key: string, value: Features[string]): Placed | undefined;
}

export function createScorer(card: Pick<Scorecard, 'characteristics' | 'scaling' | 'calibration'>): Scorer {
  const places = card.characteristics.map((one) => [one.key, placeIn(one)] as const);
  const byKey = new Map(places);
  const { intercept, slope } = card.calibration;
  return {
    score(features) {
      const points: Record<string, number> = {};
      let total = card.scaling.basePoints;
      for (const [key, place] of places) {
        const earned = place(features[key]).points;
        points[key] = earned;
        total += earned;
      }
      return { total, pd: 1 / (1 + Math.exp(intercept + slope * total)), points };
    },
    place: (key, value) => byKey.get(key)?.(value),
  };
}

function placeIn(characteristic: Characteristic): Place {
  return characteristic.kind === 'category' ? placeCategory(characteristic) : placeNumber(characteristic);
}

function placeNumber({ bins, special, missing, reason }: NumberCharacteristic): Place {
  const edges = Float64Array.from(bins.slice(1), ({ from }) => from ?? Number.NaN);
  const placed = bins.map(({ points }, index): Placed => ({ points, reason, bin: String(index) }));
  const blank: Placed = { points: missing.points, reason: missing.reason, bin: 'missing' };
  const codes = new Map(
    special.flatMap(({ values, label, points, reason: why }) =>
      values.map((value) => [value, { points, reason: why, bin: `special:${label}` }] as const),
    ),
  );
  return (value) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return blank;
    return codes.get(value) ?? placed[binIndex(edges, value)] ?? blank;
  };
}

/** How many edges are at or below the value. */
function binIndex(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value >= (edges[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeCategory({ groups, unseen, missing, reason }: CategoryCharacteristic): Place {
  const known = new Map(
    groups.flatMap(({ values, points }, index) =>
      values.map((value) => [value, { points, reason, bin: String(index) }] as const),
    ),
  );
  const other: Placed = { points: unseen.points, reason, bin: 'unseen' };
  const blank: Placed = { points: missing.points, reason: missing.reason, bin: 'missing' };
  return (value) => {
    if (value === null || value === undefined || value === '') return blank;
    return known.get(String(value)) ?? other;
  };
}
