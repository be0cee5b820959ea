import { asPDFName, type PDFDocument, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import type { PrintFont } from './print-font.ts';
import { subset } from './subset.ts';
import type { TrueType } from './truetype.ts';

/**
 * A font that the file carries: the outlines of the letters used, and which letter each is, so that a search finds them.
 * Only of scripts whose letters stand one after the other as they are; Arabic, Thai or Hindi would come out garbled.
 *
 * @see ISO 32000-1, 9.7.4.2 (Type 2 CIDFonts), 9.10.3 (ToUnicode)
 */
export function carriedFont(pdf: PDFDocument, font: TrueType, name: string): PrintFont {
  const ref = pdf.context.nextRef();
  const used = new Map<number, string>();
  const glyphs = (text: string) => Array.from(text, (letter) => font.glyphOf(letter.codePointAt(0) ?? 0));
  return {
    name: asPDFName(name),
    ref,
    has: (letter) => sideBySide.test(letter) && font.glyphOf(letter.codePointAt(0) ?? 0) !== 0,
    width: (text, size) => glyphs(text).reduce((sum, glyph) => sum + (font.advance(glyph) * size) / 1000, 0),
    encoded: (text) => {
      const numbers = glyphs(text);
      for (const [at, letter] of Array.from(text).entries()) used.set(numbers[at] ?? 0, letter);
      return PDFHexString.of(numbers.map(hex).join(''));
    },
    finish: () => {
      if (used.size > 0)
        embed(
          pdf,
          ref,
          font,
          name,
          [...used].toSorted(([a], [b]) => a - b),
        );
    },
  };
}

const sideBySide =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}]$/u;

const hex = (value: number): string => value.toString(16).padStart(4, '0');

function embed(
  { context }: PDFDocument,
  ref: PDFRef,
  font: TrueType,
  name: string,
  used: readonly (readonly [number, string])[],
): void {
  const BaseFont = `CHAUFF+${name}`;
  const file = subset(
    font,
    used.map(([glyph]) => glyph),
  );
  const descriptor = {
    Type: 'FontDescriptor',
    FontName: BaseFont,
    Flags: 4,
    FontBBox: [...font.box],
    ItalicAngle: 0,
    Ascent: font.ascent,
    Descent: font.descent,
    CapHeight: font.ascent,
    StemV: 80,
    FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
  };
  const glyphs = {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    CIDToGIDMap: 'Identity',
    W: used.flatMap(([glyph]) => [glyph, [font.advance(glyph)]]),
    FontDescriptor: context.register(context.obj(descriptor)),
  };
  const composite = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(context.obj(glyphs))],
    ToUnicode: context.register(context.flateStream(toUnicode(used))),
  };
  context.assign(ref, context.obj(composite));
}

/** At most a hundred letters to a block, as the CMap language asks. */
function toUnicode(used: readonly (readonly [number, string])[]): string {
  const blocks: string[] = [];
  for (let at = 0; at < used.length; at += 100) {
    const lines = used
      .slice(at, at + 100)
      .map(([glyph, letter]) => `<${hex(glyph)}> <${hex(letter.charCodeAt(0))}>`);
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
}
