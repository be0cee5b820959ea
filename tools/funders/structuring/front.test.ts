import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Structure, structureFront } from './front.ts';
import { anyCase } from './testing/any-grid.ts';
import { type BrutePoint, bruteFront } from './testing/brute-force.ts';

const seen = ({
  lane,
  cash,
  monthlyPayment,
  cost,
  funders,
  taker,
}: Structure): Omit<BrutePoint, 'outcome'> => ({
  car: lane.carIndex,
  termMonths: lane.termMonths,
  cash,
  payment: monthlyPayment,
  cost,
  funders,
  programId: taker.setting.program.id,
});
const key = ({ car, termMonths, cash }: Omit<BrutePoint, 'outcome'>) =>
  [car, termMonths, cash].map((n) => String(n).padStart(9, '0')).join(' ');
const sorted = <T extends Omit<BrutePoint, 'outcome'>>(points: readonly T[]) =>
  points.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

describe('structureFront equals brute force over the whole grid', () => {
  it.each([1, 2, 3])('on random small grids, seed %i', (seed) => {
    let [found, referred] = [0, 0];
    fc.assert(
      fc.property(anyCase, ({ lenders, grid, brute }) => {
        const front = structureFront(lenders, grid);
        const expected = sorted(bruteFront(brute));
        expect(sorted(front.structures.map(seen))).toEqual(expected.map(({ outcome: _, ...point }) => point));
        for (const { outcome } of expected) expect(outcome).toBe(front.standing);
        found += expected.length;
        referred += expected.some(({ outcome }) => outcome === 'referred') ? 1 : 0;
      }),
      { seed, numRuns: 150 },
    );
    expect(found).toBeGreaterThan(400);
    expect(referred).toBeGreaterThan(1);
  });
});
