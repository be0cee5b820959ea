/** A figure and the ends of its interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of 0.975: intervals here are of 95 %. */
export const z95 = 1.959963984540054;

/**
 * A share with Wilson's 95 % score interval, which stays inside [0, 1] and holds for small counts.
 *
 *     centre ± z √(p(1 − p) ÷ n + z² ÷ 4n²), both ÷ (1 + z² ÷ n)     centre = p + z² ÷ 2n
 *
 * @param total none leaves the share unknown: NaN within [0, 1]
 * @see Wilson, "Probable inference, the law of succession, and statistical inference", JASA 1927
 */
export function wilsonInterval(count: number, total: number): Interval {
  if (total === 0) return { value: Number.NaN, low: 0, high: 1 };
  const value = count / total;
  const spread = z95 ** 2 / total;
  const half = z95 * Math.sqrt((value * (1 - value)) / total + spread / (4 * total));
  const at = (end: number) => Math.min(1, Math.max(0, (value + spread / 2 + end) / (1 + spread)));
  return { value, low: count === 0 ? 0 : at(-half), high: count === total ? 1 : at(half) };
}

/**
 * The value below which a share of sorted numbers lies, between two of them in proportion (type 7 of Hyndman and Fan, 1996).
 *
 * @param sorted ascending; an empty list has no quantile: NaN
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low === high ? low : low + (high - low) * (at - Math.floor(at));
}

/** The middle 95 % of what replicates gave, around the figure itself; replicates without a value are left out. */
export function percentileInterval(value: number, replicates: readonly number[]): Interval {
  const sorted = Float64Array.from(replicates.filter((one) => !Number.isNaN(one))).sort();
  return { value, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

/**
 * One figure less another of an independent sample, each end by squaring and adding the half widths that lie towards it.
 *
 * @see Newcombe, "Interval estimation for the difference between independent proportions", 1998, method 10
 */
export function difference(first: Interval, second: Interval): Interval {
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}
