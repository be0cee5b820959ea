import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

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

/** A PDF with a real text layer, the same bytes for the same content. */
export async function paper(title: string, pages: readonly ((sheet: Sheet) => void)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const fonts = {
    plain: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
  };
  for (const write of pages) write(sheetOn(pdf.addPage([612, pageHeight]), fonts));
  return pdf.save();
}

function sheetOn(page: PDFPage, fonts: { readonly plain: PDFFont; readonly bold: PDFFont }): Sheet {
  const text: Sheet['text'] = (x, y, words, { size = 10, bold = false, white = false } = {}) =>
    page.drawText(words, {
      x,
      y: pageHeight - y,
      size,
      font: bold ? fonts.bold : fonts.plain,
      color: white ? rgb(1, 1, 1) : rgb(0.1, 0.12, 0.16),
    });
  return {
    text,
    row(y, columns, texts, bold = false) {
      const font = bold ? fonts.bold : fonts.plain;
      for (const [i, words] of texts.entries()) {
        const column = columns[i]!;
        const x = column.align === 'right' ? column.x - font.widthOfTextAtSize(words, 10) : column.x;
        text(x, y, words, { bold });
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

/** Cents as a US paper prints them: `$1,639.80`. */
export const printed = (cents: number): string =>
  `${cents < 0 ? '-' : ''}$${(Math.abs(cents) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

/** An ISO day as a US paper prints it. */
export const usDay = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
