import type { Imported } from '#tools/funders/programs/from-files.ts';
import { readCatalog } from '#tools/funders/programs/read-catalog.ts';
import { failed, ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import {
  catalogOf,
  counted,
  dayOption,
  inForce,
  isError,
  isPath,
  problemsWith,
  sizeOf,
  tellProblems,
} from './funders-source.ts';

export const fundersCheckHelp = `chauffeur funders check: tells what is wrong with a catalogue

  chauffeur funders check [SOURCE]

SOURCE is a folder of CSV files, a .json file, a version, or the catalogue in force when it is left out. Errors are what
no import takes: rows that cannot be read, two rates for one deal, rules that can never hold, programs that no deal can
fit or that are there twice. Warnings are told: programs that are over, paused or share their deals with another.
Cars of dealers that are not known are found by import, which knows the dealers.

  --today DAY      the day by which programs are over, YYYY-MM-DD (today)
  --json           the problems as JSON
  --data FOLDER    where the database and its key are (CHAUFFEUR_DATA, ./data)
  --help           this text

Exit code 1 when there are errors, 2 for wrong usage.

  chauffeur funders check sheets
`;

const options = {
  today: { type: 'string' },
  json: { type: 'boolean' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function fundersCheck(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(fundersCheckHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(fundersCheckHelp);
      return ok;
    }
    const [source = inForce, ...more] = positionals;
    if (more.length > 0) throw usageError('Which catalogue? Give one.');
    const today = dayOption('today', values.today);
    const imported = isPath(source) ? await readCatalog(source) : await stored(source, values, terminal);
    const problems = await problemsWith(imported, today, undefined);
    if (values.json) terminal.output.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    else {
      tellProblems(problems, terminal.output);
      terminal.output.write(`${sizeOf(imported.catalog)}: ${counted(problems)}.\n`);
    }
    return problems.some(isError) ? failed : ok;
  });
}

async function stored(
  source: string,
  options: { readonly data?: string | undefined },
  terminal: Terminal,
): Promise<Imported> {
  const catalog = await catalogOf(source, options, terminal);
  return { catalog, partial: [], origins: new Map(), problems: [], file: catalog.version };
}
