import { type Binning, encode } from './bins/binning.ts';
import type { Column, RowNumbers, Sample } from './data/sample.ts';

/** A column's cells and what each adds to the log odds of a good. */
export interface Table {
  readonly binning: Binning;
  /** By cell, in the order of the binning. */
  readonly values: Float64Array;
}

/** log odds of a good = intercept + the value of the cell that each column falls in. What both methods come to. */
export interface Additive {
  readonly intercept: number;
  readonly tables: readonly Table[];
}

/** The log odds of a good, for every row of the sample given. */
export function logOdds({ intercept, tables }: Additive, sample: Sample, rows: RowNumbers): Float64Array {
  const sums = new Float64Array(rows.length).fill(intercept);
  for (const { binning, values } of tables) {
    const codes = encode(binning, sample.columns[binning.input.key] as Column);
    rows.forEach((row, at) => {
      sums[at] = (sums[at] as number) + (values[codes[row] as number] as number);
    });
  }
  return sums;
}
