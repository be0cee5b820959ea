import { createRoute, z } from '@hono/zod-openapi';
import type { Store } from '#store/store.ts';
import { JacketView } from '#tools/funders/jacket/output.ts';
import { jacketFor } from '#tools/funders/jacket/tool.ts';
import { defect } from '#tools/kit/errors.ts';
import { IsoDate } from '#tools/kit/units.ts';
import type { MarketPack } from '#tools/markets/market-pack.ts';
import { type MarketId, marketPacks } from '#tools/markets/market-packs.ts';
import type { World } from '#tools/world.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { visibleDeal } from '../visible-deal.ts';

/** Made anew, for a schema from before this server's zod knows no `openapi`. */
const Jacket = JacketView.extend({}).openapi('Jacket');

const read = createRoute({
  method: 'get',
  path: '/v1/deals/{id}/jacket',
  tags: ['Deals'],
  summary: 'What each funder would send the papers of a deal back for, and what to collect',
  security: signedIn,
  request: {
    params: z.strictObject({ id: z.string().regex(ID_PATTERN) }),
    query: z.strictObject({
      funder: z
        .string()
        .trim()
        .min(1)
        .max(80)
        .optional()
        .describe(
          'a funder or one of its programs, by name or id; absent: where the deal was sent, else its offers',
        ),
    }),
  },
  responses: {
    200: {
      description: 'as it stands now; customers see only what is theirs to do',
      content: { 'application/json': { schema: Jacket } },
    },
    ...problems(404, 422),
  },
});

export interface JacketParts {
  readonly deals: Pick<Store['deals'], 'get'>;
  readonly world: World;
  readonly now: () => string;
}

/** Whoever may see the deal may read its jacket, each in the view of their role. */
export function jacketRoutes({ deals, world, now }: JacketParts) {
  return createRouter().openapi(read, async (c) => {
    const principal = c.get('principal');
    const deal = await visibleDeal(deals, principal, c.req.valid('param').id);
    const market: MarketPack | undefined = marketPacks[deal.market as MarketId];
    if (!market) throw noMarket(deal.market);
    const today = IsoDate.parse(now().slice(0, 10));
    const { funder } = c.req.valid('query');
    return c.json(jacketFor(world, deal, { principal, market, today }, funder), 200, {
      'Cache-Control': 'private, no-store',
    });
  });
}

const noMarket = (id: string) =>
  defect('deals/unknown_market', `A deal names the market pack ${id}, which is none.`, 'Restore the pack.');
