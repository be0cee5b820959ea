import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Job, JobStore } from '#store/jobs.ts';
import { LeftOut } from '#tools/funders/allocation/from-deals.ts';
import { AllocationProblem } from '#tools/funders/allocation/problem.ts';
import { AllocationResult } from '#tools/funders/allocation/result.ts';
import type { Progress, WorkerWatch } from '#tools/funders/allocation/run-worker.ts';
import { hashOf } from '#tools/kit/canonical.ts';
import { reportError } from '#tools/kit/errors.ts';
import { errorFields, type Logger } from './log.ts';

const kind = 'allocation';
export const queuedMax = 20;
/** How often a running job says that it is alive, and how long it may be silent before it counts as dead. */
const beatMs = 2_000;
const silentMsMax = 30_000;
const daysKept = 30;
const dayMs = 86_400_000;

/** What is worked on, and with it what deals of the request are not. */
export const AllocationInput = z.strictObject({
  problem: AllocationProblem,
  secondsMax: z.number(),
  leftOut: z.array(LeftOut),
});
export type AllocationInput = z.infer<typeof AllocationInput>;

export const AllocationOutcome = z.union([
  z.strictObject({ result: AllocationResult, leftOut: z.array(LeftOut) }),
  z.strictObject({ error: z.object({ code: z.string(), message: z.string(), fix: z.string() }) }),
]);
export type AllocationOutcome = z.infer<typeof AllocationOutcome>;

export interface AllocationJobs {
  /** Queues an allocation. @throws AppError as `JobStore.add` */
  add(ownerId: string, key: string | null, request: unknown, input: AllocationInput): Promise<Job>;
  get(id: string): Promise<Job | undefined>;
  outcome(id: string): Promise<AllocationOutcome | null>;
  cancel(id: string): Promise<void>;
  /** Marks what a dead server left behind, forgets what is old, and starts what is queued. */
  wake(): Promise<void>;
  /** Ends what runs here; those jobs are interrupted. */
  stop(): Promise<void>;
}

interface Parts {
  readonly jobs: JobStore;
  readonly now: () => string;
  readonly log: Logger;
  readonly allocate: (problem: AllocationProblem, watch: WorkerWatch) => Promise<AllocationResult>;
}

/** Runs queued allocations, one at a time on this server; the queue and who runs what are the database's. */
export function createAllocationJobs({ jobs, now, log, allocate }: Parts): AllocationJobs {
  let running:
    | { readonly id: string; readonly end: AbortController; readonly ended: Promise<void> }
    | undefined;
  let stopped = false;

  const before = (ms: number) => new Date(Date.parse(now()) - ms).toISOString();

  const run = async (job: Job, input: AllocationInput, end: AbortController): Promise<void> => {
    let progress: Progress | undefined;
    const beat = async () => {
      const cancelled = await jobs.beat(
        job.id,
        { stage: progress?.stage ?? null, share: progress?.share ?? 0 },
        now(),
      );
      if (cancelled) end.abort();
    };
    const unheard = (error: unknown) => log.warn({ job: job.id, error: errorFields(error) }, 'jobs/no_beat');
    const heart = setInterval(() => void beat().catch(unheard), beatMs);
    try {
      const onProgress = (next: Progress) => {
        progress = next;
        void beat().catch(unheard);
      };
      const { problem, secondsMax, leftOut } = input;
      const result = await allocate(problem, { signal: end.signal, secondsMax, onProgress });
      const status = stopped ? 'interrupted' : result.stopped === 'cancelled' ? 'cancelled' : 'done';
      await jobs.finish(job.id, status, { result, leftOut } satisfies AllocationOutcome, now());
    } catch (error) {
      const { code, message, fix } = reportError(error);
      log.error({ job: job.id, error: errorFields(error) }, code);
      await jobs.finish(
        job.id,
        'failed',
        { error: { code, message, fix } } satisfies AllocationOutcome,
        now(),
      );
    } finally {
      clearInterval(heart);
    }
  };

  const startNext = async (): Promise<void> => {
    if (running || stopped) return;
    const end = new AbortController();
    let settle = () => {};
    running = { id: '', end, ended: new Promise((resolve) => (settle = resolve)) };
    const claimed = await jobs.claim(kind, now()).catch((error: unknown) => {
      log.error({ error: errorFields(error) }, 'jobs/not_claimed');
      return undefined;
    });
    if (claimed) {
      running = { ...running, id: claimed.job.id };
      const allocated = async () => run(claimed.job, AllocationInput.parse(claimed.input), end);
      await allocated().catch((error: unknown) =>
        log.error({ job: claimed.job.id, error: errorFields(error) }, 'jobs/not_finished'),
      );
    }
    running = undefined;
    settle();
    if (claimed) void startNext();
  };

  const wake = async () => {
    const dead = await jobs.interrupt(kind, before(silentMsMax), now());
    if (dead > 0) log.warn({ jobs: dead }, 'jobs/interrupted');
    await jobs.forget(kind, before(daysKept * dayMs));
    void startNext();
  };

  return {
    add: async (ownerId, key, request, input) => {
      const id = `allocation_${randomUUID()}`;
      const job = { id, kind, ownerId, key, inputHash: hashOf(request), input, at: now() };
      const added = await jobs.add(job, queuedMax);
      void startNext();
      return added;
    },
    get: async (id) => {
      if ((await jobs.interrupt(kind, before(silentMsMax), now())) > 0) void startNext();
      return jobs.get(id);
    },
    outcome: async (id) => {
      const outcome = await jobs.result(id);
      return outcome === null ? null : AllocationOutcome.parse(outcome);
    },
    cancel: async (id) => {
      await jobs.cancel(id, now());
      if (running?.id === id) running.end.abort();
    },
    wake,
    stop: async () => {
      stopped = true;
      running?.end.abort();
      await running?.ended;
    },
  };
}
