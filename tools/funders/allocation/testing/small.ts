import fc from 'fast-check';
import type { Placement } from '../broken-limits.ts';
import { brokenLimits } from '../broken-limits.ts';
import { optionValue } from '../compile.ts';
import { AllocationProblem } from '../problem.ts';

/** A batch of a few deals and funders with every kind of limit, whose best allocation can be found by trying them all. */
export const smallProblem = fc
  .record({
    objective: fc.constantFrom('expected_value', 'customer_cost'),
    concentrationFrom: fc.constantFrom(1, 2, 3),
    funders: fc.array(
      fc.record({
        capacity: fc.constantFrom(null, 0, 1, 2, 3),
        amountMax: fc.constantFrom(null, 2_500_000, 6_000_000),
        by: fc.constantFrom('dealer', 'state', 'make', 'band', null),
        shareMax: fc.constantFrom(0.34, 0.5, 0.6, 1),
        program: fc.constantFrom(null, 1, 2),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    deals: fc.array(
      fc.record({
        amount: fc.constantFrom(1_000_000, 1_500_000, 2_000_000, 3_333_333),
        group: fc.constantFrom('x', 'y', 'z'),
        worths: fc.array(fc.option(fc.integer({ min: -5_000, max: 90_000 }), { freq: 4 }), {
          minLength: 3,
          maxLength: 3,
        }),
        old: fc.boolean(),
      }),
      { minLength: 0, maxLength: 5 },
    ),
  })
  .map(({ objective, concentrationFrom, funders, deals }) =>
    AllocationProblem.parse({
      objective,
      concentrationFrom,
      funders: funders.map(({ capacity, amountMax, by, shareMax, program }, f) => ({
        id: `f${f}`,
        capacity,
        amountMax,
        concentration: by === null ? [] : [{ by, shareMax }],
        programs: program === null ? [] : [{ id: 'new', capacity: program }],
      })),
      deals: deals.map(({ amount, group, worths, old }, d) => ({
        id: `d${d}`,
        amount,
        ...{ dealer: group, state: group, make: group, band: group },
        options: worths.slice(0, funders.length).flatMap((worth, f) =>
          worth === null
            ? []
            : [
                {
                  funderId: `f${f}`,
                  programId: old ? 'used' : 'new',
                  value: worth,
                  cost: 100_000 + Math.abs(worth),
                },
              ],
        ),
      })),
    }),
  );

/** The best that any allocation reaches, by trying all of them. */
export function bestOfAll(problem: AllocationProblem): { readonly placed: number; readonly total: number } {
  const cost = problem.objective === 'customer_cost';
  let best = { placed: 0, total: 0 };
  const better = (placed: number, total: number) =>
    cost ? placed > best.placed || (placed === best.placed && total < best.total) : total > best.total;
  const visit = (d: number, placements: readonly Placement[], total: number): void => {
    const deal = problem.deals[d];
    if (!deal) {
      if (better(placements.length, total) && brokenLimits(problem, placements).length === 0)
        best = { placed: placements.length, total };
      return;
    }
    visit(d + 1, placements, total);
    for (const option of deal.options)
      visit(
        d + 1,
        [...placements, { dealId: deal.id, funderId: option.funderId, programId: option.programId }],
        total + ((cost ? option.cost : optionValue(option)) ?? 0),
      );
  };
  visit(0, [], 0);
  return best;
}
