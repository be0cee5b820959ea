import type { Failure, Observed } from '../observed.ts';
import type { Scenario } from '../scenario.ts';

/** What the run cost in calls, against what it may cost. */
export function gradeBudget(
  { expect: { budget } }: Pick<Scenario, 'expect'>,
  observed: Observed,
): readonly Failure[] {
  return (['modelCalls', 'toolCalls'] as const).flatMap((kind): Failure[] => {
    const allowed = budget[kind];
    if (allowed === undefined || observed[kind] <= allowed) return [];
    return [{ grader: 'budget', message: `${kind}: ${observed[kind]} used, ${allowed} allowed` }];
  });
}
