import type { ReadField } from '../../deals/deal.ts';
import { daysAt, fieldOf, hitsOf, moneyAt, patternAt, type Reading, textAt } from '../layout/fields.ts';
import { type Hit, rightOf, type Vocabulary } from '../layout/labels.ts';
import { sharedWidth } from '../layout/lines.ts';
import { addressUnder } from '../values/addresses.ts';
import { isCompanyName, isPersonName } from '../values/names.ts';
import { moneyIn } from '../values/values.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { vehicleFields, vehicleLabels } from './vehicle-fields.ts';

const proofOfInsuranceLabels: Vocabulary = {
  ...vehicleLabels,
  insurer: ['insurer', 'insurance company', 'underwritten by', 'company', 'carrier'],
  policy: ['policy number', 'policy no', 'policy #', 'binder number', 'policy'],
  period: ['policy period', 'coverage period', 'policy term'],
  effective: [
    'effective date',
    'effective',
    'policy effective date',
    'coverage began on',
    'coverage begins on',
    'coverage begins',
    'begins on',
    'effective from',
    'start date',
  ],
  expiry: [
    'expiration date',
    'expiration',
    'expires',
    'expires on',
    'policy expires on',
    'it expires on',
    'expiry date',
    'valid until',
    'binder valid until',
    'valid through',
    'policy expiration date',
    'end date',
    'expiry',
  ],
  insured: [
    'named insured',
    'insured party',
    'insured',
    'insured name',
    'name of insured',
    'policyholder',
    'named insured(s)',
    'first named insured',
  ],
  lienholder: [
    'lienholder',
    'loss payee',
    'lienholder / loss payee',
    'lienholder/loss payee',
    'lien holder',
    'lienholder or loss payee',
    'loss payee / lienholder',
    'lienholder (loss payee)',
  ],
  collision: ['collision', 'collision coverage'],
  comprehensive: [
    'comprehensive',
    'comprehensive coverage',
    'other than collision',
    'comprehensive (other than collision)',
  ],
  bodilyInjury: ['bodily injury', 'bodily injury liability'],
  collisionDeductible: ['collision deductible', 'deductible collision'],
  comprehensiveDeductible: ['comprehensive deductible', 'comp deductible', 'other than collision deductible'],
  deductible: ['deductible', 'deductibles', 'deductible amount'],
  stop: [
    'covered vehicle',
    'limits',
    'limit',
    'premium',
    'coverage',
    'coverage type',
    'additional drivers',
    'vehicles',
    'policy premium',
    'policy premium and fees',
    'household drivers',
    'garaging zip',
    'agent',
    'producer',
    'insured signature',
    'date issued',
  ],
};

/** What a binder, a declarations page or an insurance card shows of one vehicle's cover. */
function readProofOfInsurance(reading: Reading): ReadField[] {
  const insured = textAt(reading, 'insured', 'named_insured', isPersonName).filter(
    ({ name }) => name === 'named_insured',
  );
  return [
    ...textAt(reading, 'insurer', 'insurer', isCompanyName),
    ...patternAt(reading, 'policy', /(?<![\w-])(?=(?:[A-Z-]*\d){3})[A-Z0-9][A-Z0-9-]{3,24}(?![\w-])/gi).map(
      ({ value, words }) => fieldOf('policy_number', 'text', { value: value[0], words }, 0.95),
    ),
    ...periodFields(reading),
    ...insured,
    ...insured.flatMap((field) => addressOf(reading, field)),
    ...vehicleFields(reading),
    ...textAt(reading, 'lienholder', 'lienholder', isCompanyName).filter(({ name }) => name === 'lienholder'),
    ...patternAt(reading, 'bodilyInjury', /\$([\d,]+) ?\/ ?\$([\d,]+)/g).map(({ value, words }) => {
      const limits = `${value[1]}/${value[2]}`.replace(/,/g, '');
      return fieldOf('bodily_injury_limit', 'text', { value: limits, words }, 0.95);
    }),
    ...deductibles(reading, 'collision', 'collision_deductible'),
    ...deductibles(reading, 'comprehensive', 'comprehensive_deductible'),
  ];
}

