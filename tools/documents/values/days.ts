import { IsoDate } from '../../kit/units.ts';
import { joined } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { chineseNumber, spelledDigits } from './capital-amounts.ts';
import type { DayOrder, PaperLocale } from './locale.ts';
import { monthOf, monthPattern } from './month-names.ts';
import { fromOcr, type Printed, printed } from './printed.ts';

export interface DayReading {
  /** What `03/04/2026` means; undefined: nothing. */
  readonly order: DayOrder | undefined;
  /** How likely that order is; absent: certain. */
  readonly orderLikelihood?: number;
  /** What a year of two digits means: a birth lies before today, an expiry is of this century; absent: 20yy. */
  readonly century?: 'birth' | 'expiry';
  readonly today?: IsoDate;
}

/** How a paper writes its days. */
export const dayReading = ({ dayOrder, dayOrderLikelihood }: PaperLocale): DayReading => ({
  order: dayOrder,
  orderLikelihood: dayOrderLikelihood,
});

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly likelihood?: number;
}

interface Form {
  readonly pattern: RegExp;
  /** Only where OCR read the words: it may have lost a sign between them. */
  readonly ocr?: true;
  parts(groups: Readonly<Record<string, string>>, reading: DayReading): readonly (Parts | undefined)[];
}

const end = '(?![\\d])';
/** A day joined to the one before it by a dash still starts there: 04/16/2024-04/30/2024. */
const start = '(?<![\\d./])(?:(?<!-)|(?=\\d{1,2}/))';
const upTo = '(?:-|–|—|to|through|thru|until|bis|au|al|a|hasta|till)';

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `(?<![\\d])(?<y>(?:19|20)\\d{2})(?<s>[-/.])\\s?(?<m>\\d{1,2})\\k<s>\\s?(?<d>\\d{1,2})${end}(?!\\k<s>\\d)`,
      'gu',
    ),
    parts: ({ y, m, d }) => [{ year: y!, month: m!, day: d! }],
  },
  {
    pattern:
      /(?<era>民国|民國|令和|平成|昭和|พ\.?ศ\.?)?\s?(?<y>\d{1,4}|元|[零〇○一二三四五六七八九十百壹贰叁肆伍陆柒捌玖]{2,5})\s?年\s?(?<m>\d{1,2}|[一二三四五六七八九十零壹贰叁肆伍陆柒捌玖拾]{1,3})\s?月\s?(?<d>\d{1,2}|[一二三四五六七八九十零壹贰叁肆伍陆柒捌玖拾]{1,4})\s?[日号]/gu,
    parts: ({ era, y, m, d }) => [eastern(era, y!, m!, d!)],
  },
  {
    pattern: new RegExp(
      `${start}(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4}|\\d{2})${end}(?![./-]\\d)`,
      'gu',
    ),
    parts: ({ d, m, y }) => [
      Number(m) > 12 ? inOrder('mdy', d!, m!, y!, 0.8) : { year: y!, month: m!, day: d! },
    ],
  },
  {
    pattern: new RegExp(
      `${start}(?<a>\\d{1,2})(?<s>[/-])(?<b>\\d{1,2})\\s?${upTo}\\s?(?<c>\\d{1,2})\\k<s>(?<d>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})${end}(?![./-]\\d)`,
      'giu',
    ),
    parts: ({ a, b, c, d, y }, reading) => spanOf(numeric(a!, b!, y!, reading), numeric(c!, d!, y!, reading)),
  },
  {
    pattern: new RegExp(
      `${start}(?<a>\\d{1,2})(?<s>[/-])(?<b>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})${end}(?!\\/\\d)`,
      'gu',
    ),
    parts: ({ a, b, y }, reading) => [numeric(a!, b!, y!, reading)],
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<m>${monthPattern})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?\\s?${upTo}\\s?(?<n>${monthPattern})\\.? (?<e>\\d{1,2})(?:st|nd|rd|th)?,? ?(?<y>\\d{4})${end}`,
      'giu',
    ),
    parts: ({ m, d, n, e, y }) => spanOf({ year: y!, month: m!, day: d! }, { year: y!, month: n!, day: e! }),
  },
  {
    ocr: true,
    pattern: new RegExp(
      `(?<!\\p{L})(?<m>${monthPattern})\\.? (?<d>\\d{1,2}) (?<n>${monthPattern})\\.? (?<e>\\d{1,2}),? ?(?<y>\\d{4})${end}`,
      'giu',
    ),
    parts: ({ m, d, n, e, y }) =>
      spanOf(
        { year: y!, month: m!, day: d!, likelihood: 0.9 },
        { year: y!, month: n!, day: e!, likelihood: 0.9 },
      ),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<m>${monthPattern})\\.? (?<d>\\d{1,2})\\s?${upTo}\\s?(?<e>\\d{1,2}),? (?<y>\\d{4})${end}`,
      'giu',
    ),
    parts: ({ m, d, e, y }) => spanOf({ year: y!, month: m!, day: d! }, { year: y!, month: m!, day: e! }),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<m>${monthPattern})[.,]? ?(?<d>\\d{1,2})(?:st|nd|rd|th)?[,.]? ?(?<y>\\d{4})${end}`,
      'giu',
    ),
    parts: ({ m, d, y }) => [{ year: y!, month: m!, day: d! }],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.|º|°)?[ -]?(?:de |of )?(?<m>${monthPattern})\\.?(?: ?/ ?\\p{L}{3,9}\\.?)?(?:,|-| de| del)? ?(?<y>\\d{4}|\\d{2})${end}`,
      'giu',
    ),
    parts: ({ d, m, y }) => [{ year: y!, month: m!, day: d! }],
  },
];

