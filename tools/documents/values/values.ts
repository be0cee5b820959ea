import { IsoDate, type Minor, minor } from '../../kit/units.ts';
import { joined } from '../layout/lines.ts';
import { plain, type Word } from '../pages/words.ts';

/** A value and the words it was printed with. */
export interface Printed<T> {
  readonly value: T;
  readonly words: readonly Word[];
}

const amountPattern = /^(\()?(-)?(\$)?(-)?(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{2})?(-)?(\))?$/;

/**
 * A dollar amount as printed: `$1,639.80`, `2,150.00`, `($245.00)` and `245.00-` for minus.
 *
 * @param loose also takes whole dollars without a sign (`5,000`), where a label leaves no doubt that it is money
 * @returns minor units; undefined for anything else, European decimals and other currencies included
 */
export function parseMoney(text: string, loose: boolean): Minor | undefined {
  const parts = amountPattern.exec(text.replace(/[;,.]$/, '').replace(/\*+$/, ''));
  if (!parts) return undefined;
  const [, open, minusA, sign, minusB, whole, cents, minusC, close] = parts;
  if (Boolean(open) !== Boolean(close) || (!loose && !sign && !cents)) return undefined;
  const value = Number((whole as string).replace(/,/g, '')) * 100 + Number(cents?.slice(1) ?? 0);
  return minor(open || minusA || minusB || minusC ? -value : value);
}

/** The amounts among some words, in order. A lone `$` belongs to the word after it. */
export function moneyIn(words: readonly Word[], loose: boolean): Printed<Minor>[] {
  return words.flatMap((word, i) => {
    const sign = words[i - 1]?.text;
    const signed = sign === '$' || sign === '($';
    const value = parseMoney(signed ? `${sign}${word.text}` : word.text, loose);
    return value === undefined ? [] : [{ value, words: signed ? [words[i - 1]!, word] : [word] }];
  });
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dayPattern = new RegExp(
  [
    '(?<!\\d)(?<y1>\\d{4})-(?<m1>\\d{1,2})-(?<d1>\\d{1,2})(?!\\d)',
    '(?<![\\d/])(?<m2>\\d{1,2})(?<sep>[/-])(?<d2>\\d{1,2})\\k<sep>(?<y2>\\d{4}|\\d{2})(?![\\d/])',
    `\\b(?<m3>${month}) (?<d3>\\d{1,2})(?:st|nd|rd|th)?,? (?<y3>\\d{4})(?!\\d)`,
    `(?<!\\d)(?<d4>\\d{1,2})(?:st|nd|rd|th)? (?<m4>${month}),? (?<y4>\\d{4})(?!\\d)`,
  ].join('|'),
  'gi',
);

/**
 * The calendar days among some words: US numeric (month first), ISO, and with the month's name. A two-digit year means
 * 20yy. Days that no calendar has (02/30/2024) are left out.
 */
export function daysIn(words: readonly Word[]): Printed<IsoDate>[] {
  return matchesIn(words, dayPattern).flatMap(({ match, words: own }) => {
    const g = match.groups ?? {};
    const year = g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? '';
    const value = isoDay(
      year.length === 2 ? `20${year}` : year,
      g.m1 ?? g.m2 ?? g.m3 ?? g.m4 ?? '',
      g.d1 ?? g.d2 ?? g.d3 ?? g.d4 ?? '',
    );
    return value ? [{ value, words: own }] : [];
  });
}

function isoDay(year: string, monthText: string, day: string): IsoDate | undefined {
  const named = monthNames.indexOf(monthText.slice(0, 3).toLowerCase()) + 1;
  const text = `${year}-${String(named || monthText).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = IsoDate.safeParse(text);
  return parsed.success && year > '1900' && year < '2100' ? parsed.data : undefined;
}

/** Where a pattern (with the `g` flag) matches the words' text, and which words each match covers. */
export function matchesIn(
  words: readonly Word[],
  pattern: RegExp,
): { readonly match: RegExpMatchArray; readonly words: readonly Word[] }[] {
  const { text, starts } = joined(words);
  return [...text.matchAll(pattern)].map((match) => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    return {
      match,
      words: words.filter((word, i) => starts[i]! < to && starts[i]! + word.text.length > from),
    };
  });
}

const durationPattern =
  /^\W*(?:(?<years>\d{1,2}) ?(?:years?|yrs?\.?|y)\b[,;&]?(?: and)? ?)?(?:(?<months>\d{1,3}) ?(?:months?|mos?\.?|m)\b)?/i;

/** A length of time at the start of a text, in months: `4 Years, 2 Months` is 50, `72 Months` is 72. */
export function parseMonths(text: string): number | undefined {
  const { years, months } = durationPattern.exec(text)?.groups ?? {};
  if (years === undefined && months === undefined) return undefined;
  if (years !== undefined && months !== undefined && Number(months) > 11) return undefined;
  return Number(years ?? 0) * 12 + Number(months ?? 0);
}

/** A whole number such as a mileage: `18,450` or `71030 miles`. */
export function parseCount(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?: ?(?:mi|miles))?$/i.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/,/g, ''));
}

/** Text of a paper as data: one line, no control characters, at most `max` long. It never steers anything. */
export const clean = (text: string, max = 120): string =>
  plain(text).replace(/\s+/g, ' ').trim().slice(0, max).trim();
