import type { ReadField } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import { type Card, cardOf } from './identity/card.ts';
import { europeanIssuer } from './identity/european-issuer.ts';
import { europeanLicense } from './identity/european-license.ts';
import { issuerOf } from './identity/issuing-state.ts';
import { licenseCard } from './identity/license-card.ts';
import { licenseDays } from './identity/license-days.ts';
import { licenseHolder } from './identity/license-holder.ts';
import { licenseNumber } from './identity/license-number.ts';
import { licenseTraits } from './identity/license-traits.ts';
import { issuingProvinces } from './identity/us-states.ts';
import type { Evidence, KindReader } from './kind-reader.ts';

/** A value that OCR itself doubts more than this is no value. */
const confidenceMin = 0.45;

/** What the front of a licence shows: North American ones by labels and field numbers, European ones by field numbers. */
function readDriverLicense(reading: Reading): ReadField[] {
  const card = cardOf(reading.paper);
  const fields = europeanIssuer(card) ? europeanLicense(card, reading) : americanLicense(card, reading.today);
  return fields.filter(({ confidence }) => confidence >= confidenceMin);
}

function americanLicense(card: Card, today: IsoDate): ReadField[] {
  const issuer = issuerOf(card);
  const canadian = issuer !== undefined && issuer.value in issuingProvinces;
  const license = licenseCard(card, today);
  return [
    ...(issuer ? [fieldOf('state', 'text', issuer, issuer.from === 'title' ? 0.97 : 0.9)] : []),
    ...licenseHolder(license, { last: 'last_name', given: 'given_names' }),
    ...licenseNumber(license, 'license_number', { state: issuer?.value }),
    ...licenseDays(license, canadian ? 'day_first' : 'month_first'),
    ...licenseTraits(license),
  ];
}

const titles =
  /\b(?:driver'?s?|drivers'|operator'?s?|driving|chauffeur'?s?|junior|commercial driver'?s?) ?(?:license|licence|lic\b)|\blearner'?s? permit|\b(?:instruction|driver'?s?) permit|permis de conduire|f[üu]hrerschein|permiso de conducci[óo]n|patente di guida|carta de condu[çc][ãa]o|rijbewijs|k[öo]rkort|k[øo]rekort|f[øo]rerkort|ajokortti|prawo jazdy|vodi[čc]sk[ýy] pr[ůu]kaz|vozni[čc]ka dozvola|permis de conducere|vezet[őo]i enged[ée]ly|ceadúnas tiomána|trwydded yrru|vairuotojo pažymėjimas|vadītāja apliecība|juhiluba|άδεια οδήγησης/;

/** Things that fronts of licences show, in any order and however abbreviated. */
const cues: readonly RegExp[] = [
  /\b(?:3 ?)?(?:dob|008|ddn)\b|birth/,
  /\b4a|\biss(?:ued|del)?\b/,
  /\b4b|\bexp(?:ires)?\b/,
  /\b4d|\b(?:dl|dln|lic|license|customer) ?(?:#|no|identifier)|\bdl\b/,
  /\bclass|\b9a?\b/,
  /\beyes\b|eyes(?:bl|br|gr|ha)/,
  /\bhgt\b|\bheight\b/,
  /\bsex\b/,
  /\b(?:rest|restr|rstr|restrictions)\b|\bend(?:orsements)?\b/,
  /\b5 ?dd|\bdd\b|donor|veteran/,
];

const others =
  /application|claim form|\bpolicy\b|insurance|statement|registration|certificate of title|identification card|identity card|\binvoice\b|member id/;

const wordsMax = 260;

/** A title and two cues, or six cues without one: on a page that holds little else. */
function likeness({ text, paper }: Evidence): number {
  const words = paper.lines.reduce((sum, line) => sum + line.words.length, 0);
  if (words > wordsMax || others.test(text)) return 0;
  const seen = cues.filter((cue) => cue.test(text)).length;
  const titled =
    titles.test(text) || (/\b(?:driver|operator)(?:'?s)?\b/.test(text) && /\blicen[sc]e\b/.test(text));
  if (titled) return seen >= 2 ? 0.8 + 0.015 * seen : 0.6;
  if (europeanIssuer(cardOf(paper))) return 0.85;
  return seen >= 6 ? 0.5 + 0.04 * seen : 0;
}

export const driverLicense: KindReader = {
  kind: 'driver_license',
  likeness,
  labels: {},
  read: readDriverLicense,
};
