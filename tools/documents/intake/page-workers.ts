import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { defect, unavailable } from '../../kit/errors.ts';
import { inflatedTooFar } from './inflate.ts';
import { withMemory } from './memory-share.ts';
import { workerEntry } from './worker-entry.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

const workersMax = 2;
const cpuSecondsMax = 12;
const millisecondsMax = 40_000;
const heapMbMax = 300;
/** Resident memory at which a task is ended: what it takes of the memory that all share. */
const residentMbMax: Readonly<Record<WorkerRequest['task'], number>> = {
  open: 420,
  picture: 420,
  codes: 280,
};
/** An idle worker that still holds more than this once it has tidied up is ended. */
const residentMbKept = 200;
const tidyMilliseconds = 400;
/** How much less than the server a worker matters to the machine: a chat beside it is not slowed down. */
const politeness = 5;
const startMillisecondsMax = 30_000;
const watchMilliseconds = 20;

const idle: ChildProcess[] = [];
const waiting: (() => void)[] = [];
const alive = new Set<ChildProcess>();

/**
 * Why a worker gave no reply: it stopped, somebody else ended it, or it was ended for what it unpacked, its memory, its
 * computing, or the clock.
 */
type Failure = 'stopped' | 'killed' | 'inflated' | 'memory' | 'computing' | 'late';

/** `too_large` and `too_slow` say that a ceiling was met, `damaged` that the file ended its reader. */
const refusalOf = {
  stopped: 'damaged',
  inflated: 'too_large',
  memory: 'too_large',
  computing: 'too_slow',
} as const;

/** Workers that have been asked before. What they still hold of other files must not tell against the next one. */
const used = new WeakSet<ChildProcess>();

/**
 * Has one of at most two processes do a piece of work; others wait their turn. They are processes and not threads
 * because a hostile file can exhaust memory, and a thread that does takes the server with it. Work that needs more
 * than 12 seconds of computing or its share of memory ends its process, and waits until that share is free. A process that
 * the machine ended says nothing of the file, which another one is asked once. They get no environment: no secret is in reach.
 *
 * @throws AppError unavailable `documents/slow` when a busy machine, or the turn's end, gave the reader too little time, or
 *   the machine ended it twice; defect `documents/worker` when the reader itself cannot run
 */
export async function askPageWorker(request: WorkerRequest, signal: AbortSignal): Promise<WorkerReply> {
  const reply = await withMemory(residentMbMax[request.task], signal, () => askWorker(request, signal)).catch(
    (error: unknown) => {
      throw signal.aborted ? tooSlow() : error;
    },
  );
  if (typeof reply === 'object') return reply;
  if (reply === 'late' || reply === 'killed') throw tooSlow();
  return { outcome: refusalOf[reply], format: 'other', pageCount: 0 };
}

async function askWorker(request: WorkerRequest, signal: AbortSignal): Promise<WorkerReply | Failure> {
  for (let killedBefore = false; ; ) {
    const worker = await takeWorker(signal);
    if (!worker) return 'late';
    const fresh = !used.has(worker);
    used.add(worker);
    const reply = await ask(worker, request, signal);
    giveBack(worker, typeof reply === 'object');
    const again = reply === 'killed' ? !killedBefore : reply === 'memory' && !fresh;
    if (!again) return reply;
    killedBefore ||= reply === 'killed';
  }
}

const tooSlow = () =>
  unavailable('documents/slow', 'Reading the paper took too long just now.', 'Send it again in a moment.');

