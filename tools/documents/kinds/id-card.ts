import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import { cardOf } from './identity/card.ts';
import { countOf, identityCues, isCardSized, rowsInCapitals, zoneLike } from './identity/card-evidence.ts';
import { issuerOf } from './identity/issuing-state.ts';
import { licenseCard } from './identity/license-card.ts';
import { licenseDays } from './identity/license-days.ts';
import { licenseHolder } from './identity/license-holder.ts';
import { licenseNumber } from './identity/license-number.ts';
import { licenseTraits } from './identity/license-traits.ts';
import { readTravelDocument } from './identity/travel-document.ts';
import { issuingProvinces } from './identity/us-states.ts';
import type { Evidence, KindReader } from './kind-reader.ts';

const title =
  /IDENTITYCARD|IDENTITYDOCUMENT|CARTENATIONALEDIDENTITE|CARTEDIDENTITE|DOCUMENTONACIONALDEIDENTIDAD|CARTADIDENTITA|CARTADIIDENTITA|PERSONALAUSWEIS|IDENTITEITSKAART|IDENTITETSKORT|IDENTITATSKARTE|NASJONALTIDKORT|HENKILOKORTTI|CARTAODECIDADAO|DOWODOSOBISTY|OBCANSKYPRUKAZ|OBCIANSKYPREUKAZ|OSOBNAISKAZNICA|OSEBNAIZKAZNICA|SZEMELYIGAZOLVANY|ISIKUTUNNISTUS|CEDULADECIUDADANIA|IDENTIDADE/;
const stateTitle = /IDENTIFICATIONCARD|IDENTIFICATIONONLY|STATEID\b|\bIDCARD|PHOTOID/;
const zone = /^\W{0,2}[I1L][DP<KC1-9][A-Z0-9<]{3}|^\W{0,2}C<ITA|^\W{0,2}IDFRA/;
const stateCues: readonly RegExp[] = [
  /\bDOB|BIRTH|3DOB/,
  /\bISS|4AISS/,
  /\bEXP|4BEXP/,
  /4D|\bID/,
  /SEX/,
  /EYES/,
  /HGT|HEIGHT/,
  /\bDD|5DD/,
];
const others = /INSURANCE|POLICY|MEMBER|HEALTH|APPLICATION|EMPLOYEE|STUDENT|VEHICLE/;

/** An identity card of a US state is made like its driver's licence. */
const isOfState = (text: string): boolean => stateTitle.test(text) && countOf(stateCues, text) >= 3;

function likeness(evidence: Evidence): number {
  if (!isCardSized(evidence)) return 0;
  const text = rowsInCapitals(evidence.paper);
  if (others.test(text)) return 0;
  const seen = countOf(identityCues, text);
  const zoned = zoneLike(evidence.paper).some((line) => zone.test(line));
  const titled = title.test(text);
  if (zoned) return titled ? 0.95 : 0.87;
  if (isOfState(text)) return 0.9;
  return titled && seen >= 2 ? Math.min(0.92, 0.75 + 0.02 * seen) : 0;
}

function readIdCard(reading: Reading): ReadField[] {
  return isOfState(rowsInCapitals(reading.paper)) ? stateCard(reading) : readTravelDocument(reading);
}

function stateCard({ paper, today }: Reading): ReadField[] {
  const card = cardOf(paper);
  const issuer = issuerOf(card);
  const canadian = issuer !== undefined && issuer.value in issuingProvinces;
  const license = licenseCard(card, today);
  return [
    ...(issuer
      ? [
          fieldOf('state', 'text', issuer, issuer.from === 'title' ? 0.97 : 0.9),
          fieldOf('issuing_state', 'text', { value: canadian ? 'CAN' : 'USA', words: issuer.words }, 0.93),
        ]
      : []),
    ...licenseHolder(license, { last: 'surname', given: 'given_names' }),
    ...licenseNumber(license, 'document_number', { state: issuer?.value }),
    ...licenseDays(license, canadian ? 'day_first' : 'month_first'),
    ...licenseTraits(license).filter(({ name }) => name !== 'license_class'),
  ];
}

/** A national identity card, front or back or both, or one of a US state. */
export const idCard: KindReader = { kind: 'id_card', likeness, labels: {}, read: readIdCard };
