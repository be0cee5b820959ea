import { type Minor, minor } from '../../kit/units.ts';
import { levelPayment } from '../../repayment/contract/level-payment.ts';
import type { Band } from '../card/scorecard.ts';
import type { Features, Score } from '../scoring/score.ts';
import { dealFeatures, type Ratios, ratiosOf } from './deal-features.ts';
import type { CardInForce } from './engine.ts';
import type { RiskInputs } from './risk-inputs.ts';

/**
 * What is put in place of what was measured, so that the engine can be asked what one thing alone would have done: a shorter
 * term keeps the rule on terms, and leaves payment and PTI as they were.
 */
export interface Cure {
  /** For rules and knock-outs only. */
  readonly inputs?: Partial<RiskInputs>;
  /** For their limits, and for the card where it reads them. */
  readonly ratios?: Partial<Ratios>;
  /** For the card only. */
  readonly features?: Features;
}

/** A deal as the limits and the card read it. */
export interface Measures {
  readonly band: Band;
  /** A month, at the band's qualifying rate. */
  readonly payment: Minor;
  readonly ratios: Ratios;
  readonly features: Features;
  readonly score: Score;
}

/**
 * PTI depends on a rate, the rate on the band and the band on PTI. So each band, from the best, is tried at its own
 * qualifying rate, and the first that the deal still holds at that rate is its band. The last holds everything.
 */
export function measure(
  { card, scorer }: Pick<CardInForce, 'card' | 'scorer'>,
  inputs: RiskInputs,
  cure: Cure = {},
): Measures {
  let last: Measures | undefined;
  for (const band of card.bands) {
    const payment = levelPayment(inputs.amountFinanced, band.qualifyingRate, inputs.termMonths);
    const ratios = { ...ratiosOf(inputs, payment), ...cure.ratios };
    const features = { ...dealFeatures(inputs, ratios), ...cure.features };
    const score = scorer.score(features);
    last = { band, payment, ratios, features, score };
    if (band.scoreMin === null || score.total >= band.scoreMin) return last;
  }
  return last as Measures;
}

/** Cures taken together; where two put the same thing in another place, the later one's stands. */
export const together = (cures: readonly Cure[]): Cure => ({
  inputs: Object.assign({}, ...cures.map(({ inputs }) => inputs)),
  ratios: Object.assign({}, ...cures.map(({ ratios }) => ratios)),
  features: Object.assign({}, ...cures.map(({ features }) => features)),
});

/** The same deal with less lent and the difference paid down. */
export function lendingAtMost(inputs: RiskInputs, amountFinanced: Minor): RiskInputs {
  const downPayment = minor(inputs.downPayment + inputs.amountFinanced - amountFinanced);
  return { ...inputs, amountFinanced, downPayment };
}
