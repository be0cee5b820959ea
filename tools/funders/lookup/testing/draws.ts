import { createRandom } from '../../../risk/metrics/random.ts';

/** Draws that are the same for the same seed. */
export interface Draws {
  /** A whole number from `min` to `max`. */
  whole(min: number, max: number): number;
  /** One of a list. */
  one<T>(list: readonly [T, ...T[]]): T;
  /** True with this probability. */
  chance(share: number): boolean;
  /** So many of a list, none twice. */
  some<T>(list: readonly T[], count: number): T[];
}

export function createDraws(seed: number): Draws {
  const next = createRandom(seed);
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    whole,
    one: (list) => list[whole(0, list.length - 1)] ?? list[0],
    chance: (share) => next() < share,
    some(list, count) {
      const left = [...list];
      const taken = () => left.splice(whole(0, left.length - 1), 1);
      return Array.from({ length: Math.min(count, left.length) }, taken).flat();
    },
  };
}
