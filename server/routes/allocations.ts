import { createRoute, z } from '@hono/zod-openapi';
import { type Job, jobStatuses } from '#store/jobs.ts';
import type { StoredEvent } from '#store/records.ts';
import type { Store } from '#store/store.ts';
import { compile } from '#tools/funders/allocation/compile.ts';
import { forbidden, notFound } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import { IsoDate } from '#tools/kit/units.ts';
import type { World } from '#tools/world.ts';
import { type AllocationJobs, AllocationOutcome, queuedMax } from '../allocation-jobs.ts';
import { AllocationRequest, allocationInput, dealFilesMax } from '../allocation-request.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { sendEvents } from '../sse.ts';

const AllocationView = z
  .object({
    id: z.string(),
    status: z.enum(jobStatuses),
    stage: z.string().nullable().describe('relaxing, improving or proving, while it runs'),
    share: z.number().describe('of the work that is done, from 0 to 1'),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
    outcome: AllocationOutcome.nullable().describe('once it has ended: the proposal, or what went wrong'),
  })
  .openapi('Allocation');

const params = z.strictObject({ id: z.string().regex(ID_PATTERN) });
const answer = (description: string) => ({
  description,
  content: { 'application/json': { schema: AllocationView } },
});
const tags = ['Allocations'];
const path = '/v1/allocations/{id}';

const create = createRoute({
  method: 'post',
  path: '/v1/allocations',
  tags,
  summary: 'Allocate a batch of approved deals to funders',
  description:
    `For dealers and staff. Give the batch itself, or up to ${dealFilesMax} deal files by id or by the day of their approval. The work is a ` +
    `job: one at a time for each person, at most ${queuedMax} waiting. What comes back is a proposal; nothing is sent to a funder. ` +
    'With an Idempotency-Key a repeated request gives the first job.',
  security: signedIn,
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    body: { required: true, content: { 'application/json': { schema: AllocationRequest } } },
  },
  responses: { 202: answer('the job, queued'), ...problems(400, 403, 404, 413, 415, 422, 503) },
});

const read = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'An allocation of yours: how far it is, and its result',
  security: signedIn,
  request: { params },
  responses: { 200: answer('found'), ...problems(404) },
});

const events = createRoute({
  method: 'get',
  path: `${path}/events`,
  tags,
  summary: 'The progress of an allocation, as server-sent events, until it ends',
  security: signedIn,
  request: { params },
  responses: {
    200: {
      description: 'events `progress`, then one `done`',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problems(404),
  },
});

const cancel = createRoute({
  method: 'delete',
  path,
  tags,
  summary: 'End an allocation; the best found so far stays to be read',
  security: signedIn,
  request: { params },
  responses: { 202: answer('it ends, or had ended'), ...problems(404) },
});

export interface AllocationParts {
  readonly allocations: AllocationJobs;
  readonly deals: Pick<Store['deals'], 'get' | 'list'>;
  readonly world: World;
  readonly now: () => string;
}

export function allocationRoutes({ allocations, deals, world, now }: AllocationParts) {
  const own = async (principal: Principal, id: string): Promise<Job> => {
    const job = await allocations.get(id);
    if (job?.ownerId === principal.id) return job;
    throw notFound(
      'allocations/not_found',
      'There is no such allocation of yours.',
      'POST /v1/allocations gives its id.',
    );
  };
  const view = async (job: Job) => {
    const { id, status, stage, share, createdAt, finishedAt } = job;
    const outcome = finishedAt === null ? null : await allocations.outcome(id);
    return { id, status, stage, share, createdAt, finishedAt, outcome };
  };
  return createRouter()
    .openapi(create, async (c) => {
      const principal = c.get('principal');
      if (principal.role === 'customer') throw notForCustomers();
      const request = c.req.valid('json');
      const today = IsoDate.parse(now().slice(0, 10));
      const input = await allocationInput(request, principal, today, { deals, world });
      compile(input.problem);
      const key = c.req.valid('header')['idempotency-key'] ?? null;
      const job = await allocations.add(principal.id, key, request, input);
      c.header('Location', `/v1/allocations/${job.id}`);
      return c.json(await view(job), 202);
    })
    .openapi(read, async (c) =>
      c.json(await view(await own(c.get('principal'), c.req.valid('param').id)), 200),
    )
    .openapi(events, async (c) => {
      const job = await own(c.get('principal'), c.req.valid('param').id);
      return sendEvents(c, (signal) => progressOf(job.id, allocations, signal)) as never;
    })
    .openapi(cancel, async (c) => {
      const job = await own(c.get('principal'), c.req.valid('param').id);
      await allocations.cancel(job.id);
      return c.json(await view((await allocations.get(job.id)) ?? job), 202);
    });
}

/** How often a stream looks, and for how long at most: longer than any allocation may take and wait. */
const lookMs = 300;
const looksMax = 20_000;

/** What the job says whenever it says something new, from the database, so that any server can tell it. */
async function* progressOf(
  id: string,
  allocations: AllocationJobs,
  signal: AbortSignal,
): AsyncGenerator<StoredEvent> {
  let [told, seq] = ['', 0];
  for (let looks = 0; looks < looksMax && !signal.aborted; looks++) {
    const job = await allocations.get(id);
    if (!job) return;
    const { status, stage, share, finishedAt } = job;
    const data = { id, status, stage, share };
    if (JSON.stringify(data) !== told || finishedAt !== null) {
      told = JSON.stringify(data);
      yield { conversationId: id, seq: ++seq, type: finishedAt === null ? 'progress' : 'done', data };
    }
    if (finishedAt !== null) return;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

const notForCustomers = () =>
  forbidden(
    'allocations/not_for_customers',
    'Only dealers and staff allocate deals.',
    'Sign in as one of them.',
  );
