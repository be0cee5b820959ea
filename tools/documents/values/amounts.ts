import type { ReadField } from '../../deals/deal.ts';
import type { Minor } from '../../kit/units.ts';
import { fieldOf, hitsOf, localeIn, type Reading } from '../layout/fields.ts';
import type { Hit } from '../layout/labels.ts';
import { centre, right, sharedWidth } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import type { PaperLocale } from './locale.ts';
import { moneyIn } from './money.ts';
import type { Printed } from './printed.ts';

/** What a row of a pay stub says of this period and of the year so far. */
export interface RowAmounts {
  readonly current?: Printed<Minor> | undefined;
  readonly yearToDate?: Printed<Minor> | undefined;
}

/**
 * Splits the amounts right of a label into this period's and the year's: by a "YTD" between them, else by the nearest
 * column heads above, else (unlabelled) only the first of at most two, and only if it is the smaller.
 */
export function rowAmounts(reading: Reading, hit: Hit): RowAmounts {
  const { words, marker, end } = rowWords(reading, hit);
  const locale = localeIn(reading);
  if (marker >= 0) {
    const before = moneyIn(words.slice(0, marker), false, locale);
    const after = moneyIn(words.slice(marker), false, locale);
    return { current: before.length === 1 ? before[0] : undefined, yearToDate: after[0] };
  }
  const amounts = moneyIn(words, false, locale);
  const heads = columnHeads(reading, hit, end);
  if (heads) return byHeads(amounts, heads);
  const [first, second, third] = amounts;
  if (!first || third || (second && Math.abs(second.value) < Math.abs(first.value))) return {};
  return { current: first };
}

/** The row right of a label up to the next label that is not "YTD" itself. */
function rowWords({ paper, hits }: Reading, hit: Hit): { words: Word[]; marker: number; end: number } {
  const inRow = (word: Word) =>
    Math.abs(word.y + word.height / 2 - (hit.box.y + hit.box.height / 2)) < hit.box.height * 0.65;
  const labelled = new Map(
    hits.filter((h) => h !== hit).flatMap((h) => h.words.map((word) => [word, h.key] as const)),
  );
  const row = paper.lines
    .filter((line) => line.page === hit.page)
    .flatMap((line) => line.words)
    .filter((word) => word.x >= right(hit.box) - 1 && inRow(word) && !hit.words.includes(word))
    .sort((a, b) => a.x - b.x);
  const stop = row.findIndex((word) => labelled.has(word) && labelled.get(word) !== 'column.ytd');
  const words = stop < 0 ? row : row.slice(0, stop);
  const marker = words.findIndex((word) => labelled.get(word) === 'column.ytd');
  return { words, marker, end: stop < 0 ? Number.POSITIVE_INFINITY : row[stop]!.x };
}

interface Heads {
  readonly current: Hit;
  readonly ytd: Hit;
  readonly columns: number;
}

/** The nearest line above that names both columns, within the part of the page that belongs to the label. */
function columnHeads(reading: Reading, hit: Hit, end: number): Heads | undefined {
  const above = (head: Hit) =>
    head.page === hit.page && head.box.y < hit.box.y - 2 && centre(head.box) > hit.box.x && head.box.x < end;
  const currents = hitsOf(reading, 'column.current').filter(above).reverse();
  for (const current of currents) {
    const beside = (head: Hit) => above(head) && Math.abs(head.box.y - current.box.y) < 4;
    const ytd = hitsOf(reading, 'column.ytd').find(beside);
    const others = hitsOf(reading, 'column.other').filter(beside).length;
    if (ytd) return { current, ytd, columns: 2 + others };
  }
  return undefined;
}

