import type { Fact, FactKey } from './facts.ts';
import { standingFacts } from './standing-facts.ts';

/**
 * Leaves out what was said of another car. A deal file may know several: two looked at in the showroom, a third on the
 * order. The car in force is the one of the `vehicle.label` in force; a mileage, a price or the taxes on an order
 * hold only for the car they were stated of. Labels themselves all stay, so that a conflict of cars is visible.
 */
export function aboutChosenVehicle(facts: readonly Fact[]): readonly Fact[] {
  const labels = facts.filter(isLabel);
  const chosen = standingFacts(labels, true).chosen;
  if (!chosen || labels.length < 2) return facts;
  return facts.filter((fact, index) => {
    if (!holdsForOneVehicle(fact.key)) return true;
    const label = labelOf(facts, fact, index);
    return label === undefined || sameVehicle(label, chosen);
  });
}

const isLabel = (fact: Fact) => fact.key === 'vehicle.label';

function holdsForOneVehicle(key: FactKey): boolean {
  if (key === 'terms.taxes' || key === 'terms.fees') return true;
  return key.startsWith('vehicle.') && key !== 'vehicle.label';
}

/** The car a fact speaks of: its own paper's or stock record's, else the one in force then, else the first named after. */
function labelOf(facts: readonly Fact[], fact: Fact, index: number): Fact | undefined {
  return (
    facts.findLast((other) => isLabel(other) && sameRecord(other, fact)) ??
    standingFacts(facts.slice(0, index).filter(isLabel), true).chosen ??
    facts.find(isLabel)
  );
}

function sameRecord({ evidence: a }: Fact, { evidence: b }: Fact): boolean {
  if (a.kind === 'document') return b.kind === 'document' && a.documentId === b.documentId;
  return a.kind === 'catalog' && b.kind === 'catalog' && a.recordId === b.recordId;
}

/** Two stock records are two cars. Otherwise "2022 Honda Accord" on one paper is the "2022 Honda Accord Sport" of another. */
function sameVehicle(a: Fact, b: Fact): boolean {
  if (a.evidence.kind === 'catalog' && b.evidence.kind === 'catalog') return sameRecord(a, b);
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  return [...short].every((word) => long.has(word));
}

const wordsOf = (label: Fact) =>
  new Set(
    String(label.value)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
