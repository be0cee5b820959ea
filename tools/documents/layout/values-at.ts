import type { ReadField } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import type { Word } from '../pages/words.ts';
import { dayReading } from '../values/days.ts';
import { clean, daysIn, matchesIn, moneyIn, type Printed } from '../values/values.ts';
import { fieldOf, hitsOf, localeIn, type Reading } from './fields.ts';
import { below, type Hit, rightOf } from './labels.ts';
import { type Cell, cellOf, right, textOf, wideGap } from './lines.ts';

/** A value found at a label, and how: what stands under a label is less certain than what stands beside it. */
export interface AtLabel<T> extends Printed<T> {
  readonly hit: Hit;
  readonly beside: boolean;
}

/** The words right of a label that stand together. They end at a wide gap, a bar, a label, or another label's colon. */
export function cellBeside({ paper, hits }: Reading, hit: Hit): Cell | undefined {
  const words = rowAfter({ paper, hits }, hit).filter((word, i) => i > 0 || !/^[:\-–]$/.test(word.text));
  const gap = words.findIndex(
    (word, i) => i > 0 && word.x - right(words[i - 1]!) > wideGap(words[i - 1]!, word),
  );
  const whole = gap < 0 ? words : words.slice(0, gap);
  const colon = whole.findIndex((word, i) => i > 0 && /\p{L}:$/u.test(word.text));
  const own = colon < 0 ? whole : whole.slice(0, colon);
  return own.length > 0 ? cellOf(own) : undefined;
}

/**
 * The words right of a label on its level; on a page that leans, those that follow it on its line. A
 * label of the same key within is part of the value: "Lender: Prairie Credit Union".
 */
function rowAfter({ paper, hits: all }: Pick<Reading, 'paper' | 'hits'>, hit: Hit): readonly Word[] {
  const hits = all.filter((other) => other.key !== hit.key || other.marked || isNext(hit, other));
  const level = rightOf(paper, hit, hits);
  if (level.length > 0) return level;
  const labels = new Set(hits.filter((other) => other !== hit).flatMap(({ words }) => words));
  const after = hit.line.words.slice(hit.line.words.indexOf(hit.words.at(-1)!) + 1);
  const end = after.findIndex((word) => labels.has(word));
  return end < 0 ? after : after.slice(0, end);
}

/** Whether a label stands right behind another: two labels of one value, not a value with a label's words in it. */
const isNext = (hit: Hit, other: Hit): boolean =>
  other.box.x - right(hit.box) < 1.2 * hit.box.height && Math.abs(other.box.y - hit.box.y) < hit.box.height;

/** The cells under a label in its column, nearest first; only where the label fills its own cell. */
export function cellsUnder({ paper, hits }: Reading, hit: Hit, rows: number): Cell[] {
  if (!hit.marked) return [];
  return below(paper, hit, hits, rows);
}

/**
 * For every label of a key, the first value that `parse` accepts: beside it, else in the cells under it. Labels within
 * a sentence are passed over unless `anywhere` says that the value's own shape proves it; `across` looks beyond gaps of
 * the row, up to the next label.
 */
export function valuesAt<T>(
  reading: Reading,
  key: string,
  parse: (words: readonly Word[]) => Printed<T> | undefined,
  { rows = 1, anywhere = false, across = false } = {},
): AtLabel<T>[] {
  return hitsOf(reading, key).flatMap((hit): AtLabel<T>[] => {
    if (!hit.marked && !anywhere) return [];
    const beside = across ? rowAfter(reading, hit) : cellBeside(reading, hit)?.words;
    const found = beside && beside.length > 0 ? parse(beside) : undefined;
    if (found) return [{ ...found, hit, beside: true }];
    for (const cell of cellsUnder(reading, hit, rows)) {
      const under = parse(cell.words);
      if (under) return [{ ...under, hit, beside: false }];
    }
    return [];
  });
}

/** Words as one cleaned text where `fits` accepts it; signs around it are dropped. */
export const asText =
  (fits: (text: string) => boolean) =>
  (words: readonly Word[]): Printed<string> | undefined => {
    const value = clean(textOf(words).replace(/^[\s:\-–|]+|[\s,;:|]+$/g, ''));
    return value !== '' && fits(value) ? { value, words } : undefined;
  };

