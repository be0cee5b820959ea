import type { ReadField } from '../../deals/deal.ts';
import type { PayPeriod } from '../../deals/facts.ts';
import type { IsoDate } from '../../kit/units.ts';
import {
  dayAt,
  daysAt,
  fieldOf,
  hitsOf,
  patternAt,
  type Reading,
  textAt,
  warning,
} from '../layout/fields.ts';
import type { Hit, Vocabulary } from '../layout/labels.ts';
import { boxAround } from '../layout/lines.ts';
import { entriesBetween, rowAmounts, rowFields } from '../values/amounts.ts';
import { isCompanyName, isPersonName } from '../values/names.ts';
import { clean } from '../values/values.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';

const payStubLabels: Vocabulary = {
  employee: ['employee', 'employee name', 'pay to the order of', 'paid to'],
  employer: ['employer', 'employer name', 'company', 'company name'],
  employeeId: ['id', 'employee id', 'employee no', 'employee number', 'employee #', 'emp id'],
  period: ['pay period', 'pay period dates', 'period', 'period covered', 'pay period range'],
  periodStart: [
    'period beginning',
    'period begin',
    'period start',
    'pay begin date',
    'pay period start',
    'pay period begin',
    'pay period beginning',
    'period start date',
    'from',
  ],
  periodEnd: [
    'period ending',
    'period end',
    'pay end date',
    'pay period end',
    'pay period ending',
    'period end date',
  ],
  payDate: ['pay date', 'check date', 'payment date', 'pay day', 'date paid', 'advice date'],
  frequency: ['pay frequency', 'frequency', 'pay schedule', 'pay cycle'],
  gross: [
    'gross pay',
    'gross earnings',
    'total gross',
    'gross wages',
    'total gross pay',
    'current gross',
    'gross pay this period',
    'total gross earnings',
  ],
  grossYtd: [
    'gross ytd',
    'ytd gross',
    'gross pay ytd',
    'gross earnings ytd',
    'ytd gross pay',
    'year to date gross',
  ],
  net: [
    'net pay',
    'net earnings',
    'total net pay',
    'take home pay',
    'take-home pay',
    'net check',
    'net pay this period',
  ],
  netYtd: ['net ytd', 'ytd net', 'net pay ytd', 'ytd net pay'],
  federalTax: [
    'federal income tax',
    'federal tax',
    'fed income tax',
    'federal withholding',
    'federal',
    'fed tax',
    'federal income tax withheld',
    'fed withholding',
    'fit',
  ],
  socialSecurity: [
    'social security',
    'social security tax',
    'soc sec',
    'oasdi',
    'fica social security',
    'social security employee',
  ],
  medicare: ['medicare', 'medicare tax', 'fica medicare', 'medicare employee', 'medicare employee tax'],
  'column.current': ['current', 'this period', 'current period', 'current amount', 'amount this period'],
  'column.ytd': [
    'ytd',
    'year to date',
    'year-to-date',
    'year to date (ytd)',
    'year-to-date (ytd)',
    'ytd amount',
  ],
  'column.other': ['rate', 'hours', 'units', 'qty'],
  stop: [
    'fed income tax ytd',
    'soc sec ytd',
    'medicare ytd',
    '401(k) ytd',
    'ytd taxes',
    'employee tax',
    'company tax',
    'employee taxes withheld',
    'employee earnings',
    'employee deductions',
    'employer contributions',
    'employer taxes',
    'net pay distribution',
    'non-taxable gross',
    'taxable gross',
    'federal taxable gross',
    'hire date',
    'department',
    'ssn',
    'state tax',
    'denver opt',
    'futa',
    'advice number',
    'date',
  ],
};

const titles =
  /\b(?:earnings statement|statement of earnings|pay ?stub|pay ?slip|wage statement|payroll statement|pay statement)\b/i;

/** Payroll services print their own name where an employer's stands. */
const payrollServices =
  /\b(?:adp|trinet|paychex|gusto|paycom|paylocity|ukg|workday|ceridian|dayforce|rippling|quickbooks|intuit|insperity|justworks|paycor|onpay|square|bamboohr|zenefits)\b/i;

