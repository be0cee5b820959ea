import type { Catalog } from '../catalog.ts';
import { spanText } from '../problems/span-text.ts';
import { cellWords, columnWords } from './cell-words.ts';
import { fileOf, parentMember, type Table } from './columns.ts';
import { tables } from './tables.ts';
import { rowsOf, type TableRow } from './to-tables.ts';

/** A record that is in one catalogue only, or not the same in both. */
export interface RecordChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** `funders`, `programs`, `vehicles` or `guide`. */
  readonly table: string;
  /** `program harbor_used (harbor, Used Prime)`. */
  readonly record: string;
  /** What is not the same, in words; nothing for what is new or gone. */
  readonly changes: readonly string[];
}

/**
 * What a deal could tell between two catalogues, record by record and in words: `ltv max 120 % → 110 %`. The order of records
 * is not told, but for rules of which the first that holds counts. Pure.
 */
export function diffCatalogs(before: Catalog, after: Catalog): RecordChange[] {
  return tables
    .filter(({ parent }) => parent === undefined)
    .flatMap((table) => {
      const parts = tables
        .filter(({ parent }) => parent === table.name)
        .map((part) => pairOf(part, before, after));
      return compared(pairOf(table, before, after), parts);
    });
}

interface Pair {
  readonly table: Table;
  /** Rows by key, under the id of the record they are a part of. */
  readonly before: Grouped;
  readonly after: Grouped;
}

type Keyed = ReadonlyMap<string, TableRow>;
type Grouped = ReadonlyMap<string, Keyed>;
const noRows: Keyed = new Map();

const pairOf = (table: Table, before: Catalog, after: Catalog): Pair => ({
  table,
  before: grouped(table, rowsOf(table, before)),
  after: grouped(table, rowsOf(table, after)),
});

function grouped(table: Table, rows: readonly TableRow[]): Grouped {
  const groups = new Map<string, Map<string, TableRow>>();
  for (const row of rows) {
    const group = groups.get(row.parent ?? '') ?? new Map<string, TableRow>();
    groups.set(row.parent ?? '', group);
    group.set(keyOf(table, row, group), row);
  }
  return groups;
}

/** A key that is there already is that of a double, which counts up. */
function keyOf({ columns, key }: Table, { cells }: TableRow, taken: ReadonlyMap<string, unknown>): string {
  const parts = cells.filter((_, at) => key === undefined || key.includes(columns[at]!.name));
  const [text, limit] = [JSON.stringify(parts), taken.size];
  for (let nth = 0; nth <= limit; nth++) if (!taken.has(`${nth}${text}`)) return `${nth}${text}`;
  return text;
}

function compared({ table, before, after }: Pair, parts: readonly Pair[]): RecordChange[] {
  const [old, now] = [before.get('') ?? noRows, after.get('') ?? noRows];
  const change = (kind: RecordChange['kind'], row: TableRow, changes: readonly string[]): RecordChange => ({
    kind,
    table: table.name,
    record: recordName(table, row),
    changes,
  });
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, row]) => change('removed', row, []));
  const rest = [...now].flatMap(([key, row]) => {
    const was = old.get(key);
    if (!was) return [change('added', row, [])];
    const id = String(row.record.id ?? '');
    const changes = [...cellChanges(table, was, row), ...parts.flatMap((pair) => partChanges(pair, id))];
    return changes.length > 0 ? [change('changed', row, changes)] : [];
  });
  return [...gone, ...rest];
}

const names: Readonly<Record<string, string>> = {
  funders: 'funder',
  programs: 'program',
  vehicles: 'vehicle',
  guide: 'guide value',
  rates: 'rate',
  advances: 'advance',
  markup_rules: 'markup rule',
  promotions: 'promotion',
  exclusions: 'exclusion',
  stips: 'stip rule',
  concentrations: 'concentration',
};

const nameOf = ({ name }: Table): string => names[name] ?? name;

function recordName(table: Table, { record }: TableRow): string {
  const { id, stockId, name, funderId, year, make, model, trim, book } = record;
  const kind = nameOf(table);
  const car = [year, make, model, trim, book].filter((part) => part !== undefined && part !== '').join(' ');
  if (id === undefined) return `${kind} ${stockId === undefined ? car : `${stockId} (${car})`}`;
  return `${kind} ${id} (${[funderId, name].filter((part) => part !== undefined).join(', ')})`;
}

const cellChanges = ({ columns }: Table, was: TableRow, row: TableRow): string[] =>
  columns.flatMap((column, at) => {
    const [before, after] = [was.cells[at] ?? '', row.cells[at] ?? ''];
    if (before === after) return [];
    return [`${columnWords(column)} ${cellWords(column, before)} → ${cellWords(column, after)}`];
  });

function partChanges({ table, before, after }: Pair, id: string): string[] {
  const [old, now] = [before.get(id) ?? noRows, after.get(id) ?? noRows];
  const lines = [
    ...[...old].filter(([key]) => !now.has(key)).map(([, row]) => `${partName(table, row)}: removed`),
    ...[...now].flatMap(([key, row]) => {
      const was = old.get(key);
      if (!was) return [`${partName(table, row)}: added${valueWords(table, row)}`];
      const changes = cellChanges(table, was, row);
      return changes.length > 0 ? [`${partName(table, row)}: ${changes.join(', ')}`] : [];
    }),
  ];
  const kept = (rows: Keyed, other: Keyed) => [...rows.keys()].filter((key) => other.has(key)).join();
  return kept(old, now) === kept(now, old) ? lines : [...lines, `the order of ${fileOf(table)} changed`];
}

function partName(table: Table, { record, cells }: TableRow): string {
  const name = nameOf(table);
  if (table.key?.includes('score_min')) return `${name} for ${spanText(record)}`;
  if (record.id !== undefined) return `${name} ${record.id}`;
  const shown = table.columns.flatMap((column, at) =>
    column.at === parentMember || !cells[at] || (table.key && !table.key.includes(column.name))
      ? []
      : [at === 1 ? cells[at] : `${columnWords(column)} ${cellWords(column, cells[at])}`],
  );
  return `${name} ${shown.join(', ')}`;
}

/** What a new part says beside its key. */
function valueWords({ columns, key }: Table, { cells }: TableRow): string {
  if (!key) return '';
  const said = columns.flatMap((column, at) =>
    column.at === parentMember || key.includes(column.name) || !cells[at]
      ? []
      : [`${columnWords(column)} ${cellWords(column, cells[at])}`],
  );
  return `, ${said.join(', ')}`;
}
