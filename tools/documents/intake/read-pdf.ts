import { type PageWords, wordsOf } from '../pages/words.ts';
import { askPdfWorker } from './pdf-workers.ts';

/** Ceilings of one paper. What is over them is answered, not read in part. */
export const limits = {
  bytesMax: 10 * 1024 * 1024,
  pagesMax: 20,
  glyphsMax: 200_000,
  /** Words a person can see; fewer and the paper is a picture. */
  wordsMin: 8,
} as const;

export type PdfRead =
  | { readonly outcome: 'read'; readonly pages: readonly PageWords[] }
  | {
      readonly outcome: 'no_text' | 'not_a_pdf' | 'encrypted' | 'damaged' | 'too_many_pages';
      readonly pageCount: number;
    };

/**
 * Reads the words of a PDF with their places. PDF.js runs in a process of its own, because a hostile file can keep it
 * busy for ever and no signal stops a busy thread; the process is ended at its ceilings or when `signal` aborts.
 *
 * @returns 'damaged' also for a file that takes too long or too much memory; never throws for what a file holds
 */
export async function readPdf(bytes: Uint8Array, signal: AbortSignal): Promise<PdfRead> {
  if (!looksLikePdf(bytes)) return { outcome: 'not_a_pdf', pageCount: 0 };
  if (bytes.length > limits.bytesMax) return { outcome: 'too_many_pages', pageCount: 0 };
  if (!hasEnd(bytes)) return { outcome: 'damaged', pageCount: 0 };
  const { pagesMax, glyphsMax } = limits;
  const reply = await askPdfWorker({ bytes, pagesMax, glyphsMax }, signal);
  if (reply.outcome !== 'read') return { outcome: reply.outcome, pageCount: reply.pages };
  const pages = reply.pages.map(({ glyphs, width, height }, i) => wordsOf(glyphs, i + 1, { width, height }));
  const words = pages.reduce((sum, page) => sum + page.words.length, 0);
  return words < limits.wordsMin
    ? { outcome: 'no_text', pageCount: pages.length }
    : { outcome: 'read', pages };
}

/** The header stands within the first kilobyte (ISO 32000-1, 7.5.2 and its implementation notes). */
const looksLikePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** A file cut off on its way has no end marker near its end; PDF.js would patch it up and show a part as the whole. */
const hasEnd = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-4096)).includes('%%EOF');
