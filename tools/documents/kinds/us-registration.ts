import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import {
  asPattern,
  asText,
  dayFields,
  daysOf,
  moneyFields,
  patternFields,
  sureOf,
  textFields,
  valuesAt,
} from '../layout/values-at.ts';
import { addressees, isPostalAddress, partiesAt } from './parties.ts';
import { vehicleFields, vehicleLabels } from './vehicle-fields.ts';

/** What a US registration card or slip prints before its values. */
export const usRegistrationLabels: Vocabulary = {
  ...vehicleLabels,
  plate: [
    'plate',
    'plate number',
    'plate no',
    'plate #',
    'license plate',
    'license plate number',
    'license plate no',
    'license number',
    'vehicle license number',
    'lic plate',
    'license no',
    'tag',
    'tag number',
    'tag no',
    'registration plate',
    'plate/tag',
  ],
  owner: [
    'owner',
    'owner(s)',
    'registered owner',
    'registered owner(s)',
    'registrant',
    'registrant(s)',
    'registrant name',
    'owner name',
    'owner name and address',
    'registered to',
    'owner 1',
    "owner's name",
    'name of owner',
    'owner/lessee',
    'name and address of registered owner',
    'name/address',
    'mail to',
    'registrant name and address',
  ],
  address: ['address', 'mailing address', 'owner address', 'residence address', 'registrant address'],
  expiry: [
    'expiration date',
    'expires',
    'expires on',
    'exp date',
    'exp',
    'valid through',
    'valid to',
    'registration expires',
    'registration expiration',
    'registration expiration date',
    'expiration',
    'valid thru',
    'expiry date',
    'registration valid to',
    'reg exp',
    'expire date',
    'pr exp date',
    'exp. date',
    'date of expiration',
    'expires end of',
    'good thru',
    'renewal date',
    'expires midnight',
    'expires at midnight',
    'expiration midnight',
  ],
  effective: [
    'valid from',
    'effective date',
    'registration valid from',
    'registration date',
    'start date',
    'effective',
  ],
  issued: ['issue date', 'date issued', 'issued', 'date of issue', 'transaction date', 'issued on'],
  to: ['to'],
  paid: [
    'amount paid',
    'amt paid',
    'total fees paid',
    'fees paid',
    'total paid',
    'total amount paid',
    'registration fee paid',
    'total amt paid',
  ],
  titleNumber: ['title', 'title number', 'title no', 'title #', 'title num'],
  yearMake: ['yr/mk', 'yr/make', 'year/make', 'yr mk', 'yr/mke', 'year/mk'],
  registrationNumber: [
    'registration number',
    'registration no',
    'registration card number',
    'document number',
    'control number',
  ],
  odometer: ['odometer', 'odometer reading', 'mileage'],
  stop: [
    'lienholder',
    'legal owner',
    'lessor',
    'type license',
    'class',
    'type vehicle',
    'fees',
    'total fees',
    'amount due',
    'amt due',
    'county',
    'insurance company',
    'policy number',
    'date first sold',
    'reg fee',
    'co',
    'county code',
    'unladen wgt',
    'axles',
    'sticker number',
    'decal',
    'signature',
    'wt',
    'gvw',
  ],
};

const plate = /(?<![\w-])(?=[A-Z0-9 -]*\d)[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,6}(?![\w-])/;

export function usRegistration(reading: Reading): ReadField[] {
  const labelledOwners = partiesAt(reading, 'owner').slice(0, 1);
  const owners = labelledOwners.length > 0 ? labelledOwners : addressees(reading).slice(0, 1);
  const labelled = valuesAt(reading, 'address', asText(isPostalAddress), { rows: 2 })[0];
  const address = owners.find((party) => party.address)?.address ?? labelled;
  const names = owners.flatMap((party) =>
    party.names.map((name) => ({ name, sure: (party.beside ? 0.95 : 0.92) * party.hit.likeness })),
  );
  const [first] = names;
  return [
    ...patternFields(reading, 'plate', 'plate', plate, { anywhere: false }).slice(0, 1),
    ...vehicleFields(reading),
    ...yearAndMake(reading),
    ...patternFields(
      reading,
      'titleNumber',
      'title_number',
      /(?<![\w-])(?=(?:[A-Z-]*\d){5})[A-Z\d-]{6,17}(?![\w-])/,
      {
        anywhere: false,
      },
    ).slice(0, 1),
    ...(first ? [fieldOf('owner', 'text', first.name, first.sure)] : []),
    ...(names.length > 1 ? names.map(({ name, sure }, i) => fieldOf(`owners.${i}`, 'text', name, sure)) : []),
    ...(address ? [fieldOf('address', 'text', address, 0.9)] : []),
    ...validTo(reading),
    ...moneyFields(reading, 'paid', 'amount_paid').slice(0, 1),
    ...dayFields(reading, 'effective', 'effective_date').slice(0, 1),
    ...dayFields(reading, 'issued', 'issue_date').slice(0, 1),
    ...patternFields(
      reading,
      'registrationNumber',
      'registration_number',
      /(?<![\w-])(?=[A-Z-]*\d)[A-Z0-9-]{5,20}(?![\w-])/,
      { anywhere: false },
    ).slice(0, 1),
    ...textFields(reading, 'vehicleOther', 'color', isColor)
      .slice(0, 1)
      .map((field) => ({ ...field, confidence: Math.min(field.confidence, sureOfColor) })),
  ];
}

/** `2021/FORD` under `YR/MK`: year and make in one box. */
function yearAndMake(reading: Reading): ReadField[] {
  const [both] = valuesAt(reading, 'yearMake', asPattern(/((?:19|20)\d{2} ?[/-]? ?[A-Z]{2,14})\b/), {
    anywhere: true,
  });
  const [, year, make] = /^(\d{4})\W*([A-Z]+)$/.exec(both?.value ?? '') ?? [];
  if (!both || !year || !make) return [];
  return [
    fieldOf('year', 'text', { value: year, words: both.words }, sureOf(both, 0.93)),
    fieldOf('make', 'text', { value: make, words: both.words }, sureOf(both, 0.93)),
  ];
}

/** Until when the registration runs: as labelled, "VALID FROM: … TO: …", else the one day that the slip shows. */
function validTo(reading: Reading): ReadField[] {
  const near = dayFields(reading, 'expiry', 'expiry_date');
  const labelled = near.length > 0 ? near : dayFields(reading, 'expiry', 'expiry_date', { across: true });
  const to = labelled.length > 0 ? labelled : dayFields(reading, 'to', 'expiry_date', { anywhere: false });
  const found = to.length > 0 ? to.slice(0, 1) : onlyDay(reading);
  return found.flatMap((field) => [field, { ...field, name: 'valid_to' }]);
}

function onlyDay(reading: Reading): ReadField[] {
  const days = reading.paper.lines.flatMap(({ words }) => daysOf(reading, words));
  const labelled = reading.hits.some(({ key }) => key === 'issued' || key === 'effective');
  const one = !labelled && new Set(days.map(({ value }) => value)).size === 1;
  const best = days.map((day) => fieldOf('expiry_date', 'day', day, 0.8));
  return one ? [...best].sort((a, b) => b.confidence - a.confidence).slice(0, 1) : [];
}

const sureOfColor = 0.9;
const isColor = (text: string) =>
  /^(?:black|white|silver|gr[ae]y|red|blue|green|gold|beige|brown|maroon|orange|yellow|purple|tan|blk|whi|sil|gry|blu|grn)$/i.test(
    text,
  );