/** The worker's reply, or why there is none. */
function ask(
  worker: ChildProcess,
  request: WorkerRequest,
  signal: AbortSignal,
): Promise<WorkerReply | Failure> {
  return new Promise((resolve) => {
    const cpuBefore = cpuSeconds(worker);
    const answer = (reply: WorkerReply | Failure) => {
      clearTimeout(ceiling);
      clearInterval(watch);
      worker.off('message', onReply).off('exit', onStop);
      signal.removeEventListener('abort', onLate);
      resolve(reply);
    };
    const onReply = (reply: unknown) => answer(reply as WorkerReply);
    const onStop = (code?: number | null, by?: string | null) => answer(whyStopped(code, by));
    const computed = () => cpuSeconds(worker) - cpuBefore;
    const onLate = () => answer('late');
    const onCeiling = () => answer(computed() > cpuSecondsMax / 3 ? 'computing' : 'late');
    const look = () => {
      if (residentMb(worker) > residentMbMax[request.task]) answer('memory');
      else if (computed() > cpuSecondsMax) answer('computing');
    };
    const ceiling = setTimeout(onCeiling, millisecondsMax);
    const watch = setInterval(look, watchMilliseconds);
    worker.on('message', onReply).on('exit', onStop);
    signal.addEventListener('abort', onLate);
    worker.send(request, (error) => error && onStop());
  });
}

/** Signals that come from outside, as a machine short of memory sends them; ours are sent when nobody listens any more. */
const fromOutside: ReadonlySet<string> = new Set(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP']);

/** Node ends itself with SIGABRT when its heap is full. With neither code nor signal the worker was gone before it was asked. */
function whyStopped(code?: number | null, by?: string | null): Failure {
  if (code === inflatedTooFar) return 'inflated';
  if (by === 'SIGABRT' || code === 134) return 'memory';
  const gone = code === undefined && by === undefined;
  return gone || fromOutside.has(by ?? '') ? 'killed' : 'stopped';
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

/** A worker whose turn it is; undefined when `signal` aborts first. */
async function takeWorker(signal: AbortSignal): Promise<ChildProcess | undefined> {
  while (!signal.aborted && idle.length === 0 && alive.size >= workersMax) {
    await new Promise<void>((wake) => {
      waiting.push(wake);
      signal.addEventListener('abort', () => wake(), { once: true });
    });
  }
  if (signal.aborted) {
    waiting.shift()?.();
    return undefined;
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
    setTimeout(() => endIfLarge(worker), tidyMilliseconds).unref();
  } else {
    forget(worker);
    worker.kill('SIGKILL');
  }
  waiting.shift()?.();
}

function endIfLarge(worker: ChildProcess): void {
  if (!idle.includes(worker) || residentMb(worker) < residentMbKept) return;
  forget(worker);
  worker.kill('SIGKILL');
}

function forget(worker: ChildProcess): void {
  alive.delete(worker);
  const at = idle.indexOf(worker);
  if (at >= 0) idle.splice(at, 1);
}

async function startWorker(): Promise<ChildProcess> {
  const { file, loader } = workerEntry();
  const execArgv = [
    ...loader,
    `--max-old-space-size=${heapMbMax}`,
    '--expose-gc',
    '--max-semi-space-size=16',
  ];
  const worker = fork(file, {
    execArgv,
    env: { MALLOC_ARENA_MAX: '2' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  alive.add(worker);
  stepBack(worker);
  worker.on('exit', () => forget(worker));
  const started = await new Promise<'ready' | Failure>((resolve) => {
    const ceiling = setTimeout(() => resolve('stopped'), startMillisecondsMax);
    const settle = (how: 'ready' | Failure) => {
      clearTimeout(ceiling);
      resolve(how);
    };
    worker
      .once('message', () => settle('ready'))
      .once('exit', (code, by) => settle(whyStopped(code, by)))
      .once('error', () => settle('stopped'));
  });
  if (started === 'ready') return worker;
  giveBack(worker, false);
  if (started === 'killed') throw tooSlow();
  throw defect(
    'documents/worker',
    'The reader of papers could not start.',
    'Check that the program is installed whole.',
  );
}

/** Lets everything else go first; where that is not allowed, it stays as it is. */
function stepBack({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, Math.min(19, getPriority() + politeness));
  } catch {}
}
