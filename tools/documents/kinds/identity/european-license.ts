import type { ReadField } from '../../../deals/deal.ts';
import { fieldOf, type Reading } from '../../layout/fields.ts';
import type { Word } from '../../pages/words.ts';
import type { Card } from './card.ts';
import { cardDays } from './card-dates.ts';
import { capitals, lettersOff } from './card-labels.ts';
import { europeanIssuer } from './european-issuer.ts';
import { type LicenseCard, numberedCard } from './license-card.ts';
import { licenseDays } from './license-days.ts';
import { markedName } from './license-holder.ts';
import { licenseNumber } from './license-number.ts';
import { zoneLineFields, zoneOf } from './mrz-fields.ts';
import { nameIn } from './name-words.ts';

/** Field numbers of Directive 2006/126/EC, annex I, with the element that each marks. `48` is how OCR reads 4a. */
const europeanNumbers: Readonly<Record<string, string>> = {
  '1': 'lastName',
  '2': 'givenNames',
  '3': 'dob',
  '4a': 'issued',
  '48': 'issued',
  '4b': 'expires',
  '4c': 'other',
  '4d': 'other',
  '5': 'number',
  '7': 'other',
  '8': 'other',
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
  return [
    ...(issuer ? [fieldOf('country', 'text', issuer, 0.96)] : []),
    ...names(license, zone?.mrz.fields.surname ?? undefined),
    ...licenseNumber(license, 'license_number'),
    ...licenseDays(license, 'day_first'),
    ...(zone ? zoneLineFields(zone, true) : []),
  ];
}

/** The zone's surname, up to the length that it holds, puts right a print of it that is a letter or two off. */
function names(license: LicenseCard, zoned: string | undefined): ReadField[] {
  const birthRow = license.free.rows.findIndex((row) => cardDays(row, 'day_first').length > 0);
  const given = markedName(license, 'givenNames') ?? placed(license.free.rows[birthRow - 1]);
  const last = markedName(license, 'lastName') ?? placed(license.free.rows[birthRow - 2]);
  const agreed = zoned !== undefined && (last === undefined || isNear(last.value, zoned));
  const words = last?.words ?? license.card.rows[0] ?? [];
  return [
    ...(agreed && words.length > 0 && (last === undefined || capitals(last.value) !== zoned)
      ? [
          {
            ...fieldOf('last_name', 'text', { value: zoned, words }, 1),
            confidence: 0.85,
            reading: 'mrz' as const,
          },
        ]
      : last
        ? [fieldOf('last_name', 'text', last, agreed ? 0.97 : last.confidence)]
        : []),
    ...(given ? [fieldOf('given_names', 'text', given, given.confidence)] : []),
  ];
}

function placed(row: readonly Word[] | undefined) {
  const name = row ? nameIn(row) : undefined;
  return name && name.words.length === row?.length ? { ...name, confidence: 0.75 } : undefined;
}

/** Written alike but for a third of the letters, or cut off after three. */
const isNear = (printed: string, zoned: string): boolean =>
  lettersOff(capitals(printed), zoned) <= Math.max(1, Math.floor(zoned.length / 3)) ||
  (capitals(printed).length >= 3 && capitals(zoned).includes(capitals(printed)));
