import {
  beginText,
  endText,
  PDFDocument,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setFillingColor,
  setFontAndSize,
  setTextMatrix,
  showText,
} from 'pdf-lib';
import {
  type PlacedRun,
  placedRuns,
  type SheetFonts,
  sheetFonts,
} from '../../repayment/outputs/pdf-fonts.ts';

/** A page of letter size being written; `y` counts points from the top, as boxes do. */
export interface Sheet {
  text(x: number, y: number, text: string, options?: TextOptions): void;
  /** A row of a table: one text per column, right-aligned where the column says so. */
  row(y: number, columns: readonly Column[], texts: readonly string[], bold?: boolean): void;
  rule(y: number): void;
}

interface TextOptions {
  readonly size?: number;
  readonly bold?: boolean;
  /** Drawn in the colour of the paper, as planted text is. */
  readonly white?: boolean;
}

export interface Column {
  readonly x: number;
  readonly align: 'left' | 'right';
}

const pageHeight = 792;

/** A PDF with a real text layer, the same bytes for the same content. Chinese stands in a font that the file names and does not carry. */
export async function paper(title: string, pages: readonly ((sheet: Sheet) => void)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const fonts = await sheetFonts(pdf);
  for (const write of pages) write(sheetOn(pdf.addPage([612, pageHeight]), fonts));
  fonts.finish();
  return pdf.save();
}

function sheetOn(page: PDFPage, fonts: SheetFonts): Sheet {
  const text: Sheet['text'] = (x, y, words, { size = 10, bold = false, white = false } = {}) => {
    for (const run of placedRuns(words, { size, bold }, fonts).runs)
      drawRun(page, run, { x: x + run.at, y: pageHeight - y, size, white });
  };
  return {
    text,
    row(y, columns, texts, bold = false) {
      for (const [i, words] of texts.entries()) {
        const column = columns[i]!;
        const { width } = placedRuns(words, { size: 10, bold }, fonts);
        text(column.align === 'right' ? column.x - width : column.x, y, words, { bold });
      }
    },
    rule(y) {
      page.drawLine({
        start: { x: 50, y: pageHeight - y },
        end: { x: 562, y: pageHeight - y },
        thickness: 0.5,
        color: rgb(0.7, 0.7, 0.7),
      });
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly white: boolean;
}

function drawRun(page: PDFPage, { text, font }: PlacedRun, { x, y, size, white }: Place): void {
  page.node.setFontDictionary(font.name, font.ref);
  page.pushOperators(
    pushGraphicsState(),
    setFillingColor(white ? rgb(1, 1, 1) : rgb(0.1, 0.12, 0.16)),
    beginText(),
    setFontAndSize(font.name, size),
    setTextMatrix(1, 0, 0, 1, x, y),
    showText(font.encoded(text)),
    endText(),
    popGraphicsState(),
  );
}

/** Cents as a US paper prints them: `$1,639.80`. */
export const printed = (cents: number): string =>
  `${cents < 0 ? '-' : ''}$${(Math.abs(cents) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

/** An ISO day as a US paper prints it. */
export const usDay = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
