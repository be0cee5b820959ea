import type { DealDocument } from '../../deals/deal.ts';
import { type Income, type PayPeriod, periodsPerYear } from '../../deals/facts.ts';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { payPeriodOf } from '../kinds/pay-frequency.ts';
import { moneyOfField, sumOfFields, textOfField, warningsOf } from './document-fields.ts';
import type { Finding } from './finding.ts';

const daysOldMax = 90;
/** Bonuses and overtime can put a year so far above the periods worked, but not by more than half of them. */
const ytdTolerance = 1.5;

/** What one pay stub says against itself: gross − deductions = net, the year so far fits the date, the period is clear. */
export function payStubFindings(stub: DealDocument, today: IsoDate): Finding[] {
  return [...sums(stub), ...yearToDate(stub), ...period(stub), ...age(stub, today)];
}

function sums(stub: DealDocument): Finding[] {
  const [gross, net] = [moneyOfField(stub, 'gross_pay'), moneyOfField(stub, 'net_pay')];
  if (gross === undefined || net === undefined) return [];
  const documents = [stub.id];
  if (net > gross) return [{ code: 'net_exceeds_gross', documents, first: net, second: gross }];
  const warnings = warningsOf(stub);
  const deductions = sumOfFields(stub, [
    'federal_tax',
    'social_security_tax',
    'medicare_tax',
    'other_deduction',
  ]);
  const complete =
    deductions > 0 && !warnings.some((w) => w === 'deductions_incomplete' || /^field_unclear:.*tax/.test(w));
  const expected = minor(gross - deductions);
  const wrong = complete ? expected !== net : expected < net;
  return wrong ? [{ code: 'net_does_not_add_up', documents, first: expected, second: net }] : [];
}

function yearToDate(stub: DealDocument): Finding[] {
  const [gross, year] = [moneyOfField(stub, 'gross_pay'), moneyOfField(stub, 'ytd_gross')];
  if (gross === undefined || year === undefined) return [];
  const documents = [stub.id];
  if (year < gross) return [{ code: 'ytd_below_current', documents, first: year, second: gross }];
  const most = mostSoFar(stub, gross);
  return most !== undefined && year > most * ytdTolerance
    ? [{ code: 'ytd_does_not_fit', documents, first: year, second: most }]
    : [];
}

/** Gross × pay days that the year can have had by the pay date: ⌊days ÷ (365 ÷ periods a year)⌋ + 1. */
function mostSoFar(stub: DealDocument, gross: Minor): Minor | undefined {
  const [per, paid] = [
    frequencyOf(stub),
    textOfField(stub, 'pay_date') ?? textOfField(stub, 'pay_period_end'),
  ];
  if (!per || !paid) return undefined;
  const days = (Date.parse(paid) - Date.parse(`${paid.slice(0, 4)}-01-01`)) / 86_400_000 + 1;
  return minor(gross * (Math.floor((days * periodsPerYear[per]) / 365) + 1));
}

function period(stub: DealDocument): Finding[] {
  if (warningsOf(stub).includes('pay_frequency_differs'))
    return [{ code: 'pay_frequency_differs', documents: [stub.id] }];
  return frequencyOf(stub) ? [] : [{ code: 'pay_period_unclear', documents: [stub.id] }];
}

function age(stub: DealDocument, today: IsoDate): Finding[] {
  const paid = textOfField(stub, 'pay_date') ?? textOfField(stub, 'pay_period_end');
  const old = paid !== undefined && Date.parse(today) - Date.parse(paid) > daysOldMax * 86_400_000;
  return old ? [{ code: 'pay_stub_old', documents: [stub.id], note: paid }] : [];
}

const frequencyOf = (stub: DealDocument): PayPeriod | undefined =>
  payPeriodOf(textOfField(stub, 'pay_frequency') ?? '');

const doubts: ReadonlySet<string> = new Set([
  'net_exceeds_gross',
  'net_does_not_add_up',
  'ytd_below_current',
  'ytd_does_not_fit',
  'pay_period_unclear',
  'pay_frequency_differs',
] satisfies Finding['code'][]);

/**
 * The gross income that a pay stub proves, per pay period. Undefined when its own figures contradict one another or do
 * not show how often it is paid: no income is better than a wrong one that looks verified.
 */
export function stubIncome(stub: DealDocument, today: IsoDate): Income | undefined {
  const [gross, per] = [moneyOfField(stub, 'gross_pay'), frequencyOf(stub)];
  if (stub.kind !== 'pay_stub' || !gross || gross <= 0 || !per) return undefined;
  return payStubFindings(stub, today).some(({ code }) => doubts.has(code))
    ? undefined
    : { amount: gross, per };
}
