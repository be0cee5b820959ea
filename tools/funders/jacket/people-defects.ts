import { known } from '../../deals/deal.ts';
import { ofKind, textOfField, warningsOf } from '../../documents/findings/document-fields.ts';
import type { StipCode } from '../codes.ts';
import { type Defect, defectOf } from './defect.ts';
import type { JacketFile } from './jacket-file.ts';
import { coBorrowerNames, paperOwner } from './paper-owner.ts';
import { placesOnPaper } from './places.ts';
import { candidatesFor } from './stip-papers.ts';

const signs = ({ deal }: JacketFile): boolean => known(deal, 'coBorrower.signs') === 'yes';

/** Whoever signs too is on the order, and whoever is on the order is known to sign. */
export function coBorrowerDefects(file: JacketFile): Defect[] {
  const { documents } = file.deal;
  if (signs(file)) {
    return ofKind(documents, 'buyers_order')
      .filter(
        (order) => !textOfField(order, 'co_buyer') && !warningsOf(order).includes('field_unclear:co_buyer'),
      )
      .map((order) =>
        defectOf('co_buyer_not_on_order', 'fact:coBorrower.signs', {
          documents: [order.id],
          evidence: placesOnPaper(order, ['buyer']),
        }),
      );
  }
  const naming = documents.filter((paper) => coBorrowerNames([paper]).length > 0);
  if (naming.length === 0) return [];
  return [
    defectOf('co_borrower_not_on_file', 'fact:coBorrower.signs', {
      documents: naming.map(({ id }) => id),
      evidence: naming.flatMap((paper) => placesOnPaper(paper, ['co_buyer', 'co_applicant'])),
    }),
  ];
}

/** A program that asks for proof of identity asks it of everybody who signs. */
export function coBorrowerPaperDefects(file: JacketFile, asked: readonly StipCode[]): Defect[] {
  const stip = 'proof_of_identity';
  if (!signs(file) || !asked.includes(stip)) return [];
  const { deal } = file;
  const owned = candidatesFor(stip, deal.documents).some(
    (paper) => paperOwner(paper, deal) === 'co_borrower',
  );
  return owned ? [] : [defectOf('co_borrower_paper_missing', `stip:${stip}`, { stip })];
}
