import type { FactView } from '../deal-types.ts';

/**
 * What stands for a key: the latest value of each origin (each document, the catalogue, people). Which of them an engine
 * uses is the server's business; here they are only put in reading order, evidence before statements.
 */
export function standingFacts(facts: readonly FactView[], key: string): readonly FactView[] {
  const latest = new Map<string, FactView>();
  for (const fact of facts) if (fact.key === key) latest.set(origin(fact), fact);
  return [...latest.values()].toSorted((a, b) => weight(b) - weight(a));
}

/** Parts of the vehicle's name, which its label already says. */
export const partsOfLabel: ReadonlySet<string> = new Set(['vehicle.make', 'vehicle.model', 'vehicle.year']);

/** Keys whose standing values do not agree; capitals and blanks are no disagreement. */
export function conflictingKeys(facts: readonly FactView[]): string[] {
  const keys = [...new Set(facts.map(({ key }) => key))].filter((key) => !partsOfLabel.has(key));
  return keys.filter((key) => new Set(standingFacts(facts, key).map(({ value }) => plain(value))).size > 1);
}

/** One text for a key, for lists; undefined when nothing is known. */
export function factText(facts: readonly FactView[], key: string): string | undefined {
  const value = standingFacts(facts, key)[0]?.value;
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}

const origin = ({ evidence, source }: FactView) =>
  evidence.kind === 'document'
    ? `document:${evidence.documentId}`
    : source === 'tool' || source === 'bureau'
      ? source
      : 'person';

const weight = ({ verified, source }: FactView) =>
  (verified || source === 'bureau' ? 4 : 0) + (source === 'document' ? 2 : 0);

const plain = (value: FactView['value']) => JSON.stringify(value).toLowerCase().replaceAll(/\s+/g, ' ');
