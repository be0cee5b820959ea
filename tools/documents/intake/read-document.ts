import { sha256 } from '../../kit/canonical.ts';
import type { DocumentRead, PageRead, Refusal } from '../pages/document-read.ts';
import { readPdf } from './read-pdf.ts';

/** Readings kept by the hash of their bytes, so that a file is read once. */
export interface ReadingCache {
  get(sha256: string): Promise<DocumentRead | undefined>;
  put(sha256: string, read: DocumentRead): Promise<void>;
}

export interface ReadOptions {
  readonly signal: AbortSignal;
  readonly cache?: ReadingCache;
  /** Called after each page. */
  readonly onPage?: (done: number, of: number) => void;
}

/** What a file's pages show, or why nothing can be read. Never throws for what a file holds. */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<DocumentRead> {
  const hash = sha256(bytes);
  const kept = await options.cache?.get(hash);
  if (kept) return kept;
  const read = await readFresh(bytes, options);
  await options.cache?.put(hash, read);
  return read;
}

const refusalOf: Readonly<Record<string, Refusal>> = {
  no_text: 'ocr_missing',
  not_a_pdf: 'unsupported_format',
  encrypted: 'encrypted',
  damaged: 'damaged',
  too_many_pages: 'too_many_pages',
};

async function readFresh(bytes: Uint8Array, { signal }: ReadOptions): Promise<DocumentRead> {
  if (bytes.length === 0) return { outcome: 'empty', format: 'none', pageCount: 0 };
  const pdf = await readPdf(bytes, signal);
  if (pdf.outcome !== 'read')
    return { outcome: refusalOf[pdf.outcome]!, format: 'pdf', pageCount: pdf.pageCount };
  const pages = pdf.pages.map(
    (page): PageRead => ({
      ...page,
      reading: 'text',
      rotation: 0,
      languages: [],
      codes: [],
      retake: null,
      doubts: [],
    }),
  );
  return { outcome: 'read', format: 'pdf', pageCount: pages.length, pages, metadata: {} };
}
