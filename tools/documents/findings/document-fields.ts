import type { DealDocument, ReadField } from '../../deals/deal.ts';
import type { Minor } from '../../kit/units.ts';
import { warningName } from '../layout/fields.ts';

/** From here on a reading is relied on. */
const reliedFrom = 0.9;

/** What only a second reader saw, and neither a check digit nor a sum proves. */
const isProposal = ({ reading, confidence }: ReadField): boolean =>
  reading === 'vision' && confidence < reliedFrom;

/** A paper without proposals: a person is shown them and may confirm them, and until then nothing is concluded from them. */
export const withoutProposals = (document: DealDocument): DealDocument =>
  document.fields.some(isProposal)
    ? { ...document, fields: document.fields.filter((field) => !isProposal(field)) }
    : document;

/** What a document on the deal file shows under a name. */
export const fieldNamed = (document: DealDocument, name: string): ReadField | undefined =>
  document.fields.find((field) => field.name === name);

export const textOfField = (document: DealDocument, name: string): string | undefined =>
  fieldNamed(document, name)?.value.toString();

export const moneyOfField = (document: DealDocument, name: string): Minor | undefined =>
  fieldNamed(document, name)?.value as Minor | undefined;

/** The sum of all amounts under these names; names that the paper does not show add nothing. */
export function sumOfFields(document: DealDocument, names: readonly string[]): number {
  const amounts = document.fields.filter((field) => names.includes(field.name));
  return amounts.reduce((sum, { value }) => sum + Number(value), 0);
}

/** The paper's own doubts, as codes. */
export const warningsOf = (document: DealDocument): string[] =>
  document.fields.filter((field) => field.name === warningName).map((field) => String(field.value));

export const ofKind = (documents: readonly DealDocument[], kind: string): DealDocument[] =>
  documents.filter((document) => document.kind === kind);
