import type { DocumentRead } from '../pages/document-read.ts';

/** Changes whenever the same bytes may be read otherwise, so that no older reading is taken for today's. */
export const readerVersion = '3';

/** Readings kept by the hash of their bytes, so that a file is read once. */
export interface ReadingCache {
  get(sha256: string): Promise<DocumentRead | undefined>;
  put(sha256: string, read: DocumentRead): Promise<void>;
}

/**
 * Readings kept in memory, the least recently asked for given up first. People's papers are in them: nothing is written
 * anywhere, and they end with the program.
 *
 * @param bytesMax of all readings together, counted as JSON
 */
export function memoryCache(bytesMax: number): ReadingCache {
  const kept = new Map<string, { readonly read: DocumentRead; readonly bytes: number }>();
  let total = 0;
  const drop = (sha256: string) => {
    total -= kept.get(sha256)?.bytes ?? 0;
    kept.delete(sha256);
  };
  return {
    async get(sha256) {
      const found = kept.get(sha256);
      if (!found) return undefined;
      kept.delete(sha256);
      kept.set(sha256, found);
      return found.read;
    },
    async put(sha256, read) {
      drop(sha256);
      const bytes = JSON.stringify(read).length;
      if (bytes > bytesMax) return;
      kept.set(sha256, { read, bytes });
      total += bytes;
      for (const oldest of kept.keys()) {
        if (total <= bytesMax) break;
        drop(oldest);
      }
    },
  };
}
