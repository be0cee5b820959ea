import type { z } from 'zod';
import type { Catalog } from '../catalog.ts';
import type { Program } from '../program.ts';
import { fileOf, headerOf, parentMember, type Table } from './columns.ts';
import type { ImportProblem } from './import-problem.ts';
import type { Origin, Origins } from './origins.ts';
import { cellOf, problem, type RawTable, type Row, readRow } from './read-table.ts';
import { type Loose, moneyExponent } from './records.ts';

/** As much of a catalogue as its files make sense of, and everything that is wrong with their rows. */
export interface Gathered {
  readonly catalog: Catalog;
  /** Programs that are not whole, with what of them is sound; their places begin with `partial`. */
  readonly partial: readonly Program[];
  readonly origins: Origins;
  readonly problems: readonly ImportProblem[];
}

/** A row that was read: its record, unless something is wrong with it. */
interface Entry {
  readonly table: Table;
  readonly line: number;
  /** Its own id, or the id of the record it is a part of. */
  readonly id: string;
  readonly record: Loose | undefined;
  readonly problems: readonly ImportProblem[];
}

/** The parts of one record, by list; not whole when one of them is broken. */
interface Parts {
  readonly lists: Map<string, Entry[]>;
  whole: boolean;
}

/**
 * Puts rows together into a catalogue. What is broken is told and left out, and what belongs to it is left out with it, so
 * that the rest can be judged without blaming it for what it refers to. Pure.
 */
export function fromTables(raw: readonly RawTable[], head: Pick<Catalog, 'version' | 'invented'>): Gathered {
  const markets = marketsOf(raw);
  const read = raw.map((one) => ({ ...one, entries: one.rows.map((row) => entryOf(one, row, markets)) }));
  const build = createBuilder(read);
  const problems = read.flatMap((one) => [
    ...one.problems,
    ...one.entries.flatMap((entry) => entry.problems),
    ...orphans(one, read),
  ]);
  const funders = build.list('funders', () => true);
  const lists = {
    funders,
    programs: build.list('programs', fundersKnown(read, funders)),
    vehicles: build.list('vehicles', () => true),
    guide: build.list('guide', () => true),
  };
  return {
    catalog: { ...head, ...lists } as unknown as Catalog,
    partial: build.partialPrograms() as unknown as Program[],
    origins: build.origins,
    problems: [...problems, ...build.problems],
  };
}

/** Builds one list after the other and keeps what it finds on the way. */
function createBuilder(read: readonly Read[]) {
  const index = partsIndex(read);
  const origins = new Map<string, Origin>();
  const problems: ImportProblem[] = [];
  const partial: Built[] = [];
  return {
    origins,
    problems,
    list(name: string, refersSoundly: (record: Loose) => boolean): Loose[] {
      const entries = read.find(({ table }) => table.name === name)?.entries ?? [];
      const sound: Built[] = [];
      for (const entry of entries) {
        const built = whole(entry, partsOf(name, entry.id, read, index));
        for (const each of built.problems) problems.push(each);
        if (!built.record) continue;
        (built.isWhole && refersSoundly(built.record) ? sound : partial).push(built);
      }
      return placed(name, sound, origins);
    },
    partialPrograms: (): Loose[] =>
      placed(
        'partial',
        partial.filter(({ entry }) => entry.table.name === 'programs'),
        origins,
      ),
  };
}

/** Whether a program's funder is sound, or plainly not there: one whose own row is broken is blamed for nothing. */
function fundersKnown(read: readonly Read[], funders: readonly Loose[]): (program: Loose) => boolean {
  const table = read.find((one) => one.table.name === 'funders');
  const sound = new Set(funders.map(({ id }) => id));
  const said = new Set<unknown>(table?.entries.map(({ id }) => id));
  return ({ funderId }) => sound.has(funderId) || (table?.whole === true && !said.has(funderId));
}

type Read = RawTable & { readonly entries: readonly Entry[] };

function entryOf(one: RawTable, row: Row, markets: ReadonlyMap<string, string | undefined>): Entry {
  const { table } = one;
  const id = cellOf(row, table.parent ? (table.columns[0]?.name ?? '') : 'id') ?? '';
  const market = table.name === 'programs' ? cellOf(row, 'market') : markets.get(id);
  const exponent = moneyExponent(
    table.name === 'programs' || table.parent === 'programs' ? market : undefined,
  );
  const { record, problems } = readRow(one, row, exponent);
  const entry = { table, line: row.line, id };
  if (problems.length > 0 || table.parent === undefined) {
    return { ...entry, record: problems.length > 0 ? undefined : record, problems };
  }
  delete record[parentMember];
  return { ...entry, ...checked(table, row.line, record) };
}

