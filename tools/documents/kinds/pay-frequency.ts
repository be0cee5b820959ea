import { PayPeriod } from '../../deals/facts.ts';
import type { IsoDate } from '../../kit/units.ts';

/** How often a wage is paid, in the word that payroll uses; a deal file counts in pay periods instead. */
export type Frequency = 'weekly' | 'biweekly' | 'semimonthly' | 'monthly' | 'annual';

const payPeriods: Readonly<Record<Frequency, PayPeriod>> = {
  weekly: 'week',
  biweekly: 'two_weeks',
  semimonthly: 'half_month',
  monthly: 'month',
  annual: 'year',
};

/**
 * The pay period that a paper's `pay_frequency` means; undefined for a word that is none. Papers parsed before the field
 * held payroll's words hold the pay period itself.
 */
export const payPeriodOf = (frequency: string): PayPeriod | undefined =>
  Object.hasOwn(payPeriods, frequency)
    ? payPeriods[frequency as Frequency]
    : PayPeriod.safeParse(frequency).data;

const printed: readonly (readonly [Frequency, RegExp])[] = [
  ['semimonthly', /semi-?\s?monthly|twice (?:a|per) month|half-?\s?monthly|quincenal|半月/i],
  ['biweekly', /bi-?\s?weekly|fortnight|every (?:two|2|other) weeks?|2-?\s?weekly|catorcenal|双周/i],
  ['weekly', /\bweekly\b|wöchentlich|hebdomadaire|semanal|settimanale/i],
  ['monthly', /\bmonthly\b|monatlich|\bmensuel|\bmensual|\bmensile|每月|按月/i],
  ['annual', /\bannual(?:ly)?\b|\byearly\b/i],
];

/** The frequency that a text names, the narrower word first: "semi-monthly" is not monthly. */
export const frequencyPrinted = (text: string): Frequency | undefined =>
  printed.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * The pay frequency that a pay period's two days show: 1st–15th or 16th–last is half a month, 1st–last a month, seven
 * days a week, fourteen two weeks. Undefined when they fit none or two (16–29 February is both).
 */
export function frequencyOfSpan(start: IsoDate, end: IsoDate): Frequency | undefined {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  const [from, to] = [Number(start.slice(8)), Number(end.slice(8))];
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const last = new Date(Date.UTC(Number(end.slice(0, 4)), Number(end.slice(5, 7)), 0)).getUTCDate();
  const fits: Frequency[] = [];
  if (days === 7) fits.push('weekly');
  if (days === 14) fits.push('biweekly');
  if (sameMonth && ((from === 1 && to === 15) || (from === 16 && to === last))) fits.push('semimonthly');
  if (sameMonth && from === 1 && to === last) fits.push('monthly');
  return fits.length === 1 ? fits[0] : undefined;
}
