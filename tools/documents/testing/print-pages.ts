import { type Column, paper, type Sheet } from './paper.ts';

/** Pages of print as somebody writes them down: a line is a row, `|` parts its columns, `#` makes a heading, a blank line a gap. */
export interface PrintedPages {
  readonly title?: string;
  readonly pages: readonly string[];
  /** Where each column begins, in points from the left; a negative place is one where it ends. */
  readonly columns?: readonly number[];
  /** Text planted on the first page: what a reader sees at the foot, and what only a program would find. */
  readonly planted?: { readonly visible?: string; readonly white?: string };
}

const rowHeight = 20;
const firstRow = 60;

/** A PDF with a real text layer of pages written as text. */
export const printPages = ({
  title = 'Paper',
  pages,
  columns = [50, 240, 400],
  planted,
}: PrintedPages): Promise<Uint8Array> => {
  const places = columns.map((x): Column => ({ x: Math.abs(x), align: x < 0 ? 'right' : 'left' }));
  return paper(
    title,
    pages.map((text, i) => (sheet: Sheet) => {
      for (const [row, line] of text.split('\n').entries())
        printLine(sheet, firstRow + row * rowHeight, line.trim(), places);
      if (i === 0 && planted?.visible) sheet.text(50, 740, planted.visible, { size: 8 });
      if (i === 0 && planted?.white) sheet.text(50, 760, planted.white, { size: 8, white: true });
    }),
  );
};

function printLine(sheet: Sheet, y: number, line: string, columns: readonly Column[]): void {
  if (line.startsWith('# ')) sheet.text(50, y, line.slice(2), { size: 15, bold: true });
  else if (line.includes('|')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length > columns.length) throw new Error(`A line has more columns than the paper: ${line}`);
    sheet.row(y, columns, cells);
  } else if (line !== '') sheet.text(50, y, line);
}
