import { z } from 'zod';
import type { Decision, ScoreRecord } from '../deals/deal.ts';
import { resolveFact } from '../deals/facts.ts';
import { dealerOf, namedDeal } from '../deals/named-records.ts';
import { amountFinancedSoFar, type DealInputs, monthlyIncome, readDeal } from '../deals/structure.ts';
import { WhatIf } from '../deals/what-if.ts';
import {
  type IncomeCondition,
  incomeConditions,
  type WeighedIncome,
  weighIncome,
} from '../documents/income/income-evidence.ts';
import { amount, code, points, ratio, reason, verdict } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import { invalidInput } from '../kit/errors.ts';
import type { IsoDate, Minor } from '../kit/units.ts';
import type { World } from '../world.ts';
import { type CardInForce, cardFor } from './cards.ts';
import { type Counteroffer, decide } from './decide.ts';
import { type ReasonCode, reasonCodes } from './reasons.ts';
import { answerOf } from './refer.ts';
import { riskInputs } from './risk-inputs.ts';
import { type Band, bandCodes } from './scorecard.ts';

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
  income: amount('gross_monthly_income').nullable(),
  incomeVerified: z.boolean(),
  amountFinanced: amount('amount_financed').nullable(),
  reasons: z.array(z.strictObject({ code: reason(reasonCodes) })),
  conditions: z.array(z.strictObject({ code: code('condition', incomeConditions) })),
  missing: z.array(z.string()),
  counteroffer: z
    .strictObject({
      amountFinancedMax: amount('amount_financed_max'),
      downPaymentMin: amount('down_payment_min'),
    })
    .optional(),
  scorecard: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
});

/** score_risk: the decision on a deal, or on a what-if of it, by the market's scorecard. */
export const scoreRisk = (world: World) =>
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
      const income = weighIncome(namedDeal(context, dealId), context.today);
      const { deal } = income;
      const dealer = dealerOf(world, deal);
      const inForce = cardFor(deal.market);
      const read = readDeal(deal, world.catalog(), dealer, whatIf);
      const scored =
        'missing' in read
          ? incomplete(income, read.missing, amountFinancedSoFar(deal, dealer, whatIf))
          : decided(inForce, read, income, context.today);
      const { amountFinanced, counteroffer, ...record } = scored;
      const { id, version } = inForce.card;
      const scorecard = { id, version, hash: inForce.hash };
      context.record({ op: 'set_score', score: { ...record, scorecard, scoredAt: context.now } });
      const { structure: _, grossMonthlyIncome, ...shown } = record;
      return {
        dealId,
        ...shown,
        income: grossMonthlyIncome,
        amountFinanced,
        reasons: scored.reasons.map((code) => ({ code })),
        conditions: scored.conditions.map((code) => ({ code })),
        ...(counteroffer && { counteroffer }),
        scorecard,
      };
    },
  });

type Scored = Omit<ScoreRecord, 'reasons' | 'conditions' | 'band' | 'scorecard' | 'scoredAt'> & {
  readonly reasons: ReasonCode[];
  readonly conditions: IncomeCondition[];
  readonly band: Band['code'] | null;
  readonly amountFinanced: Minor | null;
  readonly counteroffer?: Counteroffer | undefined;
};

function incomplete(
  { deal, conditions }: WeighedIncome,
  missing: readonly string[],
  amountFinanced: Minor | undefined,
): Scored {
  const income = resolveFact(deal.facts, 'income.gross');
  return {
    decision: 'incomplete',
    score: null,
    band: null,
    ltv: null,
    pti: null,
    dti: null,
    reasons: [],
    conditions: [...conditions],
    missing: [...missing],
    grossMonthlyIncome: income.value === undefined ? null : monthlyIncome(income.value),
    incomeVerified: income.fact?.verified ?? false,
    structure: null,
    amountFinanced: amountFinanced ?? null,
  };
}

function decided({ card }: CardInForce, read: DealInputs, income: WeighedIncome, today: IsoDate): Scored {
  const { structure, grossMonthlyIncome, incomeVerified } = read;
  if (structure.amountFinanced === 0) throw nothingToFinance();
  const made = decide(card, riskInputs(read, today));
  const { band, score, ratios } = made.assessment;
  const { decision, reasons, counteroffer } = answerOf(made, income);
  return {
    decision,
    score: score.total,
    band: band.code,
    ...ratios,
    reasons: [...reasons],
    conditions: [...income.conditions],
    missing: [],
    grossMonthlyIncome,
    incomeVerified,
    structure,
    amountFinanced: structure.amountFinanced,
    counteroffer,
  };
}

const nothingToFinance = () =>
  invalidInput(
    'risk/nothing_to_finance',
    'The down payment and the trade-in cover the whole price.',
    'Ask whether a smaller down payment was meant.',
  );