/** Text fields at the labels of a key. */
export const textFields = (
  reading: Reading,
  key: string,
  name: string,
  fits: (text: string) => boolean,
  options: { readonly rows?: number; readonly anywhere?: boolean } = {},
): ReadField[] =>
  valuesAt(reading, key, asText(fits), options).map((found) =>
    fieldOf(name, 'text', found, sureOf(found, 0.96)),
  );

/** A reader's confidence in a value: less for one under its label, and for a label that OCR misread. */
export const sureOf = ({ beside, hit }: AtLabel<unknown>, sure: number): number =>
  (beside ? sure : sure - 0.04) * hit.likeness;

/** What may stand between a label and its amount: a rate, a remark in brackets, a currency. */
const filler = (words: readonly Word[]) =>
  textOf(words)
    .replace(/\([^)]*\)/g, '')
    .replace(
      /@? ?\d+(?:[.,]\d+)? ?%|[:=.\-–—$€£¥_*+]|\b(?:of|USD|EUR|CNY|RMB|GBP|CHF|approx)\b|人民币|小写|大写/gu,
      '',
    )
    .trim() === '';

/** The first amount among some words, nothing but filler before it; whole numbers only where `loose`. */
export const amountIn =
  (reading: Reading, loose: boolean) =>
  (words: readonly Word[]): Printed<number> | undefined => {
    const [amount] = moneyIn(words, loose, localeIn(reading));
    if (!amount || !filler(words.slice(0, words.indexOf(amount.words[0]!)))) return undefined;
    return { ...amount, value: Math.abs(amount.value) };
  };

/** Amounts at the labels of a key; whole numbers count as money only where no amount with a sign or cents does. */
export function moneyFields(reading: Reading, key: string, name: string, { rows = 1 } = {}): ReadField[] {
  const strict = valuesAt(reading, key, amountIn(reading, false), { rows, anywhere: true, across: true });
  const found =
    strict.length > 0 ? strict : valuesAt(reading, key, wholeAmount(reading), { rows, across: true });
  return found.map((one) => fieldOf(name, 'money', one, sureOf(one, one.hit.marked ? 0.97 : 0.94)));
}

/** "9,950" or "500" where a label says that it is money; a digit or two is not. */
const wholeAmount = (reading: Reading) => (words: readonly Word[]) => {
  const amount = amountIn(reading, true)(words);
  return amount && amount.value >= 10_000 ? amount : undefined;
};

/** The days among some words, in the way the paper writes them. */
export const daysOf = (reading: Reading, words: readonly Word[]): Printed<IsoDate>[] =>
  daysIn(words, { ...dayReading(localeIn(reading)), today: reading.today });

/** The first day among some words, nothing before it but signs. */
export const dayIn =
  (reading: Reading) =>
  (words: readonly Word[]): Printed<string> | undefined => {
    const [day] = daysOf(reading, words);
    if (!day) return undefined;
    const before = textOf(words.slice(0, words.indexOf(day.words[0]!)));
    return /^[\s:.\-–—|]*(?:on|from|of|am|vom|to|(?:(?:at )?midnight ?)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?)?)?[\s:]*$/i.test(
      before,
    )
      ? day
      : undefined;
  };

export const dayFields = (
  reading: Reading,
  key: string,
  name: string,
  options: { readonly rows?: number; readonly anywhere?: boolean; readonly across?: boolean } = {},
): ReadField[] =>
  valuesAt(reading, key, dayIn(reading), { anywhere: true, ...options }).map((found) =>
    fieldOf(name, 'day', found, sureOf(found, 0.97)),
  );

/** A pattern at the start of some words; its first group, or all of it, is the value. */
export const asPattern =
  (pattern: RegExp) =>
  (words: readonly Word[]): Printed<string> | undefined => {
    const [found] = matchesIn(words, new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join('')));
    if (!found || !/^[\s:.\-–—|#]*$/.test(textOf(words).slice(0, found.match.index ?? 0))) return undefined;
    return { value: clean(found.match[1] ?? found.match[0]), words: found.words };
  };

export const patternFields = (
  reading: Reading,
  key: string,
  name: string,
  pattern: RegExp,
  options: { readonly rows?: number; readonly anywhere?: boolean } = {},
): ReadField[] =>
  valuesAt(reading, key, asPattern(pattern), { anywhere: true, ...options }).map((found) =>
    fieldOf(name, 'text', found, sureOf(found, 0.95)),
  );
