/** A cell: what it says, and at most one of a mark that stands out and a share from 0 to 1 that a page draws as a bar. */
export type Cell =
  | string
  | { readonly text: string; readonly mark?: 'good' | 'warning' | 'bad'; readonly bar?: number };

export interface Table {
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One part of a report: what it is about, sentences, and a table. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly table?: Table;
}

/** A report that may be read in a terminal or as a page. */
export interface Report {
  readonly title: string;
  readonly lines: readonly string[];
  readonly sections: readonly Section[];
}

export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** The report as text for a terminal: tables in columns of equal width. */
export function reportText({ title, lines, sections }: Report): string {
  const head = [title, ...lines].map(printable).join('\n');
  return `${[head, ...sections.map(sectionText)].join('\n\n')}\n`;
}

function sectionText({ heading, lines, table }: Section): string {
  return [
    printable(heading.toUpperCase()),
    ...lines.map(printable),
    ...(table ? tableLines(table) : []),
  ].join('\n');
}

function tableLines({ columns, rows }: Table): string[] {
  const cells = [
    columns.map(({ title }) => printable(title)),
    ...rows.map((row) => row.map((cell) => printable(textOf(cell)))),
  ];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells.map((row) =>
    row
      .map((text, column) =>
        columns[column]?.align === 'right' ? text.padStart(widths[column]!) : text.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Values of a file may hold anything: what a terminal would obey, or hide, is shown as a replacement. */
const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}');
