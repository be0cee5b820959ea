import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../../kit/units.ts';
import { pickKinds } from './codes.ts';
import { picksOf } from './picks.ts';
import { rangesOf } from './ranges.ts';
import { meeting } from './search.ts';
import { anyCase } from './testing/any-grid.ts';
import { bruteFront } from './testing/brute-force.ts';
import { searched } from './testing/searched.ts';

const options = { seed: 11, numRuns: 120 };
/** A ceiling that some structures meet and others do not. */
const ceiling = fc.integer({ min: 150, max: 900 }).map((dollars) => minor(dollars * 100));

describe('picks of a front', () => {
  it('are on the brute-force front of what meets the wish, and best in what they are shown for', () => {
    let told = 0;
    fc.assert(
      fc.property(anyCase, ceiling, (one, paymentMax) => {
        const search = searched(one, { paymentMax });
        const front = bruteFront(one.brute).filter(({ payment }) => payment <= paymentMax);
        const picks = picksOf(meeting(search), search.wishes);
        const best = {
          lowest_payment: Math.min(...front.map(({ payment }) => payment)),
          lowest_cost: Math.min(...front.map(({ cost }) => cost)),
          least_cash: Math.min(...front.map(({ cash }) => cash)),
          most_funders: Math.max(...front.map(({ funders }) => funders)),
        };
        expect(picks.flatMap(({ kinds }) => kinds).toSorted()).toEqual(
          front.length === 0 ? [] : pickKinds.toSorted(),
        );
        for (const { kinds, structure } of picks) {
          const { lane, cash, monthlyPayment, cost, funders } = structure;
          const at = { car: lane.carIndex, termMonths: lane.termMonths, cash };
          expect(
            front.filter((point) => Object.entries(at).every(([k, v]) => point[k as 'cash'] === v)),
          ).toHaveLength(1);
          if (kinds.includes('lowest_payment')) expect(monthlyPayment).toBe(best.lowest_payment);
          if (kinds.includes('lowest_cost')) expect(cost).toBe(best.lowest_cost);
          if (kinds.includes('least_cash')) expect(cash).toBe(best.least_cash);
          if (kinds.includes('most_funders')) expect(funders).toBe(best.most_funders);
          told++;
        }
      }),
      options,
    );
    expect(told).toBeGreaterThan(50);
  });

  it('begin with the car asked first, the term nearest to the one asked and the cash nearest to what is offered', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 12 }), (one, steps) => {
        const cash = minor(steps * one.grid.step);
        const search = searched(one, { termMonths: 60, cash });
        const [first] = picksOf(meeting(search), search.wishes);
        const far = (point: { car: number; termMonths: number; cash: number }) =>
          [
            Math.min(1, point.car),
            priceAway(point.car),
            Math.abs(point.termMonths - 60),
            Math.abs(point.cash - cash),
          ]
            .map((n) => String(n).padStart(9, '0'))
            .join(' ');
        const prices = one.brute.cars.map(({ structure }) => structure.price);
        const priceAway = (car: number) => Math.abs(Number(prices[car]) - Number(prices[0]));
        const front = bruteFront(one.brute);
        if (!first) {
          expect(front).toEqual([]);
          return;
        }
        expect(first.kinds[0]).toBe('nearest');
        const { lane, cash: own } = first.structure;
        expect(far({ car: lane.carIndex, termMonths: lane.termMonths, cash: own })).toBe(
          front.map(far).sort()[0],
        );
      }),
      options,
    );
  });
});

describe('ranges of a front', () => {
  it('are the front, each structure once, in steps without a gap', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { structures } = searched(one).front;
        const ranges = rangesOf(structures);
        const steps = ranges.flatMap(({ first, last, count }) => {
          expect(last.steps - first.steps + 1).toBe(count);
          return Array.from({ length: count }, (_, at) => [first.lane, first.steps + at] as const);
        });
        const lanes = searched(one).front.lanes.length;
        expect(lanes).toBeGreaterThanOrEqual(new Set(steps.map(([lane]) => lane)).size);
        expect(steps).toHaveLength(structures.length);
        for (const { lane, steps: own } of structures)
          expect(steps.filter(([at, n]) => at === lane && n === own)).toHaveLength(1);
      }),
      options,
    );
  });
});
