import {
  asPDFName,
  type PDFDocument,
  type PDFFont,
  type PDFName,
  type PDFRef,
  PDFString,
  StandardFonts,
} from 'pdf-lib';

/**
 * The fonts of a printed page. Latin letters and every figure stand in Helvetica, which every reader of PDF has. Chinese
 * stands in a predefined font: it is named in the file and not carried by it, so the reader takes a Chinese font of the
 * system it runs on. The file stays small and nothing is fetched to write it.
 *
 * @see ISO 32000-1, 9.6.2.2 (standard fonts) and 9.7.5.2 (predefined CMaps)
 */
export interface SheetFonts {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  readonly chinese: { readonly name: PDFName; readonly ref: PDFRef };
}

export const sheetFonts = async (pdf: PDFDocument): Promise<SheetFonts> => ({
  plain: await pdf.embedFont(StandardFonts.Helvetica),
  bold: await pdf.embedFont(StandardFonts.HelveticaBold),
  chinese: { name: asPDFName('Chinese'), ref: chineseFont(pdf) },
});

function chineseFont({ context }: PDFDocument): PDFRef {
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'STSong-Light',
      Flags: 6,
      FontBBox: [-25, -254, 1000, 880],
      ItalicAngle: 0,
      Ascent: 880,
      Descent: -120,
      CapHeight: 880,
      StemV: 93,
    }),
  );
  const glyphs = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType0',
      BaseFont: 'STSong-Light',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 2 },
      DW: 1000,
      FontDescriptor: descriptor,
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'STSong-Light-UniGB-UCS2-H',
      Encoding: 'UniGB-UCS2-H',
      DescendantFonts: [glyphs],
    }),
  );
}

/** A stretch of text in one font. */
interface Run {
  readonly text: string;
  readonly chinese: boolean;
}

/** Chinese characters and full-width signs, which are all as wide as they are high. */
const runsOf = (text: string): readonly Run[] =>
  (text.match(/[\u2e80-\u9fff\uff01-\uff60]+|[^\u2e80-\u9fff\uff01-\uff60]+/g) ?? []).map((run) => ({
    text: run,
    chinese: /^[\u2e80-\u9fff\uff01-\uff60]/.test(run),
  }));

export interface Style {
  readonly size: number;
  readonly bold: boolean;
}

export interface PlacedRun extends Run {
  /** From the start of the text, in points. */
  readonly at: number;
}

/** The runs of a text one after the other, and how wide they are together. */
export function placedRuns(text: string, { size, bold }: Style, { plain, bold: heavy }: SheetFonts) {
  const runs: PlacedRun[] = [];
  let width = 0;
  for (const run of runsOf(text)) {
    runs.push({ ...run, at: width });
    width += run.chinese ? run.text.length * size : (bold ? heavy : plain).widthOfTextAtSize(run.text, size);
  }
  return { runs, width };
}
