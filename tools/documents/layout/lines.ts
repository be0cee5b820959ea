import type { Box } from '../../deals/facts.ts';
import type { PageWords, Word } from '../pages/words.ts';
import { isIdeograph, piecesOf } from './pieces.ts';
import { withoutSpecks } from './specks.ts';

/** Words of one printed row that belong together: no gap wider than a word or so. */
export interface Cell {
  readonly words: readonly Word[];
  readonly text: string;
  readonly box: Box;
  readonly page: number;
}

export interface Line {
  readonly page: number;
  readonly words: readonly Word[];
  readonly cells: readonly Cell[];
  readonly top: number;
  readonly bottom: number;
  /** Type size of the tallest word. */
  readonly size: number;
}

/** A paper as lines, in reading order over all pages. */
export interface Paper {
  readonly pages: number;
  readonly lines: readonly Line[];
}

/** Words to lines by their vertical overlap, to their pieces, and to cells by their gaps. */
export function paperOf(pages: readonly PageWords[]): Paper {
  return {
    pages: pages.length,
    lines: pages.flatMap(({ words }) => linesOf(withoutSpecks(words))),
  };
}

function linesOf(words: readonly Word[]): Line[] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    if (row && sameRow(row.find(isWhole) ?? row[0]!, word)) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) =>
    lineOf(
      uncrowded(row)
        .sort((a, b) => a.x - b.x)
        .flatMap(piecesOf),
    ),
  );
}

/**
 * OCR may give a word a box that other words of the row stand in, where scripts meet: it is then in the widest part of
 * its box that they leave free, and the order of the words is right again.
 */
function uncrowded(row: readonly Word[]): Word[] {
  return row.map((word) => {
    if (word.certainty === undefined) return word;
    const room =
      [...word.text].reduce((sum, letter) => sum + (isIdeograph(letter) ? 1 : 0.6), 0) * word.height;
    if (word.width < 1.3 * room) return word;
    const inside = row.filter(
      (other) => other !== word && centre(other) > word.x && centre(other) < right(word),
    );
    const free = inside.length > 0 ? widestFree(word, inside) : undefined;
    return free && free.width > 0.5 * room ? { ...word, ...free } : word;
  });
}

function widestFree(box: Box, inside: readonly Box[]): { readonly x: number; readonly width: number } {
  const others = [...inside].sort((a, b) => a.x - b.x);
  const edges = [box.x, ...others.map(right)];
  const parts = edges.map((x, i) => ({ x, width: (others[i]?.x ?? right(box)) - x }));
  return parts.reduce((widest, part) => (part.width > widest.width ? part : widest));
}

function sameRow(first: Word, word: Word): boolean {
  const low = Math.min(first.height, word.height);
  if (Math.abs(middle(word) - middle(first)) < 0.3 * low) return true;
  const shared = Math.min(first.y + first.height, word.y + word.height) - Math.max(first.y, word.y);
  const high = Math.max(first.height, word.height);
  const alike =
    high < 2 * low ||
    isMark(first) !== isMark(word) ||
    isFlat(first) !== isFlat(word) ||
    ((!isWhole(word) || !isWhole(first)) && high < 4 * low);
  return shared > 0.7 * low && alike;
}

/** A word that shows how high its row is; a mark, a lone digit or a flat ideograph may be a splinter of one. */
const isWhole = (word: Word): boolean =>
  word.text.length > 2 || (isIdeograph(word.text[0]!) && !isFlat(word));

/** An ideograph is as high as wide: one much lower is a stroke such as 一, or cut off by OCR. */
const isFlat = ({ text, width, height, certainty }: Word): boolean =>
  certainty !== undefined && isIdeograph(text[0]!) && height < (0.5 * width) / [...text].length;

/** A dash or a dot is much lower than the words it stands among. */
const isMark = (word: Word): boolean => /^[-–—−.,'’·•:=_~]+$/.test(word.text);

function lineOf(words: readonly Word[]): Line {
  const size = Math.max(...words.map((word) => word.height));
  const cells: Word[][] = [];
  for (const word of words) {
    const last = cells.at(-1)?.at(-1);
    if (last && word.x - right(last) < wideGap(last, word)) cells.at(-1)!.push(word);
    else cells.push([word]);
  }
  const box = boxAround(words);
  return {
    page: words[0]!.page,
    words,
    cells: cells.map(cellOf),
    top: box.y,
    bottom: box.y + box.height,
    size,
  };
}

/** A gap as wide as this parts two words: they are no longer of one cell. */
export const wideGap = (last: Word, next: Word): number => 0.9 * Math.max(typeSize(last), typeSize(next));

/**
 * How large a word is set. The box of a word that OCR read is as high as its ink: capitals and figures are lower than
 * their type, and words such as "sun" much lower.
 */
function typeSize({ text, height, certainty }: Word): number {
  if (certainty === undefined || /\p{Script=Han}/u.test(text)) return height;
  if (/[gjpqyQ,;()[\]|/]/.test(text)) return height;
  return /[\p{Lu}\dbdfhkltß]/u.test(text) ? height / 0.78 : height;
}

export function cellOf(words: readonly Word[]): Cell {
  return { words, text: textOf(words), box: boxAround(words), page: words[0]!.page };
}

/** Words as one text, with a blank between two unless the script has none, and where each word starts in it. */
export function joined(words: readonly Word[]): {
  readonly text: string;
  readonly starts: readonly number[];
} {
  let text = '';
  const starts = words.map((word, i) => {
    const last = words[i - 1];
    if (last && !(runsOn(last, word) && gapBetween(last, word) < 0.9 * word.height)) text += ' ';
    const start = text.length;
    text += word.text;
    return start;
  });
  return { text, starts };
}

/** Two words of a script without blanks, or a figure beside one. */
const runsOn = (last: Word, word: Word) =>
  isIdeograph(lastLetter(last.text)) || isIdeograph(firstLetter(word.text));
const firstLetter = (text: string) => [...text.replace(/^[^\p{L}\p{N}]+/u, '')][0] ?? '';
const lastLetter = (text: string) => [...text.replace(/[^\p{L}\p{N}]+$/u, '')].at(-1) ?? '';

/** Points between two words of a row; less than nothing where the second starts a new row. */
const gapBetween = (last: Word, word: Word) => word.x - right(last);

export const textOf = (words: readonly Word[]): string => joined(words).text;
export const right = (box: Box): number => box.x + box.width;
export const middle = (box: Box): number => box.y + box.height / 2;
export const centre = (box: Box): number => box.x + box.width / 2;

/** The smallest box that holds them all. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map(right)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width: Math.round(width * 100) / 100, height: Math.round(height * 100) / 100 };
}

/** How far two boxes share the same columns of the page, in points; negative is the gap between them. */
export const sharedWidth = (a: Box, b: Box): number => Math.min(right(a), right(b)) - Math.max(a.x, b.x);
