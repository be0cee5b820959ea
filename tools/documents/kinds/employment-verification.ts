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
import { rowLabels } from '../layout/form-rows.ts';
import { below, type Hit, type Vocabulary } from '../layout/labels.ts';
import { right, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { addressText, isPostalAddress, mayBeAddress } from '../values/addresses.ts';
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
    're',
    'regarding',
    'subject',
    'employee (full name)',
    "employee's name",
    'name of the employee',
    'worker',
    'worker name',
    'applicant',
  ],
  employeeBlock: [
    'name and address of applicant',
    'name and address of applicant (include employee or badge number)',
    'name and address of applicant (include employee or badge no.)',
    'name and address of employee (include employee or badge number)',
    'name and address of employee',
    'applicant name and address',
    'employee name and address',
  ],
  employerBlock: [
    'to (name and address of employer)',
    'name and address of employer',
    'employer name and address',
    'employer (name and address)',
  ],
  signed: [
    'signature',
    'signature of employer',
    'authorized signature',
    'employer signature',
    'signed',
    'signed by',
    'signature of lender',
  ],
  part: ['present employment', 'verification of present employment', 'part ii'],
  date: ['date', 'date of letter', 'letter date'],
  employer: [
    'employer',
    'employer name',
    'name of employer',
    'company',
    'company name',
    'organization',
    'employing company',
    'employer of record',
    'business name',
    'legal employer name',
    'name of company',
    'firm',
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
    'is the employee currently employed',
    'present status',
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
    'date employment began',
    'first day of work',
    'first day worked',
    'employment began',
    'employment start',
    'date started',
    'employee start date',
    'commencement date',
    'date of joining',
    'joining date',
    'latest hire date',
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
    'present job title',
    'designation',
    'role',
    'job position',
    'current title',
    'title/position',
    'title of position',
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
    'reference number',
    'information current as of',
    'total time with employer',
    'address',
    'employee address',
    'probability of continued employment',
    'name and address of lender',
    'previous employment',
    'gross earnings',
    'name of lender',
    'lender',
    'salary/wage at termination',
    'employment basis',
    'work location',
    'supervisor',
    'full time/part time',
    'pay rate',
    'pay type',
    'hours per week',
    'prepared by',
    'completed by',
    'verified by',
    'additional information',
    'year to date',
    'past year',
    'reason for leaving',
  ],
};

/** What such a letter says in sentences, by the words around each value. */
const sentences = {
  employee:
    /(?:\b(?:confirm(?:s|ing|ation)?|verif(?:y|ies|ying|ication)|certif(?:y|ies|ying|ication)|stat(?:e|es|ing|ement)|attest(?:s|ing)?|evidence|inform you|advis(?:e|es|ed)|record)(?:,? (?:in writing|to you|herewith))? that(?: our(?: \p{Ll}+)? employee,?)?|(?:[Vv]erification|VERIFICATION|[Cc]onfirmation|[Ee]mployment) (?:of employment )?(?:for|of)|[Rr]egarding(?: our employee)?|[Oo]n behalf of our employee) (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?<value>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,4}?)(?=,? (?:is|has|was|began|works|worked|joined|started|holds|serves|\(|who|an?|currently|did|born|since) )/dgu,
  employer:
    /\b(?:employed (?:\p{L}+[- ]time )?(?:by|with|at)|employment (?:with|at)|works (?:for|at)|employee (?:of|at|with)|working (?:for|at)|joined|on the payroll of) (?<value>(?:(?:Inc|Co|Corp|Ltd|St|Bros)\.|\p{Lu}(?:[\p{L}\d&'’-]|\.(?=\p{L}))*)(?:,? (?:(?:(?:Inc|Co|Corp|Ltd|St|Bros)\.|\p{Lu}(?:[\p{L}\d&'’-]|\.(?=\p{L}))*)|of|and|&)){0,6}?)(?=[,.]? (?:since|as|from|in|on|for|is|has|a|where|and)\b|\.(?: |$)|, (?!Inc|LLC|L\.L\.C|Co\b|Corp|Ltd|LP))/dgu,
  start:
    /\b(?:since|hired on|start(?:ed|ing)(?: (?:work|employment|with us|here))?(?: (?:on|date of|date is|date was))|joined (?:us|our (?:team|company|firm|staff)|the (?:company|firm))(?: on)?|(?:hire|start) date (?:is|was|of)|effective|hired (?:by us )?on|employment (?:commenced|began|started) on|began (?:(?:her|his|their) )?(?:employment|work(?:ing)?)(?: \w+){0,6}? on|from) (?<value>\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9} \d{4}|\d{1,2}\/\d{1,2}\/\d{4})/dgu,
  title:
    /\b(?:as an? |positions? of |job title (?:is|of) |title (?:is|of) |capacity of |role (?:is|of) |position is |works as an? |serves as an? |employed as an? |working as an? )(?:an? |the |our )?(?:full[- ]time |part[- ]time )?(?<value>\p{Lu}[\p{L}/&-]*(?: (?:\p{Lu}[\p{L}/&-]*|of|and|for|I{1,3}|IV))*? ?(?:\p{Lu}[\p{L}/&-]*|I{1,3}|IV)?)(?=[.,;:)]|$| (?:in|at|with|since|on|from|and|for|earning|is|has|within|under|where|who|effective|full|part|Her|His|Their|She|He)\b)/dgu,
  status:
    /\b(?:is|remains|are) (?<value>(?:currently|presently|still|actively|a current|an active|no longer|not currently)(?: [\p{Ll}-]+){0,3}? (?:employed|employee|working))\b/dgu,
  salaryOfYear:
    /\b(?:salary|compensation|wages?|earnings|pay)(?: (?:is|of|was|amounts? to|currently|equals))*(?: approximately)? (?<value>\$ ?[\d,]+(?:\.\d{2})?) (?:per (?:year|annum)|annually|a year|yearly|\/ ?(?:year|yr))/dgu,
  annual:
    /\b(?:annual(?:ized)?|yearly)(?: (?:base|gross|total))* (?:salary|income|compensation|wages?|earnings)(?: (?:is|of|was|amounts to|currently))*(?: approximately)? (?<value>\$ ?[\d,]+(?:\.\d{2})?)/dgu,
} as const;

