import { hashOf } from '../kit/canonical.ts';
import { unavailable } from '../kit/errors.ts';
import usFirst from './cards/us-first.json' with { type: 'json' };
import { readScorecard, type Scorecard } from './scorecard.ts';

export interface CardInForce {
  readonly card: Scorecard;
  /** SHA-256 of the artifact's canonical JSON: what a recorded decision names and a replay compares. */
  readonly hash: string;
}

const cards: readonly CardInForce[] = [usFirst].map((artifact) => ({
  card: readScorecard(artifact),
  hash: hashOf(artifact),
}));

/** The scorecard of a market. @throws AppError unavailable `risk/no_scorecard`: no market borrows another's card */
export function cardFor(market: string): CardInForce {
  const found = cards.find(({ card }) => card.market === market);
  if (found) return found;
  throw unavailable('risk/no_scorecard', `There is no scorecard for market ${market}.`, 'Ask for a person.');
}
