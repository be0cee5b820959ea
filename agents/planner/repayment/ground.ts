import { houseSentence } from '../../language/house-sentences.ts';
import { claimed } from '../reply-offers.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';

/** What the figures rest on, and what they are not. */
export function groundLines(
  state: State,
  basis: string | null | undefined,
  rate: string | undefined,
): string[] {
  const w = words[state.locale].repayment;
  const code = claimed(state, basis);
  if (code === 'offer_on_file') return [w.onOffer, houseSentence.prequalification[state.locale]];
  return [...(code === 'lowest_rate' ? [w.atLowestRate(rate)] : []), houseSentence.estimate[state.locale]];
}
