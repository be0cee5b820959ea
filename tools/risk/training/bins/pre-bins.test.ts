import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpLoans, madeUpSpec, sampleOf } from '../../testing/made-up-loans.ts';
import { allRows } from '../data/sample.ts';
import { cellCount, encode, orderedCells, tally } from './binning.ts';
import { preBinning, shortestAbove } from './pre-bins.ts';

describe('shortestAbove', () => {
  it.each([
    [101.33, 101.41, 101.4],
    [101.33, 102.5, 102],
    [9_411, 12_001, 12_000],
    [0.0501, 0.0532, 0.053],
    [-3.2, -1.1, -2],
    [1, 2, 2],
    [0, 1, 1],
  ])('between %s and %s is %s', (low, high, expected) => {
    expect(shortestAbove(low, high)).toBe(expected);
  });

  it('lies above the lower and not above the higher', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const law = fc.property(number, number, (a, b) => {
      fc.pre(a !== b);
      const [low, high] = a < b ? [a, b] : [b, a];
      const edge = shortestAbove(low, high);
      expect(edge > low && edge <= high).toBe(true);
    });
    fc.assert(law);
  });
});

describe('preBinning', () => {
  const sample = sampleOf(madeUpLoans(2_000, 3));
  const rows = allRows(sample);
  const [score, , , type] = madeUpSpec('logistic').inputs;

  it('cuts a number into bins of about as many rows, missing apart', () => {
    const binning = preBinning(sample, score!, rows, 10);
    const counts = tally(encode(binning, sample.columns.credit_score!), cellCount(binning), sample.bad, rows);
    expect(orderedCells(binning)).toBe(10);
    for (const { count } of counts.slice(0, 10)) expect(Math.abs(count - 180)).toBeLessThan(25);
    expect(counts.at(-1)?.count).toBe(
      madeUpLoans(2_000, 3).filter((loan) => loan.credit_score === null).length,
    );
  });

  it('orders categories from the worst', () => {
    expect(preBinning(sample, type!, rows, 10)).toMatchObject({
      groups: [expect.anything(), expect.anything(), ['truck']],
    });
  });

  it('gives a value that many rows have a bin of its own', () => {
    const flag = {
      ...sample,
      columns: {
        credit_score: { kind: 'number' as const, values: sample.ids.map((_, at) => (at % 4 === 0 ? 1 : 0)) },
      },
    };
    const column = { kind: 'number' as const, values: Float64Array.from(flag.columns.credit_score.values) };
    const binning = preBinning({ ...sample, columns: { credit_score: column } }, score!, rows, 20);
    expect(binning).toMatchObject({ edges: [1] });
  });
});
