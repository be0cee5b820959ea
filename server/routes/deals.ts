import { createRoute, z } from '@hono/zod-openapi';
import type { Store } from '#store/store.ts';
import { fileOfPaper } from '#tools/documents/paper-id.ts';
import { notFound } from '#tools/kit/errors.ts';
import { DealView, viewDeal } from '../deal-view.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { visibleDeal } from '../visible-deal.ts';

const LISTED_MAX = 100;

const list = createRoute({
  method: 'get',
  path: '/v1/deals',
  tags: ['Deals'],
  summary: 'Deals you may see, newest first',
  security: signedIn,
  request: {
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(LISTED_MAX).default(LISTED_MAX) }),
  },
  responses: {
    200: {
      description: `at most ${LISTED_MAX}`,
      content: { 'application/json': { schema: z.object({ deals: z.array(DealView) }) } },
    },
    ...problems(422),
  },
});

const read = createRoute({
  method: 'get',
  path: '/v1/deals/{id}',
  tags: ['Deals'],
  summary: 'One deal file: facts with their evidence, papers, score, offers, schedule, submissions',
  security: signedIn,
  request: { params: z.strictObject({ id: z.string().regex(ID_PATTERN) }) },
  responses: {
    200: { description: 'found', content: { 'application/json': { schema: DealView } } },
    ...problems(404),
  },
});

const paper = createRoute({
  method: 'get',
  path: '/v1/deals/{id}/documents/{documentId}',
  tags: ['Deals'],
  summary: 'A paper of the deal, as it was uploaded',
  security: signedIn,
  request: {
    params: z.strictObject({ id: z.string().regex(ID_PATTERN), documentId: z.string().regex(ID_PATTERN) }),
  },
  responses: {
    200: {
      description: 'its bytes',
      content: { 'application/pdf': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
    ...problems(404),
  },
});

export interface DealParts {
  readonly deals: Store['deals'];
  readonly documents: Pick<Store['documents'], 'get' | 'bytes'>;
  readonly now: () => string;
}

export function dealRoutes({ deals, documents, now }: DealParts) {
  return createRouter()
    .openapi(list, async (c) => {
      const principal = c.get('principal');
      const visible = await deals.list(principal, c.req.valid('query').limit);
      return c.json({ deals: visible.map((deal) => viewDeal(deal, principal, now())) }, 200);
    })
    .openapi(read, async (c) => {
      const principal = c.get('principal');
      const deal = await visibleDeal(deals, principal, c.req.valid('param').id);
      return c.json(viewDeal(deal, principal, now()), 200);
    })
    .openapi(paper, async (c) => {
      const { id, documentId } = c.req.valid('param');
      const deal = await visibleDeal(deals, c.get('principal'), id);
      const stored = await documents.get(fileOfPaper(documentId));
      const bytes = stored?.dealId === deal.id ? await documents.bytes(stored.id) : undefined;
      if (!stored || !bytes) throw noPaper();
      return c.body(Uint8Array.from(bytes), 200, {
        'Content-Type': stored.mediaType,
        'Content-Disposition': `inline; filename="${documentId}.pdf"`,
        'Cache-Control': 'private, no-store',
      });
    });
}

const noPaper = () =>
  notFound('documents/not_found', 'The deal has no such paper.', 'The deal lists its papers by id.');
