import type { Glyph } from '../pages/glyphs.ts';

/** Characters as they travel between processes: a page has thousands, and an object for each costs more than its reading. */
export interface PackedGlyphs {
  /** Their texts, one after the other, with a NUL between two. */
  readonly texts: string;
  /** x, y, width and size of each, in points. */
  readonly places: Float32Array;
  readonly hidden: Uint8Array;
}

const between = '\0';

export function packGlyphs(glyphs: readonly Glyph[]): PackedGlyphs {
  const places = new Float32Array(glyphs.length * 4);
  const hidden = new Uint8Array(glyphs.length);
  const texts: string[] = [];
  for (const [i, { text, x, y, width, size, hidden: unseen }] of glyphs.entries()) {
    places[4 * i] = x;
    places[4 * i + 1] = y;
    places[4 * i + 2] = width;
    places[4 * i + 3] = size;
    hidden[i] = unseen ? 1 : 0;
    texts.push(text.includes(between) ? text.replaceAll(between, '') : text);
  }
  return { texts: texts.join(between), places, hidden };
}

export function unpackGlyphs({ texts, places, hidden }: PackedGlyphs): Glyph[] {
  if (hidden.length === 0) return [];
  return texts.split(between).map((text, i) => ({
    text,
    x: places[4 * i]!,
    y: places[4 * i + 1]!,
    width: places[4 * i + 2]!,
    size: places[4 * i + 3]!,
    hidden: hidden[i] === 1,
  }));
}
