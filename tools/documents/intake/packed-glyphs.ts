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

/** Packs characters as they come. */
export interface GlyphPacker {
  add(text: string, x: number, y: number, width: number, size: number, hidden: boolean): void;
  /** More letters of the last character, and its whole width. */
  extend(text: string, width: number): void;
  done(): PackedGlyphs;
}

/** @param most how many characters may come */
export function glyphPacker(most: number): GlyphPacker {
  const places = new Float32Array(most * 4);
  const hidden = new Uint8Array(most);
  const texts: string[] = [];
  const clean = (text: string) => (text.includes(between) ? text.replaceAll(between, '') : text);
  return {
    add(text, x, y, width, size, unseen) {
      const i = texts.length;
      places[4 * i] = x;
      places[4 * i + 1] = y;
      places[4 * i + 2] = width;
      places[4 * i + 3] = size;
      hidden[i] = unseen ? 1 : 0;
      texts.push(clean(text));
    },
    extend(text, width) {
      const i = texts.length - 1;
      texts[i] += clean(text);
      places[4 * i + 2] = width;
    },
    done: () => ({
      texts: texts.join(between),
      places: places.slice(0, 4 * texts.length),
      hidden: hidden.slice(0, texts.length),
    }),
  };
}

export function packGlyphs(glyphs: readonly Glyph[]): PackedGlyphs {
  const packer = glyphPacker(glyphs.length);
  for (const { text, x, y, width, size, hidden } of glyphs) packer.add(text, x, y, width, size, hidden);
  return packer.done();
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
