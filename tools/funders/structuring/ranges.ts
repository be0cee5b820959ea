import type { Minor } from '../../kit/units.ts';
import type { Structure } from './front.ts';
import type { Lane } from './lanes.ts';

/** Structures of a car over a term at every step of cash from one to another. */
export interface StructureRange {
  readonly first: Structure;
  readonly last: Structure;
  readonly count: number;
  /** At the first and the last step: more cash lowers it, unless a cheaper program stops taking the deal. */
  readonly payments: readonly [Minor, Minor];
}

/** A front as runs of neighbouring steps of one lane, the longest first; together they are the front. */
export function rangesOf(front: readonly Structure[]): StructureRange[] {
  const runs = lanesIn(front).flatMap(runsOf);
  return runs
    .map((run) => {
      const [first, last] = [run[0] as Structure, run.at(-1) as Structure];
      return {
        first,
        last,
        count: run.length,
        payments: [first.monthlyPayment, last.monthlyPayment] as const,
      };
    })
    .toSorted((a, b) => b.count - a.count);
}

function lanesIn(front: readonly Structure[]): Structure[][] {
  const lanes = new Map<Lane, Structure[]>();
  for (const one of front) {
    const lane = lanes.get(one.lane);
    if (lane) lane.push(one);
    else lanes.set(one.lane, [one]);
  }
  return [...lanes.values()];
}

function runsOf(lane: readonly Structure[]): Structure[][] {
  const runs: Structure[][] = [];
  for (const one of lane) {
    const run = runs.at(-1);
    if (run?.at(-1)?.steps === one.steps - 1) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
