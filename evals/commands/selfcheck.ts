import { parseArgs } from 'node:util';
import { loadScenarios, scenarioFolder } from '../load-scenarios.ts';
import { select } from '../select.ts';
import { selfcheck } from '../selfcheck.ts';
import { UsageError } from '../usage.ts';
import { showProblems } from './lint.ts';

const help = `chauffeur eval selfcheck [GLOB…] [--scenarios FOLDER]

Checks the scenarios before they check the assistant: an assistant that does nothing must fail each, and the golden plan
(evals/goldens/ID.yaml) must pass it without any error. Exit codes: 0 all do, 2 some do not.
`;

export async function selfcheckCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { help: { type: 'boolean', short: 'h' }, scenarios: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const { files, problems } = loadScenarios(values.scenarios ?? scenarioFolder());
  if (problems.length > 0) return showProblems(problems);
  const chosen = select(files, { globs: positionals, tags: [], kinds: [], severities: [] });
  if (chosen.length === 0) throw new UsageError('No scenario was selected.');
  let bad = 0;
  for (const { scenario } of chosen) {
    const { id, noop, golden, problems: found } = await selfcheck(scenario);
    if (found.length > 0) bad++;
    process.stdout.write(`${found.length === 0 ? 'ok  ' : 'BAD '} ${id}: noop ${noop}, golden ${golden}\n`);
    for (const problem of found) process.stdout.write(`       ${problem}\n`);
  }
  process.stdout.write(`${chosen.length - bad} of ${chosen.length} scenarios tell good from bad.\n`);
  return bad === 0 ? 0 : 2;
}
