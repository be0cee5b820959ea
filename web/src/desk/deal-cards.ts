import type { DecisionCard, OffersCard, PaperView } from '../card-types.ts';
import type { DealDocumentView, DealView, ScoreView } from '../deal-types.ts';

/** The deal file's records in the shape of the cards, so that desk and chat draw them alike. */
export const decisionOf = (score: ScoreView): DecisionCard => ({
  decision: score.decision,
  score: score.score,
  band: score.band,
  ltv: score.ltv,
  pti: score.pti,
  dti: score.dti,
  income: score.grossMonthlyIncome,
  incomeVerified: score.incomeVerified,
  amountFinanced: score.structure?.amountFinanced ?? null,
  reasons: score.reasons.map((code) => ({ code })),
  conditions: score.conditions?.map((code) => ({ code })) ?? [],
  missing: score.missing,
  residualIncome: score.residualIncome ?? null,
  scorecard: score.scorecard,
});

export const offersOf = ({ offers, orders }: NonNullable<DealView['offers']>): OffersCard => ({
  offers: offers.map(({ id, funderName, programName, promotion, decisionHours, stips, ...terms }) => ({
    ...terms,
    ...(promotion && { promotion: promotion.name }),
    ...(decisionHours !== undefined && { decisionHours: Math.ceil(decisionHours) }),
    offerId: id,
    funder: funderName,
    program: programName,
    stips: stips.map((code) => ({ code })),
  })),
  ...(orders && { orders }),
  misses: [],
  offerCount: offers.length,
  missCount: 0,
});

export const fieldsOf = (document: DealDocumentView): PaperView['fields'] =>
  readFields(document).map(({ name, unit, value, page, confidence }) => ({
    name,
    page,
    confidence,
    ...(unit === 'text' ? { text: String(value) } : { [unit]: value }),
  }));

/** The reader's own doubts are kept beside the fields of a paper; they are told as findings. */
const readFields = ({ fields }: DealDocumentView) => fields.filter(({ name }) => name !== 'warning');
