import type { Locale } from './types.ts';

/** Money from whole minor units; how many there are to one is the currency's own exponent (USD 2, JPY 0). */
export function money(minorUnits: number, currency: string, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(minorUnits / 10 ** exponentOf(currency));
}

/** Money as short as an axis needs it and no shorter: in whole ten thousands 15,000 and 20,000 would read alike. */
export function shortMoney(currency: string, locale: Locale): (minorUnits: number) => string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  });
  const unit = 10 ** exponentOf(currency);
  return (minorUnits) => format.format(minorUnits / unit);
}

/** How many decimal places a currency's minor unit has. */
export function exponentOf(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** A rate or ratio from a fraction: 0.0699 is 6.99 %. */
function percent(fraction: number, locale: Locale, digits: number): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(fraction);
}

export const rate = (fraction: number, locale: Locale) => percent(fraction, locale, 2);
export const ratio = (fraction: number, locale: Locale) => percent(fraction, locale, 1);

export function whole(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A calendar day; it has no zone, so it is formatted in UTC. */
export function day(isoDate: string, locale: Locale): string {
  const at = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return isoDate;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

/** The month of a day, short enough for an axis. */
export function month(isoDate: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${isoDate}T00:00:00Z`));
}

/** How long something took, as people read it. */
export function duration(ms: number, locale: Locale): string {
  if (ms < 1000) return `${whole(Math.round(ms), locale)} ms`;
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(ms / 1000);
  return `${seconds} s`;
}

/** `proof_of_income` as `Proof of income`: what is shown when a code has no words of its own. */
export function readable(code: string): string {
  const words = code
    .replaceAll(/[._]/g, ' ')
    .trim()
    .replaceAll(/\b(?:vin|ytd|apr|ltv|pti|dti|ssn)\b/g, (short) => short.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}
