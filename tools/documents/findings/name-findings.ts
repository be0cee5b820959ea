import type { DealDocument } from '../../deals/deal.ts';
import type { Fact } from '../../deals/facts.ts';
import { standingFacts } from '../../deals/standing-facts.ts';
import { compareNames } from '../values/names.ts';
import { textOfField } from './document-fields.ts';
import { type Finding, noteOf } from './finding.ts';
import { peopleOf } from './jacket/persons.ts';

/**
 * The person's name on all papers, and as it was stated: there another spelling is nothing to raise, another person is. A
 * co-buyer on the order explains a second person.
 */
export function nameFindings(documents: readonly DealDocument[], facts: readonly Fact[]): Finding[] {
  const shown = peopleOf(documents).map(({ document, name }) => ({ id: document.id, name }));
  const coBuyers = documents.flatMap((document) => textOfField(document, 'co_buyer') ?? []);
  const isOwn = (name: string) => !coBuyers.some((coBuyer) => compareNames(coBuyer, name) === 'same');
  const own = shown.filter(({ name }) => isOwn(name));
  const stated = statedNames(facts).filter(
    (name) => isOwn(name) && own.some((paper) => compareNames(paper.name, name) === 'different'),
  );
  const matches = own.flatMap((a, i) => own.slice(i + 1).map((b) => compareNames(a.name, b.name)));
  const differs = stated.length > 0 || matches.includes('different');
  if (!differs && !matches.includes('variant')) return [];
  return [
    {
      code: differs ? 'name_differs' : 'name_varies',
      documents: [...new Set(own.map(({ id }) => id))],
      note: noteOf([...new Set([...own.map(({ name }) => name), ...stated])]),
    },
  ];
}

/** The buyer's name as a person stated it last; none when it is only on papers. */
function statedNames(facts: readonly Fact[]): string[] {
  const names = facts.filter(({ key, evidence }) => key === 'buyer.name' && evidence.kind !== 'document');
  const { chosen } = standingFacts(names, false);
  return chosen ? [String(chosen.value)] : [];
}
