import type { DealDocument } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import { readCnResidentId } from '../codes/cn-resident-id.ts';
import { parseMrz } from '../codes/mrz.ts';
import { fieldNamed, textOfField } from './document-fields.ts';
import { type Finding, type FindingCode, noteOf } from './finding.ts';
import { familyNames, givenNames } from './frequent-names.ts';

/** Papers that prove who a person is. */
const identityKinds: ReadonlySet<string> = new Set([
  'driver_license',
  'driver_license_back',
  'id_card',
  'passport',
  'residence_permit',
  'ssn_card',
  'cn_resident_id',
]);

/** A value read with less confidence accuses no paper. */
const confidenceMin = 0.5;

/** What one paper of identity says against itself, or leaves open on the day of the run. */
export function identityPaperFindings(paper: DealDocument, today: IsoDate): Finding[] {
  if (!identityKinds.has(paper.kind)) return [];
  return [
    ...expired(paper, today),
    ...issuedAtBirth(paper),
    ...zoneMismatch(paper, today),
    ...residentNumber(paper, today),
    ...ssnArea(paper),
    ...nameOrder(paper),
  ];
}

const sure = (paper: DealDocument, name: string): string | undefined => {
  const field = fieldNamed(paper, name);
  return field && field.confidence >= confidenceMin ? String(field.value) : undefined;
};

const finding = (paper: DealDocument, code: FindingCode, ...notes: (string | undefined)[]): Finding[] => [
  { code, documents: [paper.id], note: noteOf(notes) },
];

function expired(paper: DealDocument, today: IsoDate): Finding[] {
  const expires = sure(paper, 'expiry_date');
  return expires !== undefined && expires < today ? finding(paper, 'expired', expires) : [];
}

function issuedAtBirth(paper: DealDocument): Finding[] {
  const [issued, born] = [sure(paper, 'issue_date'), sure(paper, 'dob')];
  return issued !== undefined && issued === born ? finding(paper, 'issue_date_equals_dob', issued) : [];
}

/** The print against the machine-readable zone of the same card, as far as the zone's check digits hold. */
function zoneMismatch(paper: DealDocument, today: IsoDate): Finding[] {
  const lines = [0, 1, 2].flatMap((i) => textOfField(paper, `mrz_lines.${i}`) ?? []);
  const mrz = lines.length > 0 ? parseMrz(lines, today) : undefined;
  if (!mrz?.valid) return [];
  const { document_number, expiry, dob } = mrz.fields;
  const pairs: readonly (readonly [string | undefined, string | null | undefined])[] = [
    [printed(paper, 'license_number') ?? printed(paper, 'document_number'), document_number],
    [printed(paper, 'expiry_date'), expiry],
    [printed(paper, 'dob'), dob],
  ];
  const bare = (text: string) => text.replace(/[^\p{L}\d]/gu, '').toUpperCase();
  const [differs] = pairs.filter(([front, zone]) => front && zone && bare(front) !== bare(zone));
  return differs ? finding(paper, 'front_mrz_mismatch', differs[0], differs[1] ?? undefined) : [];
}

/** What the print says, not a value that was itself taken from the zone. */
const printed = (paper: DealDocument, name: string): string | undefined =>
  fieldNamed(paper, name)?.reading === 'mrz' ? undefined : sure(paper, name);

/** The number of a Chinese resident against its own check digit, and against the sex and the birth that the card states. @see GB 11643 */
function residentNumber(paper: DealDocument, today: IsoDate): Finding[] {
  const stated = paper.kind === 'cn_resident_id' ? sure(paper, 'id_number') : undefined;
  const number = stated === undefined ? undefined : readCnResidentId(stated, today);
  if (!number || number.reason === 'bad_format') return [];
  const sex = { 男: 'M', 女: 'F' }[sure(paper, 'sex') ?? ''];
  const born = sure(paper, 'dob');
  const wrong = number.expectedCheckDigit !== null && !number.number.endsWith(number.expectedCheckDigit);
  return [
    ...(wrong ? finding(paper, 'id_check_digit_wrong', number.number) : []),
    ...(sex && number.sex && sex !== number.sex
      ? finding(paper, 'sex_digit_mismatch', number.number, sure(paper, 'sex'))
      : []),
    ...(born && number.dob && born !== number.dob ? finding(paper, 'dob_mismatch', number.dob, born) : []),
  ];
}

/** The area number 000 has never been issued. @see SSA POMS RM 10201.035 */
function ssnArea(paper: DealDocument): Finding[] {
  const ssn = sure(paper, 'ssn');
  return ssn?.startsWith('000') ? finding(paper, 'ssn_area_000') : [];
}

/** A given name where the family name should stand, and a family name where the given name should. */
function nameOrder(paper: DealDocument): Finding[] {
  const last = (sure(paper, 'last_name') ?? sure(paper, 'surname'))?.toLowerCase();
  const given = sure(paper, 'given_names')?.toLowerCase().split(' ')[0];
  const swapped =
    last !== undefined &&
    given !== undefined &&
    givenNames.has(last) &&
    !familyNames.has(last) &&
    familyNames.has(given) &&
    !givenNames.has(given);
  return swapped ? finding(paper, 'name_order_suspicious', last, given) : [];
}
