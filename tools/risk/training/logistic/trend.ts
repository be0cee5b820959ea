import { type Binning, cellCount, encode, orderedCells, tally } from '../bins/binning.ts';
import type { NumberColumn, RowNumbers, Sample } from '../data/sample.ts';
import { mean } from '../method.ts';
import { cellWoe, withoutGain } from './bin-column.ts';
import { signedLogistic } from './regression.ts';

/**
 * Evidence on a straight line: each ordered cell has the log odds that a regression on the column alone gives its mean value, and
 * 0 where the sample's mean lies. One slope a column is all that a hundred bads can tell; a slope against the direction
 * expected is none. Special codes and what is missing keep their own weight of evidence.
 */
export function trendOf(
  binning: Binning & { readonly kind: 'number' },
  sample: Sample,
  rows: RowNumbers,
  priorRows: number,
): Float64Array {
  const column = sample.columns[binning.input.key] as NumberColumn;
  const codes = encode(binning, column);
  const ordered = orderedCells(binning);
  const held = rows.filter((row) => (codes[row] as number) < ordered);
  const raw = Float64Array.from(held, (row) => column.values[row] as number);
  const middle = mean(raw);
  const spread = Math.sqrt(mean(raw.map((value) => (value - middle) ** 2))) || 1;
  const sign = binning.input.expected === 'falling' ? -1 : 1;
  const unit = raw.map((value) => (sign * (value - middle)) / spread);
  const good = Uint8Array.from(held, (row) => 1 - (sample.bad[row] as number));
  const slope = signedLogistic({ columns: [unit], good }, 1).weights[0] as number;
  const [sums, counts] = [new Float64Array(ordered), new Float64Array(ordered)];
  held.forEach((row, at) => {
    const cell = codes[row] as number;
    sums[cell] = (sums[cell] as number) + (unit[at] as number);
    counts[cell] = (counts[cell] as number) + 1;
  });
  const woe = cellWoe(binning, sample, rows, priorRows);
  const values = woe.map((own, cell) =>
    cell < ordered ? (slope * (sums[cell] as number)) / ((counts[cell] as number) || 1) : own,
  );
  return withoutGain(binning, tally(codes, cellCount(binning), sample.bad, rows), values);
}
