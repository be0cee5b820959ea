/** Below this many cases a share says little, and is marked so. */
export const casesMin = 20;

/** How many of how many, the share, and where it lies with 95 % confidence. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** Null when there are no cases. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether there are fewer cases than `casesMin`. */
  readonly few: boolean;
}

const z = 1.959964;

/**
 * A share with its Wilson interval, which stays within 0 and 1 and is honest for few cases:
 *
 *     centre = (p + z²/2n) / (1 + z²/n)      half = z·√(p(1−p)/n + z²/4n²) / (1 + z²/n)      z = 1.959964 for 95 %
 *
 * @param count from 0 to `of`; above it the share is held at 1
 * @returns fractions, unrounded; nulls when there are no cases
 * @see E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927), 209
 */
export function shareOf(count: number, of: number): Share {
  if (of <= 0) return { count, of: 0, share: null, low: null, high: null, few: true };
  const share = Math.min(1, count / of);
  const scale = 1 + z ** 2 / of;
  const centre = (share + z ** 2 / (2 * of)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / scale;
  return {
    count,
    of,
    share,
    low: Math.max(0, centre - half),
    high: Math.min(1, centre + half),
    few: of < casesMin,
  };
}
