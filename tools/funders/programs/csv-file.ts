import { type CsvError, parse } from 'csv-parse/sync';
import { limits } from './limits.ts';

/** A CSV file as it is: its cells, the line each row is on, and what its separators say of its numbers. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly CsvLine[];
  readonly decimal: '.' | ',';
}

interface CsvLine {
  /** Counted from 1; of a row with line breaks in its cells, the first. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file is no CSV. */
export interface CsvFault {
  readonly line: number | null;
  readonly what: string;
  readonly cure: string;
}

/**
 * Reads a CSV file however a spreadsheet wrote it: UTF-8 with or without its mark, UTF-16, or the Windows page of western
 * Europe; commas, semicolons or tabs; any line ends; blank rows left out. With semicolons, decimals follow a comma.
 *
 * @param rowsMax rows below the header; a file with more is refused
 */
export function readCsv(bytes: Uint8Array, rowsMax: number): CsvFile | { readonly fault: CsvFault } {
  const { text, firstLine } = withoutSeparatorLine(decoded(bytes));
  const delimiter = delimiterOf(text);
  const read = recordsOf(text, delimiter, rowsMax);
  if ('fault' in read) return read;
  const lines = read.map(({ record, info }) => ({
    cells: record,
    line: startLine(record, info.lines, firstLine),
  }));
  const [header, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!header)
    return { fault: { line: null, what: 'the file is empty', cure: 'Give it a header and rows.' } };
  if (rows.length > rowsMax) {
    return {
      fault: {
        line: null,
        what: `it has more than ${rowsMax} rows`,
        cure: 'Import part of the catalogue, or check the file.',
      },
    };
  }
  return { header: header.cells, rows, decimal: delimiter === ';' ? ',' : '.' };
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function recordsOf(
  text: string,
  delimiter: string,
  rowsMax: number,
): readonly Parsed[] | { readonly fault: CsvFault } {
  try {
    return parse(text, {
      delimiter,
      info: true,
      to: rowsMax + 2, // the header, and the row that is one too many
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.rowLengthMax,
    }) as unknown as Parsed[];
  } catch (error) {
    const { lines, message } = error as CsvError & { readonly lines?: number };
    const what = `it is no CSV from here on: ${message.replace(/\.$/, '')}`;
    return {
      fault: { line: lines ?? null, what, cure: 'Check the quotes; a quote inside a cell is doubled.' },
    };
  }
}

/** The reader counts lines up to the end of a row. */
const startLine = (record: readonly string[], endLine: number, firstLine: number): number =>
  endLine - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0) + firstLine - 1;

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `sep=;` on the first line is for Excel alone. */
function withoutSeparatorLine(text: string): { readonly text: string; readonly firstLine: number } {
  const said = /^sep=.(\r\n|\n|\r)/i.exec(text);
  return said ? { text: text.slice(said[0].length), firstLine: 2 } : { text, firstLine: 1 };
}

/** What parts the header's names: whichever of the three it has most of, outside quotes. */
function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text.slice(0, limits.rowLengthMax).replaceAll(/"[^"]*"/g, ''))?.[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}
