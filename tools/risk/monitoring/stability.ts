import { z95 } from '../metrics/interval.ts';

/** How far the shares of one sample lie from those of another, and how far they would by chance alone. */
export interface Stability {
  /** Population stability index: 0 when the shares are equal, without upper end. */
  readonly psi: number;
  /** What samples of these sizes from one population give on average: chance is never 0. */
  readonly expected: number;
  /** What they exceed once in twenty. */
  readonly critical: number;
  /** Whether the index is beyond `critical`: chance alone does not explain it. */
  readonly significant: boolean;
  /** 95 % interval of the index between the two populations, freed of what chance adds. */
  readonly low: number;
  readonly high: number;
}

/**
 * The population stability index between counts by bin, in one order.
 *
 *     PSI = Σ (aᵢ − eᵢ) ln(aᵢ ÷ eᵢ)     a, e: shares now and at development
 *
 * A bin that is empty in one sample counts as half a row there, and one that is empty in both is left out. Without drift,
 * PSI ÷ (1 ÷ n + 1 ÷ N) is about χ² with bins − 1 degrees of freedom, so chance gives (bins − 1)(1 ÷ n + 1 ÷ N) on average;
 * with ten bins and no drift, 50 rows exceed `critical` 10 times in 100 and 200 rows 5 times, 20 rows almost never.
 * The interval takes that much off and adds the delta method's variance to that of chance.
 *
 * @param baseline,current counts, not negative; a sample without rows has no index: NaN
 * @see Yurdakul, "Statistical properties of population stability index", Western Michigan University 2018
 */
export function stabilityIndex(baseline: readonly number[], current: readonly number[]): Stability {
  const held = baseline.map((_, bin) => bin).filter((bin) => baseline[bin]! + (current[bin] ?? 0) > 0);
  const before = sharesOf(held.map((bin) => baseline[bin]!));
  const now = sharesOf(held.map((bin) => current[bin] ?? 0));
  const chance = 1 / before.rows + 1 / now.rows;
  const freedom = Math.max(0, held.length - 1);
  const psi = held.reduce((sum, _, bin) => sum + term(before.shares[bin]!, now.shares[bin]!), 0);
  const expected = freedom * chance;
  const critical = freedom === 0 ? 0 : chiSquared95(freedom) * chance;
  const spread = z95 * Math.sqrt(sampling(before, now) + 2 * freedom * chance ** 2);
  const shifted = Math.max(0, psi - expected);
  return {
    psi,
    expected,
    critical,
    significant: psi > critical,
    low: Math.max(0, shifted - spread),
    high: shifted + spread,
  };
}

interface Shares {
  readonly rows: number;
  readonly shares: readonly number[];
}

/** Shares of counts, an empty bin taken as half a row. */
function sharesOf(counts: readonly number[]): Shares {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return { rows, shares: counts.map((count) => (rows === 0 ? Number.NaN : Math.max(count, 0.5) / rows)) };
}

const term = (before: number, now: number): number => (now - before) * Math.log(now / before);

/** Variance of the index by the delta method: that of its slope along each share, weighed by the shares, per row. */
function sampling(before: Shares, now: Shares): number {
  const slopes = (own: readonly number[], other: readonly number[]) =>
    own.map((share, bin) => Math.log(share / other[bin]!) + 1 - other[bin]! / share);
  const spread = ({ shares, rows }: Shares, along: readonly number[]) => {
    const mean = shares.reduce((sum, share, bin) => sum + share * along[bin]!, 0);
    return shares.reduce((sum, share, bin) => sum + share * (along[bin]! - mean) ** 2, 0) / rows;
  };
  return spread(now, slopes(now.shares, before.shares)) + spread(before, slopes(before.shares, now.shares));
}

const z95OneSided = 1.6448536269514722;

/**
 * What a χ² variable exceeds once in twenty, within 2.5 %.
 *
 *     k (1 − 2 ÷ 9k + z √(2 ÷ 9k))³
 *
 * @param freedom k, at least 1
 * @see Wilson and Hilferty, PNAS 1931
 */
export function chiSquared95(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + z95OneSided * Math.sqrt(part)) ** 3;
}
