import { type Intent, say } from '../intents.ts';
import { hasOffers } from '../standing.ts';
import type { State } from '../state.ts';
import { isTrial } from '../trials.ts';
import type { Understood } from '../understand.ts';
import { asksStructure } from './structure.ts';

/**
 * A question about funders that the offers at hand do not answer by themselves. What tells facts besides is no such question, and
 * terms in one are tried first.
 */
export function asksOfFunders(state: State): Intent | undefined {
  const { latest, open, context } = state;
  const ask = latest?.funderAsk;
  if (!latest || !ask) return undefined;
  if (ask.kind === 'refinance') return tellsFacts(latest) ? undefined : say('refinance');
  if (!open) return early(latest, { kind: 'missing' });
  const current = hasOffers(state) && !state.stale;
  if (ask.kind === 'exception') {
    if (context.role !== 'customer') return { kind: 'funders', ask };
    return current ? { kind: 'funders', ask: { kind: 'reserve' } } : undefined;
  }
  const structure = asksStructure(state, latest);
  if (structure) return structure;
  if (tellsFacts(latest) || isTrial(state, latest)) return undefined;
  switch (ask.kind) {
    case 'jacket':
      return { kind: 'funders', ask };
    case 'rank':
      return current ? { kind: 'funders', ask } : early(latest, { kind: 'status' });
    case 'answer_of':
      return mayBeFunder(ask.funder, state) ? { kind: 'funders', ask } : undefined;
    case 'reserve':
      return current && (context.role === 'customer' || pointsAtAll(latest))
        ? { kind: 'funders', ask }
        : undefined;
    case 'structure':
      return early(latest, { kind: 'status' });
    default:
      return undefined;
  }
}

/** Asked before there is anything to answer with: how things stand and what is missing, unless the message says something else too. */
const early = ({ acts, funderAsk: ask }: Understood, standing: Intent): Intent | undefined =>
  [...acts].every((act) => act === 'off_topic') && ask && needsOffers.has(ask.kind) ? standing : undefined;

const needsOffers: ReadonlySet<string> = new Set(['rank', 'jacket', 'structure']);

/** A name in a question about an answer, of nobody and nothing else that the conversation knows. */
function mayBeFunder(name: string, { latest, score, stale, said, offers }: State): boolean {
  const buyer = said.name?.toLowerCase().split(/\s+/) ?? [];
  const first = name.toLowerCase().split(/\s+/)[0] ?? '';
  const known = latest!.funders.length > 0 || buyer.includes(first);
  return latest!.question && score !== undefined && offers !== undefined && !stale && !known;
}

const tellsFacts = ({ filled, slots }: Understood): boolean =>
  filled.length > 0 || slots.vehicle !== undefined || slots.name !== undefined;

/** Nothing is pointed at, so every offer is meant. */
const pointsAtAll = ({ funders, places }: Understood): boolean => funders.length === 0 && places.length === 0;
