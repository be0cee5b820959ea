import type { ReadField } from '../../../deals/deal.ts';
import type { IsoDate } from '../../../kit/units.ts';
import type { Captioned } from '../../layout/captions.ts';
import { fieldOf } from '../../layout/fields.ts';
import { type Line, type Paper, textOf } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { type DayOrder, partialDays, printedDays } from '../../values/printed-days.ts';
import type { Printed } from '../../values/values.ts';
import { ledgerRole } from './ledger-words.ts';

export interface Period {
  readonly start: Printed<IsoDate>;
  readonly end: Printed<IsoDate>;
  readonly confidence: number;
}

const join = /^(?:-|–|—|to|through|thru|until|bis|au|al|a|hasta|至|到|~|\/|and|und|bis zum|ending|-to-)$/i;
const cue =
  /period|from|vom|zeitraum|p[ée]riode|\bdu\b|desde|periodo|起止|期间|区间|statement|auszug|dates|for|activity|relev/i;

/** The days that a statement covers: two days with "to" between them, in the upper part of a page, before any movement. */
export function periodOf(
  paper: Paper,
  order: DayOrder,
  statementDate: IsoDate | undefined,
  today: IsoDate,
): Period | undefined {
  const found = paper.lines.flatMap((line) => rangesIn(line, order, statementDate ?? today));
  const cued = found.filter((own) => own.cued);
  const best = cued[0] ?? found[0];
  if (best) return best;
  return periodOfBalances(paper.lines, order, statementDate);
}

function rangesIn(line: Line, order: DayOrder, latest: IsoDate): (Period & { cued: boolean })[] {
  const whole = printedDays(line.words, order);
  const pairs = whole.flatMap((start, i) => {
    const end = whole[i + 1];
    return end && joined(line.words, start, end) && start.value < end.value ? [{ start, end }] : [];
  });
  const partly = pairs.length > 0 ? [] : partlyDated(line.words, order, whole, latest);
  return [...pairs, ...partly]
    .filter(({ start, end }) => daysBetween(start.value, end.value) <= 400)
    .map((pair) => ({
      ...pair,
      cued: cue.test(textOf(line.words)),
      confidence: cue.test(textOf(line.words)) ? 0.96 : 0.9,
    }));
}

/** "December 12 - January 11, 2021": the first day takes its year from the second. */
function partlyDated(
  words: readonly Word[],
  order: DayOrder,
  whole: readonly Printed<IsoDate>[],
  latest: IsoDate,
) {
  const end = whole[0];
  if (end) {
    const before = words.slice(0, words.indexOf(end.words[0]!));
    const start = partialDays(before, order, end.value).at(-1);
    return start && joined(words, start, end) && start.value < end.value ? [{ start, end }] : [];
  }
  if (!/period|zeitraum|période/i.test(textOf(words))) return [];
  const [first, second] = partialDays(words, order, latest);
  return first && second && joined(words, first, second)
    ? [{ start: first.value < second.value ? first : yearBefore(first), end: second }]
    : [];
}

const yearBefore = (day: Printed<IsoDate>): Printed<IsoDate> => ({
  ...day,
  value: `${Number(day.value.slice(0, 4)) - 1}${day.value.slice(4)}` as IsoDate,
});

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Only words that mean "to" stand between the two days. */
function joined(words: readonly Word[], start: Printed<IsoDate>, end: Printed<IsoDate>): boolean {
  const last = start.words.at(-1)!;
  const between = words.slice(words.indexOf(last) + 1, words.indexOf(end.words[0]!));
  const text = textOf(between)
    .replace(/\b(?:the|le|el|zum)\b/gi, '')
    .trim();
  return join.test(text) || (text === '' && (last === end.words[0] || /[-–—至到~]/.test(last.text.slice(1))));
}

/** Without a range, the days at the opening and the closing balance bound the period. */
function periodOfBalances(
  lines: readonly Line[],
  order: DayOrder,
  statementDate: IsoDate | undefined,
): Period | undefined {
  const daysIn = (words: readonly Word[]) => {
    const whole = printedDays(words, order);
    return whole.length > 0 || !statementDate ? whole : partialDays(words, order, statementDate);
  };
  const dayAt = (role: 'opening' | 'closing') =>
    lines.flatMap((line) =>
      line.cells.flatMap(({ words, text }) =>
        ledgerRole(text.replace(/[$€£]?[\d.,]+\.\d{2}/g, '')) === role ? daysIn(words).slice(0, 1) : [],
      ),
    )[0];
  const [start, end] = [dayAt('opening'), dayAt('closing')];
  return start && end && start.value < end.value && daysBetween(start.value, end.value) <= 100
    ? { start, end, confidence: 0.88 }
    : undefined;
}

/** The day a statement was made: at its label, after "Statement for", or alone at the top of the first page. */
export function statementDates(paper: Paper, labelled: readonly Captioned[], order: DayOrder): ReadField[] {
  const found = labelled.flatMap(({ beside, under: below, words }) => {
    const under = words.length === 1 && words[0]!.text.length < 6 ? [] : below;
    const [day] = [
      ...(beside ? printedDays(beside.words, order) : []),
      ...under.slice(0, 1).flatMap(({ words }) => printedDays(words, order)),
    ];
    return day ? [fieldOf('statement_date', 'day', day, 0.96)] : [];
  });
  if (found.length > 0) return found.slice(0, 1);
  return loneDates(paper, order);
}

function loneDates(paper: Paper, order: DayOrder): ReadField[] {
  const page = paper.lines[0]?.page;
  const upper = paper.lines.filter((line) => line.page === page && line.top < 330);
  const lone = upper.flatMap((line) =>
    line.cells.flatMap(({ words, text }) => {
      const days = printedDays(words, order);
      const rest = text.replace(
        /\b(?:for|dated?|page \d+ of ?\d+|seite|den|am|le|as of|on)\b|\d+of\d+/gi,
        '',
      );
      return days.length === 1 &&
        rest.replace(/[\s,.]/g, '').length <= textOf(days[0]!.words).replace(/[\s,.]/g, '').length + 1
        ? days
        : [];
    }),
  );
  const values = new Set(lone.map(({ value }) => value));
  return values.size === 1 ? [fieldOf('statement_date', 'day', lone[0]!, 0.85)] : [];
}
