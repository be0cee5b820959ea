import { asPDFName, type PDFDocument, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import type { PrintFont } from './print-font.ts';

/** A predefined font of East Asia, and the national encoding whose letters it is certain to have. */
interface NamedFont {
  readonly name: string;
  readonly baseFont: string;
  readonly encoding: string;
  readonly ordering: string;
  readonly supplement: number;
  readonly letters: 'gbk' | 'euc-kr';
  /** Those that are as wide as they are high. */
  readonly square: RegExp;
}

const chinese: NamedFont = {
  name: 'Chinese',
  baseFont: 'STSong-Light',
  encoding: 'UniGB-UCS2-H',
  ordering: 'GB1',
  supplement: 2,
  letters: 'gbk',
  square: /[\u2e80-\u9fff\uff01-\uff5e]/,
};

const korean: NamedFont = {
  name: 'Korean',
  baseFont: 'HYSMyeongJo-Medium',
  encoding: 'UniKS-UCS2-H',
  ordering: 'Korea1',
  supplement: 1,
  letters: 'euc-kr',
  square: /[\uac00-\ud7a3]/,
};

/**
 * Chinese characters of both writings, kana and Hangul, in predefined fonts: they are named in the file and not carried
 * by it, so the reader takes such a font of the system it runs on. The file stays small.
 *
 * @see ISO 32000-1, 9.7.5.2 (predefined CMaps)
 */
export const namedFonts = (pdf: PDFDocument): readonly PrintFont[] =>
  [chinese, korean].map((font) => namedFont(pdf, font));

function namedFont(pdf: PDFDocument, font: NamedFont): PrintFont {
  const ref = pdf.context.nextRef();
  let used = false;
  return {
    name: asPDFName(font.name),
    ref,
    has: (letter) => font.square.test(letter) && lettersOf(font.letters).has(letter),
    width: (text, size) => text.length * size,
    encoded: (text) => {
      used = true;
      return PDFHexString.of(utf16(text));
    },
    finish: () => {
      if (used) name(pdf, ref, font);
    },
  };
}

function name({ context }: PDFDocument, ref: PDFRef, font: NamedFont): void {
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: font.baseFont,
    Flags: 6,
    FontBBox: [-25, -254, 1000, 880],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 880,
    StemV: 93,
  });
  const glyphs = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: font.baseFont,
    CIDSystemInfo: {
      Registry: PDFString.of('Adobe'),
      Ordering: PDFString.of(font.ordering),
      Supplement: font.supplement,
    },
    DW: 1000,
    FontDescriptor: context.register(descriptor),
  });
  const composite = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: `${font.baseFont}-${font.encoding}`,
    Encoding: font.encoding,
    DescendantFonts: [context.register(glyphs)],
  });
  context.assign(ref, composite);
}

/** Two bytes a character, most significant first, in hex: what these CMaps read. */
const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

const read = new Map<string, ReadonlySet<string>>();

/** Every letter that two bytes of an encoding stand for; worked out when the first of them is to be printed. */
function lettersOf(encoding: NamedFont['letters']): ReadonlySet<string> {
  const known = read.get(encoding);
  if (known) return known;
  const pairs = new Uint8Array(2 * (0xff - 0x81) * (0xff - 0x40));
  let at = 0;
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      pairs[at++] = lead;
      pairs[at++] = trail;
    }
  const letters = new Set(new TextDecoder(encoding).decode(pairs));
  read.set(encoding, letters);
  return letters;
}
