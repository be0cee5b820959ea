import type { ReadField } from '../../deals/deal.ts';
import {
  dayAt,
  daysAt,
  fieldOf,
  hitsOf,
  localeIn,
  moneyAt,
  patternAt,
  type Reading,
  textAt,
} from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import { mayBeAddress } from '../values/addresses.ts';
import { dayReading, daysIn } from '../values/days.ts';
import { moneyIn } from '../values/money.ts';
import { isCompanyName, isPersonName } from '../values/names.ts';
import { clean, groupsIn, type Printed } from '../values/printed.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';

const employmentVerificationLabels: Vocabulary = {
  employee: [
    'employee',
    'employee name',
    'full name',
    'name of employee',
    'name of applicant',
    'applicant name',
    'employee full name',
    'legal name',
    'name',
  ],
  employer: [
    'employer',
    'employer name',
    'name of employer',
    'company',
    'company name',
    'organization',
    'employing company',
  ],
  employerAddress: [
    'employer address',
    'company address',
    'address of employer',
    'headquarters address',
    'business address',
    'employer headquarters address',
  ],
  status: [
    'status',
    'employment status',
    'current status',
    'employee status',
    'current employment status',
    'work status',
  ],
  dates: [
    'dates of employment',
    'employment dates',
    'employment period',
    'period of employment',
    'dates employed',
  ],
  start: [
    'start date',
    'hire date',
    'date of hire',
    'original hire date',
    'most recent start date',
    'employment start date',
    'date hired',
    'date employed',
    'date of employment',
    "applicant's date of employment",
    'employed since',
  ],
  end: [
    'end date',
    'termination date',
    'last day worked',
    'date of termination',
    'separation date',
    'employment end date',
    'date terminated',
    'last day of employment',
    'date of separation',
  ],
  title: [
    'job title',
    'title',
    'position',
    'position title',
    'present position',
    'position held',
    'current position',
    'occupation',
    'most recent job title',
    'position/title',
    'current job title',
  ],
  ssn: [
    'last 4 of ssn',
    'last four of ssn',
    'ssn',
    'social security number',
    'ssn (last 4)',
    'ssn last 4',
    'last 4 ssn',
    'last 4 digits of ssn',
    'ssn last four',
  ],
  base: [
    'base',
    'base pay',
    'base salary',
    'gross base pay',
    'base earnings',
    'base wages',
    'regular',
    'regular pay',
    'base gross',
  ],
  overtime: ['overtime', 'overtime pay', 'overtime earnings', 'ot'],
  commission: ['commission', 'commissions', 'commission pay'],
  bonus: ['bonus', 'bonuses', 'bonus pay', 'bonus earnings'],
  other: ['other', 'other pay', 'other income', 'other earnings'],
  total: [
    'total',
    'total pay',
    'total earnings',
    'total gross',
    'total gross pay',
    'total income',
    'total gross earnings',
    'total compensation',
  ],
  annual: [
    'annual salary',
    'annual income',
    'gross annual salary',
    'annual base salary',
    'annual gross income',
    'yearly salary',
    'annual compensation',
    'annualized salary',
  ],
  requested: [
    'date of request',
    'request date',
    'date requested',
    'order date',
    'date ordered',
    'date of order',
    'requested on',
    'requested date',
  ],
  stop: [
    'requester',
    'requestor',
    'verification type',
    'permissible purpose',
    'loan id',
    'current as of',
    'total length of employment',
    'employment type',
    'employment information',
    'employee information',
    'employer information',
    'request detail',
    'income information',
    'phone',
    'phone number',
    'fax',
    'email',
    'department',
    'pay frequency',
    'rate of pay',
    'average hours',
    'signature',
    'reference number',
    'information current as of',
    'total time with employer',
    'address',
    'employee address',
    'date',
    'additional information',
    'year to date',
    'past year',
    'reason for leaving',
  ],
};

