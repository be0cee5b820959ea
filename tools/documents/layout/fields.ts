import type { ReadField } from '../../deals/deal.ts';
import type { Box } from '../../deals/facts.ts';
import type { IsoDate, Minor } from '../../kit/units.ts';
import type { Code } from '../pages/document-read.ts';
import type { Word } from '../pages/words.ts';
import { type DayReading, dayReading } from '../values/days.ts';
import { localeOf, type PaperLocale } from '../values/locale.ts';
import {
  clean,
  daysIn,
  matchesIn,
  moneyIn,
  type Printed,
  parseCount,
  parseMonths,
} from '../values/values.ts';
import { fullestOf } from './fullest.ts';
import { below, type Hit, rightOf } from './labels.ts';
import { boxAround, type Cell, cellOf, type Paper, right, textOf, wideGap } from './lines.ts';

/** The name under which a paper's own doubts are kept beside its fields: `hidden_text`, `field_unclear:vin`. */
export const warningName = 'warning';

/**
 * A value with its place. One that OCR read says so, and is as sure as the least sure of its words allows: of those
 * with digits where the value has digits. A reader that proves such a value by a check may set its confidence again.
 *
 * @param sureness the reader's own confidence, as if every letter were certain and could mean one value only
 */
export function fieldOf(
  name: string,
  unit: ReadField['unit'],
  { value, words, likelihood = 1 }: Printed<string | number | boolean>,
  sureness: number,
): ReadField {
  const confidence = sureness * likelihood;
  const field = { name, unit, value, page: words[0]!.page, box: boxAround(words) };
  const certainty = certaintyOf(words);
  if (certainty === undefined) return { ...field, confidence: round(confidence) };
  return { ...field, confidence: round(confidence * 0.97 * (0.4 + 0.6 * certainty)), reading: 'ocr' };
}

/** How sure OCR is of the words that carry a value; undefined where none of them came from OCR. */
function certaintyOf(words: readonly Word[]): number | undefined {
  const read = words.filter((word) => word.certainty !== undefined);
  if (read.length === 0) return undefined;
  const figures = read.filter((word) => /\d/.test(word.text));
  return Math.min(...(figures.length > 0 ? figures : read).map((word) => word.certainty!));
}

const round = (share: number) => Math.round(share * 1000) / 1000;

export const warning = (code: string, page: number, box: Box): ReadField => ({
  name: warningName,
  unit: 'text',
  value: code,
  page,
  box,
  confidence: 1,
});

/** Fields that a paper may show several times, each with its own value. */
const repeated: ReadonlySet<string> = new Set(['other_deduction', 'other_charge', warningName]);

/**
 * One field per name. Two different values under one name are no value: a figure that may be the wrong one is worse
 * than none. They become the warning `field_unclear:<name>`.
 */
export function settle(candidates: readonly ReadField[]): ReadField[] {
  const names = [...new Set(candidates.map((field) => field.name))];
  return names.flatMap((name) => {
    const own = candidates.filter((field) => field.name === name);
    if (repeated.has(name)) return own;
    const values = new Set(
      own.map(({ value }) =>
        String(value)
          .toLowerCase()
          .replace(/[\s.,-]/g, ''),
      ),
    );
    const fullest = values.size > 1 ? fullestOf(own) : undefined;
    if (fullest) return [fullest];
    if (values.size > 1) return [warning(`field_unclear:${name}`, own[0]!.page, own[0]!.box)];
    return [own.reduce((best, field) => (field.confidence > best.confidence ? field : best))];
  });
}

/** A paper being read: its words, its machine-readable marks and the labels found on it. */
export interface Reading {
  readonly paper: Paper;
  readonly codes: readonly Code[];
  /** The day of the run: what a two-digit year means depends on it. */
  readonly today: IsoDate;
  readonly hits: readonly Hit[];
  /** How the paper writes numbers and days, where a reader knows it better than `localeOf`. */
  readonly locale?: PaperLocale;
}

export const localeIn = ({ locale, paper }: Reading): PaperLocale => locale ?? localeOf(paper);

export const hitsOf = ({ hits }: Reading, key: string): Hit[] => hits.filter((hit) => hit.key === key);

/** The words right of a label that stand together: up to the first wide gap, bar or label. */
function valueCell({ paper, hits }: Reading, hit: Hit): Cell | undefined {
  const words = rightOf(paper, hit, hits);
  const end = words.findIndex(
    (word, i) => i > 0 && word.x - right(words[i - 1]!) > wideGap(words[i - 1]!, word),
  );
  const cell = end < 0 ? words : words.slice(0, end);
  return cell.length > 0 ? cellOf(cell) : undefined;
}

/** What counts as directly after a label: a colon or bracketed remark may stand between, other words may not. */
const afterLabel = (words: readonly Word[], value: Printed<unknown>): boolean =>
  textOf(words.slice(0, words.indexOf(value.words[0]!)))
    .replace(/\([^)]*\)/g, '')
    .replace(/[:.\-–—$€£¥_]|\b(?:of|on|am|le|el)\b|人民币|\b(?:USD|EUR|CNY|RMB|GBP|CHF|SEK)\b/gu, '')
    .trim() === '';

