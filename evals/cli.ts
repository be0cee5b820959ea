import { parseArgs } from 'node:util';
import { attackCommand } from './commands/attack.ts';
import { blessCommand } from './commands/bless.ts';
import { diffCommand } from './commands/diff.ts';
import { lintCommand } from './commands/lint.ts';
import { reportCommand } from './commands/report.ts';
import { runCommand } from './commands/run.ts';
import { selfcheckCommand } from './commands/selfcheck.ts';
import { scenarioJsonSchema } from './scenario.ts';
import { UsageError, writeOut } from './usage.ts';

const help = `chauffeur eval: does the assistant still do what it should?

  chauffeur eval run [GLOB…]   plays scenarios and grades them
  chauffeur eval diff A B      what is better, worse or other in run B, and how sure that is
  chauffeur eval bless RUN     makes a run the baseline
  chauffeur eval report RUN    writes a run as one HTML page
  chauffeur eval lint          checks the scenario files themselves
  chauffeur eval selfcheck     checks that scenarios tell good from bad: nothing fails, the golden plan passes,
                               every mutant of it fails; also called mutate
  chauffeur eval attack [GLOB…]  replays golden plans with an attacker's calls spliced in at every point
  chauffeur eval schema        prints the JSON Schema of a scenario, for editors

Each takes --help. Exit codes: 0 pass, 1 regression, 2 bad configuration, lint, or nothing selected,
3 incomplete, 4 a guarantee was broken.
`;

/** The command line of the evals. @returns the exit code; it never ends the process itself */
export async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  try {
    switch (command) {
      case 'run':
        return await runCommand(rest);
      case 'diff':
        return diffCommand(rest);
      case 'bless':
        return blessCommand(rest);
      case 'report':
        return reportCommand(rest);
      case 'lint':
        return lintCommand(rest);
      case 'selfcheck':
      case 'mutate':
        return await selfcheckCommand(rest);
      case 'attack':
        return await attackCommand(rest);
      case 'schema':
        return schemaCommand(rest);
      default:
        process.stdout.write(help);
        return command === undefined || command === '--help' || command === '-h' ? 0 : 2;
    }
  } catch (error) {
    if (!isUsage(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS'));

function schemaCommand(argv: readonly string[]): number {
  const { values } = parseArgs({
    args: [...argv],
    options: { help: { type: 'boolean', short: 'h' }, out: { type: 'string' } },
  });
  if (values.help) {
    process.stdout.write(
      'chauffeur eval schema [--out FILE]\n\nPrints the JSON Schema of a scenario file.\n',
    );
    return 0;
  }
  const text = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
  if (values.out === undefined) process.stdout.write(text);
  else writeOut(values.out, text);
  return 0;
}
