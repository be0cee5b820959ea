import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  beginText,
  endText,
  moveText,
  PDFDocument,
  PDFHexString,
  type PDFName,
  type PDFPage,
  rectangle,
  rgb,
  StandardFonts,
  setFontAndSize,
  showText,
  stroke,
} from 'pdf-lib';
import { sealWithEmptyWord } from './seal.ts';

const faces = [
  ['LiberationSans-Regular', StandardFonts.Helvetica],
  ['LiberationSans-Bold', StandardFonts.HelveticaBold],
  ['LiberationSans-Italic', StandardFonts.HelveticaOblique],
] as const;
const [rows, columns, fieldEvery] = [52, 4, 3];
const labels = [
  'Wages, tips, other compensation',
  'Income tax withheld',
  'Name of the payer',
  'See instructions',
];

/**
 * Two pages in the style of a tax form: hundreds of labels in small print, three fonts within the file, ruled boxes, filled
 * fields with appearances of their own, sealed with an empty password, so that everybody may read it and nobody change it.
 */
export async function denseForm(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const form = pdf.getForm();
  const fonts = await Promise.all(faces.map(([file, metrics]) => embeddedFont(pdf, file, metrics)));
  for (let n = 0; n < 2; n++) {
    const page = pdf.addPage([612, 792]);
    const names = fonts.map((font, i) => page.node.newFontDictionary(`F${i}`, font));
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const at = { x: 30 + column * 138, y: 752 - row * 14 };
        const number = n * rows * columns + row * columns + column + 1;
        box(page, at);
        print(page, names[number % names.length]!, `${number} ${labels[number % labels.length]}`, at);
        if (number % fieldEvery !== 0) continue;
        const field = form.createTextField(`field ${number}`);
        field.setText(`${number},204.55`);
        field.addToPage(page, {
          ...at,
          y: at.y - 1,
          width: 60,
          height: 8,
          borderWidth: 0,
          textColor: rgb(0, 0, 0.5),
        });
      }
  }
  form.updateFieldAppearances();
  return sealWithEmptyWord(pdf);
}

function box(page: PDFPage, { x, y }: { readonly x: number; readonly y: number }): void {
  page.pushOperators(rectangle(x - 2, y - 2, 138, 14), stroke());
}

function print(
  page: PDFPage,
  font: PDFName,
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const hex = PDFHexString.of(Buffer.from(text, 'latin1').toString('hex'));
  page.pushOperators(beginText(), setFontAndSize(font, 5.5), moveText(x, y + 7), showText(hex), endText());
}

const [firstCode, lastCode] = [32, 126];

/** A font with its outlines in the file, under the widths of its metric twin. */
async function embeddedFont(pdf: PDFDocument, file: string, metrics: StandardFonts) {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const outlines = readFileSync(join(home, 'standard_fonts', `${file}.ttf`));
  const twin = await pdf.embedFont(metrics);
  const widths = Array.from({ length: lastCode - firstCode + 1 }, (_, i) =>
    Math.round(twin.widthOfTextAtSize(String.fromCharCode(firstCode + i), 1_000)),
  );
  const { context } = pdf;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: file,
      Flags: 32,
      FontBBox: [-544, -303, 1302, 980],
      ItalicAngle: 0,
      Ascent: 905,
      Descent: -212,
      CapHeight: 729,
      StemV: 80,
      FontFile2: context.register(context.flateStream(outlines, { Length1: outlines.length })),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: file,
      Encoding: 'WinAnsiEncoding',
      FirstChar: firstCode,
      LastChar: lastCode,
      Widths: widths,
      FontDescriptor: descriptor,
    }),
  );
}
