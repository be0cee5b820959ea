import type { Store } from '#store/store.ts';
import type { Deal, ScoreRecord } from '#tools/deals/deal.ts';
import { dealStructure } from '#tools/deals/structure.ts';
import { demoMarket } from '#tools/funders/demo-market.ts';
import { minor, Ratio } from '#tools/kit/units.ts';
import { completeDeal } from '#tools/testing/deal.ts';
import type { World } from '#tools/world.ts';

/** The demonstration market as a world without papers. */
export function demoWorld(): World {
  const { catalog, dealers } = demoMarket();
  return {
    catalog: () => catalog,
    dealer: (id) => dealers.find((dealer) => dealer.id === id),
    documentBytes: async () => undefined,
  };
}

/** Puts a complete deal with an approving score on file, as if it had been scored. @returns its id */
export async function putScoredDeal(
  store: Store,
  world: World,
  id: string,
  customerId: string,
): Promise<string> {
  const deal: Deal = { ...completeDeal(), id, customerId };
  const dealer = world.dealer(deal.dealerId);
  if (!dealer) throw new Error('The test world lacks the dealer.');
  const score: ScoreRecord = {
    decision: 'approved',
    score: 660,
    band: null,
    ltv: Ratio.parse(0.99),
    pti: Ratio.parse(0.11),
    dti: Ratio.parse(0.4),
    reasons: [],
    missing: [],
    grossMonthlyIncome: minor(420_000),
    incomeVerified: true,
    structure: dealStructure(deal, dealer),
    scorecard: { id: 'test', version: '1', hash: 'test' },
    scoredAt: '2026-03-02T15:00:00.000Z',
  };
  await store.effects.apply({
    key: `seed:${id}`,
    tool: 'seed',
    dealId: id,
    conversationId: null,
    principal: { id: customerId, role: 'customer', dealerId: deal.dealerId },
    argumentsHash: '',
    changes: [
      { op: 'open', deal },
      { op: 'set_score', score },
    ],
    output: {},
    approval: null,
    at: '2026-03-02T15:00:00.000Z',
    detail: {},
  });
  return id;
}
