import type { Box } from '../../../deals/facts.ts';
import { boxAround, right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import type { Card } from './card.ts';

/** What labels call each element, in capitals without blanks or accents: `DATEOFBIRTH`. */
export type CardVocabulary = Readonly<Record<string, readonly string[]>>;

/** A label found on a card. */
export interface CardLabel {
  readonly element: string;
  readonly words: readonly Word[];
  readonly box: Word;
}

/** Capitals and digits only, accents dropped: `Prénom(s):` is PRENOMS. */
export const capitals = (text: string): string =>
  text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}#]/gu, '');

/** Letters that OCR takes for one another on small print. */
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'O',
  D: 'O',
  Q: 'O',
  '8': 'B',
  '1': 'I',
  L: 'I',
  '5': 'S',
  '6': 'G',
  '2': 'Z',
  V: 'Y',
};
const folded = (text: string): string =>
  text.replace(/[0DQ81L562V]/g, (letter) => lookalikes[letter] ?? letter);

/**
 * Finds every label of the vocabulary, one row at a time. Short labels must agree but for lookalike letters, longer ones may have
 * one wrong letter in five. Where two fit at one place the longer wins, wrong letters counted against it.
 */
export function cardLabels(card: Card, vocabulary: CardVocabulary): CardLabel[] {
  const phrases = Object.entries(vocabulary).flatMap(([element, names]) =>
    names.map((name) => ({ element, name })),
  );
  const found = card.rows.flatMap((row) =>
    row.flatMap((_, start) => phrases.flatMap((phrase) => labelAt(row, start, phrase) ?? [])),
  );
  found.sort(
    (a, b) => b.length - 2 * b.errors - (a.length - 2 * a.errors) || a.words.length - b.words.length,
  );
  const taken = new Set<Word>();
  const kept = found.filter(({ words }) => {
    if (words.some((word) => taken.has(word))) return false;
    for (const word of words) taken.add(word);
    return true;
  });
  return kept.map(({ element, words }) => ({ element, words, box: around(words) }));
}

const around = (words: readonly Word[]): Word => {
  const box: Box = boxAround(words);
  return { ...words[0]!, ...box, text: words.map((word) => word.text).join(' ') };
};

interface Found {
  readonly element: string;
  readonly words: readonly Word[];
  readonly length: number;
  readonly errors: number;
}

function labelAt(
  row: readonly Word[],
  start: number,
  { element, name }: { element: string; name: string },
): Found | undefined {
  const words: Word[] = [];
  let text = '';
  for (const word of row.slice(start, start + 7)) {
    const last = words.at(-1);
    if (last && word.x - right(last) > 1.4 * word.height) return undefined;
    words.push(word);
    text += capitals(word.text);
    if (words.length === 1 && (isPrefixed(word.text, name) || isNumbered(word, row[start + 1], name)))
      return { element, words, length: name.length, errors: 0.5 };
    if (text.length < name.length - errorsMax(name)) continue;
    if (text.length > name.length + errorsMax(name)) return undefined;
    const errors = differences(text, name);
    if (!/[A-Z#]/.test(text) && !/^\d{1,2}[a-d]?[.:]?$/i.test(row[start - 1]?.text ?? '')) continue;
    if (errors <= errorsMax(name) || errors === 0.5) return { element, words, length: name.length, errors };
  }
  return undefined;
}

/** A label with its small field number stuck to it, whatever OCR made of that: `saLIC#`. */
const isPrefixed = (text: string, name: string): boolean =>
  name.length >= 3 &&
  /^[\da-z'‘§$]{1,3}[A-Z]/.test(text) &&
  capitals(text.replace(/^[\da-z'‘§$]{1,3}/, '')) === name;

/** Field numbers and the letters that OCR makes of their small figures. */
const numberPart = /^[\dgqsSaAoiIlvbBt|'§$]{1,2}$/;

/**
 * A label stuck to its field number where OCR misread both: `issex` for 15 SEX, `gciass` for 9 CLASS. Without a figure in it, it must
 * be printed smaller than the value behind it, as a name is not.
 */
function isNumbered(word: Word, next: Word | undefined, name: string): boolean {
  const small = next !== undefined && word.height < 0.85 * next.height;
  return [1, 2].some((length) => {
    const [number, rest] = [word.text.slice(0, length), capitals(word.text.slice(length))];
    if (name.length < 3 || !numberPart.test(number) || (!small && !/\d/.test(number))) return false;
    if (rest.length !== name.length) return false;
    return folded(rest) === folded(name) || (name.length >= 5 && lettersOff(folded(rest), folded(name)) <= 1);
  });
}

const errorsMax = (name: string): number => (name.length < 5 ? 0 : Math.floor(name.length / 5));

/** How many letters differ, lookalikes not counted. */
function differences(a: string, b: string): number {
  const [one, two] = [folded(a), folded(b)];
  if (b.length === 2 && a !== b && !/^(?:\d\D|\D\d)$/.test(a)) return Number.POSITIVE_INFINITY;
  if (one === two) return a === b ? 0 : 0.5;
  return b.length < 5 ? Number.POSITIVE_INFINITY : lettersOff(one, two);
}

/** How many letters must be changed, added or taken away to make one text of the other. */
export function lettersOff(one: string, two: string): number {
  let row = Array.from({ length: two.length + 1 }, (_, i) => i);
  for (const letter of one) {
    const next = [row[0]! + 1];
    for (const [j, other] of [...two].entries())
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
