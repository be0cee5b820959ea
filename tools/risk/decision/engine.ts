import { hashOf } from '../../kit/canonical.ts';
import { unavailable } from '../../kit/errors.ts';
import type { Scorecard } from '../card/scorecard.ts';
import { createScorer, type Scorer } from '../scoring/score.ts';
import type { Rules } from './knock-outs.ts';
import { type Policy, readPolicy } from './policy.ts';

/** A card made ready to score. */
export interface CardInForce {
  readonly card: Scorecard;
  /** SHA-256 of the artifact's canonical JSON: what a recorded decision names and a replay compares. */
  readonly hash: string;
  readonly scorer: Scorer;
}

export interface PolicyInForce {
  readonly policy: Policy;
  readonly hash: string;
}

/** All that decides besides the deal itself: cards, policy, and the rules of the market pack or of a funder. */
export interface Engine {
  readonly cards: readonly CardInForce[];
  readonly policy: PolicyInForce;
  /** Knock-outs of the market pack and of a funder, asked before the policy's own. */
  readonly rules: readonly Rules[];
  /** How many reasons of the score are usual; the limits that a deal breaks are told all. */
  readonly reasonsUsual: number;
  /** Rules of the market pack that the answer relies on. */
  readonly applied: readonly string[];
}

export const cardInForce = (card: Scorecard): CardInForce => ({
  card,
  hash: hashOf(card),
  scorer: createScorer(card),
});

export function policyInForce(artifact: unknown): PolicyInForce {
  return { policy: readPolicy(artifact), hash: hashOf(artifact) };
}

/**
 * The card whose population the buyer is of, by the bureau score alone.
 *
 * @throws AppError unavailable `risk/no_scorecard`: nobody is scored by another population's card
 */
export function cardFor(cards: readonly CardInForce[], creditScore: number | null): CardInForce {
  const found = cards.find(({ card }) => takes(card.population.creditScore, creditScore));
  if (found) return found;
  throw unavailable(
    'risk/no_scorecard',
    'There is no scorecard for this market and bureau score.',
    'Ask for a person.',
  );
}

function takes(range: Scorecard['population']['creditScore'], creditScore: number | null): boolean {
  if (creditScore === null) return range.missing;
  return (range.from === null || creditScore >= range.from) && (range.to === null || creditScore < range.to);
}
