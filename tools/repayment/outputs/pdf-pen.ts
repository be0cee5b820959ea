import {
  beginText,
  endText,
  type PDFDocument,
  type PDFPage,
  rgb,
  setFontAndSize,
  setTextMatrix,
  showText,
} from 'pdf-lib';
import { type PlacedRun, placedRuns, type SheetFonts, type Style } from './pdf-fonts.ts';

/** Points, 72 to the inch. */
const papers = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;
export type Paper = keyof typeof papers;

export const margin = 50;

/** Draws on one page after another. `y` is measured from the top edge, as one reads. */
export interface Pen {
  readonly width: number;
  readonly height: number;
  newPage(): void;
  left(text: string, x: number, y: number, style: Style): void;
  /** Ends at `x`. */
  right(text: string, x: number, y: number, style: Style): void;
  rule(y: number): void;
  /** Draws on every page once all are there. */
  onEachPage(draw: (n: number, of: number) => void): void;
}

export function createPen(pdf: PDFDocument, fonts: SheetFonts, paper: Paper): Pen {
  const { width, height } = papers[paper];
  let page = pdf.addPage([width, height]);
  return {
    width,
    height,
    newPage: () => {
      page = pdf.addPage([width, height]);
    },
    left: (text, x, y, style) => write(page, placedRuns(text, style, fonts).runs, x, height - y, style.size),
    right: (text, x, y, style) => {
      const { runs, width: length } = placedRuns(text, style, fonts);
      write(page, runs, x - length, height - y, style.size);
    },
    rule: (y) => drawRule(page, height - y),
    onEachPage: (draw) => {
      const pages = pdf.getPages();
      for (const [at, each] of pages.entries()) {
        page = each;
        draw(at + 1, pages.length);
      }
    },
  };
}

function drawRule(page: PDFPage, y: number): void {
  const [start, end] = [
    { x: margin, y },
    { x: page.getWidth() - margin, y },
  ];
  page.drawLine({ start, end, thickness: 0.5, color: rgb(0.6, 0.6, 0.6) });
}

function write(page: PDFPage, runs: readonly PlacedRun[], x: number, y: number, size: number): void {
  for (const { text, font, at } of runs) {
    page.node.setFontDictionary(font.name, font.ref);
    page.pushOperators(
      beginText(),
      setFontAndSize(font.name, size),
      setTextMatrix(1, 0, 0, 1, x + at, y),
      showText(font.encoded(text)),
      endText(),
    );
  }
}
