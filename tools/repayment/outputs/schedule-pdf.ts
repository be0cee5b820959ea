import { PDFDocument } from 'pdf-lib';
import type { Locale } from '../../kit/units.ts';
import { sheetFonts } from './pdf-fonts.ts';
import { createPen, margin, type Paper, type Pen } from './pdf-pen.ts';
import type { ScheduleSheet } from './schedule-sheet.ts';
import { headCells, rowCells, type SheetSpeech, sheetSpeech, termLines, totalCells } from './sheet-speech.ts';

const title = { size: 18, bold: true } as const;
const plain = { size: 9, bold: false } as const;
const strong = { size: 9, bold: true } as const;
const lineHeight = 14;

/**
 * The schedule as a PDF: title, terms, and the table over as many pages as it needs, each with the heads of its columns
 * and its number; the sums stand under the last row.
 *
 * Equal input gives equal bytes: the dates of the file are `stamp`, an ISO 8601 instant.
 */
export async function schedulePdf(
  sheet: ScheduleSheet,
  options: { readonly locale: Locale; readonly stamp: string; readonly paper: Paper },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const speech = sheetSpeech(options.locale, sheet.currency);
  describe(pdf, speech.words.title, options);
  const fonts = await sheetFonts(pdf);
  const pen = createPen(pdf, fonts, options.paper);
  drawTable(pen, sheet, speech, drawTerms(pen, sheet, speech));
  pen.onEachPage((n, of) => {
    const y = pen.height - margin + 18;
    pen.left(sheet.id, margin, y, plain);
    pen.right(speech.words.page(speech.whole(n), speech.whole(of)), pen.width - margin, y, plain);
  });
  fonts.finish();
  return pdf.save({ useObjectStreams: false });
}

function describe(
  pdf: PDFDocument,
  heading: string,
  { stamp, locale }: { stamp: string; locale: Locale },
): void {
  const made = new Date(stamp);
  pdf.setTitle(heading, { showInWindowTitleBar: true });
  pdf.setLanguage(locale);
  pdf.setProducer('Chauffeur');
  pdf.setCreator('Chauffeur');
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
}

/** Title and terms, in two columns. @returns where the table begins */
function drawTerms(pen: Pen, sheet: ScheduleSheet, speech: SheetSpeech): number {
  pen.left(speech.words.title, margin, margin + title.size, title);
  pen.right(speech.words.amountsIn(sheet.currency), pen.width - margin, margin + title.size, plain);
  const lines = termLines(sheet, speech);
  const perColumn = Math.ceil(lines.length / 2);
  const columnWidth = (pen.width - 2 * margin - 30) / 2;
  const top = margin + title.size + 26;
  for (const [at, [label, figure]] of lines.entries()) {
    const x = margin + Math.floor(at / perColumn) * (columnWidth + 30);
    const y = top + (at % perColumn) * (lineHeight + 2);
    pen.left(label, x, y, plain);
    pen.right(figure, x + columnWidth, y, strong);
  }
  return top + perColumn * (lineHeight + 2) + 14;
}

/** The last row and the sums stay on one page, so that nobody reads sums with nothing above them. */
function drawTable(pen: Pen, sheet: ScheduleSheet, speech: SheetSpeech, top: number): void {
  const bottom = pen.height - margin - lineHeight;
  let y = drawHeads(pen, speech, top);
  for (const [at, row] of sheet.rows.entries()) {
    const needed = at === sheet.rows.length - 1 ? 2 * lineHeight + 6 : lineHeight;
    if (y + needed > bottom) {
      pen.newPage();
      y = drawHeads(pen, speech, margin + 10);
    }
    drawCells(pen, rowCells(row, speech), y, plain);
    y += lineHeight;
  }
  pen.rule(y - lineHeight + 5);
  drawCells(pen, totalCells(sheet, speech), y + 4, strong);
}

function drawHeads(pen: Pen, speech: SheetSpeech, y: number): number {
  drawCells(pen, headCells(speech), y, strong);
  pen.rule(y + 5);
  return y + lineHeight + 4;
}

/** Number and day from the left, the four amounts from the right. */
function drawCells(
  pen: Pen,
  [n = '', due = '', ...amounts]: readonly string[],
  y: number,
  style: typeof plain | typeof strong,
): void {
  pen.right(n, margin + 26, y, style);
  pen.left(due, margin + 40, y, style);
  const [start, end] = [margin + 125, pen.width - margin];
  for (const [at, amount] of amounts.entries()) {
    pen.right(amount, start + ((at + 1) * (end - start)) / amounts.length, y, style);
  }
}
