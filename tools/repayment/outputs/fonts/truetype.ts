/** What printing needs of a TrueType font. Glyphs are numbered as in its file; 0 is the box for a letter it lacks. */
export interface TrueType {
  /** Thousandths of the size: left, bottom, right, top of the largest glyph; and how far lines reach up and down. */
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  glyphOf(letter: number): number;
  /** Thousandths of the size. */
  advance(glyph: number): number;
  /** The bytes of a table of the file; undefined where it has none of that name. */
  table(tag: string): DataView | undefined;
  /** The outline of a glyph, and the glyphs that it is put together of. */
  outline(glyph: number): { readonly bytes: Uint8Array; readonly parts: readonly number[] };
  readonly glyphCount: number;
}

/**
 * Reads a font whose outlines are TrueType's own and whose licence lets a file carry it. Letters of the basic plane only.
 *
 * @returns undefined for any other file: a collection, PostScript outlines, a licence that forbids it
 * @throws RangeError where the file ends before its tables do
 * @see ISO/IEC 14496-22: head, hhea, hmtx, maxp, loca, glyf, cmap format 4, OS/2 fsType
 */
export function trueType(file: Uint8Array): TrueType | undefined {
  const table = tablesOf(file);
  const [head, hhea, hmtx, maxp, loca, glyf, cmap] = [...needed, 'cmap'].map(table);
  if (!head || !hhea || !hmtx || !maxp || !loca || !glyf || !cmap || forbidden(table('OS/2')))
    return undefined;
  const scaled = (value: number) => Math.round((value * 1000) / head.getUint16(18));
  const letters = letterMap(cmap);
  const widths = hhea.getUint16(34);
  const start = (glyph: number) =>
    head.getInt16(50) === 1 ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  return {
    box: [36, 38, 40, 42].map((at) => scaled(head.getInt16(at))) as unknown as TrueType['box'],
    ascent: scaled(hhea.getInt16(4)),
    descent: scaled(hhea.getInt16(6)),
    glyphOf: (letter) => letters.get(letter) ?? 0,
    advance: (glyph) => scaled(hmtx.getUint16(4 * Math.min(glyph, widths - 1))),
    table,
    outline: (glyph) => {
      const [from, to] = [start(glyph), start(glyph + 1)];
      const bytes = new Uint8Array(glyf.buffer, glyf.byteOffset + from, to - from);
      return { bytes, parts: partsOf(bytes) };
    },
    glyphCount: maxp.getUint16(4),
  };
}

const needed = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'] as const;

function tablesOf(file: Uint8Array): TrueType['table'] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint32(0);
  const count = version === 0x00010000 || version === 0x74727565 ? view.getUint16(4) : 0;
  const tables = new Map<string, DataView>();
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    tables.set(tag, new DataView(file.buffer, file.byteOffset + offset, length));
  }
  return (tag) => tables.get(tag);
}

/** Bit 1 alone: no file may carry the font without its owner's leave. */
const forbidden = (os2: DataView | undefined): boolean => os2 !== undefined && (os2.getUint16(8) & 0xf) === 2;

/** The Windows Unicode table of the basic plane, segment by segment. */
function letterMap(cmap: DataView): ReadonlyMap<number, number> {
  const letters = new Map<number, number>();
  const at = unicodeTable(cmap);
  if (at === undefined) return letters;
  const twice = cmap.getUint16(at + 6);
  for (let segment = at + 14; segment < at + 14 + twice; segment += 2) {
    const end = cmap.getUint16(segment);
    const start = cmap.getUint16(segment + twice + 2);
    const delta = cmap.getUint16(segment + 2 * twice + 2);
    const place = segment + 3 * twice + 2;
    const offset = cmap.getUint16(place);
    for (let letter = start; letter <= end && letter !== 0xffff; letter++) {
      const listed = offset === 0 ? letter : cmap.getUint16(place + offset + 2 * (letter - start));
      if (listed !== 0) letters.set(letter, (listed + delta) & 0xffff);
    }
  }
  return letters;
}

function unicodeTable(cmap: DataView): number | undefined {
  for (let at = 4; at < 4 + 8 * cmap.getUint16(2); at += 8) {
    const place = cmap.getUint32(at + 4);
    if (cmap.getUint16(at) === 3 && cmap.getUint16(at + 2) === 1 && cmap.getUint16(place) === 4) return place;
  }
  return undefined;
}

/** The glyphs of a composite one; none of a glyph with contours of its own. */
function partsOf(glyph: Uint8Array): readonly number[] {
  const view = new DataView(glyph.buffer, glyph.byteOffset, glyph.byteLength);
  const parts: number[] = [];
  if (glyph.length === 0 || view.getInt16(0) >= 0) return parts;
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return parts;
}
