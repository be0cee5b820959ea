import { describe, expect, it } from 'vitest';
import { scoredDeal, testScore } from '#tools/risk/notices/testing/cases.ts';
import { riskPhrases } from '#tools/risk/phrases.ts';
import { now, problemOf, testApp } from '../testing/app.ts';

/** The app with a declined deal whose notice nobody has issued yet. */
async function withDecline() {
  const app = await testApp({});
  await app.store.effects.apply({
    key: 'open',
    tool: 'open_deal',
    dealId: null,
    conversationId: null,
    principal: { id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' },
    argumentsHash: 'h',
    changes: [{ op: 'open', deal: scoredDeal(testScore('declined', { reasons: ['collateral_age'] })) }],
    output: {},
    approval: null,
    at: now,
    detail: {},
  });
  return app;
}

const draft = (kind: string) => `/v1/deals/deal_1/notice-drafts/${kind}`;

describe('GET /v1/deals/:id/notice-drafts/:kind', () => {
  it('shows the letter that would go out, marked as a draft, and puts nothing on the deal', async () => {
    const { as, store } = await withDecline();
    const response = await as('dealer_ben', draft('adverse_action'));
    const page = await response.text();
    expect(page).toContain('<h1>Draft, not issued: Notice of action taken');
    expect(page).toContain(riskPhrases['decline_reason.collateral_age']['en-US']);
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await store.deals.get('deal_1'))?.notices).toBeUndefined();
  });

  it('is not for the customer, nor for who may not see the deal', async () => {
    const { as } = await withDecline();
    expect(await problemOf(await as('customer_maya', draft('adverse_action')))).toMatchObject({
      status: 403,
      code: 'deals/notice_draft_not_yours',
    });
    expect(await problemOf(await as('dealer_ana', draft('adverse_action')))).toMatchObject({ status: 404 });
  });

  it('is refused for a notice that the deal gives no cause for, and for a kind nobody knows', async () => {
    const { as } = await withDecline();
    expect(await problemOf(await as('dealer_ben', draft('counteroffer')))).toMatchObject({
      status: 422,
      code: 'notices/no_cause',
    });
    expect((await as('dealer_ben', draft('eviction'))).status).toBe(422);
  });
});
