import { userInfo } from 'node:os';
import type { Store } from '#store/store.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import { diffCatalogs } from '#tools/funders/programs/diff-catalogs.ts';
import type { Imported } from '#tools/funders/programs/from-files.ts';
import { readCatalog } from '#tools/funders/programs/read-catalog.ts';
import { conflict } from '#tools/kit/errors.ts';
import { failed, ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { diffText } from './funders-diff-text.ts';
import {
  counted,
  dayOption,
  inForce,
  isError,
  problemsWith,
  sizeOf,
  tellProblems,
  withStore,
} from './funders-source.ts';

export const fundersImportHelp = `chauffeur funders import: puts a catalogue in force

  chauffeur funders import PATH [--replace|--dry-run]

PATH is a folder of CSV files (funders.csv, programs.csv, rates.csv and more) or one .json file; docs/funders.md
describes both. It comes into force whole or not at all: errors refuse it, warnings are told. A running server uses
it from the next turn on. Load dealers first: cars of dealers that are not known are errors.

  --replace        put it in the place of the catalogue in force (needed where there is one)
  --dry-run        check it and tell what would change; write nothing
  --version NAME   its name, where the files give none or another; decisions on file name it
  --note TEXT      what is kept with it, such as where it came from
  --by NAME        who imports it (the login name)
  --today DAY      the day by which programs are over, YYYY-MM-DD (today)
  --data FOLDER    where the database and its key are (CHAUFFEUR_DATA, ./data)
  --help           this text

Exit code 1 when it was not imported, 2 for wrong usage.

  chauffeur funders import sheets --version 2026-04 --dry-run
  chauffeur funders import sheets --version 2026-04 --replace --note "April rates"
`;

const options = {
  replace: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  version: { type: 'string' },
  note: { type: 'string' },
  by: { type: 'string' },
  today: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parseCommand<{ args: string[]; options: typeof options }>>['values'];

export function fundersImport(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(fundersImportHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(fundersImportHelp);
      return ok;
    }
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw usageError('Which folder or file? Give one.');
    if (values.replace && values['dry-run']) throw usageError('--replace and --dry-run do not go together.');
    const read = await readCatalog(path);
    const version = versionOf(values.version ?? read.catalog.version);
    const imported = { ...read, catalog: { ...read.catalog, version } };
    return withStore(terminal, values, true, (store) => importInto(store, imported, values, terminal));
  });
}

/** It stands in commands, so it is one word; `none` and `current` say something else there. */
function versionOf(name: string): string {
  if (name === '') throw usageError('The catalogue has no version. Give --version NAME.');
  if (/^[\w.:+-]{1,80}$/.test(name) && name !== 'none' && name !== inForce) return name;
  throw usageError(
    `--version takes letters, digits and .:+-_, and neither none nor ${inForce}; not ${name}.`,
  );
}

async function importInto(
  store: Store,
  imported: Imported,
  values: Values,
  terminal: Terminal,
): Promise<number> {
  const problems = await problemsWith(imported, dayOption('today', values.today), store);
  tellProblems(problems, terminal.errors);
  if (problems.some(isError)) {
    terminal.errors.write(`Nothing was imported: ${counted(problems)}.\n`);
    return failed;
  }
  const { catalog } = imported;
  const current = store.catalog.current();
  if (values['dry-run']) {
    const changes = diffText(current, catalog, diffCatalogs(current, catalog));
    terminal.output.write(`${changes}\nIt can be imported: ${counted(problems)}. Nothing was written.\n`);
    return ok;
  }
  if (current.version !== 'none' && !values.replace && !isSame(current, catalog)) throw notAsked(current);
  const origin = { by: values.by ?? userInfo().username, note: values.note ?? '' };
  const kept = await store.catalog.replace(catalog, origin);
  terminal.output.write(outcome(catalog, kept));
  return ok;
}

const isSame = (a: Catalog, b: Catalog): boolean =>
  JSON.stringify({ ...a, version: '' }) === JSON.stringify({ ...b, version: '' });

function outcome(catalog: Catalog, kept: { readonly version: string; readonly isNew: boolean }): string {
  if (kept.isNew) return `${kept.version} is in force: ${sizeOf(catalog)}.\n`;
  const name = kept.version === catalog.version ? '' : ` under that name, and not as ${catalog.version}`;
  return `The content of ${kept.version} is known and in force${name}; it is no new version.\n`;
}

const notAsked = ({ version }: Catalog) =>
  conflict(
    'funders/catalogue_in_force',
    `The catalogue ${version} is in force.`,
    'Add --dry-run to see what would change, or --replace to put this one in its place; both are kept.',
  );
