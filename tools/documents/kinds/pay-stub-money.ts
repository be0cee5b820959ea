import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading, warning } from '../layout/fields.ts';
import {
  type Candidate,
  candidatesOf,
  misplacedOf,
  type Period,
  paidOut,
  partOf,
} from './pay-stub-candidates.ts';
import { deductionSums } from './pay-stub-deductions.ts';
import { grossByTaxes } from './pay-stub-earned.ts';
import { earningsSum } from './pay-stub-earnings.ts';
import { isBothTaxes } from './pay-stub-fica.ts';

/** Gross and net of this period and of the year, and the named taxes. */
export function moneyFields(reading: Reading): ReadField[] {
  const current = grossAndNet(reading, 'current', ['gross'], ['net']);
  const used = new Set(current.map(({ box }) => `${box.x} ${box.y}`));
  const year = grossAndNet(reading, 'ytd', ['gross', 'grossYtd'], ['net', 'netYtd']);
  return [
    ...current,
    ...year.filter(({ box }) => !used.has(`${box.x} ${box.y}`)),
    ...taxes.flatMap(([key, name]) => [
      ...chosen(name, taxesOf(reading, key, 'current'), false),
      ...chosen(`ytd_${name}`, taxesOf(reading, key, 'ytd'), false),
    ]),
    ...chosen('net_before_tax', candidatesOf(reading, ['netBeforeTax'], 'current'), false),
    ...chosen('net_taxable', candidatesOf(reading, ['netTaxable'], 'current'), false),
  ];
}

const taxes = [
  ['federalTax', 'federal_tax'],
  ['socialSecurity', 'social_security_tax'],
  ['medicare', 'medicare_tax'],
] as const;

/** The amounts of one tax; one amount for two taxes is left out. */
const taxesOf = (reading: Reading, key: string, period: Period): Candidate[] =>
  candidatesOf(reading, [key], period).filter(({ hit }) => !isBothTaxes(reading, hit));

/** Labels that name them less plainly count only where the plain ones are missing. */
const orWeaker = (plain: Candidate[], weak: Candidate[]): Candidate[] =>
  plain.length > 0 ? plain : weak.map((one) => ({ ...one, confidence: 0.85 * one.confidence }));

/**
 * Gross and net together, since they prove each other: gross − deductions = net picks among several candidates and makes
 * both sure. Earnings that add up to the gross make it sure alone.
 */
function grossAndNet(
  reading: Reading,
  period: Period,
  gross: readonly string[],
  net: readonly string[],
): ReadField[] {
  const weakGross = candidatesOf(reading, ['grossWeak', 'total'], period);
  const grosses = orWeaker(
    candidatesOf(reading, gross, period),
    weakGross.filter((one) => isEarningsTotal(reading, one)),
  );
  const nets = orWeaker(candidatesOf(reading, net, period), candidatesOf(reading, ['netWeak'], period));
  const misplaced = period === 'current' ? misplacedOf(reading, net) : [];
  const paid = period === 'current' && nets.length + misplaced.length === 0 ? paidOut(reading) : [];
  const pair = provenPair(grosses, [...nets, ...misplaced, ...paid], deductionSums(reading, period));
  const [g, n] = pair ?? [];
  const sum = earningsSum(reading, period);
  const taxed = period === 'current' && grosses.length === 0 ? grossByTaxes(reading) : undefined;
  const earned = grosses.filter(({ value }) => value === sum).slice(0, 1);
  const names =
    period === 'current' ? (['gross_pay', 'net_pay'] as const) : (['ytd_gross', 'ytd_net'] as const);
  return [
    ...(taxed ? [fieldOf('gross_pay', 'money', taxed, 0.94)] : []),
    ...chosen(names[0], g ? [g] : earned.length > 0 ? earned : grosses, g !== undefined || earned.length > 0),
    ...chosen(names[1], n ? [n] : nets, n !== undefined),
  ];
}

/** The one gross and net whose difference is a sum of deductions; none when two different pairs fit. */
function provenPair(
  grosses: readonly Candidate[],
  nets: readonly Candidate[],
  sums: ReadonlySet<number>,
): readonly [Candidate, Candidate] | undefined {
  const proven = grosses.flatMap((g) =>
    nets.filter((n) => n.value < g.value && sums.has(g.value - n.value)).map((n) => [g, n] as const),
  );
  return new Set(proven.map(([g, n]) => `${g.value} ${n.value}`)).size === 1 ? proven[0] : undefined;
}

/** "Total" is the gross only under a heading of earnings. */
const isEarningsTotal = (reading: Reading, { hit }: Candidate): boolean =>
  hit.key !== 'total' || partOf(reading, hit) === 'earnings';

/** One value, or the doubt that there are several. */
function chosen(name: string, candidates: readonly Candidate[], proven: boolean): ReadField[] {
  const values = new Set(candidates.map(({ value }) => value));
  const [first] = candidates;
  if (!first) return [];
  if (values.size > 1) return [warning(`field_unclear:${name}`, first.hit.page, first.hit.box)];
  const best = candidates.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const field = fieldOf(name, 'money', { value: best.value, words: best.figure.words }, best.confidence);
  return [proven ? { ...field, confidence: 0.98 } : field];
}
