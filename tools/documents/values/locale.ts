import { type Paper, textOf } from '../layout/lines.ts';

type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'sv' | 'zh' | 'ja';
export type DecimalMark = '.' | ',';
export type DayOrder = 'mdy' | 'dmy' | 'ymd';

/** How a paper writes numbers and days, as far as it shows. Undefined is "it does not show", never a guess. */
export interface PaperLocale {
  readonly language: Language | undefined;
  readonly decimalMark: DecimalMark | undefined;
  readonly dayOrder: DayOrder | undefined;
  /** How likely that order is: 1 where a date on the paper proves it, less where language and place suggest it. */
  readonly dayOrderLikelihood: number;
  /** ISO 4217 code. */
  readonly currency: string | undefined;
  /** Whether its amounts show their minor units, so that one without has perhaps lost them. */
  readonly showsMinorUnits: boolean;
  /** Whether its cents stand apart, in a column of their own or where OCR lost the point: `21,988 00`. */
  readonly centsApart?: boolean;
}

/** A paper that says nothing of itself, read as the US market writes: what readers get that name no locale. */
export const usLocale: PaperLocale = {
  language: 'en',
  decimalMark: '.',
  dayOrder: 'mdy',
  dayOrderLikelihood: 1,
  currency: 'USD',
  showsMinorUnits: true,
};

const known = new WeakMap<Paper, PaperLocale>();

/** How a paper writes, by its own words: amounts that can be read one way only, days above 12, words of its language. */
export function localeOf(paper: Paper): PaperLocale {
  const kept = known.get(paper);
  if (kept) return kept;
  const text = paper.lines.map(({ cells }) => cells.map((cell) => textOf(cell.words)).join('\t')).join('\n');
  const locale = localeOfText(text);
  known.set(paper, locale);
  return locale;
}

function localeOfText(text: string): PaperLocale {
  const language = languageOf(text);
  const currency = currencyOf(text, language);
  const days = dayOrderOf(text, language, currency);
  return {
    language,
    decimalMark: decimalMarkOf(text, language),
    dayOrder: days?.order,
    dayOrderLikelihood: days?.likelihood ?? 0,
    currency,
    showsMinorUnits: showsMinorUnits(text) || centsApart(text),
    centsApart: centsApart(text),
  };
}

const commonWords: Readonly<Record<Exclude<Language, 'zh' | 'ja'>, RegExp>> = {
  en: /\b(?:the|of|and|for|to|date|name|number|address|amount|total|pay|account|your|this)\b/g,
  de: /\b(?:der|die|das|und|für|von|mit|datum|betrag|nummer|straße|ort|nr|gesamt|steuer|konto|ihre?|bis|vom|zum)\b/g,
  fr: /\b(?:le|la|les|des|du|et|pour|date|montant|numéro|adresse|nom|prénom|votre|compte|rue|total|au|net|avec)\b/g,
  es: /\b(?:el|los|las|del|y|para|fecha|importe|número|dirección|nombre|apellidos|cuenta|su|calle|con|líquido)\b/g,
  it: /\b(?:il|di|della|e|per|importo|numero|indirizzo|nome|cognome|conto|via|con|totale|nato|cittadinanza)\b/g,
  pt: /\b(?:o|os|da|do|e|para|valor|número|endereço|nome|conta|rua|com|data|não|seu)\b/g,
  sv: /\b(?:och|för|av|med|datum|belopp|nummer|adress|namn|konto|efternamn|förnamn|att|är|den)\b/g,
};

/** The language whose common words the paper uses most, two at least and a third more than any other's. */
function languageOf(text: string): Language | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (kana > 3 && kana + han > 0.2 * letters) return 'ja';
  if (han > 0.2 * letters) return 'zh';
  const lower = text.toLowerCase();
  const counts = Object.entries(commonWords)
    .map(([language, words]) => ({ language: language as Language, count: countOf(lower, words) }))
    .sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  return best && best.count >= 2 && best.count >= 1.3 * (second?.count ?? 0) ? best.language : undefined;
}

const countOf = (text: string, pattern: RegExp): number => text.match(unicodeBounds(pattern))?.length ?? 0;

/** `\b` knows only ASCII letters; words with accents need bounds of their own. */
const unicodeBounds = (pattern: RegExp): RegExp =>
  new RegExp(`(?<!\\p{L})${pattern.source.replace(/\\b/g, '')}(?!\\p{L})`, 'gu');

