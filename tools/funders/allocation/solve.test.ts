import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { minor } from '../../kit/units.ts';
import { resultOf } from './allocate.ts';
import { brokenLimits } from './broken-limits.ts';
import { compile } from './compile.ts';
import { AllocationProblem } from './problem.ts';
import type { AllocationResult } from './result.ts';
import type { Found } from './run-worker.ts';
import { type News, solveAllocation } from './solve.ts';
import { invented } from './testing/instance.ts';
import { bestOfAll, smallProblem } from './testing/small.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await (loadHighs as unknown as typeof loadHighs.default)();
});

/** Solves on this thread, one solver for all, as no allocation of the product does. */
function solved(problem: AllocationProblem, until?: News['kind']): AllocationResult {
  const { tables, names } = compile(problem);
  let found: Found = {};
  let stopped = false;
  if (tables.dealOf.length > 0)
    solveAllocation(highs, tables, (news) => {
      if (!stopped) found = { ...found, [news.kind]: news };
      stopped ||= news.kind === until;
    });
  return resultOf(problem, tables, names, found, stopped ? 'cancelled' : null);
}

const placements = ({ explained }: AllocationResult) =>
  explained.flatMap(({ dealId, placed }) => (placed ? [{ dealId, ...placed }] : []));

describe('an allocation', () => {
  it('of a small batch is the best of all there are, and proven to be', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const result = solved(problem);
        expect({ placed: result.placed, total: result.total }).toMatchObject(
          problem.objective === 'customer_cost' ? bestOfAll(problem) : { total: bestOfAll(problem).total },
        );
        expect(result.gap).toBe(0);
      }),
      { numRuns: 60, seed: 7 },
    );
  }, 120_000);

  it.each(['greedy', 'value_bound', 'best'] as const)(
    'stopped after %s keeps all limits and a true bound',
    (kind) => {
      fc.assert(
        fc.property(smallProblem, (problem) => {
          const result = solved(problem, kind);
          const best = bestOfAll(problem);
          expect(brokenLimits(problem, placements(result))).toEqual([]);
          if (problem.objective === 'expected_value') expect(result.bound).toBeGreaterThanOrEqual(best.total);
          else {
            expect(result.placedMax).toBeGreaterThanOrEqual(best.placed);
            if (result.placed === best.placed) expect(result.bound).toBeLessThanOrEqual(best.total);
          }
        }),
        { numRuns: 15, seed: 11 },
      );
    },
    120_000,
  );

  it.each([1, 4])(
    'of 200 deals keeps shares that hold from %i deals on, and beats the best option first',
    (concentrationFrom) => {
      const problem = invented({
        deals: 200,
        funders: 8,
        seed: 3,
        objective: 'expected_value',
        concentrationFrom,
        shares: 2,
      });
      const result = solved(problem);
      expect(brokenLimits(problem, placements(result))).toEqual([]);
      expect(result.total).toBeGreaterThan(result.greedy.total);
      expect(result.total).toBeLessThanOrEqual(result.bound);
      expect(result.boundBy).toBe('relaxation');
      expect(result.gap).toBeLessThan(0.05);
    },
    120_000,
  );

  it('is the same each time', () => {
    const problem = invented({ deals: 80, funders: 8, seed: 5, objective: 'customer_cost', shares: 2 });
    expect(solved(problem)).toEqual(solved(problem));
  }, 120_000);
});

const deal = (id: string, values: Readonly<Record<string, number>>, more: object = {}) => ({
  id,
  amount: 2_000_000,
  options: Object.entries(values).map(([funderId, value]) => ({ funderId, value, cost: 3_000_000 - value })),
  ...more,
});
const batch = (funders: object[], deals: object[], more: object = {}) =>
  AllocationProblem.parse({ objective: 'expected_value', funders, deals, ...more });
const funder = (id: string, capacity: number | null, more: object = {}) => ({ id, capacity, ...more });
const explanation = (result: AllocationResult, id: string) =>
  result.explained.find(({ dealId }) => dealId === id);

