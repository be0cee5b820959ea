import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentRead } from '../pages/document-read.ts';
import { type ReadingCache, readerVersion } from './reading-cache.ts';

/**
 * Readings kept as files `<sha256>.json` in a folder, which is made when it is needed. One that another version of the
 * reader wrote, or that cannot be read, is passed over; one that names no version was put there by hand and counts. Where
 * the folder cannot be written (a full disk, no permission), nothing is kept and nothing half written is left.
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
    const path = join(folder, `${sha256}.json`);
    const part = `${path}.${randomUUID()}.part`;
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(part, JSON.stringify({ reader: readerVersion, ...read }));
      await rename(part, path);
    } catch {
      await rm(part, { force: true }).catch(() => {});
    }
  },
});

type Kept = DocumentRead & { readonly reader?: string };

function parsed(text: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    return isReading(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

const isReading = (kept: unknown): kept is Kept =>
  typeof kept === 'object' &&
  kept !== null &&
  'outcome' in kept &&
  (kept.outcome !== 'read' || ('pages' in kept && Array.isArray(kept.pages)));