/** A record by its schema, or what the schema has against it. */
function checked(table: Table, line: number, record: Loose): Pick<Entry, 'record' | 'problems'> {
  const parsed = table.item.safeParse(record);
  if (parsed.success) return { record: parsed.data as Loose, problems: [] };
  return {
    record: undefined,
    problems: parsed.error.issues.map((issue) => issueProblem(table, line, issue)),
  };
}

/** The market of each program, for the money in its parts. */
function marketsOf(raw: readonly RawTable[]): Map<string, string | undefined> {
  const rows = raw.find(({ table }) => table.name === 'programs')?.rows ?? [];
  return new Map(rows.map((row) => [cellOf(row, 'id') ?? '', cellOf(row, 'market')]));
}

/** Parts of what is not there. Where the table of the parents could not be read, nobody knows. */
function orphans({ table, entries }: Read, read: readonly Read[]): ImportProblem[] {
  const parents = read.find((other) => other.table.name === table.parent);
  if (!parents?.whole) return [];
  const ids = new Set(parents.entries.map(({ id }) => id));
  const column = table.columns[0]?.name ?? '';
  return entries
    .filter(({ id }) => id !== '' && !ids.has(id))
    .map(({ id, line }) =>
      problem(fileOf(table), line, column, {
        what: `there is no ${column} ${id}`,
        cure: `Add it to ${table.parent}.csv, or correct the id.`,
      }),
    );
}

type PartsIndex = ReadonlyMap<string, Parts>;

function partsOf(parent: string, id: string, read: readonly Read[], index: PartsIndex): Parts {
  const readable = read.every((one) => one.table.parent !== parent || one.whole);
  const parts = index.get(`${parent}:${id}`) ?? { lists: new Map(), whole: true };
  return { lists: parts.lists, whole: parts.whole && readable };
}

function partsIndex(read: readonly Read[]): PartsIndex {
  const index = new Map<string, Parts>();
  for (const { table, entries } of read) {
    if (table.parent === undefined) continue;
    for (const entry of entries) {
      const key = `${table.parent}:${entry.id}`;
      const parts = index.get(key) ?? { lists: new Map(), whole: true };
      index.set(key, parts);
      const entriesOfList = parts.lists.get(table.list) ?? [];
      entriesOfList.push(entry);
      parts.lists.set(table.list, entriesOfList);
      if (!entry.record) parts.whole = false;
    }
  }
  return index;
}

interface Built {
  /** Undefined where its own row or what is left of its parts is no record. */
  readonly record: Loose | undefined;
  readonly problems: readonly ImportProblem[];
  readonly entry: Entry;
  readonly parts: readonly (readonly [list: string, entries: readonly Entry[]])[];
  readonly isWhole: boolean;
}

/** A record with its sound parts, by its schema; what the schema says of one whose parts are broken is not told. */
function whole(entry: Entry, { lists: all, whole: isWhole }: Parts): Built {
  const parts = [...all].map(([list, entries]) => [list, entries.filter(({ record }) => record)] as const);
  const none = { record: undefined, problems: [], entry, parts, isWhole };
  if (!entry.record) return none;
  const lists = parts.map(([list, entries]) => [list, entries.map(({ record }) => record)] as const);
  const sheet = entry.table.name === 'programs' ? { rateSheet: [] } : {};
  const record = { ...sheet, ...entry.record, ...Object.fromEntries(lists) };
  const { problems, ...read } = checked(entry.table, entry.line, record);
  return { ...none, ...read, problems: isWhole ? problems : [] };
}

/** The records, each of which now has its place in the catalogue. */
function placed(name: string, built: readonly Built[], origins: Map<string, Origin>): Loose[] {
  return built.flatMap(({ record, entry, parts }, at) => {
    origins.set(`${name}.${at}`, { file: fileOf(entry.table), line: entry.line });
    for (const [list, entries] of parts)
      for (const [i, { table, line }] of entries.entries())
        origins.set(`${name}.${at}.${list}.${i}`, { file: fileOf(table), line });
    return record ? [record] : [];
  });
}

/** What a schema says of a record, at the column it is about. */
function issueProblem(table: Table, line: number, issue: z.core.$ZodIssue): ImportProblem {
  const at = issue.path.join('.');
  if (at === 'rateSheet') {
    const cure = 'Add rows to rates.csv, or remove the program.';
    return problem(fileOf(table), line, null, { what: 'the program has no rates', cure });
  }
  const column =
    table.columns.find((one) => one.at === at) ??
    table.columns.find((one) => at !== '' && (one.at.startsWith(`${at}.`) || at.startsWith(`${one.at}.`)));
  const what = issue.message.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  const cure = column ? `Write ${column.kind.expects}.` : 'Correct the row.';
  return problem(fileOf(table), line, column ? headerOf(column) : null, { what, cure });
}
