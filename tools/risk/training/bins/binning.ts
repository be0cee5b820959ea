import { defect } from '../../../kit/errors.ts';
import type { Column, RowNumbers } from '../data/sample.ts';
import type { Input, NumberInput } from '../spec.ts';

/** How the values of a column fall into cells. Ordered cells come first, then special codes, missing, and unseen. */
export type Binning =
  | { readonly kind: 'number'; readonly input: NumberInput; readonly edges: readonly number[] }
  | { readonly kind: 'category'; readonly input: Input; readonly groups: readonly (readonly string[])[] };

/** How many cells have an order: bins of a number, groups of a category. */
export const orderedCells = (binning: Binning): number =>
  binning.kind === 'number' ? binning.edges.length + 1 : binning.groups.length;

const specialCells = ({ input }: Binning): number => (input.kind === 'number' ? input.special.length : 0);

export const missingCell = (binning: Binning): number => orderedCells(binning) + specialCells(binning);

/** Where a category falls that the rows did not have. */
export const unseenCell = (binning: Binning): number => missingCell(binning) + 1;

/** All cells of a binning; a number has none for what is unseen. */
export const cellCount = (binning: Binning): number =>
  missingCell(binning) + (binning.kind === 'category' ? 2 : 1);

/** The cell of every row of the column. */
export function encode(binning: Binning, column: Column): Uint16Array {
  if (binning.kind === 'number' && column.kind === 'number') return encodeNumbers(binning, column.values);
  if (binning.kind === 'category' && column.kind === 'category')
    return encodeCategories(binning, column.values);
  throw defect(
    'risk/column_kind',
    `${binning.input.key} is a ${column.kind}.`,
    'Read the column as its input says.',
  );
}

function encodeNumbers(binning: Binning & { kind: 'number' }, values: Float64Array): Uint16Array {
  const { edges, input } = binning;
  const special = specialsOf(input);
  const missing = missingCell(binning);
  return Uint16Array.from(values, (value) => {
    if (Number.isNaN(value)) return missing;
    const code = special.get(value);
    return code === undefined ? edgesAtOrBelow(edges, value) : edges.length + 1 + code;
  });
}

function encodeCategories(
  binning: Binning & { kind: 'category' },
  values: readonly (string | null)[],
): Uint16Array {
  const group = new Map(binning.groups.flatMap((names, at) => names.map((name) => [name, at] as const)));
  const [missing, unseen] = [missingCell(binning), unseenCell(binning)];
  return Uint16Array.from(values, (value) => (value === null ? missing : (group.get(value) ?? unseen)));
}

/** Which special code a value is, by its place in the specification. */
export const specialsOf = ({ special }: NumberInput): ReadonlyMap<number, number> =>
  new Map(special.flatMap(({ values }, at) => values.map((value) => [value, at] as const)));

function edgesAtOrBelow(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value >= (edges[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows and bads in a cell. */
export interface Tally {
  readonly count: number;
  readonly bads: number;
}

/** Rows and bads of every cell, among the rows given. */
export function tally(codes: Uint16Array, cells: number, bad: Uint8Array, rows: RowNumbers): Tally[] {
  const counts = new Float64Array(cells);
  const bads = new Float64Array(cells);
  for (const row of rows) {
    const cell = codes[row] as number;
    counts[cell] = (counts[cell] as number) + 1;
    bads[cell] = (bads[cell] as number) + (bad[row] as number);
  }
  return Array.from(counts, (count, cell) => ({ count, bads: bads[cell] as number }));
}
