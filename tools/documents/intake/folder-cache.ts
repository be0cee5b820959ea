import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentRead } from '../pages/document-read.ts';
import { type ReadingCache, readerVersion } from './reading-cache.ts';

/**
 * Readings kept as files `<sha256>.json` in a folder, which is made when it is needed. One that another version of the
 * reader wrote, or that cannot be read, is passed over; one that names no version was put there by hand and counts.
 */
export const folderCache = (folder: string): ReadingCache => ({
  async get(sha256) {
    const text = await readFile(join(folder, `${sha256}.json`), 'utf8').catch(() => '');
    const kept = parsed(text);
    if (!kept) return undefined;
    const { reader, ...read } = kept;
    return reader === undefined || reader === readerVersion ? read : undefined;
  },
  async put(sha256, read) {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${sha256}.json`);
    const part = `${path}.${randomUUID()}.part`;
    await writeFile(part, JSON.stringify({ reader: readerVersion, ...read }));
    await rename(part, path);
  },
});

function parsed(text: string): (DocumentRead & { readonly reader?: string }) | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    return kept && typeof kept === 'object' && 'outcome' in kept ? (kept as DocumentRead) : undefined;
  } catch {
    return undefined;
  }
}
