import { readFile } from 'node:fs/promises';
import { parseFile } from '#tools/documents/parse-file.ts';
import { parsedJson } from '#tools/documents/parsed-json.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import { failed, ok, type Terminal } from './command.ts';
import { type DocumentsValues, readOptions } from './documents.ts';
import { todayOf } from './documents-day.ts';

/** Prints what each file shows. A file that cannot be read is told as such, and the others are still read. */
export async function parseFiles(
  paths: readonly string[],
  values: DocumentsValues,
  terminal: Terminal,
): Promise<number> {
  const today = todayOf(values.today);
  const options = readOptions(values, terminal);
  let unread = 0;
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw invalidInput('documents/unreadable_path', `${path}: ${error.code}.`, 'Give the path of a file.');
    });
    const parsed = await parseFile(bytes, today, options);
    if (parsed.read.outcome !== 'read') unread += 1;
    terminal.output.write(`${JSON.stringify({ file: path, ...parsedJson(parsed, today) }, null, 2)}\n`);
  }
  return unread > 0 ? failed : ok;
}
