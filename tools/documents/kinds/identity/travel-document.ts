import type { ReadField } from '../../../deals/deal.ts';
import type { FoundMrz } from '../../codes/find-mrz.ts';
import { mrzCheckDigit } from '../../codes/mrz-checks.ts';
import { fieldOf, type Reading } from '../../layout/fields.ts';
import type { Word } from '../../pages/words.ts';
import { type Card, cardOf } from './card.ts';
import type { DayOrder } from './card-dates.ts';
import { zoneWords } from './card-evidence.ts';
import { holderNames, namesBeside } from './holder-names.ts';
import { issuingCountry } from './issuing-country.ts';
import { type LicenseCard, labelledCard } from './license-card.ts';
import { cardDayFields } from './license-days.ts';
import { licenseNumber } from './license-number.ts';
import { traitAt } from './license-traits.ts';
import { zoneField, zoneLineFields, zoneOf } from './mrz-fields.ts';
import { personalNumber } from './personal-number.ts';
import { travelLabels } from './travel-labels.ts';
import { addressAt, categoryOf, countryNameOf, fiscalCode, nationalityOf, sexOf } from './travel-values.ts';
import { zoneByPrint } from './zone-by-print.ts';
import { type ZoneCore, zoneCoreFields, zoneCoreOf } from './zone-core.ts';

/**
 * An identity card, passport or permit. What check digits of its machine-readable zone prove is taken from there; the zone says
 * nothing of the issue date, and has no accents: those come from the print.
 */
export function readTravelDocument(reading: Reading): ReadField[] {
  const read = zoneOf(reading);
  const core = read ? undefined : zoneCoreOf(reading.paper.lines, reading.today);
  const card = withoutZone(cardOf(reading.paper), read?.words.flat() ?? zoneWords(reading.paper));
  const labelled = labelledCard(card, travelLabels, reading.today);
  const zone = read && zoneByPrint(read, labelled, reading.today);
  const country = zone?.mrz.fields.issuing_state ?? issuingCountry(card)?.value;
  const names = zone ? holderNames(labelled, zone) : namesBeside(labelled, reading.paper);
  const confirmed = names.length === 2 && names.every(({ confidence }) => confidence > 0.95);
  return [
    ...stateFields(card, zone),
    ...names,
    ...numberFields(labelled, zone),
    ...personalNumber(labelled, zone),
    ...dayFields(labelled, zone ?? core, country === 'USA' ? 'month_first' : 'day_first'),
    ...personFields(labelled, zone).filter(({ name }) => name !== 'sex' || !core || core.sex === '<'),
    ...(zone ? zoneLineFields(zone, confirmed) : []),
  ];
}

const withoutZone = (card: Card, taken: readonly Word[]): Card => {
  if (taken.length === 0) return card;
  const isFree = ({ page, x, y }: { page: number; x: number; y: number }) =>
    !taken.some(
      (word) =>
        word.page === page &&
        y >= word.y - 1 &&
        y <= word.y + word.height &&
        x >= word.x - 1 &&
        x <= word.x + word.width,
    );
  return {
    words: card.words.filter(isFree),
    rows: card.rows.map((row) => row.filter(isFree)).filter((row) => row.length > 0),
  };
};

function stateFields(card: Card, zone: FoundMrz | undefined): ReadField[] {
  if (zone) return zoneField(zone, 'issuing_state', 'text', zone.mrz.fields.issuing_state, 'composite');
  const country = issuingCountry(card);
  return country ? [fieldOf('issuing_state', 'text', country, 0.93)] : [];
}

/**
 * A card's number that stands without a label, as at the top right of German cards: the one word of ten characters from their
 * alphabet whose last is the check digit of the others.
 */
function selfChecked({ free }: LicenseCard): ReadField[] {
  const words = free.words.filter(
    ({ text }) =>
      /^(?=.*\d)[CFGHJKLMNPRTVWXYZ\d]{9}\d$/.test(text) && mrzCheckDigit(text.slice(0, 9)) === text[9],
  );
  const values = new Set(words.map(({ text }) => text));
  const [word] = words;
  return word && values.size === 1
    ? [fieldOf('document_number', 'text', { value: word.text, words: [word] }, 0.93)]
    : [];
}

/** The zone's number, less sure where the print does not confirm letters that its check digit cannot tell apart. */
function numberFields(card: LicenseCard, zone: FoundMrz | undefined): ReadField[] {
  const number = zone?.mrz.fields.document_number;
  if (!zone || !number) {
    const labelled = licenseNumber(card, 'document_number', { where: 'labelled' });
    const alone = labelled.length > 0 ? labelled : selfChecked(card);
    return alone.length > 0 ? alone : licenseNumber(card, 'document_number');
  }
  const printed = card.free.words.some(({ text }) => text.replace(/[^A-Z\d]/g, '') === number);
  const twins = /[1L6G]/.test(number) && !printed;
  return zoneField(zone, 'document_number', 'text', number, 'document_number').map((field) =>
    twins ? { ...field, confidence: Math.min(field.confidence, 0.92) } : field,
  );
}

function dayFields(card: LicenseCard, zone: FoundMrz | ZoneCore | undefined, order: DayOrder): ReadField[] {
  const whole = zone && 'mrz' in zone ? zone : undefined;
  const { dob, expiry } = whole ? whole.mrz.fields : ((zone as ZoneCore | undefined) ?? {});
  const known = { ...(dob ? { dob } : {}), ...(expiry ? { expires: expiry } : {}) };
  return [
    ...(whole ? zoneField(whole, 'dob', 'day', dob, 'dob') : []),
    ...(whole ? zoneField(whole, 'expiry_date', 'day', expiry, 'expiry') : []),
    ...(zone && !whole ? zoneCoreFields(zone as ZoneCore) : []),
    ...cardDayFields(card, order, { known, ageMin: 0 }),
  ];
}

function personFields(card: LicenseCard, zone: FoundMrz | undefined): ReadField[] {
  const printed = (name: string, value: ReturnType<typeof traitAt>, confidence: number) =>
    value ? [fieldOf(name, 'text', value, confidence)] : [];
  const { sex, nationality } = zone?.mrz.fields ?? {};
  return [
    ...(zone && sex
      ? zoneField(zone, 'sex', 'text', sex, 'composite')
      : printed('sex', traitAt(card, 'sex', sexOf), 0.94)),
    ...(zone && nationality
      ? zoneField(zone, 'nationality', 'text', nationality, 'composite')
      : printed('nationality', traitAt(card, 'nationality', nationalityOf), 0.9)),
    ...printed('country_of_birth', traitAt(card, 'countryOfBirth', countryNameOf), 0.93),
    ...printed('category', traitAt(card, 'category', categoryOf), 0.93),
    ...printed('fiscal_code', fiscalCode(card), 0.95),
    ...printed('address', addressAt(card), 0.88),
  ];
}