/** What such a letter says in sentences, by the words around each value. */
const sentences = {
  employee:
    /\b(?:confirm|confirms|confirming|verify|verifies|verifying|verification|certify|certifies|certifying|state|attest)s? that (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?<value>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,4})(?=,? (?:is|has|was|began|works|worked|\(|who|an? ))/dgu,
  employer:
    /\b(?:employed (?:by|with|at)|employment with|works (?:for|at)|employee of|working (?:for|at)) (?<value>\p{Lu}[\p{L}\d&'’.-]*(?:,? (?:\p{Lu}[\p{L}\d&'’.-]*|of|and|&)){0,6}?)(?=[,.]? (?:since|as|from|in|on|for|is|has|a|where|and)\b|[.,](?: |$))/dgu,
  start:
    /\b(?:since|hired on|start(?:ed|ing) (?:on|date of|date is)|began (?:(?:her|his|their) )?(?:employment|work(?:ing)?)(?: \w+){0,6}? on|from) (?<value>\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9} \d{4}|\d{1,2}\/\d{1,2}\/\d{4})/dgu,
  title:
    /\b(?:as an? |position of |job title (?:is|of) |title of |capacity of |role of )(?:full[- ]time |part[- ]time )?(?<value>\p{Lu}[\p{L}/&-]*(?: (?:\p{Lu}[\p{L}/&-]*|of|and|I{1,3}|IV)){0,5})/dgu,
  annual:
    /\b(?:annual(?:ized)?|yearly)(?: (?:base|gross|total))* (?:salary|income|compensation|wages?|earnings)(?: (?:is|of|was|amounts to|currently))*(?: approximately)? (?<value>\$ ?[\d,]+(?:\.\d{2})?)/dgu,
} as const;

/** What an employer, or a service for it, says of an employee: who, since when, as what, and what was paid. */
function readEmploymentVerification(reading: Reading): ReadField[] {
  const text = (name: string, pattern: RegExp, fits: (value: string) => boolean) =>
    said(reading, pattern)
      .map((found) => ({ ...found, value: clean(found.value.replace(/[,.]$/, '')) }))
      .filter(({ value }) => fits(value))
      .map((found) => fieldOf(name, 'text', found, 0.88));
  const title = (value: string) => /\p{L}{2}/u.test(value) && value.length <= 60 && !/:$/.test(value);
  return [
    ...first(
      textAt(reading, 'employee', 'employee', isPersonName),
      text('employee', sentences.employee, isPersonName),
    ),
    ...first(
      textAt(reading, 'employer', 'employer', isCompanyName),
      text('employer', sentences.employer, isCompanyName),
    ),
    ...first(textAt(reading, 'employerAddress', 'employer_address', mayBeAddress)),
    ...first(statusFields(reading)),
    ...employmentDays(reading),
    ...first(textAt(reading, 'title', 'job_title', title), text('job_title', sentences.title, title)),
    ...first(lastFour(reading)),
    ...amounts.flatMap(([key, name]) => first(moneyAt(reading, key, name, true))),
    ...first(moneyAt(reading, 'annual', 'annual_income', true), annualSaid(reading)),
    ...first(dayAt(reading, 'requested', 'request_date')),
  ];
}

const amounts = [
  ['base', 'base_pay'],
  ['overtime', 'overtime'],
  ['commission', 'commission'],
  ['bonus', 'bonus'],
  ['total', 'total_pay'],
] as const;

/** The first reading that found something, and of it what stands on the earliest page: a history may follow a summary. */
function first(...found: readonly (readonly ReadField[])[]): ReadField[] {
  const own = found.find((fields) => fields.some(({ name }) => name !== 'warning')) ?? [];
  const fields = own.filter(({ name }) => name !== 'warning');
  const page = Math.min(...fields.map((field) => field.page));
  return fields.filter((field) => field.page === page);
}

