import type { ReadField } from '../../../deals/deal.ts';
import type { FoundMrz } from '../../codes/find-mrz.ts';
import { fieldOf, type Reading } from '../../layout/fields.ts';
import type { Word } from '../../pages/words.ts';
import { clean, type Printed } from '../../values/values.ts';
import { mayHaveLostAccents } from './accents.ts';
import { type Card, wordsBelow, wordsRight } from './card.ts';
import { cardDays } from './card-dates.ts';
import { capitals, lettersOff } from './card-labels.ts';
import { europeanIssuer } from './european-issuer.ts';
import { type LicenseCard, labelsOf, numberedCard } from './license-card.ts';
import { licenseDays } from './license-days.ts';
import { markedName, type Named } from './license-holder.ts';
import { licenseNumber } from './license-number.ts';
import { zoneField, zoneLineFields, zoneOf } from './mrz-fields.ts';
import { nameIn } from './name-words.ts';

/** Field numbers of Directive 2006/126/EC, annex I, with the element that each marks. `48` and `42` are how OCR reads 4a. */
const europeanNumbers: Readonly<Record<string, string>> = {
  '1': 'lastName',
  '2': 'givenNames',
  '3': 'dob',
  '4a': 'issued',
  '48': 'issued',
  '42': 'issued',
  '4b': 'expires',
  '4c': 'other',
  '4d': 'other',
  '5': 'number',
  '7': 'other',
  '8': 'address',
  '9': 'class',
};

/**
 * The front of a licence in the European model: 1 surname, 2 other names, 3 date and place of birth, 4a issue, 4b expiry, 4c authority,
 * 5 number. Where the numbers of the names cannot be read, their place above the birth says the same.
 */
export function europeanLicense(card: Card, reading: Reading): ReadField[] {
  const zone = zoneOf(reading);
  const license = numberedCard(card, europeanNumbers, reading.today);
  const issuer = europeanIssuer(card);
  const number = licenseNumber(license, 'license_number');
  const days = licenseDays(license, 'day_first');
  const address = fieldEight(license);
  return [
    ...(issuer ? [fieldOf('country', 'text', issuer, 0.96)] : []),
    ...names(license, zone).map((field) =>
      mayHaveLostAccents(issuer?.value, String(field.value))
        ? { ...field, confidence: Math.min(field.confidence, 0.89) }
        : field,
    ),
    ...number,
    ...days,
    ...(days.some(({ name }) => name === 'expiry_date') ? [] : zonedExpiry(zone, number)),
    ...(address ? [fieldOf('address', 'text', address, 0.88)] : []),
    ...(zone ? zoneLineFields(zone, true) : []),
  ];
}

/** The zone's expiry, only where its number is the print's: specimens carry the line of another card. */
function zonedExpiry(zone: FoundMrz | undefined, [number]: readonly ReadField[]): ReadField[] {
  const { document_number, expiry } = zone?.mrz.fields ?? {};
  return zone?.mrz.valid && number?.value === document_number
    ? zoneField(zone, 'expiry_date', 'day', expiry, 'expiry').map((field) => ({ ...field, confidence: 0.88 }))
    : [];
}

/** Field 8, an address in one row or in two, where the state prints one. */
function fieldEight(license: LicenseCard): Printed<string> | undefined {
  const [label] = labelsOf(license, 'address');
  const first = label ? wordsRight(license.free, label.box, Number.POSITIVE_INFINITY, 3) : [];
  const [start] = first;
  if (!label || !start) return undefined;
  const second = wordsBelow(
    license.free,
    { ...start, width: 1 },
    start.x - start.height,
    start.x + start.height,
  )[0];
  const isOwn = second && !license.labels.some(({ box }) => Math.abs(box.y - second.y) < 0.6 * second.height);
  const rest = isOwn ? [second, ...wordsRight(license.free, second, Number.POSITIVE_INFINITY, 1.8)] : [];
  const words = [...first, ...rest];
  const value = clean(words.map(({ text }) => text).join(' '));
  return /\d/.test(value) && /\p{L}{3}/u.test(value) ? { value, words } : undefined;
}

function names(license: LicenseCard, zone: FoundMrz | undefined): ReadField[] {
  const birthRow = license.free.rows.findIndex((row) => cardDays(row, 'day_first').length > 0);
  const given = markedName(license, 'givenNames') ?? placed(license.free.rows[birthRow - 1]);
  const last = markedName(license, 'lastName') ?? placed(license.free.rows[birthRow - 2]);
  return [
    ...surname(license, zone, last),
    ...(given ? [fieldOf('given_names', 'text', given, given.confidence)] : []),
  ];
}

/**
 * The printed surname. The zone's, up to the length that it holds, puts right a print of it that is a letter or two off, and stands
 * for one that is lost or that OCR left half of.
 */
function surname(license: LicenseCard, zone: FoundMrz | undefined, last: Named | undefined): ReadField[] {
  const zoned = zone?.mrz.fields.surname ?? undefined;
  const near = zoned !== undefined && (last === undefined || isNear(last.value, zoned));
  const half = zoned !== undefined && zone?.mrz.valid && last !== undefined && isHalf(last, zoned);
  const words = last?.words ?? license.card.rows[0] ?? [];
  if (zoned && (near || half) && words.length > 0 && (!last || capitals(last.value) !== zoned)) {
    const field = fieldOf('last_name', 'text', { value: zoned, words }, 1);
    return [{ ...field, confidence: near ? 0.85 : 0.7, reading: 'mrz' }];
  }
  return last ? [fieldOf('last_name', 'text', last, near ? 0.97 : zoned ? 0.8 : last.confidence)] : [];
}

/** So much shorter than the zone's name, or so doubtful, that OCR cannot have read all of it. */
const isHalf = ({ value, words }: Named, zoned: string): boolean =>
  capitals(value).length <= 0.6 * Math.min(zoned.length, 8) ||
  words.some(({ certainty = 1 }) => certainty < 0.6);

function placed(row: readonly Word[] | undefined) {
  const name = row ? nameIn(row) : undefined;
  return name && name.words.length === row?.length ? { ...name, confidence: 0.75 } : undefined;
}

/** Written alike but for a third of the letters, or cut off after three. */
const isNear = (printed: string, zoned: string): boolean =>
  lettersOff(capitals(printed), zoned) <= Math.max(1, Math.floor(zoned.length / 3)) ||
  (capitals(printed).length >= 3 && capitals(zoned).includes(capitals(printed)));
