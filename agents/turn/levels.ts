import type { Section } from '#tools/deals/deal.ts';

interface Declared {
  readonly reads: readonly Section[];
  readonly writes: readonly Section[];
}

/**
 * Orders a plan by what its calls declare: a call that reads a section of the deal file runs after every call of the plan
 * that writes it. Calls of one level do not depend on one another and run side by side. Writers of one section may share a
 * level: their changes are applied in plan order.
 *
 * @returns a level per call, from 0; calls that wait for each other in a ring run in the order of the plan
 */
export function planLevels(calls: readonly Declared[]): number[] {
  let levels = calls.map(() => 0);
  for (let round = 0; round <= calls.length; round++) {
    const next = calls.map((_, i) =>
      Math.max(0, ...calls.map((_, j) => (precedes(calls, j, i) ? (levels[j] ?? 0) + 1 : 0))),
    );
    if (next.every((level, i) => level === levels[i])) return levels;
    levels = next;
  }
  return calls.map((_, i) => i);
}

/** j before i: j writes what i reads. When each writes what the other reads, the plan's own order decides. */
function precedes(calls: readonly Declared[], j: number, i: number): boolean {
  const [first, second] = [calls[j], calls[i]];
  if (i === j || !first || !second || !feeds(first, second)) return false;
  return !feeds(second, first) || j < i;
}

const feeds = (from: Declared, to: Declared): boolean =>
  from.writes.some((section) => to.reads.includes(section));
