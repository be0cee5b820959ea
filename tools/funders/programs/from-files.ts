import type { z } from 'zod';
import { Catalog } from '../catalog.ts';
import type { Program } from '../program.ts';
import { yesNo } from './cells.ts';
import { fileOf, type Table } from './columns.ts';
import { fromTables } from './from-tables.ts';
import type { ImportProblem } from './import-problem.ts';
import type { Origins } from './origins.ts';
import { cellOf, problem, type RawTable, type Row, readTable } from './read-table.ts';
import { neededTables, tables } from './tables.ts';

export interface CatalogFile {
  /** Without its folder, in lower case. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a catalogue's files hold: the sound records with where they were read, and what is wrong with the rest. */
export interface Imported {
  readonly catalog: Catalog;
  readonly partial: readonly Program[];
  readonly origins: Origins;
  readonly problems: readonly ImportProblem[];
  /** The file that a record without a line of its own is in. */
  readonly file: string;
}

/** The version of a catalogue that says none. */
const unnamed = '';

/** Reads the CSV files of a folder. Pure. */
export function fromFiles(files: readonly CatalogFile[]): Imported {
  const raw = tables.flatMap((table) => {
    const file = files.find(({ name }) => name === fileOf(table));
    return file ? [readTable(table, file.bytes)] : [];
  });
  const { head, problems: headProblems } = headOf(files.find(({ name }) => name === 'catalog.csv'));
  const gathered = fromTables(raw, head);
  const problems = [...strangers(files), ...absent(raw), ...headProblems, ...gathered.problems];
  return { ...gathered, problems, file: 'catalog.csv' };
}

/** A file with a slip in its name would silently be left out. */
function strangers(files: readonly CatalogFile[]): ImportProblem[] {
  const known = ['catalog.csv', ...tables.map(fileOf)];
  return files
    .filter(({ name }) => !known.includes(name))
    .map(({ name }) =>
      problem(name, null, null, {
        what: 'no table has this name',
        cure: `Use one of ${known.join(', ')}; or move the file away.`,
      }),
    );
}

const absent = (raw: readonly RawTable[]): ImportProblem[] =>
  neededTables
    .filter((table) => !raw.some((one) => one.table === table))
    .map((table) =>
      problem(fileOf(table), null, null, { what: 'the file is missing', cure: `Add it: ${table.about}` }),
    );

/** `catalog.csv` is a table of one row, which is no record of the catalogue. */
const headTable = {
  name: 'catalog',
  list: '',
  about: '',
  item: Catalog,
  columns: [
    { name: 'version', at: 'version', kind: { ...yesNo, unit: 'text' }, blank: 'absent', about: '' },
    { name: 'invented', at: 'invented', kind: yesNo, blank: 'absent', about: '' },
  ],
} as const satisfies Table;

interface Head {
  readonly head: Pick<Catalog, 'version' | 'invented'>;
  readonly problems: readonly ImportProblem[];
}

function headOf(file: CatalogFile | undefined): Head {
  const head = { version: unnamed, invented: false };
  if (!file) return { head, problems: [] };
  const raw = readTable(headTable, file.bytes);
  if (raw.problems.length > 0) return { head, problems: raw.problems };
  const [row, ...more] = raw.rows;
  if (!row || more.length > 0) {
    const what = `it has ${raw.rows.length} rows`;
    return { head, problems: [problem(file.name, null, null, { what, cure: 'Give it one.' })] };
  }
  const version = cellOf(row, 'version') ?? unnamed;
  const invented = inventedBy(row);
  if (invented !== undefined) return { head: { version, invented }, problems: [] };
  const wrong = { what: `"${cellOf(row, 'invented')}" cannot be read`, cure: 'Write yes or no.' };
  return { head, problems: [problem(file.name, row.line, 'invented', wrong)] };
}

const inventedBy = (row: Row): boolean | undefined => {
  const cell = cellOf(row, 'invented');
  if (cell === undefined) return false;
  return yesNo.read(cell, { decimal: '.', exponent: 0, percent: false }) as boolean | undefined;
};

/** Reads the JSON form: the catalogue's own schema, rates as fractions and money in minor units. Pure. */
export function fromJson(file: string, bytes: Uint8Array): Imported {
  const nothing = Catalog.parse({
    version: unnamed,
    invented: false,
    funders: [],
    programs: [],
    vehicles: [],
    guide: [],
  });
  const failed = (problems: readonly ImportProblem[]) => ({
    catalog: nothing,
    partial: [],
    origins: new Map(),
    problems,
    file,
  });
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const what = `it is no JSON: ${error instanceof Error ? error.message : 'unreadable'}`;
    return failed([problem(file, null, null, { what, cure: 'Check it with an editor that knows JSON.' })]);
  }
  const parsed = Catalog.safeParse(json);
  if (parsed.success) return { catalog: parsed.data, partial: [], origins: new Map(), problems: [], file };
  return failed(parsed.error.issues.map((issue) => jsonProblem(file, json, issue)));
}

function jsonProblem(file: string, json: unknown, { path, message }: z.core.$ZodIssue): ImportProblem {
  const [list, at] = path;
  const record = (json as Record<string, readonly unknown[]> | null)?.[String(list)]?.[Number(at)];
  const { id, stockId } = (record ?? {}) as { readonly id?: unknown; readonly stockId?: unknown };
  const name = [id, stockId].find((one) => typeof one === 'string');
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  const what = message.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  return {
    ...problem(file, null, place.replace(/^\./, '') || null, {
      what,
      cure: 'Correct it; docs/funders.md has every field.',
    }),
    record: name === undefined ? null : String(name),
  };
}
