import { show } from '../matchers.ts';
import type { Failure, Observed } from '../observed.ts';
import type { Scenario } from '../scenario.ts';
import { judgeState, showChange } from '../state-diff.ts';

/** The world after against the world before: closed, with a diff. */
export function gradeState({ expect }: Pick<Scenario, 'expect'>, { changes }: Observed): readonly Failure[] {
  const expected = expect.state === 'unchanged' ? [] : expect.state;
  const { unexpected, missing } = judgeState(changes, expected);
  return [
    ...missing.map(({ expected: one, nearest }) => ({
      grader: 'state',
      message: `missing: ${one.op} ${one.path} ${show(one.where ?? one.to ?? {})}${nearest ? `; nearest: ${nearest}` : ''}`,
    })),
    ...unexpected.map((change) => ({ grader: 'state', message: `unexpected: ${showChange(change)}` })),
  ];
}
