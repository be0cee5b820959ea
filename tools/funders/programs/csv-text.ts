/**
 * Rows as CSV that spreadsheets read well: a mark of UTF-8, CRLF, quotes only where they are needed.
 *
 * @see RFC 4180
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;

const quoted = (cell: string): string =>
  /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A cell that begins like this is a formula to a spreadsheet, which would run it. */
const dangerous = /^['=+\-@\t\r\n＝＋－＠]/;

/** A text as a cell that no spreadsheet runs: an apostrophe stands before what would be a formula, and before an apostrophe. */
export const safeText = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** The text that `safeText` was given. */
export const plainText = (cell: string): string =>
  cell.startsWith("'") && dangerous.test(cell.slice(1)) ? cell.slice(1) : cell;
