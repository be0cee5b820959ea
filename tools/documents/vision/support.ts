import type { ReadField } from '../../deals/deal.ts';
import type { Box } from '../../deals/facts.ts';
import { isInstruction } from '../kinds/instructions.ts';
import type { Hit } from '../layout/labels.ts';
import { boxAround, type Paper, right, sharedWidth, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { daysIn, moneyIn } from '../values/values.ts';
import { likenessOf } from './alike.ts';
import { daysOf, type Writing } from './typed-value.ts';
import type { WantedField } from './wanted.ts';

/** Words of a page that say what was proposed. */
export interface Support {
  readonly words: readonly Word[];
  readonly box: Box;
  /** 1 for the same value, less for letters that OCR may have misread. */
  readonly likeness: number;
  /** They stand right of or under a label of the field. */
  readonly labelled: boolean;
}

export interface Proposed {
  readonly wanted: WantedField;
  readonly text: string;
  readonly value: ReadField['value'];
  /** Its own check digit holds. */
  readonly proven: boolean;
}

/** Words of a value at most; an address has as many. */
const wordsMax = 14;

/**
 * Every place of a page that says what was proposed, the surest first; a line that speaks to a program is none.
 *
 * @param hits the labels of the field found there
 */
export function supportsOf(
  proposed: Proposed,
  page: Paper,
  hits: readonly Hit[],
  writing: Writing,
): Support[] {
  const rows = page.lines.map(({ words }) => words).filter((words) => !isInstruction(textOf(words)));
  const exact = rows.flatMap((words) => sameValues(proposed, words, writing));
  const found = exact.length > 0 ? exact : similar(rows, proposed);
  return found
    .map(({ words, likeness }) => {
      const box = boxAround(words);
      return { words, likeness, box, labelled: hits.some((hit) => isLabelOf(hit, box)) };
    })
    .sort((a, b) => Number(b.labelled) - Number(a.labelled) || b.likeness - a.likeness);
}

type Found = Pick<Support, 'words' | 'likeness'>;

/** Amounts and days that mean the same, however they are written. */
function sameValues({ wanted, value }: Proposed, words: readonly Word[], writing: Writing): Found[] {
  const printed =
    wanted.unit === 'money'
      ? moneyIn(words, true, writing.locale)
      : wanted.unit === 'day'
        ? daysIn(words, daysOf(wanted.name, writing))
        : [];
  return printed
    .filter((one) => one.value === value)
    .map((one) => ({ words: one.words, likeness: one.likelihood ?? 1 }));
}

function similar(rows: readonly (readonly Word[])[], { text, proven }: Proposed): Found[] {
  const whole = rows.flatMap((words) => runsLike(words, text, proven));
  return whole.length > 0 ? whole : inParts(rows, text);
}

/** The runs of words of one row that read like the text; of those from one word on the likest. */
function runsLike(words: readonly Word[], text: string, proven = false): Found[] {
  const length = [...text].length + 3;
  return words.flatMap((_, start) => {
    const runs: Found[] = [];
    let read = 0;
    for (let end = start; end < Math.min(words.length, start + wordsMax) && read <= length; end++) {
      read += [...words[end]!.text].length;
      const own = words.slice(start, end + 1);
      const likeness = likenessOf(own, text, proven);
      if (likeness > 0) runs.push({ words: own, likeness });
    }
    return runs.sort((a, b) => b.likeness - a.likeness).slice(0, 1);
  });
}

/** A text over several rows, as an address is: each of its parts, none far from the first. */
function inParts(rows: readonly (readonly Word[])[], text: string): Found[] {
  const parts = text
    .split(/\n|[,;] ?/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
  if (parts.length < 2 || parts.length > 5) return [];
  const [firsts, ...others] = parts.map((part) => rows.flatMap((words) => runsLike(words, part)));
  return (firsts ?? []).flatMap((first) => {
    const near = others.map((runs) => runs.find((run) => isNear(first.words, run.words)));
    if (near.some((run) => run === undefined)) return [];
    const all = [first, ...(near as Found[])];
    return [
      {
        words: all.flatMap(({ words }) => words),
        likeness: Math.min(...all.map(({ likeness }) => likeness)),
      },
    ];
  });
}

function isNear(a: readonly Word[], b: readonly Word[]): boolean {
  const [one, two] = [boxAround(a), boxAround(b)];
  const size = Math.max(one.height, two.height);
  return Math.abs(one.y - two.y) < 5 * size && sharedWidth(one, two) > -20 * size;
}

/** Whether a label stands left of a value on its row, or over it. */
function isLabelOf({ box: label }: Hit, box: Box): boolean {
  const down = box.y - label.y;
  const sameRow = Math.abs(down) < 0.6 * Math.max(label.height, box.height) && box.x > right(label) - 2;
  const under = down > 0 && down < 4 * label.height;
  return sameRow || (under && (sharedWidth(label, box) > 0 || Math.abs(label.x - box.x) < 12));
}
