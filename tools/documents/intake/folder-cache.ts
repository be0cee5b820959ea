import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentRead } from '../pages/document-read.ts';
import type { ReadingCache } from './read-document.ts';

/** Readings kept as files `<sha256>.json` in a folder, which is made when it is needed. */
export const folderCache = (folder: string): ReadingCache => ({
  async get(sha256) {
    const text = await readFile(join(folder, `${sha256}.json`), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as DocumentRead);
  },
  async put(sha256, read) {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${sha256}.json`);
    await writeFile(`${path}.part`, JSON.stringify(read));
    await rename(`${path}.part`, path);
  },
});