const isEmployer = (text: string) => isCompanyName(text) && !payrollServices.test(text);

/** What a pay stub shows. Deductions are listed whole or, beyond the three named taxes, not at all. */
function readPayStub(reading: Reading): ReadField[] {
  return [
    ...textAt(reading, 'employer', 'employer', isEmployer),
    ...employerInTitle(reading),
    ...textAt(reading, 'employee', 'employee', isPersonName),
    ...patternAt(reading, 'employeeId', /(?<![-\w*])[A-Z]{0,3}\d{2,9}(?![-\w])/g).map((id) =>
      fieldOf('employee_id', 'text', { value: id.value[0], words: id.words }, 0.9),
    ),
    ...periodFields(reading),
    ...dayAt(reading, 'payDate', 'pay_date'),
    ...rowFields(reading, 'gross', 'gross_pay', 'ytd_gross'),
    ...rowFields(reading, 'net', 'net_pay', 'ytd_net'),
    ...rowFields(reading, 'grossYtd', 'ytd_gross'),
    ...rowFields(reading, 'netYtd', 'ytd_net'),
    ...rowFields(reading, 'federalTax', 'federal_tax'),
    ...rowFields(reading, 'socialSecurity', 'social_security_tax'),
    ...rowFields(reading, 'medicare', 'medicare_tax'),
    ...otherDeductions(reading),
  ];
}

/** "NORTHSIDE CLINIC EARNINGS STATEMENT": the employer before the title, in the first lines. */
function employerInTitle({ paper }: Reading): ReadField[] {
  return paper.lines.slice(0, 3).flatMap((line) => {
    const text = line.words.map((word) => word.text).join(' ');
    const at = text.search(titles);
    const value = at > 0 ? clean(text.slice(0, at).replace(/[\s\-–—|:·]+$/u, '')) : '';
    if (value === '' || !isEmployer(value)) return [];
    const words = line.words.slice(0, value.split(' ').length);
    return [fieldOf('employer', 'text', { value, words }, 0.88)];
  });
}

function periodFields(reading: Reading): ReadField[] {
  const start = [...dayAt(reading, 'periodStart', 'pay_period_start')];
  const end = [...dayAt(reading, 'periodEnd', 'pay_period_end')];
  const spans = hitsOf(reading, 'period').flatMap((hit) => {
    const [from, to] = daysAt(reading, hit);
    if (!from || !to || to.value < from.value) return [];
    return [fieldOf('pay_period_start', 'day', from, 0.97), fieldOf('pay_period_end', 'day', to, 0.97)];
  });
  const days = [...start, ...end, ...spans];
  return [...days, ...frequencyFields(reading, days)];
}

/** The frequency that the dates show, unless the paper prints another: then neither counts. */
function frequencyFields(reading: Reading, days: readonly ReadField[]): ReadField[] {
  const value = (name: string) => days.find((field) => field.name === name);
  const [start, end] = [value('pay_period_start'), value('pay_period_end')];
  const printed = printedFrequency(reading);
  const shown = start && end ? periodLength(start.value as IsoDate, end.value as IsoDate) : undefined;
  if (printed && shown && printed.value !== shown)
    return [warning('pay_frequency_differs', printed.page, printed.box)];
  if (shown && start && end && start.page === end.page) {
    return [
      {
        name: 'pay_frequency',
        unit: 'text',
        value: shown,
        page: start.page,
        box: boxAround([start.box, end.box]),
        confidence: 0.97,
      },
    ];
  }
  return printed ? [printed] : [];
}

const frequencies: readonly (readonly [PayPeriod, RegExp])[] = [
  ['half_month', /semi-?\s?monthly|twice (?:a|per) month/i],
  ['two_weeks', /bi-?\s?weekly|every (?:two|2) weeks/i],
  ['week', /weekly/i],
  ['month', /monthly/i],
];

function printedFrequency(reading: Reading): ReadField | undefined {
  for (const hit of [...hitsOf(reading, 'frequency'), ...hitsOf(reading, 'period')]) {
    const words = hit.line.words.filter((word) => word.x > hit.box.x && !hit.words.includes(word));
    const text = words.map((word) => word.text).join(' ');
    const found = frequencies.find(([, pattern]) => pattern.test(text))?.[0];
    if (found) return fieldOf('pay_frequency', 'text', { value: found, words }, 0.92);
  }
  return undefined;
}

