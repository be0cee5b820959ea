import { leastWhole } from '../../repayment/purchase/whole-search.ts';

/**
 * `leastWhole`, asked first where the answer is expected: two questions prove a guess that is right, and halving finds what a
 * wrong one missed.
 */
export function leastNear(
  holds: (n: number) => boolean,
  guess: number,
  lowest: number,
  highest: number,
): number | undefined {
  const near = Math.min(highest, Math.max(lowest, guess));
  if (!holds(near)) return guess > highest ? undefined : leastWhole(holds, near, highest);
  if (near === lowest || !holds(near - 1)) return near;
  return leastWhole(holds, lowest, near - 1);
}
