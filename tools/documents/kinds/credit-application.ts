import type { ReadField } from '../../deals/deal.ts';
import { dayAt, fieldOf, moneyAt, monthsAt, patternAt, type Reading, textAt } from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import { isAddress } from '../values/addresses.ts';
import { isCompanyName, isPersonName } from '../values/names.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { vehicleFields, vehicleLabels } from './vehicle-fields.ts';

const creditApplicationLabels: Vocabulary = {
  ...vehicleLabels,
  applicant: [
    'full legal name',
    'legal name',
    'applicant name',
    'applicant',
    'name',
    'full name',
    'name of applicant',
    'borrower',
    'borrower name',
    'primary applicant',
  ],
  ssn: ['ssn', 'social security number', 'social security no', 'social security #', 'ssn (last 4)'],
  birth: ['date of birth', 'dob', 'birth date', 'birthdate'],
  address: [
    'current address',
    'address',
    'home address',
    'street address',
    'residence address',
    'present address',
  ],
  employer: ['employer', 'current employer', 'employer name', 'name of employer'],
  position: ['position', 'job title', 'occupation', 'title'],
  jobTime: [
    'time at job',
    'time on job',
    'time with employer',
    'length of employment',
    'time employed',
    'years employed',
    'years at job',
    'time at employer',
    'employment length',
  ],
  homeTime: [
    'time at address',
    'time at residence',
    'years at address',
    'length of residence',
    'time at current address',
    'years at residence',
  ],
  monthlyIncome: [
    'gross monthly income',
    'monthly gross income',
    'monthly income',
    'gross income per month',
    'monthly income (gross)',
  ],
  annualIncome: [
    'gross annual income',
    'annual gross income',
    'annual income',
    'annual salary',
    'yearly income',
    'gross yearly income',
  ],
  housing: [
    'monthly rent',
    'rent/mortgage',
    'rent / mortgage',
    'rent or mortgage',
    'mortgage/rent',
    'monthly housing payment',
    'housing payment',
    'rent/mortgage payment',
    'rent / mortgage payment',
    'monthly rent/mortgage',
    'rent payment',
    'mortgage payment',
  ],
  debt: [
    'total monthly debt',
    'monthly debt',
    'monthly debts',
    'monthly obligations',
    'other monthly payments',
    'monthly debt payments',
    'other monthly debt',
  ],
  term: ['requested term', 'term requested', 'loan term', 'term', 'term (months)', 'requested term (months)'],
  down: ['down payment', 'cash down', 'down payment (cash)'],
  reference: [
    'reference id',
    'application id',
    'reference number',
    'reference no',
    'application number',
    'application no',
    'application #',
  ],
  stop: [
    'co-applicant',
    'co-applicant name',
    'co-borrower',
    'previous employer',
    'previous address',
    'net monthly income',
    'other income',
    'other monthly income',
    'spouse',
    'email address',
    'email',
    'phone',
    'employer address',
    'employer phone',
    'amount requested',
    'loan amount',
    'applicant information',
    'applicant signature',
    'signature',
    'dealer',
    'dealer name',
    'nearest relative',
    'landlord',
    'reference',
    'account name',
  ],
};

/** What an applicant stated on a credit application. Of the social security number only the last four digits are kept. */
function readCreditApplication(reading: Reading): ReadField[] {
  const any = (text: string) => text.length > 1 && /\p{L}/u.test(text) && text.length <= 80;
  return [
    ...textAt(reading, 'applicant', 'applicant', isPersonName),
    ...patternAt(
      reading,
      'ssn',
      /(?<![\w-])(?:(?:[\d*xX•]{3}[- ]?[\d*xX•]{2}[- ]?)|(?:[*xX•]{2,7}))?(\d{4})(?![\w-])/g,
    ).map(({ value, words }) => fieldOf('ssn_last4', 'text', { value: value[1] ?? '', words }, 0.95)),
    ...dayAt(reading, 'birth', 'dob').filter(hasFullYear),
    ...textAt(reading, 'address', 'address', isAddress),
    ...textAt(reading, 'employer', 'employer', isCompanyName),
    ...textAt(reading, 'position', 'position', any),
    ...monthsAt(reading, 'jobTime', 'time_at_job_months'),
    ...monthsAt(reading, 'homeTime', 'time_at_address_months'),
    ...moneyAt(reading, 'monthlyIncome', 'gross_monthly_income', true),
    ...moneyAt(reading, 'annualIncome', 'gross_annual_income', true),
    ...moneyAt(reading, 'housing', 'housing_payment', true),
    ...moneyAt(reading, 'debt', 'monthly_debt', true),
    ...moneyAt(reading, 'down', 'down_payment', true),
    ...monthsAt(reading, 'term', 'term_months'),
    ...textAt(
      reading,
      'reference',
      'reference',
      (text) => /^[A-Z0-9][A-Z0-9-]{3,30}$/i.test(text) && /\d/.test(text),
    ),
    ...vehicleFields(reading),
  ];
}

/** A birth year of two digits could be of either century; `daysIn` reads it as 20yy, so it is dropped here. */
const hasFullYear = (field: ReadField) => String(field.value) < '2012';

/** Papers that share many words with it and are another kind; looked for where a title stands. */
const others =
  /\b(?:form w-?2|w-?2 wage|wage and tax statement|form 10(?:40|99)|1099-(?:nec|int|misc)|individual income tax return|certificate of title|application for (?:title|registration|(?:auto )?insurance)|(?:auto(?:mobile)? )?insurance application|auto(?:mobile)? application|health insurance card|claim form|verification of employment|employment (?:verification|application)|bank statement|account statement|account summary)\b/;

export const creditApplication: KindReader = {
  kind: 'credit_application',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: others,
        title:
          /\b(?:credit application|application for credit|(?:auto )?(?:loan|finance|financing) application)\b/,
        cues: [
          /\b(?:applicant|borrower|full legal name)\b/,
          /\b(?:ssn|social security (?:number|no))\b/,
          /\b(?:date of birth|dob|birth date)\b/,
          /\bemployer\b/,
          /\b(?:gross (?:monthly|annual) income|(?:monthly|annual) (?:gross )?income)\b/,
          /\b(?:time (?:at|on|with) (?:job|employer)|length of employment|years employed|years at job)\b/,
          /\b(?:rent|mortgage|housing payment)\b/,
          /\b(?:time at (?:address|residence)|years at address|length of residence)\b/,
          /\b(?:requested term|loan term|term requested|amount requested|loan amount|down payment)\b/,
        ],
        cuesMin: 5,
      },
      evidence,
    ),
  labels: creditApplicationLabels,
  read: readCreditApplication,
};
