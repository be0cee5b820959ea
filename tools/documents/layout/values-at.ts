import type { ReadField } from '../../deals/deal.ts';
import type { Word } from '../pages/words.ts';
import { clean, type Printed } from '../values/values.ts';
import { fieldOf, hitsOf, type Reading } from './fields.ts';
import { below, type Hit, rightOf } from './labels.ts';
import { type Cell, cellOf, right, textOf } from './lines.ts';

/** A value found at a label, and how: what stands under a label is less certain than what stands beside it. */
export interface AtLabel<T> extends Printed<T> {
  readonly hit: Hit;
  readonly beside: boolean;
}

/** The words right of a label that stand together. They end at a wide gap, a bar, a label, or another label's colon. */
export function cellBeside({ paper, hits }: Reading, hit: Hit): Cell | undefined {
  const words = rightOf(paper, hit, hits).filter((word, i) => i > 0 || !/^[:\-–]$/.test(word.text));
  const gap = words.findIndex((word, i) => i > 0 && word.x - right(words[i - 1]!) > 0.9 * word.height);
  const whole = gap < 0 ? words : words.slice(0, gap);
  const colon = whole.findIndex((word, i) => i > 0 && /\p{L}:$/u.test(word.text));
  const own = colon < 0 ? whole : whole.slice(0, colon);
  return own.length > 0 ? cellOf(own) : undefined;
}

/** The cells under a label in its column, nearest first; only where the label fills its own cell. */
export function cellsUnder({ paper, hits }: Reading, hit: Hit, rows: number): Cell[] {
  if (!hit.marked) return [];
  return below(paper, hit, hits, rows);
}

/**
 * For every label of a key, the first value that `parse` accepts: beside it, else in the cells under it. Labels within
 * a sentence are passed over unless `anywhere` says that the value's own shape proves it.
 */
export function valuesAt<T>(
  reading: Reading,
  key: string,
  parse: (words: readonly Word[]) => Printed<T> | undefined,
  { rows = 1, anywhere = false } = {},
): AtLabel<T>[] {
  return hitsOf(reading, key).flatMap((hit): AtLabel<T>[] => {
    if (!hit.marked && !anywhere) return [];
    const beside = cellBeside(reading, hit);
    const found = beside && parse(beside.words);
    if (found) return [{ ...found, hit, beside: true }];
    for (const cell of cellsUnder(reading, hit, rows)) {
      const under = parse(cell.words);
      if (under) return [{ ...under, hit, beside: false }];
    }
    return [];
  });
}

/** Words as one cleaned text where `fits` accepts it; signs around it are dropped. */
export const asText =
  (fits: (text: string) => boolean) =>
  (words: readonly Word[]): Printed<string> | undefined => {
    const value = clean(textOf(words).replace(/^[\s:\-–|]+|[\s,;:|]+$/g, ''));
    return value !== '' && fits(value) ? { value, words } : undefined;
  };

/** Text fields at the labels of a key. */
export const textFields = (
  reading: Reading,
  key: string,
  name: string,
  fits: (text: string) => boolean,
  options: { readonly rows?: number; readonly anywhere?: boolean } = {},
): ReadField[] =>
  valuesAt(reading, key, asText(fits), options).map((found) =>
    fieldOf(name, 'text', found, found.beside ? 0.96 : 0.92),
  );
