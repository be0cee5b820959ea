import usPrime from '../cards/us-prime.json' with { type: 'json' };
import usSubprime from '../cards/us-subprime.json' with { type: 'json' };

export const shippedCardIds = ['us-prime', 'us-subprime'] as const;

/** The artifacts that ship, by id, as they lie in `cards`; `readScorecard` makes a card of one. */
export const shippedCards: Readonly<Record<string, unknown>> = {
  'us-prime': usPrime,
  'us-subprime': usSubprime,
};
