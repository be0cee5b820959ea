import { type Paper, paperOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';

/** A text as it stands on a page, from the left edge `x` at `y`. */
export interface PrintedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** As OCR gives it; absent: a text layer. */
  readonly certainty?: number;
  readonly size?: number;
  readonly page?: number;
}

/** The words of some texts, every letter half as wide as it is high and every ideograph as wide. */
export const printedWords = (texts: readonly PrintedText[]): Word[] => texts.flatMap(wordsOf);

function wordsOf({ x, y, text, certainty, size = 10, page = 1 }: PrintedText): Word[] {
  let left = x;
  return text.split(' ').map((part) => {
    const width = [...part].reduce((sum, letter) => sum + (letter > '\u2e80' ? size : size / 2), 0);
    const word = { text: part, page, x: left, y, width, height: size };
    left += width + size * 0.3;
    return certainty === undefined ? word : { ...word, certainty };
  });
}

/** A paper of one page or more made of some texts. */
export const printedPaper = (texts: readonly PrintedText[]): Paper =>
  paperOf([{ page: 1, width: 612, height: 792, words: printedWords(texts), hidden: [] }]);
