import type { Fact } from './facts.ts';

export interface Standing {
  readonly chosen: Fact | undefined;
  /** What else stands, newest last. */
  readonly others: readonly Fact[];
}

/**
 * Weighs the facts of one key. Within one origin (a paper, the stock list, a bureau, what people said) the latest
 * replaces the earlier; between origins the higher rank is in force, and at equal rank the later one.
 *
 * @param wish whether the key is the person's own to decide
 */
export function standingFacts(facts: readonly Fact[], wish: boolean): Standing {
  const byOrigin = new Map<string, Fact>();
  for (const fact of facts) {
    byOrigin.delete(origin(fact)); // so that the map's order is the order of the latest word, not of the first
    byOrigin.set(origin(fact), fact);
  }
  const all = [...byOrigin.values()];
  const chosen = all.reduce<Fact | undefined>(
    (best, fact) => (best && rank(best, wish) > rank(fact, wish) ? best : fact),
    undefined,
  );
  return { chosen, others: all.filter((fact) => fact !== chosen) };
}

function origin(fact: Fact): string {
  if (fact.evidence.kind === 'document') return `document:${fact.evidence.documentId}`;
  return fact.source === 'tool' || fact.source === 'bureau' ? fact.source : 'person';
}

/**
 * For a wish: a person's word, then a verified paper or the stock list, then a paper nobody verified.
 * Elsewhere: verified evidence, then statements (a paper nobody verified is one), then the stock list.
 */
function rank(fact: Fact, wish: boolean): number {
  const person = fact.source !== 'document' && fact.source !== 'bureau' && fact.source !== 'tool';
  if (wish) return person ? 3 : fact.source === 'tool' || fact.verified ? 2 : 1;
  if (fact.source === 'bureau') return 3;
  if (fact.source === 'document') return fact.verified ? 3 : 2;
  return person ? 2 : 1;
}
