import type { ReadField } from '../../deals/deal.ts';
import { monthsAt, type Reading } from '../layout/fields.ts';
import { insuranceFields } from './insurance-fields.ts';
import { insuranceLabels } from './insurance-labels.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';

/** What an application for car insurance asks to have covered: it proves no cover. */
const readInsuranceApplication = (reading: Reading): ReadField[] => [
  ...insuranceFields(reading).filter(({ name }) => name !== 'expiry_date' || hasPeriod(reading)),
  ...monthsAt(reading, 'term', 'term_months'),
];

const hasPeriod = ({ hits }: Reading) => hits.some(({ key }) => key === 'period' || key === 'expiry');

export const insuranceApplication: KindReader = {
  kind: 'insurance_application',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: /\b(?:declarations?(?: page)?|identification card|binder|claim form|credit application|health insurance|employment application|application for employment)\b/,
        title:
          /\b(?:(?:auto(?:mobile)?|car|motor|vehicle|personal auto)(?: insurance)? application|application for (?:(?:personal )?auto(?:mobile)?|car|motor|vehicle)? ?insurance|insurance application|proposal form|antrag auf (?:kfz|kraftfahrt)[\w-]*)\b|投保单/,
        cues: [
          /\b(?:policy|quote|application) (?:number|no\b|#)/,
          /\b(?:vin|vehicle identification number|[a-hj-npr-z\d]{13}\d{4})\b/,
          /\b(?:named insured|insured|applicant|proposer)s?\b/,
          /\bbodily injury\b/,
          /\bproperty damage\b/,
          /\b(?:comprehensive|other than collision)\b/,
          /\bcollision\b/,
          /\bpremium\b/,
          /\b(?:effective date|term)\b/,
          /\b(?:driver information|drivers?|license number)\b/,
        ],
        cuesMin: 5,
      },
      evidence,
    ),
  labels: insuranceLabels,
  read: readInsuranceApplication,
};
