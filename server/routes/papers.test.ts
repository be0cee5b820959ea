import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Deal } from '#tools/deals/deal.ts';
import { makePayStub } from '#tools/documents/testing/make-paper.ts';
import { samplePayStub } from '#tools/documents/testing/sample-jacket.ts';
import { testDeal } from '#tools/testing/deal.ts';
import { now, problemOf, testApp } from '../testing/app.ts';

const sheet = { page: 1, width: 612, height: 792, rotation: 0 };
const paper = (id: string, rotation = 0) => ({
  id,
  kind: 'pay_stub',
  sha256: 's',
  pages: 1,
  parsedAt: now,
  fields: [],
  sheets: [{ ...sheet, rotation }],
});

async function withPaper(doors: Parameters<typeof testApp>[0] = {}) {
  const all = await testApp(doors);
  const deal = Deal.parse(testDeal({ documents: [paper('doc_1'), paper('doc_2.1', 90)] }));
  await all.store.effects.apply({
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
  const bytes = await makePayStub(samplePayStub);
  for (const id of ['doc_1', 'doc_2'])
    await all.store.documents.put(
      {
        id,
        ownerId: 'customer_maya',
        dealerId: null,
        dealId: deal.id,
        sha256: 's',
        bytes: bytes.length,
        mediaType: 'application/pdf',
        uploadedAt: now,
      },
      bytes,
    );
  return all;
}

describe('GET /v1/deals/:id/documents/:documentId/pages/:page', () => {
  const pageOf = async (path: string) => {
    const { as } = await withPaper();
    const response = await as('dealer_ben', `/v1/deals/deal_1/documents/${path}`);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    return [width, height];
  };

  it('200: the page as a picture of its size', async () => {
    expect(await pageOf('doc_1/pages/1')).toEqual([1020, 1320]);
  });

  it('200: a page of a packet, turned upright as it was read', async () => {
    expect(await pageOf('doc_2.1/pages/1')).toEqual([1320, 1020]);
  });

  it('404: a page or a paper that is not there, or a deal that is not theirs', async () => {
    const { as } = await withPaper();
    expect(await problemOf(await as('dealer_ben', '/v1/deals/deal_1/documents/doc_1/pages/2'))).toMatchObject(
      {
        status: 404,
        code: 'documents/no_page',
      },
    );
    expect((await as('dealer_ben', '/v1/deals/deal_1/documents/doc_9/pages/1')).status).toBe(404);
    expect((await as('customer_chen', '/v1/deals/deal_1/documents/doc_1/pages/1')).status).toBe(404);
  });
});

describe('POST /v1/deals/:id/documents/:documentId/corrections', () => {
  it('200: by the tool, as the person who corrects, once for each request', async () => {
    const calls: unknown[] = [];
    const { as } = await withPaper({
      callTool: async (call) => {
        calls.push(call);
        return {};
      },
    });
    const body = JSON.stringify({ field: 'gross_pay', value: 240_000 });
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
    const response = await as('dealer_ben', '/v1/deals/deal_1/documents/doc_1/corrections', init);
    expect(response.status).toBe(200);
    expect(calls).toEqual([
      expect.objectContaining({
        tool: 'correct_document',
        input: { dealId: 'deal_1', documentId: 'doc_1', field: 'gross_pay', value: 240_000 },
        principal: expect.objectContaining({ id: 'dealer_ben', role: 'dealer' }),
      }),
    ]);
  });

  it('422: no value at all', async () => {
    const { as } = await withPaper();
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ field: 'gross_pay' }),
    };
    expect((await as('dealer_ben', '/v1/deals/deal_1/documents/doc_1/corrections', init)).status).toBe(422);
  });
});
