import type { DealDocument } from '../../../deals/deal.ts';
import { compareNames } from '../../values/names.ts';
import { type Finding, type FindingCode, noteOf } from '../finding.ts';
import { peopleOf, shownAs } from './persons.ts';

/** Dates of birth, tax numbers, addresses and employers of one person, wherever two papers differ. */
export function identityFindings(documents: readonly DealDocument[]): Finding[] {
  return ownPeople(documents).flatMap((own) => [
    ...differing('dob_differs', shownAs(own, ['dob', 'driver_dob']), sameText),
    ...differing(
      'ssn_differs',
      shownAs(own, ['ssn', 'recipient_tin', 'ssn_last4', 'employee_tax_id']),
      sameEnd,
    ),
    ...differing('address_differs', shownAs(own.filter(homeAddress), addressNames), sameAddress),
    ...differing('employer_differs', shownAs(own.filter(currentJob), ['employer']), sameCompany),
  ]);
}

/** The papers of each person: another person's birthday contradicts nothing. */
function ownPeople(documents: readonly DealDocument[]): DealDocument[][] {
  const groups: { name: string; documents: DealDocument[] }[] = [];
  for (const { document, name } of peopleOf(documents)) {
    const known = groups.find((group) => compareNames(group.name, name) !== 'different');
    if (known) known.documents.push(document);
    else groups.push({ name, documents: [document] });
  }
  return groups.map((group) => [...new Set(group.documents)]);
}

const addressNames = ['address', 'employee_address', 'service_address'];
const homeAddress = ({ kind }: DealDocument) =>
  ['credit_application', 'pay_stub', 'bank_statement', 'utility_bill', 'buyers_order'].includes(kind);
const currentJob = ({ kind }: DealDocument) =>
  ['credit_application', 'pay_stub', 'income_certificate', 'employment_verification'].includes(kind);

interface Shown {
  readonly document: DealDocument;
  readonly value: string;
}

function differing(
  code: FindingCode,
  shown: readonly Shown[],
  same: (a: string, b: string) => boolean,
): Finding[] {
  const clash = shown.some((a, i) => shown.slice(i + 1).some((b) => !same(a.value, b.value)));
  if (!clash) return [];
  const documents = [...new Set(shown.map(({ document }) => document.id))];
  return [{ code, documents, note: noteOf([...new Set(shown.map(({ value }) => value))]) }];
}

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const sameText = (a: string, b: string) => bare(a) === bare(b);

/** Tax numbers are often printed with all but their last digits covered. */
function sameEnd(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.replace(/\D/g, ''));
  return x !== undefined && y !== undefined && (x.endsWith(y.slice(-4)) || y.endsWith(x.slice(-4)));
}

/** Addresses are the same when their numbers (house, flat, postal code) are: streets are abbreviated in many ways. */
function sameAddress(a: string, b: string): boolean {
  const numbers = (text: string) =>
    new Set((text.match(/\d+/g) ?? []).filter((digits) => digits.length !== 4 || !/-\d{4}$/.test(text)));
  const [x, y] = [numbers(a), numbers(b)];
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  return [...few].every((number) => many.has(number));
}

const legalForms =
  /\b(?:inc|incorporated|llc|ltd|limited|corp|corporation|co|company|gmbh|plc|lp|llp|the|dba)\b/g;

/** Firms by their words without legal forms; one name may be the beginning of the other. */
function sameCompany(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => bare(text.toLowerCase().replace(/[.,]/g, '').replace(legalForms, '')));
  return x !== undefined && y !== undefined && (x.startsWith(y) || y.startsWith(x));
}
