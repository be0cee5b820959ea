import { createHash } from 'node:crypto';
import { invalidInput } from '../../../kit/errors.ts';
import { categoryCell, numberCell } from '../../rows/cells.ts';
import type { CsvRow } from '../../rows/csv.ts';
import { type RowLimits, readRows } from '../../rows/read-rows.ts';
import type { RowRange, TrainingSpec } from '../spec.ts';
import type { Column, Sample } from './sample.ts';

/** Training holds its rows in memory. */
const trainingLimits: RowLimits = { bytesMax: 1_000_000_000, rowsMax: 2_000_000 };

type Columns = Pick<TrainingSpec, 'inputs' | 'targetColumn' | 'rows'>;

export interface ReadSample {
  readonly sample: Sample;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
}

/**
 * Reads the columns that a specification names. A row without an outcome, and a cell that is no number where one
 * belongs, is an error and not a row less: a card must not depend on what was silently left out.
 *
 * @throws AppError invalid_input `risk/missing_columns`, `risk/bad_cell`, and those of `readRows`
 */
export async function readSample(
  path: string,
  spec: Columns,
  limits: RowLimits = trainingLimits,
): Promise<ReadSample> {
  const hash = createHash('sha256');
  const { header, batches } = await readRows(path, limits, (bytes) => hash.update(bytes));
  const needed = [
    'row_id',
    spec.targetColumn,
    ...[...spec.inputs, ...(spec.rows ?? [])].map(({ key }) => key),
  ];
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0) throw missingColumns(path, missing);
  const filling = fillingOf(spec, header);
  const belongs = rangesOf(spec.rows ?? [], header);
  for await (const batch of batches) for (const row of batch) if (belongs(row)) filling.add(row);
  return { sample: filling.sample(), digest: hash.digest('hex') };
}

/** Whether a row is in every range. */
function rangesOf(ranges: readonly RowRange[], header: readonly string[]): (row: CsvRow) => boolean {
  const places = ranges.map((range) => ({ ...range, at: header.indexOf(range.key) }));
  return ({ cells, line }) =>
    places.every(({ key, at, from, to }) => {
      const value = numberCell(cells[at] ?? '');
      if (value === undefined) throw badCell(line, key, cells[at] ?? '', 'a number or blank');
      return value !== null && value >= (from ?? -Infinity) && value < (to ?? Infinity);
    });
}

interface Filling {
  add(row: CsvRow): void;
  sample(): Sample;
}

function fillingOf(spec: Columns, header: readonly string[]): Filling {
  const ids: string[] = [];
  const bad: number[] = [];
  const [idAt, badAt] = [header.indexOf('row_id'), header.indexOf(spec.targetColumn)];
  const columns = spec.inputs.map(({ key, kind }) => ({
    key,
    at: header.indexOf(key),
    ...(kind === 'number' ? numbers(key) : categories()),
  }));
  return {
    add(row) {
      ids.push(row.cells[idAt] ?? '');
      bad.push(outcome(row, badAt, spec.targetColumn));
      for (const { at, add } of columns) add(row.cells[at] ?? '', row.line);
    },
    sample: () => ({
      ids,
      bad: Uint8Array.from(bad),
      columns: Object.fromEntries(columns.map(({ key, column }) => [key, column()])),
    }),
  };
}

interface Collector {
  add(cell: string, line: number): void;
  column(): Column;
}

function numbers(key: string): Collector {
  const values: number[] = [];
  return {
    add(cell, line) {
      const value = numberCell(cell);
      if (value === undefined) throw badCell(line, key, cell, 'a number or blank');
      values.push(value ?? Number.NaN);
    },
    column: () => ({ kind: 'number', values: Float64Array.from(values) }),
  };
}

function categories(): Collector {
  const values: (string | null)[] = [];
  return {
    add: (cell) => void values.push(categoryCell(cell)),
    column: () => ({ kind: 'category', values }),
  };
}

function outcome({ cells, line }: CsvRow, at: number, column: string): 0 | 1 {
  const cell = cells[at] ?? '';
  const value = numberCell(cell);
  if (value === 0 || value === 1) return value;
  throw badCell(line, column, cell, '0 (good) or 1 (bad)');
}

const badCell = (line: number, column: string, cell: string, wanted: string) =>
  invalidInput(
    'risk/bad_cell',
    `Line ${line}, column ${column}: ${JSON.stringify(cell.slice(0, 40))} is not ${wanted}.`,
    'Correct or remove the row.',
  );

const missingColumns = (path: string, names: readonly string[]) =>
  invalidInput(
    'risk/missing_columns',
    `${path} has no column ${names.join(', ')}.`,
    'Name the columns of the file in the specification.',
  );