function periodFields(reading: Reading): ReadField[] {
  const spans = hitsOf(reading, 'period').flatMap((hit) => {
    const beside = daysAt(reading, hit);
    const [from, to] = beside;
    return from && to && from.value < to.value
      ? [fieldOf('effective_date', 'day', from, 0.97), fieldOf('expiry_date', 'day', to, 0.97)]
      : [];
  });
  const one = (key: string, name: string) =>
    hitsOf(reading, key).flatMap((hit) =>
      daysAt(reading, hit)
        .slice(0, 1)
        .map((day) => fieldOf(name, 'day', day, 0.95)),
    );
  return [...spans, ...one('effective', 'effective_date'), ...one('expiry', 'expiry_date')];
}

function addressOf({ paper }: Reading, insured: ReadField): ReadField[] {
  const name = paper.lines
    .flatMap((line) => line.words)
    .filter((word) => word.page === insured.page && word.x === insured.box.x && word.y === insured.box.y);
  const found = name.length > 0 ? addressUnder(name, paper.lines) : undefined;
  return found ? [fieldOf('address', 'text', found, 0.9)] : [];
}

/** "Collision deductible $1,000", "Collision $250 Ded", or the amount under the column head "Deductible". */
function deductibles(reading: Reading, key: 'collision' | 'comprehensive', name: string): ReadField[] {
  const direct = moneyAt(reading, `${key}Deductible`, name, true);
  const inRows = hitsOf(reading, key).flatMap((hit) => {
    const words = rightOf(
      reading.paper,
      hit,
      reading.hits.filter((other) => other.key !== 'deductible'),
    );
    const amounts = moneyIn(words, true);
    const named = amounts.find(({ words: own }) =>
      /^ded/i.test(words[words.indexOf(own.at(-1)!) + 1]?.text ?? ''),
    );
    const head = deductibleHead(reading, hit);
    const inColumn = head ? amounts.find(({ words: own }) => aligned(own.at(-1)!, head)) : undefined;
    const found = named ?? inColumn;
    return found ? [fieldOf(name, 'money', found, 0.95)] : [];
  });
  return [...direct, ...inRows];
}

const aligned = (amount: { x: number; y: number; width: number; height: number }, head: Hit) =>
  sharedWidth(amount, head.box) > 0 || Math.abs(amount.x - head.box.x) < 6;

/** The nearest column head "Deductible" above a row: alone in its cell. */
function deductibleHead(reading: Reading, row: Hit): Hit | undefined {
  return hitsOf(reading, 'deductible')
    .filter(
      (head) => head.page === row.page && head.box.y < row.box.y && head.box.x > row.box.x && head.marked,
    )
    .at(-1);
}

/** Papers that share many words with it and are another kind; looked for where a title stands. */
const others =
  /\b(?:form w-?2|w-?2 wage|wage and tax statement|form 10(?:40|99)|1099-(?:nec|int|misc)|individual income tax return|certificate of title|application for (?:title|registration|(?:auto )?insurance)|(?:auto(?:mobile)? )?insurance application|auto(?:mobile)? application|health insurance card|claim form|verification of employment|employment (?:verification|application)|bank statement|account statement|account summary)\b/;

export const proofOfInsurance: KindReader = {
  kind: 'proof_of_insurance',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: others,
        title:
          /\b(?:insurance (?:coverage )?binder|binder of insurance|declarations?(?: page)?|proof of (?:auto )?insurance|evidence of insurance|insurance (?:identification )?card|auto insurance coverage summary|certificate of (?:motor )?insurance)\b/,
        cues: [
          /\bpolicy (?:number|no\b|#)/,
          /\b(?:vin|vehicle identification number|[a-hj-npr-z\d]{13}\d{4})\b/,
          /\b(?:named insured|insured party|insured|policyholder)\b/,
          /\bbodily injury\b/,
          /\bproperty damage\b/,
          /\bcomprehensive\b/,
          /\bcollision\b/,
          /\bdeductibles?\b/,
          /\b(?:policy period|coverage period|effective|expir(?:es|ation|y)|valid until|coverage beg[ai]ns)\b/,
          /\b(?:lienholder|loss payee)\b/,
        ],
        cuesMin: 5,
      },
      evidence,
    ),
  labels: proofOfInsuranceLabels,
  read: readProofOfInsurance,
};
