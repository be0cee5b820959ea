import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { invalidInput } from '../../kit/errors.ts';
import { type CatalogFile, fromFiles, fromJson, type Imported } from './from-files.ts';
import { limits } from './limits.ts';

/**
 * Reads a catalogue from a folder of CSV files or from one JSON file. Everything that is wrong is told at once, each with its
 * place and its cure; the catalogue is whole or absent.
 *
 * @throws AppError `programs/no_such_path`, `programs/not_a_catalogue`, `programs/too_large`
 */
export async function readCatalog(path: string): Promise<Imported> {
  const about = await stat(path).catch((cause) => {
    throw invalidInput('programs/no_such_path', `There is no ${path}.`, 'Check the path.', { cause });
  });
  if (about.isDirectory()) {
    const names = (await readdir(path)).filter((name) => /\.csv$/i.test(name)).sort();
    if (names.length === 0) throw notACatalogue(path, 'has no CSV files');
    const files: CatalogFile[] = [];
    for (const name of names)
      files.push({ name: name.toLowerCase(), bytes: await bytesOf(join(path, name)) });
    return fromFiles(files);
  }
  if (!/\.json$/i.test(path)) throw notACatalogue(path, 'is neither a folder nor a .json file');
  return fromJson(basename(path), await bytesOf(path));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size <= limits.fileBytesMax) return readFile(path);
  throw invalidInput(
    'programs/too_large',
    `${path} has ${size} bytes; more than ${limits.fileBytesMax} are not read.`,
    'Import part of the catalogue, or check the file.',
  );
}

const notACatalogue = (path: string, why: string) =>
  invalidInput(
    'programs/not_a_catalogue',
    `${path} ${why}.`,
    'Give a folder with funders.csv, programs.csv and rates.csv, or a .json file; docs/funders.md describes both.',
  );
