import { z } from 'zod';
import { requireActive } from '../channel/standing.ts';
import { defineTool, type ToolContext } from '../kit/define-tool.ts';
import type { World } from '../world.ts';
import type { Deal } from './deal.ts';
import { ownDealerId } from './named-records.ts';
import { missingFacts } from './structure.ts';

/** open_deal: an empty deal file, bound to whoever opens it. */
export const openDeal = (world: World) =>
  defineTool({
    name: 'open_deal',
    description:
      'Opens a deal file for one buyer and one car. Call it once, before anything about a deal is recorded; returns the ' +
      'deal id and what a decision still needs.',
    effect: 'record',
    roles: ['customer', 'dealer', 'staff'],
    reads: [],
    writes: ['deal'],
    input: z.strictObject({}),
    output: z.strictObject({ dealId: z.string(), missing: z.array(z.string()) }),
    run(_input, context) {
      requireActive(world.dealer(ownDealerId(context)));
      const deal = emptyDeal(context);
      context.record({ op: 'open', deal });
      return { dealId: deal.id, missing: missingFacts(deal, world.catalog()) };
    },
  });

function emptyDeal(context: ToolContext): Deal {
  const { id, role } = context.principal;
  return {
    id: context.newId('deal'),
    market: context.market.id,
    currency: context.market.currency,
    dealerId: ownDealerId(context),
    customerId: role === 'customer' ? id : null,
    openedBy: { id, role },
    openedOn: context.today,
    status: 'draft',
    facts: [],
    documents: [],
    score: null,
    offers: null,
    schedule: null,
    submissions: [],
    handoff: null,
    revision: 0,
  };
}
