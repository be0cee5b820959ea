import { readChineseNumbers } from './chinese-numbers.ts';
import { currencyMark, withCurrencies } from './currency.ts';
import { type DaySpan, readDays } from './days.ts';
import { readEnglishNumbers } from './english-numbers.ts';
import { readGermanNumbers } from './german-numbers.ts';
import type { NumberSpan } from './number-span.ts';
import { readOrdinals } from './ordinals.ts';
import { plainText } from './plain-text.ts';

/** `year` is a model or calendar year; `months` and `years` are lengths of time; `count` is a number without a unit. */
type FigureKind = 'money' | 'percent' | 'months' | 'years' | 'day' | 'ordinal' | 'year' | 'count';

/** A figure in a text: `raw` is `source.slice(start, end)`, units included. */
export interface FigureMention {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Plain decimal readings, likeliest first, in the unit written: "25k" is 25000, "6.99 %" is 6.99, "5 years" is 5. */
  readonly values: readonly number[];
  /** What it likeliest is. */
  readonly kind: FigureKind;
  /** What it may be, likeliest first. */
  readonly kinds: readonly FigureKind[];
  /** For days: `2026-06-03`, `06-03` (no year said) or `2026-06` (no day said), likeliest first. */
  readonly days: readonly string[];
  /** The currencies its mark may mean, none when marks contradict; left out when nothing marks one. */
  readonly currencies?: readonly string[];
}

/**
 * Every numeral in a text, in figures or spelled out, in English, Chinese and German, in order and without overlaps.
 * Every digit of the text lies in exactly one mention. Pure.
 */
export function readFigures(text: string): FigureMention[] {
  const plain = plainText(text);
  const days = readDays(plain.text);
  const ordinals = free(readOrdinals(plain.text), days);
  const words = withoutOverlaps([
    ...readChineseNumbers(plain.text),
    ...readEnglishNumbers(plain.text),
    ...readGermanNumbers(plain.text),
  ]);
  const spelled = free(words, [...days, ...ordinals]);
  const digits = readDigits(blank(plain.text, [...days, ...ordinals, ...spelled]));
  const numbers = [...spelled, ...digits].sort((a, b) => a.start - b.start);
  const found = [
    ...days.map((day) => ({ ...day, kinds: ['day'] as const })),
    ...ordinals.map((ordinal) => ({ ...ordinal, kinds: ['ordinal'] as const, days: [] })),
    ...withUnits(plain.text, numbers),
  ];
  const figures = found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, values, kinds, days: of }) => {
      const [from, to] = [plain.from[start]!, plain.to[end - 1]!];
      return { start: from, end: to, raw: text.slice(from, to), values, kind: kinds[0], kinds, days: of };
    });
  return withCurrencies(text, figures);
}

