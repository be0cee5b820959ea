import type { PrintedText } from './printed-words.ts';

/** Texts of a page typed as it looks: every column is half a type size, two blanks or more part two texts. */
export const typed = (sheet: string, size = 10, page = 1): PrintedText[] =>
  sheet
    .replace(/^\n/, '')
    .split('\n')
    .flatMap((line, row) =>
      [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
        x: 20 + (index * size) / 2,
        y: 30 + row * size * 1.35,
        text,
        size,
        page,
      })),
    );

/** A paper as typed, with what must be read from it; amounts are in minor units. */
export interface TypedPaper {
  readonly name: string;
  readonly kind: string;
  readonly fields: Readonly<Record<string, string | number>>;
  /** What a careful reader raises about it; absent where that is not the point. */
  readonly findings?: readonly string[];
  readonly sheet: string;
}
