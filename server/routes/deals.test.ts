import { describe, expect, it } from 'vitest';
import type { Store } from '#store/store.ts';
import type { Outcome } from '#tools/channel/outcome.ts';
import { Deal, Offer } from '#tools/deals/deal.ts';
import { IsoDate } from '#tools/kit/units.ts';
import { testSubmission } from '#tools/testing/sent-deal.ts';
import type { DealView } from '../deal-view.ts';
import { now, problemOf, testApp } from '../testing/app.ts';
import { addDeals } from '../testing/sent-deals.ts';

const offer = Offer.parse({
  id: 'o1',
  programId: 'p1',
  funderId: 'f1',
  funderName: 'First',
  programName: 'Prime',
  buyRate: 0.05,
  sellRate: 0.06,
  apr: 0.06,
  monthlyPayment: 1,
  amountFinanced: 1,
  financeCharge: 1,
  totalOfPayments: 1,
  termMonths: 60,
  dealerReserve: 777,
  stips: [],
});
const structure = {
  price: 1,
  taxes: 0,
  fees: 0,
  downPayment: 0,
  tradeInValue: 0,
  tradeInPayoff: 0,
  amountFinanced: 1,
  termMonths: 60,
};
const submission = {
  id: 's1',
  offerId: 'o1',
  programId: 'p1',
  funderId: 'f1',
  offer,
  submittedBy: 'customer_maya',
};
const document = { id: 'doc_1', kind: 'credit_application', sha256: 's', pages: 1, parsedAt: now };
const field = { unit: 'text', page: 1, box: { x: 0, y: 0, width: 1, height: 1 }, confidence: 1 };

const deal = Deal.parse({
  id: 'deal_1',
  market: 'us',
  currency: 'USD',
  dealerId: 'dealer_1',
  customerId: 'customer_maya',
  openedBy: { id: 'customer_maya', role: 'customer' },
  openedOn: '2026-03-02',
  status: 'submitted',
  facts: [
    {
      key: 'buyer.taxIdLast4',
      value: '6789',
      source: 'document',
      evidence: { kind: 'request', requestId: 'r' },
      confidence: 1,
      verified: false,
      recordedAt: now,
    },
  ],
  documents: [{ ...document, fields: [{ ...field, name: 'tax_id_last4', value: '6789' }] }],
  score: null,
  offers: { offers: [offer], structure, catalogVersion: '1', foundAt: now },
  schedule: null,
  submissions: [{ ...submission, submittedAt: now, reference: 'R1' }],
  handoff: null,
  revision: 0,
});

async function putDeal(store: Store) {
  await store.effects.apply({
    key: 'k',
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

async function withDeal() {
  const all = await testApp({});
  await putDeal(all.store);
  return all;
}

describe('GET /v1/deals', () => {
  it('200: no more than asked for', async () => {
    const { as, store } = await testApp({});
    await addDeals(store, { id: 'deal_a' }, { id: 'deal_b' }, { id: 'deal_c' });
    const count = async (query: string) =>
      ((await (await as('dealer_ben', `/v1/deals${query}`)).json()) as { deals: [] }).deals.length;
    expect([await count(''), await count('?limit=2')]).toEqual([3, 2]);
    expect((await as('dealer_ben', '/v1/deals?limit=101')).status).toBe(422);
  });

  it('200: a customer sees that a contract came back, and neither why nor which funders looked', async () => {
    const { as, store } = await testApp({});
    const on = IsoDate.parse('2026-03-02');
    const outcomes: Outcome[] = [
      { result: 'returned', on, defects: ['vin_differs'], by: 'staff_kim', at: now },
    ];
    const submissions = [testSubmission({ outcomes })];
    await addDeals(store, { id: 'deal_a', customerId: 'customer_maya', submissions });
    const seen = async (who: string) => (await (await as(who, '/v1/deals/deal_a')).json()) as DealView;
    const { looks, submissions: own } = await seen('customer_maya');
    expect([looks, own[0]?.outcomes]).toEqual([undefined, [{ result: 'returned', on, at: now }]]);
    const dealers = await seen('dealer_ben');
    expect([dealers.looks, dealers.submissions[0]?.outcomes]).toEqual([['funder_1', 'funder_2'], outcomes]);
  });

  it.each([
    ['customer_maya', 1],
    ['dealer_ben', 1],
    ['customer_chen', 0],
    ['dealer_ana', 0],
    ['staff_kim', 0],
  ])('200: %s sees %i', async (who, count) => {
    const { as } = await withDeal();
    const { deals } = (await (await as(who, '/v1/deals')).json()) as { deals: DealView[] };
    expect(deals).toHaveLength(count);
  });
});

describe('GET /v1/deals/:id', () => {
  it('200: a dealer sees buy rate and reserve, a customer does not', async () => {
    const { as } = await withDeal();
    const dealer = (await (await as('dealer_ben', '/v1/deals/deal_1')).json()) as DealView;
    expect(dealer.offers?.offers[0]).toMatchObject({ buyRate: 0.05, dealerReserve: 777 });
    const text = await (await as('customer_maya', '/v1/deals/deal_1')).text();
    expect(text).toContain('"sellRate":0.06');
    expect(text).not.toMatch(/buyRate|dealerReserve|777/);
  });

  it('200: identifiers are masked for everyone', async () => {
    const { as } = await withDeal();
    for (const who of ['customer_maya', 'dealer_ben']) {
      expect(await (await as(who, '/v1/deals/deal_1')).text()).not.toContain('6789');
    }
  });

  it('404: unknown, and the same for somebody else’s', async () => {
    const { as } = await withDeal();
    const answers = await Promise.all([
      as('customer_maya', '/v1/deals/deal_9'),
      as('customer_chen', '/v1/deals/deal_1'),
      as('dealer_ana', '/v1/deals/deal_1'),
      as('staff_kim', '/v1/deals/deal_1'),
    ]);
    const problems = await Promise.all(answers.map(problemOf));
    for (const each of problems) expect(each).toEqual(problems[0]);
    expect(problems[0]).toMatchObject({ status: 404, code: 'deals/not_found' });
  });
});

describe('GET /v1/deals/:id/documents/:documentId', () => {
  async function withPaper(dealId: string | null) {
    const all = await withDeal();
    const paper = { id: 'doc_1', ownerId: 'customer_maya', dealerId: null, dealId, sha256: 's', bytes: 4 };
    await all.store.documents.put(
      { ...paper, mediaType: 'application/pdf', uploadedAt: now },
      Buffer.from('%PDF'),
    );
    return all;
  }

  it('200: its bytes, which no page may run', async () => {
    const { as } = await withPaper('deal_1');
    const response = await as('dealer_ben', '/v1/deals/deal_1/documents/doc_1');
    expect(await response.text()).toBe('%PDF');
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Security-Policy')?.trim()).toBe("default-src 'none'; sandbox");
  });

  it('404: a paper of another deal, of an invisible deal, or of none', async () => {
    const { as } = await withPaper('deal_2');
    expect((await as('dealer_ben', '/v1/deals/deal_1/documents/doc_1')).status).toBe(404);
    expect((await as('dealer_ana', '/v1/deals/deal_1/documents/doc_1')).status).toBe(404);
    expect((await as('dealer_ben', '/v1/deals/deal_1/documents/doc_9')).status).toBe(404);
  });
});