const written =
  /\d+(?:\.\d+)?e\+?\d{1,2}(?!\w)|\d{1,3}(?:[,\u00a0\u202f\u2009'’]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?: 000)+(?!\d)|\d+(?:[.,]\d+)?|(?<!\d)\.\d+/gi;
const scales: readonly (readonly [RegExp, number])[] = [
  [/^ ?k(?![a-z])/i, 1_000],
  [/^[ -]?(?:thousand|grand|tausend|tsd\b\.?)/i, 1_000],
  [/^[ -]?hundred\b/i, 100],
  [/^[ -]?(?:million(?:en)?\b|mio\b\.?|mn\b)/i, 1_000_000],
  [/^w(?![a-z])/i, 10_000],
];

function readDigits(text: string): NumberSpan[] {
  return [...text.matchAll(written)].map((match) => {
    const end = match.index + match[0].length;
    const half = text.slice(end).match(/^ and a half(?= (?:thousand|grand|million|years?)\b)/i)?.[0] ?? '';
    const from = text.slice(end + half.length);
    const [scale, factor] = scaleOf(from);
    const values = readings(match[0]).map((value) => round((value + (half ? 0.5 : 0)) * factor));
    return { start: match.index, end: end + half.length + scale.length, values, scaled: factor > 1 };
  });
}

function scaleOf(after: string): readonly [string, number] {
  for (const [pattern, factor] of scales) {
    const match = after.match(pattern);
    if (match) return [match[0], factor];
  }
  return ['', 1];
}

/** One separator before three digits may group thousands or mark decimals: both readings, thousands first. */
function readings(number: string): number[] {
  const bare = number.replace(/[\s'’]/g, '');
  if (/e/i.test(bare)) return [Number(bare)];
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return both(bare, ',', '.');
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) return both(bare, '.', ',');
  return [Number(bare.replace(',', '.'))];
}

function both(number: string, group: string, decimal: string): number[] {
  const thousands = Number(number.replaceAll(group, '').replace(decimal, '.'));
  const lone = number.split(group).length === 2 && !number.includes(decimal);
  return lone ? [thousands, Number(number.replace(group, '.'))] : [thousands];
}

const moneyBefore = new RegExp(`(?:${currencyMark}|百分之)(?:\\s?[:：])?\\s?$`, 'i');
/** "3.000,- Euro", "30,000 (EUR)" and "30,000 in euros", and 块 or "bucks", which name no currency. */
const moneyAfter = new RegExp(
  `^(?:[.,][-–])?(?:(?:[\\s-]?|\\s?\\(\\s?)(?:多\\s?)?(?:${currencyMark}|(?<![a-z])bucks\\b|刀|块钱|块|元)|\\s(?:in|an)\\s(?:${currencyMark})(?!\\s?\\d))`,
  'i',
);
const percentAfter = /^[\s-]?(?:%|(?:percent|per cent|pct|prozent)\b|个百分点|个点|厘(?!米))/i;
const monthsAfter =
  /^[\s-]?(?:(?:months?|mos|mo|mths?|monate?n?|monats|monatsraten|raten)(?![a-z])|个月|個月|期)/i;
const yearsAfter = /^[\s-]?(?:(?:years?|yrs?|jahre?n?)(?![a-z])|年)(?:半)?/i;

type Kinds = readonly [FigureKind, ...FigureKind[]];
type Read = DaySpan & { readonly kinds: Kinds };

/** A sign belongs to one figure only: what the one before has taken is gone. */
function withUnits(text: string, numbers: readonly NumberSpan[]): Read[] {
  const read: Read[] = [];
  for (const number of numbers) read.push(withUnit(text, number, read.at(-1)?.end ?? 0));
  return read;
}

function withUnit(text: string, number: NumberSpan, from: number): Read {
  const before = text.slice(Math.max(from, number.start - 24), number.start).match(moneyBefore)?.[0];
  const after = text.slice(number.end, number.end + 32);
  const start = number.start - (before?.length ?? 0);
  const figure = (unit: string, kinds: Kinds, values = number.values) => {
    return { start, end: number.end + unit.length, values, kinds, days: [] };
  };
  if (before?.startsWith('百分之')) return figure('', ['percent']);
  if (before) return figure(after.match(moneyAfter)?.[0] ?? '', ['money']);
  const percent = after.match(percentAfter);
  if (percent) return figure(percent[0], ['percent'], decimalsFirst(number.values));
  const money = after.match(moneyAfter);
  if (money) return figure(money[0], ['money']);
  const months = after.match(monthsAfter);
  if (months) return figure(months[0], ['months']);
  const years = after.match(yearsAfter);
  if (years && isCalendarYear(number)) return figure(years[0], ['year']);
  if (years)
    return figure(
      years[0],
      ['years'],
      number.values.map((v) => (years[0].endsWith('半') ? v + 0.5 : v)),
    );
  return figure('', bareKinds(number));
}

/** A rate has decimals: "6.990 %" is not seven thousand percent. */
const decimalsFirst = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const isCalendarYear = ({ values: [value = 0] }: NumberSpan) => value >= 1950 && value < 2100;

function bareKinds(number: NumberSpan): Kinds {
  if (number.scaled) return ['money', 'count'];
  if (isCalendarYear(number) && number.end - number.start >= 4 && number.values.length === 1) {
    return ['year', 'count', 'money'];
  }
  return number.values.every(Number.isInteger) ? ['count', 'money'] : ['count', 'money', 'percent'];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const free = <T extends Span>(spans: readonly T[], taken: readonly Span[]) =>
  spans.filter((span) => !taken.some((other) => span.start < other.end && other.start < span.end));

/** Blanks what is read already, so that the digits left over are found however the text is cut. */
const blank = (text: string, taken: readonly Span[]) =>
  taken.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '\0'.repeat(end - start) + rest.slice(end),
    text,
  );

/** Of overlapping spans the earliest stays, of those the longest, so 2万5 is one number. */
function withoutOverlaps(spans: readonly NumberSpan[]): NumberSpan[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NumberSpan[] = [];
  for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;
