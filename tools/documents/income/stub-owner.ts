import type { DealDocument } from '../../deals/deal.ts';
import { type Fact, resolveFact } from '../../deals/facts.ts';
import { textOfField, withoutProposals } from '../findings/document-fields.ts';
import { comparableNames, compareNames } from '../values/names.ts';

/**
 * Whose pay stub it is. `unclear`: the buyer's name is not known, or one of the two is written another way. `nobody`: no
 * employee was read, or only one that cannot be compared, so that the stub might be anybody's.
 */
export type StubOwner = 'buyer' | 'unclear' | 'nobody' | 'somebody_else';

/**
 * Compares the employee with every name that stands for the buyer: a stub that fits one of two differing names proves
 * neither. A name in another script than the buyer's can be compared once a paper shows the buyer's in that script too.
 */
export function stubOwner(stub: DealDocument, facts: readonly Fact[]): StubOwner {
  const [employee, names] = [employeeOf(stub), buyerNames(facts)];
  if (employee === undefined) return 'nobody';
  const matches = names
    .filter((name) => comparableNames(name, employee))
    .map((name) => compareNames(name, employee));
  if (matches.includes('different')) return 'somebody_else';
  if (!namesEmployee(stub) || (names.length > 0 && matches.length === 0)) return 'nobody';
  return names.length === 0 || matches.includes('variant') ? 'unclear' : 'buyer';
}

/**
 * Whether the stub says whose it is: an employee was read of it, or put in by staff who looked at it. A dealer who puts
 * the name in has an interest in whose it is.
 */
export function namesEmployee(stub: DealDocument): boolean {
  const byPerson = (stub.corrections ?? []).filter(({ field }) => field === 'employee').at(-1);
  return employeeOf(stub) !== undefined && (!byPerson || byPerson.role === 'staff');
}

/** As the page or a person says; what only a second reader proposed is nobody's name yet. */
const employeeOf = (stub: DealDocument): string | undefined =>
  textOfField(withoutProposals(stub), 'employee');

/** The buyer's name as stated last, and as each application or order shows it. */
function buyerNames(facts: readonly Fact[]): string[] {
  const { value, conflicting } = resolveFact(facts, 'buyer.name');
  return value === undefined ? [] : [value, ...conflicting.map((fact) => String(fact.value))];
}
