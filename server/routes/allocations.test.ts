import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { invalidInput } from '#tools/kit/errors.ts';
import { createAllocationJobs } from '../allocation-jobs.ts';
import { eventsOf, json, now, problemOf, testApp } from '../testing/app.ts';

const path = '/v1/allocations';
const problem = {
  objective: 'expected_value',
  funders: [{ id: 'harbor', capacity: 1 }],
  deals: [
    { id: 'd1', amount: 2_000_000, options: [{ funderId: 'harbor', value: 50_000 }] },
    { id: 'd2', amount: 2_000_000, options: [{ funderId: 'harbor', value: 40_000 }] },
  ],
};

interface View {
  readonly id: string;
  readonly status: string;
  readonly finishedAt: string | null;
  readonly outcome: unknown;
}
type App = Awaited<ReturnType<typeof testApp>>;

/** Reads until the job has ended. */
async function ended({ as }: App, who: string, id: string): Promise<View> {
  for (let looks = 0; looks < 400; looks++) {
    const view = (await (await as(who, `${path}/${id}`)).json()) as View;
    if (view.finishedAt !== null) return view;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The job did not end.');
}

/** An app whose allocations run until they are cancelled. */
async function endlessApp() {
  const app = await testApp({});
  const log = pino({ level: 'silent' });
  const allocations = createAllocationJobs({
    jobs: app.store.jobs,
    now: () => now,
    log,
    allocate: (_, { signal }) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(invalidInput('test/ended', 'It ended.', 'Nothing.'))),
      ),
  });
  const { app: hono } = app;
  return { ...(await testApp({}, { store: app.store, allocations })), hono, allocations };
}

describe('POST /v1/allocations', () => {
  it('202: the job, which ends with a proposal for its owner alone', async () => {
    const app = await testApp({});
    const response = await app.as('staff_kim', path, json({ problem }));
    expect(response.status).toBe(202);
    const { id } = (await response.json()) as View;
    expect(response.headers.get('Location')).toBe(`${path}/${id}`);
    expect(await ended(app, 'staff_kim', id)).toMatchObject({
      status: 'done',
      share: 1,
      outcome: { leftOut: [], result: { placed: 1, total: 50_000, gap: 0, stopped: null } },
    });
    expect((await app.as('dealer_ben', `${path}/${id}`)).status).toBe(404);
    const streamed = await eventsOf(await app.as('staff_kim', `${path}/${id}/events`));
    expect(streamed).toMatchObject([{ seq: 1, type: 'done', data: { status: 'done' } }]);
  });

  it('202: the same job again under the same Idempotency-Key; 422: with another batch', async () => {
    const app = await testApp({});
    const send = async (body: object) => app.as('dealer_ben', path, json(body, { 'Idempotency-Key': 'k' }));
    const first = (await (await send({ problem })).json()) as View;
    expect(await (await send({ problem })).json()).toMatchObject({ id: first.id });
    expect(await problemOf(await send({ problem, secondsMax: 5 }))).toMatchObject({
      status: 422,
      code: 'jobs/key_reused',
    });
    await ended(app, 'dealer_ben', first.id);
  });

  it('403: for a customer', async () => {
    const { as } = await testApp({});
    expect(await problemOf(await as('customer_maya', path, json({ problem })))).toMatchObject({
      status: 403,
      code: 'allocations/not_for_customers',
    });
  });

  it('404: a deal file that is not there or somebody else’s', async () => {
    const { as } = await testApp({});
    const request = { dealIds: ['deal_9'], objective: 'customer_cost' };
    expect(await problemOf(await as('dealer_ben', path, json(request)))).toMatchObject({
      status: 404,
      code: 'deals/not_found',
    });
  });

  it.each([
    [
      'no deal approved on the day',
      { approvedOn: '2026-03-02', objective: 'customer_cost' },
      'allocation/no_deals',
    ],
    ['an option at nobody', { problem: { ...problem, funders: [] } }, 'allocation/unknown_funder'],
    ['an unknown key', { problem: { ...problem, colour: 1 } }, 'http/invalid_request'],
  ])('422: %s', async (_, body, code) => {
    const { as } = await testApp({});
    expect(await problemOf(await as('dealer_ben', path, json(body)))).toMatchObject({ status: 422, code });
  });

  it('413: above its own limit, which is above that of other bodies', async () => {
    const { as } = await testApp({});
    const names = (length: number) => json({ problem: { ...problem, colour: 'x'.repeat(length) } });
    expect((await as('dealer_ben', path, names(1_000_000))).status).toBe(422);
    expect((await as('dealer_ben', path, names(26_000_000))).status).toBe(413);
  });

  it('503: when the queue is full', async () => {
    const { as, allocations } = await endlessApp();
    const send = () => as('staff_kim', path, json({ problem }));
    for (let waiting = 0; waiting < 21; waiting++) expect((await send()).status).toBe(202);
    expect(await problemOf(await send())).toMatchObject({ status: 503, code: 'jobs/queue_full' });
    await allocations.stop();
  });
});

describe('DELETE /v1/allocations/:id', () => {
  it('202: ends what runs, and what waits', async () => {
    const app = await endlessApp();
    const add = async () => ((await (await app.as('staff_kim', path, json({ problem }))).json()) as View).id;
    const [runs, waits] = [await add(), await add()];
    const cancel = (id: string) => app.as('staff_kim', `${path}/${id}`, { method: 'DELETE' });
    expect(await (await cancel(waits)).json()).toMatchObject({ status: 'cancelled', outcome: null });
    expect((await cancel(runs)).status).toBe(202);
    expect(await ended(app, 'staff_kim', runs)).toMatchObject({ outcome: { error: { code: 'test/ended' } } });
    expect((await cancel('allocation_none')).status).toBe(404);
  });
});

describe('a server that died', () => {
  it('leaves its job interrupted, and the next one starts what waits', async () => {
    const app = await testApp({});
    const add = (id: string, at: string) =>
      app.store.jobs.add(
        {
          ...{ id, kind: 'allocation', ownerId: 'staff_kim', key: null, inputHash: '' },
          at,
          input: { problem, secondsMax: 60, leftOut: [] },
        },
        9,
      );
    const earlier = '2026-03-02T14:00:00.000Z';
    await add('allocation_dead', earlier);
    await app.store.jobs.claim('allocation', earlier);
    await add('allocation_next', now);
    const { store } = app;
    const log = pino({ level: 'silent' });
    const { allocate } = await import('#tools/funders/allocation/allocate.ts');
    await createAllocationJobs({ jobs: store.jobs, now: () => now, log, allocate }).wake();
    expect(await ended(app, 'staff_kim', 'allocation_dead')).toMatchObject({
      status: 'interrupted',
      outcome: null,
    });
    expect(await ended(app, 'staff_kim', 'allocation_next')).toMatchObject({ status: 'done' });
  });
});
