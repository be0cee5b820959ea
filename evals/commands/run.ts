import { parseArgs } from 'node:util';
import { fingerprint } from '../fingerprint.ts';
import { lint } from '../lint.ts';
import { loadScenarios, scenarioFolder } from '../load-scenarios.ts';
import { type EvalModel, noopModel, plannerModel } from '../models.ts';
import { createProgress } from '../progress.ts';
import { exitCode, type RunReport, summarise, toJson } from '../report/json.ts';
import { toJunit } from '../report/junit.ts';
import { closingLines } from '../report/text.ts';
import { runAll } from '../runner.ts';
import { select } from '../select.ts';
import { UsageError, wholeNumber, writeOut } from '../usage.ts';
import { showProblems } from './lint.ts';

const help = `chauffeur eval run [GLOB…] [options]

Plays scenarios against the assistant and grades them. A GLOB is an id or a file: 'quotes.*', '**/prequal/*.yaml'.

  --kind KIND          regression, safety or capability; may be repeated
  --tag TAG            may be repeated
  --severity SEVERITY  critical, major or minor; may be repeated
  --model MODEL        planner (default), or noop to see every scenario fail
  --jobs N             scenarios under way at once (default 2)
  --seed N             shuffles the order of running (default 0: as listed)
  --fail-fast          begins no more scenarios after the first that does not pass
  --json FILE          the whole run as JSON
  --junit FILE         for continuous integration
  --scenarios FOLDER   other scenarios than evals/scenarios
  --verbose            the conversation of each scenario that does not pass

Exit codes: 0 pass, 1 regression, 2 bad configuration or nothing selected, 3 incomplete, 4 a guarantee was broken.
`;

const options = {
  help: { type: 'boolean', short: 'h' },
  kind: { type: 'string', multiple: true, default: [] as string[] },
  tag: { type: 'string', multiple: true, default: [] as string[] },
  severity: { type: 'string', multiple: true, default: [] as string[] },
  model: { type: 'string', default: 'planner' },
  jobs: { type: 'string', default: '2' },
  seed: { type: 'string', default: '0' },
  'fail-fast': { type: 'boolean', default: false },
  json: { type: 'string' },
  junit: { type: 'string' },
  scenarios: { type: 'string' },
  verbose: { type: 'boolean', default: false },
} as const;

export async function runCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const model = modelNamed(values.model);
  const { files, problems } = loadScenarios(values.scenarios ?? scenarioFolder());
  const wrong = [...problems, ...lint(files)];
  if (wrong.length > 0) return showProblems(wrong);
  const { kind: kinds, tag: tags, severity: severities } = values;
  const chosen = select(files, { globs: positionals, kinds, tags, severities });
  if (chosen.length === 0) throw new UsageError('No scenario was selected.');
  const seed = wholeNumber(values.seed, 'seed', 0);
  const progress = createProgress(process.stdout);
  const results = await runAll(
    chosen.map(({ scenario }) => scenario),
    model,
    {
      jobs: wholeNumber(values.jobs, 'jobs', 1),
      seed,
      failFast: values['fail-fast'],
      onResult: progress.result,
    },
  );
  progress.end();
  const report: RunReport = {
    format: 'chauffeur-eval-run@1',
    model: model.id,
    seed,
    fingerprint: fingerprint(chosen),
    summary: summarise(results, chosen.length),
    results,
  };
  if (values.json) writeOut(values.json, toJson(report));
  if (values.junit) writeOut(values.junit, toJunit(report));
  process.stdout.write(`${closingLines(report, values.verbose).join('\n')}\n`);
  return exitCode(results, chosen.length);
}

function modelNamed(name: string): EvalModel {
  if (name === 'planner') return plannerModel;
  if (name === 'noop') return noopModel;
  throw new UsageError(`There is no model called ${name}: use planner or noop.`);
}