/**
 * The calendar days among some words: ISO, numeric in the paper's order, with the name of the month in eight languages,
 * Chinese (2026年9月15日, 二〇二六年, 民国115年), Japanese eras and Buddhist years; both ends of a span that says its year once.
 * Days that no calendar has (02/30/2024) are left out, and so is `03/04/2026` where nothing tells the order.
 *
 * @param reading how the paper writes; absent, only what a US paper prints without a doubt
 */
export function daysIn(words: readonly Word[], reading?: DayReading): Printed<IsoDate>[] {
  const days = daysRead(words, reading ?? { order: 'mdy' });
  return reading ? days : days.filter(({ likelihood }) => likelihood === undefined);
}

function daysRead(words: readonly Word[], reading: DayReading): Printed<IsoDate>[] {
  const ocr = fromOcr(words);
  const { text, starts } = joined(ocr ? words.map(mended) : words);
  const taken: [number, number][] = [];
  const found: { at: number; days: Printed<IsoDate>[] }[] = [];
  for (const { pattern, parts } of forms.filter((form) => ocr || !form.ocr)) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some(([a, b]) => from < b && to > a)) continue;
      const own = words.filter((word, i) => starts[i]! < to && starts[i]! + word.text.length > from);
      const days = parts(match.groups as Record<string, string>, reading).flatMap((part) => {
        const day = part && isoDay(part, reading);
        return day ? [printed(day.value, own, day.likelihood * certainty(own))] : [];
      });
      taken.push([from, to]);
      found.push({ at: from, days });
    }
  }
  return found.sort((a, b) => a.at - b.at).flatMap(({ days }) => days);
}

/** A date whose letters were taken for digits is likely, not certain. */
const certainty = (words: readonly Word[]): number =>
  words.every((word) => mended(word) === word) ? 1 : 0.8;

/** Letters in a numeric date that OCR puts for digits. */
function mended(word: Word): Word {
  if (
    word.certainty === undefined ||
    !/[OolIS|]/.test(word.text) ||
    !/^\W*[\dOolIS|]{1,4}(?:[./-][\dOolIS|]{1,4}){2}\W*$/.test(word.text)
  )
    return word;
  return { ...word, text: word.text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1').replace(/S/g, '5') };
}

function spanOf(from: Parts | undefined, to: Parts | undefined): (Parts | undefined)[] {
  if (!from || !to) return [undefined];
  const earlier = Number(monthNumber(from.month)) > Number(monthNumber(to.month));
  return [
    earlier ? { ...from, year: String(Number(from.year) - 1).padStart(from.year.length, '0') } : from,
    to,
  ];
}

/** Two numbers that are a day and a month: one above 12 says which, else the paper's order. */
function numeric(
  a: string,
  b: string,
  year: string,
  { order, orderLikelihood = 1 }: DayReading,
): Parts | undefined {
  if (a === b) return inOrder('mdy', a, b, year, 1);
  const forced = Number(a) > 12 ? 'dmy' : Number(b) > 12 ? 'mdy' : undefined;
  if (forced)
    return inOrder(forced, a, b, year, order === undefined || order === forced || order === 'ymd' ? 1 : 0.6);
  if (order !== 'mdy' && order !== 'dmy') return undefined;
  return inOrder(order, a, b, year, orderLikelihood);
}

const inOrder = (order: 'mdy' | 'dmy', a: string, b: string, year: string, likelihood: number): Parts =>
  order === 'mdy' ? { year, month: a, day: b, likelihood } : { year, month: b, day: a, likelihood };

/** First years of eras, less one. 民国: the Republic of China; พ.ศ.: the Buddhist era. */
const eras: Readonly<Record<string, number>> = { 民国: 1911, 民國: 1911, 令和: 2018, 平成: 1988, 昭和: 1925 };

function eastern(era: string | undefined, year: string, month: string, day: string): Parts | undefined {
  const [y, m, d] = [year === '元' ? '1' : (digitsIn(year) ?? ''), digitsIn(month), digitsIn(day)];
  if (m === undefined || d === undefined || y === '') return undefined;
  const offset = era === undefined ? 0 : (eras[era] ?? -543);
  if (offset === 0 && y.length !== 4) return undefined;
  return { year: String(Number(y) + offset), month: m, day: d };
}

const digitsIn = (text: string): string | undefined =>
  /^\d+$/.test(text) ? text : (spelledDigits(text) ?? chineseNumber(text)?.toString());

const monthNumber = (text: string): string =>
  String(/^\d+$/.test(text) ? Number(text) : (monthOf(text) ?? 0)).padStart(2, '0');

function isoDay(
  { year, month, day, likelihood = 1 }: Parts,
  reading: DayReading,
): { value: IsoDate; likelihood: number } | undefined {
  const full = fullYear(year, reading);
  const parsed = IsoDate.safeParse(`${full}-${monthNumber(month)}-${day.padStart(2, '0')}`);
  const inRange = parsed.success && full > '1900' && full < '2100';
  return inRange ? { value: parsed.data, likelihood } : undefined;
}

/** A year above 2400 is a Buddhist one. */
function fullYear(year: string, { century, today }: DayReading): string {
  if (year.length === 4) return year > '2400' ? String(Number(year) - 543) : year;
  if (century !== 'birth') return `20${year}`;
  return `20${year}` > (today ?? '2026').slice(0, 4) || Number(year) > Number((today ?? '2026').slice(2, 4))
    ? `19${year}`
    : `20${year}`;
}
