import type { Minor } from '../kit/units.ts';
import { levelPayment } from '../repayment/contract/level-payment.ts';
import { type ReasonCode, reasonsMax } from './reasons.ts';
import { featuresOf, type Ratios, type RiskInputs, ratiosOf } from './risk-inputs.ts';
import { type Features, type Score, score } from './score.ts';
import type { Band, Limit, Policy, Scorecard } from './scorecard.ts';

type Outcome = Band['outcome'];
type Component = 'knock_outs' | 'ratios' | 'score';

/** One pass of the engine over one amount: no counteroffer yet. */
export interface Assessment {
  readonly outcome: Outcome;
  /** Components that gave the outcome; none when approved. */
  readonly failed: readonly Component[];
  readonly band: Band;
  readonly score: Score;
  readonly ratios: Ratios;
  /** At the band's qualifying rate. */
  readonly payment: Minor;
  /** Principal ones first; empty only when approved. */
  readonly reasons: readonly ReasonCode[];
}

/** What one component of the decision makes of a deal. */
interface Verdict {
  readonly component: Component;
  readonly outcome: Outcome;
  readonly reasons: readonly ReasonCode[];
}

/**
 * Knock-outs, then ratios, then score; the worst of the three is the outcome, and the reasons are those of the components
 * that gave it. Lending less never makes an outcome worse: payment and LTV fall, and a larger share is paid down.
 *
 * @see 12 CFR 1002.9(b)(2), comment 9(b)(2)-4: reasons come from the component that failed
 */
export function assess(card: Scorecard, inputs: RiskInputs): Assessment {
  const placed = place(card, inputs);
  const verdicts: Verdict[] = [
    knockOuts(card.policy, inputs),
    ratioLimits(card.policy, placed.ratios),
    {
      component: 'score',
      outcome: placed.band.outcome,
      reasons: scoreReasons(card, placed.features, placed.score),
    },
  ];
  const outcome = worst(verdicts);
  const failed = verdicts.filter((verdict) => verdict.outcome === outcome && outcome !== 'approved');
  const reasons = [...new Set(failed.flatMap((verdict) => verdict.reasons))].slice(0, reasonsMax);
  const { band, score: total, ratios, payment } = placed;
  const components = failed.map(({ component }) => component);
  return { outcome, failed: components, band, score: total, ratios, payment, reasons };
}

function worst(verdicts: readonly Verdict[]): Outcome {
  const has = (outcome: Outcome) => verdicts.some((verdict) => verdict.outcome === outcome);
  return has('declined') ? 'declined' : has('referred') ? 'referred' : 'approved';
}

/**
 * PTI depends on a rate, the rate on the band and the band on PTI. So each band, from the best, is tried at its own
 * qualifying rate, and the first that the deal still holds at that rate is its band. The last holds everything.
 */
function place(card: Scorecard, inputs: RiskInputs) {
  const tried = card.bands.map((band) => {
    const payment = levelPayment(inputs.amountFinanced, band.qualifyingRate, inputs.termMonths);
    const ratios = ratiosOf(inputs, payment);
    const features = featuresOf(inputs, ratios);
    return { band, payment, ratios, features, score: score(card, features) };
  });
  const held = tried.find(({ band, score }) => band.scoreMin === null || score.total >= band.scoreMin);
  return held ?? (tried.at(-1) as (typeof tried)[number]);
}

/** What no other amount would cure. */
function knockOuts(policy: Policy, inputs: RiskInputs): Verdict {
  const broken: [boolean, ReasonCode][] = [
    [inputs.grossMonthlyIncome < policy.grossMonthlyIncomeMin, 'income_below_minimum'],
    [inputs.vehicleAgeYears > policy.vehicleAgeYearsMax, 'collateral_age'],
    [inputs.odometerMiles > policy.odometerMilesMax, 'collateral_mileage'],
    [inputs.termMonths > policy.termMonthsMax, 'term_not_offered'],
  ];
  const reasons = broken.filter(([is]) => is).map(([, reason]) => reason);
  return { component: 'knock_outs', outcome: reasons.length > 0 ? 'declined' : 'approved', reasons };
}

function ratioLimits(policy: Policy, { ltv, pti, dti }: Ratios): Verdict {
  const checks: [number, Limit, ReasonCode][] = [
    [ltv, policy.ltv, 'collateral_value'],
    [pti, policy.pti, 'income_insufficient_for_amount'],
    [dti, policy.dti, 'excessive_obligations'],
  ];
  const beyond = (limit: keyof Limit) =>
    checks.filter(([ratio, at]) => ratio > at[limit]).map(([, , reason]) => reason);
  const [declines, refers] = [beyond('declineAbove'), beyond('referAbove')];
  if (declines.length > 0) return { component: 'ratios', outcome: 'declined', reasons: declines };
  return { component: 'ratios', outcome: refers.length > 0 ? 'referred' : 'approved', reasons: refers };
}

/**
 * The characteristics that lost most points against the average applicant at or just above the cut-off, largest loss first.
 *
 * @see comment 9(b)(2)-5, the second of the two methods it accepts
 */
function scoreReasons(card: Scorecard, features: Features, { points }: Score): ReasonCode[] {
  const losses = card.characteristics.map(({ key, averageAtCutOff, reason, missing }) => {
    return { loss: averageAtCutOff - points[key], reason: features[key] === null ? missing.reason : reason };
  });
  const lost = losses.filter(({ loss }) => loss > 0).sort((a, b) => b.loss - a.loss);
  return lost.map(({ reason }) => reason);
}
