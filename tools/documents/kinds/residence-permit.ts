import { countOf, identityCues, isCardSized, rowsInCapitals, zoneLike } from './identity/card-evidence.ts';
import { readTravelDocument } from './identity/travel-document.ts';
import type { Evidence, KindReader } from './kind-reader.ts';

const title =
  /PERMANENTRESIDENT|RESIDENCEPERMIT|TITREDESEJOUR|AUFENTHALTSTITEL|NIEDERLASSUNGSERLAUBNIS|PERMISODERESIDENCIA|PERMESSODISOGGIORNO|VERBLIJFSTITEL|TITULODERESIDENCIA|UPPEHALLSTILLSTAND|OPHOLDSTILLADELSE|EMPLOYMENTAUTHORIZATION|CARTEDESEJOUR|KARTAPOBYTU|OLESKELULUPA|RESIDENTALIEN/;
/** Zones of permits begin with A, C or I and a letter that says so; those of the United States with C1, C2 or their like. */
const zone = /^\W{0,2}(?:[AC][1-9RK](?=USA)|[AI]R[A-Z<]{3}|A<[A-Z]{3})/;

/** What no other card of identity shows; a title is easily lost on a coloured ground. */
const ownCues: readonly RegExp[] = [
  /USCIS|ALIENNUMBER|\bA#/,
  /CATEGORY/,
  /COUNTRYOFBIRTH/,
  /RESIDENTSINCE/,
  /TYPEOFPERMIT|ARTDESTITELS|KINDOFPERMIT|TYPEDETITRE|TIPODEPERMISO/,
];
const cues: readonly RegExp[] = [...identityCues, ...ownCues];

function likeness(evidence: Evidence): number {
  if (!isCardSized(evidence)) return 0;
  const text = rowsInCapitals(evidence.paper);
  const seen = countOf(cues, text);
  const zoned = zoneLike(evidence.paper).some((line) => zone.test(line));
  if (/APPLICATION|FORMI|PETITION/.test(text) && seen < 4) return 0;
  if (title.test(text) && (zoned || seen >= 2)) return Math.min(0.98, 0.85 + 0.02 * seen);
  if (countOf(ownCues, text) >= 2 && seen >= 5) return 0.85;
  return zoned ? 0.86 : 0;
}

/** A permit of residence or work as a card: the United States' and those of the European Union's uniform format. */
export const residencePermit: KindReader = {
  kind: 'residence_permit',
  likeness,
  labels: {},
  read: readTravelDocument,
};
