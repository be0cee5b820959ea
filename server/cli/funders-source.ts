import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import { importProblems } from '#tools/funders/programs/check-import.ts';
import type { Imported } from '#tools/funders/programs/from-files.ts';
import { type ImportProblem, importProblemText } from '#tools/funders/programs/import-problem.ts';
import { limits } from '#tools/funders/programs/limits.ts';
import { readCatalog } from '#tools/funders/programs/read-catalog.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import { IsoDate } from '#tools/kit/units.ts';
import { readConfig } from '../config.ts';
import { prepareDataFolder } from '../data-folder.ts';
import { type Terminal, usageError } from './command.ts';

/** What names the catalogue in force where a version is asked for. */
export const inForce = 'current';

interface DataOption {
  readonly data?: string | undefined;
}

/** Opens the data folder for the length of a command, and makes one where `make` says so. */
export async function withStore<T>(
  { env }: Terminal,
  { data }: DataOption,
  make: boolean,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const config = readConfig(env, { data });
  if (!make && !existsSync(join(config.dataFolder, 'chauffeur.db'))) throw noData(config.dataFolder);
  const { databasePath, key } = prepareDataFolder(config.dataFolder, config.key);
  const store = openSqliteStore({ path: databasePath, key });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

const noData = (folder: string) =>
  invalidInput(
    'funders/no_data',
    `There is no database in ${folder}.`,
    'Give the right folder with --data, or name a folder of CSV files or a .json file.',
  );

/**
 * A catalogue by what a person calls it: a path, a version, or `current`. One that is read from files must be whole.
 *
 * @throws AppError `funders/not_whole` after its problems were told
 */
export async function catalogOf(source: string, options: DataOption, terminal: Terminal): Promise<Catalog> {
  if (isPath(source)) return wholeCatalog(await readCatalog(source), terminal);
  return withStore(terminal, options, false, (store) =>
    source === inForce ? store.catalog.load() : store.catalog.load(source),
  );
}

/** A version that is called like a file that is there is named by exporting it first. */
export const isPath = (source: string): boolean => source !== inForce && existsSync(source);

function wholeCatalog({ catalog, problems }: Imported, terminal: Terminal): Catalog {
  if (problems.length === 0) return catalog;
  tellProblems(problems, terminal.errors);
  throw invalidInput(
    'funders/not_whole',
    `The catalogue cannot be read whole: ${counted(problems)}.`,
    'Correct what is told above.',
  );
}

/** Everything wrong with what was read, vehicles of dealers that the store does not know included. */
export async function problemsWith(
  imported: Imported,
  today: IsoDate,
  store: Pick<Store, 'dealers'> | undefined,
): Promise<ImportProblem[]> {
  if (!store) return importProblems(imported, { today });
  const ids = new Set(imported.catalog.vehicles.map(({ dealerId }) => dealerId));
  const dealers = [];
  for (const id of ids) dealers.push((await store.dealers.get(id)) ?? []);
  return importProblems(imported, { today, dealers: dealers.flat() });
}

/** One line each, as many as anybody reads. */
export function tellProblems(problems: readonly ImportProblem[], output: NodeJS.WritableStream): void {
  const errorsFirst = problems.toSorted((a, b) => a.severity.localeCompare(b.severity));
  for (const problem of errorsFirst.slice(0, limits.problemsMax))
    output.write(`${importProblemText(problem)}\n`);
  const untold = problems.length - limits.problemsMax;
  if (untold > 0) output.write(`… and ${untold} more.\n`);
}

export const isError = ({ severity }: Pick<ImportProblem, 'severity'>): boolean => severity === 'error';

/** `2 errors, 1 warning` */
export function counted(problems: readonly Pick<ImportProblem, 'severity'>[]): string {
  const errors = problems.filter(isError).length;
  return `${times(errors, 'error')}, ${times(problems.length - errors, 'warning')}`;
}

export const times = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** `15 funders, 66 programs, 40 vehicles and 62 guide values` */
export const sizeOf = ({ funders, programs, vehicles, guide }: Catalog): string =>
  `${times(funders.length, 'funder')}, ${times(programs.length, 'program')}, ${times(vehicles.length, 'vehicle')} and ${times(guide.length, 'guide value')}`;

/** @throws UsageError for what is no day */
export function dayOption(name: string, text: string | undefined): IsoDate {
  const day = IsoDate.safeParse(text ?? new Date().toISOString().slice(0, 10));
  if (day.success) return day.data;
  throw usageError(`--${name} takes a day as YYYY-MM-DD; not ${text}.`);
}
