import type { Table } from '../additive.ts';
import {
  type Binning,
  cellCount,
  encode,
  orderedCells,
  type Tally,
  tally,
  unseenCell,
} from '../bins/binning.ts';
import { asPools, merged, type Pool, pooled } from '../bins/pooling.ts';
import { preBinning } from '../bins/pre-bins.ts';
import { weightOfEvidence } from '../bins/woe.ts';
import type { Column, RowNumbers, Sample } from '../data/sample.ts';
import type { Input, LogisticMethod } from '../spec.ts';
import { trendOf } from './trend.ts';

/** A column cut into bins, with what each cell says of the log odds of a good, among the rows given. */
export function binColumn(sample: Sample, input: Input, rows: RowNumbers, method: LogisticMethod): Table {
  const fine = preBinning(sample, input, rows, method.preBins);
  if (method.evidence === 'trend' && fine.kind === 'number' && fine.input.expected !== 'none')
    return { binning: fine, values: trendOf(fine, sample, rows, method.priorRows) };
  const column = sample.columns[input.key] as Column;
  const cells = tally(encode(fine, column), cellCount(fine), sample.bad, rows);
  const expected = input.kind === 'number' ? input.expected : 'rising';
  const pools = pooled(asPools(cells.slice(0, orderedCells(fine))), expected);
  const kept = merged(pools, method.binShareMin * rows.length, method.chiSquaredMin);
  const binning = coarser(fine, kept);
  return { binning, values: cellWoe(binning, sample, rows, method.priorRows) };
}

/** The binning with pools in place of its ordered cells. */
export function coarser(binning: Binning, pools: readonly Pick<Pool, 'first' | 'last'>[]): Binning {
  if (binning.kind === 'number')
    return { ...binning, edges: pools.slice(1).map(({ first }) => binning.edges[first - 1] as number) };
  const groups = pools.map(({ first, last }) => binning.groups.slice(first, last + 1).flat());
  return { ...binning, groups };
}

export function cellWoe(binning: Binning, sample: Sample, rows: RowNumbers, priorRows: number): Float64Array {
  const codes = encode(binning, sample.columns[binning.input.key] as Column);
  const cells = tally(codes, cellCount(binning), sample.bad, rows);
  const whole = cells.reduce((sum, { count, bads }) => ({ count: sum.count + count, bads: sum.bads + bads }));
  const values = Float64Array.from(cells, (cell) => weightOfEvidence(cell, whole, priorRows));
  return withoutGain(binning, cells, values);
}

/**
 * Cells that no row fell in take the lowest value of the ordered cells: nobody gains by a value that the sample did not
 * have, nor by leaving out one that everybody in it gave.
 */
export function withoutGain(
  binning: Binning,
  cells: readonly Pick<Tally, 'count'>[],
  values: Float64Array,
): Float64Array {
  const ordered = orderedCells(binning);
  const lowest = values.subarray(0, ordered).reduce((least, value) => Math.min(least, value), Infinity);
  const unseen = binning.kind === 'category' ? unseenCell(binning) : -1;
  return values.map((value, cell) =>
    cell >= ordered && (cell === unseen || cells[cell]?.count === 0) ? lowest : value,
  );
}
