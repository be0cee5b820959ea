import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, type Reading } from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import { asPattern, asText, dayFields, dayIn, patternFields, sureOf, valuesAt } from '../layout/values-at.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { milesIn } from './order-fields.ts';
import { partiesAt } from './parties.ts';
import { vehicleFields, vehicleLabels } from './vehicle-fields.ts';

const titleLabels: Vocabulary = {
  ...vehicleLabels,
  model: [...(vehicleLabels.model ?? []), 'model/body', 'model / body', 'series model', 'model name'],
  titleNumber: [
    'title number',
    'title no',
    'title #',
    'certificate number',
    'certificate of title number',
    'title certificate no',
    'control number',
    'document number',
    'title/document number',
  ],
  issued: [
    'date issued',
    'issue date',
    'date of issue',
    'title issue date',
    'date title issued',
    'title date',
    'issued',
    'issued on',
    'date of title',
  ],
  odometer: [
    'odometer',
    'odometer reading',
    'odometer mileage',
    'mileage',
    'odom. reading',
    'odometer miles',
  ],
  odometerStatus: [
    'odometer status',
    'odometer brand',
    'mileage status',
    'odometer code',
    'odom. status',
    'status of odometer',
  ],
  brand: [
    'brand',
    'brands',
    'title brand',
    'title brands',
    'brand(s)',
    'remarks',
    'legend',
    'legends',
    'title legend',
    'vehicle brand',
  ],
  owner: [
    'owner',
    'owners',
    'owner(s)',
    'registered owner',
    'registered owner(s)',
    'owner name',
    'owner(s) name',
    'name of owner',
    "owner's name",
    'owner name and address',
    'owner(s) name and address',
    'name and address of owner',
    'owners name and address',
    'legal owner(s)',
    'titled owner',
  ],
  coOwner: ['co-owner', 'second owner', 'joint owner', 'owner 2'],
  lienholder: [
    'lienholder',
    'first lienholder',
    'lien holder',
    '1st lienholder',
    'first lien',
    '1st lien',
    'lienholder name',
    'first lienholder name',
    'lienholder name and address',
    'name of first lienholder',
    'first secured party',
    'lienholder(s)',
    'legal owner',
    'first lien favor of',
    'lien',
    'secured party',
    'first lienholder name and address',
  ],
  lienDate: [
    'lien date',
    'date of lien',
    'date of first lien',
    'lien recorded',
    'date of lien or security interest',
    'first lien date',
    'security interest date',
    'lien recorded on',
    'date lien recorded',
  ],
  lienReleased: [
    'lien released',
    'date released',
    'lien release date',
    'date of release',
    'release date',
    'lien satisfied',
    'release of lien',
    'date lien released',
    'released on',
    'lien release',
  ],
  previous: [
    'previous title',
    'previous title no',
    'prior title',
    'prior title number',
    'previous state',
    'prev title',
  ],
  address: ['owner address', 'mailing address', 'address'],
  stop: [
    'second lienholder',
    '2nd lienholder',
    'second lien',
    'assignment of title',
    'signature of seller',
    'signature of buyer',
    'seller',
    'buyer',
    'printed name',
    'purchaser',
    'new lienholder',
    'selling price',
    'date of sale',
    'type of title',
    'title type',
    'purchase date',
    'date of first sale',
    'new or used',
    'tax',
    'registered',
    'license number',
    'plate number',
    'dealer',
    'release recorded',
    'exempt',
    'type of vehicle',
  ],
};

const noValue = /^(?:none(?: recorded| noted)?|n\/?a|no(?:ne)? brands?|not applicable|nil|clear|-+|\.+)$/i;

/** What a certificate of title shows: the car, whose it is, and who holds a lien. */
function readVehicleTitle(reading: Reading): ReadField[] {
  const holders = partiesAt(reading, 'lienholder')
    .filter(({ names }) => !noValue.test(names[0]!.value))
    .slice(0, 1);
  const lienholder = holders.map((party) =>
    fieldOf('lienholder', 'text', party.names[0]!, (party.beside ? 0.95 : 0.92) * party.hit.likeness),
  );
  return [
    ...vehicleFields(reading),
    ...patternFields(
      reading,
      'titleNumber',
      'title_number',
      /(?<![\w-])(?=(?:[A-Z -]*\d){4})[A-Z0-9][A-Z0-9-]*(?: [A-Z0-9-]*\d[A-Z0-9-]*){0,3}(?![\w-])/,
      { rows: 2, anywhere: false },
    ).slice(0, 1),
    ...dayFields(reading, 'issued', 'issue_date', { rows: 2 }).slice(0, 1),
    ...odometer(reading),
    ...brand(reading),
    ...owners(reading),
    ...lienholder,
    ...(lienholder.length > 0 ? lien(reading) : []),
  ];
}

