import { IsoDate } from '../../kit/units.ts';
import { aamvaAddress } from './aamva-address.ts';
import { aamvaName } from './aamva-name.ts';
import { type AamvaPayload, aamvaPayload } from './aamva-payload.ts';
import { statedIn } from './aamva-stated.ts';

/** `ok_with_warning`: everything is there, but the payload was so damaged that elements had to be told apart by guess. */
type AamvaResult = 'ok' | 'ok_with_warning' | 'missing_mandatory' | 'truncated' | 'not_aamva';

/** What a licence's or identity card's barcode says; null: it does not say, or says NONE. */
export interface AamvaFields {
  readonly aamva_version: number;
  readonly iin: string;
  readonly subfile: 'DL' | 'ID' | 'EN';
  readonly last_name: string | null;
  readonly given_names: string | null;
  readonly suffix: string | null;
  readonly license_number: string | null;
  readonly dob: IsoDate | null;
  readonly issue_date: IsoDate | null;
  readonly expiry_date: IsoDate | null;
  readonly sex: 'M' | 'F' | 'X' | null;
  readonly street: string | null;
  readonly street2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
  readonly postal_code: string | null;
  readonly postal_plus4: string | null;
  readonly vehicle_class: string | null;
}

type AamvaWarning = 'separators_lost' | 'shorter_than_declared' | 'dates_out_of_order';

export interface Aamva {
  readonly result: AamvaResult;
  readonly warnings: readonly AamvaWarning[];
  /** Names of the mandatory fields that are absent or cannot be read. */
  readonly missing: readonly string[];
  /** Null only when the payload is of no such card. */
  readonly fields: AamvaFields | null;
}

/**
 * Reads the PDF417 payload of a US or Canadian licence or identity card, AAMVA versions 1 to 10 and older.
 *
 * A payload shorter than its header says, in which something mandatory is missing, is `truncated`; what is there is
 * returned. Days are MMDDCCYY or CCYYMMDD; issuers mix them, and no day of our centuries is both.
 *
 * @see AAMVA DL/ID Card Design Standard 2020, annex D
 */
export function parseAamva(text: string): Aamva {
  const payload = aamvaPayload(text);
  if (!payload) return { result: 'not_aamva', warnings: [], missing: [], fields: null };
  const fields = fieldsOf(payload);
  const missing = missingIn(payload, fields);
  const short = payload.declaredLength > 0 && payload.length < 0.95 * payload.declaredLength;
  return {
    result: resultOf(payload, missing, short),
    warnings: warningsOf(payload, fields, short),
    missing,
    fields,
  };
}

function resultOf(payload: AamvaPayload, missing: readonly string[], short: boolean): AamvaResult {
  if (missing.length > 0) return short || payload.elements.size === 0 ? 'truncated' : 'missing_mandatory';
  return payload.separatorsLost ? 'ok_with_warning' : 'ok';
}

function fieldsOf({ version, iin, subfile, elements }: AamvaPayload): AamvaFields {
  const stated = (code: string) => statedIn(elements.get(code));
  return {
    aamva_version: version,
    iin,
    subfile,
    ...aamvaName(elements),
    license_number: stated('DAQ'),
    dob: aamvaDay(elements.get('DBB')),
    issue_date: aamvaDay(elements.get('DBD')),
    expiry_date: aamvaDay(elements.get('DBA')),
    sex: sexes[elements.get('DBC') ?? ''] ?? null,
    ...aamvaAddress(elements),
    vehicle_class: stated('DCA') ?? stated('DAR'),
  };
}

const sexes: Readonly<Record<string, 'M' | 'F' | 'X'>> = { 1: 'M', 2: 'F', 9: 'X', M: 'M', F: 'F', X: 'X' };

/** MMDDCCYY or CCYYMMDD; null for anything that is neither. */
export function aamvaDay(text: string | undefined): IsoDate | null {
  const digits = /^\d{8}/.exec((text ?? '').replace(/[-/]/g, ''))?.[0] ?? '';
  const monthFirst = digits.replace(/^(\d{2})(\d{2})(\d{4})$/, '$3-$1-$2');
  const yearFirst = digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const day = [monthFirst, yearFirst].find(
    (some) => /^(?:19|20)/.test(some) && IsoDate.safeParse(some).success,
  );
  return (day as IsoDate | undefined) ?? null;
}

/** A number that says NONE is stated to be none; a date must be one, unless its element says NONE. */
function missingIn({ elements }: AamvaPayload, fields: AamvaFields): string[] {
  const said = (code: string) => /^(?:NONE|UNAVL?|N\/A)$/i.test(elements.get(code) ?? '');
  return [
    ...(fields.license_number || said('DAQ') ? [] : ['license_number']),
    ...(fields.last_name ? [] : ['last_name']),
    ...(fields.dob ? [] : ['dob']),
    ...(fields.expiry_date || said('DBA') ? [] : ['expiry_date']),
  ];
}

function warningsOf(payload: AamvaPayload, { dob, issue_date, expiry_date }: AamvaFields, short: boolean) {
  const inOrder = (a: IsoDate | null, b: IsoDate | null) => !a || !b || a < b;
  const ordered = inOrder(dob, issue_date) && inOrder(issue_date, expiry_date) && inOrder(dob, expiry_date);
  const warnings: AamvaWarning[] = [];
  if (payload.separatorsLost) warnings.push('separators_lost');
  if (short) warnings.push('shorter_than_declared');
  if (!ordered) warnings.push('dates_out_of_order');
  return warnings;
}
