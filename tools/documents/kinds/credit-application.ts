import type { ReadField } from '../../deals/deal.ts';
import {
  dayAt,
  fieldOf,
  hitsOf,
  moneyAt,
  monthsAt,
  patternAt,
  type Reading,
  textAt,
} from '../layout/fields.ts';
import { below, type Hit, rightOf, type Vocabulary } from '../layout/labels.ts';
import { centre, right, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { addressNear, isPostalAddress } from '../values/addresses.ts';
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
    'name (first, middle, last, suffix)',
    'name (first, middle, last)',
    'name (last, first, middle)',
    'legal name (first, middle, last)',
    'applicant full name',
    "applicant's name",
    "borrower's name",
    'buyer name',
    'customer name',
    'print name',
  ],
  otherBorrower: [
    'list name(s) of other borrower(s) applying for this loan',
    'list name(s) of other borrower(s) applying for this loan (first, middle, last, suffix)',
    'name(s) of other borrower(s)',
    'other borrower(s)',
    'name of other applicant',
    'name of joint applicant',
  ],
  ssn: ['ssn', 'social security number', 'social security no', 'social security #', 'ssn (last 4)'],
  firstName: ['first name', 'given name', 'first'],
  middleName: ['middle name', 'middle initial', 'middle', 'mi', 'm.i.'],
  lastName: ['last name', 'surname', 'family name', 'last'],
  birth: ['date of birth', 'dob', 'birth date', 'birthdate', 'd.o.b.'],
  address: [
    'current address',
    'address',
    'home address',
    'street address',
    'residence address',
    'present address',
    'residential address',
    'physical address',
  ],
  street: ['street', 'street and number', 'number and street', 'street name'],
  city: ['city'],
  state: ['state'],
  zip: ['zip', 'zip code', 'postal code'],
  employer: [
    'employer',
    'current employer',
    'employer name',
    'name of employer',
    'employer or business name',
    'employer/business name',
    'name of current employer',
    'place of employment',
    'company name',
    'present employer',
  ],
  startDate: [
    'start date',
    'date hired',
    'hire date',
    'date of hire',
    'employed since',
    'employment start date',
  ],
  base: ['base', 'base pay', 'base income', 'base salary', 'base employment income'],
  incomeTotal: ['total', 'total $', 'total income', 'total monthly income'],
  email: ['email', 'email address', 'e-mail', 'e-mail address'],
  position: [
    'position',
    'job title',
    'occupation',
    'title',
    'position or title',
    'position/title',
    'job position',
    'title/position',
  ],
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
  second: [
    'co-applicant',
    'co-applicant name',
    'co-applicant information',
    'co applicant',
    'co applicant information',
    'joint applicant',
    'joint applicant information',
    'co-borrower',
    'co-borrower information',
    'co-buyer',
    'co-buyer information',
    'co-signer',
    'secondary applicant',
    'spouse information',
    'previous employment',
    'prior employment',
  ],
  stop: [
    'county',
    'suffix',
    'own',
    'cell phone',
    'home phone',
    'work phone',
    'previous employer',
    'previous address',
    'alternate names',
    'total number of borrowers',
    'number of borrowers',
    'number of applicants',
    'monthly income (or loss)',
    'alternate name',
    'unit',
    'unit #',
    'country',
    'mother name',
    'overtime',
    'bonus',
    'commission',
    'former address',
    'mailing address',
    'net monthly income',
    'other income',
    'other monthly income',
    'spouse',
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
function readCreditApplication(paper: Reading): ReadField[] {
  const reading = withLongLabels(ofFirstApplicant(paper));
  const any = (text: string) => text.length > 1 && /\p{L}/u.test(text) && text.length <= 80;
  const whole = textAt(reading, 'applicant', 'applicant', isPersonName);
  return [
    ...(whole.some(({ name }) => name === 'applicant') ? whole : nameInParts(reading)),
    ...patternAt(
      reading,
      'ssn',
      /(?<![\w-])(?:(?:[\d*xX•#]{3}[- ]?[\d*xX•#]{2}[- ]?)|(?:[*xX•#]{2,7}-?))?(\d{4})(?![\w-])/g,
    ).map(({ value, words }) => fieldOf('ssn_last4', 'text', { value: value[1] ?? '', words }, 0.95)),
    ...dayAt(reading, 'birth', 'dob', 'birth').filter(isGrown),
    ...addresses(reading),
    ...textAt(reading, 'otherBorrower', 'co_applicant', isPersonName),
    ...textAt(reading, 'email', 'email', (text) => /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)),
    ...wholeNumbers(reading),
    ...dayAt(reading, 'startDate', 'start_date'),
    ...incomeTable(reading).filter(({ confidence }) => confidence >= 0.6),
    ...textAt(reading, 'employer', 'employer', isCompanyName),
    ...textAt(reading, 'position', 'position', any).filter(isWholeWord),
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
    ...textAt(reading, 'vehicle', 'vehicle', (text) => /^(?:19|20)\d{2} \p{L}.*\p{L}/u.test(text)).filter(
      ({ name }) => name === 'vehicle',
    ),
    ...vehicleFields(reading),
  ];
}

/** "Employer or business name" needs no colon: labels of three words and more at the start of a cell are marked by that. */
const withLongLabels = (reading: Reading): Reading => ({
  ...reading,
  hits: reading.hits.map((hit) => {
    const opens = hit.line.cells.some(({ words }) => words[0] === hit.words[0]);
    return hit.words.length > 2 && opens ? { ...hit, marked: true } : hit;
  }),
});

/** A Social Security number printed whole. */
const wholeNumbers = (reading: Reading): ReadField[] =>
  patternAt(reading, 'ssn', /(?<![\w-])\d{3}[ -]{1,3}\d{2}[ -]{1,3}\d{4}(?![\w-])/g).map(({ value, words }) =>
    fieldOf('ssn', 'text', { value: value[0].replace(/[ -]+/g, '-'), words }, 0.95),
  );

/** "Gross monthly income" over rows for base pay, overtime and so on: its total, and the base in it. */
function incomeTable(reading: Reading): ReadField[] {
  const [heading, second] = hitsOf(reading, 'monthlyIncome');
  if (!heading || second) return [];
  const under = (key: string) =>
    hitsOf(reading, key).filter(
      (hit) =>
        hit.page === heading.page && hit.box.y > heading.box.y && Math.abs(hit.box.x - heading.box.x) < 30,
    );
  const [base, total] = [under('base'), under('incomeTotal')];
  if (base.length !== 1 || total.length !== 1) return [];
  return [
    ...moneyAt(
      {
        ...reading,
        hits: reading.hits.map((hit) => (hit === base[0] ? { ...hit, key: 'incomeBase' } : hit)),
      },
      'incomeBase',
      'base_monthly_income',
      true,
    ),
    ...moneyAt(
      {
        ...reading,
        hits: reading.hits.map((hit) => (hit === total[0] ? { ...hit, key: 'incomeSum' } : hit)),
      },
      'incomeSum',
      'gross_monthly_income',
      true,
    ),
  ];
}

/** The labels before those of a second applicant or an earlier employer: under their heading, or right of it in columns. */
function ofFirstApplicant(reading: Reading): Reading {
  const headings = hitsOf(reading, 'second').filter((hit) => hit.marked);
  const later = (hit: Hit) =>
    headings.some(
      (heading) =>
        hit.page > heading.page ||
        (hit.page === heading.page && hit.box.y > heading.box.y + 1 && !besideOnly(heading, hit)),
    );
  return { ...reading, hits: reading.hits.filter((hit) => hit.key === 'stop' || !later(hit)) };
}

/** A heading with text left of it in its row heads the right column only. */
const besideOnly = (heading: Hit, hit: Hit): boolean =>
  heading.line.words.some((word) => right(word) < heading.box.x - 20) && centre(hit.box) < heading.box.x - 6;

/** "Last name", "First name" and "Middle" in boxes of their own. */
function nameInParts(reading: Reading): ReadField[] {
  const part = (key: string) =>
    textAt(reading, key, key, (text) => /^[\p{L}'’.-]+(?: [\p{L}'’.-]+)?$/u.test(text))[0];
  const [first, middle, last] = ['firstName', 'middleName', 'lastName'].map(part);
  if (first?.name !== 'firstName' || last?.name !== 'lastName') return [];
  const given = [first, ...(middle?.name === 'middleName' ? [middle] : [])];
  const value = [...given, last].map((field) => field.value).join(' ');
  return [
    { ...first, name: 'applicant', value, confidence: Math.min(first.confidence, last.confidence) - 0.02 },
  ];
}

/** The address at its label with what goes on under it, or street, city, state and ZIP code in boxes of their own. */
function addresses(reading: Reading): ReadField[] {
  const labels = new Set(reading.hits.flatMap(({ words }) => words));
  const whole = hitsOf(reading, 'address').flatMap((hit) => {
    const found = addressNear(reading.paper, valueWords(reading, hit), { labels, from: 'value' });
    return found ? [fieldOf('address', 'text', found, 0.95 * hit.likeness)] : [];
  });
  return whole.length > 0 ? whole : addressInParts(reading);
}

function addressInParts(reading: Reading): ReadField[] {
  const streetKey = hitsOf(reading, 'street').length > 0 ? 'street' : 'address';
  const words = [streetKey, 'city', 'state', 'zip'].map((key) => {
    const [hit] = hitsOf(reading, key);
    return hit ? valueWords(reading, hit) : [];
  });
  const [street, city, state, zip] = words.map(textOf);
  const value = `${street}, ${city}, ${state} ${zip}`;
  const parted = words.every((own) => own.length > 0) && isPostalAddress(value);
  return parted ? [fieldOf('address', 'text', { value, words: words.flat() }, 0.9)] : [];
}

/** The words of a label's own box: beside it up to a wide gap, else in the cell under it. */
function valueWords(reading: Reading, hit: Hit): readonly Word[] {
  const beside = rightOf(reading.paper, hit, reading.hits);
  if (beside.length === 0) return below(reading.paper, hit, reading.hits, 1)[0]?.words ?? [];
  const end = beside.findIndex((word, i) => i > 0 && word.x - right(beside[i - 1]!) > 2.5 * word.height);
  return end < 0 ? beside : beside.slice(0, end);
}

/** OCR that begins a title with a small letter lost the one before it. */
const isWholeWord = ({ reading, value }: ReadField): boolean =>
  reading !== 'ocr' || !/^\p{Ll}/u.test(String(value));

/** Who applies for credit is no child: a later birth is another day misread. */
const isGrown = (field: ReadField) => String(field.value) < '2012';

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
