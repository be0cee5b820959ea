import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defect, unavailable } from '../../kit/errors.ts';
import type { PdfReply, PdfRequest } from './pdf-worker.ts';

const workersMax = 2;
const cpuSecondsMax = 10;
const millisecondsMax = 25_000;
const heapMbMax = 400;
const residentMbMax = 700;
const startMillisecondsMax = 30_000;

const idle: ChildProcess[] = [];
const waiting: (() => void)[] = [];
const alive = new Set<ChildProcess>();

/**
 * Has one of at most two processes read a PDF; others wait their turn. They are processes and not threads because a
 * hostile file can exhaust memory, and a thread that does takes the server with it. A paper that needs more than ten
 * seconds of computing or 700 MB ends its process and is 'damaged'. They get no environment: no secret is in reach.
 *
 * @throws AppError unavailable `documents/slow` when a busy machine, or the turn's end, gave the reader too little time;
 *   defect `documents/worker` when the reader itself cannot run
 */
export async function askPdfWorker(request: PdfRequest, signal: AbortSignal): Promise<PdfReply> {
  const worker = await takeWorker();
  const reply = signal.aborted ? 'slow' : await ask(worker, request, signal);
  giveBack(worker, typeof reply === 'object');
  if (reply === 'slow')
    throw unavailable(
      'documents/slow',
      'Reading the paper took too long just now.',
      'Send it again in a moment.',
    );
  return reply === 'damaged' ? { outcome: 'damaged', pages: 0 } : reply;
}

/** The worker's reply; `damaged` when the paper was too much for it, `slow` when the time was too short. */
function ask(
  worker: ChildProcess,
  request: PdfRequest,
  signal: AbortSignal,
): Promise<PdfReply | 'damaged' | 'slow'> {
  return new Promise((resolve) => {
    const cpuBefore = cpuSeconds(worker);
    const answer = (reply: PdfReply | 'damaged' | 'slow') => {
      clearTimeout(ceiling);
      clearInterval(watch);
      worker.off('message', onReply).off('exit', onStop);
      signal.removeEventListener('abort', onLate);
      resolve(reply);
    };
    const onReply = (reply: unknown) => answer(reply as PdfReply);
    const onStop = () => answer('damaged');
    const onLate = () => answer('slow');
    const tooMuch = () =>
      residentMb(worker) > residentMbMax || cpuSeconds(worker) - cpuBefore > cpuSecondsMax;
    const ceiling = setTimeout(onLate, millisecondsMax);
    const watch = setInterval(() => tooMuch() && onStop(), 50);
    worker.on('message', onReply).on('exit', onStop);
    signal.addEventListener('abort', onLate);
    worker.send(request, (error) => error && onStop());
  });
}

/** Resident memory by Linux's own count; elsewhere 0, and the time ceiling has to do. */
function residentMb(worker: ChildProcess): number {
  try {
    return (Number(readFileSync(`/proc/${worker.pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 1e6;
  } catch {
    return 0;
  }
}

/** Seconds of computing so far, by Linux's own count in hundredths; elsewhere 0, and the time ceiling has to do. */
function cpuSeconds(worker: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${worker.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

async function takeWorker(): Promise<ChildProcess> {
  while (idle.length === 0 && alive.size >= workersMax) {
    await new Promise<void>((wake) => waiting.push(wake));
  }
  const worker = idle.pop() ?? (await startWorker());
  worker.ref();
  worker.channel?.ref();
  return worker;
}

/** An idle worker does not keep the program running. One that failed or was stopped is never asked again. */
function giveBack(worker: ChildProcess, healthy: boolean): void {
  if (healthy && alive.has(worker)) {
    worker.unref();
    worker.channel?.unref();
    idle.push(worker);
  } else {
    forget(worker);
    worker.kill('SIGKILL');
  }
  waiting.shift()?.();
}

function forget(worker: ChildProcess): void {
  alive.delete(worker);
  const at = idle.indexOf(worker);
  if (at >= 0) idle.splice(at, 1);
}

async function startWorker(): Promise<ChildProcess> {
  const { file, loader } = entry();
  const execArgv = [...loader, `--max-old-space-size=${heapMbMax}`];
  const worker = fork(file, {
    execArgv,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  alive.add(worker);
  worker.on('exit', () => forget(worker));
  const started = await new Promise<boolean>((resolve) => {
    const ceiling = setTimeout(() => resolve(false), startMillisecondsMax);
    const settle = (ready: boolean) => {
      clearTimeout(ceiling);
      resolve(ready);
    };
    worker
      .once('message', () => settle(true))
      .once('exit', () => settle(false))
      .once('error', () => settle(false));
  });
  if (started) return worker;
  giveBack(worker, false);
  throw defect(
    'documents/worker',
    'The PDF reader could not start.',
    'Check that the program is installed whole.',
  );
}

/** Compiled, the worker is JavaScript beside this file. From source it needs tsx: Node 20 cannot read TypeScript. */
function entry(): { readonly file: string; readonly loader: readonly string[] } {
  if (import.meta.url.endsWith('.js')) {
    return { file: fileURLToPath(new URL('./pdf-worker.js', import.meta.url)), loader: [] };
  }
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return { file: fileURLToPath(new URL('./pdf-worker.ts', import.meta.url)), loader: ['--import', tsx] };
}
