import type { PageWords } from '../../pages/words.ts';
import { printedWords } from '../printed-words.ts';

/** A row of a paper: where it stands, and its texts with their left edges. */
export type Row = readonly [y: number, ...texts: readonly (readonly [x: number, text: string])[]];

/** A page with these rows; with `certainty`, as if OCR had read it. */
export const sheet = (
  rows: readonly Row[],
  { page = 1, certainty, size }: { page?: number; certainty?: number; size?: number } = {},
): PageWords => ({
  page,
  width: 612,
  height: 792,
  hidden: [],
  words: printedWords(
    rows.flatMap(([y, ...texts]) =>
      texts.map(([x, text]) => ({
        x,
        y,
        text,
        page,
        ...(certainty === undefined ? {} : { certainty }),
        ...(size === undefined ? {} : { size }),
      })),
    ),
  ),
});
