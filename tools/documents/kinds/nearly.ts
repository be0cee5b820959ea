import { compact, editsWithin } from '../layout/captions.ts';
import type { Evidence } from './kind-reader.ts';

/** One letter in six: what a small or blurred print costs a phrase. */
const misreadShare = 1 / 6;

/** How many of these phrases a paper says; a picture says a phrase also with some letters misread. */
export function phrasesSaid({ paper, compact: letters }: Evidence, phrases: readonly string[]): number {
  const plain = compact(letters);
  const ocr = paper.lines.some(({ words }) => words.some(({ certainty }) => certainty !== undefined));
  const near = (phrase: string) =>
    phrase.length >= 10 && editsWithin(plain, phrase) <= Math.floor(phrase.length * misreadShare);
  return phrases.map(compact).filter((phrase) => plain.includes(phrase) || (ocr && near(phrase))).length;
}
