import type { DealDocument } from '../../deals/deal.ts';
import { type Fact, resolveFact } from '../../deals/facts.ts';
import { textOfField } from '../findings/document-fields.ts';
import { compareNames } from '../values/names.ts';

/** Whose pay stub it is. `unclear`: no name to compare on one side, or one that is written another way. */
export type StubOwner = 'buyer' | 'unclear' | 'somebody_else';

/** Compares the employee with every name that stands for the buyer: a stub that fits one of two differing names proves neither. */
export function stubOwner(stub: DealDocument, facts: readonly Fact[]): StubOwner {
  const [employee, names] = [textOfField(stub, 'employee'), buyerNames(facts)];
  if (employee === undefined || names.length === 0) return 'unclear';
  const matches = names.map((name) => compareNames(name, employee));
  if (matches.includes('different')) return 'somebody_else';
  return matches.includes('variant') ? 'unclear' : 'buyer';
}

/** The buyer's name as stated last, and as each application or order shows it. */
function buyerNames(facts: readonly Fact[]): string[] {
  const { value, conflicting } = resolveFact(facts, 'buyer.name');
  return value === undefined ? [] : [value, ...conflicting.map((fact) => String(fact.value))];
}
