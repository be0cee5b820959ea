import { IsoDate } from '#tools/kit/units.ts';
import { chineseValues } from './chinese-numbers.ts';
import type { StatedDay } from './stated-days.ts';

/**
 * A day of the month alone, only where a preposition leads to it and nothing follows that would make an order of it: the
 * 15th floor and the second car are no days, and the 15th of every month is none either.
 */
const dayPatterns = [
  /(?<=\b(?:on|from|by|until|till|starting|beginning) )the (\d{1,2})(?:st|nd|rd|th)\b(?: of (?:the|this) month)?(?=\s*(?:[,.:;!?]|$)|\s+(?:how|what|and|or|instead|onwards?|would|could|can|i|each|every)\b)/gi,
  /(?<=\b(?:am|zum|ab dem|ab|vom) )(\d{1,2})\.(?: d(?:es|ieses) Monats)?(?=\s*(?:[,:;!?]|$)|\s+(?:wie|was|und|oder|ablös\p{L}*|abzulös\p{L}*|abbezahl\p{L}*|zurückzahl\p{L}*|tilg\p{L}*|zahl\p{L}*|einmalig|an|jeden)(?!\p{L}))/giu,
  /(?<=(?:^|[，,。；\s在从到自于])\s?)(\d{1,2}|[一二三四五六七八九十]{1,3})[号號日](?=\s?(?:[，,。；？?!]|$|起|开始|结清|还清|付清|一次|还|多|之?[前后]|呢|再))/g,
] as const;

/** "On the 15th", am 15., 15号: the next such day, today included. */
export function daysAlone(text: string, today: IsoDate): StatedDay[] {
  return dayPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const written = match[1] ?? '';
      const days = nextOf(/^\d/.test(written) ? Number(written) : (chineseValues(written)[0] ?? 0), today);
      return days.length > 0 ? [stated(match, days)] : [];
    }),
  );
}

/** Any two months in a row have one of 31 days, but for January and February, after which March has it. */
const monthsAhead = 3;

function nextOf(day: number, today: IsoDate): IsoDate[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1];
  const coming = Array.from({ length: monthsAhead + 1 }, (_, k) => {
    const [y, m] = [year + Math.floor((month + k) / 12), ((month + k) % 12) + 1];
    const parsed = IsoDate.safeParse(`${y}-${two(m)}-${two(day)}`);
    return parsed.success && parsed.data >= today ? [parsed.data] : [];
  });
  return coming.flat().slice(0, 1);
}

/** Without a year that is named it is this year's end, or the next one's. */
const yearEndPatterns = [
  [/\bthe end of (?:the|this) year\b/gi, 0],
  [/\bthe end of next year\b/gi, 1],
  [/\b(?:the )?end of (20\d{2})(?!\d)/gi, 0],
  [/(?<!\p{L})(?:Jahresende|Ende (?:des|dieses) Jahres)(?!\p{L})/giu, 0],
  [/(?<!\p{L})Ende (?:nächsten|kommenden) Jahres(?!\p{L})/giu, 1],
  [/(?<!\p{L})Ende (20\d{2})(?!\d)/giu, 0],
  [/明年年?[底末]/g, 1],
  [/(20\d{2})\s?年[底末]/g, 0],
  [/(?<![\d一二三四五六七八九十几两半每明后])(?:今年)?年[底末]|今年[底末]/g, 0],
] as const;

/** "At the end of the year", 年底: its last day. */
export function yearEnds(text: string, today: IsoDate): StatedDay[] {
  return yearEndPatterns.flatMap(([pattern, ahead]) =>
    [...text.matchAll(pattern)].map((match) => {
      const year = match[1] ? Number(match[1]) : Number(today.slice(0, 4)) + ahead;
      return stated(match, [IsoDate.parse(`${year}-12-31`)]);
    }),
  );
}

const stated = (match: RegExpMatchArray, days: readonly IsoDate[]): StatedDay => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
  by: 'day',
  days,
});

const two = (n: number): string => String(n).padStart(2, '0');