/** What an employer, or a service for it, says of an employee: who, since when, as what, and what was paid. */
function readEmploymentVerification(paper: Reading): ReadField[] {
  const reading = { ...paper, hits: rowLabels(paper.hits, new Set()) };
  const text = (name: string, pattern: RegExp, fits: (value: string) => boolean) =>
    said(reading, pattern)
      .map((found) => ({ ...found, value: clean(found.value.replace(/[,.]$/, '')) }))
      .filter(({ value }) => fits(value))
      .map((found) => fieldOf(name, 'text', found, 0.88));
  const title = (value: string) => /\p{L}{2}/u.test(value) && value.length <= 60 && !/:$/.test(value);
  return [
    ...first(
      textAt(reading, 'employee', 'employee', isEmployee),
      nameOfBlock(reading, 'employeeBlock', 'employee', isPersonName),
      text('employee', sentences.employee, isPersonName),
    ),
    ...first(
      textAt(reading, 'employer', 'employer', isCompanyName),
      nameOfBlock(reading, 'employerBlock', 'employer', isCompanyName),
      text('employer', sentences.employer, isCompanyName),
    ),
    ...first(
      textAt(reading, 'employerAddress', 'employer_address', mayBeAddress),
      addressOfBlock(reading, 'employerBlock', 'employer_address'),
    ),
    ...first(statusFields(reading), statusSaid(reading), statusOfPart(reading)),
    ...employmentDays(reading),
    ...first(titlesAt(reading, title), text('job_title', sentences.title, title)),
    ...first(lastFour(reading)),
    ...paidAmounts(reading),
    ...first(moneyAt(reading, 'annual', 'annual_income', true), annualSaid(reading)),
    ...first(dayAt(reading, 'requested', 'request_date'), dayOfRequest(reading)),
  ];
}

const isEmployee = (text: string): boolean =>
  isPersonName(text) && !/\b(?:verification|employment|income|letter|request|confirmation)\b/i.test(text);

const amounts = [
  ['base', 'base_pay'],
  ['overtime', 'overtime'],
  ['commission', 'commission'],
  ['bonus', 'bonus'],
  ['total', 'total_pay'],
] as const;

/**
 * What was earned, by kind. A form asks for the rate of base pay as well as for the base pay earned: of two amounts at
 * labels alike, the one in the column of the other kinds is meant.
 */
function paidAmounts(reading: Reading): ReadField[] {
  const found = amounts.map(([key, name]) => moneyAt(reading, key, name, true));
  const columns = found.flatMap((some) => (some.length === 1 ? some : [])).map(({ box }) => right(box));
  return found.flatMap((some) => {
    const own = some.filter(({ box }) => columns.some((edge) => Math.abs(edge - right(box)) < 12));
    return first(some.length > 1 && own.length > 0 ? own : some);
  });
}

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

