import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Assistant } from '#agents/assistant-types.ts';
import type { Store } from '#store/store.ts';
import { pagePng } from '#tools/documents/intake/page-png.ts';
import { fileOfPaper } from '#tools/documents/paper-id.ts';
import { notFound } from '#tools/kit/errors.ts';
import { DealView, viewDeal } from '../deal-view.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { visibleDeal } from '../visible-deal.ts';

const id = z.string().regex(ID_PATTERN);
const paperOfDeal = z.strictObject({ id, documentId: id });

const page = createRoute({
  method: 'get',
  path: '/v1/deals/{id}/documents/{documentId}/pages/{page}',
  tags: ['Deals'],
  summary: 'A page of a paper as a picture, upright; boxes are in points of `sheets` on the deal',
  security: signedIn,
  request: { params: paperOfDeal.extend({ page: z.coerce.number().int().min(1).max(500) }) },
  responses: {
    200: {
      description: 'PNG, 120 pixels an inch',
      content: { 'image/png': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
    ...problems(404, 422, 503),
  },
});

const Correction = z
  .strictObject({
    field: z.string().min(1).max(80).describe('as the deal’s paper names it'),
    value: z
      .union([z.string().trim().min(1).max(200), z.int()])
      .describe('minor units for money, YYYY-MM-DD for a day, else as printed'),
  })
  .openapi('PaperCorrection');

const correct = createRoute({
  method: 'post',
  path: '/v1/deals/{id}/documents/{documentId}/corrections',
  tags: ['Deals'],
  summary: 'Put right one field of a paper, as you see it on the page (dealers and staff)',
  security: signedIn,
  request: {
    params: paperOfDeal,
    body: { required: true, content: { 'application/json': { schema: Correction } } },
  },
  responses: {
    200: { description: 'the deal after it', content: { 'application/json': { schema: DealView } } },
    ...problems(400, 403, 404, 409, 415, 422),
  },
});

export interface PaperParts {
  readonly assistant: Pick<Assistant, 'callTool'>;
  readonly deals: Store['deals'];
  readonly documents: Pick<Store['documents'], 'get' | 'bytes'>;
  readonly now: () => string;
}

export function paperRoutes({ assistant, deals, documents, now }: PaperParts) {
  return createRouter()
    .openapi(page, async (c) => {
      const params = c.req.valid('param');
      const deal = await visibleDeal(deals, c.get('principal'), params.id);
      const paper = deal.documents.find((document) => document.id === params.documentId);
      const file = paper && fileOfPaper(paper.id);
      const stored = file === undefined ? undefined : await documents.get(file);
      const bytes = stored?.dealId === deal.id ? await documents.bytes(stored.id) : undefined;
      const rotation = paper?.sheets?.find((sheet) => sheet.page === params.page)?.rotation ?? 0;
      const png = bytes && (await pagePng(bytes, params.page, rotation, c.req.raw.signal));
      if (!png) throw noPage();
      return c.body(Uint8Array.from(png), 200, {
        'Content-Type': 'image/png',
        'Cache-Control': 'private, max-age=300',
      });
    })
    .openapi(correct, async (c) => {
      const params = c.req.valid('param');
      const principal = c.get('principal');
      const deal = await visibleDeal(deals, principal, params.id);
      const input = { dealId: deal.id, documentId: params.documentId, ...c.req.valid('json') };
      const requestId = `correction:${randomUUID()}`;
      await assistant.callTool({ tool: 'correct_document', input, principal, requestId });
      return c.json(viewDeal(await visibleDeal(deals, principal, deal.id), principal, now()), 200);
    });
}

const noPage = () =>
  notFound('documents/no_page', 'The deal has no such page.', 'The deal lists its papers and their sheets.');
