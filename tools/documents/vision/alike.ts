import { editsBetween } from '../layout/captions.ts';
import { bare, misreading } from '../layout/likeness.ts';
import type { Word } from '../pages/words.ts';

/** Below this OCR itself doubts its letters, and a figure may be another by a digit. */
const doubtedBelow = 0.6;

/** How many signs of a doubted figure of this length may be others, as many as in a word: none in a short one. */
const digitsOff = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : length < 14 ? 2 : 3);

/**
 * How like what was read a proposed text is: 1 the same letters, less for letters that OCR takes for others; 0 not the same.
 *
 * @param proven the proposed text carries a check digit that holds
 */
export function likenessOf(words: readonly Word[], proposed: string, proven: boolean): number {
  const [read, said] = [words.map(({ text }) => bare(text)).join(''), bare(proposed)];
  if (read === said) return 1;
  if (!words.some(({ certainty }) => certainty !== undefined)) return 0;
  if (sameShapes(read, said)) return 0.9;
  const off = proven ? provenOff(words, said) : doubted(words) ? digitsOff(said.length) : 0;
  if (proven || isFigure(said))
    return off > 0 && editsBetween(shaped(read), shaped(said), off) <= off ? 0.7 : 0;
  return digitsOf(read) === digitsOf(said) ? likeWord(read, said) : 0;
}

/** How many signs of a number may be misread whose check digit holds as it is proposed: a third where OCR doubts them itself. */
const provenOff = (words: readonly Word[], said: string): number =>
  doubted(words) ? Math.floor(said.length / 3) : 2;

const doubted = (words: readonly Word[]): boolean =>
  words.some(({ certainty = 1 }) => certainty < doubtedBelow);

/** Mostly digits: another digit is the same figure only where OCR itself doubts what it read. */
const isFigure = (text: string): boolean => digitsOf(text).length * 2 >= text.length;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Names and streets: the house's tolerance for words that OCR read. */
function likeWord(read: string, said: string): number {
  const misread = misreading(read, said);
  return misread === undefined ? 0 : 0.95 - misread / Math.max(8, said.length);
}

/** Letters that OCR puts for digits, each group as its digit. */
const shapes: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  d: '0',
  u: '0',
  i: '1',
  l: '1',
  t: '7',
  z: '2',
  s: '5',
  b: '8',
  g: '6',
  a: '4',
};
const shaped = (text: string): string =>
  bare(text).replace(/[oqduiltzsbga]/g, (letter) => shapes[letter] ?? letter);

/** Whether two texts differ in nothing but letters printed like digits: O for 0, S for 5. Two digits are never alike. */
export const sameShapes = (read: string, said: string): boolean => shaped(read) === shaped(said);
