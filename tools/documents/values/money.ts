import type { Minor } from '../../kit/units.ts';
import { right, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { type AmountRead, readAmount } from './amount-text.ts';
import { type PaperLocale, usLocale } from './locale.ts';
import { fromOcr, type Printed, printed } from './printed.ts';

/**
 * A US dollar amount as printed: `$1,639.80`, `2,150.00`, `($245.00)` and `245.00-` for minus.
 *
 * @param loose also takes whole dollars without a sign (`5,000`), where a label leaves no doubt that it is money
 * @returns minor units; undefined for anything else, European decimals and other currencies included
 */
export function parseMoney(text: string, loose: boolean): Minor | undefined {
  const read = readAmount(text, usLocale);
  const own = read && read.likelihood === 1 && (read.currency ?? 'USD') === 'USD' && (loose || read.shown);
  return own ? read.value : undefined;
}

/**
 * The amounts among some words, in order, in the way the paper writes them. A sign may stand apart from its figure, and
 * groups of digits apart from one another where the paper groups by blanks.
 *
 * @param loose also takes whole amounts without a sign, where a label leaves no doubt that it is money
 * @param locale the paper's; absent, only what a US paper prints without a doubt
 */
export function moneyIn(words: readonly Word[], loose: boolean, locale?: PaperLocale): Printed<Minor>[] {
  const amounts: Printed<Minor>[] = [];
  for (let i = 0; i < words.length; ) {
    const found = locale ? amountFrom(words, i, loose, locale) : dollarsFrom(words, i, loose);
    if (found) amounts.push(found);
    i += found ? found.words.length : 1;
  }
  return amounts;
}

function dollarsFrom(words: readonly Word[], i: number, loose: boolean): Printed<Minor> | undefined {
  const own = words.slice(i, /^\(?\$$/.test(words[i]!.text) ? i + 2 : i + 1);
  const value = parseMoney(own.map((word) => word.text).join(''), loose);
  return value === undefined ? undefined : { value, words: own };
}

const loneSign = /^[-+(]*(?:US\$|CA\$|C\$|R\$|[$€£¥₹]|Rs\.?|USD|EUR|GBP|CHF|SEK|CAD|CNY|RMB|JPY|INR)$/;
const tailSign = /^(?:€|£|¥|EUR|USD|CHF|SEK|CAD|kr\.?|zł|元|円|万|CR|DR|Cr|Dr|[-−–]|\))[,;.)]*$/;
const figures = /^[\d.,'’]+$/;

/** The amount that starts at a word, over as many words as belong to it. */
function amountFrom(
  words: readonly Word[],
  i: number,
  loose: boolean,
  locale: PaperLocale,
): Printed<Minor> | undefined {
  for (const count of [5, 4, 3, 2, 1]) {
    const own = words.slice(i, i + count);
    if (own.length < count) continue;
    const apart = count === 2 && hasCentsApart(own, words[i + count], locale);
    if (!apart && !belongs(own, locale)) continue;
    const text = apart ? own.map((word) => word.text).join('.') : spelled(own);
    const read = readAmount(text, { ...locale, ocr: fromOcr(own) });
    if (read && fits(read, own, [words[i - 1], words[i + count]], loose, locale))
      return printed(read.value, own, read.likelihood * (apart ? 0.9 : 1));
  }
  return undefined;
}

const spelled = (words: readonly Word[]): string => textOf(words).replace(/(?<=元|万) (?=[整元])/g, '');

/** Whether words stand close enough to be one amount: a sign and its figure, or groups of digits. */
function belongs(words: readonly Word[], locale: PaperLocale): boolean {
  return words.every((word, i) => {
    const last = words[i - 1];
    if (!last)
      return (
        /[\d(-]|[壹贰叁肆伍陆柒捌玖拾]/.test(word.text) ||
        loneSign.test(word.text) ||
        word.text.startsWith('人')
      );
    if (last.page !== word.page || Math.abs(last.y - word.y) > word.height) return false;
    const gap = (word.x - right(last)) / Math.max(word.height, last.height);
    if (loneSign.test(last.text)) return gap < 12;
    if (tailSign.test(word.text) || (locale.language === 'de' && /^[SH]$/.test(word.text))) return gap < 1.2;
    if (/^\p{Script=Han}/u.test(word.text) && /\p{Script=Han}\)?$/u.test(last.text)) return gap < 0.6;
    return gap < 0.6 && figures.test(last.text) && groupsOn(last, word, locale);
  });
}

/** Dollars and, a blank behind them, the two digits of their cents, on a paper that sets its cents apart. */
function hasCentsApart(
  [whole, cents]: readonly Word[],
  next: Word | undefined,
  { centsApart }: PaperLocale,
): boolean {
  if (!centsApart || !whole || !cents || whole.page !== cents.page) return false;
  const near = (a: Word, b: Word) => b.x - right(a) < 1.2 * Math.max(a.height, b.height);
  const figures = /^-?\$?\d{1,3}(?:,\d{3})*$/.test(whole.text) && /^\d{2}$/.test(cents.text);
  return figures && near(whole, cents) && !(next && near(cents, next));
}

/** Digits after a blank: a group of three where the paper groups by blanks, or what OCR tore at a mark. */
function groupsOn(last: Word, word: Word, locale: PaperLocale): boolean {
  if (fromOcr([last, word]) && (/[.,]$/.test(last.text) || /^[.,]/.test(word.text))) return true;
  const byBlanks = locale.decimalMark === ',' && /^(?:fr|sv|pt|es)$/.test(locale.language ?? 'fr');
  return byBlanks && /^\d{1,3}$/.test(last.text) && /^\d{3}(?:$|[,.])/.test(word.text);
}

function fits(
  read: AmountRead,
  own: readonly Word[],
  [before, after]: readonly [Word | undefined, Word | undefined],
  loose: boolean,
  locale: PaperLocale,
): boolean {
  if (!loose && !read.shown) return false;
  if (before && loneSign.test(before.text)) return false;
  const close = after && after.x - right(own.at(-1)!) < after.height;
  if (close && /^(?:[%‰]|€|£|¥|EUR|USD|CHF|SEK|CAD|元)/.test(after.text)) return false;
  if (read.currency && locale.currency && read.currency !== locale.currency) return false;
  return locale.decimalMark !== ',' || !/^(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.?$/.test(own[0]!.text);
}
