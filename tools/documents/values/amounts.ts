import type { Minor } from '../../kit/units.ts';
import { localeIn, type Reading } from '../layout/fields.ts';
import type { Hit } from '../layout/labels.ts';
import { right } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import type { PaperLocale } from './locale.ts';
import { moneyIn } from './money.ts';
import type { Printed } from './printed.ts';

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
