import { invalidInput, unavailable } from '#tools/kit/errors.ts';
import type { Sealer } from './crypto.ts';
import type { Queries } from './queries.ts';
import type { Row } from './schema.ts';

export const jobStatuses = ['queued', 'running', 'done', 'cancelled', 'failed', 'interrupted'] as const;
type JobStatus = (typeof jobStatuses)[number];

/** Work that outlasts its request. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly ownerId: string;
  readonly status: JobStatus;
  readonly stage: string | null;
  /** Of the work that is done: from 0 to 1. */
  readonly share: number;
  readonly cancelAsked: boolean;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export interface NewJob {
  readonly id: string;
  readonly kind: string;
  readonly ownerId: string;
  /** Idempotency key of the owner, for ever. */
  readonly key: string | null;
  readonly inputHash: string;
  readonly input: unknown;
  readonly at: string;
}

/**
 * Jobs, one running for each owner and a queue with a ceiling. Whoever runs one says so every few seconds (`beat`): where
 * nothing was heard for longer, its server has died, and the job is interrupted.
 */
export interface JobStore {
  /**
   * @returns the job, or with a key that was used before the earlier one
   * @throws AppError `jobs/key_reused` with other input under the same key; unavailable `jobs/queue_full`
   */
  add(job: NewJob, queuedMax: number): Promise<Job>;
  get(id: string): Promise<Job | undefined>;
  result(id: string): Promise<unknown>;
  /** Starts the oldest queued job of an owner who has none running. */
  claim(kind: string, at: string): Promise<{ readonly job: Job; readonly input: unknown } | undefined>;
  /** Tells that a job is alive and how far it is. @returns whether it is to be cancelled */
  beat(
    id: string,
    progress: { readonly stage: string | null; readonly share: number },
    at: string,
  ): Promise<boolean>;
  finish(
    id: string,
    status: 'done' | 'cancelled' | 'failed' | 'interrupted',
    result: unknown,
    at: string,
  ): Promise<void>;
  /** A queued job is cancelled at once, a running one is asked to end; a finished one stays as it is. */
  cancel(id: string, at: string): Promise<void>;
  /** Marks running jobs unheard of since then. @returns how many */
  interrupt(kind: string, unheardSince: string, at: string): Promise<number>;
  /** Deletes what finished before then. @returns how many */
  forget(kind: string, finishedBefore: string): Promise<number>;
}

export function jobStore(queries: Queries, sealer: Sealer): JobStore {
  const { sql } = queries;
  const read = (id: string) => queries.first(sql.selectFrom('jobs').selectAll().where('id', '=', id));
  const update = () => sql.updateTable('jobs');
  return {
    add: async (job, queuedMax) => queries.atomically(() => add(queries, sealer, job, queuedMax)),
    get: async (id) => {
      const row = read(id);
      return row && jobOf(row);
    },
    result: async (id) => {
      const sealed = read(id)?.sealed_result;
      return sealed ? sealer.openJson(sealed, resultPlace(id)) : null;
    },
    claim: async (kind, at) => queries.atomically(() => claim(queries, sealer, kind, at)),
    beat: async (id, { stage, share }, at) => {
      queries.run(
        update().set({ stage, share, seen_at: at }).where('id', '=', id).where('status', '=', 'running'),
      );
      return read(id)?.cancel_asked === 1;
    },
    finish: async (id, status, result, at) => {
      const sealed = result === undefined ? null : sealer.json(result, resultPlace(id));
      const done = { status, finished_at: at, sealed_input: null, sealed_result: sealed };
      const share = status === 'done' ? { share: 1 } : {};
      queries.run(
        update()
          .set({ ...done, ...share })
          .where('id', '=', id)
          .where('status', '=', 'running'),
      );
    },
    cancel: async (id, at) =>
      queries.atomically(() => {
        const ended = { status: 'cancelled', cancel_asked: 1, finished_at: at, sealed_input: null };
        queries.run(update().set(ended).where('id', '=', id).where('status', '=', 'queued'));
        queries.run(update().set({ cancel_asked: 1 }).where('id', '=', id).where('status', '=', 'running'));
      }),
    interrupt: async (kind, unheardSince, at) =>
      queries.run(
        update()
          .set({ status: 'interrupted', finished_at: at, sealed_input: null })
          .where('kind', '=', kind)
          .where('status', '=', 'running')
          .where('seen_at', '<', unheardSince),
      ),
    forget: async (kind, finishedBefore) =>
      queries.run(sql.deleteFrom('jobs').where('kind', '=', kind).where('finished_at', '<', finishedBefore)),
  };
}

const inputPlace = (id: string) => `jobs.input:${id}`;
const resultPlace = (id: string) => `jobs.result:${id}`;

function add({ sql, first, run }: Queries, sealer: Sealer, job: NewJob, queuedMax: number): Job {
  const { id, kind, ownerId, key, inputHash, input, at } = job;
  const of = () => sql.selectFrom('jobs').where('kind', '=', kind);
  const same =
    key === null ? undefined : first(of().selectAll().where('owner_id', '=', ownerId).where('key', '=', key));
  if (same && same.input_hash !== inputHash) throw keyReused();
  if (same) return jobOf(same);
  const queued =
    first(
      of()
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('status', '=', 'queued'),
    )?.n ?? 0;
  if (queued >= queuedMax) throw queueFull(queuedMax);
  const row = {
    id,
    kind,
    owner_id: ownerId,
    key,
    input_hash: inputHash,
    status: 'queued',
    created_at: at,
  } as const;
  run(
    sql.insertInto('jobs').values({
      ...row,
      stage: null,
      share: 0,
      cancel_asked: 0,
      seen_at: null,
      finished_at: null,
      sealed_input: sealer.json(input, inputPlace(id)),
      sealed_result: null,
    }),
  );
  return {
    ...{ id, kind, ownerId, status: 'queued', stage: null, share: 0, cancelAsked: false },
    ...{ createdAt: at, finishedAt: null },
  };
}

function claim({ sql, first, run }: Queries, sealer: Sealer, kind: string, at: string) {
  const row = first(
    sql
      .selectFrom('jobs as queued')
      .selectAll()
      .where('kind', '=', kind)
      .where('status', '=', 'queued')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('jobs as busy')
              .select('busy.id')
              .whereRef('busy.owner_id', '=', 'queued.owner_id')
              .where('busy.kind', '=', kind)
              .where('busy.status', '=', 'running'),
          ),
        ),
      )
      .orderBy('created_at')
      .orderBy('id')
      .limit(1),
  );
  if (!row?.sealed_input) return undefined;
  run(sql.updateTable('jobs').set({ status: 'running', seen_at: at }).where('id', '=', row.id));
  const job = jobOf({ ...row, status: 'running' });
  return { job, input: sealer.openJson(row.sealed_input, inputPlace(row.id)) };
}

const jobOf = (row: Row<'jobs'>): Job => ({
  id: row.id,
  kind: row.kind,
  ownerId: row.owner_id,
  status: row.status as JobStatus,
  stage: row.stage,
  share: row.share,
  cancelAsked: row.cancel_asked === 1,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
});

const keyReused = () =>
  invalidInput(
    'jobs/key_reused',
    'This Idempotency-Key came with another request before.',
    'Use a new key for a new request; the same key only to repeat the same one.',
  );

const queueFull = (queuedMax: number) =>
  unavailable(
    'jobs/queue_full',
    `${queuedMax} jobs are waiting already.`,
    'Try again once some have ended.',
    {
      details: { queuedMax },
    },
  );
