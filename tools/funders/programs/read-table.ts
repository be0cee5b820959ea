import { blank } from './cells.ts';
import { type Column, fileOf, headerOf, type Table } from './columns.ts';
import { readCsv } from './csv-file.ts';
import { plainText } from './csv-text.ts';
import type { ImportProblem } from './import-problem.ts';
import { limits } from './limits.ts';
import { type Loose, member, setMember } from './records.ts';

/** A row whose cells are known by their columns and not yet read. */
export interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A table's rows, or why there are none to rely on. */
export interface RawTable {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly decimal: '.' | ',';
  /** Columns whose headers say that their numbers are percent. */
  readonly percents: ReadonlySet<string>;
  /** False when rows may be missing: what others say of them cannot be judged then. */
  readonly whole: boolean;
  readonly problems: readonly ImportProblem[];
}

/** Reads a file's header against its table and parts its rows into cells. */
export function readTable(table: Table, bytes: Uint8Array): RawTable {
  const file = fileOf(table);
  const empty = { table, rows: [], decimal: '.', percents: new Set<string>(), whole: false } as const;
  const read = readCsv(bytes, limits.rowsMax);
  if ('fault' in read) return { ...empty, problems: [problem(file, read.fault.line, null, read.fault)] };
  const headers = readHeader(table, read.header);
  const unnamed = read.rows.filter(({ cells }) =>
    cells.some((cell, at) => cell !== '' && (read.header[at] ?? '') === ''),
  );
  return {
    table,
    decimal: read.decimal,
    percents: headers.percents,
    whole: headers.problems.length === 0,
    rows:
      headers.problems.length > 0
        ? []
        : read.rows.map(({ line, cells }) => ({ line, cells: named(headers, cells) })),
    problems: [
      ...headers.problems,
      ...unnamed.map(({ line }) =>
        problem(file, line, null, {
          what: 'it has more cells than the header has names',
          cure: 'Check the separators, and put quotes around a cell that holds one.',
        }),
      ),
    ],
  };
}

interface Headers {
  /** The column under each name of the header. */
  readonly columns: readonly (Column | undefined)[];
  readonly percents: ReadonlySet<string>;
  readonly problems: readonly ImportProblem[];
}

function readHeader(table: Table, header: readonly string[]): Headers {
  const file = fileOf(table);
  const percents = new Set<string>();
  const columns = header.map((cell) => {
    const found = columnOf(table, cell);
    if (found?.byPercent) percents.add(found.column.name);
    return found?.column;
  });
  const known = table.columns.map((column) => headerOf(column)).join(', ');
  const problems = [
    ...header.flatMap((cell, at) => {
      if (cell === '') return [];
      if (!columns[at])
        return [
          problem(file, 1, cell, { what: 'there is no such column', cure: `Use ${known}; or remove it.` }),
        ];
      if (columns.indexOf(columns[at]) === at) return [];
      return [problem(file, 1, cell, { what: 'the column is there twice', cure: 'Remove one.' })];
    }),
    ...table.columns
      .filter((column) => column.blank === 'needed' && !columns.includes(column))
      .map((column) =>
        problem(file, 1, headerOf(column), {
          what: 'the column is missing',
          cure: `Add it, with ${column.kind.expects} in each row.`,
        }),
      ),
  ];
  return { columns, percents, problems };
}

/** `Buy rate (%)`, `buy-rate` and `BUY_RATE_PERCENT` are all `buy_rate`; the sign or the word says what its numbers are. */
function columnOf(table: Table, header: string) {
  const name = header
    .toLowerCase()
    .replaceAll('%', ' percent ')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  const column = table.columns.find((one) => one.name === name);
  if (column) return { column, byPercent: false };
  const bare = name.replace(/_(in_)?(percent|pct)$/, '');
  const percent = table.columns.find((one) => one.name === bare && one.kind.unit === 'percent');
  return percent && { column: percent, byPercent: true };
}

const named = ({ columns }: Headers, cells: readonly string[]): Map<string, string> =>
  new Map(
    columns.flatMap((column, at) => {
      const cell = cells[at] ?? '';
      return column && cell !== '' ? [[column.name, cell] as const] : [];
    }),
  );

/** The cell as the person wrote it, or undefined where it is empty. */
export const cellOf = (row: Row, column: string): string | undefined => {
  const cell = row.cells.get(column);
  return cell === undefined ? undefined : plainText(cell);
};

/** Turns a row into a record, column by column; what no cell can be is a problem, and every such cell is told. */
export function readRow(
  { table, decimal, percents }: RawTable,
  row: Row,
  exponent: number,
): { readonly record: Loose; readonly problems: readonly ImportProblem[] } {
  const record: Loose = {};
  const problems = table.columns.flatMap((column) => {
    const cell = cellOf(row, column.name);
    const header = percents.has(column.name) ? headerOf(column) : column.name;
    const at = (what: string) =>
      problem(fileOf(table), row.line, header, { what, cure: `Write ${column.kind.expects}.` });
    if (cell === undefined) {
      if (column.blank === 'needed') return [at('it is empty')];
      setBlank(record, column);
      return [];
    }
    if (cell.length > limits.cellLengthMax) return [at(`${cell.length} characters are too many`)];
    const value = column.kind.read(cell, { decimal, exponent, percent: percents.has(column.name) });
    if (value === undefined) return [at(`"${shortened(cell)}" cannot be read`)];
    if (value !== blank) setMember(record, column.at, value);
    return [];
  });
  settle(record);
  return { record, problems };
}

function setBlank(record: Loose, { blank: says, at, kind }: Column): void {
  if (says === 'null') setMember(record, at, null);
  if (says === 'empty') setMember(record, at, kind.unit === 'list' ? [] : '');
}

/** An empty cell beside a filled one: no limit. */
function settle(record: Loose): void {
  if (record.capacity !== undefined)
    record.capacity = { perDay: null, perMonth: null, ...(record.capacity as Loose) };
  const kind = member(record, 'reserve.kind');
  if (kind === 'spread' || kind === 'percent') record.reserve = { max: null, ...(record.reserve as Loose) };
  if (member(record, 'stip') !== undefined) record.when ??= {};
}

const shownMax = 60;

const shortened = (cell: string): string => (cell.length > shownMax ? `${cell.slice(0, shownMax)}…` : cell);

export const problem = (
  file: string,
  line: number | null,
  columnName: string | null,
  { what, cure }: { readonly what: string; readonly cure: string },
): ImportProblem => ({ severity: 'error', file, line, column: columnName, record: null, what, cure });
