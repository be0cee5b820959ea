import { countOf, identityCues, isCardSized, rowsInCapitals, zoneLike } from './identity/card-evidence.ts';
import { readTravelDocument } from './identity/travel-document.ts';
import type { Evidence, KindReader } from './kind-reader.ts';

const title =
  /PASSPORT|PASSEPORT|PASAPORTE|REISEPASS|PASSAPORTO|PASPOORT|PASSAPORTE|\bPASS\b|PASZPORT|旅券|护照/;
const zone = /^\W{0,2}P[A-Z<KC][A-Z0-9<]{3}[A-Z0-9<KC«]{20}/;

function likeness(evidence: Evidence): number {
  if (!isCardSized(evidence)) return 0;
  const text = rowsInCapitals(evidence.paper);
  const seen = countOf(identityCues, text);
  const zoned = zoneLike(evidence.paper).some((line) => zone.test(line) && line.length > 36);
  const titled = title.test(text);
  if (zoned) return titled ? 0.97 : 0.88;
  return titled && seen >= 3 && !/LICEN[SC]E|PERMIT|APPLICATION/.test(text) ? 0.7 + 0.02 * seen : 0;
}

/** The page of a passport that shows its holder, with or without its machine-readable zone. */
export const passport: KindReader = { kind: 'passport', likeness, labels: {}, read: readTravelDocument };
