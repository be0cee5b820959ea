import type { ReadField } from '../../../deals/deal.ts';
import type { Captions } from '../../layout/captions.ts';
import type { Reading } from '../../layout/fields.ts';
import type { Evidence, KindReader } from '../kind-reader.ts';
import type { DocumentKind } from '../kinds.ts';
import {
  agreed,
  amountField,
  boxRows,
  type Form,
  fieldFor,
  formOf,
  nameAndAddress,
  patternField,
  taxYearField,
} from './form-boxes.ts';

/** Captions that all information returns share. */
const common: Captions = {
  payer: [
    "payer's name, street address, city or town, state or province, country, zip or foreign postal code, and telephone no",
    "payer's name, street address",
    "payer's name, street address, city",
    "payer's name",
  ],
  payerTin: [
    "payer's tin",
    "payer's federal identification number",
    "payer's federal id number",
    "payer's identification number",
    "payer's federal identification no",
  ],
  recipientTin: [
    "recipient's tin",
    "recipient's identification number",
    "recipient's social security number",
    "recipient's id number",
    "recipient's ssn",
  ],
  recipient: ["recipient's name", "recipient's name, street address", 'recipient name'],
  street: ['street address (including apt. no.)', 'street address', 'street address including apt no'],
  city: [
    'city or town, state or province, country, and zip or foreign postal code',
    'city or town, state or province',
    'city, state, and zip code',
  ],
  account: ['account number (see instructions)', 'account number'],
  rtn: ["payer's rtn (optional)"],
  omb: ['omb no'],
  copy: ['copy b', 'copy a', 'copy c', 'copy 1', 'copy 2', 'for recipient'],
  void: ['corrected (if checked)', 'corrected', 'void'],
  federalTax: ['federal income tax withheld'],
  stateTax: [
    'state tax withheld',
    'state income',
    "state/payer's state no",
    'state identification no',
    'state',
  ],
  fatca: ['fatca filing requirement', 'fatca filing'],
  notice: ['this is important tax', 'department of the treasury'],
};

interface Form1099 {
  readonly kind: DocumentKind;
  readonly suffix: string;
  readonly title: RegExp;
  /** Money boxes: name and captions. */
  readonly boxes: Readonly<Record<string, readonly string[]>>;
  /** Captions of other boxes, so that theirs are not read. */
  readonly others: readonly string[];
}

const forms: readonly Form1099[] = [
  {
    kind: 'tax_1099_nec',
    suffix: 'nec',
    title: /nonemployeecompensation/,
    boxes: {
      nonemployee_compensation: ['nonemployee compensation'],
      federal_tax_withheld: ['federal income tax withheld'],
    },
    others: ['payer made direct sales totaling $5,000 or more', 'excess golden parachute payments'],
  },
  {
    kind: 'tax_1099_int',
    suffix: 'int',
    title: /interestincome/,
    boxes: {
      interest_income: ['interest income'],
      early_withdrawal_penalty: ['early withdrawal penalty'],
      savings_bond_interest: [
        'interest on u.s. savings bonds and treas. obligations',
        'interest on u.s. savings bonds and treasury obligations',
      ],
      federal_tax_withheld: ['federal income tax withheld'],
      tax_exempt_interest: ['tax-exempt interest'],
    },
    others: [
      'investment expenses',
      'foreign tax paid',
      'foreign country or u.s. possession',
      'foreign country or u.s. territory',
      'specified private activity bond interest',
      'specified private activity bond',
      'market discount',
      'bond premium',
      'bond premium on treasury obligations',
      'bond premium on tax-exempt bond',
      'tax-exempt and tax credit bond cusip no',
      'tax-exempt and tax credit',
    ],
  },
  {
    kind: 'tax_1099_div',
    suffix: 'div',
    title: /dividendsanddistributions|totalordinarydividends/,
    boxes: {
      ordinary_dividends: ['total ordinary dividends', 'ordinary dividends'],
      qualified_dividends: ['qualified dividends'],
      capital_gain_distributions: ['total capital gain distr.', 'total capital gain distr'],
      federal_tax_withheld: ['federal income tax withheld'],
    },
    others: [
      'unrecap. sec. 1250 gain',
      'section 1202 gain',
      'collectibles (28%) gain',
      'section 897 ordinary dividends',
      'section 897 capital gain',
      'nondividend distributions',
      'section 199a dividends',
      'investment expenses',
      'foreign tax paid',
      'foreign country or u.s. possession',
      'cash liquidation distributions',
      'noncash liquidation distributions',
      'exempt-interest dividends',
      'specified private activity bond interest dividends',
    ],
  },
  {
    kind: 'tax_1099_misc',
    suffix: 'misc',
    title: /miscellaneousinformation|miscellaneousincome/,
    boxes: {
      rents: ['rents'],
      royalties: ['royalties'],
      other_income: ['other income'],
      federal_tax_withheld: ['federal income tax withheld'],
      nonemployee_compensation: ['nonemployee compensation'],
    },
    others: [
      'fishing boat proceeds',
      'medical and health care payments',
      'substitute payments in lieu of dividends or interest',
      'crop insurance proceeds',
      'gross proceeds paid to an attorney',
      'fish purchased for resale',
      'section 409a deferrals',
      'excess golden parachute payments',
      'nonqualified deferred compensation',
      'payer made direct sales totaling $5,000 or more',
      'payer made direct sales of',
    ],
  },
];

