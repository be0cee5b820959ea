import type { WeighedIncome } from '../documents/income/income-evidence.ts';
import type { Counteroffer, RiskDecision } from './decide.ts';
import type { ReasonCode } from './reasons.ts';

/** What is answered: the engine's decision, or that a person has to look at the papers first. */
export interface Answer {
  readonly decision: RiskDecision['decision'];
  readonly reasons: readonly ReasonCode[];
  readonly counteroffer: Counteroffer | undefined;
}

/**
 * Refers what the engine would approve, at these or at other terms, while the only pay stub is somebody else's: the
 * condition says so, and is no reason of credit. Figures of that stub alone decide nothing, so they decline nobody
 * either. Score and ratios stay as the engine gave them.
 */
export function answerOf(made: RiskDecision, income: Omit<WeighedIncome, 'deal'>): Answer {
  const { decision, assessment } = made;
  const counteroffer = 'counteroffer' in made ? made.counteroffer : undefined;
  const asIs = { decision, reasons: assessment.reasons, counteroffer };
  if (!income.conditions.includes('pay_stub_of_another_person')) return asIs;
  if (income.onlyOfAnother) return { decision: 'referred', reasons: [], counteroffer: undefined };
  if (decision === 'declined') return asIs;
  return { decision: 'referred', reasons: assessment.reasons, counteroffer: undefined };
}
