import { joined } from '../layout/lines.ts';
import { plain, type Word } from '../pages/words.ts';

/** A value and the words it was printed with. */
export interface Printed<T> {
  readonly value: T;
  readonly words: readonly Word[];
  /** How likely the words mean this value, 0 to 1; absent: they can mean no other. */
  readonly likelihood?: number;
}

/** A printed value that is less than certain; a certain one carries no likelihood. */
export const printed = <T>(value: T, words: readonly Word[], likelihood: number): Printed<T> =>
  likelihood < 1 ? { value, words, likelihood } : { value, words };

/** Where a pattern (with the `g` flag) matches the words' text, and which words each match covers. */
export function matchesIn(
  words: readonly Word[],
  pattern: RegExp,
): { readonly match: RegExpMatchArray; readonly words: readonly Word[] }[] {
  const { text, starts } = joined(words);
  return [...text.matchAll(pattern)].map((match) => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    return {
      match,
      words: words.filter((word, i) => starts[i]! < to && starts[i]! + word.text.length > from),
    };
  });
}

/** Each match's named groups (the pattern needs the `g` and `d` flags), each with the words it covers. */
export function groupsIn(
  words: readonly Word[],
  pattern: RegExp,
): Readonly<Record<string, Printed<string> | undefined>>[] {
  const { text, starts } = joined(words);
  const covered = (from: number, to: number) =>
    words.filter((word, i) => starts[i]! < to && starts[i]! + word.text.length > from);
  return [...text.matchAll(pattern)].map((match) => {
    const places = Object.entries(match.indices?.groups ?? {});
    return Object.fromEntries(
      places.map(([name, place]) => [
        name,
        place && { value: text.slice(...place), words: covered(...place) },
      ]),
    );
  });
}

/** Text of a paper as data: one line, no control characters, at most `max` long. It never steers anything. */
export const clean = (text: string, max = 120): string =>
  plain(text).replace(/\s+/g, ' ').trim().slice(0, max).trim();

/** Whether a word was read by OCR: its letters may be others. */
export const fromOcr = (words: readonly Word[]): boolean =>
  words.some((word) => word.certainty !== undefined);
