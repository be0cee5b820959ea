import type { Scorecard } from '#tools/risk/card/scorecard.ts';
import type { Features } from '#tools/risk/scoring/score.ts';

/**
 * A card as a linear model would run it: each value one-hot over the card's bins, and the score the dot product of that
 * vector with the points. It knows no special codes, names no reasons and keeps no points apart.
 */
export function dotProductOf({ characteristics, scaling }: Scorecard) {
  const weights: number[] = [scaling.basePoints];
  const columns = characteristics.map((one) => {
    const at = weights.length;
    const rows = one.kind === 'number' ? one.bins : one.groups;
    weights.push(...rows.map(({ points }) => points), one.missing.points);
    const missing = at + rows.length;
    if (one.kind === 'category') {
      const known = new Map(
        one.groups.flatMap(({ values }, i) => values.map((value) => [value, at + i] as const)),
      );
      return (value: Features[string]) => known.get(String(value)) ?? missing;
    }
    const ends = one.bins.map(({ to }) => to ?? Number.POSITIVE_INFINITY);
    return (value: Features[string]) =>
      typeof value === 'number'
        ? at +
          Math.max(
            0,
            ends.findIndex((end) => value < end),
          )
        : missing;
  });
  const vector = Float64Array.from(weights);
  return {
    encode(features: Features): Float64Array {
      const encoded = new Float64Array(vector.length);
      encoded[0] = 1;
      characteristics.forEach(({ key }, i) => {
        encoded[columns[i]?.(features[key]) ?? 0] = 1;
      });
      return encoded;
    },
    dot(encoded: Float64Array): number {
      let sum = 0;
      for (let i = 0; i < vector.length; i++) sum += (encoded[i] as number) * (vector[i] as number);
      return sum;
    },
  };
}
