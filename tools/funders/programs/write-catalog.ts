import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conflict } from '../../kit/errors.ts';
import type { Catalog } from '../catalog.ts';
import { fileOf } from './columns.ts';
import { tables } from './tables.ts';
import { catalogFiles } from './to-tables.ts';

/**
 * Writes a catalogue as one JSON file, where the path ends so, or as a folder of CSV files. With `replace`, files of an
 * earlier export go: one that stayed would be read as part of this one.
 *
 * @returns the files written
 * @throws AppError `programs/exists`
 */
export async function writeCatalog(
  catalog: Catalog,
  path: string,
  { replace }: { readonly replace: boolean },
): Promise<string[]> {
  if (/\.json$/i.test(path)) {
    const flag = replace ? 'w' : 'wx';
    await writeFile(path, `${JSON.stringify(catalog, null, 2)}\n`, { flag }).catch((error) => {
      throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? exists(path) : error;
    });
    return [path];
  }
  await mkdir(path, { recursive: true });
  const known = ['catalog.csv', ...tables.map(fileOf)];
  const there = (await readdir(path)).filter((name) => known.includes(name.toLowerCase()));
  if (there.length > 0 && !replace) throw exists(join(path, there[0]!));
  for (const name of there) await rm(join(path, name));
  const files = [...catalogFiles(catalog)];
  for (const [name, text] of files) await writeFile(join(path, name), text);
  return files.map(([name]) => join(path, name));
}

const exists = (path: string) =>
  conflict('programs/exists', `${path} is there already.`, 'Choose another place, or add --replace.');
