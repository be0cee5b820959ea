import { describe, expect, it } from 'vitest';
import { demoMarket } from '#tools/funders/demo-market.ts';
import { json, problemOf, testApp } from '../testing/app.ts';
import { addDeals } from '../testing/sent-deals.ts';

const path = '/v1/deals/deal_1/submissions/submission_1/outcomes';
const funded = { result: 'funded', on: '2026-03-02' };
const returned = { result: 'returned', on: '2026-03-02', defects: ['vin_differs', 'signature_missing'] };

async function sent(change: Parameters<typeof testApp>[1] = {}) {
  const all = await testApp({}, change);
  await addDeals(all.store, {});
  return all;
}

describe('POST /v1/deals/:id/submissions/:submissionId/outcomes', () => {
  it('200: a dealer says what came of its own, and the counts follow', async () => {
    const { as, store } = await sent();
    const response = await as('dealer_ben', path, json(returned));
    expect(await response.json()).toEqual({
      submissionId: 'submission_1',
      status: 'returned',
      outcomes: [{ result: 'returned', on: '2026-03-02', defects: ['signature_missing', 'vin_differs'] }],
    });
    expect(store.channel.record('dealer_1')?.all).toMatchObject({ sent: 1, hitches: 1 });
    const entry = (await store.audit.list({ dealId: 'deal_1' })).at(-1);
    expect(entry).toMatchObject({
      principalId: 'dealer_ben',
      data: { tool: 'record_outcome', role: 'dealer' },
    });
  });

  it('200: staff say it of any submission, without seeing the file', async () => {
    const { as } = await sent();
    expect((await as('staff_kim', path, json(funded))).status).toBe(200);
    expect((await as('staff_kim', '/v1/deals/deal_1')).status).toBe(404);
  });

  it('200: the same again is the same request, with a key or without, and changes nothing', async () => {
    const { as, store } = await sent();
    const count = async () => (await store.deals.get('deal_1'))?.submissions[0]?.outcomes?.length;
    for (let times = 0; times < 3; times++) await as('dealer_ben', path, json(returned));
    expect(await count()).toBe(1);
    const keyed = () => as('dealer_ben', path, json(returned, { 'Idempotency-Key': 'k' }));
    expect((await Promise.all([keyed(), keyed(), keyed()])).map(({ status }) => status)).toEqual([
      200, 200, 200,
    ]);
    expect(await count()).toBe(2);
  });

  it('422: a key that came with something else', async () => {
    const { as } = await sent();
    await as('dealer_ben', path, json(returned, { 'Idempotency-Key': 'k' }));
    const other = await as('dealer_ben', path, json(funded, { 'Idempotency-Key': 'k' }));
    expect(await problemOf(other)).toMatchObject({ status: 422, code: 'channel/key_reused' });
  });

  it('409: after the end', async () => {
    const { as } = await sent();
    await as('dealer_ben', path, json(funded));
    expect(await problemOf(await as('dealer_ben', path, json(returned)))).toMatchObject({
      status: 409,
      code: 'channel/outcome_final',
    });
  });

  it('404: another dealer’s deal, a deal and a submission that are not there, all alike', async () => {
    const { as } = await sent();
    const answers = await Promise.all([
      as('dealer_ana', path, json(funded)),
      as('dealer_ben', path.replace('deal_1', 'deal_9'), json(funded)),
      as('dealer_ben', path.replace('submission_1', 'submission_9'), json(funded)),
    ]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(bodies).size).toBe(1);
  });

  it('403: a customer', async () => {
    const { as } = await sent();
    expect(await problemOf(await as('customer_maya', path, json(funded)))).toMatchObject({ status: 403 });
  });

  it.each([
    [{ result: 'lost', on: '2026-03-02' }],
    [{ ...funded, on: '2026-02-30' }],
    [{ ...returned, defects: ['colour'] }],
    [{ ...funded, more: 1 }],
  ])('422: %j', async (body) => {
    const { as } = await sent();
    expect((await as('dealer_ben', path, json(body))).status).toBe(422);
  });

  it('403: a suspended dealer, while staff still may; a closed one is nobody', async () => {
    const { catalog, dealers } = demoMarket();
    let status: 'suspended' | 'closed' = 'suspended';
    const world = {
      catalog: () => catalog,
      dealer: (id: string) => {
        const dealer = dealers.find((one) => one.id === id);
        return dealer && { ...dealer, status };
      },
      documentBytes: async () => undefined,
    };
    const { as } = await sent({ world });
    expect(await problemOf(await as('dealer_ben', path, json(funded)))).toMatchObject({
      status: 403,
      code: 'channel/dealer_not_active',
    });
    expect((await as('dealer_ben', '/v1/deals/deal_1')).status).toBe(200);
    expect((await as('staff_kim', path, json(funded))).status).toBe(200);
    status = 'closed';
    expect((await as('dealer_ben', '/v1/deals/deal_1')).status).toBe(401);
    expect((await as('customer_maya', '/v1/me')).status).toBe(200);
  });
});
