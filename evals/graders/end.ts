import type { Failure, Observed, ObservedStep } from '../observed.ts';
import { stepsOf } from '../observed.ts';
import type { End, Scenario } from '../scenario.ts';

/** How a run ended: what the last line of the script led to. */
export function endOf(observed: Pick<Observed, 'steps'>): End | 'failed' {
  const [last] = stepsOf(observed, 'last');
  if (!last || last.status === 'failed' || last.status === 'skipped') return 'failed';
  if (last.status === 'refused') return 'refused';
  if (last.status === 'awaiting_approval') return 'awaiting-approval';
  if (last.status === 'budget_spent') return 'budget-exhausted';
  if (last.status === 'handed_off') return 'handoff';
  return onlyRefused(last) ? 'refused' : 'completed';
}

/** Calls were proposed, and not one of them was allowed to take effect. */
const onlyRefused = ({ calls }: ObservedStep): boolean =>
  calls.length > 0 && calls.every(({ outcome }) => outcome === 'refused');

export function gradeEnd({ expect }: Pick<Scenario, 'expect'>, observed: Observed): readonly Failure[] {
  const failed = observed.steps
    .filter(({ status }) => status === 'failed')
    .map(({ turn, reply }) => ({ grader: 'end', message: `turn ${turn} failed: ${reply}` }));
  const end = endOf(observed);
  const allowed: readonly string[] = [expect.end].flat();
  if (allowed.includes(end)) return failed;
  return [...failed, { grader: 'end', message: `expected to end ${allowed.join(' or ')}, ended ${end}` }];
}
