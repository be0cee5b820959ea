/** log C(n, k) by log-gamma sums: exact to rounding for the sizes of a suite. */
function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}

/** P(X ≤ k) for X ~ Binomial(n, p). */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k >= n) return 1;
  if (k < 0) return 0;
  if (p <= 0) return 1;
  if (p >= 1) return 0;
  let sum = 0;
  for (let i = 0; i <= k; i++) sum += Math.exp(logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p));
  return Math.min(1, sum);
}

/**
 * The one-sided upper bound on a rate by Clopper and Pearson: the largest p at which `events` or fewer of n would still happen with
 * probability 1 − confidence. Of 150 without an event: 1 − 0.05^(1/150), up to 2.0 %.
 *
 * @returns 1 when nothing was observed or everything happened
 */
export function upperBound(events: number, n: number, confidence = 0.95): number {
  if (n === 0 || events >= n) return 1;
  let [low, high] = [events / n, 1];
  for (let halvings = 0; halvings < 60; halvings++) {
    const middle = (low + high) / 2;
    if (binomialAtMost(events, n, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

export interface McNemar {
  /** Passed before and fails now; failed before and passes now. */
  readonly worse: number;
  readonly better: number;
  /** Two-sided, exact. */
  readonly p: number;
  /** With fewer than six discordant cases no outcome would reach p < .05. */
  readonly canReach: boolean;
}

/**
 * McNemar's exact test on paired passes: under no change each discordant case is as likely to have turned either way,
 *
 *     p = min(1, 2 · P(X ≤ min(worse, better))),  X ~ Binomial(worse + better, ½)
 */
export function mcNemar(worse: number, better: number): McNemar {
  const n = worse + better;
  const p = n === 0 ? 1 : Math.min(1, 2 * binomialAtMost(Math.min(worse, better), n, 0.5));
  return { worse, better, p, canReach: 2 * 0.5 ** n < 0.05 };
}
