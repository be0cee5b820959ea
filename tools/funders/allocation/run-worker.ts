import { Worker } from 'node:worker_threads';
import { type AppError, defect } from '../../kit/errors.ts';
import type { Compiled } from './compile.ts';
import type { News, Stage } from './solve.ts';
import { workerEntry } from './worker-entry.ts';

/** Heap of the thread; the solver's own memory lies outside of it and is told with its progress. */
const heapMbMax = 400;
const solverMbMax = 700;

export type Stopped = 'time_limit' | 'cancelled' | 'memory_limit';

export interface Progress {
  readonly stage: Stage;
  /** Share of the work that is done, by its stages: from 0 to 1. */
  readonly share: number;
}

export interface WorkerWatch {
  readonly signal: AbortSignal;
  readonly secondsMax: number;
  readonly onProgress: (progress: Progress) => void;
}

/** The last of each kind of news. */
export type Found = { readonly [K in News['kind']]?: Extract<News, { kind: K }> };

/**
 * Runs the search in a thread of its own and ends the thread when the search ends, the time is over, the signal aborts or its
 * memory is full: at once, whatever it is doing. What it had found by then is kept.
 *
 * @throws AppError defect `allocation/worker` when the thread cannot run
 */
export function runWorker(
  tables: Compiled,
  { signal, secondsMax, onProgress }: WorkerWatch,
): Promise<{ readonly found: Found; readonly stopped: Stopped | null }> {
  if (signal.aborted) return Promise.resolve({ found: {}, stopped: 'cancelled' });
  const { program, eval: isSource } = workerEntry();
  return new Promise((resolve, reject) => {
    let found: Found = {};
    const worker = new Worker(program, {
      eval: isSource,
      workerData: tables,

      env: {},
      resourceLimits: { maxOldGenerationSizeMb: heapMbMax },
    });
    const end = (settle: () => void) => {
      clearTimeout(ceiling);
      signal.removeEventListener('abort', onAbort);
      worker.removeAllListeners();
      worker.on('error', () => {});
      void worker.terminate().then(settle, settle);
    };
    const stop = (stopped: Stopped | null) => end(() => resolve({ found, stopped }));
    const onAbort = () => stop('cancelled');
    const ceiling = setTimeout(() => stop('time_limit'), secondsMax * 1000);
    signal.addEventListener('abort', onAbort, { once: true });
    worker.on('message', (news: News) => {
      found = { ...found, [news.kind]: news };
      if (news.kind !== 'progress') return;
      if (news.solverMb > solverMbMax) stop('memory_limit');
      else onProgress({ stage: news.stage, share: news.share });
    });
    worker.once('exit', (code) => (code === 0 ? stop(null) : end(() => reject(failed(code)))));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stop('memory_limit') : end(() => reject(failed(error))),
    );
  });
}

const failed = (cause: unknown): AppError =>
  defect(
    'allocation/worker',
    'The thread that allocates deals ended by itself.',
    'Check that the program is installed whole.',
    { cause },
  );
