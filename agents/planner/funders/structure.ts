import type { Intent } from '../intents.ts';
import type { State } from '../state.ts';
import type { Understood } from '../understand.ts';

/** Whether a message looks for other terms or another car without putting them on the deal. */
export function asksStructure(_state: State, _latest: Understood): Intent | undefined {
  return undefined;
}
