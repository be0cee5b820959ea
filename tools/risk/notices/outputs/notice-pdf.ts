import { PDFDocument } from 'pdf-lib';
import { placedRuns, type SheetFonts, type Style, sheetFonts } from '../../../repayment/outputs/pdf-fonts.ts';
import { createPen, margin, type Pen } from '../../../repayment/outputs/pdf-pen.ts';
import type { NoticeText } from '../notice-text.ts';
import { noticeWords } from '../words/words.ts';
import type { NoticeSheet } from './notice-sheet.ts';

const title = { size: 15, bold: true } as const;
const head = { size: 11, bold: true } as const;
const plain = { size: 10, bold: false } as const;
const leading = 1.4;

/**
 * The notice as a PDF on letter paper: the English text, then on a page of its own the translation.
 *
 * Equal input gives equal bytes on one machine: the dates of the file are those of the issue.
 *
 * @throws AppError `pdf/no_font` for a letter that no font at hand prints
 */
export async function noticePdf(sheet: NoticeSheet): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  describe(pdf, sheet);
  const fonts = await sheetFonts(pdf);
  const writer = createWriter(createPen(pdf, fonts, 'letter'), fonts);
  drawText(writer, sheet.english);
  if (sheet.translation) {
    writer.newPage();
    writer.paragraph(sheet.translation.label, head);
    drawText(writer, sheet.translation.text);
  }
  writer.footer(sheet);
  fonts.finish();
  return pdf.save({ useObjectStreams: false });
}

function describe(pdf: PDFDocument, { english, stamp }: NoticeSheet): void {
  pdf.setTitle(english.title, { showInWindowTitleBar: true });
  pdf.setLanguage('en-US');
  pdf.setProducer('Chauffeur');
  pdf.setCreator('Chauffeur');
  pdf.setCreationDate(new Date(stamp));
  pdf.setModificationDate(new Date(stamp));
}

function drawText(writer: Writer, text: NoticeText): void {
  const [letterhead, ...rest] = text.blocks;
  for (const line of letterhead?.lines ?? []) writer.paragraph(line, plain);
  writer.gap();
  writer.paragraph(text.title, title);
  for (const { heading, lines } of rest) {
    writer.gap();
    if (heading !== null) writer.paragraph(heading, head);
    for (const line of lines) writer.paragraph(line, plain);
  }
}

interface Writer {
  newPage(): void;
  gap(): void;
  paragraph(text: string, style: Style): void;
  footer(sheet: NoticeSheet): void;
}

/** Writes paragraphs down the page, broken at its width, and goes on to the next page at its end. */
function createWriter(pen: Pen, fonts: SheetFonts): Writer {
  let y = margin;
  const bottom = pen.height - margin - 20;
  const newPage = () => {
    pen.newPage();
    y = margin;
  };
  return {
    newPage,
    gap: () => {
      y += 8;
    },
    paragraph: (text, style) => {
      for (const line of brokenLines(oneLine(text), style, pen.width - 2 * margin, fonts)) {
        if (y + style.size * leading > bottom) newPage();
        y += style.size * leading;
        pen.left(line, margin, y, style);
      }
    },
    footer: ({ id, locale }) =>
      pen.onEachPage((n, of) => {
        const foot = pen.height - margin + 18;
        pen.left(id, margin, foot, plain);
        pen.right(noticeWords[locale].page(String(n), String(of)), pen.width - margin, foot, plain);
      }),
  };
}

/** Breaks between words, and between any two Chinese characters; a word longer than the line is cut. */
function brokenLines(text: string, style: Style, width: number, fonts: SheetFonts): string[] {
  const pieces = text.match(/[\u2e80-\u9fff\uff01-\uff60]|[^\s\u2e80-\u9fff\uff01-\uff60]+\s*|\s+/g) ?? [];
  const fits = (line: string) => placedRuns(line.trimEnd(), style, fonts).width <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((whole) => cutToFit(whole, fits))) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}

function cutToFit(piece: string, fits: (text: string) => boolean): string[] {
  if (piece.length < 2 || fits(piece)) return [piece];
  const half = Math.ceil(piece.length / 2);
  return [...cutToFit(piece.slice(0, half), fits), ...cutToFit(piece.slice(half), fits)];
}

/**
 * A text as it can be broken into lines: control characters and marks of direction, which could turn a line around, as
 * blanks; a letter and its accents as one where there is such a letter, since fonts have those.
 */
const oneLine = (text: string): string => text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}]+|\s/gu, ' ');
