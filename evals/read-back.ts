import type { ShownFigure } from './observed.ts';

type Language = 'en' | 'zh' | 'de';

/** Words that a reply in German has and one in English has not. */
const german = /\b(der|die|das|und|Sie|Ihre?|beträgt|Rate|Monate?|ist|mit|für|eine?)\b/g;
const english = /\b(the|and|you|your|is|with|for|of|at|would|an?)\b/g;

/** The language a reply is written in, by its own words; undefined when they do not say. Shares nothing with the product's own detection. */
export function languageOf(reply: string): Language | undefined {
  if (/\p{Script=Han}/u.test(reply)) return 'zh';
  const [de, en] = [reply.match(german)?.length ?? 0, reply.match(english)?.length ?? 0];
  if (de + en < 3 || de === en) return undefined;
  return de > en ? 'de' : 'en';
}

/** Groups of three, or none, and then perhaps a fraction. */
const plain: Readonly<Record<Language, RegExp>> = {
  en: /^-?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/,
  zh: /^-?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/,
  de: /^-?(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?$/,
};

/**
 * G19: whether a figure, read as somebody of that language reads it, is the value it stands for: `1.234,56 $` is 1234.56 in German and
 * nothing in English. Days, words and names are not read here.
 */
export function readsAsItIs(language: Language, figure: ShownFigure, currencyExponent: number): boolean {
  const { unit, value, shown } = figure;
  if (typeof value !== 'number' || unit === 'name' || unit === 'code' || unit === 'day') return true;
  const digits = shown.replace(/[^\d.,-]/g, '').replace(/[.,]$/, '');
  if (!plain[language].test(digits)) return false;
  const text = language === 'de' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  const places = text.split('.')[1]?.length ?? 0;
  const scale = unit === 'money' ? 10 ** currencyExponent : unit === 'rate' || unit === 'ratio' ? 0.01 : 1;
  const told = Number(text) * scale;
  if (unit === 'money') return places === currencyExponent && Math.round(told) === value;
  return Math.abs(told - value) <= (0.5 / 10 ** places) * scale * (1 + 1e-9);
}
