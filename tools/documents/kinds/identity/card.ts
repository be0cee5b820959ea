import type { Box } from '../../../deals/facts.ts';
import { middle, type Paper, right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { splitWord } from './glued-words.ts';

/** A card as it lies before us: its words in rows, what is glued parted, specks left out. */
export interface Card {
  readonly words: readonly Word[];
  readonly rows: readonly (readonly Word[])[];
}

/** The words of a paper's pages as a card's. Labels glued to their values (`DOB01/06/1988`) become two words. */
export function cardOf(paper: Paper): Card {
  const words = paper.lines
    .flatMap((line) => line.words)
    .filter((word) => !isSpeck(word))
    .map(asHighAsPrinted)
    .flatMap(splitWord);
  return { words, rows: rowsOf(words) };
}

/** Type is at most so many times as high as a letter is wide, narrow faces included. */
const highest = 2.4;
const usual = 1.35;

/**
 * A word in a box as high as its print. OCR that takes a small label above a value, or a line of the ground, into the value's box makes
 * it two or three times as high as its letters are wide: such a box keeps its middle.
 */
function asHighAsPrinted(word: Word): Word {
  const count = [...word.text].length;
  const advance = word.width / count;
  if (
    word.certainty === undefined ||
    count < 4 ||
    /[^ -~]/.test(word.text) ||
    word.height < highest * advance
  )
    return word;
  const height = usual * advance;
  return { ...word, y: word.y + (word.height - height) / 2, height };
}

/** What OCR makes of ornaments and shadows: no letter or digit, or one or two that it does not believe itself. */
const isSpeck = ({ text, certainty = 1 }: Word): boolean =>
  !/[\p{L}\p{N}<#]/u.test(text) || (certainty < 0.25 && text.length < 3);

/** Words that share a row, each row from left to right, rows from top to bottom. */
function rowsOf(words: readonly Word[]): Word[][] {
  const rows: Word[][] = [];
  const sorted = [...words].sort((a, b) => a.page - b.page || middle(a) - middle(b));
  for (const word of sorted) {
    const row = rows.findLast((some) => some.some((other) => sameRow(word, other)));
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Two boxes whose middles lie within 45 % of the smaller one's height of each other. */
const sameRow = (a: Word, b: Word): boolean =>
  a.page === b.page && Math.abs(middle(a) - middle(b)) < 0.45 * Math.min(a.height, b.height);

/** Words on the row of a box, right of it and before `end`, up to a gap wider than `gapMax` type sizes. */
export function wordsRight(card: Card, from: Word, end: number, gapMax: number): Word[] {
  const row = card.words
    .filter((word) => onRow(word, from) && word.x >= right(from) - 0.3 * from.height && word.x < end)
    .sort((a, b) => a.x - b.x);
  return untilGap(row, right(from), gapMax);
}

const onRow = (word: Word, from: Word): boolean =>
  word !== from &&
  word.page === from.page &&
  Math.abs(middle(word) - middle(from)) < 0.6 * Math.max(word.height, from.height) &&
  Math.abs(middle(word) - middle(from)) < 1.1 * Math.min(word.height, from.height);

/** The words up to the first gap wider than so many type sizes. `edge`: where the words before them end. */
export function untilGap(words: readonly Word[], edge: number, gapMax: number): Word[] {
  const kept: Word[] = [];
  let last = edge;
  for (const word of words) {
    if (word.x - last > gapMax * word.height) break;
    kept.push(word);
    last = right(word);
  }
  return kept;
}

/**
 * The row of words directly under a box: it begins within one and a half type sizes, between `start` and `end` of the
 * page's width. Empty when the next row lies further down.
 */
export function wordsBelow(card: Card, box: Box & { page: number }, start: number, end: number): Word[] {
  const under = card.words
    .filter(
      (word) =>
        word.page === box.page &&
        middle(word) > box.y + box.height &&
        word.y - (box.y + box.height) < 1.5 * Math.max(box.height, word.height) &&
        word.x >= start &&
        word.x < end,
    )
    .sort((a, b) => middle(a) - middle(b));
  const first = under[0];
  if (!first) return [];
  return under.filter((word) => onRow(word, first) || word === first).sort((a, b) => a.x - b.x);
}
