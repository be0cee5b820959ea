import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../metrics/random.ts';
import { boost, type StumpColumn } from './boost.ts';

const method = { learningRate: 0.3, ridge: 1, leafMin: 1 };

/** Outcomes drawn cell by cell: ten ordered cells and a missing one, goods as likely as `chances` says. */
function tableOf(
  chances: readonly number[],
  expected: StumpColumn['expected'],
  seed: number,
  rows = 400,
): Float64Array {
  const random = createRandom(seed);
  const codes = Uint16Array.from({ length: rows }, () => Math.floor(random() * chances.length));
  const good = Uint8Array.from(codes, (code) => (random() < (chances[code] as number) ? 1 : 0));
  const column = { codes, cells: chances.length, ordered: chances.length - 1, expected };
  const table = new Float64Array(chances.length);
  boost({ columns: [column], good, weights: new Float64Array(rows).fill(1) }, method, 60, ({ steps }) => {
    steps.forEach((step, cell) => void table.set([(table[cell] as number) + step], cell));
  });
  return table.subarray(0, chances.length - 1);
}

const rises = (table: Float64Array) =>
  table.every((value, at) => at === 0 || value >= (table[at - 1] as number) - 1e-12);
const anyChances = fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), {
  minLength: 11,
  maxLength: 11,
});

describe('boost', () => {
  it('never breaks the direction that is expected, whatever the data', () => {
    const law = fc.property(anyChances, fc.integer({ min: 0, max: 1e6 }), (chances, seed) => {
      expect(rises(tableOf(chances, 'rising', seed))).toBe(true);
      expect(rises(tableOf(chances, 'falling', seed).map((value) => -value))).toBe(true);
    });
    fc.assert(law);
  });

  it('follows the data both ways where none is expected, so the law can fail', () => {
    const hill = [0.2, 0.3, 0.4, 0.6, 0.8, 0.8, 0.6, 0.4, 0.3, 0.2, 0.5];
    expect(rises(tableOf(hill, 'none', 1))).toBe(false);
    expect(rises(tableOf(hill, 'none', 1).map((value) => -value))).toBe(false);
  });

  it('comes near the log odds that made the data', () => {
    const chances = [0.2, 0.2, 0.3, 0.3, 0.5, 0.5, 0.7, 0.7, 0.8, 0.8, 0.5];
    const table = tableOf(chances, 'rising', 5, 8_000);
    expect((table[9] as number) - (table[0] as number)).toBeGreaterThan(2.5);
    expect((table[9] as number) - (table[0] as number)).toBeLessThan(3.1);
  });
});
