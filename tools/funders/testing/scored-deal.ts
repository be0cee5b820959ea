import type { Deal, Decision, ScoreRecord } from '../../deals/deal.ts';
import { dealStructure } from '../../deals/structure.ts';
import type { WhatIf } from '../../deals/what-if.ts';
import { minor } from '../../kit/units.ts';
import { completeDeal } from '../../testing/deal.ts';
import type { World } from '../../world.ts';
import { demoMarket } from '../demo-market.ts';

const { catalog, dealers } = demoMarket();

export const demoWorld: World = {
  catalog: () => catalog,
  dealer: (id) => dealers.find((dealer) => dealer.id === id),
  documentBytes: async () => undefined,
};

/** `completeDeal` with its money on the demo guide's Accord, scored as told for the terms asked. */
export function scoredDeal(
  decision: Decision,
  changed: Parameters<typeof completeDeal>[0] = {},
  whatIf: WhatIf = {},
): Deal {
  const deal = completeDeal({ 'residence.housingPayment': minor(60_000), ...changed });
  const dealer = demoWorld.dealer(deal.dealerId);
  if (!dealer) throw new Error(`The demo market has no ${deal.dealerId}.`);
  const score: ScoreRecord = {
    decision,
    score: 640,
    band: 'B',
    ltv: null,
    pti: null,
    dti: null,
    reasons: [],
    missing: [],
    grossMonthlyIncome: minor(420_000),
    incomeVerified: true,
    structure: dealStructure(deal, dealer, whatIf),
    scorecard: { id: 'test', version: '1', hash: 'h' },
    scoredAt: '2026-03-02T15:00:00.000Z',
  };
  return { ...deal, score, status: 'scored' };
}
