import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { defect } from '../kit/errors.ts';
import type { PdfReply, PdfRequest } from './pdf-worker.ts';
import { type PageWords, wordsOf } from './words.ts';

/** Ceilings of one paper. What is over them is answered, not read in part. */
export const limits = {
  bytesMax: 10 * 1024 * 1024,
  pagesMax: 20,
  glyphsMax: 200_000,
  /** Words a person can see; fewer and the paper is a picture. */
  wordsMin: 8,
  milliseconds: 10_000,
  memoryMb: 512,
} as const;

export type PdfRead =
  | { readonly outcome: 'read'; readonly pages: readonly PageWords[] }
  | {
      readonly outcome: 'no_text' | 'not_a_pdf' | 'encrypted' | 'damaged' | 'too_many_pages';
      readonly pageCount: number;
    };

/**
 * Reads the words of a PDF with their places. PDF.js runs in a worker thread, because a hostile file can keep it busy
 * for ever and no signal stops a busy thread; the worker is ended at the ceiling or when `signal` aborts.
 *
 * @returns 'damaged' also for a file that takes too long or too much memory; never throws for what a file holds
 */
export async function readPdf(bytes: Uint8Array, signal: AbortSignal): Promise<PdfRead> {
  if (!looksLikePdf(bytes)) return { outcome: 'not_a_pdf', pageCount: 0 };
  if (bytes.length > limits.bytesMax) return { outcome: 'too_many_pages', pageCount: 0 };
  if (!hasEnd(bytes)) return { outcome: 'damaged', pageCount: 0 };
  const { pagesMax, glyphsMax } = limits;
  const reply = await ask({ bytes: Uint8Array.from(bytes), pagesMax, glyphsMax }, signal);
  if (reply.outcome !== 'read') return { outcome: reply.outcome, pageCount: reply.pages };
  const pages = reply.pages.map(({ glyphs, width, height }, i) => wordsOf(glyphs, i + 1, { width, height }));
  const words = pages.reduce((sum, page) => sum + page.words.length, 0);
  return words < limits.wordsMin
    ? { outcome: 'no_text', pageCount: pages.length }
    : { outcome: 'read', pages };
}

/** The header stands within the first kilobyte (ISO 32000-1, 7.5.2 and its implementation notes). */
export const looksLikePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** A file cut off on its way has no end marker near its end; PDF.js would patch it up and show a part as the whole. */
const hasEnd = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-4096)).includes('%%EOF');

const idle: Worker[] = [];

/** Asks an idle worker, or a new one. A worker that failed or was stopped is never asked again. */
function ask(request: PdfRequest, signal: AbortSignal): Promise<PdfReply> {
  const worker = idle.pop() ?? startWorker();
  const stop = AbortSignal.any([signal, AbortSignal.timeout(limits.milliseconds)]);
  return new Promise((resolve, reject) => {
    const release = (healthy: boolean) => {
      worker.off('message', onReply).off('error', onError);
      stop.removeEventListener('abort', giveUp);
      worker.unref();
      if (healthy) idle.push(worker);
      else void worker.terminate();
    };
    const onReply = (reply: PdfReply) => {
      release(true);
      resolve(reply);
    };
    const onError = (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return giveUp();
      release(false);
      reject(defect('documents/worker', 'The PDF reader could not run.', 'Report it.', { cause: error }));
    };
    const giveUp = () => {
      release(false);
      resolve({ outcome: 'damaged', pages: 0 });
    };
    if (stop.aborted) return giveUp();
    worker.ref();
    worker.on('message', onReply).on('error', onError);
    stop.addEventListener('abort', giveUp);
    worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]);
  });
}

/** Compiled, the worker is JavaScript beside this file. From source it needs tsx: Node 20 cannot read TypeScript. */
function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: limits.memoryMb };
  if (import.meta.url.endsWith('.js')) {
    return new Worker(new URL('./pdf-worker.js', import.meta.url), { resourceLimits });
  }
  const file = new URL('./pdf-worker.ts', import.meta.url).href;
  const tsx = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/cjs$/, 'mjs'),
  ).href;
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`;
  return new Worker(start, { eval: true, resourceLimits });
}
