import { IsoDate } from '../../kit/units.ts';
import { checksOf, longNumber, spanText } from './mrz-checks.ts';
import { type MrzCheckName, type MrzFormat, type MrzFormatName, mrzFormats } from './mrz-formats.ts';
import { asLetters, repairMrz } from './mrz-repair.ts';

/** What a machine-readable zone says. Keys are those of the papers' own fields; null: the zone leaves it empty or it cannot be. */
type MrzFields = { readonly format: MrzFormatName } & Readonly<
  Record<'document_code' | 'issuing_state' | 'document_number' | 'surname' | 'given_names', string | null>
> & {
    readonly nationality?: string | null;
    readonly dob?: IsoDate | null;
    readonly sex?: 'M' | 'F' | 'X' | null;
    readonly expiry?: IsoDate | null;
    readonly personal_number?: string | null;
    readonly optional?: string | null;
  };

export interface Mrz {
  readonly format: MrzFormatName;
  /** As read, what the check digits prove to be OCR's confusions put right. */
  readonly lines: readonly string[];
  readonly repaired: boolean;
  readonly checks: Readonly<Partial<Record<MrzCheckName, boolean>>>;
  /** Every check digit holds. It says nothing of whether the state or the day exists. */
  readonly valid: boolean;
  readonly fields: MrzFields;
}

/**
 * A machine-readable zone, from lines of the exact length.
 *
 * @param today what a two-digit year of birth means depends on it: the latest that is not in the future. An expiry year
 *   below 70 is 20yy
 * @returns undefined when the lines are of no format; a zone whose check digits fail is returned as `valid: false`
 * @see ICAO Doc 9303 parts 3 to 7
 */
export function parseMrz(lines: readonly string[], today: IsoDate): Mrz | undefined {
  const read = lines.map((line) => line.normalize('NFKC').toUpperCase().trim());
  const format = mrzFormatOf(read);
  if (!format) return undefined;
  const repaired = repairMrz(read, format);
  const checks = checksOf(repaired, format);
  return {
    format: format.name,
    lines: repaired,
    repaired: repaired.some((line, i) => line !== read[i]),
    checks,
    valid: Object.values(checks).every(Boolean),
    fields: fieldsOf(repaired, format, today),
  };
}

/** The format that these lines have, by their number, length and first letters. */
function mrzFormatOf(lines: readonly string[]): MrzFormat | undefined {
  if (lines.some((line) => !/^[A-Z0-9<]+$/.test(line))) return undefined;
  const first = lines[0] ?? '';
  const start = asLetters(first.slice(0, 1)) + first.slice(1, 2) + asLetters(first.slice(2, 5));
  return mrzFormats.find(
    ({ starts, length, lines: count }) =>
      lines.length === count &&
      lines.every((line) => line.length === length) &&
      (starts.test(start) || starts.test(asLetters(start))),
  );
}

function fieldsOf(lines: readonly string[], format: MrzFormat, today: IsoDate): MrzFields {
  const text = (name: string) => {
    const part = format.parts.find((own) => own.name === name);
    return part ? spanText(lines, part) : undefined;
  };
  const plain = (name: string) => cleaned(text(name));
  const names = text('names');
  const [surname, given] = names === undefined ? [text('surname'), text('given_names')] : halves(names);
  return {
    format: format.name,
    document_code: plain('document_code') ?? null,
    issuing_state: plain('issuing_state') ?? null,
    document_number: longNumber(lines, format)?.number ?? plain('document_number') ?? null,
    surname: cleaned(surname) ?? null,
    given_names: cleaned(given) ?? null,
    ...(text('nationality') !== undefined && { nationality: plain('nationality') }),
    ...(text('dob') !== undefined && { dob: birthDay(text('dob')!, today) }),
    ...(text('sex') !== undefined && { sex: sexOf(text('sex')!) }),
    ...(text('expiry') !== undefined && { expiry: expiryDay(text('expiry')!) }),
    ...(text('personal_number') !== undefined && { personal_number: plain('personal_number') }),
    ...(text('optional') !== undefined && { optional: plain('optional') }),
  };
}

/** Surname and given names, divided by two fillers. */
function halves(names: string): [string, string] {
  const at = names.indexOf('<<');
  return at < 0 ? [names, ''] : [names.slice(0, at), names.slice(at)];
}

const cleaned = (text: string | undefined): string | null | undefined =>
  text === undefined ? undefined : text.replace(/<+/g, ' ').trim() || null;

const sexOf = (letter: string) =>
  letter === 'M' || letter === 'F' ? letter : letter === 'X' || letter === '<' ? 'X' : null;

function birthDay(text: string, today: IsoDate): IsoDate | null {
  const latest = dayOf(`20${text}`);
  return latest !== null && latest <= today ? latest : dayOf(`19${text}`);
}

const expiryDay = (text: string): IsoDate | null =>
  dayOf(`${Number(text.slice(0, 2)) < 70 ? 20 : 19}${text}`);

/** YYYYMMDD as a calendar day; null when no calendar has it. */
function dayOf(text: string): IsoDate | null {
  const day = IsoDate.safeParse(text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
  return day.success ? day.data : null;
}
