import { IsoDate } from '../../kit/units.ts';
import type { Word } from '../pages/words.ts';
import { matchesIn, type Printed } from '../values/values.ts';

/** Whether 03/04/2026 is the fourth of March or the third of April on a page. */
export type DayOrder = 'month_first' | 'day_first' | 'unclear';

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'janv'],
  ['feb', 'fév', 'fev', 'févr'],
  ['mar', 'mär', 'mrz', 'maerz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep', 'set', 'sept'],
  ['oct', 'okt', 'ott'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
];

/** 1 to 12 for a month's name or its short form in English, German, French, Spanish or Italian. */
function monthOfName(text: string): number | undefined {
  const name = text.toLowerCase().replace(/\.$/, '');
  const starts = (at: readonly string[]) => at.some((short) => name.startsWith(short));
  const fits = monthNames.findLastIndex(starts);
  return fits < 0 ? undefined : fits + 1;
}

const month = String.raw`(?:jan(?:uary|uar|v(?:ier)?)?|ene(?:ro)?|gennaio|feb(?:ruary|ruar|rero|braio)?|f[ée]v(?:r(?:ier)?)?|mar(?:ch|s|zo)?|märz|mrz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maggio|june?|juni|juin|junio|giugno|july?|juli|juil(?:let)?|julio|luglio|aug(?:ust)?|août|aout|ago(?:sto)?|sep(?:t(?:ember|embre|iembre)?)?|settembre|oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre|nov(?:ember|embre|iembre)?|novembre|dec(?:ember)?|dez(?:ember)?|d[ée]c(?:embre)?|dic(?:iembre|embre)?)\.?`;
const dayPattern = new RegExp(
  [
    String.raw`(?<![\d.])(?<y1>(?:19|20)\d{2})(?:[-/.]|年)\s?(?<m1>\d{1,2})(?:[-/.]|月)\s?(?<d1>\d{1,2})(?:日|(?![\d.]))`,
    String.raw`(?<![\d./-])(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<y2>(?:19|20)?\d{2})(?![\d/-]|[.,]\d)`,
    String.raw`(?<!\p{L})(?<m3>${month})[ -](?<d3>\d{1,2})(?:st|nd|rd|th)?,?[ -](?<y3>\d{4})(?!\d)`,
    String.raw`(?<!\d)(?<d4>\d{1,2})(?:st|nd|rd|th|er|\.)?[ -](?:de )?(?<m4>${month}),?[ -](?:de )?(?<y4>\d{4}|\d{2})(?!\d)`,
    // A span that says its year once: "Sep 20 – Oct 3, 2026", "Oct 1 - 15, 2026".
    String.raw`(?<!\p{L})(?<m5>${month}) (?<d5>\d{1,2})(?= ?[–—-] ?(?:(?<e5>${month}) )?\d{1,2},? (?<y5>20\d{2})(?!\d))`,
    String.raw`(?<=(?<!\p{L})(?<m6>${month}) \d{1,2} ?[–—-] ?)(?<d6>\d{1,2}),? (?<y6>20\d{2})(?!\d)`,
  ].join('|'),
  'giu',
);

/**
 * The calendar days among some words, in any of the languages of a stub. Numeric ones follow the page's order; where
 * the order is unclear only those count that no other reading has. Days that no calendar has are left out.
 */
export function daysPrinted(words: readonly Word[], order: DayOrder): Printed<IsoDate>[] {
  return matchesIn(words, dayPattern).flatMap(({ match, words: own }) => {
    const value = dayOf(match.groups ?? {}, order);
    return value ? [{ value, words: own }] : [];
  });
}

function dayOf(g: Record<string, string | undefined>, order: DayOrder): IsoDate | undefined {
  if (g.y1) return isoDay(g.y1, Number(g.m1), Number(g.d1));
  if (g.y3) return isoDay(g.y3, monthOfName(g.m3 ?? ''), Number(g.d3));
  if (g.y4) return isoDay(g.y4, monthOfName(g.m4 ?? ''), Number(g.d4));
  if (g.y5) return startOfSpan(g.y5, monthOfName(g.m5 ?? ''), Number(g.d5), monthOfName(g.e5 ?? ''));
  if (g.y6) return isoDay(g.y6, monthOfName(g.m6 ?? ''), Number(g.d6));
  const [a, b, year] = [Number(g.a), Number(g.b), g.y2 ?? ''];
  if (g.sep === '.' || order === 'day_first') return isoDay(year, b, a);
  if (order === 'month_first' || a === b) return isoDay(year, a, b);
  return a > 12 ? isoDay(year, b, a) : b > 12 ? isoDay(year, a, b) : undefined;
}

