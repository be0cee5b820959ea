import { type Minor, minor } from '../../kit/units.ts';
import type { Ground, ReasonMethod } from '../reasons/ground.ts';
import { principalGrounds, reasonCodesOf } from '../reasons/principal-reasons.ts';
import type { ReasonCode } from '../reasons.ts';
import { type Assessment, assess } from './assess.ts';
import type { Engine } from './engine.ts';
import { lendingAtMost } from './measures.ts';
import type { RiskInputs } from './risk-inputs.ts';

/** The answer to a deal that could be decided. A decline is an answer, not an error, and carries its reasons. */
export type RiskDecision = { readonly assessment: ReasonedAssessment } & (
  | { readonly decision: 'approved' | 'declined' }
  | { readonly decision: 'referred'; readonly counteroffer: Counteroffer | undefined }
  | { readonly decision: 'counteroffer'; readonly counteroffer: Counteroffer }
);

interface ReasonedAssessment extends Assessment {
  /** Principal ones first; empty only when approved. Losses of the score are against the average at or just above the cut-off. */
  readonly reasons: readonly ReasonCode[];
  /** What each reason rests on, by both methods that Regulation B's commentary names: to be proved by `proveReasons`. */
  readonly grounds: readonly Ground[];
}

/** Other terms that would be approved. */
export interface Counteroffer {
  readonly amountFinancedMax: Minor;
  readonly downPaymentMin: Minor;
}

/** The method whose reasons are told; the other's are kept beside them. */
export const methodTold: ReasonMethod = 'average_at_cut_off';

/**
 * Decides a deal: `decide(engine, inputs)`, where `engineFor(market, today)` gives the engine in force and `riskInputs` the
 * inputs of a deal file. Pure: the same engine and inputs give the same decision. Whoever tries other terms or other facts
 * asks this same function with other inputs.
 *
 * What is not approved as asked, but would be with at most `counterofferReductionMax` less lent, is answered with the most
 * that would; the reasons stay those of what was asked. Who was referred for the score is for a person to judge, such as a
 * buyer without a credit history: there the terms that need no person are only added. A deal that lacks facts has no
 * inputs, so "incomplete" is answered before this (`readDeal`).
 *
 * @throws AppError unavailable `risk/no_scorecard` when no card is for this bureau score
 */
export function decide(engine: Engine, inputs: RiskInputs): RiskDecision {
  const assessment = reasoned(engine, inputs);
  const { outcome, failed } = assessment;
  if (outcome === 'approved') return { decision: 'approved', assessment };
  const counteroffer = counterofferFor(engine, inputs);
  if (outcome === 'referred' && failed.includes('score'))
    return { decision: outcome, assessment, counteroffer };
  if (counteroffer) return { decision: 'counteroffer', assessment, counteroffer };
  return outcome === 'referred'
    ? { decision: outcome, assessment, counteroffer }
    : { decision: outcome, assessment };
}

function reasoned(engine: Engine, inputs: RiskInputs): ReasonedAssessment {
  const assessment = assess(engine, inputs);
  const grounds = principalGrounds(assessment, engine.reasonsUsual, inputs.bureauFactors ?? []);
  return { ...assessment, grounds, reasons: reasonCodesOf(grounds, methodTold) };
}

/**
 * The largest amount financed that `assess` approves, found by halving whole minor units: since lending less never makes
 * an outcome worse, one unit more is not approved. What is lent less is paid down more.
 *
 * @returns undefined when the least amount that may be countered is not approved either
 */
function counterofferFor(engine: Engine, inputs: RiskInputs): Counteroffer | undefined {
  const asked = inputs.amountFinanced;
  const passes = (amount: number) =>
    assess(engine, lendingAtMost(inputs, minor(amount))).outcome === 'approved';
  let approved = Math.ceil(asked * (1 - engine.policy.policy.counterofferReductionMax));
  if (approved < 1 || !passes(approved)) return undefined;
  let refused: number = asked;
  for (let halvings = 0; halvings < 50 && refused - approved > 1; halvings++) {
    const middle = Math.floor((approved + refused) / 2);
    if (passes(middle)) approved = middle;
    else refused = middle;
  }
  const { amountFinanced, downPayment } = lendingAtMost(inputs, minor(approved));
  return { amountFinancedMax: amountFinanced, downPaymentMin: downPayment };
}
