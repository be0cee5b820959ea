import type { TrueType } from './truetype.ts';

/** What a reader of PDFs needs to draw glyphs by their number: no names, no letters, no spacing of pairs. */
const kept = ['cvt ', 'fpgm', 'head', 'hhea', 'hmtx', 'maxp', 'prep'] as const;

/** The font with the outlines of these glyphs and of their parts only, numbered as before. Equal input gives equal bytes. */
export function subset(font: TrueType, glyphs: Iterable<number>): Uint8Array {
  const { glyf, loca } = outlinesOf(font, withParts(font, glyphs));
  const tables = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['loca', loca],
  ]);
  for (const tag of kept) {
    const table = font.table(tag);
    if (table) tables.set(tag, new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice());
  }
  const head = tables.get('head');
  if (head) new DataView(head.buffer).setInt16(50, 1);
  return fileOf([...tables].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every glyph at most once, so that the walk ends whatever a font says of its parts. */
function withParts(font: TrueType, glyphs: Iterable<number>): ReadonlySet<number> {
  const all = new Set([0, ...glyphs]);
  for (const glyph of all) for (const part of font.outline(glyph).parts) all.add(part);
  return all;
}

function outlinesOf(font: TrueType, wanted: ReadonlySet<number>) {
  const loca = new DataView(new ArrayBuffer(4 * (font.glyphCount + 1)));
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < font.glyphCount; glyph++) {
    if (wanted.has(glyph)) {
      const outline = padded(font.outline(glyph).bytes);
      pieces.push(outline);
      length += outline.length;
    }
    loca.setUint32(4 * (glyph + 1), length);
  }
  return { glyf: joined(pieces), loca: new Uint8Array(loca.buffer) };
}

function fileOf(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const head = new DataView(new ArrayBuffer(12 + 16 * tables.length));
  head.setUint32(0, 0x00010000);
  head.setUint16(4, tables.length);
  let offset = head.byteLength;
  for (const [n, [tag, bytes]] of tables.entries()) {
    const at = 12 + 16 * n;
    for (let i = 0; i < 4; i++) head.setUint8(at + i, tag.charCodeAt(i));
    head.setUint32(at + 4, checksum(padded(bytes)));
    head.setUint32(at + 8, offset);
    head.setUint32(at + 12, bytes.length);
    offset += padded(bytes).length;
  }
  return joined([new Uint8Array(head.buffer), ...tables.map(([, bytes]) => padded(bytes))]);
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** Tables and outlines begin at whole fours of bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return whole;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
