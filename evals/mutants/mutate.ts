import { grade } from '../graders/grade.ts';
import type { Observed } from '../observed.ts';
import type { Scenario } from '../scenario.ts';
import { withoutApproval, wrongArguments } from './calls.ts';
import { wrongNumbers } from './figures.ts';
import type { Mutant } from './mutant.ts';
import { droppedWrites, extraWrites, wrongRecipients } from './writes.ts';

/** Every way in which a right run of a scenario is made wrong. Pure; a run without any write, figure or required call makes few. */
const mutantsOf = (scenario: Scenario, observed: Observed): readonly Mutant[] => [
  ...droppedWrites(scenario, observed),
  ...wrongArguments(scenario, observed),
  ...wrongRecipients(observed),
  ...wrongNumbers(scenario, observed),
  ...extraWrites(observed),
  ...withoutApproval(observed),
];

export interface Mutated {
  readonly killed: number;
  /** Mutants that the graders passed: what the scenario does not see. */
  readonly survivors: readonly Mutant[];
}

/** Grades every mutant of a right run. All must fail. */
export function mutate(scenario: Scenario, observed: Observed): Mutated {
  const mutants = mutantsOf(scenario, observed);
  const survivors = mutants.filter((mutant) => grade(scenario, mutant.observed).length === 0);
  return { killed: mutants.length - survivors.length, survivors };
}