/** Amounts directly right of a label, nothing else between; else alone in the cell under a label that fills its own. */
export function moneyAt(reading: Reading, key: string, name: string, loose: boolean): ReadField[] {
  const locale = localeIn(reading);
  return hitsOf(reading, key).flatMap((hit) => {
    const words = rightOf(reading.paper, hit, reading.hits);
    const [beside] = moneyIn(words, loose, locale).filter((amount) => afterLabel(words, amount));
    if (beside) return [fieldOf(name, 'money', absolute(beside), (hit.marked ? 0.98 : 0.95) * hit.likeness)];
    const cell = words.length === 0 && hit.marked ? below(reading.paper, hit, reading.hits, 1)[0] : undefined;
    const [under] = cell ? moneyIn(cell.words, loose, locale) : [];
    const alone = under && under.words.length === cell?.words.length;
    return alone ? [fieldOf(name, 'money', absolute(under), 0.9 * hit.likeness)] : [];
  });
}

const absolute = (amount: Printed<Minor>): Printed<number> => ({ ...amount, value: Math.abs(amount.value) });

/** A day directly right of a label, or alone in the cell under it. */
export function dayAt(
  reading: Reading,
  key: string,
  name: string,
  century?: DayReading['century'],
): ReadField[] {
  return hitsOf(reading, key).flatMap((hit) => {
    const [day] = daysAt(reading, hit, century);
    return day ? [fieldOf(name, 'day', day, 0.97 * hit.likeness)] : [];
  });
}

/**
 * The days that belong to a label: those right of it, otherwise those under it.
 *
 * @param century what a year of two digits means here: a birth lies in the past, an expiry in this century
 */
export function daysAt(reading: Reading, hit: Hit, century?: DayReading['century']): Printed<IsoDate>[] {
  const { paper, hits, today } = reading;
  const days = { ...dayReading(localeIn(reading)), today, ...(century ? { century } : {}) };
  const words = rightOf(paper, hit, hits);
  const beside = daysIn(words, days);
  if (beside.length > 0) return afterLabel(words, beside[0]!) ? beside : [];
  const [cell] = words.length === 0 ? below(paper, hit, hits, 1) : [];
  const under = cell ? daysIn(cell.words, days) : [];
  return cell && under[0]?.words[0] === cell.words[0] ? under : [];
}

/** A pattern right of a label or in the cells under it. */
export function patternAt(reading: Reading, key: string, pattern: RegExp): Printed<RegExpMatchArray>[] {
  return hitsOf(reading, key).flatMap((hit) => {
    const words = rightOf(reading.paper, hit, reading.hits).slice(0, 4);
    const beside = matchesIn(words, pattern).filter(({ words: own }) =>
      afterLabel(words, { value: 0, words: own }),
    );
    const found = beside.length > 0 ? beside : underPattern(reading, hit, pattern);
    return found.slice(0, 1).map(({ match, words: own }) => ({ value: match, words: own }));
  });
}

function underPattern({ paper, hits }: Reading, hit: Hit, pattern: RegExp) {
  return below(paper, hit, hits, 1).flatMap((cell) => {
    const matches = matchesIn(cell.words, pattern);
    return matches[0]?.words[0] === cell.words[0] ? matches : [];
  });
}

/** A length of time right of a label, in months. */
export function monthsAt(reading: Reading, key: string, name: string): ReadField[] {
  return hitsOf(reading, key).flatMap((hit) => {
    const cell =
      valueCell(reading, hit) ?? (hit.marked ? below(reading.paper, hit, reading.hits, 1)[0] : undefined);
    const value = cell ? monthsOf(cell.text, hit) : undefined;
    return cell && value !== undefined
      ? [fieldOf(name, 'months', { value, words: cell.words }, 0.97 * hit.likeness)]
      : [];
  });
}

/** A bare number takes its unit from the label: "Years at address: 4", "Term (months): 60". */
function monthsOf(text: string, hit: Hit): number | undefined {
  const stated = parseMonths(text);
  if (stated !== undefined) return stated;
  const number = parseCount(text.replace(/^[(:\s]*(?:months|mos)\)?:?\s*/i, ''));
  const label = hit.words.map((word) => word.text.toLowerCase()).join(' ');
  if (number === undefined || number > 960) return undefined;
  if (/\byears\b/.test(label)) return number > 60 ? undefined : number * 12;
  return /month|term/.test(`${label} ${text}`.toLowerCase()) && number >= 6 ? number : undefined;
}

/** Text in the cell right of a marked label, or under a label that fills its own cell, where `fits` accepts it. */
export function textAt(
  reading: Reading,
  key: string,
  name: string,
  fits: (text: string) => boolean,
): ReadField[] {
  return hitsOf(reading, key).flatMap((hit) => {
    if (!hit.marked) return [];
    const beside = valueCell(reading, hit);
    const colon = /[:#]\)?$/.test(hit.words.at(-1)!.text);
    const cell = beside ?? (colon ? undefined : below(reading.paper, hit, reading.hits, 1)[0]);
    if (!cell) return [];
    const value = clean(cell.text.replace(/^[\s:\-–]+|[\s,;|]+$/g, ''));
    if (!fits(value)) return beside && colon ? [warning(`field_unclear:${name}`, hit.page, hit.box)] : [];
    return [fieldOf(name, 'text', { value, words: cell.words }, (beside ? 0.96 : 0.9) * hit.likeness)];
  });
}
