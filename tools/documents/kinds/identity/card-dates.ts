import { IsoDate } from '../../../kit/units.ts';
import type { Word } from '../../pages/words.ts';
import { matchesIn, type Printed } from '../../values/values.ts';

/** Which number of `04/05/2020` is the month: the country says. */
export type DayOrder = 'month_first' | 'day_first';

/** A day as a card prints it; a two-digit year is open until its meaning is known. */
export interface CardDay extends Printed<IsoDate> {
  /** The same day a hundred years earlier, where only two digits of the year are printed. */
  readonly earlier?: IsoDate;
  /** False where a stroke or digit had to be guessed, or OCR doubts the letters: it needs support from elsewhere. */
  readonly sure: boolean;
  /** All digits of its year are printed. */
  readonly whole: boolean;
  /** `01.01.20`: its year may have lost its last two digits. */
  readonly cut: boolean;
}

/** First letters of the months' names on cards: English, French, Spanish, German, Italian, Portuguese, Dutch, the Nordic languages. */
const months: readonly string[] = [
  'jan|ene|gen|tam|sty',
  'feb|fév|fev|helm|lut',
  'mar|mär|mrz|mrt|maal',
  'apr|avr|abr|huht|kwi',
  'may|mai|mag|mei|maj|maio|touk',
  'jun|juin|giu|kes|cze',
  'jul|juil|lug|hein|lip',
  'aug|ago|aoû|aou|elo|sie',
  'sep|set|syys|wrz',
  'oct|okt|ott|out|lok|paź|paz',
  'nov|marras|lis',
  'dec|dez|déc|dic|des|joul|gru',
];
const monthName = months.join('|');

const pattern = new RegExp(
  [
    '(?<![\\d.])(?<y1>(?:19|20)\\d{2}) ?[-/.] ?(?<m1>\\d{2}) ?[-/.] ?(?<d1>\\d{2})(?!\\d)',
    '(?<y5>(?:19|20)\\d{2}) ?年 ?(?<m5>\\d{1,2}) ?月 ?(?<d5>\\d{1,2}) ?日?',
    '(?<![\\d/.])(?<a2>\\d{2}) ?(?<sep>[-/.]) ?(?<b2>\\d{2})(?: ?\\k<sep> ?| )(?<y2>(?:19|20) ?\\d{2}|\\d{2})(?![\\d/])',
    '(?<!\\d)(?<a6>\\d{2}) (?<b6>\\d{2}) (?<y6>(?:19|20)\\d{2})(?!\\d)',
    `(?<!\\d)(?<d3>\\d{1,2})[ .-]{0,2}(?<n3>(?:${monthName})\\p{L}*\\.?(?: ?/ ?\\p{L}+\\.?)?)[ .-]{0,2}(?<y3>(?:19|20)\\d{2}|\\d{2})(?!\\d)`,
    `(?<!\\p{L})(?<n4>(?:${monthName})\\p{L}*\\.?) ?(?<d4>\\d{1,2}),? (?<y4>(?:19|20)\\d{2})(?!\\d)`,
    `(?<!\\d)(?<y7>(?:19|20)\\d{2})[ -](?<n7>(?:${monthName})\\p{L}*\\.?)[ -](?<d7>\\d{1,2})(?!\\d)`,
    // A stroke read as 1, I, l or | in an otherwise complete date.
    '(?<![\\d/.])(?<a8>\\d{2})(?:(?<s8>[/.-])(?<b8>\\d{2})[1Il|]|[1Il|](?<c8>\\d{2})[/.-])(?<y8>(?:19|20)\\d{2})(?!\\d)',
  ].join('|'),
  'giu',
);

/** The days printed among some words of a card, in order. Days that no calendar has are left out. */
export function cardDays(words: readonly Word[], order: DayOrder): CardDay[] {
  return matchesIn(words, pattern).flatMap(({ match, words: own }) => {
    const g = match.groups ?? {};
    const [first, second] = [g.a2 ?? g.a6 ?? g.a8 ?? '', g.b2 ?? g.b6 ?? g.b8 ?? g.c8 ?? ''];
    const numeric = order === 'month_first' ? { month: first, day: second } : { month: second, day: first };
    const torn = g.y2?.includes(' ') ?? false;
    const year = g.y1 ?? g.y2?.replace(' ', '') ?? g.y3 ?? g.y4 ?? g.y5 ?? g.y6 ?? g.y7 ?? g.y8 ?? '';
    const month = g.m1 ?? g.m5 ?? monthOf(g.n3 ?? g.n4 ?? g.n7) ?? numeric.month;
    const day = g.d1 ?? g.d5 ?? g.d3 ?? g.d4 ?? g.d7 ?? numeric.day;
    const sure = g.y8 === undefined && !torn && own.every(({ certainty = 1 }) => certainty >= 0.3);
    const cut = g.a2 !== undefined && /^(?:19|20)$/.test(year);
    return cardDay(year, month, day, own, sure).map((found) => ({ ...found, cut }));
  });
}

function cardDay(
  year: string,
  month: string,
  day: string,
  words: readonly Word[],
  sure: boolean,
): Omit<CardDay, 'cut'>[] {
  const inYear = (full: string) =>
    IsoDate.safeParse(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
  const value = inYear(year.length === 2 ? `20${year}` : year);
  if (year.length === 4) return value ? [{ value, words, sure, whole: true }] : [];
  const earlier = inYear(`19${year}`);
  const either = value ?? earlier;
  return either ? [{ value: either, ...(earlier ? { earlier } : {}), words, sure, whole: false }] : [];
}

/** `AUG/AOÛT` must mean one month; `AUGUST/AGO` does. */
function monthOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const numbers = name
    .toLowerCase()
    .split('/')
    .map((part) => months.findIndex((names) => new RegExp(`^(?:${names})`).test(part.trim())) + 1)
    .filter((number) => number > 0);
  return new Set(numbers).size === 1 ? String(numbers[0]) : '';
}

/** A birth lies in the past: the later reading of a two-digit year unless that is after today. */
export const asBirth = ({ value, earlier }: CardDay, today: IsoDate): IsoDate =>
  earlier !== undefined && value > today ? earlier : value;