describe('what is told of a deal', () => {
  it('names the full funder and what a place more there is worth', () => {
    const deals = [deal('a', { x: 500_00, y: 100_00 }), deal('b', { x: 400_00, y: 88_00 })];
    const result = solved(batch([funder('x', 1), funder('y', null)], deals));
    expect(explanation(result, 'b')).toMatchObject({
      placed: { funderId: 'y', worth: 88_00 },
      alternative: { funderId: 'x', worth: 400_00, why: { code: 'funder_full', capacity: 1, place: 312_00 } },
    });
    expect(explanation(result, 'a')?.alternative?.why).toEqual({ code: 'no_better' });
    expect(result.funders[0]).toMatchObject({ placed: 1, nextPlace: 312_00 });
    expect(result).toMatchObject({ total: 588_00, bound: 588_00, gap: 0, placed: 2 });
  });

  it('names the program that is full', () => {
    const funders = [funder('x', 5, { programs: [{ id: 'new', capacity: 1 }] })];
    const options = (value: number) => [{ funderId: 'x', programId: 'new', value }];
    const result = solved(
      batch(funders, [deal('a', {}, { options: options(9) }), deal('b', {}, { options: options(8) })]),
    );
    expect(explanation(result, 'b')?.alternative?.why).toMatchObject({ code: 'program_full', capacity: 1 });
    expect(result.funders[0]?.programs).toEqual([{ id: 'new', placed: 1, capacity: 1, nextPlace: 8 }]);
  });

  it('names the share that would be too large', () => {
    const funders = [funder('x', null, { concentration: [{ by: 'state', shareMax: 0.5 }] })];
    const deals = ['TX', 'TX', 'CA'].map((state, i) => deal(`d${i}`, { x: 100 - i }, { state }));
    const result = solved(batch(funders, deals));
    expect(explanation(result, 'd1')).toMatchObject({
      placed: null,
      alternative: { why: { code: 'share', by: 'state', group: 'TX', shareMax: 0.5 } },
    });
  });

  it('names the money that is spent', () => {
    const result = solved(
      batch([funder('x', null, { amountMax: 3_999_999 })], [deal('a', { x: 2 }), deal('b', { x: 1 })]),
    );
    expect(explanation(result, 'b')?.alternative?.why).toEqual({ code: 'money_spent', amountMax: 3_999_999 });
  });

  it('counts the rules that leave it no funder', () => {
    const refusedBy = [
      { rule: 'score', programs: 1 },
      { rule: 'ltv', programs: 2 },
    ];
    const result = solved(batch([funder('x', 1)], [deal('a', {}, { refusedBy })]));
    expect(result).toMatchObject({ placed: 0, placedMax: 0, bound: 0, gap: 0 });
    expect(explanation(result, 'a')).toEqual({
      dealId: 'a',
      placed: null,
      alternative: null,
      options: 0,
      refusedBy: [
        { rule: 'ltv', programs: 2 },
        { rule: 'score', programs: 1 },
      ],
    });
  });

  it('leaves out what is worth less than nothing', () => {
    const result = solved(batch([funder('x', 1)], [deal('a', { x: -5 })]));
    expect(explanation(result, 'a')).toMatchObject({
      placed: null,
      alternative: { why: { code: 'worth_nothing' } },
    });
  });
});

describe('at its edges', () => {
  it('zero capacity places nothing, and says what a place would be worth', () => {
    const result = solved(batch([funder('x', 0)], [deal('a', { x: 500 }), deal('b', { x: 700 })]));
    expect(result).toMatchObject({ placed: 0, total: 0, bound: 0, gap: 0 });
    expect(explanation(result, 'a')?.alternative?.why).toMatchObject({ code: 'funder_full', capacity: 0 });
    expect(result.funders[0]?.nextPlace).toBe(700);
  });

  it('no deals, no funders, one deal', () => {
    expect(solved(batch([funder('x', 1)], []))).toMatchObject({ placed: 0, gap: 0, explained: [] });
    expect(solved(batch([], [deal('a', {})]))).toMatchObject({ placed: 0, funders: [] });
    expect(solved(batch([funder('x', 1)], [deal('a', { x: 5 })]))).toMatchObject({
      placed: 1,
      total: 5,
      gap: 0,
    });
  });

  it('deals that are all alike fill every place', () => {
    const deals = Array.from({ length: 30 }, (_, i) => deal(`d${i}`, { x: 100, y: 100 }));
    expect(solved(batch([funder('x', 10), funder('y', 7)], deals))).toMatchObject({
      placed: 17,
      total: 1_700,
      gap: 0,
    });
  });

  it('by cost, one deal more outweighs any saving', () => {
    const deals = [deal('a', { x: 0, y: 2_000_000 }), deal('b', { y: 2_900_000 })];
    const result = solved(batch([funder('x', 1), funder('y', 1)], deals, { objective: 'customer_cost' }));
    expect(result).toMatchObject({ placed: 2, placedMax: 2, total: 3_100_000, bound: 3_100_000, gap: 0 });
    expect(explanation(result, 'a')?.alternative).toMatchObject({
      funderId: 'y',
      why: { code: 'funder_full' },
    });
  });

  it('a share exactly at its limit is kept, a unit above it is not', () => {
    const shares = [funder('x', null, { concentration: [{ by: 'dealer', shareMax: 0.5 }] })];
    const two = (amount: number) => [
      deal('a', { x: 9 }, { dealer: 'm' }),
      deal('b', { x: 9 }, { dealer: 'n', amount: minor(amount) }),
    ];
    expect(solved(batch(shares, two(2_000_000)))).toMatchObject({ placed: 2, gap: 0 });
    expect(solved(batch(shares, two(2_000_001)))).toMatchObject({ placed: 0, gap: 0 });
    expect(solved(batch(shares, two(2_000_001), { concentrationFrom: 3 }))).toMatchObject({
      placed: 2,
      gap: 0,
    });
  });
});
