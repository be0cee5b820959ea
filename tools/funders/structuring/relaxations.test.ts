import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../../kit/units.ts';
import { relaxationsOf } from './relaxations.ts';
import { meeting, searchOf } from './search.ts';
import { anyCase, type Case } from './testing/any-grid.ts';
import { type BruteGrid, type BrutePoint, bruteFront } from './testing/brute-force.ts';

const listed = [24, 36, 48, 60, 72, 84];

/** Wishes that are hard to meet: half of the steps, the first car and the first term of a grid, a low payment. */
function narrowed({ lenders, grid, brute }: Case, paymentMax: number | undefined) {
  const [car, ...others] = grid.cars;
  const cars = car ? [car] : [];
  const terms = grid.terms.slice(0, 1);
  const stepsMax = Math.floor(grid.stepsMax / 2);
  const wishes = {
    paymentMax: paymentMax === undefined ? undefined : minor(paymentMax),
    cashMax: minor(stepsMax * grid.step),
    price: minor(0),
    termMonths: terms[0],
    cash: minor(0),
  };
  const search = searchOf({
    lenders,
    grid: { ...grid, cars, terms, stepsMax },
    wishes,
    beyond: { terms: listed, cars: () => others },
  });
  return { search, brute: { ...brute, cars: brute.cars.slice(0, 1), terms, stepsMax } };
}

const met = (grid: BruteGrid, paymentMax = Number.POSITIVE_INFINITY): BrutePoint[] =>
  bruteFront(grid).filter(({ payment }) => payment <= paymentMax);

describe('what would have to give is the least that does', () => {
  it('for payment, cash, term and car, by brute force', () => {
    const seen = new Map<string, number>();
    const paymentMax = fc.option(
      fc.integer({ min: 100, max: 500 }).map((dollars) => dollars * 100),
      { nil: undefined },
    );
    fc.assert(
      fc.property(anyCase, paymentMax, (one, most) => {
        const { search, brute } = narrowed(one, most);
        if (meeting(search).length > 0) return;
        const given = new Map(relaxationsOf(search).map((relaxation) => [relaxation.kind, relaxation]));
        for (const kind of given.keys()) seen.set(kind, (seen.get(kind) ?? 0) + 1);

        const payments = most === undefined ? [] : met(brute).map(({ payment }) => payment);
        const payment = given.get('higher_payment');
        expect(payment?.structure.monthlyPayment).toBe(
          payments.length === 0 ? undefined : Math.min(...payments),
        );
        if (payment) expect(payment.above).toBe(payment.structure.monthlyPayment - Number(most));

        const owed = Number(brute.cars[0]?.structure.amountFinanced);
        const all = Math.max(0, Math.floor((owed - brute.amountMin) / brute.step));
        const cash = met({ ...brute, stepsMax: all }, most).map((point) => point.cash);
        expect(given.get('more_cash')?.structure.cash).toBe(
          cash.length === 0 ? undefined : Math.min(...cash),
        );

        const asked = Number(brute.terms[0]);
        const others = listed
          .filter((term) => term !== asked)
          .sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked) || a - b);
        const term = others.find((months) => met({ ...brute, terms: [months] }, most).length > 0);
        expect(given.get('other_term')?.structure.lane.termMonths).toBe(term);

        const cars = one.brute.cars.slice(1);
        const car = cars.find((inputs) => met({ ...brute, cars: [inputs] }, most).length > 0);
        expect(given.get('other_car')?.structure.lane.car.inputs).toEqual(car);
        if (car) {
          const costs = met({ ...brute, cars: [car] }, most).map(({ cost }) => cost);
          expect(given.get('other_car')?.structure.cost).toBe(Math.min(...costs));
        }
      }),
      { seed: 31, numRuns: 250 },
    );
    for (const kind of ['higher_payment', 'more_cash', 'other_term', 'other_car'])
      expect(seen.get(kind)).toBeGreaterThan(3);
  });
});
