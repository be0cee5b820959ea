import type { PageWords } from '../../pages/words.ts';
import { type PrintedText, printedWords } from '../printed-words.ts';

/** A stub of our own invention, and what a careful reader finds on it: null where the page shows no such value. */
export interface SampleStub {
  readonly layout: string;
  readonly texts: readonly PrintedText[];
  /** Money in minor units, days in ISO; keys that are absent are not judged. */
  readonly truth: Readonly<Record<string, string | number | null>>;
}

const letter = (size: number) => (sign: string) => (sign > '\u2e80' ? size : size / 2);

/** How wide `printedWords` sets a text: letters half as wide as high, a blank three tenths. */
const widthOf = (text: string, size: number): number =>
  text
    .split(' ')
    .map((part) => [...part].map(letter(size)).reduce((sum, width) => sum + width, 0))
    .reduce((sum, width) => sum + width + 0.3 * size, -0.3 * size);

/** A text from its left edge. */
export const at = (x: number, y: number, text: string, size = 9): PrintedText => ({ x, y, text, size });

/** A text that ends at a right edge, as amounts do. */
export const endingAt = (x: number, y: number, text: string, size = 9): PrintedText => ({
  x: x - widthOf(text, size),
  y,
  text,
  size,
});

/** Rows of a table from `y` on: the first column from its left edge, the others to their right edges; '' prints nothing. */
export const table = (
  y: number,
  columns: readonly number[],
  rows: readonly (readonly string[])[],
  step = 14,
): PrintedText[] =>
  rows.flatMap((row, r) =>
    row.flatMap((text, c) =>
      text === ''
        ? []
        : c === 0
          ? [at(columns[0]!, y + r * step, text)]
          : [endingAt(columns[c]!, y + r * step, text)],
    ),
  );

/** Lines of a block of text, one under the other. */
export const lines = (x: number, y: number, texts: readonly string[], step = 12): PrintedText[] =>
  texts.map((text, i) => at(x, y + i * step, text));

export const pageOf = ({ texts }: SampleStub): PageWords => ({
  page: 1,
  width: 612,
  height: 792,
  words: printedWords(texts),
  hidden: [],
});
