import { invalidInput } from '../../kit/errors.ts';
import { type Minor, minor } from '../../kit/units.ts';

/** How a fraction of a unit disappears: halves away from zero, halves to the even one, always toward or away from zero. */
export const roundingModes = ['half-up', 'half-even', 'down', 'up'] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** A rounding the contract states: the mode, and the multiple of minor units to land on (1 cent, 100 for whole dollars). */
export interface Rounding {
  readonly mode: RoundingMode;
  readonly multipleOf: number;
}

/**
 * An amount rounded as the contract says.
 *
 * A double holds 15 to 17 digits, so 80.00 may arrive as 79.999999999999. What lies within a hundred-millionth of a unit
 * (or eight last digits of a large amount) of a whole or a half counts as that whole or half.
 *
 * @param amount in minor units, with any fraction
 * @throws AppError `repayment/rounding_out_of_range` when the multiple is no whole number of minor units above 0
 */
export function roundedTo(amount: number, { mode, multipleOf }: Rounding): Minor {
  if (!Number.isInteger(multipleOf) || multipleOf < 1) {
    throw invalidInput(
      'repayment/rounding_out_of_range',
      'An amount is rounded to a whole number of minor units.',
      'Give 1 for cents, 100 for whole dollars.',
    );
  }
  const units = Math.abs(amount) / multipleOf;
  return minor(Math.sign(amount) * wholeUnits(units, mode) * multipleOf);
}

/**
 * `roundedTo` single minor units, halves away from zero: what most contracts say, and a loop can afford. Up to `plainMax` the
 * noise is one number and no limit is near.
 */
export function toMinor(amount: number): Minor {
  if (amount >= 0 && amount <= plainMax) return Math.floor(amount + leastNoise + 0.5) as Minor;
  return amount < 0 ? minor(amount - noiseOf(-amount)) : minor(amount + noiseOf(amount));
}

const plainMax = 4e6;
const leastNoise = 1e-8;

/** How far from a whole or a half a double may stand for it. */
const noiseOf = (units: number): number => Math.max(leastNoise, units * 8 * Number.EPSILON);

function wholeUnits(units: number, mode: RoundingMode): number {
  const noise = noiseOf(units);
  const below = Math.floor(units + noise);
  const rest = units - below;
  if (rest <= noise) return below;
  if (mode === 'down') return below;
  if (mode === 'up') return below + 1;
  if (Math.abs(rest - 0.5) > noise) return rest > 0.5 ? below + 1 : below;
  return mode === 'half-up' || below % 2 === 1 ? below + 1 : below;
}
