import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { invalidInput } from '../../kit/errors.ts';
import { AllocationProblem, type Objective, optionsMax } from './problem.ts';

/** Options in a row each, and the funders. */
export interface AllocationFiles {
  readonly options: string;
  readonly funders: string;
  readonly objective: Objective;
  readonly concentrationFrom: number;
}

const dealColumns = ['dealer', 'state', 'make', 'band'] as const;
const numbers = new Set(['amount', 'value', 'reserve', 'odds', 'cost', 'capacity', 'amount_max']);

/**
 * A problem from two CSV files with a header each. Options: `deal_id, amount, funder_id` and of `program_id, value, reserve, odds,
 * cost, dealer, state, make, band` what there is; a deal's rows agree on its columns. A row without a funder is a deal without
 * options. Funders: `funder_id` and of `name, capacity, amount_max, dealer_share_max, state_share_max, make_share_max,
 * band_share_max`; a blank limit does not exist. Amounts are whole minor units.
 *
 * @throws AppError `allocation/csv` with the line; `allocation/not_valid` as `readProblem` does
 */
export function problemFromCsv(files: AllocationFiles): AllocationProblem {
  const deals = new Map<string, { line: number; deal: Record<string, unknown>; options: unknown[] }>();
  for (const { line, cells } of rowsOf(files.options, ['deal_id', 'amount', 'funder_id'])) {
    const { deal_id: id, amount, funder_id: funderId, program_id: programId, ...rest } = cells;
    const own = picked(rest, dealColumns);
    const deal = { id, amount, ...own };
    const known = deals.get(String(id)) ?? { line, deal, options: [] as unknown[] };
    deals.set(String(id), known);
    if (JSON.stringify(known.deal) !== JSON.stringify(deal)) throw differs(line, String(id), known.line);
    if (funderId === undefined) continue;
    known.options.push({ funderId, programId, ...picked(rest, ['value', 'reserve', 'odds', 'cost']) });
  }
  return readProblem({
    objective: files.objective,
    concentrationFrom: files.concentrationFrom,
    deals: [...deals.values()].map(({ deal, options }) => ({ ...deal, options })),
    funders: rowsOf(files.funders, ['funder_id']).map(({ cells }) => ({
      id: cells.funder_id,
      name: cells.name,
      capacity: cells.capacity ?? null,
      amountMax: cells.amount_max ?? null,
      concentration: dealColumns.flatMap((by) => {
        const shareMax = cells[`${by}_share_max`];
        return shareMax === undefined ? [] : [{ by, shareMax }];
      }),
    })),
  });
}

/**
 * A problem as JSON gives it.
 *
 * @throws AppError `allocation/not_valid`, naming what is wrong where
 */
export function readProblem(data: unknown): AllocationProblem {
  const read = AllocationProblem.safeParse(data);
  if (read.success) return read.data;
  const issues = read.error.issues.slice(0, 8).map(({ path, message }) => `/${path.join('/')}: ${message}`);
  throw invalidInput(
    'allocation/not_valid',
    `The batch is not valid. ${issues.join('; ')}`,
    'Correct the named places; docs/funders.md shows the format.',
    { details: { problems: read.error.issues.length } },
  );
}

type Cells = Readonly<Record<string, string | number | undefined>>;

const Rows = z.array(z.record(z.string(), z.string())).max(optionsMax);

/** Rows by column name, numbers read, blanks absent. */
function rowsOf(text: string, needed: readonly string[]): { readonly line: number; readonly cells: Cells }[] {
  let parsed: unknown;
  try {
    parsed = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (cause) {
    throw csv(cause instanceof Error ? cause.message : 'It cannot be read.', { cause });
  }
  const rows = Rows.safeParse(parsed);
  if (!rows.success) throw csv(`It has more than ${optionsMax} rows.`);
  const lacks = needed.filter((column) => rows.data[0] && !(column in rows.data[0]));
  if (lacks.length > 0) throw csv(`It lacks the column ${lacks.join(', ')}.`);
  return rows.data.map((row, i) => ({
    line: i + 2,
    cells: Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cellOf(name, cell, i + 2)])),
  }));
}

function cellOf(name: string, cell: string, line: number): string | number | undefined {
  if (cell === '') return undefined;
  if (!numbers.has(name) && !name.endsWith('_share_max')) return cell;
  const number = Number(cell);
  if (!Number.isFinite(number)) throw csv(`Line ${line}: ${name} is no number.`);
  return number;
}

const picked = (cells: Cells, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (cells[name] === undefined ? [] : [[name, cells[name]]])));

const csv = (what: string, extra: { readonly cause?: unknown } = {}) =>
  invalidInput(
    'allocation/csv',
    `The CSV file cannot be used. ${what}`,
    'docs/funders.md lists the columns.',
    extra,
  );

const differs = (line: number, id: string, first: number) =>
  csv(`Line ${line} says other things of deal ${id} than line ${first}.`);
