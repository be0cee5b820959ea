import { createRoute, z } from '@hono/zod-openapi';
import { accepts } from 'hono/accepts';
import type { Store } from '#store/store.ts';
import { notFound } from '#tools/kit/errors.ts';
import { Locale } from '#tools/kit/units.ts';
import { noticeHtml } from '#tools/risk/notices/outputs/notice-html.ts';
import { noticePdf } from '#tools/risk/notices/outputs/notice-pdf.ts';
import { noticeSheet } from '#tools/risk/notices/outputs/notice-sheet.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { visibleDeal } from '../visible-deal.ts';

const id = z.string().regex(ID_PATTERN);

const Query = z.strictObject({
  format: z.enum(['html', 'pdf']).optional().describe('absent: what Accept prefers, HTML otherwise'),
  locale: Locale.default('en-US').describe(
    'another language than English adds a translation, labelled as one; the English text binds',
  ),
});

const read = createRoute({
  method: 'get',
  path: '/v1/deals/{id}/notices/{noticeId}',
  tags: ['Deals'],
  summary: 'A notice that was issued on a deal, as a page or a PDF',
  security: signedIn,
  request: { params: z.strictObject({ id, noticeId: id }), query: Query },
  responses: {
    200: {
      description: 'the text as it went out',
      content: {
        'text/html': { schema: z.string() },
        'application/pdf': { schema: z.any().openapi({ type: 'string', format: 'binary' }) },
      },
    },
    ...problems(404, 422),
  },
});

export interface NoticeParts {
  readonly deals: Pick<Store['deals'], 'get'>;
}

/** Whoever may see the deal may read its notices: the customer whom they were issued to, the dealership, staff. */
export function noticeRoutes({ deals }: NoticeParts) {
  return createRouter().openapi(read, async (c) => {
    const params = c.req.valid('param');
    const deal = await visibleDeal(deals, c.get('principal'), params.id);
    const issued = deal.notices?.find((notice) => notice.id === params.noticeId);
    if (!issued) throw noNotice();
    const { locale, format } = c.req.valid('query');
    const sheet = noticeSheet(issued, locale);
    const headers = { 'Content-Language': locale, 'Cache-Control': 'private, no-store', Vary: 'Accept' };
    if ((format ?? preferred(accepts(c, accepted))) === 'html')
      return c.body(noticeHtml(sheet), 200, {
        ...headers,
        'Content-Type': 'text/html; charset=utf-8',
      }) as never;
    return c.body(Uint8Array.from(await noticePdf(sheet)), 200, {
      ...headers,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${issued.id}.pdf"`,
    }) as never;
  });
}

const accepted = {
  header: 'Accept' as const,
  supports: ['text/html', 'application/pdf'],
  default: 'text/html',
};

const preferred = (mediaType: string): 'html' | 'pdf' => (mediaType === 'application/pdf' ? 'pdf' : 'html');

const noNotice = () =>
  notFound(
    'deals/no_notice',
    'The deal has no such notice.',
    'The deal lists the notices that were issued on it, by id.',
  );
