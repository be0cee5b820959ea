import type { Box } from '../../deals/facts.ts';
import type { Glyph } from './glyphs.ts';

/** A word as printed, in points from the top left of its page. */
export interface Word extends Box {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** How sure the reader of a picture is of the letters, 0 to 1; absent for a text layer, whose letters are certain. */
  readonly certainty?: number;
}

export interface PageWords {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** What a person sees, in reading order. */
  readonly words: readonly Word[];
  /** What the page holds but a person cannot see: never a value, and a reason to look. */
  readonly hidden: readonly Word[];
}

/**
 * Characters to words, by where they stand and not by the order they were drawn in. A word ends at a gap of
 * a quarter of the type size, or at a narrower one with a blank in it. Characters drawn twice at one place (imitated bold) count once.
 */
export function wordsOf(
  glyphs: readonly Glyph[],
  page: number,
  size: { width: number; height: number },
): PageWords {
  const onPage = (g: Glyph) => g.x >= -1 && g.x <= size.width && g.y >= 0 && g.y <= size.height + g.size;
  const seen = (g: Glyph) => onPage(g) && !g.hidden;
  const inWords = (some: readonly Glyph[]) => rowsOf(some).flatMap((row) => wordsOfRow(row, page));
  return {
    page,
    ...size,
    words: inWords(glyphs.filter(seen)),
    hidden: inWords(glyphs.filter((g) => !seen(g))),
  };
}

/** Characters that share a baseline, each row from left to right, rows from top to bottom. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && glyph.y - row.y <= Math.max(0.6, 0.12 * Math.min(row.size, glyph.size)))
      row.glyphs.push(glyph);
    else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return rows.map((row) => row.glyphs.sort((a, b) => a.x - b.x));
}

function wordsOfRow(row: readonly Glyph[], page: number): Word[] {
  const words: Word[] = [];
  let open: Glyph[] = [];
  let blank = false;
  const close = () => {
    const word = open.length > 0 ? wordFrom(open, page) : undefined;
    if (word) words.push(word);
    open = [];
  };
  for (const glyph of row) {
    const last = open.at(-1);
    if (last && last.text === glyph.text && Math.abs(last.x - glyph.x) < 0.15 * glyph.size) continue;
    if (glyph.text.trim() === '') {
      blank = true;
      continue;
    }
    const gap = last ? (glyph.x - (last.x + last.width)) / Math.max(last.size, glyph.size) : 0;
    if (gap > (blank ? 0.08 : 0.25)) close();
    blank = false;
    open.push(glyph);
  }
  close();
  return words;
}

function wordFrom(glyphs: readonly Glyph[], page: number): Word | undefined {
  const text = plain(glyphs.map((glyph) => glyph.text).join(''));
  if (text === '') return undefined;
  const left = glyphs[0]!.x;
  let [right, size] = [Number.NEGATIVE_INFINITY, 0];
  for (const glyph of glyphs) {
    right = Math.max(right, glyph.x + glyph.width);
    size = Math.max(size, glyph.size);
  }
  const top = glyphs[0]!.y - size * 0.8;
  return { text, page, x: round(left), y: round(top), width: round(right - left), height: round(size) };
}

/** NFKC, without control, format and private characters: ligatures become letters, nothing invisible is kept. */
export const plain = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : text.normalize('NFKC').replace(/[\p{C}]/gu, '');

const round = (points: number) => Math.round(points * 100) / 100;
