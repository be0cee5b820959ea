import type { Deal, DealDocument } from '../../deals/deal.ts';
import { standingFacts } from '../../deals/standing-facts.ts';
import { textOfField } from '../../documents/findings/document-fields.ts';
import { peopleOf } from '../../documents/findings/jacket/persons.ts';
import { compareNames } from '../../documents/values/names.ts';

/** `variant`: the buyer, written another way. `unclear`: no name to compare on one side, or the file names two buyers. */
export type PaperOwner = 'buyer' | 'variant' | 'co_borrower' | 'somebody_else' | 'unclear';

type Named = Pick<Deal, 'documents' | 'facts'>;

/** Whom a paper is about, by the names on it and the buyer's: as stated, else as application and order have it. */
export function paperOwner(paper: DealDocument, deal: Named): PaperOwner {
  const [names, buyers] = [namesOn(paper, deal.documents), buyerNames(deal)];
  if (names.length === 0 || buyers.length === 0 || disagree(buyers)) return 'unclear';
  const matches = (name: string) => buyers.map((buyer) => compareNames(buyer, name));
  if (names.some((name) => matches(name).every((match) => match === 'same'))) return 'buyer';
  const others = coBorrowerNames(deal.documents);
  if (names.some((name) => others.some((other) => compareNames(other, name) === 'same')))
    return 'co_borrower';
  return names.some((name) => !matches(name).includes('different')) ? 'variant' : 'somebody_else';
}

/** Whoever else signs, as the order or the application names them. */
export const coBorrowerNames = (documents: readonly DealDocument[]): string[] =>
  documents.flatMap((document) =>
    ['co_buyer', 'co_applicant'].flatMap((name) => textOfField(document, name) ?? []),
  );

function namesOn(paper: DealDocument, documents: readonly DealDocument[]): string[] {
  if (paper.kind === 'utility_bill')
    return [textOfField(paper, 'customer')].filter((name) => name !== undefined);
  return peopleOf(documents)
    .filter(({ document }) => document.id === paper.id)
    .map(({ name }) => name);
}

const buyersPapers: Readonly<Record<string, string>> = {
  credit_application: 'applicant',
  buyers_order: 'buyer',
};

function buyerNames({ documents, facts }: Named): string[] {
  const stated = facts.filter(({ key, evidence }) => key === 'buyer.name' && evidence.kind !== 'document');
  const { chosen } = standingFacts(stated, false);
  if (chosen) return [String(chosen.value)];
  const printed = documents.flatMap((paper) => textOfField(paper, buyersPapers[paper.kind] ?? '') ?? []);
  return [...new Set(printed)];
}

const disagree = (names: readonly string[]): boolean =>
  names.some((a, i) => names.slice(i + 1).some((b) => compareNames(a, b) === 'different'));
