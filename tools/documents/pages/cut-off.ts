import type { Box } from '../../deals/facts.ts';
import { unlevelled } from './on-page.ts';
import type { Word } from './words.ts';

interface SeenPage {
  readonly width: number;
  readonly height: number;
  readonly lean: number;
}

/** Rows that run off one side before it is no chance: a page number or a stroke at the edge is one. */
const rowsMin = 3;
/** How near the edge a word lies that goes on beyond it, as a share of its height. */
const touching = 0.3;
/** The margin, as a share of the width, that the other side must have: a paper that fills its picture has none. */
const marginMin = 0.02;
/** Below this certainty a word at the edge may be the edge itself. */
const certaintyMin = 0.5;

/**
 * The strip of a picture's left or right edge where rows of print run off it, while the other side has a margin: what
 * they went on to say is not on the picture. Rows cut above or below leave no word to see, so those are not told.
 *
 * @param words of the upright, levelled page, in points
 * @returns undefined for a page that is all there
 */
export function cutOffStrip(words: readonly Word[], page: SeenPage): Box | undefined {
  const printed = words
    .filter(({ text, certainty = 1 }) => certainty >= certaintyMin && /[\p{L}\p{N}]/u.test(text))
    .map((word) => ({ ...word, ...unlevelled(word, page) }));
  const left = printed.map(({ x }) => x);
  const right = printed.map(({ x, width }) => page.width - x - width);
  const side = (gaps: readonly number[], others: readonly number[]): Placed[] => {
    if (Math.min(...others) < marginMin * page.width) return [];
    return printed.filter((word, i) => gaps[i]! < touching * word.height && isPrint(word, printed));
  };
  const [offLeft, offRight] = [side(left, right), side(right, left)];
  if (rowsOf(offLeft) >= rowsMin) return strip(offLeft, 0);
  return rowsOf(offRight) >= rowsMin ? strip(offRight, page.width) : undefined;
}

type Placed = Word & Box;

/** A word that lies along its row and has a neighbour there: print on its side and specks at the edge are none. */
function isPrint(word: Placed, all: readonly Placed[]): boolean {
  const reach = 2 * word.height;
  return (
    (word.width > word.height || word.text.length < 3) &&
    all.some(
      (other) =>
        other !== word &&
        Math.abs(middle(other) - middle(word)) < word.height / 2 &&
        Math.abs(other.height - word.height) < word.height &&
        other.x < word.x + word.width + reach &&
        other.x + other.width > word.x - reach,
    )
  );
}

const middle = ({ y, height }: Box): number => y + height / 2;

function rowsOf(words: readonly Placed[]): number {
  const rows: Placed[] = [];
  for (const word of words)
    if (!rows.some((row) => Math.abs(middle(row) - middle(word)) < word.height / 2)) rows.push(word);
  return rows.length;
}

/** From the highest of the words to the lowest, along the edge that they run off. */
function strip(words: readonly Placed[], edge: number): Box {
  const [top, bottom] = [Math.min(...words.map(({ y }) => y)), Math.max(...words.map((w) => w.y + w.height))];
  const width = Math.max(...words.map((word) => word.height));
  return { x: edge === 0 ? 0 : edge - width, y: top, width, height: bottom - top };
}
