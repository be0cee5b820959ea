import { describe, expect, it } from 'vitest';
import { machineFonts } from './machine-fonts.ts';
import { subset } from './subset.ts';
import { trueType } from './truetype.ts';

const [first] = machineFonts(false);
if (!first) throw new Error('PDF.js brings a font');
const { font } = first;
const glyph = (letter: string) => font.glyphOf(letter.codePointAt(0) ?? 0);

describe('subset', () => {
  const file = subset(font, [glyph('Ż'), glyph('a')]);
  const view = new DataView(file.buffer);
  const tables = Array.from({ length: view.getUint16(4) }, (_, n) => {
    const at = 12 + 16 * n;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    return {
      tag,
      sum: view.getUint32(at + 4),
      from: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
    };
  });
  const table = (wanted: string) => {
    const { from, length } = tables.find(({ tag }) => tag === wanted) ?? { from: 0, length: 0 };
    return new DataView(file.buffer, from, length);
  };
  const lengthOf = (n: number) => table('loca').getUint32(4 * (n + 1)) - table('loca').getUint32(4 * n);

  it('keeps the outline of a letter and of the parts that it is put together of', () => {
    const { parts } = font.outline(glyph('Ż'));
    expect(parts.length).toBeGreaterThan(1);
    for (const each of [glyph('Ż'), glyph('a'), ...parts]) {
      const { bytes } = font.outline(each);
      const start = table('loca').getUint32(4 * each);
      const kept = new Uint8Array(file.buffer, table('glyf').byteOffset + start, bytes.length);
      expect(kept).toEqual(Uint8Array.from(bytes));
    }
  });

  it('drops every other outline and is a fraction of the font', () => {
    expect(lengthOf(glyph('b'))).toBe(0);
    expect(file.length).toBeLessThan(30_000);
  });

  it('gives each table the sum of its words', () => {
    for (const { from, length, sum } of tables) {
      let words = 0;
      for (let at = from; at < from + length; at += 4) words = (words + view.getUint32(at)) >>> 0;
      expect(words).toBe(sum);
    }
  });
});

describe('trueType', () => {
  it.each([
    ['PostScript outlines', 0x4f54544f],
    ['a collection', 0x74746366],
  ])('takes no file of %s', (_, version) => {
    const file = new Uint8Array(64);
    new DataView(file.buffer).setUint32(0, version);
    expect(trueType(file)).toBeUndefined();
  });

  it('takes no font that a file may not carry', () => {
    const packaged = Uint8Array.from(fontFile());
    const os2 = offsetOf(packaged, 'OS/2');
    new DataView(packaged.buffer).setUint16(os2 + 8, 2);
    expect(trueType(packaged)).toBeUndefined();
  });
});

/** The bytes that the font was read from. */
function fontFile(): Uint8Array {
  const head = font.table('head');
  return new Uint8Array(head?.buffer ?? new ArrayBuffer(0));
}

function offsetOf(file: Uint8Array, wanted: string): number {
  const view = new DataView(file.buffer);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
    if (String.fromCharCode(...file.subarray(at, at + 4)) === wanted) return view.getUint32(at + 8);
  throw new Error(`no table ${wanted}`);
}