const withComma = /(?<![\d.,'])(?:\d{1,3}(?:[. '’]\d{3})+|\d+),\d{2}(?![\d'’]|[.,]\d)/g;
const withPoint = /(?<![\d.,'])(?:\d{1,3}(?:[, '’]\d{3})+|\d+)\.\d{2}(?![\d'’]|[.,]\d)/g;

/** By the amounts that can be read one way only; by the language where they are few and say no otherwise. */
function decimalMarkOf(text: string, language: Language | undefined): DecimalMark | undefined {
  const comma = text.match(withComma)?.length ?? 0;
  const point = text.match(withPoint)?.length ?? 0;
  if (comma > 3 * point && comma > 1) return ',';
  if (point > 3 * comma && point > 1) return '.';
  if (language === undefined) return comma > 0 === point > 0 ? undefined : comma > 0 ? ',' : '.';
  return language === 'en' || language === 'zh' || language === 'ja' ? '.' : ',';
}

const twoNumbers = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d./-]\d|\d)/g;

/** The order that some day on the paper proves, being above 12; null where two days prove different ones. */
function shownOrder(text: string): DayOrder | null | undefined {
  const orders = new Set<DayOrder>();
  for (const [, first, mark, second] of text.matchAll(twoNumbers)) {
    if (mark === '.') continue;
    if (Number(first) > 12 && Number(second) <= 12 && Number(first) <= 31) orders.add('dmy');
    if (Number(second) > 12 && Number(first) <= 12 && Number(second) <= 31) orders.add('mdy');
  }
  if (orders.size > 1) return null;
  return [...orders][0];
}

const usSigns = /\b[A-Z]{2},? {0,2}\d{5}(?:-\d{4})?\b|\bU\.?S\.?A\b|\bZIP\b|\bSSN\b|\b(?:IRS|EIN|FICA|DMV)\b/;
const ukSigns = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\bUnited Kingdom\b|\bDVLA\b|\bAustralia\b|\bIreland\b/;

interface LikelyOrder {
  readonly order: DayOrder;
  readonly likelihood: number;
}

/** The order proven, else the one that papers of this language and place use; for English of no known place the US one. */
function dayOrderOf(
  text: string,
  language: Language | undefined,
  currency: string | undefined,
): LikelyOrder | undefined {
  const shown = shownOrder(text);
  if (shown === null) return undefined;
  if (shown !== undefined) return { order: shown, likelihood: 1 };
  if (language === 'zh' || language === 'ja') return { order: 'ymd', likelihood: 1 };
  if (language !== undefined && language !== 'en') return { order: 'dmy', likelihood: 0.98 };
  const [us, uk] = [usSigns.test(text), ukSigns.test(text)];
  if (us !== uk) return us ? { order: 'mdy', likelihood: 0.98 } : { order: 'dmy', likelihood: 0.95 };
  if (currency === 'USD') return { order: 'mdy', likelihood: 0.95 };
  if (currency !== undefined) return { order: 'dmy', likelihood: 0.8 };
  return language === 'en' ? { order: 'mdy', likelihood: 0.7 } : undefined;
}

const currencySigns: readonly (readonly [string, RegExp])[] = [
  ['CAD', /\b(?:CAD|CA\$|C\$)(?!\p{L})/gu],
  ['MXN', /\b(?:MXN|MX\$)/g],
  ['BRL', /R\$|\bBRL\b/g],
  ['USD', /(?<!\p{L})\$|\bUSD?\b(?=\s?\d)|\bUS\$/gu],
  ['EUR', /€|\bEUR\b/g],
  ['GBP', /£|\bGBP\b/g],
  ['CHF', /\bCHF\b/g],
  ['SEK', /\bSEK\b/g],
  ['INR', /₹|\bINR\b/g],
  ['CNY', /人民币|\bCNY\b|\bRMB\b|[\d万仟佰]元|元整/g],
  ['JPY', /円|\bJPY\b/g],
  ['TWD', /新[台臺]币|新[台臺]幣|\bNT\$|\bTWD\b/g],
];

/** The currency that the paper's signs name most often; `¥` is the language's. */
function currencyOf(text: string, language: Language | undefined): string | undefined {
  const yen = text.match(/[¥￥]/g)?.length ?? 0;
  const own = language === 'zh' ? 'CNY' : language === 'ja' ? 'JPY' : undefined;
  const counts = currencySigns
    .map(([code, sign]) => ({ code, count: (text.match(sign)?.length ?? 0) + (code === own ? yen : 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  return best && best.count > (second?.count ?? 0) ? best.code : undefined;
}

/** Three amounts with their cents behind a blank, more than there are with a mark, are no accident. */
function centsApart(text: string): boolean {
  const apart = text.match(/(?:^|[^\d.,])\d{1,3}(?:,\d{3})+ \d{2}$/gm)?.length ?? 0;
  return apart >= 3 && apart > (text.match(withPoint)?.length ?? 0);
}

function showsMinorUnits(text: string): boolean {
  const withUnits = (text.match(withComma)?.length ?? 0) + (text.match(withPoint)?.length ?? 0);
  const without = text.match(/[$€£¥]\s?\d{1,3}(?:[.,' ]\d{3})*(?![\d.,])/g)?.length ?? 0;
  return withUnits > 0 && withUnits >= without;
}