function odometer(reading: Reading): ReadField[] {
  const read = valuesAt(reading, 'odometer', milesIn, { rows: 2 }).map((found) =>
    fieldOf('odometer', 'count', found, sureOf(found, 0.94)),
  );
  const status =
    /\b(actual(?: mileage)?|not (?:the )?actual(?: mileage)?|exempt(?: from odometer)?|exceeds (?:mechanical )?limits?|odometer discrepancy|unknown)\b/i;
  const labelled = valuesAt(reading, 'odometerStatus', asPattern(status), { rows: 2, anywhere: true });
  const behind = labelled.length > 0 ? [] : valuesAt(reading, 'odometer', afterMiles(status), { rows: 2 });
  return [
    ...read.slice(0, 1),
    ...[...labelled, ...behind]
      .slice(0, 1)
      .map((found) => fieldOf('odometer_status', 'text', found, sureOf(found, 0.93))),
  ];
}

/** "41,207 ACTUAL": the status behind the reading itself. */
const afterMiles = (status: RegExp) => (words: Parameters<typeof milesIn>[0]) => {
  const miles = milesIn(words);
  return miles ? asPattern(status)(words.slice(miles.words.length)) : undefined;
};

/** A brand that follows a car: salvage, rebuilt, flood. "NONE" is no brand. */
function brand(reading: Reading): ReadField[] {
  const known =
    /\b(salvage|rebuilt|reconstructed|flood(?:ed)?|lemon(?: law)?(?: buyback)?|junk|total loss|manufacturer buyback|prior salvage|non-?repairable|hail|taxi|police)\b/i;
  return valuesAt(
    reading,
    'brand',
    asText((text) => known.test(text) && text.length < 50 && !noValue.test(text)),
    { rows: 2 },
  )
    .slice(0, 1)
    .map((found) => fieldOf('brand', 'text', found, sureOf(found, 0.9)));
}

function owners(reading: Reading): ReadField[] {
  const found = [...partiesAt(reading, 'owner').slice(0, 1), ...partiesAt(reading, 'coOwner').slice(0, 1)];
  const names = found.flatMap((party) => party.names.map((name) => ({ name, party })));
  const address = found.find((party) => party.address)?.address;
  return [
    ...names.map(({ name, party }, i) =>
      fieldOf(`owners.${i}`, 'text', name, (party.beside ? 0.95 : 0.93) * party.hit.likeness),
    ),
    ...(address ? [fieldOf('address', 'text', address, 0.9)] : []),
  ];
}

/** Whether the lien is off: a day of release says so; a title with a lienholder and none has it still. */
function lien(reading: Reading): ReadField[] {
  const recorded = dayFields(reading, 'lienDate', 'lien_date', { rows: 2 }).slice(0, 1);
  const released = valuesAt(reading, 'lienReleased', dayIn(reading), { anywhere: true })[0];
  const [holder] = hitsOf(reading, 'lienholder');
  const words = released?.words ?? holder?.words ?? [];
  return [
    ...recorded,
    ...(words.length > 0
      ? [fieldOf('lien_released', 'flag', { value: released !== undefined, words }, 0.9)]
      : []),
    ...(released ? [fieldOf('lien_release_date', 'day', released, 0.92)] : []),
  ];
}

export const vehicleTitle: KindReader = {
  kind: 'vehicle_title',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: /\b(?:application for|bill of sale|buyer'?s order|registration card|statement of|retail installment|lease)\b/,
        title:
          /\bcertificate of (?:origin|title|ownership)\b|\btitle (?:for|to) a (?:motor )?vehicle\b|\b(?:vehicle|motor vehicle|electronic) title\b|\btitle certificate\b|\bcertificate\s+(?:\S+ ){0,6}title\b/,
        cues: [
          /\b(?:vehicle identification|vin|identification number|[a-hj-npr-z\d]{13}\d{4})\b/,
          /\byear\b/,
          /\bmake\b/,
          /\b(?:owner|owners)\b/,
          /\b(?:lienholder|lien|secured party)\b/,
          /\bodometer\b/,
          /\b(?:date issued|issue date|issued)\b/,
          /\btitle (?:number|no)\b/,
          /\b(?:assignment of title|brand|release)\b/,
        ],
        cuesMin: 4,
        cuesAlone: 7,
      },
      evidence,
    ),
  labels: titleLabels,
  read: readVehicleTitle,
};