/** The year stands behind the span's end; a span that ends in an earlier month began the year before. */
const startOfSpan = (year: string, from: number | undefined, day: number, to: number | undefined) =>
  isoDay(String(Number(year) - (from && to && to < from ? 1 : 0)), from, day);

function isoDay(year: string, monthNumber: number | undefined, day: number): IsoDate | undefined {
  const text = `${year.length === 2 ? `20${year}` : year}-${two(monthNumber ?? 0)}-${two(day)}`;
  const parsed = IsoDate.safeParse(text);
  return parsed.success && text > '1940' && text < '2100' ? parsed.data : undefined;
}

const two = (number: number) => String(number).padStart(2, '0');

const monthPattern = new RegExp(
  [
    String.raw`(?<!\p{L})(?<m1>${month}),?[ -/](?:de )?(?<y1>20\d{2})(?!\d)`,
    String.raw`(?<y2>20\d{2}) ?年 ?(?<m2>\d{1,2}) ?月(?! ?\d{1,2} ?日)`,
    String.raw`(?<![\d/.-])(?<m3>0?[1-9]|1[0-2])[/.-](?<y3>20\d{2})(?![\d/.-])`,
    String.raw`(?<![\d/.-])(?<y4>20\d{2})[/.-](?<m4>0[1-9]|1[0-2])(?![\d/.-])`,
  ].join('|'),
  'giu',
);

/** The months of the calendar among some words ("September 2026", "09/2026", "2026年9月") as their first and last days. */
export function monthsPrinted(words: readonly Word[]): Printed<readonly [IsoDate, IsoDate]>[] {
  return matchesIn(words, monthPattern).flatMap(({ match, words: own }) => {
    const g = match.groups ?? {};
    const year = g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? '';
    const number = g.m1 ? monthOfName(g.m1) : Number(g.m2 ?? g.m3 ?? g.m4);
    const [first, last] = number
      ? [
          isoDay(year, number, 1),
          isoDay(year, number, new Date(Date.UTC(Number(year), number, 0)).getUTCDate()),
        ]
      : [];
    return first && last ? [{ value: [first, last] as const, words: own }] : [];
  });
}

const spanPattern = new RegExp(
  String.raw`(?:del?|du|vom|from|dal)? ?(?<!\d)(?<d1>\d{1,2})(?:\.|er)?(?: (?:de )?(?<m1>${month}))?(?: (?:de )?(?<y1>20\d{2}))?\s?(?:al|au|bis|to|-|–)\s?(?<d2>\d{1,2})\.?(?: de)? (?<m2>${month})(?: de[l]?)?,? ?(?<y2>20\d{2})`,
  'giu',
);

/** A span whose first day leaves out what its last says: "del 1 al 30 de septiembre de 2026". */
export function spansPrinted(words: readonly Word[]): Printed<readonly [IsoDate, IsoDate]>[] {
  return matchesIn(words, spanPattern).flatMap(({ match, words: own }) => {
    const { d1, m1, y1, d2, m2, y2 } = match.groups ?? {};
    const end = isoDay(y2 ?? '', monthOfName(m2 ?? ''), Number(d2));
    const start = isoDay(y1 ?? y2 ?? '', monthOfName(m1 ?? m2 ?? ''), Number(d1));
    return start && end && start <= end ? [{ value: [start, end] as const, words: own }] : [];
  });
}

/** The order of a page's numeric days: what its own days force, else the custom of its language. */
export function dayOrderOf(words: readonly Word[], dayFirstCustom: boolean): DayOrder {
  const numeric = matchesIn(words, /(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](?:19|20)?\d{2}(?![\d/-])/g);
  const dayFirst = numeric.some(({ match }) => Number(match[1]) > 12);
  const monthFirst = numeric.some(({ match }) => Number(match[2]) > 12);
  if (dayFirst && monthFirst) return 'unclear';
  return dayFirst ? 'day_first' : monthFirst || !dayFirstCustom ? 'month_first' : 'day_first';
}
