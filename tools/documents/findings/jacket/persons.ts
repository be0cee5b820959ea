import type { DealDocument } from '../../../deals/deal.ts';
import { fieldNamed, textOfField } from '../document-fields.ts';

/** The person a paper is about, by kind. A paper of the vehicle names its owner, who may be anybody. */
const nameFields: Readonly<Record<string, readonly (readonly string[])[]>> = {
  driver_license: [['given_names', 'last_name']],
  driver_license_back: [['given_names', 'last_name']],
  passport: [['given_names', 'surname']],
  id_card: [['given_names', 'surname']],
  residence_permit: [['given_names', 'surname']],
  cn_resident_id: [['name']],
  ssn_card: [['name']],
  bank_statement: [['account_holder']],
  tax_1040: [['taxpayer']],
  loan_contract: [['borrower']],
  lease_contract: [['lessee']],
};
const commonFields = [['employee'], ['applicant'], ['buyer'], ['named_insured'], ['recipient']] as const;

/** Somebody named on a paper, with the numbers beside the name. */
export interface PaperPerson {
  readonly document: DealDocument;
  readonly name: string;
}

/** The people that papers are about, each name whole: a licence that shows only half of it names nobody. */
export const peopleOf = (documents: readonly DealDocument[]): PaperPerson[] =>
  documents.flatMap((document) =>
    (nameFields[document.kind] ?? commonFields).flatMap((parts) => {
      const texts = parts.map((part) => textOfField(document, part));
      const whole = texts.every((text) => text !== undefined);
      return whole ? [{ document, name: joined(texts as string[]) }] : [];
    }),
  );

/** Chinese names have the family name first and no blank. */
const joined = (parts: readonly string[]): string =>
  parts.every((part) => /^\p{Script=Han}+$/u.test(part)) ? [...parts].reverse().join('') : parts.join(' ');

/** What the papers show under the first of these names, each with its document. */
export const shownAs = (documents: readonly DealDocument[], names: readonly string[]) =>
  documents.flatMap((document) => {
    const name = names.find((some) => fieldNamed(document, some) !== undefined);
    const value = name === undefined ? undefined : textOfField(document, name);
    return value === undefined ? [] : [{ document, value }];
  });
