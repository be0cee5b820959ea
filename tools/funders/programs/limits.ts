/** Ceilings on what is read of a catalogue: one made for a slip of the hand, not for the largest group of dealers. */
export const limits = {
  /** Bytes of one file. */
  fileBytesMax: 64_000_000,
  /** Rows of one file: ten thousand programs of twenty rates. */
  rowsMax: 200_000,
  /** Characters of one row: a quote that nobody closed must not take in the whole file first. */
  rowLengthMax: 100_000,
  /** Characters of one cell. */
  cellLengthMax: 10_000,
  /** Problems that are told one by one; the rest are counted. */
  problemsMax: 500,
} as const;
