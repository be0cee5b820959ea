import type { WeighedIncome } from '../../documents/income/income-evidence.ts';
import { type ProvedReasons, proveReasons } from '../reasons/prove-reasons.ts';
import type { ReasonCode } from '../reasons.ts';
import { type Counteroffer, decide, type RiskDecision } from './decide.ts';
import type { Engine } from './engine.ts';
import type { RiskInputs } from './risk-inputs.ts';

/** What is answered: the engine's decision with its proved reasons, or that a person has to look at the papers first. */
export interface Answer extends ProvedReasons {
  readonly made: RiskDecision;
  readonly decision: RiskDecision['decision'];
  readonly reasons: readonly ReasonCode[];
  readonly counteroffer: Counteroffer | undefined;
}

/**
 * Refers what the engine would approve, at these or at other terms, while the only pay stub is somebody else's: the
 * condition says so, and is no reason of credit. Figures of that stub alone decide nothing, so they decline nobody
 * either. Score and ratios stay as the engine gave them.
 */
export function answerOf(engine: Engine, inputs: RiskInputs, income: Omit<WeighedIncome, 'deal'>): Answer {
  const made = decide(engine, inputs);
  const proved = proveReasons(engine, inputs, made);
  const counteroffer = 'counteroffer' in made ? made.counteroffer : undefined;
  const asIs: Answer = { made, decision: made.decision, ...proved, counteroffer };
  if (!income.conditions.includes('pay_stub_of_another_person')) return asIs;
  if (income.onlyOfAnother)
    return { made, decision: 'referred', reasons: [], proofs: [], counteroffer: undefined };
  if (made.decision === 'declined') return asIs;
  return { ...asIs, decision: 'referred', counteroffer: undefined };
}