function byHeads(amounts: readonly Printed<Minor>[], { current, ytd, columns }: Heads): RowAmounts {
  const boxOf = (amount: Printed<Minor>) => amount.words.at(-1)!;
  const currentFirst = current.box.x < ytd.box.x;
  if (amounts.length === 2) {
    const [left, rightmost] = amounts;
    return currentFirst ? { current: left, yearToDate: rightmost } : { current: rightmost, yearToDate: left };
  }
  const nearest = (head: Hit) => amounts.filter((amount) => sharedWidth(boxOf(amount), head.box) > 0);
  const [ofCurrent, ofYtd] = [nearest(current), nearest(ytd)];
  if (amounts.length > columns) return {};
  return {
    current: ofCurrent.length === 1 ? ofCurrent[0] : undefined,
    yearToDate: ofYtd.length === 1 && ofYtd[0] !== ofCurrent[0] ? ofYtd[0] : undefined,
  };
}

/** A labelled amount between two others of a paper: a deduction, a charge. */
export interface Entry {
  readonly label: readonly Word[];
  readonly amount: Printed<Minor>;
}

/**
 * The labelled amounts printed between two rows, in reading order, first amount of each label only.
 * Undefined when something there is not such a list, since a sum over part of a list proves nothing.
 */
export function entriesBetween(reading: Reading, from: Hit, to: Hit, unless: RegExp): Entry[] | undefined {
  if (from.page !== to.page) return undefined;
  const locale = localeIn(reading);
  const rows = reading.paper.lines.filter((line) => line.page === from.page);
  const [first, last] = [rows.indexOf(from.line), rows.indexOf(to.line)];
  if (first < 0 || last < first) return undefined;
  const left = Math.min(from.box.x, to.box.x) - 6;
  const entries: Entry[] = [];
  for (const [i, line] of rows.slice(first, last + 1).entries()) {
    const words = line.words.filter(
      (word) =>
        word.x >= left && !(i === 0 && word.x < right(from.box)) && !(line === to.line && word.x >= to.box.x),
    );
    const found = entriesOf(i === 0 ? afterOwnAmounts(words, locale) : words, locale);
    if (!found || found.some(({ label }) => unless.test(label.map((word) => word.text).join(' '))))
      return undefined;
    entries.push(...found);
  }
  return entries;
}

/** Drops the first row's own amounts, with a "YTD" and its amount. */
function afterOwnAmounts(words: readonly Word[], locale: PaperLocale): Word[] {
  const next = words.findIndex(
    (word, i) =>
      i > 0 &&
      /\p{L}/u.test(word.text) &&
      !/^ytd:?$/i.test(word.text) &&
      moneyIn(words.slice(0, i), false, locale).length > 0,
  );
  return next < 0 ? [] : words.slice(next);
}

function entriesOf(words: readonly Word[], locale: PaperLocale): Entry[] | undefined {
  const amounts = moneyIn(words, false, locale);
  const entries: Entry[] = [];
  let from = 0;
  for (const amount of amounts) {
    const at = words.indexOf(amount.words[0]!);
    const label = words.slice(from, at).filter((word) => /\p{L}/u.test(word.text));
    from = words.indexOf(amount.words.at(-1)!) + 1;
    const more = label.length === 0 || (label.length === 1 && /^ytd:?$/i.test(label[0]!.text));
    if (!more) entries.push({ label, amount });
    else if (entries.length === 0) return undefined;
  }
  return entries;
}

/** The amounts of one label over the whole paper, as fields: this period's under `name`, the year's under `yearName`. */
export function rowFields(reading: Reading, key: string, name: string, yearName?: string): ReadField[] {
  return hitsOf(reading, key).flatMap((hit) => {
    const { current, yearToDate } = rowAmounts(reading, hit);
    const field = (as: string, amount: Printed<Minor>) =>
      fieldOf(as, 'money', { ...amount, value: Math.abs(amount.value) }, 0.97 * hit.likeness);
    return [
      ...(current ? [field(name, current)] : []),
      ...(yearToDate && yearName ? [field(yearName, yearToDate)] : []),
    ];
  });
}
