import { defect } from '../../kit/errors.ts';
import { minor } from '../../kit/units.ts';
import { boundsOf } from './bounds.ts';
import { brokenLimits } from './broken-limits.ts';
import { at, type Compiled, compile, type Names } from './compile.ts';
import { explain } from './explain.ts';
import { fills } from './fills.ts';
import { greedy } from './greedy.ts';
import { createPlacing } from './placing.ts';
import type { AllocationProblem } from './problem.ts';
import type { AllocationResult } from './result.ts';
import { type Found, runWorker, type Stopped, type WorkerWatch } from './run-worker.ts';
import { searchWorth } from './solve.ts';

/**
 * Allocates a batch of deals to funders in a thread of its own. Whatever ends the search (its end, the time limit, the signal,
 * memory), the best allocation found by then comes back, with what was proven of it, and none that breaks a limit.
 *
 * @param watch secondsMax above 0; `signal` aborted ends the search at once, with what was found
 * @throws AppError what `compile` throws; defect `allocation/broken`, `allocation/worker`
 */
export async function allocate(problem: AllocationProblem, watch: WorkerWatch): Promise<AllocationResult> {
  const { tables, names } = compile(problem);
  if (tables.dealOf.length === 0) return resultOf(problem, tables, names, {}, null);
  const { found, stopped } = await runWorker(tables, watch);
  return resultOf(problem, tables, names, found, stopped);
}

/** The result of a search that found this much, explained and checked. */
export function resultOf(
  problem: AllocationProblem,
  tables: Compiled,
  names: Names,
  found: Found,
  stopped: Stopped | null,
): AllocationResult {
  const byHand = found.greedy?.chosen ?? greedy(tables, searchWorth(tables));
  const placing = createPlacing(tables);
  for (const [d, o] of (found.best?.chosen ?? byHand).entries()) if (o >= 0) placing.put(d, o);
  const totals = totalsOf(tables, placing.chosen);
  const { prices, ...bounds } = boundsOf(tables, found, totals.placed);
  const told = { problem, tables, names, placing, prices };
  const result: AllocationResult = {
    objective: problem.objective,
    stopped,
    deals: tables.deals,
    ...totals,
    placedMax: bounds.placedMax,
    bound: minor(bounds.bound),
    gap: bounds.bound > 0 ? Math.abs(bounds.bound - totals.total) / bounds.bound : 0,
    boundBy: bounds.boundBy,
    greedy: totalsOf(tables, byHand),
    concentrationFrom: problem.concentrationFrom,
    explained: explain(told),
    funders: fills(told),
  };
  return checked(problem, result);
}

function totalsOf({ worth }: Compiled, chosen: Int32Array) {
  let [placed, total] = [0, 0];
  for (const o of chosen) {
    if (o < 0) continue;
    placed++;
    total += at(worth, o);
  }
  return { placed, total: minor(total) };
}

/** The last word is that of a checker that shares nothing with the search. */
function checked(problem: AllocationProblem, result: AllocationResult): AllocationResult {
  const placements = result.explained.flatMap(({ dealId, placed }) =>
    placed ? [{ dealId, ...placed }] : [],
  );
  const broken = brokenLimits(problem, placements);
  if (broken.length === 0) return result;
  throw defect(
    'allocation/broken',
    `The allocation breaks ${broken.length} limits: ${broken[0]}.`,
    'Keep the batch and report it.',
  );
}
