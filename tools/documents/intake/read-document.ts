import { sha256 } from '../../kit/canonical.ts';
import type { DocumentRead, PageRead, Refusal, RetakeReason } from '../pages/document-read.ts';
import { readPage } from '../pages/read-page.ts';
import { computingMilliseconds } from './computing.ts';
import { limits } from './limits.ts';
import { type OpenedFile, openFile, type Sheet } from './page-source.ts';
import type { ReadingCache } from './reading-cache.ts';

export interface ReadOptions {
  readonly signal: AbortSignal;
  readonly cache?: ReadingCache;
  /** Of an encrypted paper, as the person gave it. */
  readonly password?: string;
  /** Called after each page. */
  readonly onPage?: (done: number, of: number) => void;
}

/**
 * What a file's pages show, or why nothing can be read. Never throws for what a file holds.
 *
 * @throws AppError unavailable `documents/slow` when a busy machine or the signal left no time
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<DocumentRead> {
  const hash = sha256(bytes);
  const kept = await options.cache?.get(hash);
  if (kept) return kept;
  const read = await readFresh(bytes, options);
  if (options.password === undefined && lasting(read)) await options.cache?.put(hash, read);
  return read;
}

/** Whether the same bytes would be read the same tomorrow: without a password, a clock and a program installed later. */
const lasting = (read: DocumentRead): boolean => {
  if (read.outcome === 'read')
    return (
      read.pages.length >= Math.min(read.pageCount, limits.pagesRead) &&
      !read.pages.some(({ doubts }) => doubts.some(({ code }) => code === 'ocr_missing'))
    );
  return read.outcome !== 'encrypted' && read.outcome !== 'too_slow' && read.outcome !== 'ocr_missing';
};

async function readFresh(bytes: Uint8Array, options: ReadOptions): Promise<DocumentRead> {
  const opened = await openFile(bytes, options);
  if (opened.outcome !== 'opened') return opened;
  const { format, pageCount, metadata } = opened;
  const pages = await readPages(opened, options);
  if (pages.length === 0) return { outcome: 'too_slow', format, pageCount };
  const nothing = whyNothing(pages);
  if (nothing) return { outcome: nothing, format, pageCount, retake: pages.map(({ retake }) => retake) };
  return { outcome: 'read', format, pageCount, pages, metadata };
}

/** The pages read until the file's time was up. */
async function readPages({ sheets }: OpenedFile, { signal, onPage }: ReadOptions): Promise<PageRead[]> {
  const until = performance.now() + limits.fileMillisecondsMax;
  const computedUntil = computingMilliseconds() + limits.fileComputingMillisecondsMax;
  const pages: PageRead[] = [];
  for (const sheet of sheets) {
    if (performance.now() > until || computingMilliseconds() > computedUntil) break;
    const languages = pages.at(-1)?.languages ?? [];
    pages.push(withDoubts(await readPage(sheet, { signal, languages }), sheet));
    onPage?.(pages.length, sheets.length);
  }
  return pages;
}

/** A page of which a part could not be read says so: what is not on it may have been there. */
function withDoubts(read: PageRead, { facts, width, height }: Sheet): PageRead {
  if (facts.missing === 0 && !facts.broken) return read;
  const doubt = { code: facts.broken ? 'page_broken' : 'part_missing', box: { x: 0, y: 0, width, height } };
  return { ...read, doubts: [...read.doubts, doubt] };
}

/** Words a person can see; with fewer on all pages together, and no code, a file says nothing. */
const wordsMin = 3;

/** Why a file that was opened says nothing; undefined when it says something. */
function whyNothing(pages: readonly PageRead[]): Refusal | undefined {
  const words = pages.reduce((sum, page) => sum + page.words.length, 0);
  if (words >= wordsMin || pages.some(({ codes }) => codes.length > 0)) return undefined;
  if (pages.some(({ doubts }) => doubts.some(({ code }) => code === 'ocr_missing'))) return 'ocr_missing';
  const reasons = new Set<RetakeReason | null>(pages.map(({ retake }) => retake));
  return [...reasons].every((reason) => reason === 'blank' || reason === null) ? 'no_content' : 'unreadable';
}
