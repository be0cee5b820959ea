/** A number somewhere in a text, before its unit is known. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  /** Possible readings, likeliest first. */
  readonly values: readonly number[];
  /** Written out in words. */
  readonly words?: boolean;
  /** Said with a word like thousand, which terms and rates are not. */
  readonly scaled?: boolean;
}
