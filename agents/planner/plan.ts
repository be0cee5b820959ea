import { intentOf } from './intent.ts';
import { replyFor } from './reply.ts';
import { words } from './say/words.ts';
import { advance, startState } from './state.ts';
import { nextSteps, type Step, turnOf } from './steps.ts';
import type { Entry, Transcript } from './transcript.ts';

export type Plan = { readonly calls: readonly Step[] } | { readonly text: string };

/**
 * What the assistant does next: calls to make in one message, or words with slots. Pure: a transcript and a list of
 * tools have one answer. The state is folded from the entries; what the latest message asks for is decided once, and
 * its steps follow until nothing is left to do but speak.
 */
export function plan({ context, entries }: Transcript, tools: readonly string[]): Plan {
  if (!context) return { text: words['en-US'].offTopic(false) };
  const at = entries.findLastIndex(({ by }) => by === 'person');
  const start = startState(context);
  const person = entries[at];
  if (person?.by !== 'person') return { text: words[context.locale].greet(context.role !== 'customer') };
  const heard = entries.slice(0, at + 1).reduce(advance, start);
  const intent = intentOf(heard, person.attachments.length);
  const after: readonly Entry[] = entries.slice(at + 1);
  const state = after.reduce(advance, heard);
  const turn = turnOf(person.attachments, after);
  const calls = nextSteps(intent, state, turn).filter(({ name }) => tools.includes(name));
  return calls.length > 0 ? { calls } : { text: replyFor(intent, state, turn) };
}
