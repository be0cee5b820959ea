import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import { textFields, valuesAt } from '../layout/values-at.ts';
import { isPersonName } from '../values/names.ts';
import { matchesIn } from '../values/values.ts';
import type { Evidence, KindReader } from './kind-reader.ts';

/** Papers that look like one a deal needs and are none: read well enough to be told apart. */
const readOther = (reading: Reading): ReadField[] => [...member(reading), ...bill(reading)];

/** The person on a health card: as labelled, or right above the member number. */
function member(reading: Reading): ReadField[] {
  const labelled = textFields(reading, 'member', 'named_insured', isPersonName).slice(0, 1);
  if (labelled.length > 0) return labelled;
  const [id] = reading.hits.filter(({ key }) => key === 'memberId');
  if (!id) return [];
  const above = reading.paper.lines
    .filter(
      ({ page, bottom }) =>
        page === id.page && bottom <= id.box.y + 2 && id.box.y - bottom < 3 * id.box.height,
    )
    .flatMap(({ cells }) => cells)
    .find((cell) => Math.abs(cell.box.x - id.box.x) < 12 && isPersonName(cell.text));
  return above ? [fieldOf('named_insured', 'text', { value: above.text, words: above.words }, 0.88)] : [];
}

/** What a bill asks for: from its Swiss QR code, else the account printed on it and the amount at its label. */
function bill(reading: Reading): ReadField[] {
  const coded = swissBill(reading);
  if (coded.length > 0) return coded;
  const ibans = reading.paper.lines
    .flatMap(({ words }) =>
      matchesIn(words, /(?<![A-Z0-9])([A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?)(?![A-Z0-9])/g),
    )
    .filter(({ match }) => ibanHolds(match[1]!));
  const one =
    new Set(ibans.map(({ match }) => match[1]!.replace(/ /g, ''))).size === 1 ? ibans.slice(0, 1) : [];
  return [
    ...one.map(({ match, words }) => ({
      ...fieldOf('iban', 'text', { value: match[1]!, words }, 0.97),
      confidence: 0.97,
    })),
    ...amount(reading),
  ];
}

const amountPattern = /(?<![A-Z])(CHF|EUR|USD|GBP)\s?(\d{1,3}(?:[ '’°.,]?\d{3})*[.,]\d{2})(?!\d)/g;

function amount(reading: Reading): ReadField[] {
  const labelled = valuesAt(
    reading,
    'amount',
    (words) => {
      const [found] = matchesIn(words, amountPattern);
      return found ? { value: found.match, words: found.words } : undefined;
    },
    { anywhere: true, across: true },
  );
  const [first] = labelled;
  if (!first || new Set(labelled.map(({ value }) => value[2]!.replace(/\D/g, ''))).size > 1) return [];
  const minorUnits = Number(first.value[2]!.replace(/\D/g, ''));
  return [
    fieldOf('amount', 'money', { value: minorUnits, words: first.words }, 0.88),
    fieldOf('currency', 'text', { value: first.value[1]!, words: first.words.slice(0, 1) }, 0.93),
  ];
}

/** Swiss Payment Standards QR: the account is line 4, the amount line 19, the currency line 20. */
function swissBill({ codes }: Reading): ReadField[] {
  return codes.flatMap(({ text, page, box }): ReadField[] => {
    const lines = text.split(/\r?\n/);
    const [iban, sum, currency] = [lines[3] ?? '', lines[18] ?? '', lines[19] ?? ''];
    if (lines[0] !== 'SPC' || !ibanHolds(iban)) return [];
    const field = (name: string, unit: ReadField['unit'], value: string | number): ReadField => ({
      name,
      unit,
      value,
      page,
      box,
      confidence: 0.99,
      reading: 'barcode',
    });
    return [
      field('iban', 'text', iban),
      ...(/^\d+\.\d{2}$/.test(sum) ? [field('amount', 'money', Math.round(Number(sum) * 100))] : []),
      ...(/^(?:CHF|EUR)$/.test(currency) ? [field('currency', 'text', currency)] : []),
    ];
  });
}

/** ISO 13616: the digits of the rearranged number, letters as 10 to 35, leave 1 when divided by 97. */
function ibanHolds(text: string): boolean {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  const digits = [...`${plain.slice(4)}${plain.slice(0, 4)}`]
    .map((letter) => Number.parseInt(letter, 36))
    .join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

const healthCues = [
  /\bmember ?(?:id|name|number|#)/,
  /\brx ?(?:bin|be?n|pcn|grp|group)\b/,
  /\b(?:office|specialist|emergency|urgent care)\b.{0,12}\b(?:visit|copay|\$)/,
  /\bco-?pay/,
  /\b(?:coinsurance|ppo|hmo|epo|oop max)\b/,
  /\b(?:group|plan) ?(?:no|number|#|code|\d)/,
  /\b(?:medical|dental|health|subscriber|dependents?)\b/,
];
const claimCues = [
  /\b(?:claim form|notice of (?:claim|loss)|claim number|statement of claim|proof of loss)\b/,
  /\b(?:date of (?:loss|accident|injury|service)|cause of loss)\b/,
  /\b(?:claimant|patient|insured'?s? name|policy ?holder)\b/,
  /\b(?:signature|i certify|i declare|fraud)\b/,
  /\b(?:diagnosis|treatment|repair|damage|accident)\b/,
];
const billTitle =
  /\b(?:invoice|bill|rechnung|facture|factura|quittung|receipt)\b|\b(?:bill|invoice) (?:no|number|amount)/;
const billCues = [
  /\b(?:invoice|bill) (?:no|number|date|amount|#)|\brechnungs(?:nummer|datum|nr|betrag)/,
  /\b(?:item|description|product|artikel|produkt)/,
  /\b(?:quantity|qty|menge|unit price|individual price|einzelpreis)/,
  /\b(?:vat|mwst|steuer|tax|ust)\b/,
  /\b(?:payable (?:to|by)|due date|payment terms|within \d+ days|zahlbar|iban|bill to)\b/,
  /\b(?:total|summe|gesamt|betrag|amount)/,
];
/** Bills that are papers of their own kind. */
const ownBills =
  /\b(?:kwh|therms?|meter (?:number|reading|no)|electric(?:ity)? (?:service|charges?|bill)|water (?:service|usage|charges?)|gas (?:service|usage|charges?)|utilit(?:y|ies)|service address|broadband|vin|vehicle identification|odometer|apr|statement period|account statement|gross pay|net pay)\b|机动车/;

function likeness({ text, head }: Evidence): number {
  const count = (cues: readonly RegExp[]) => cues.filter((cue) => cue.test(text)).length;
  const health = count(healthCues);
  if (health >= 3 && !/\b(?:bodily injury|vin|collision)\b/.test(text))
    return Math.min(0.9, 0.5 + 0.08 * health);
  if (claimCues[0]!.test(head) && count(claimCues) >= 3) return 0.8;
  const bills = count(billCues);
  if (billTitle.test(text) && bills >= 3 && !ownBills.test(text)) return Math.min(0.8, 0.45 + 0.06 * bills);
  return 0;
}

export const other: KindReader = {
  kind: 'other',
  likeness,
  labels: {
    member: [
      'member name',
      'member',
      'subscriber',
      'subscriber name',
      'insured',
      'insured name',
      'patient name',
      'name of insured',
      'name',
    ],
    memberId: [
      'member id',
      'member #',
      'member no',
      'member number',
      'subscriber id',
      'id number',
      'identification number',
    ],
    amount: [
      'bill amount',
      'invoice amount',
      'amount due',
      'total due',
      'amount payable',
      'invoice total',
      'rechnungsbetrag',
      'gesamtbetrag',
      'grand total',
      'balance due',
    ],
  },
  read: readOther,
};
