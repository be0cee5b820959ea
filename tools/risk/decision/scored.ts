import { known, type ScoreRecord } from '../../deals/deal.ts';
import { resolveFact } from '../../deals/facts.ts';
import { type DealInputs, monthlyIncome } from '../../deals/structure.ts';
import type { WeighedIncome } from '../../documents/income/income-evidence.ts';
import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate, Minor } from '../../kit/units.ts';
import type { Band } from '../card/scorecard.ts';
import type { shippedCardIds } from '../card/shipped-cards.ts';
import type { ReasonCode } from '../reasons.ts';
import { answerOf } from './answer.ts';
import { type Condition, conditionsOf } from './conditions.ts';
import type { Counteroffer } from './decide.ts';
import { type CardInForce, cardFor, type Engine } from './engine.ts';
import { incomesOf } from './incomes.ts';
import { riskInputs } from './risk-inputs.ts';

/** A score as it is recorded, with what is told and not kept. */
export type Scored = Omit<ScoreRecord, 'reasons' | 'conditions' | 'band' | 'scoredAt' | 'scorecard'> & {
  readonly reasons: ReasonCode[];
  readonly conditions: Condition[];
  readonly band: Band['code'] | null;
  readonly scorecard: ReturnType<typeof nameOf>;
  readonly amountFinanced: Minor | null;
  readonly counteroffer?: Counteroffer | undefined;
};

/** A deal that lacks facts: nothing is decided, and what is known is shown. */
export function incomplete(
  engine: Engine,
  weighed: WeighedIncome,
  missing: readonly string[],
  amountFinanced: Minor | undefined,
): Scored {
  const { deal, conditions } = weighed;
  const income = resolveFact(deal.facts, 'income.gross');
  return {
    decision: 'incomplete',
    score: null,
    band: null,
    ltv: null,
    pti: null,
    dti: null,
    residualIncome: null,
    reasons: [],
    conditions: [...conditions],
    missing: [...missing],
    grossMonthlyIncome: income.value === undefined ? null : monthlyIncome(income.value),
    incomeVerified: income.fact?.verified ?? false,
    incomes: incomesOf(deal),
    structure: null,
    amountFinanced: amountFinanced ?? null,
    ...named(engine, cardFor(engine.cards, known(deal, 'credit.score') ?? null)),
  };
}

/** @throws AppError invalid_input `risk/nothing_to_finance`; unavailable `risk/no_scorecard` */
export function decided(engine: Engine, read: DealInputs, weighed: WeighedIncome, today: IsoDate): Scored {
  const { structure, grossMonthlyIncome, incomeVerified, bureauFactors } = read;
  if (structure.amountFinanced === 0) throw nothingToFinance();
  const inputs = riskInputs(read, today);
  const { made, decision, reasons, proofs, counteroffer } = answerOf(engine, inputs, weighed);
  const { band, score, ratios, card, broken } = made.assessment;
  return {
    decision,
    score: score.total,
    band: band.code,
    ...ratios,
    reasons: [...reasons],
    proofs: proofs.map((proof) => ({ ...proof, besides: [...proof.besides] })),
    ...(bureauFactors && { bureauFactors: [...bureauFactors] }),
    conditions: conditionsOf(decision, incomeVerified, weighed),
    missing: [],
    grossMonthlyIncome,
    incomeVerified,
    incomes: incomesOf(weighed.deal),
    structure,
    amountFinanced: structure.amountFinanced,
    counteroffer,
    applied: [...broken, ...(reasons.length > 0 ? engine.applied : [])],
    ...named(engine, card),
  };
}

const named = ({ policy: { policy, hash } }: Engine, card: CardInForce) => ({
  scorecard: nameOf(card),
  policy: { id: policy.id, version: policy.version, hash },
});

/** Cards in force are shipped ones. */
const nameOf = ({ card: { id, version, population }, hash }: CardInForce) => ({
  id: id as (typeof shippedCardIds)[number],
  version,
  hash,
  population: population.description,
});

const nothingToFinance = () =>
  invalidInput(
    'risk/nothing_to_finance',
    'The down payment and the trade-in cover the whole price.',
    'Ask whether a smaller down payment was meant.',
  );
