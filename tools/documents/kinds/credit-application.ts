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
import { rowLabels } from '../layout/form-rows.ts';
import type { Hit, Vocabulary } from '../layout/labels.ts';
import { centre, right, textOf } from '../layout/lines.ts';
import { addressNear } from '../values/addresses.ts';
import { isCompanyName, isPersonName } from '../values/names.ts';
import { addressBoxes, addressInParts, valueWords } from './address-in-parts.ts';
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
    'legal name (first, middle, last)',
    "borrower's name",
    'customer name',
    'print name',
    'borrower full name',
    'applicant full name',
    "applicant's name",
    'your name',
    'buyer name',
    'name (first, middle, last)',
    'name (last, first, middle)',
  ],
  otherBorrower: [
    'list name(s) of other borrower(s) applying for this loan',
    'list name(s) of other borrower(s) applying for this loan (first, middle, last, suffix)',
    'name(s) of other borrower(s)',
    'other borrower(s)',
    'name of other applicant',
    'name of joint applicant',
  ],
  ssn: [
    'ssn',
    'social security number',
    'social security no',
    'social security #',
    'ssn (last 4)',
    'social security',
    'ssn/itin',
    'ssn / itin',
    'soc. sec. no',
  ],
  firstName: ['first name', 'given name', 'first'],
  middleName: ['middle name', 'middle initial', 'middle', 'mi', 'm.i.'],
  lastName: ['last name', 'surname', 'family name', 'last'],
  birth: ['date of birth', 'dob', 'birth date', 'birthdate', 'd.o.b.', 'date of birth (mm/dd/yyyy)'],
  address: [
    'current address',
    'address',
    'home address',
    'street address',
    'residence address',
    'present address',
    'current street address',
    'home street address',
    'residential address',
    'physical address',
    'present address (street)',
    'current address (street)',
    'home address (street)',
    'street address (no p.o. box)',
    'address (street)',
  ],
  stateZip: [
    'state / zip',
    'state/zip',
    'state, zip',
    'state & zip',
    'state zip',
    'state / zip code',
    'state/zip code',
  ],
  howLong: ['how long?', 'how long', 'how long (yrs/mos)', 'how long?:', 'how long at present?'],
  ...addressBoxes,
  city: ['city'],
  state: ['state'],
  zip: ['zip', 'zip code', 'postal code'],
  employer: [
    'employer',
    'current employer',
    'employer name',
    'name of employer',
    'present employer',
    'company name',
    'place of employment',
    'name of current employer',
    'current employer name',
    'employed by',
    'employer/business name',
    'employer or business name',
  ],
  position: [
    'position',
    'job title',
    'occupation',
    'title',
    'position/title',
    'title/position',
    'position or title',
    'current position',
    'occupation/title',
    'job position',
  ],
  jobStart: [
    'start date',
    'date hired',
    'hire date',
    'date of hire',
    'employed since',
    'employment start date',
  ],
  base: ['base', 'base pay', 'base income', 'base salary', 'base employment income'],
  incomeTotal: ['total', 'total $', 'total income', 'total monthly income'],
  grossIncome: [
    'gross income',
    'gross pay',
    'gross salary',
    'gross wages',
    'income (gross)',
    'salary (gross)',
    'employment income',
    'income',
    'salary',
  ],
  phone: [
    'phone',
    'cell phone',
    'mobile phone',
    'phone number',
    'cell',
    'home phone',
    'telephone',
    'primary phone',
    'contact number',
    'cell phone number',
    'home phone number',
    'mobile number',
    'daytime phone',
  ],
  email: ['email', 'email address', 'e-mail', 'e-mail address'],
  county: ['county'],
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
    'time on the job',
    'how long employed',
    'how long there',
    'length of service',
    'years on job',
    'time at current job',
    'time with current employer',
    'years with employer',
    'job tenure',
  ],
  homeTime: [
    'time at address',
    'time at residence',
    'years at address',
    'length of residence',
    'time at current address',
    'years at residence',
    'time at current residence',
    'length at address',
    'years at current address',
    'time there',
  ],
  monthlyIncome: [
    'gross monthly income',
    'monthly gross income',
    'monthly income',
    'gross income per month',
    'monthly income (gross)',
    'gross monthly salary',
    'gross monthly pay',
    'monthly salary',
    'income per month',
    'monthly income before taxes',
    'income before taxes (monthly)',
    'gross monthly employment income',
    'gross income (monthly)',
    'gross income/month',
    'monthly gross',
    'monthly gross salary',
    'salary per month',
    'gross monthly earnings',
  ],
  annualIncome: [
    'gross annual income',
    'annual gross income',
    'annual income',
    'annual salary',
    'yearly income',
    'gross yearly income',
    'annual income before taxes',
    'yearly income before taxes',
    'gross annual salary',
    'annual gross salary',
    'total annual income',
    'gross income per year',
    'gross income (annual)',
    'annual income (gross)',
    'income per year',
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
  term: [
    'requested term',
    'term requested',
    'loan term',
    'term',
    'term (months)',
    'requested term (months)',
    'term (in months)',
    'term in months',
    'loan term (months)',
    'number of months',
    'desired term',
    'repayment term',
    'months requested',
  ],
  vehicle: [
    ...vehicleLabels.vehicle!,
    'purpose',
    'loan purpose',
    'purpose of loan',
    'vehicle to be purchased',
    'vehicle to be financed',
    'vehicle requested',
    'desired vehicle',
    'vehicle selected',
    'car',
    'collateral',
  ],
  down: ['down payment', 'cash down', 'down payment (cash)'],
  reference: [
    'reference id',
    'application id',
    'reference number',
    'reference no',
    'application number',
    'application no',
    'application #',
    'reference',
    'confirmation number',
    'confirmation no',
    'reference #',
    'ref',
    'ref no',
    'app id',
    'app #',
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
    'co-applicant (if any)',
    'joint applicant (if any)',
    'co-borrower (if any)',
    'joint applicant name',
    'co-borrower name',
    'co-buyer name',
    'joint applicant or co-signer',
    'second applicant',
    'applicant 2',
    'borrower 2',
    'spouse or joint applicant',
  ],
  earlier: [
    'previous employment',
    'prior employment',
    'previous employment information',
    'employment history',
  ],
  stop: [
    'suffix',
    'own',
    'work phone',
    'business phone',
    'employer phone number',
    'source',
    'source of other income',
    'other income*',
    'employment type',
    'employment status',
    'supervisor',
    'residence',
    'monthly payment',
    'time at previous job',
    'purchase price',
    'your details',
    'driver license number',
    'marital status',
    'number of dependents',
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
    'account name',
  ],
};

