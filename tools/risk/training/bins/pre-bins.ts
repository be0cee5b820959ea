import type { CategoryColumn, Column, NumberColumn, RowNumbers, Sample } from '../data/sample.ts';
import type { Input, NumberInput } from '../spec.ts';
import { type Binning, specialsOf } from './binning.ts';

/** The first cut of a column: bins of about as many rows each, or groups of one category each by their rate of bads. */
export function preBinning(sample: Sample, input: Input, rows: RowNumbers, preBins: number): Binning {
  const column = sample.columns[input.key] as Column;
  if (input.kind === 'number' && column.kind === 'number')
    return { kind: 'number', input, edges: quantileEdges(input, column, rows, preBins) };
  return { kind: 'category', input, groups: categoriesByRate(sample, column as CategoryColumn, rows) };
}

/**
 * Edges between values that occur, at the quantiles k ÷ preBins of the values that are quantities. A value with more rows
 * than a bin would hold gets a bin to itself.
 */
function quantileEdges(
  input: NumberInput,
  { values }: NumberColumn,
  rows: RowNumbers,
  preBins: number,
): number[] {
  const special = specialsOf(input);
  const sorted = Float64Array.from(rows, (row) => values[row] as number)
    .filter((value) => !Number.isNaN(value) && !special.has(value))
    .sort();
  const edges = new Set<number>();
  for (let k = 1; k < preBins; k++) {
    const at = Math.round((k * sorted.length) / preBins);
    const edge = edgeBelow(sorted, at);
    if (edge !== undefined) edges.add(edge);
  }
  return [...edges].sort((a, b) => a - b);
}

/** An edge at the nearer end of the run of equal values around a place in the sorted list. */
function edgeBelow(sorted: Float64Array, at: number): number | undefined {
  if (at <= 0 || at >= sorted.length) return undefined;
  const value = sorted[at] as number;
  let [first, after] = [at, at];
  while (first > 0 && sorted[first - 1] === value) first -= 1;
  while (after < sorted.length && sorted[after] === value) after += 1;
  const cut = at - first <= after - at || after === sorted.length ? first : after;
  if (cut <= 0) return undefined;
  return shortestAbove(sorted[cut - 1] as number, sorted[cut] as number);
}

/** The number with fewest decimals that is above `low` and at most `high`, so that cards show 101.4 and not 101.3949. */
export function shortestAbove(low: number, high: number): number {
  for (let decimals = -3; decimals <= 9; decimals++) {
    const unit = 10 ** -decimals;
    const rounded = Number((Math.floor(high / unit) * unit).toFixed(Math.max(0, decimals)));
    if (rounded > low && rounded <= high) return rounded;
  }
  return high;
}

/** Categories that occur, from the highest rate of bads to the lowest, small ones drawn towards the average. */
function categoriesByRate({ bad }: Sample, { values }: CategoryColumn, rows: RowNumbers): string[][] {
  const seen = new Map<string, { count: number; bads: number }>();
  let bads = 0;
  for (const row of rows) {
    bads += bad[row] as number;
    const name = values[row];
    if (name === null || name === undefined) continue;
    const known = seen.get(name) ?? { count: 0, bads: 0 };
    seen.set(name, { count: known.count + 1, bads: known.bads + (bad[row] as number) });
  }
  const average = bads / rows.length;
  const rate = (one: { count: number; bads: number }) => (one.bads + 20 * average) / (one.count + 20);
  return [...seen]
    .sort(([nameA, a], [nameB, b]) => rate(b) - rate(a) || (nameA < nameB ? -1 : 1))
    .map(([name]) => [name]);
}
