import { invalidInput } from '../../kit/errors.ts';

/** One record of a CSV file and the line on which it begins, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Most characters of a cell: a quote that nobody closed must not take in the whole file first. */
const cellLengthMax = 100_000;
const cellsMax = 10_000;

/**
 * A CSV reader that is fed text in pieces of any size: commas, quotes doubled inside quotes, line ends LF, CRLF or CR.
 *
 * `feed` and `end` give the records completed so far. An empty line is no record.
 *
 * @throws AppError invalid_input `csv/malformed`, with the line
 * @see RFC 4180
 */
export interface CsvReader {
  feed(text: string): CsvRow[];
  end(): CsvRow[];
}

export function createCsvReader(): CsvReader {
  return new Reader();
}

type State = 'start' | 'plain' | 'quoted' | 'closed';

class Reader implements CsvReader {
  private state: State = 'start';
  private cell = '';
  private cells: string[] = [];
  private line = 1;
  private began = 1;
  private afterReturn = false;
  private done: CsvRow[] = [];

  feed(text: string): CsvRow[] {
    let at = 0;
    while (at < text.length) at = this.state === 'quoted' ? this.inQuotes(text, at) : this.outside(text, at);
    return this.taken();
  }

  end(): CsvRow[] {
    if (this.state === 'quoted') throw malformed(this.began, 'a quoted cell is never closed');
    this.endRow();
    return this.taken();
  }

  private taken(): CsvRow[] {
    const rows = this.done;
    this.done = [];
    return rows;
  }

  /** Takes what is inside quotes up to the next quote, or all there is. */
  private inQuotes(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    const stop = quote < 0 ? text.length : quote;
    const part = text.slice(at, stop);
    this.append(part);
    this.line += linesIn(part);
    if (quote < 0) return stop;
    this.state = 'closed';
    return quote + 1;
  }

  private outside(text: string, at: number): number {
    const code = text.charCodeAt(at);
    const feedsAfterReturn = this.afterReturn && code === 10;
    this.afterReturn = code === 13;
    if (feedsAfterReturn) return at + 1;
    if (code === 10 || code === 13) this.endLine();
    else if (code === 44) this.endCell();
    else if (code === 34) this.quote();
    else return this.plain(text, at);
    return at + 1;
  }

  private quote(): void {
    if (this.state === 'plain')
      throw malformed(this.line, 'a quote inside a cell that does not begin with one');
    if (this.state === 'closed') this.append('"');
    this.state = 'quoted';
  }

  /** Takes an unquoted cell up to what ends it, or all there is. */
  private plain(text: string, at: number): number {
    if (this.state === 'closed') throw malformed(this.line, 'text after a closing quote');
    let stop = at + 1;
    for (; stop < text.length; stop++) {
      const code = text.charCodeAt(stop);
      if (code === 44 || code === 10 || code === 13 || code === 34) break;
    }
    this.append(text.slice(at, stop));
    this.state = 'plain';
    return stop;
  }

  private append(part: string): void {
    this.cell += part;
    if (this.cell.length > cellLengthMax)
      throw malformed(this.began, `a cell of over ${cellLengthMax} characters`);
  }

  private endCell(): void {
    this.cells.push(this.cell);
    if (this.cells.length > cellsMax) throw malformed(this.began, `over ${cellsMax} cells`);
    this.cell = '';
    this.state = 'start';
  }

  private endLine(): void {
    this.endRow();
    this.line += 1;
    this.began = this.line;
  }

  private endRow(): void {
    if (this.state === 'start' && this.cells.length === 0) return;
    this.endCell();
    this.done.push({ line: this.began, cells: this.cells });
    this.cells = [];
  }
}

const linesIn = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

const malformed = (line: number, what: string) =>
  invalidInput('csv/malformed', `Line ${line} is no CSV: ${what}.`, 'Correct the file; see RFC 4180.');

/** A cell as CSV writes it: quoted only where it must be. */
export const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
