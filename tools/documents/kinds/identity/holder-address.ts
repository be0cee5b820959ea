import { middle, right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { clean, type Printed } from '../../values/values.ts';
import type { Card } from './card.ts';
import { partedAt } from './glued-words.ts';

/** The holder's address, and where its lines begin: names stand above it at the same place. */
export interface HolderAddress extends Printed<string> {
  /** Left edge of the lines, in points. */
  readonly x: number;
  readonly street: readonly Word[];
}

const usPlace = /\b[A-Z]{2},? ?\d{5}(?:-? ?\d{4})?$/;
const canadianPlace = /\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/;
const rowsMax = 3;

/**
 * An address of North America: the row that ends in state and ZIP code (or a postal code of Canada), and the rows above it that
 * begin at the same place, up to the one that begins with a house number or box.
 */
export function holderAddress(card: Card): HolderAddress | undefined {
  for (const row of card.rows) {
    for (const place of cellsOf(row)) {
      const text = place.map((word) => word.text).join(' ');
      if (!usPlace.test(text) && !canadianPlace.test(text)) continue;
      const lines = linesUpFrom(card, place);
      if (lines) return joined(lines);
    }
  }
  return undefined;
}

/** A row's words, parted at gaps; the state and its ZIP code may stand further apart, as after a comma that OCR lost. */
function cellsOf(row: readonly Word[]): Word[][] {
  const cells: Word[][] = [];
  for (const word of row) {
    const last = cells.at(-1)?.at(-1);
    const alike = last && Math.max(word.height, last.height) < 1.8 * Math.min(word.height, last.height);
    const gapMax = /^(?:[A-Z]{2},?|\d{5}(?:-?\d{4})?)$/.test(word.text) ? 2 : 1.1;
    if (last && alike && word.x - right(last) < gapMax * Math.max(word.height, last.height))
      cells.at(-1)!.push(word);
    else cells.push([word]);
  }
  return cells;
}

function linesUpFrom(card: Card, place: readonly Word[]): (readonly Word[])[] | undefined {
  const first = place[0]!;
  const lines: (readonly Word[])[] = [place];
  if (/^\d/.test(first.text) && place.length > 4) return lines;
  let top = first;
  while (lines.length <= rowsMax) {
    const cell = cellAbove(card, top, first.x);
    if (!cell) return undefined;
    const above = withoutMark(cell, first.x);
    lines.unshift(above);
    if (isStreet(above)) return lines;
    top = above[0]!;
  }
  return undefined;
}

const isStreet = (words: readonly Word[]): boolean =>
  words.length > 1 &&
  /^(?:\d+[A-Z]?(?:-\d+|\/\d)?|[NSEW]?\d+[NSEW]\d+|P\.?O\.?|BOX|RR|HC)$/i.test(words[0]!.text);

/** Without a field number 8 left of the house number, whatever OCR made of it. */
const withoutMark = (cell: Word[], x: number): Word[] =>
  cell.length > 2 &&
  /^[8sSBg&§3a]\W?$/.test(cell[0]!.text) &&
  cell[0]!.x < x - 0.3 * cell[1]!.height &&
  isStreet(cell.slice(1))
    ? cell.slice(1)
    : cell;

/** The cell that begins over `x`, or one field number left of it, in the row directly above a word. */
export function cellAbove(card: Card, word: Word, x: number): Word[] | undefined {
  const above = card.rows.flatMap((row) =>
    cellsOf(row).flatMap((cell) => {
      const gap = word.y - (cell[0]!.y + cell[0]!.height);
      const size = Math.max(word.height, cell[0]!.height);
      const near = middle(cell[0]!) < middle(word) - 0.5 * word.height && gap < 1.4 * size;
      return near &&
        cell[0]!.page === word.page &&
        Math.abs(cell[0]!.x - x) < 2.2 * Math.min(size, 1.4 * word.height)
        ? [cell]
        : [];
    }),
  );
  const lone = (cell: Word[]) => cell.length === 1 && /^\w\W?$/.test(cell[0]!.text);
  return above.sort((a, b) => Number(lone(a)) - Number(lone(b)) || middle(b[0]!) - middle(a[0]!))[0];
}

/** In one line. A field number 8 stuck to the house number stands left of the other lines, and goes. */
function joined(lines: readonly (readonly Word[])[]): HolderAddress {
  const place = lines.at(-1)!;
  const [first, ...others] = lines[0]!;
  const outdented = lines.length > 1 && place[0]!.x - first!.x > 0.5 * first!.height;
  const stuck = outdented && /^8\d+/.test(first!.text) ? partedAt(first!, 1)[1]! : first!;
  const street = [stuck, ...others];
  const words = [...street, ...lines.slice(1).flat()];
  const value = clean(words.map((word) => word.text).join(' ')).replace(/ ,/g, ',');
  return { value, words, x: place[0]!.x, street };
}
