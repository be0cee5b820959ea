import type { DealDocument } from '../../../deals/deal.ts';
import { compareNames } from '../../values/names.ts';
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
  lease_contract: [['lessee']],
};
const commonFields = [['employee'], ['applicant'], ['buyer'], ['named_insured'], ['recipient']] as const;

/** Somebody named on a paper, with the numbers beside the name. */
export interface PaperPerson {
  readonly document: DealDocument;
  readonly name: string;
}

/**
 * The people that papers are about, each name whole: a licence that shows only half of it names nobody. Of several under
 * one name (`named_insured.0`, `named_insured.1`) it is the one whom another paper names, else the first.
 */
export function peopleOf(documents: readonly DealDocument[]): PaperPerson[] {
  const each = documents.map((document) => ({ document, names: namesOn(document) }));
  const alone = each.flatMap(({ names }) => names.filter((some) => some.length === 1).flat());
  return each.flatMap(({ document, names }) =>
    names.map((some) => ({ document, name: bestKnown(some, alone) })),
  );
}

/** For each field of a paper that names a person, the names under it: one, or several in a list. */
const namesOn = (document: DealDocument): string[][] =>
  (nameFields[document.kind] ?? commonFields).flatMap((parts) => {
    const texts = parts.map((part) => textOfField(document, part));
    if (texts.every((text) => text !== undefined)) return [[joined(texts as string[])]];
    const listed = document.fields.filter(({ name }) => name.replace(/\.\d+$/, '') === parts[0]);
    return parts.length === 1 && listed.length > 0 ? [listed.map(({ value }) => String(value))] : [];
  });

function bestKnown(names: readonly string[], others: readonly string[]): string {
  const known = (match: 'same' | 'variant') =>
    names.find((name) => others.some((other) => compareNames(name, other) === match));
  return known('same') ?? known('variant') ?? names[0]!;
}

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
