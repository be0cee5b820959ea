import type { Table } from '../additive.ts';
import { cellCount, encode, orderedCells, tally } from '../bins/binning.ts';
import type { Column, RowNumbers, Sample } from '../data/sample.ts';
import { coarser, withoutGain } from '../logistic/bin-column.ts';

/** Differences of log odds that no whole point shows. */
const alike = 0.005;

interface Level {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly value: number;
}

/**
 * A table with neighbours joined that agree, then those whose joining changes the rows' values least (Ward's criterion), until
 * there are at most `binsMax`. A joined level lies between the two it came from, so monotone stays monotone.
 */
export function simplified(table: Table, sample: Sample, rows: RowNumbers, binsMax: number): Table {
  const { binning, values } = table;
  const codes = encode(binning, sample.columns[binning.input.key] as Column);
  const counts = tally(codes, cellCount(binning), sample.bad, rows);
  const ordered = orderedCells(binning);
  const levels = Array.from(values.subarray(0, ordered), (value, cell): Level => {
    return { first: cell, last: cell, count: counts[cell]?.count ?? 0, value };
  });
  while (levels.length > 1) {
    const at = cheapest(levels);
    const [a, b] = [levels[at] as Level, levels[at + 1] as Level];
    if (levels.length <= binsMax && Math.abs(a.value - b.value) > alike) break;
    levels.splice(at, 2, together(a, b));
  }
  const fewer = coarser(binning, levels);
  const joined = Float64Array.from([...levels.map(({ value }) => value), ...values.subarray(ordered)]);
  return { binning: fewer, values: withoutGain(fewer, [...levels, ...counts.slice(ordered)], joined) };
}

const together = (a: Level, b: Level): Level => {
  const count = a.count + b.count;
  const value = count > 0 ? (a.count * a.value + b.count * b.value) / count : (a.value + b.value) / 2;
  return { first: a.first, last: b.last, count, value };
};

/** What joining two levels adds to the squared error over the rows. */
const cost = (a: Level, b: Level): number =>
  a.count + b.count > 0 ? ((a.count * b.count) / (a.count + b.count)) * (a.value - b.value) ** 2 : 0;

function cheapest(levels: readonly Level[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at + 1 < levels.length; at++) {
    const [a, b] = [levels[at] as Level, levels[at + 1] as Level];
    const here = cost(a, b);
    if (here < least) [best, least] = [at, here];
  }
  return best;
}
