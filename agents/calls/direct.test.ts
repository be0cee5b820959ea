import { describe, expect, it } from 'vitest';
import type { DirectCall } from '../assistant-types.ts';
import { demoWorld, putScoredDeal } from '../testing/offered-deal.ts';
import { ben, maya, scripted, stage } from '../testing/stage.ts';

async function scene() {
  const world = demoWorld();
  const { assistant, store } = stage(scripted(), { world });
  await putScoredDeal(store, world, 'deal_1', maya.id);
  const call = (tool: string, input: unknown, more: Partial<DirectCall> = {}) =>
    assistant.callTool({ tool, input, principal: maya, requestId: 'r1', ...more });
  await call('find_funders', { dealId: 'deal_1' });
  const offerId = (await store.deals.get('deal_1'))?.offers?.offers[0]?.id ?? '';
  return { store, call, offerId };
}
const chen = { id: 'customer_chen', role: 'customer', dealerId: 'dealer_1' } as const;
const kim = { id: 'staff_kim', role: 'staff' } as const;

describe('a direct call', () => {
  it.each([
    ['a tool that there is not', 'rm', {}, {}, 'tools/not_found'],
    ["another customer's deal", 'score_risk', { dealId: 'deal_1' }, { principal: chen }, 'deals/not_found'],
    ['a deal that there is not', 'score_risk', { dealId: 'deal_9' }, {}, 'deals/not_found'],
    ['the current deal, of which there is none', 'score_risk', { dealId: 'current' }, {}, 'deals/not_found'],
    [
      'a deal that waits for no staff',
      'score_risk',
      { dealId: 'deal_1' },
      { principal: kim },
      'deals/not_found',
    ],
    [
      "somebody else's paper",
      'parse_document',
      { dealId: 'deal_1', documentId: 'doc_9' },
      {},
      'documents/not_found',
    ],
    ['an unknown key', 'score_risk', { dealId: 'deal_1', extra: 1 }, {}, 'tool/invalid_arguments'],
    ['a list', 'score_risk', [], {}, 'tool/invalid_arguments'],
    ['nothing', 'score_risk', null, {}, 'tool/invalid_arguments'],
  ] as const)('is refused for %s', async (_, tool, input, more, code) => {
    const { call } = await scene();
    await expect(call(tool, input, more)).rejects.toMatchObject({ code });
  });

  it('needs no other source for its figures than the request (G6)', async () => {
    const { call } = await scene();
    const quote = { amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 72 };
    expect(await call('quote_payment', quote)).toMatchObject({ quotes: [{ monthlyPayment: 42_611 }] });
  });

  it('has its effect once for a request, however often that comes, also at the same time (G5)', async () => {
    const { call, store } = await scene();
    const open = () => call('open_deal', {}, { principal: ben, requestId: 'again' });
    const opened = await Promise.all([open(), open(), open()]);
    expect(new Set(opened.map((output) => JSON.stringify(output))).size).toBe(1);
    expect(await store.deals.list(ben, 10)).toHaveLength(2);
    expect(await call('open_deal', {}, { principal: ben, requestId: 'other' })).not.toEqual(opened[0]);
  });

  it('does not share a request id with another principal', async () => {
    const { call } = await scene();
    expect(await call('open_deal', {}, { principal: ben })).not.toEqual(await call('open_deal', {}));
  });
});

describe('a direct commit', () => {
  it('waits for the principal to approve, and leaves nothing behind when they did not (G4)', async () => {
    const { call, store, offerId } = await scene();
    const input = { dealId: 'deal_1', offerId };
    await expect(call('submit_application', input)).rejects.toMatchObject({ code: 'approvals/needed' });
    await expect(call('submit_application', input, { approve: false })).rejects.toMatchObject({
      code: 'approvals/needed',
    });
    expect((await store.deals.get('deal_1'))?.submissions).toEqual([]);
    await call('submit_application', input, { approve: true });
    expect((await store.deals.get('deal_1'))?.submissions).toMatchObject([{ submittedBy: maya.id }]);
  });

  it('happens once, whatever the request ids', async () => {
    const { call, store, offerId } = await scene();
    const submit = (requestId: string) =>
      call('submit_application', { dealId: 'deal_1', offerId }, { approve: true, requestId }).catch(
        () => 'refused',
      );
    await Promise.all(['a', 'a', 'b', 'c'].map(submit));
    expect((await store.deals.get('deal_1'))?.submissions).toHaveLength(1);
    expect(await store.audit.verify()).toBeNull();
  });

  it('is refused while a person has the deal in hand (G22)', async () => {
    const { call, store, offerId } = await scene();
    await call('request_human', { dealId: 'deal_1', reason: 'asked' });
    const submit = call('submit_application', { dealId: 'deal_1', offerId }, { approve: true });
    await expect(submit).rejects.toMatchObject({ code: 'guard/handed_off' });
    expect((await store.deals.get('deal_1'))?.submissions).toEqual([]);
  });
});
