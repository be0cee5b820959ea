import type { Failure, Observed } from '../observed.ts';
import type { Scenario } from '../scenario.ts';
import { gradeBudget } from './budget.ts';
import { gradeEnd } from './end.ts';
import { gradeNumbers } from './numbers.ts';
import { gradeOrder } from './order.ts';
import { gradeSays } from './says.ts';
import { gradeState } from './state.ts';
import { gradeTools } from './tools.ts';

/** Figures first, then what changed, then what was said, then how it was done. Pure. */
const graders = [gradeNumbers, gradeState, gradeSays, gradeEnd, gradeTools, gradeOrder, gradeBudget];

export const grade = (scenario: Pick<Scenario, 'expect'>, observed: Observed): readonly Failure[] =>
  graders.flatMap((grader) => grader(scenario, observed));