/** The employee's title; one on the row of a signature is the signer's, a bare "Title" counts where nothing says more. */
function titlesAt(reading: Reading, fits: (value: string) => boolean): ReadField[] {
  const signed = new Set(hitsOf(reading, 'signed').map(({ line }) => line));
  const own = hitsOf(reading, 'title').filter(({ line, marked }) => marked && !signed.has(line));
  const isBare = (hit: Hit) => /^title:?$/i.test(textOf(hit.words));
  const plainer = own.some((hit) => !isBare(hit)) ? own.filter((hit) => !isBare(hit)) : own;
  const hits = reading.hits.map((hit) =>
    hit.key === 'title' && !plainer.includes(hit) ? { ...hit, key: 'stop' } : hit,
  );
  return textAt({ ...reading, hits }, 'title', 'job_title', fits);
}

/** "is currently employed", "is no longer employed" in a letter. */
const statusSaid = (reading: Reading): ReadField[] =>
  said(reading, sentences.status).map((found) => {
    const employed = !/^(?:no longer|not)/.test(found.value);
    const value = employed ? 'currently_employed' : 'previously_employed';
    return fieldOf('employment_status', 'text', { ...found, value }, 0.9);
  });

/** A form with a part for present employment, filled in: the day the employee began stands in it. */
function statusOfPart(reading: Reading): ReadField[] {
  const [part] = hitsOf(reading, 'part');
  const [start] = dayAt(reading, 'start', 'start_date');
  if (!part || !start || start.page !== part.page || start.box.y < part.box.y) return [];
  if (dayAt(reading, 'end', 'end_date').length > 0) return [];
  const value = { value: 'currently_employed', words: part.words };
  return [fieldOf('employment_status', 'text', value, 0.85)];
}

/** On a form that asks an employer, the day beside or under "Date" above the part that the employer fills in. */
function dayOfRequest(reading: Reading): ReadField[] {
  const [part] = hitsOf(reading, 'part');
  if (!part || !/\brequest\b/i.test(textOf(reading.paper.lines.slice(0, 6).flatMap(({ words }) => words))))
    return [];
  const hits = reading.hits.filter(
    (hit) => hit.key !== 'date' || (hit.page === part.page && hit.box.y < part.box.y),
  );
  return dayAt({ ...reading, hits }, 'date', 'request_date').map((field) => ({ ...field, confidence: 0.88 }));
}

/** The rows of a box "Name and address of …": the name first, the address in its row or the rows after it. */
function blockAt(reading: Reading, key: string): readonly (readonly Word[])[] {
  return hitsOf(reading, key)
    .filter((hit) => hit.marked)
    .slice(0, 1)
    .flatMap((hit) => {
      const rows = below(reading.paper, hit, reading.hits, 4).map(({ words }) => words);
      const [first = []] = rows;
      const comma = first.findIndex(({ text }) => /,$/.test(text));
      const number = first.findIndex(({ text }, i) => i > 0 && /^\d/.test(text));
      const end = comma >= 0 && number === comma + 1 ? number : -1;
      return end < 0 ? rows : [first.slice(0, end), first.slice(end), ...rows.slice(1)];
    });
}

function nameOfBlock(
  reading: Reading,
  key: string,
  name: string,
  fits: (text: string) => boolean,
): ReadField[] {
  const [words] = blockAt(reading, key);
  const value = words ? clean(textOf(words).replace(/,$/, '')) : '';
  return words && fits(value) ? [fieldOf(name, 'text', { value, words }, 0.9)] : [];
}

function addressOfBlock(reading: Reading, key: string, name: string): ReadField[] {
  const rows = blockAt(reading, key).slice(1);
  for (let end = 1; end <= rows.length; end++) {
    const value = addressText(rows.slice(0, end));
    if (isPostalAddress(value))
      return [fieldOf(name, 'text', { value, words: rows.slice(0, end).flat() }, 0.88)];
  }
  return [];
}

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
  [...said(reading, sentences.annual), ...said(reading, sentences.salaryOfYear)].flatMap(({ words }) =>
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
          /\b(?:verification of (?:employment|income)|(?:employment|income)(?: (?:and|&|with) (?:employment|income))? verification|proof of employment|(?:confirmation|certificate) of employment|employment (?:confirmation|certificate|letter|reference)|certificate of service|verification letter|letter of employment|voe report|to whom it may concern)\b/,
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
