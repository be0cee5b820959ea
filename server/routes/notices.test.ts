import { describe, expect, it } from 'vitest';
import { Deal } from '#tools/deals/deal.ts';
import { unitedStates } from '#tools/markets/us.ts';
import { draftNotice } from '#tools/risk/notices/draft-notice.ts';
import type { IssuedNotice } from '#tools/risk/notices/notice.ts';
import { noticeText } from '#tools/risk/notices/notice-text.ts';
import { caseFor, scoredDeal, testDay, testScore } from '#tools/risk/notices/testing/cases.ts';
import type { DealView } from '../deal-view.ts';
import { now, problemOf, testApp } from '../testing/app.ts';

const declined = scoredDeal(testScore('declined', { reasons: ['collateral_age'] }));
const notice = draftNotice('adverse_action', caseFor(declined), unitedStates, testDay);
const issued: IssuedNotice = {
  id: 'notice_1',
  notice,
  english: [...noticeText(notice, 'en-US', testDay).blocks],
  digest: 'd',
  decision: 'x',
  issuedBy: 'dealer_ben',
  issuedOn: testDay,
  issuedAt: now,
  retainUntil: null,
};

/** The app with the declined deal, its notice issued. */
async function withNotice(changed: Partial<IssuedNotice> = {}) {
  const app = await testApp({});
  const deal = Deal.parse({ ...declined, notices: [{ ...issued, ...changed }] });
  await app.store.effects.apply({
    key: 'open',
    tool: 'open_deal',
    dealId: null,
    conversationId: null,
    principal: { id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' },
    argumentsHash: 'h',
    changes: [{ op: 'open', deal }],
    output: {},
    approval: null,
    at: now,
    detail: {},
  });
  return app;
}

const path = '/v1/deals/deal_1/notices/notice_1';

describe('GET /v1/deals/:id/notices/:noticeId', () => {
  it.each([
    ['a browser', 'text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
    ['a reader of PDFs', 'application/pdf', 'application/pdf'],
    ['anybody else', '*/*', 'text/html; charset=utf-8'],
  ])('answers what %s accepts', async (_, accept, type) => {
    const { as } = await withNotice();
    const response = await as('dealer_ben', path, { headers: { Accept: accept } });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, type]);
  });

  it('gives the format asked for, and bytes that begin as a PDF does', async () => {
    const { as } = await withNotice();
    const response = await as('dealer_ben', `${path}?format=pdf&locale=zh-CN`, {
      headers: { Accept: 'text/html' },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
  });

  it('refuses a PDF with letters that no font prints, and says where to find them', async () => {
    const { as } = await withNotice({ english: [{ heading: null, lines: ['To: สมชาย'] }] });
    const refused = await as('dealer_ben', `${path}?format=pdf`);
    expect(await problemOf(refused)).toMatchObject({
      status: 422,
      code: 'pdf/no_font',
      fix: expect.stringContaining('format=html'),
    });
    expect(await (await as('dealer_ben', `${path}?format=html`)).text()).toContain('สมชาย');
  });

  it('is read by the customer it was issued to, who sees no clock', async () => {
    const { as } = await withNotice();
    const page = await (await as('customer_maya', path)).text();
    expect(page).toContain('age of the vehicle as collateral');
    const deal = (await (await as('customer_maya', '/v1/deals/deal_1')).json()) as DealView;
    expect(deal).not.toHaveProperty('noticeClock');
  });

  it('lets the page run nothing and fetch nothing', async () => {
    const { as } = await withNotice();
    const policy = (await as('dealer_ben', path)).headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
  });

  it.each(['dealer_ana', 'staff_kim'])('does not exist for %s, who may not see the deal', async (user) => {
    const { as } = await withNotice();
    expect(await problemOf(await as(user, path))).toMatchObject({ status: 404, code: 'deals/not_found' });
  });

  it('says that there is no such notice, and refuses another format', async () => {
    const { as } = await withNotice();
    const missing = await as('dealer_ben', '/v1/deals/deal_1/notices/notice_2');
    expect(await problemOf(missing)).toMatchObject({ status: 404, code: 'deals/no_notice' });
    expect((await as('dealer_ben', `${path}?format=docx`)).status).toBe(422);
  });
});

describe('the deal of a dealer', () => {
  it('shows which notices are due and until when its papers are kept', async () => {
    const { as } = await withNotice();
    const deal = (await (await as('dealer_ben', '/v1/deals/deal_1')).json()) as DealView;
    expect(deal.noticeClock).toMatchObject({
      items: [{ notice: 'adverse_action', due: '2026-04-01', state: 'due' }],
      retainUntil: '2028-04-02',
    });
  });
});
