import type { State } from './state.ts';

/** Whether any program fits, by the last search. */
export const hasOffers = (state: State): boolean => (state.offers?.offers.length ?? 0) > 0;

/** Whether an application may be sent: a program fits a deal that is approved as it stands, no counteroffer, no referral. */
export const maySend = (state: State): boolean => hasOffers(state) && decisionOf(state) === 'approved';

/** The engine's latest answer as its code, or undefined before there is one. */
export function decisionOf({ score, claims }: State): string | undefined {
  const value = score && claims[score.decision.slice(2, -2)]?.value;
  return value === undefined ? undefined : String(value);
}
