import { IsoDate } from '../../kit/units.ts';
import type { Word } from '../pages/words.ts';
import { matchesIn, type Printed } from './values.ts';

/** Whether `03/04/2024` is the third of April or the fourth of March. */
export type DayOrder = 'dmy' | 'mdy';

const months: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'jänner', 'janv', 'janvier', 'ene', 'enero', 'gennaio', 'janeiro'],
  ['feb', 'february', 'februar', 'fév', 'févr', 'février', 'fevrier', 'febrero', 'febbraio', 'fevereiro'],
  ['mar', 'march', 'märz', 'maerz', 'mrz', 'mär', 'mars', 'marzo', 'março'],
  ['apr', 'april', 'avr', 'avril', 'abr', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'maio'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'giugno', 'junho'],
  ['jul', 'july', 'juli', 'juil', 'juillet', 'julio', 'luglio', 'julho'],
  ['aug', 'august', 'août', 'aout', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'settembre', 'setembro'],
  ['oct', 'october', 'okt', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro'],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro'],
  [
    'dec',
    'december',
    'dez',
    'dezember',
    'déc',
    'décembre',
    'decembre',
    'dic',
    'diciembre',
    'dicembre',
    'dezembro',
  ],
];
const name = `(?:${months
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const full = new RegExp(
  [
    '(?<!\\d)(?<y1>(?:19|20)\\d{2}) ?[-/.年] ?(?<m1>\\d{1,2}) ?[-/.月] ?(?<d1>\\d{1,2})(?!\\d)',
    '(?<![\\d./-])(?<a>\\d{1,2})(?<sep>[-/.])(?<b>\\d{1,2})\\k<sep>(?<y2>\\d{4}|\\d{2})(?![\\d/])',
    `(?<!\\d)(?<d3>\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: ?(?:de|of) |[ -]?)(?<m3>${name})\\.?,?(?: (?:de|del) |[ -]?)(?<y3>\\d{4}|\\d{2})(?![\\d])`,
    `(?<!\\p{L})(?<m4>${name})\\.? ?(?<d4>\\d{1,2})(?:st|nd|rd|th)?,? ?(?<y4>\\d{4})(?!\\d)`,
    '(?<![\\d-])(?<y5>20\\d{2})(?<m5>0[1-9]|1[0-2])(?<d5>[0-2]\\d|3[01])(?![\\d-])',
  ].join('|'),
  'giu',
);
const partial = new RegExp(
  [
    '(?<![\\d./-])(?<a>\\d{1,2})[/.-](?<b>\\d{1,2})\\.?(?![\\d/-]|\\.\\d)',
    `(?<!\\d)(?<d3>\\d{1,2})(?:st|nd|rd|th|er|\\.)?[ -]?(?<m3>${name})(?!\\p{L})`,
    `(?<!\\p{L})(?<m4>${name})\\.? ?(?<d4>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`,
    '(?<!\\d)(?<m6>\\d{1,2}) ?月 ?(?<d6>\\d{1,2}) ?日',
  ].join('|'),
  'giu',
);

/** Full calendar days among words, in the paper's order of day and month; days no calendar has are left out. */
export function printedDays(words: readonly Word[], order: DayOrder): Printed<IsoDate>[] {
  return matchesIn(words, full).flatMap(({ match, words: own }) => {
    const { y1, y2, y3, y4, y5, ...g } = match.groups ?? {};
    const value = isoDay(y1 ?? y2 ?? y3 ?? y4 ?? y5 ?? '', ...dayAndMonth(g, order));
    return value ? [{ value, words: own }] : [];
  });
}

/** Days without a year, such as `25.01.` or `Jan 15`: each takes the latest year that does not put it after `end`. */
export function partialDays(words: readonly Word[], order: DayOrder, end: IsoDate): Printed<IsoDate>[] {
  return matchesIn(words, partial).flatMap(({ match, words: own }) => {
    const [month, day] = dayAndMonth(match.groups ?? {}, order);
    const value = latest(month, day, end);
    return value ? [{ value, words: own }] : [];
  });
}

function latest(month: string, day: string, end: IsoDate): IsoDate | undefined {
  const year = Number(end.slice(0, 4));
  const near = isoDay(String(year), month, day);
  return near && near <= end ? near : isoDay(String(year - 1), month, day);
}

function dayAndMonth(g: Record<string, string | undefined>, order: DayOrder): [month: string, day: string] {
  if (g.a && g.b) return order === 'dmy' ? [g.b, g.a] : [g.a, g.b];
  return [g.m1 ?? g.m3 ?? g.m4 ?? g.m5 ?? g.m6 ?? '', g.d1 ?? g.d3 ?? g.d4 ?? g.d5 ?? g.d6 ?? ''];
}

function isoDay(year: string, monthText: string, day: string): IsoDate | undefined {
  const lower = monthText.toLowerCase().replace(/\.$/, '');
  const named = months.findIndex((names) => names.includes(lower)) + 1;
  const century = year.length === 2 ? `20${year}` : year;
  const parsed = IsoDate.safeParse(
    `${century}-${String(named || monthText).padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return parsed.success && century > '1900' && century < '2100' ? parsed.data : undefined;
}

/**
 * The order a paper uses, from the days that leave no choice; otherwise from its currency and language. A US dollar
 * paper without an unambiguous day is month first; all others are day first.
 */
export function dayOrderOf(text: string): DayOrder {
  const pairs = [...text.matchAll(/(?<![\d./-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](?:\d{4}|\d{2}))?(?![\d/-])/g)];
  const dayFirst = pairs.filter(
    ([, a, b]) => Number(a) > 12 && Number(a) <= 31 && Number(b) >= 1 && Number(b) <= 12,
  ).length;
  const monthFirst = pairs.filter(
    ([, a, b]) => Number(b) > 12 && Number(b) <= 31 && Number(a) >= 1 && Number(a) <= 12,
  ).length;
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'dmy' : 'mdy';
  const elsewhere = /[€£]|\b(?:EUR|GBP|IBAN|BIC|sort code|kontoauszug|solde)\b/i.test(text);
  return elsewhere ? 'dmy' : 'mdy';
}