/** What an applicant stated on a credit application. Of the social security number only the last four digits are kept. */
function readCreditApplication(paper: Reading): ReadField[] {
  const form = { ...paper, hits: rowLabels(paper.hits, new Set(['county', 'city', 'state'])) };
  const reading = withLongLabels(ofFirstApplicant(form));
  const any = (text: string) => text.length > 1 && /\p{L}/u.test(text) && text.length <= 80;
  const whole = textAt(reading, 'applicant', 'applicant', isPersonName);
  return [
    ...(whole.some(({ name }) => name === 'applicant') ? whole : nameInParts(reading)),
    ...secondApplicant(form),
    ...textAt(reading, 'otherBorrower', 'co_applicant', isPersonName),
    ...wholeNumbers(reading),
    ...incomeTable(reading).filter(({ confidence }) => confidence >= 0.6),
    ...patternAt(
      reading,
      'ssn',
      /(?<![\w-])(?:(?:[\d*xX•#]{3}[- ]?[\d*xX•#]{2}[- ]?)|(?:[*xX•#]{1,7}[- ]?))?(\d{4})(?![\w-])/g,
    ).map(({ value, words }) => fieldOf('ssn_last4', 'text', { value: value[1] ?? '', words }, 0.95)),
    ...dayAt(reading, 'birth', 'dob', 'birth').filter(isGrown),
    ...addresses(reading),
    ...textAt(reading, 'employer', 'employer', isCompanyName),
    ...textAt(reading, 'position', 'position', any).filter(isWholeWord),
    ...monthsAt(withTimes(reading), 'jobTime', 'time_at_job_months'),
    ...monthsAt(withTimes(reading), 'homeTime', 'time_at_address_months'),
    ...dayAt(reading, 'jobStart', 'start_date'),
    ...phones(reading),
    ...incomes(reading),
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
    ...vehicleInParts(reading),
  ];
}

/** The car in boxes of its own, and all of it as one description where no label asks for that. */
function vehicleInParts(reading: Reading): ReadField[] {
  const fields = vehicleFields(reading);
  const parts = ['year', 'make', 'model'].flatMap((part) => fields.filter(({ name }) => name === part));
  if (parts.length !== 3 || hitsOf(reading, 'vehicle').some(({ marked }) => marked)) return fields;
  const [first] = parts;
  const value = parts.map((part) => part.value).join(' ');
  const confidence = Math.min(...parts.map((part) => part.confidence));
  return [...fields, { ...first!, name: 'vehicle', unit: 'text', value, confidence }];
}

/** "How long?" asks for the time at the job in a row with the employer, for that at home in a row with the address. */
const withTimes = (reading: Reading): Reading => ({
  ...reading,
  hits: reading.hits.map((hit) => {
    if (hit.key !== 'howLong') return hit;
    const row = new Set(reading.hits.filter(({ line }) => line === hit.line).map(({ key }) => key));
    if (row.has('employer') || row.has('position')) return { ...hit, key: 'jobTime' };
    return row.has('address') || row.has('city') ? { ...hit, key: 'homeTime' } : hit;
  }),
});

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

/** The applicant's own telephone and e-mail; a mask or a placeholder is none. */
function phones(reading: Reading): ReadField[] {
  const at = (key: string, pattern: RegExp) =>
    patternAt(reading, key, pattern)
      .slice(0, 1)
      .map(({ value, words }) => fieldOf(key, 'text', { value: value[0], words }, 0.93));
  return [
    ...at('phone', /(?<![\d-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d-])/g),
    ...at('email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g),
  ];
}

/** The second applicant's name: at the heading itself, or in the part of the form under it. */
function secondApplicant(form: Reading): ReadField[] {
  const headings = hitsOf(form, 'second').filter((hit) => hit.marked);
  const [heading] = headings;
  if (!heading) return [];
  const named = (reading: Reading, key: string) =>
    textAt(reading, key, 'co_applicant', isPersonName).filter(({ name }) => name === 'co_applicant');
  const own = named(form, 'second');
  if (own.length > 0) return own.slice(0, 1);
  const hits = form.hits.filter(
    (hit) =>
      hit.page === heading.page &&
      hit.box.y > heading.box.y + 1 &&
      !besideOnly(heading, hit) &&
      !hitsOf(form, 'earlier').some(
        ({ box, page }) => page === hit.page && box.y > heading.box.y && box.y <= hit.box.y,
      ),
  );
  const reading = { ...form, hits };
  const whole = named(reading, 'applicant');
  const found = whole.length > 0 ? whole : nameInParts(reading);
  return found.slice(0, 1).map((field) => ({ ...field, name: 'co_applicant' }));
}

/** Income by month or year: as its label says, else as the words or the ticked box beside the amount say. */
function incomes(reading: Reading): ReadField[] {
  const stated = [
    ...moneyAt(reading, 'monthlyIncome', 'gross_monthly_income', true),
    ...moneyAt(reading, 'annualIncome', 'gross_annual_income', true),
  ];
  if (stated.length > 0) return stated;
  return hitsOf(reading, 'grossIncome').flatMap((hit) => {
    const others = reading.hits.filter((other) => other.key !== 'grossIncome' || other === hit);
    return moneyAt({ ...reading, hits: others }, 'grossIncome', 'gross_income', true).flatMap((field) => {
      const period = periodOf(reading, hit, field);
      return period
        ? [{ ...field, name: `gross_${period}_income`, confidence: field.confidence - 0.03 }]
        : [];
    });
  });
}

/** The one period that the row of an amount, or the ticked box of its label's row, names. */
function periodOf({ paper }: Reading, hit: Hit, field: ReadField): 'monthly' | 'annual' | undefined {
  const own = paper.lines.filter(
    ({ page, top, bottom }) =>
      page === field.page && top < field.box.y + field.box.height && bottom > field.box.y,
  );
  const after = own.map((line) => textOf(line.words.filter((word) => word.x > field.box.x))).join(' ');
  const ticked = textOf(hit.line.words).match(/(?:[☒☑✓✔✗✘■●⊠]|\[[xX✓]\]|\([xX]\)) ?\p{L}+/gu) ?? [];
  const said = ticked.length > 0 ? ticked.join(' ') : /[☐□○]/.test(after) ? '' : after;
  const found = (Object.keys(periods) as (keyof typeof periods)[]).filter((period) =>
    periods[period].test(said),
  );
  const [only] = found;
  return found.length === 1 && (only === 'monthly' || only === 'annual') ? only : undefined;
}

const periods = {
  monthly: /\b(?:monthly|(?:per|a|each|\/) ?month|\/ ?mo|per mo)\b/i,
  annual: /\b(?:yearly|annual(?:ly)?|(?:per|a|each|\/) ?(?:year|annum)|\/ ?yr|per yr)\b/i,
  other: /\b(?:bi-?weekly|semi-?monthly|weekly|(?:per|a|an|\/) ?(?:week|hour)|hourly|\/ ?(?:wk|hr))\b/i,
} as const;

/** Labels of the deal, whoever applies: a form asks for them after both applicants. */
const ofDeal: ReadonlySet<string> = new Set(['stop', 'term', 'year', 'make', 'model', 'vin', 'down']);

/** The labels before those of a second applicant or an earlier employer: under their heading, or right of it in columns. */
function ofFirstApplicant(reading: Reading): Reading {
  const headings = ['second', 'earlier'].flatMap((key) => hitsOf(reading, key)).filter((hit) => hit.marked);
  const later = (hit: Hit) =>
    headings.some(
      (heading) =>
        hit.page > heading.page ||
        (hit.page === heading.page && hit.box.y > heading.box.y + 1 && !besideOnly(heading, hit)),
    );
  return { ...reading, hits: reading.hits.filter((hit) => ofDeal.has(hit.key) || !later(hit)) };
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
          /\b(?:credit application|application for credit|(?:auto(?:mobile)? |vehicle |car |consumer |personal )?(?:loan|finance|financing) application|application (?:for (?:a |an )?(?:(?:auto|vehicle|car|consumer) )?(?:loan|financing|finance)|summary)|credit statement|pre-?qualification|(?:customer|applicant) (?:credit )?statement)\b/,
        cues: [
          /\b(?:applicant|borrower|full ?(?:legal )?name|your details|first name)\b/,
          /\b(?:ssn|social security (?:number|no))\b/,
          /\b(?:date of birth|dob|birth date)\b/,
          /\bemployer\b/,
          /\b(?:gross (?:monthly|annual) income|(?:monthly|annual) (?:gross )?income|gross income|income)\b/,
          /\b(?:time (?:at|on|with) (?:job|employer)|length of employment|years employed|years at job|start date|job title|position|occupation|employment type)\b/,
          /\b(?:rent|renting|mortgage|housing payment|home address|current address|street address)\b/,
          /\b(?:time at (?:address|residence)|years at address|length of residence)\b/,
          /\b(?:requested term|loan term|term requested|amount requested|loan amount|down payment|term \(months\)|purpose)\b/,
        ],
        cuesMin: 5,
      },
      evidence,
    ),
  labels: creditApplicationLabels,
  read: readCreditApplication,
};
