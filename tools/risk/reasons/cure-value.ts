import type {
  Bin,
  CategoryCharacteristic,
  Characteristic,
  NumberCharacteristic,
} from '../card/characteristic.ts';

type Value = number | string | null;

/**
 * The value nearest to the one a deal has that earns at least the points of a reference: what "the average" would have been.
 * Of a category the least that does. Where no bin earns as much, the value of the best.
 */
export function bestValue(characteristic: Characteristic, was: Value, reference: number): number | string {
  return characteristic.kind === 'category'
    ? bestCategory(characteristic, reference)
    : bestNumber(characteristic, was, reference);
}

function bestCategory({ groups }: CategoryCharacteristic, reference: number): string {
  return enough(groups, reference).sort((a, b) => a.points - b.points)[0]?.values[0] ?? '';
}

function bestNumber(characteristic: NumberCharacteristic, was: Value, reference: number): number {
  const fit = enough(characteristic.bins, reference);
  if (typeof was !== 'number') {
    const [least] = fit.toSorted((a, b) => a.points - b.points);
    return least ? within(least, characteristic, Number.NEGATIVE_INFINITY) : 0;
  }
  const distances = fit.map((bin) => within(bin, characteristic, was));
  return distances.toSorted((a, b) => Math.abs(a - was) - Math.abs(b - was))[0] ?? was;
}

/** Bins with at least the reference's points; where there are none, those with the most. */
function enough<T extends { readonly points: number }>(bins: readonly T[], reference: number): T[] {
  const most = Math.max(...bins.map(({ points }) => points));
  return bins.filter(({ points }) => points >= Math.min(reference, most));
}

/** The end of a bin that faces a value: its lowest whole number from below, its highest from above. Fractions stay fractions. */
function within({ from, to }: Bin, { unit }: NumberCharacteristic, was: number): number {
  const [low, high] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  if (was >= low && was < high) return was;
  const whole = unit !== 'fraction';
  if (was < low || high === Number.POSITIVE_INFINITY) {
    const up = Math.ceil(low);
    return Number.isFinite(low) ? (whole && up < high ? up : low) : 0;
  }
  const down = Math.ceil(high) - 1;
  if (whole && down >= low) return down;
  return Number.isFinite(low) ? low + (high - low) * 0.99 : high - Math.abs(high) * 0.01;
}
