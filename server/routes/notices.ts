import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Store } from '#store/store.ts';
import { forbidden, notFound } from '#tools/kit/errors.ts';
import { IsoDate, Locale } from '#tools/kit/units.ts';
import type { MarketPack } from '#tools/markets/market-pack.ts';
import { type MarketId, marketPacks } from '#tools/markets/market-packs.ts';
import { NoticeKind } from '#tools/risk/notices/notice.ts';
import { caseOf, draftOf } from '#tools/risk/notices/notice-draft.ts';
import { noSuchNotice } from '#tools/risk/notices/notice-rules.ts';
import { noticeHtml } from '#tools/risk/notices/outputs/notice-html.ts';
import { noticePdf } from '#tools/risk/notices/outputs/notice-pdf.ts';
import { draftSheet, type NoticeSheet, noticeSheet } from '#tools/risk/notices/outputs/notice-sheet.ts';
import type { World } from '#tools/world.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { visibleDeal } from '../visible-deal.ts';

const id = z.string().regex(ID_PATTERN);

const Query = z.strictObject({
  format: z.enum(['html', 'pdf']).optional().describe('absent: what Accept prefers, HTML otherwise'),
  locale: Locale.default('en-US').describe(
    'another language than English adds a translation, labelled as one; the English text binds',
  ),
});

const letter = {
  'text/html': { schema: z.string() },
  'application/pdf': { schema: z.any().openapi({ type: 'string', format: 'binary' }) },
};

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
      content: letter,
    },
    ...problems(404, 422),
  },
});

const draft = createRoute({
  method: 'get',
  path: '/v1/deals/{id}/notice-drafts/{kind}',
  tags: ['Deals'],
  summary: 'The letter that issue_notice would issue now, marked as a draft (dealers and staff)',
  security: signedIn,
  request: { params: z.strictObject({ id, kind: NoticeKind }), query: Query },
  responses: {
    200: {
      description: 'as it stands, with whatever it still lacks left out; prepare_notice names that',
      content: letter,
    },
    ...problems(403, 404, 422),
  },
});

export interface NoticeParts {
  readonly deals: Pick<Store['deals'], 'get'>;
  readonly world: World;
  readonly now: () => string;
}

/** Whoever may see the deal may read its notices: the customer whom they were issued to, the dealership, staff. */
export function noticeRoutes({ deals, world, now }: NoticeParts) {
  return createRouter()
    .openapi(read, async (c) => {
      const params = c.req.valid('param');
      const deal = await visibleDeal(deals, c.get('principal'), params.id);
      const issued = deal.notices?.find((notice) => notice.id === params.noticeId);
      if (!issued) throw noNotice();
      const { locale, format } = c.req.valid('query');
      return answer(c, noticeSheet(issued, locale), format, issued.id);
    })
    .openapi(draft, async (c) => {
      const params = c.req.valid('param');
      const principal = c.get('principal');
      const deal = await visibleDeal(deals, principal, params.id);
      if (principal.role === 'customer') throw creditorsOnly();
      const market: MarketPack | undefined = marketPacks[deal.market as MarketId];
      if (!market) throw noSuchNotice(deal.market);
      const today = IsoDate.parse(now().slice(0, 10));
      const { notice } = draftOf(params.kind, caseOf(world, { deal }, deal.id), { market, today });
      const { locale, format } = c.req.valid('query');
      return answer(c, draftSheet(notice, locale, today), format, `draft-${params.kind}`);
    });
}

/** The letter in the format asked for, or in the one that is preferred. */
async function answer(c: Context, sheet: NoticeSheet, format: 'html' | 'pdf' | undefined, name: string) {
  const headers = { 'Content-Language': sheet.locale, 'Cache-Control': 'private, no-store', Vary: 'Accept' };
  if ((format ?? preferred(accepts(c, accepted))) === 'html')
    return c.body(noticeHtml(sheet), 200, {
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
    }) as never;
  return c.body(Uint8Array.from(await noticePdf(sheet)), 200, {
    ...headers,
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}.pdf"`,
  }) as never;
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

const creditorsOnly = () =>
  forbidden(
    'deals/notice_draft_not_yours',
    'A draft is the creditor’s; a notice is yours once it is issued.',
    'The deal lists the notices that were issued on it.',
  );