/**
 * The pay frequency that a pay period's two days show: 1st–15th or 16th–last is half a month, 1st–last a month, seven
 * days a week, fourteen two weeks. Undefined when they fit none or two (16–29 February is both).
 */
export function periodLength(start: IsoDate, end: IsoDate): PayPeriod | undefined {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  const [from, to] = [Number(start.slice(8)), Number(end.slice(8))];
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const last = new Date(Date.UTC(Number(end.slice(0, 4)), Number(end.slice(5, 7)), 0)).getUTCDate();
  const fits: PayPeriod[] = [];
  if (days === 7) fits.push('week');
  if (days === 14) fits.push('two_weeks');
  if (sameMonth && ((from === 1 && to === 15) || (from === 16 && to === last))) fits.push('half_month');
  if (sameMonth && from === 1 && to === last) fits.push('month');
  return fits.length === 1 ? fits[0] : undefined;
}

/**
 * Deductions beside the named taxes, where the rows between gross and net are a clean list that holds those taxes too.
 * Otherwise the warning `deductions_incomplete`: their sum proves nothing then.
 */
function otherDeductions(reading: Reading): ReadField[] {
  const shown = (hit: Hit) => rowAmounts(reading, hit).current !== undefined;
  const net = hitsOf(reading, 'net').find(shown);
  if (!net) return [];
  const gross = hitsOf(reading, 'gross').findLast(
    (hit) => hit.page === net.page && hit.box.y < net.box.y && shown(hit),
  );
  const list = gross
    ? entriesBetween(reading, gross, net, /\b(?:employer|company|hourly|rate|hours)\b/i)
    : undefined;
  const taxes = ['federalTax', 'socialSecurity', 'medicare']
    .flatMap((key) => hitsOf(reading, key))
    .filter(shown);
  const listed = new Set(list?.flatMap(({ label }) => label));
  if (!list || !taxes.every(({ words }) => words.some((word) => listed.has(word)))) {
    return [warning('deductions_incomplete', net.page, net.box)];
  }
  const named = new Set(taxes.flatMap(({ words }) => words));
  return list
    .filter(({ label }) => !label.some((word) => named.has(word)))
    .map(({ amount: { value, words } }) =>
      fieldOf('other_deduction', 'money', { value: Math.abs(value), words }, 0.9),
    );
}

/** Papers that share many words with it and are another kind; looked for where a title stands. */
const others =
  /\b(?:form w-?2|w-?2 wage|wage and tax statement|form 10(?:40|99)|1099-(?:nec|int|misc)|individual income tax return|certificate of title|application for (?:title|registration|(?:auto )?insurance)|(?:auto(?:mobile)? )?insurance application|auto(?:mobile)? application|health insurance card|claim form|verification of employment|employment (?:verification|application)|bank statement|account statement|account summary)\b/;

export const payStub: KindReader = {
  kind: 'pay_stub',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: others,
        title:
          /\b(?:earnings statement|statement of earnings|pay ?stub|pay ?slip|wage statement|payroll statement|pay statement|earnings record|statement of earnings and deductions|pay advice)\b/,
        cues: [
          /\b(?:gross (?:pay|earnings|wages)|total gross|gross ytd)\b/,
          /\b(?:net (?:pay|earnings)|take[- ]home pay|net check)\b/,
          /\b(?:pay period|period (?:ending|beginning|start|end)|pay (?:begin|end) date)\b/,
          /\b(?:pay date|check date|payment date|pay day)\b/,
          /\b(?:ytd|year[- ]to[- ]date)\b/,
          /\b(?:fed(?:eral)?(?: income)? (?:tax|withholding)|federal \d)/,
          /\b(?:social security|soc sec|fica|oasdi)\b/,
          /\bmedicare\b/,
        ],
        cuesMin: 4,
      },
      evidence,
    ),
  labels: payStubLabels,
  read: readPayStub,
};
