import { describe, expect, it } from 'vitest';
import { json, problemOf, testApp } from '../testing/app.ts';
import { addDeals } from '../testing/sent-deals.ts';

interface Page {
  readonly dealerId: string;
  readonly stages: Record<string, number>;
  readonly deals: readonly {
    readonly dealId: string;
    readonly buyer: string | null;
    readonly ageDays: number;
  }[];
  readonly next: string | null;
}

async function market() {
  const all = await testApp({});
  const ids = ['deal_a', 'deal_b', 'deal_c'];
  await addDeals(all.store, ...ids.map((id) => ({ id })));
  await addDeals(all.store, { id: 'deal_of_ana', dealerId: 'dealer_2' });
  const page = async (user: string, query = '') =>
    (await (await all.as(user, `/v1/dealer/pipeline${query}`)).json()) as Page;
  return { ...all, page };
}

describe('GET /v1/dealer/pipeline', () => {
  it('200: a dealer’s own deals with what waits for whom', async () => {
    const { page } = await market();
    const { dealerId, stages, deals, next } = await page('dealer_ben');
    expect([dealerId, stages, next]).toEqual(['dealer_1', { submitted: 3 }, null]);
    expect(deals[0]).toEqual({
      dealId: 'deal_c',
      buyer: 'Jordan Example',
      vehicle: '2023 Subaru Outback Premium',
      stage: 'submitted',
      stageDays: 0,
      nextAction: 'await_funder',
      waitsFor: 'funder',
      openedOn: '2026-03-02',
      ageDays: 0,
      updatedAt: '2026-03-02T15:00:00.000Z',
    });
  });

  it('200: page by page, to the last', async () => {
    const { page } = await market();
    const first = await page('dealer_ben', '?limit=2');
    const second = await page('dealer_ben', `?limit=2&cursor=${first.next}`);
    const seen = [...first.deals, ...second.deals].map(({ dealId }) => dealId);
    expect(seen).toEqual(['deal_c', 'deal_b', 'deal_a']);
    expect(second.next).toBeNull();
  });

  it('200: filtered', async () => {
    const { as, page } = await market();
    await as(
      'dealer_ben',
      '/v1/deals/deal_b/submissions/submission_1/outcomes',
      json({ result: 'returned', on: '2026-03-02', defects: ['other'] }),
    );
    expect((await page('dealer_ben', '?stage=returned')).deals.map(({ dealId }) => dealId)).toEqual([
      'deal_b',
    ]);
    expect((await page('dealer_ben', '?waitsFor=dealer')).deals.map(({ dealId }) => dealId)).toEqual([
      'deal_b',
    ]);
    expect((await page('dealer_ben', '?stage=draft')).deals).toEqual([]);
  });

  it('200: staff name a dealer, and see no buyer whose deal does not wait for them', async () => {
    const { page } = await market();
    const { deals } = await page('staff_kim', '?dealer=dealer_2');
    expect(deals.map(({ dealId, buyer }) => [dealId, buyer])).toEqual([['deal_of_ana', null]]);
  });

  it('never shows another dealer’s, whatever is named or guessed', async () => {
    const { as, page } = await market();
    const others = await page('dealer_ana', '?limit=1');
    const cursor = Buffer.from('9999-12-31T00:00:00.000Z deal_zz').toString('base64url');
    for (const query of ['', `?cursor=${cursor}`, `?cursor=${others.next ?? cursor}`, '?dealer=dealer_1']) {
      const { deals } = await page('dealer_ben', query);
      expect(deals.map(({ dealId }) => dealId)).not.toContain('deal_of_ana');
    }
    const named = await problemOf(await as('dealer_ben', '/v1/dealer/pipeline?dealer=dealer_2'));
    const unknown = await problemOf(await as('dealer_ben', '/v1/dealer/pipeline?dealer=dealer_9999'));
    expect(named).toEqual(unknown);
    expect(named).toMatchObject({ status: 404, code: 'channel/no_dealer' });
  });

  it.each([
    ['customer_maya', '', 403],
    ['staff_kim', '', 422],
    ['staff_kim', '?dealer=dealer_9999', 404],
    ['dealer_ben', '?cursor=nonsense', 422],
    ['dealer_ben', '?limit=101', 422],
    ['dealer_ben', '?stage=lost', 422],
    ['dealer_ben', '?dealerId=dealer_2', 422],
  ])('%s%s: %i', async (user, query, status) => {
    const { as } = await market();
    expect((await as(user, `/v1/dealer/pipeline${query}`)).status).toBe(status);
  });
});

describe('GET /v1/dealer/scorecard', () => {
  it('200: shares with their counts, and says that they are few', async () => {
    const { as } = await market();
    const response = await as('dealer_ben', '/v1/dealer/scorecard');
    expect(await response.json()).toMatchObject({
      dealerId: 'dealer_1',
      all: { looked: 3, sent: 3, funded: 0, lookToBook: { count: 0, of: 3, share: 0, few: true } },
      funders: [
        { funderId: 'funder_1', sent: 3 },
        { funderId: 'funder_2', sent: 0 },
      ],
      defects: [],
      months: [{ month: '2026-03', opened: 3, sent: 3, funded: 0, financed: {} }],
    });
  });

  it('never another dealer’s', async () => {
    const { as } = await market();
    expect((await as('dealer_ben', '/v1/dealer/scorecard?dealer=dealer_2')).status).toBe(404);
    expect((await as('customer_maya', '/v1/dealer/scorecard')).status).toBe(403);
    const staff = await as('staff_kim', '/v1/dealer/scorecard?dealer=dealer_2');
    expect(await staff.json()).toMatchObject({ dealerId: 'dealer_2', all: { sent: 1 } });
  });
});