function said(reading: Reading, pattern: RegExp): Printed<string>[] {
  const words = reading.paper.lines.flatMap((line) => line.words);
  return groupsIn(words, pattern).flatMap(({ value }) => (value ? [value] : []));
}

const statuses =
  /^(?:(?:currently |previously |no longer |not )?(?:employed|active|inactive)|active|inactive|current|former|terminated|on leave|leave of absence|retired|resigned|separated|laid off)\b[\p{L} -]{0,24}$/iu;

/** The status as printed, in one word: `previously_employed`, `active`. */
const statusFields = (reading: Reading): ReadField[] =>
  textAt(reading, 'status', 'employment_status', (text) => statuses.test(text)).map((field) => ({
    ...field,
    value: String(field.value).toLowerCase().replace(/\W+/g, '_'),
  }));

/** Start and end: each at its label, or both at "Dates of employment"; "to present" leaves the end open. */
function employmentDays(reading: Reading): ReadField[] {
  const spans = hitsOf(reading, 'dates').flatMap((hit) => {
    const [from, to] = daysAt(reading, hit);
    if (!from || (to && to.value < from.value)) return [];
    return [
      fieldOf('start_date', 'day', from, 0.95 * hit.likeness),
      ...(to ? [fieldOf('end_date', 'day', to, 0.95 * hit.likeness)] : []),
    ];
  });
  const since = said(reading, sentences.start).flatMap(({ words }) =>
    daysIn(words, dayReading(localeIn(reading)))
      .slice(0, 1)
      .map((found) => fieldOf('start_date', 'day', found, 0.85)),
  );
  return [
    ...first(
      dayAt(reading, 'start', 'start_date'),
      spans.filter(({ name }) => name === 'start_date'),
      since,
    ),
    ...first(
      dayAt(reading, 'end', 'end_date'),
      spans.filter(({ name }) => name === 'end_date'),
    ),
  ];
}

const lastFour = (reading: Reading): ReadField[] =>
  patternAt(
    reading,
    'ssn',
    /(?<![\w-])(?:[\d*xX•#]{3}[- ]?[\d*xX•#]{2}[- ]?|[*xX•#]{2,7})?(\d{4})(?![\w-])/g,
  ).map(({ value, words }) => fieldOf('ssn_last4', 'text', { value: value[1] ?? '', words }, 0.95));

const annualSaid = (reading: Reading): ReadField[] =>
  said(reading, sentences.annual).flatMap(({ words }) =>
    moneyAmong(reading, words).map((found) => fieldOf('annual_income', 'money', found, 0.88)),
  );

const moneyAmong = (reading: Reading, words: Printed<string>['words']) =>
  moneyIn(words, true, localeIn(reading)).slice(0, 1);

export const employmentVerification: KindReader = {
  kind: 'employment_verification',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: /\b(?:application for employment|employment application|job application|earnings statement|pay ?stub)\b/,
        title:
          /\b(?:verification of (?:employment|income)|(?:employment|income)(?: (?:and|&|with) (?:employment|income))? verification|proof of employment|(?:confirmation|certificate) of employment|employment (?:confirmation|certificate|letter)|letter of employment|voe report|to whom it may concern)\b/,
        cues: [
          /\bemployee\b/,
          /\b(?:employer|company|employed (?:by|with|at))\b/,
          /\b(?:start date|hire date|date of hire|dates of(?: employment)?|employed since|date of employment|since \w+ \d)/,
          /\b(?:job title|position|occupation|as an? \w+)\b/,
          /\b(?:base|salary|rate of pay|gross|earnings|overtime)\b/,
          /\b(?:employment status|status|(?:currently|previously|full[- ]time|part[- ]time) employe[de]|permanent)\b/,
          /\b(?:employment information|verif(?:y|ies|ication)|confirm)/,
        ],
        cuesMin: 4,
      },
      evidence,
    ),
  labels: employmentVerificationLabels,
  read: readEmploymentVerification,
};
