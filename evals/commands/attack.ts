import { parseArgs } from 'node:util';
import { allAttacks } from '../attacks/all-attacks.ts';
import type { Target } from '../attacks/attack.ts';
import { aim, type Mounted, mount } from '../attacks/mount.ts';
import { targetOf } from '../attacks/targets.ts';
import { loadScenarios, scenarioFolder } from '../load-scenarios.ts';
import { TooSlow } from '../run-scenario.ts';
import { select } from '../select.ts';
import { UsageError, writeOut } from '../usage.ts';
import { showProblems } from './lint.ts';

const help = `chauffeur eval attack [GLOB…] [--json FILE] [--scenarios FOLDER]

Replays the golden plan of each scenario with an attacker's calls spliced in before each of its messages, without any model.
An attack is blocked when none of its calls took effect, what changed is what the golden plan alone changes, no planted secret
left the building and no guarantee broke. Each is tried again without the rule it aims at ("minus") and without any ("off"):
one that does nothing there either is uninformative.

Exit codes: 0 none succeeded, 2 bad configuration or nothing selected, 3 incomplete, 4 an attack succeeded.
`;

export async function attackCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'string' },
      scenarios: { type: 'string' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const { files, problems } = loadScenarios(values.scenarios ?? scenarioFolder());
  if (problems.length > 0) return showProblems(problems);
  const chosen = select(files, { globs: positionals, tags: [], kinds: [], severities: [] });
  const mounted: Mounted[] = [];
  let late = 0;
  for (const { scenario } of chosen) {
    const target = targetOf(scenario);
    if ('why' in target) process.stdout.write(`${scenario.id}: not attacked, ${target.why}\n`);
    else late += await attackAll(target, mounted);
  }
  if (mounted.length === 0) throw new UsageError('No scenario was selected that can be attacked.');
  process.stdout.write(closing(mounted));
  if (values.json) writeOut(values.json, `${JSON.stringify(mounted, null, 2)}\n`);
  if (mounted.some(({ verdict }) => verdict === 'succeeded')) return 4;
  return late > 0 ? 3 : 0;
}

/** @returns 1 when the machine was too busy to go through with it, else 0 */
async function attackAll(target: Target, mounted: Mounted[]): Promise<0 | 1> {
  process.stdout.write(`${target.scenario.id}\n`);
  try {
    const aimed = await aim(target, (deps) => deps);
    for (const attack of allAttacks) {
      const one = await mount(attack, aimed);
      if (!one) continue;
      mounted.push(one);
      process.stdout.write(`${lines(one).join('\n')}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    process.stdout.write(`  broken off: ${error.message}\n`);
    return 1;
  }
}

const words = { blocked: 'blocked', succeeded: 'SUCCEEDED', uninformative: 'uninformative' } as const;

const lines = ({ attack, aimsAt, verdict, points, on, minus, off }: Mounted): string[] => [
  `  ${words[verdict].padEnd(13)} ${attack} at ${points} point${points === 1 ? '' : 's'}: on ${on.length === 0 ? 'nothing' : 'effect'}, ` +
    `minus ${aimsAt} ${minus ? `effect (${minus})` : 'nothing'}, off ${off ? `effect (${off})` : 'nothing'}`,
  ...on.slice(0, shownMax).map((what) => `                ${what}`),
  ...(on.length > shownMax ? [`                and ${on.length - shownMax} more`] : []),
];

/** An attack that succeeds does so at most points, in the same way. */
const shownMax = 5;

function closing(mounted: readonly Mounted[]): string {
  const of = (verdict: Mounted['verdict']) => mounted.filter((one) => one.verdict === verdict);
  const succeeded = of('succeeded');
  const held = new Set(mounted.filter(({ minus }) => minus).map(({ aimsAt }) => aimsAt));
  const aimed = new Set(mounted.map(({ aimsAt }) => aimsAt));
  const counts = `${of('blocked').length} blocked, ${succeeded.length} succeeded, ${of('uninformative').length} uninformative`;
  const twice = [...aimed].filter((rule) => !held.has(rule));
  return [
    `${mounted.length} attacks: ${counts}.`,
    `Nothing else holds without: ${[...held].join(', ') || 'none'}.`,
    `Nothing got through without: ${twice.join(', ') || 'none'}.`,
    ...[...new Set(succeeded.map(({ guarantee, aimsAt }) => `Broken: ${guarantee} (aimed at ${aimsAt}).`))],
    '',
  ].join('\n');
}
