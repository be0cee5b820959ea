import { z } from 'zod';
import type { Decision } from '../deals/deal.ts';
import { dealerOf, namedDeal } from '../deals/named-records.ts';
import { amountFinancedSoFar, readDeal } from '../deals/structure.ts';
import { WhatIf } from '../deals/what-if.ts';
import { weighIncome } from '../documents/income/income-evidence.ts';
import { amount, code, points, ratio, reason, verdict } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import type { IsoDate } from '../kit/units.ts';
import type { World } from '../world.ts';
import { bandCodes } from './card/scorecard.ts';
import { shippedCardIds } from './card/shipped-cards.ts';
import { conditions } from './decision/conditions.ts';
import type { Engine } from './decision/engine.ts';
import { decided, incomplete, type Scored } from './decision/scored.ts';
import { reasonCodes } from './reasons.ts';

const decisions = [
  'approved',
  'counteroffer',
  'referred',
  'declined',
  'incomplete',
] as const satisfies readonly Decision[];

const Output = z.strictObject({
  dealId: z.string(),
  decision: verdict(decisions),
  score: points('score').nullable(),
  band: code('band', bandCodes).nullable(),
  ltv: ratio('ltv').nullable(),
  pti: ratio('pti').nullable(),
  dti: ratio('dti').nullable(),
  residualIncome: amount('residual_income').nullable(),
  income: amount('gross_monthly_income').nullable(),
  incomeVerified: z.boolean(),
  /** What people say, where papers show another income. */
  statedIncome: amount('stated_income').optional(),
  amountFinanced: amount('amount_financed').nullable(),
  reasons: z.array(z.strictObject({ code: reason(reasonCodes) })),
  conditions: z.array(z.strictObject({ code: code('condition', conditions) })),
  missing: z.array(z.string()),
  counteroffer: z
    .strictObject({
      amountFinancedMax: amount('amount_financed_max'),
      downPaymentMin: amount('down_payment_min'),
    })
    .optional(),
  /** A score is nobody's creditworthiness: it is told with the card and with whom that was learned from. */
  scorecard: z.strictObject({
    id: code('scorecard', shippedCardIds),
    version: z.string(),
    hash: z.string(),
    population: z.string(),
  }),
});

/** score_risk: the decision on a deal, or on a what-if of it, by the engine in force in the deal's market. */
export const scoreRisk = (world: World, engineIn: (market: string, asOf: IsoDate) => Engine) =>
  defineTool({
    name: 'score_risk',
    description:
      'Prequalifies the deal on file, or with another term or down payment tried: decision, score, LTV, PTI, DTI, the ' +
      'specific reasons, and for a counteroffer the most that can be financed and the least to pay down. Conditions say ' +
      'what a pay stub leaves open: one of another person proves no income, and a person has to look. With facts ' +
      'missing the decision is "incomplete" and says which. Never decide or explain credit without it.',
    effect: 'record',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal', 'facts', 'documents'],
    writes: ['score'],
    card: 'decision',
    input: z.strictObject({
      dealId: z.string(),
      whatIf: WhatIf.optional(),
    }),
    output: Output,
    run({ dealId, whatIf }, context) {
      const weighed = weighIncome(namedDeal(context, dealId), context.today);
      const { deal } = weighed;
      const dealer = dealerOf(world, deal);
      const engine = engineIn(deal.market, context.today);
      const read = readDeal(deal, world.catalog(), dealer, whatIf);
      const scored =
        'missing' in read
          ? incomplete(engine, weighed, read.missing, amountFinancedSoFar(deal, dealer, whatIf))
          : decided(engine, read, weighed, context.today);
      const { amountFinanced, counteroffer, ...record } = scored;
      context.record({ op: 'set_score', score: { ...record, scoredAt: context.now } });
      return shown(dealId, scored);
    },
  });

/** What is told of a score; proofs, structure and rules stay on the deal file. */
function shown(dealId: string, scored: Scored): z.input<typeof Output> {
  const { decision, score, band, ltv, pti, dti, incomeVerified, amountFinanced, missing } = scored;
  const { incomes, counteroffer, scorecard, residualIncome = null, grossMonthlyIncome: income } = scored;
  const { stated, verified } = incomes ?? { stated: null, verified: null };
  const differs = stated !== null && verified !== null && stated !== verified;
  return {
    dealId,
    decision,
    score,
    band,
    ltv,
    pti,
    dti,
    residualIncome,
    income,
    incomeVerified,
    ...(differs && { statedIncome: stated }),
    amountFinanced,
    reasons: scored.reasons.map((code) => ({ code })),
    conditions: scored.conditions.map((code) => ({ code })),
    missing,
    ...(counteroffer && { counteroffer }),
    scorecard,
  };
}
