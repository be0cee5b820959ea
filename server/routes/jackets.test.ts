import { describe, expect, it } from 'vitest';
import type { Store } from '#store/store.ts';
import { applyChanges } from '#tools/deals/changes.ts';
import { Deal } from '#tools/deals/deal.ts';
import type { JacketView } from '#tools/funders/jacket/output.ts';
import { demoWorld, scoredDeal } from '#tools/funders/testing/scored-deal.ts';
import { findFunders } from '#tools/funders/tool.ts';
import { callTool } from '#tools/kit/call-tool.ts';
import { fixedContext } from '#tools/testing/context.ts';
import { payStubOf, withPayStub } from '#tools/testing/papers.ts';
import { now, problemOf, testApp } from '../testing/app.ts';

/** A deal with an old pay stub and offers of the demo's funders. */
async function oldStubDeal(): Promise<Deal> {
  const deal = withPayStub(scoredDeal('approved'), payStubOf('Jo Park', { paid: '2025-11-01' }), 'Jo Park');
  const { changes } = await callTool(findFunders(demoWorld), { dealId: deal.id }, fixedContext({ deal }));
  return Deal.parse(applyChanges(deal, changes));
}

async function putDeal(store: Store, deal: Deal) {
  await store.effects.apply({
    key: 'open',
    tool: 'open_deal',
    dealId: null,
    conversationId: null,
    principal: { id: 'customer_maya', role: 'customer' },
    argumentsHash: '',
    changes: [{ op: 'open', deal }],
    output: {},
    approval: null,
    at: now,
    detail: {},
  });
}

async function withJacket() {
  const all = await testApp({});
  await putDeal(all.store, await oldStubDeal());
  const read = async (who: string, query = '') => {
    const response = await all.as(who, `/v1/deals/deal_1/jacket${query}`);
    return (await response.json()) as JacketView;
  };
  return { ...all, read };
}

const codesOf = ({ defects, programs }: JacketView) =>
  [defects, ...programs.map((program) => program.defects)].flat().map(({ code }) => code);

describe('GET /v1/deals/:id/jacket', () => {
  it('200: the dealer’s view of every offer on file, the cheapest first', async () => {
    const { read } = await withJacket();
    const jacket = await read('dealer_ben');
    const offers = (await oldStubDeal()).offers?.offers.map(({ programId }) => programId) ?? [];
    expect(jacket.programs.map(({ programId }) => programId)).toEqual(offers.slice(0, 12));
    expect(jacket.programsLeftOut).toBe(offers.length - 12);
    expect(codesOf(jacket)).toEqual(expect.arrayContaining(['paper_missing', 'pay_stub_old']));
    expect(jacket.programs.every(({ readyToFund }) => readyToFund === false)).toBe(true);
    expect(jacket.best.itemCount).toBeLessThanOrEqual(jacket.all.itemCount);
  });

  it('200: one funder by name, with the rule and the page of each defect', async () => {
    const { read } = await withJacket();
    const { programs, defects } = await read('dealer_ben', '?funder=Copperfield');
    expect(programs.map(({ funder }) => funder)).toContain('Copperfield Auto Funding');
    expect(new Set(programs.map(({ funder }) => funder)).size).toBe(1);
    const old = [defects, ...programs.map((one) => one.defects)]
      .flat()
      .find(({ code }) => code === 'pay_stub_old');
    expect(old).toMatchObject({
      rule: 'finding:pay_stub_old',
      evidence: [{ documentId: 'doc_stub', page: 1 }],
    });
  });

  it('200: a customer sees no rule and nothing that others have to do', async () => {
    const { as } = await withJacket();
    const response = await as('customer_maya', '/v1/deals/deal_1/jacket');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await response.text()).not.toMatch(/"rule"|"readyTo|"who":"(?:dealer|staff|funder)"/);
  });

  it('404: a deal that is not there, or somebody else’s', async () => {
    const { as } = await withJacket();
    const answers = await Promise.all([
      as('dealer_ben', '/v1/deals/deal_9/jacket'),
      as('dealer_ana', '/v1/deals/deal_1/jacket'),
      as('customer_chen', '/v1/deals/deal_1/jacket'),
    ]);
    for (const answer of answers)
      expect(await problemOf(answer)).toMatchObject({ status: 404, code: 'deals/not_found' });
  });

  it('422: a funder that nobody knows, or an empty name', async () => {
    const { as } = await withJacket();
    expect(await problemOf(await as('dealer_ben', '/v1/deals/deal_1/jacket?funder=Nobody'))).toMatchObject({
      status: 422,
      code: 'funders/unknown_funder',
    });
    expect((await as('dealer_ben', '/v1/deals/deal_1/jacket?funder=')).status).toBe(422);
  });
});
