import { existsSync, readFileSync } from 'node:fs';
import { packageRoot } from '#tools/kit/package-root.ts';
import { type FileProblem, parseYaml } from './load-scenarios.ts';
import { Golden, goldenModel, noopModel } from './models.ts';
import { runCase } from './runner.ts';
import type { Scenario } from './scenario.ts';

/** Whether a scenario tells good from bad: nothing fails it, and its golden plan passes it without any error. */
export interface Checked {
  readonly id: string;
  readonly noop: 'fails' | 'passes' | 'error';
  readonly golden: 'passes' | 'fails' | 'absent';
  readonly problems: readonly string[];
}

const goldenPath = ({ id, selfcheck }: Scenario): string =>
  packageRoot(`evals/goldens/${selfcheck.golden ?? `${id}.yaml`}`);

export async function selfcheck(scenario: Scenario): Promise<Checked> {
  const noop = await runCase(scenario, noopModel);
  const noopSays = noop.status === 'fail' ? 'fails' : noop.status === 'pass' ? 'passes' : 'error';
  const problems = [
    ...(noopSays === 'passes' ? ['an assistant that does nothing passes it'] : []),
    ...(noopSays === 'error' ? [`it could not be run: ${noop.error}`] : []),
  ];
  const golden = await checkGolden(scenario);
  return { id: scenario.id, noop: noopSays, ...golden, problems: [...problems, ...golden.problems] };
}

async function checkGolden(scenario: Scenario): Promise<Pick<Checked, 'golden' | 'problems'>> {
  const read = readGolden(scenario);
  if (read === undefined) return { golden: 'absent', problems: ['it has no golden plan'] };
  if ('problems' in read)
    return {
      golden: 'fails',
      problems: read.problems.map(({ line, problem }) => `line ${line}: ${problem}`),
    };
  const { value } = read;
  const model = goldenModel(value);
  const result = await runCase(scenario, model);
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
  return { golden: problems.length === 0 ? 'passes' : 'fails', problems };
}

export function readGolden(
  scenario: Scenario,
): { readonly value: Golden } | { readonly problems: readonly FileProblem[] } | undefined {
  const path = goldenPath(scenario);
  return existsSync(path) ? parseYaml(readFileSync(path, 'utf8'), path, Golden) : undefined;
}
