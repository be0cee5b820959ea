import type { DealDocument, PaperPlace, ReadField } from '../../deals/deal.ts';
import type { Fact } from '../../deals/facts.ts';
import { fieldNamed } from '../../documents/findings/document-fields.ts';
import { warningName } from '../../documents/layout/fields.ts';

const placeOf = ({ id }: DealDocument, { page, box }: ReadField): PaperPlace => ({
  documentId: id,
  page,
  box,
});

/** Where a paper shows the first of these fields that it has, else whatever was read first; empty for a paper without a field. */
export function placeOnPaper(paper: DealDocument, names: readonly string[]): PaperPlace[] {
  const named = names.flatMap((name) => fieldNamed(paper, name) ?? []);
  const field = named[0] ?? paper.fields.find(({ name }) => name !== warningName);
  return field ? [placeOf(paper, field)] : [];
}

/** Where a paper shows each of these fields. */
export const placesOnPaper = (paper: DealDocument, names: readonly string[]): PaperPlace[] =>
  names.flatMap((name) => fieldNamed(paper, name) ?? []).map((field) => placeOf(paper, field));

/** Where facts were read; those that nobody read from a paper have no place. */
export const placesOfFacts = (facts: readonly Fact[]): PaperPlace[] =>
  facts.flatMap(({ evidence }) =>
    evidence.kind === 'document'
      ? [{ documentId: evidence.documentId, page: evidence.page, box: evidence.box }]
      : [],
  );
