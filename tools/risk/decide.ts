import { type Minor, minor } from '../kit/units.ts';
import { type Assessment, assess } from './assess.ts';
import type { RiskInputs } from './risk-inputs.ts';
import type { Scorecard } from './scorecard.ts';

/** The answer to a deal that could be decided. A decline is an answer, not an error, and carries its reasons. */
export type RiskDecision = { readonly assessment: Assessment } & (
  | { readonly decision: 'approved' | 'declined' }
  | { readonly decision: 'referred'; readonly counteroffer: Counteroffer | undefined }
  | { readonly decision: 'counteroffer'; readonly counteroffer: Counteroffer }
);

/** Other terms that would be approved. */
export interface Counteroffer {
  readonly amountFinancedMax: Minor;
  readonly downPaymentMin: Minor;
}

/**
 * Decides a deal by a scorecard and its policy. What is not approved as asked, but would be with at most
 * `counterofferReductionMax` less lent, is answered with the most that would; the reasons stay those of what was asked. Who was referred for the score is for
 * a person to judge, such as a buyer without a credit history: there the terms that need no person are only added.
 */
export function decide(card: Scorecard, inputs: RiskInputs): RiskDecision {
  const assessment = assess(card, inputs);
  if (assessment.outcome === 'approved') return { decision: 'approved', assessment };
  const counteroffer = counterofferFor(card, inputs);
  const { outcome, failed } = assessment;
  if (outcome === 'referred' && failed.includes('score'))
    return { decision: outcome, assessment, counteroffer };
  if (counteroffer) return { decision: 'counteroffer', assessment, counteroffer };
  return outcome === 'referred'
    ? { decision: outcome, assessment, counteroffer }
    : { decision: outcome, assessment };
}

/**
 * The largest amount financed that `assess` approves, found by halving whole minor units: since lending less never makes
 * an outcome worse, one unit more is not approved. What is lent less is paid down more.
 *
 * @returns undefined when the least amount that may be countered is not approved either
 */
function counterofferFor(card: Scorecard, inputs: RiskInputs): Counteroffer | undefined {
  const asked = inputs.amountFinanced;
  const passes = (amount: number) =>
    assess(card, lendingAtMost(inputs, minor(amount))).outcome === 'approved';
  let approved = Math.ceil(asked * (1 - card.policy.counterofferReductionMax));
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

/** The same deal with less lent and the difference paid down. */
export function lendingAtMost(inputs: RiskInputs, amountFinanced: Minor): RiskInputs {
  const downPayment = minor(inputs.downPayment + inputs.amountFinanced - amountFinanced);
  return { ...inputs, amountFinanced, downPayment };
}