const tin = /(?<!\d)(?:\d{2}-\d{7}|(?:\d{3}|[xX*]{3})-(?:\d{2}|[xX*]{2})-\d{4})(?!\d)/g;

function readerOf({ kind, suffix, title, boxes, others }: Form1099): KindReader {
  const captions: Captions = {
    ...common,
    ...boxes,
    ...('federal_tax_withheld' in boxes ? { federalTax: [] } : {}),
    otherBox: others,
  };
  const read = ({ paper, today }: Reading): ReadField[] => {
    const form = formOf(paper, captions);
    return [
      ...taxYearField(form, Number(today.slice(0, 4))),
      ...Object.keys(boxes).flatMap((name) => amountField(form, name, name)),
      ...patternField(form, 'payerTin', 'payer_tin', tin),
      ...patternField(form, 'recipientTin', 'recipient_tin', tin),
      ...party(form, 'payer', 'payer'),
      ...party(form, 'recipient', 'recipient'),
    ];
  };
  return { kind, likeness: (evidence) => likeness(evidence, suffix, title), labels: {}, read };
}

function party(form: Form, key: string, name: string): ReadField[] {
  const found = form.captions
    .filter((own) => own.key === key)
    .map((own) => nameAndAddress(boxRows(form, own, { rows: 7 })));
  const names = agreed(found.map((one) => one?.name));
  const addresses = agreed(found.map((one) => one?.address));
  return [
    ...fieldFor(name, names?.value, names?.sure ? 0.92 : 0.7),
    ...fieldFor(`${name}_address`, addresses?.value, 0.85),
  ];
}

/** The form's own number, or its title with the parties of an information return. */
function likeness({ compact }: Evidence, suffix: string, title: RegExp): number {
  const numbered = (compact.match(new RegExp(`(?:form)?1099-?${suffix}`, 'g')) ?? []).length;
  const parties = /payer'?s/.test(compact) && /recipient'?s/.test(compact);
  if (!parties) return 0;
  if (numbered > 0) return Math.min(0.96, 0.8 + 0.04 * numbered + (title.test(compact) ? 0.04 : 0));
  return title.test(compact) && !/1099-?(?:nec|int|div|misc)/.test(compact) ? 0.6 : 0;
}

/** Forms 1099-NEC, INT, DIV and MISC. @see 26 CFR 1.6041-1 */
export const informationReturns: readonly KindReader[] = forms.map(readerOf);
