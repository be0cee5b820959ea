import type { State } from './state.ts';

/** Whether any program fits, by the last search. */
export const hasOffers = (state: State): boolean => (state.offers?.offers.length ?? 0) > 0;

/** The engine's latest answer as its code, or undefined before there is one. */
export function decisionOf({ score, claims }: State): string | undefined {
  const value = score && claims[score.decision.slice(2, -2)]?.value;
  return value === undefined ? undefined : String(value);
}
