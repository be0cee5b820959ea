import { createReadStream } from 'node:fs';
import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError, invalidInput } from '../../kit/errors.ts';
import { type CsvRow, createCsvReader } from './csv.ts';

/** What a file may weigh: `bytesMax` counts unpacked text, so a small gzip cannot swell without end. */
export interface RowLimits {
  readonly bytesMax: number;
  readonly rowsMax: number;
}

/** Rows of a file: the names of its columns, then the records in batches, each with as many cells as there are names. */
export interface Rows {
  readonly header: readonly string[];
  readonly batches: AsyncIterable<readonly CsvRow[]>;
}

const usualLimits: RowLimits = { bytesMax: 4_000_000_000, rowsMax: 20_000_000 };

/**
 * Opens a CSV file, unpacked when its name ends in `.gz`, and reads it as a stream.
 *
 * @param seen is given the bytes of the file as they lie on the disk, for a digest
 * @throws AppError invalid_input `csv/unreadable`, `csv/malformed`, `csv/empty`, `csv/too_large`
 */
export async function readRows(
  path: string,
  limits: RowLimits = usualLimits,
  seen: (bytes: Uint8Array) => void = () => {},
): Promise<Rows> {
  const records = recordsOf(path, limits, seen);
  const first = await records.next();
  if (first.done) {
    throw invalidInput(
      'csv/empty',
      `${path} has no header row.`,
      'Give a CSV file whose first row names the columns.',
    );
  }
  const [head, ...rest] = first.value as readonly [CsvRow, ...CsvRow[]];
  const header = namesOf(head);
  return { header, batches: checkedBatches(rest, records, header.length, limits.rowsMax) };
}

/** Batches of at least one record. */
async function* recordsOf(
  path: string,
  limits: RowLimits,
  seen: (bytes: Uint8Array) => void,
): AsyncGenerator<readonly CsvRow[]> {
  const decoder = new TextDecoder();
  const reader = createCsvReader();
  let bytes = 0;
  try {
    for await (const chunk of textStream(path, seen) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > limits.bytesMax) throw tooLarge(`over ${limits.bytesMax} bytes`);
      const rows = reader.feed(decoder.decode(chunk, { stream: true }));
      if (rows.length > 0) yield rows;
    }
    const last = [...reader.feed(decoder.decode()), ...reader.end()];
    if (last.length > 0) yield last;
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(path, error);
  }
}

function textStream(path: string, seen: (bytes: Uint8Array) => void): Readable {
  const file = createReadStream(path);
  const watched = new Transform({
    transform(chunk: Uint8Array, _, done) {
      seen(chunk);
      done(null, chunk);
    },
  });
  const end = path.endsWith('.gz') ? createGunzip() : undefined;
  file.on('error', (error) => watched.destroy(error));
  if (!end) return file.pipe(watched);
  watched.on('error', (error) => end.destroy(error));
  end.on('close', () => file.destroy());
  return file.pipe(watched).pipe(end);
}

function namesOf(head: CsvRow): string[] {
  const names = head.cells.map((name) => name.trim());
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw invalidInput(
      'csv/malformed',
      `The column ${twice || '(no name)'} is there twice.`,
      'Name each column once.',
    );
  }
  return names;
}

async function* checkedBatches(
  first: readonly CsvRow[],
  rest: AsyncIterable<readonly CsvRow[]>,
  width: number,
  rowsMax: number,
): AsyncGenerator<readonly CsvRow[]> {
  let rows = 0;
  const checked = (batch: readonly CsvRow[]) => {
    rows += batch.length;
    if (rows > rowsMax) throw tooLarge(`over ${rowsMax} rows`);
    const odd = batch.find(({ cells }) => cells.length !== width);
    if (!odd) return batch;
    const message = `Line ${odd.line} has ${odd.cells.length} cells, the header has ${width}.`;
    throw invalidInput('csv/malformed', message, 'Give every row a cell for every column.');
  };
  if (first.length > 0) yield checked(first);
  for await (const batch of rest) yield checked(batch);
}

const tooLarge = (what: string) =>
  invalidInput('csv/too_large', `The file has ${what}.`, 'Split it into smaller files.');

const unreadable = (path: string, cause: unknown) =>
  invalidInput(
    'csv/unreadable',
    `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'Give the path of a CSV file, or of one packed by gzip whose name ends in .gz.',
    { cause },
  );
