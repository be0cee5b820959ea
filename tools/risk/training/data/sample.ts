/** A number column; NaN is blank. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** A category column; null is blank. */
export interface CategoryColumn {
  readonly kind: 'category';
  readonly values: readonly (string | null)[];
}

export type Column = NumberColumn | CategoryColumn;

/** Rows whose outcome is known, by column. */
export interface Sample {
  readonly ids: readonly string[];
  /** 1 is bad, 0 is good. */
  readonly bad: Uint8Array;
  readonly columns: Readonly<Record<string, Column>>;
}

/** Rows of a sample by their numbers. */
export type RowNumbers = Int32Array;

export const allRows = ({ bad }: Sample): RowNumbers => Int32Array.from(bad, (_, row) => row);

export function badsAmong({ bad }: Pick<Sample, 'bad'>, rows: RowNumbers): number {
  let bads = 0;
  for (const row of rows) bads += bad[row] as number;
  return bads;
}
