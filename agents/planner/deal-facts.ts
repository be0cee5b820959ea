import { type DealFacts, factsOf, newFacts as without } from './facts.ts';
import type { State } from './state.ts';

/** Everything the person has said, as facts of a deal. */
export const allFacts = ({ said, context }: State): DealFacts => factsOf(said, context.currencyExponent);
export const newFacts = without;
