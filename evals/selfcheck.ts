import { existsSync, readFileSync } from 'node:fs';
import { packageRoot } from '#tools/kit/package-root.ts';
import { type FileProblem, parseYaml } from './load-scenarios.ts';
import { Golden, goldenModel, noopModel } from './models.ts';
import { mutate } from './mutants/mutate.ts';
import { playCase, runCase } from './run/run-case.ts';
import type { Scenario } from './scenario.ts';

/**
 * Whether a scenario tells good from bad: nothing fails it, its golden plan passes it without any error, and every mutant of that
 * run fails it.
 */
export interface Checked {
  readonly id: string;
  readonly noop: 'fails' | 'passes' | 'error';
  readonly golden: 'passes' | 'fails' | 'absent';
  readonly mutants: { readonly killed: number; readonly survivors: readonly string[] };
  readonly problems: readonly string[];
}

const goldenPath = ({ id, selfcheck }: Scenario): string =>
  packageRoot(`evals/goldens/${selfcheck.golden ?? `${id}.yaml`}`);

export async function selfcheck(scenario: Scenario): Promise<Checked> {
  const noop = await runCase(scenario, noopModel, 1);
  const noopSays = noop.status === 'fail' ? 'fails' : noop.status === 'pass' ? 'passes' : 'error';
  const problems = [
    ...(noopSays === 'passes' ? ['an assistant that does nothing passes it'] : []),
    ...(noopSays === 'error' ? [`it could not be run: ${noop.error}`] : []),
  ];
  const golden = await checkGolden(scenario);
  return { id: scenario.id, noop: noopSays, ...golden, problems: [...problems, ...golden.problems] };
}

async function checkGolden(scenario: Scenario): Promise<Pick<Checked, 'golden' | 'mutants' | 'problems'>> {
  const mutants = { killed: 0, survivors: [] };
  const read = readGolden(scenario);
  if (read === undefined) return { golden: 'absent', mutants, problems: ['it has no golden plan'] };
  if ('problems' in read)
    return {
      golden: 'fails',
      mutants,
      problems: read.problems.map(({ line, problem }) => `line ${line}: ${problem}`),
    };
  const { value } = read;
  const model = goldenModel(value);
  const { result, observed } = await playCase(scenario, model, 1);
  const templates = result.steps.filter(({ notices }) => notices.includes('template_used'));
  const problems = [
    ...(value.scenario === scenario.id ? [] : [`the golden plan is for ${value.scenario}`]),
    ...(value.version === scenario.version ? [] : [`the golden plan is for version ${value.version}`]),
    ...(result.error ? [result.error] : []),
    ...result.failures.map(({ grader, message }) => `golden: ${grader}: ${message}`),
    ...result.broken.map(({ guarantee, message }) => `golden: ${guarantee}: ${message}`),
    ...templates.map(({ turn }) => `golden: its words of turn ${turn} were not shown`),
    ...(model.left() === 0
      ? []
      : [`golden: ${model.left()} messages left, or asked for in vain when negative`]),
  ];
  if (problems.length > 0 || !observed) return { golden: 'fails', mutants, problems };
  const { killed, survivors } = mutate(scenario, observed);
  const alive = survivors.map(({ kind, about }) => `${kind}: ${about}`);
  const unseen = alive.map((one) => `it does not see a run that is wrong: ${one}`);
  return { golden: 'passes', mutants: { killed, survivors: alive }, problems: unseen };
}

export function readGolden(
  scenario: Scenario,
): { readonly value: Golden } | { readonly problems: readonly FileProblem[] } | undefined {
  const path = goldenPath(scenario);
  return existsSync(path) ? parseYaml(readFileSync(path, 'utf8'), path, Golden) : undefined;
}
