import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading, warning } from '../layout/fields.ts';
import { type Candidate, candidatesOf, type Period, partOf } from './pay-stub-candidates.ts';
import { deductionSums } from './pay-stub-deductions.ts';

/** Gross and net of this period and of the year, and the named taxes. */
export function moneyFields(reading: Reading): ReadField[] {
  return [
    ...grossAndNet(reading, 'current', ['gross'], ['net']),
    ...grossAndNet(reading, 'ytd', ['gross', 'grossYtd'], ['net', 'netYtd']),
    ...taxes.flatMap(([key, name]) => chosen(name, candidatesOf(reading, [key], 'current'), false)),
    ...chosen('net_before_tax', candidatesOf(reading, ['netBeforeTax'], 'current'), false),
    ...chosen('net_taxable', candidatesOf(reading, ['netTaxable'], 'current'), false),
  ];
}

const taxes = [
  ['federalTax', 'federal_tax'],
  ['socialSecurity', 'social_security_tax'],
  ['medicare', 'medicare_tax'],
] as const;

/**
 * Gross and net together, since they prove each other: gross − deductions = net picks among several candidates and makes
 * both sure. Labels that name them less plainly count only where the plain ones are missing.
 */
function grossAndNet(
  reading: Reading,
  period: Period,
  gross: readonly string[],
  net: readonly string[],
): ReadField[] {
  const weakened = (plain: Candidate[], weak: Candidate[]) =>
    plain.length > 0 ? plain : weak.map((one) => ({ ...one, confidence: 0.85 * one.confidence }));
  const grosses = weakened(
    candidatesOf(reading, gross, period),
    candidatesOf(reading, ['grossWeak', 'total'], period).filter((one) => isEarningsTotal(reading, one)),
  );
  const nets = weakened(candidatesOf(reading, net, period), candidatesOf(reading, ['netWeak'], period));
  const sums = deductionSums(reading, period);
  const proven = grosses.flatMap((g) =>
    nets.filter((n) => n.value < g.value && sums.has(g.value - n.value)).map((n) => [g, n] as const),
  );
  const single = new Set(proven.map(([g, n]) => `${g.value} ${n.value}`)).size === 1;
  const [g, n] = single ? proven[0]! : [];
  const names =
    period === 'current' ? (['gross_pay', 'net_pay'] as const) : (['ytd_gross', 'ytd_net'] as const);
  return [
    ...chosen(names[0], g ? [g] : grosses, g !== undefined),
    ...chosen(names[1], n ? [n] : nets, n !== undefined),
  ];
}

/** "Total" is the gross only under a heading of earnings. */
const isEarningsTotal = (reading: Reading, { hit }: Candidate): boolean =>
  hit.key !== 'total' || partOf(reading, hit) === 'earnings';

/** One value, or the doubt that there are several. Zero is a value only where the page prints nothing else. */
function chosen(name: string, candidates: readonly Candidate[], proven: boolean): ReadField[] {
  const values = new Set(candidates.map(({ value }) => value));
  if (values.size === 0) return [];
  const first = candidates[0]!;
  if (values.size > 1) {
    return [warning(`field_unclear:${name}`, first.hit.page, first.hit.box)];
  }
  const best = candidates.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const field = fieldOf(name, 'money', { value: best.value, words: best.figure.words }, best.confidence);
  return [proven ? { ...field, confidence: 0.98 } : field];
}
