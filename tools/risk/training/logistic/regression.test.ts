import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../metrics/random.ts';
import { type Evidence, signedLogistic } from './regression.ts';

/** Rows drawn from a logistic law with these weights. */
function drawn(rows: number, seed: number, intercept: number, weights: readonly number[]): Evidence {
  const random = createRandom(seed);
  const columns = weights.map(() => Float64Array.from({ length: rows }, () => 4 * random() - 2));
  const good = Uint8Array.from({ length: rows }, (_, row) => {
    const odds = weights.reduce((sum, weight, j) => sum + weight * (columns[j]?.[row] as number), intercept);
    return random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
  });
  return { columns, good };
}

describe('signedLogistic', () => {
  it('finds the weights that made the data', () => {
    const { intercept, weights } = signedLogistic(drawn(20_000, 1, 0.7, [1, 0.4, 0]), 0);
    expect(Math.abs(intercept - 0.7)).toBeLessThan(0.06);
    expect(Math.abs(weights[0]! - 1)).toBeLessThan(0.06);
    expect(Math.abs(weights[1]! - 0.4)).toBeLessThan(0.06);
    expect(weights[2]!).toBeLessThan(0.05);
  });

  it('holds at 0 what the data would make negative', () => {
    const { weights } = signedLogistic(drawn(5_000, 2, 0, [1, -0.5]), 1);
    expect(weights[1]).toBe(0);
    expect(weights[0]!).toBeGreaterThan(0.8);
  });

  it('ends where no allowed step helps: gradients are 0 at positive weights and not positive at 0', () => {
    const law = fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
      (seed, made) => {
        const evidence = drawn(300, seed, 0.3, made);
        const goods = evidence.good.reduce((sum, one) => sum + one, 0);
        fc.pre(goods > 20 && goods < 280);
        const { intercept, weights } = signedLogistic(evidence, 2);
        weights.forEach((weight, j) => {
          const gradient = slope(evidence, intercept, weights, j) - 2 * weight;
          if (weight > 0) expect(Math.abs(gradient)).toBeLessThan(1e-5);
          else expect(gradient).toBeLessThan(1e-5);
        });
      },
    );
    fc.assert(law, { numRuns: 30 });
  });
});

function slope(
  { columns, good }: Evidence,
  intercept: number,
  weights: readonly number[],
  j: number,
): number {
  return good.reduce((sum, outcome, row) => {
    const odds = weights.reduce((all, weight, k) => all + weight * (columns[k]?.[row] as number), intercept);
    return sum + (outcome - 1 / (1 + Math.exp(-odds))) * (columns[j]?.[row] as number);
  }, 0);
}
