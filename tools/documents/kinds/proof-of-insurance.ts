import type { ReadField } from '../../deals/deal.ts';
import type { Reading } from '../layout/fields.ts';
import { foreignCurrency, insuranceFields } from './insurance-fields.ts';
import { insuranceLabels } from './insurance-labels.ts';
import { cueLikeness, type Evidence, type KindReader } from './kind-reader.ts';

/** What a binder, declarations page, card or certificate shows of the cover of one or several cars. */
const readProofOfInsurance = (reading: Reading): ReadField[] => [
  ...insuranceFields(reading),
  ...foreignCurrency(reading),
];

/** Papers that share many words with it and are another kind; looked for where a title stands. */
const others =
  /\b(?:buyer'?s order|bill of sale|purchase (?:order|agreement)|retail installment|lease agreement|form w-?2|certificate of title|application for (?:title|registration|(?:auto )?insurance)|(?:auto(?:mobile)? |motor )?insurance application|auto(?:mobile)? application|(?:health|dental|medical) (?:insurance|plan)|member id|rx ?bin|co-?pay|claim form|notice of (?:loss|claim)|accident report|bank statement|credit application|homeowners?|renters)\b/;

const title =
  /\b(?:insurance (?:coverage )?binder|binder of insurance|(?:auto(?:mobile)? |policy |amended |renewal |new business )?declarations?(?: page)?|proof of (?:auto(?:mobile)? |motor |vehicle |liability )?insurance|evidence of (?:liability |motor |auto )?insurance|insurance (?:identification|id|verification) card|liability (?:insurance )?(?:identification )?card|financial responsibility (?:identification|id) card|auto(?:mobile)? id card|auto insurance coverage summary|coverage summary|certificate of (?:motor |automobile |liability )?insurance|schedule of insurance|statement of insurance|(?:car|auto(?:mobile)?|motor|vehicle) insurance|auto(?:mobile)? policy|insurance policy|verification of insurance)\b|versicherungs(?:bestätigung|schein)|保险单/;

const cues = [
  /\b(?:policy|binder|certificate) (?:number|no\b|#)|versicherungs(?:schein|vertrags)?-?(?:nr|nummer)|保险单号|保单号/,
  /\b(?:vin|vehicle (?:identification|id) (?:number|no\b|#)|[a-hj-npr-z\d]{13}\d{4}|registration (?:number|mark|no\b)|kennzeichen)\b|fahrzeug-ident|车架号|号牌号码/,
  /\b(?:named insured|insured party|insured|policyholder|policy holder)s?\b|versicherungsnehmer|被保险人/,
  /\b(?:bodily injury|third party)\b|haftpflicht/,
  /\bproperty damage\b/,
  /\bcomprehensive\b|teilkasko/,
  /\b(?:collision|accidental damage|fire and theft)\b|vollkasko/,
  /\b(?:deductibles?|excess(?:es)?)\b|selbstbeteiligung/,
  /\b(?:policy period|coverage period|period of (?:insurance|cover)|effective|expir(?:es|ation|y)|valid until|coverage beg[ai]ns)\b|versicherungs(?:beginn|ablauf|zeitraum)|保险期间/,
  /\b(?:lienholder|loss payee|premium|naic|no claims)\b|beitrag|保险费/,
];

/** A card is short: it may leave out every coverage, but not the car, the policy, the insured and the days. */
function likeness(evidence: Evidence): number {
  return cueLikeness({ not: others, title, cues, cuesMin: 4, cuesAlone: 7 }, evidence);
}

export const proofOfInsurance: KindReader = {
  kind: 'proof_of_insurance',
  likeness,
  labels: insuranceLabels,
  read: readProofOfInsurance,
};
