/**
 * The chance that k trials drawn from n without replacement, of which c passed, all pass:
 *
 *     pass^k = C(c, k) ÷ C(n, k)
 *
 * It is unbiased, which the pass rate to the power of k is not: (2/3)² says 0.44 where two of three can be drawn in one way of three.
 *
 * @throws RangeError unless 0 ≤ c ≤ n and 1 ≤ k ≤ n, all whole
 */
export const passAll = (n: number, c: number, k: number): number => drawn(n, c, k);

/** The chance that at least one of k passes: pass@k = 1 − C(n − c, k) ÷ C(n, k). Same domain as `passAll`. */
export const passAny = (n: number, c: number, k: number): number => 1 - drawn(n, n - c, k);

/** C(of, k) ÷ C(n, k), as a product that never overflows. */
function drawn(n: number, of: number, k: number): number {
  if (![n, of, k].every(Number.isInteger) || of < 0 || of > n || k < 1 || k > n)
    throw new RangeError(`There is no drawing ${k} of ${n} trials of which ${of} count.`);
  let chance = 1;
  for (let i = 0; i < k; i++) chance *= Math.max(0, of - i) / (n - i);
  return chance;
}
