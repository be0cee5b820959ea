import type { PageWords } from '../pages/words.ts';
import { readDocument } from './read-document.ts';

export type PdfRead =
  | { readonly outcome: 'read'; readonly pages: readonly PageWords[] }
  | {
      readonly outcome: 'no_text' | 'not_a_pdf' | 'encrypted' | 'damaged' | 'too_many_pages';
      readonly pageCount: number;
    };

const outcomeOf = {
  empty: 'not_a_pdf',
  unsupported_format: 'not_a_pdf',
  damaged: 'damaged',
  encrypted: 'encrypted',
  too_large: 'too_many_pages',
  too_many_pages: 'too_many_pages',
  too_slow: 'damaged',
  no_content: 'no_text',
  unreadable: 'no_text',
  ocr_missing: 'no_text',
} as const;

/** `readDocument` in the words of the tool that reads PDFs with a text layer. */
export async function readPdf(bytes: Uint8Array, signal: AbortSignal): Promise<PdfRead> {
  const read = await readDocument(bytes, { signal });
  if (read.outcome === 'read') return { outcome: 'read', pages: read.pages };
  return { outcome: outcomeOf[read.outcome], pageCount: read.pageCount };
}
