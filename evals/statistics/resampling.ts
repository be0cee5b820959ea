import { randomFrom } from './random.ts';

/** A case's rate of passing, and the family it belongs to: cases of one family tend to pass and fail together. */
export interface Rated {
  readonly family: string;
  readonly rate: number;
}

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly families: number;
}

const draws = 2_000;

/**
 * The mean rate over cases with a 95 % percentile interval by a bootstrap that draws whole families: drawing cases would take
 * variants of one scenario for independent evidence and claim too much. Pure: the seed decides the draws.
 *
 * @returns undefined without any case
 */
export function clusteredMean(cases: readonly Rated[], seed: number): Interval | undefined {
  if (cases.length === 0) return undefined;
  const families = familySums(cases);
  const random = randomFrom(seed);
  const means = Array.from({ length: draws }, () => drawnMean(families, random)).sort((a, b) => a - b);
  const at = (share: number) => means[Math.min(draws - 1, Math.floor(share * draws))] as number;
  const mean = cases.reduce((sum, { rate }) => sum + rate, 0) / cases.length;
  return { mean, low: at(0.025), high: at(0.975), families: families.length };
}

function familySums(cases: readonly Rated[]): FamilySum[] {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const { family, rate } of cases) {
    const { sum, n } = sums.get(family) ?? { sum: 0, n: 0 };
    sums.set(family, { sum: sum + rate, n: n + 1 });
  }
  return [...sums.values()];
}

interface FamilySum {
  readonly sum: number;
  readonly n: number;
}

function drawnMean(families: readonly FamilySum[], random: () => number): number {
  let [sum, n] = [0, 0];
  for (let i = 0; i < families.length; i++) {
    const family = families[Math.floor(random() * families.length)];
    sum += family?.sum ?? 0;
    n += family?.n ?? 0;
  }
  return sum / n;
}

/** Up to this many differences every assignment of signs is tried; beyond it they are drawn. */
const exactUpTo = 14;
const flips = 10_000;

/**
 * The two-sided p of paired differences under no change, where each difference is as likely to have either sign: the share of
 * assignments of signs whose |sum| is at least the one seen. Drawn ones count the one seen among them, so p is never 0.
 */
export function signFlip(differences: readonly number[], seed: number): number {
  const moved = differences.filter((one) => one !== 0);
  if (moved.length === 0) return 1;
  const seen = Math.abs(moved.reduce((sum, one) => sum + one, 0)) - 1e-12;
  if (moved.length <= exactUpTo) {
    const all = 2 ** moved.length;
    let extreme = 0;
    for (let signs = 0; signs < all; signs++)
      if (Math.abs(moved.reduce((sum, one, i) => sum + ((signs >> i) & 1 ? one : -one), 0)) >= seen)
        extreme++;
    return extreme / all;
  }
  const random = randomFrom(seed);
  let extreme = 1;
  for (let i = 0; i < flips; i++)
    if (Math.abs(moved.reduce((sum, one) => sum + (random() < 0.5 ? one : -one), 0)) >= seen) extreme++;
  return extreme / (flips + 1);
}
