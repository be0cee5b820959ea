import type { ReadField } from '../../../deals/deal.ts';
import { type Captioned, type Captions, captionsOf } from '../../layout/captions.ts';
import { fieldOf } from '../../layout/fields.ts';
import { boxAround, middle, type Paper, right, sharedWidth, textOf } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { exactAmountsIn } from '../../values/exact-amounts.ts';
import { clean, matchesIn, type Printed } from '../../values/values.ts';

/** A form of boxes: every caption found on it, so that each box ends where the next begins. */
export interface Form {
  readonly paper: Paper;
  readonly captions: readonly Captioned[];
}

/** A form with its captions, each together with the number or letter of its box. */
export function formOf(paper: Paper, captions: Captions): Form {
  const words = paper.lines.flatMap((line) => line.words);
  const found = captionsOf(paper, captions).map((own) => {
    const number = words.find(
      (word) =>
        word.page === own.page && /^(?:\d{1,2}[a-d]?|[a-f])[.)]?$/i.test(word.text) && sits(word, own),
    );
    return number ? { ...own, words: [number, ...own.words], box: boxAround([number, ...own.words]) } : own;
  });
  return { paper, captions: found };
}

/** A word stands directly left of a caption, on its line. */
const sits = (word: Word, { box }: Captioned): boolean =>
  right(word) <= box.x + 1 &&
  box.x - right(word) < 1.6 * box.height &&
  Math.abs(middle(word) - middle(box)) < 0.7 * box.height;

/** How far a box reaches, in heights of its caption. */
interface Reach {
  readonly rows: number;
  /** Captions that may stand inside the box, such as "Last name" beside "First name". */
  readonly through?: readonly string[];
}

/** The rows of words in the box under a caption: right to the next caption of its row, down to the next of its column. */
export function boxRows({ paper, captions }: Form, own: Captioned, { rows, through = [] }: Reach): Word[][] {
  const others = captions.filter(
    (other) => other !== own && other.page === own.page && !through.includes(other.key),
  );
  const unit = own.box.height;
  // "PAYER'S name, street address, city or town": a caption that is a list ends where its cell does.
  const cell = paper.lines.flatMap(({ cells }) => cells).find(({ words }) => words.includes(own.words[0]!));
  const goesOn = own.words.some(({ text }) => /,$/.test(text));
  const level = (other: Captioned) =>
    Math.abs(middle(other.box) - middle(own.box)) < 0.9 * unit &&
    !(goesOn && cell?.words.includes(other.words[0]!));
  const edge = Math.min(
    ...others.filter((other) => other.box.x > own.box.x + 4 && level(other)).map(({ box }) => box.x),
    own.box.x + 90 * unit,
  );
  const overlaps = (other: Captioned) =>
    sharedWidth(other.box, own.box) > 0 || Math.abs(other.box.x - own.box.x) < 3 * unit;
  const ofAnother = (word: Word) =>
    others.some(
      (other) =>
        other.box.x > own.box.x + 8 * unit &&
        other.box.x - 2 * unit <= word.x &&
        other.box.y > own.box.y + 0.9 * unit &&
        other.box.y < word.y,
    );
  const foot = Math.min(
    ...others
      .filter((other) => other.box.y > own.box.y + 0.9 * unit && overlaps(other))
      .map(({ box }) => box.y),
    own.box.y + (rows + 1) * 1.6 * unit,
  );
  const taken = new Set(captions.flatMap(({ words }) => words));
  const inBox = (word: Word) =>
    word.page === own.page &&
    word.x > own.box.x - 2.2 * unit &&
    word.x + word.width / 2 < edge - 1.5 &&
    middle(word) > own.box.y + 1.05 * unit &&
    middle(word) < foot - 0.1 * unit;
  return paper.lines
    .map(({ words }) => words.filter((word) => inBox(word) && !taken.has(word) && !ofAnother(word)))
    .filter((words) => words.length > 0);
}

/** The amount in a box: under its caption, else right of it. Whole dollars need a sign or three digits. */
export function boxAmount(form: Form, own: Captioned): Printed<number> | undefined {
  const under = boxRows(form, own, { rows: 3 }).flatMap((row) => amountsIn(row))[0];
  if (under) return under;
  return own.beside
    ? amountsIn(own.beside.words).find(({ words }) => words[0] === own.beside!.words[0])
    : undefined;
}

const amountsIn = (words: readonly Word[]): Printed<number>[] =>
  exactAmountsIn(words, true).filter(({ words: own }) => {
    const text = textOf(own);
    return (
      /[.,$]\d|\$ ?\d/.test(text) ||
      (/^\d{3,7}$/.test(text) &&
        own.every(({ certainty }) => certainty === undefined) &&
        !/^(?:19|20)\d{2}$/.test(text))
    );
  });

/** The value that most copies of a box agree on; copies that differ make it doubtful. */
export function agreed<T extends string | number>(
  found: readonly (Printed<T> | undefined)[],
): { value: Printed<T>; sure: boolean; copies: number } | undefined {
  const shown = found.filter((one) => one !== undefined);
  const counts = new Map<T, number>();
  for (const { value } of shown) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || (second && second[1] === best[1])) return undefined;
  return { value: shown.find(({ value }) => value === best[0])!, sure: !second, copies: best[1] };
}

/** The amount of a box over all copies, as a field. */
export function amountField(form: Form, key: string, name: string): ReadField[] {
  const found = agreed(form.captions.filter((own) => own.key === key).map((own) => boxAmount(form, own)));
  if (!found) return [];
  return [fieldOf(name, 'money', found.value, found.sure ? (found.copies > 1 ? 0.96 : 0.93) : 0.75)];
}

/** A pattern in or right of a box over all copies, such as a taxpayer number. */
export function patternField(form: Form, key: string, name: string, pattern: RegExp): ReadField[] {
  const found = agreed(
    form.captions
      .filter((own) => own.key === key)
      .map((own) => {
        const rows = [...boxRows(form, own, { rows: 5 }), ...(own.beside ? [own.beside.words] : [])];
        const [match] = rows.flatMap((row) => matchesIn(row, pattern));
        return match && { value: match.match[0].replace(/\s/g, ''), words: match.words };
      }),
  );
  return found ? [fieldOf(name, 'text', found.value, found.sure ? 0.95 : 0.75)] : [];
}

const place =
  /(?:^|[\s,])[A-Z]{2},? ?\d{5}(?:-\d{4})?$|, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?,? \d{5}(?:-\d{4})?$/u;

export interface NameAndAddress {
  readonly name: Printed<string>;
  readonly address: Printed<string> | undefined;
}

/**
 * A name and the address under it in one box: the first row is the name, and the address ends with its place.
 *
 * @param wide the box has cells of its own, such as one for the last name
 */
export function nameAndAddress(rows: readonly (readonly Word[])[], wide = false): NameAndAddress | undefined {
  const told = rows
    .map((row) => (wide ? row : cellNear(row)))
    .filter(
      (row) =>
        /\p{L}{2}/u.test(textOf(row)) && !/telephone|postal code|zip code|see instr/i.test(textOf(row)),
    );
  const [first, ...rest] = told;
  if (!first) return undefined;
  const end = rest.findIndex((row) => place.test(textOf(row)));
  const street = rest.findIndex((row) => /^\d|^p\.? ?o\.? /i.test(textOf(row)));
  const names = street > 0 && end >= street ? [...first, ...rest.slice(0, street).flat()] : first;
  const address = end >= 0 ? rest.slice(Math.max(street, 0), end + 1).flat() : undefined;
  return { name: textIn(names), address: address && textIn(address) };
}

const textIn = (words: readonly Word[]): Printed<string> => ({ value: clean(textOf(words)), words });

/** Words far right of the rest of a row belong to another box without a caption of its own. */
function cellNear(row: readonly Word[]): readonly Word[] {
  const end = row.findIndex((word, i) => i > 0 && word.x - right(row[i - 1]!) > 11 * word.height);
  return end < 0 ? row : row.slice(0, end);
}

/** The year that a form is for: its largest year, else the one it prints most. */
export function taxYearField({ paper }: Form, latest: number): ReadField[] {
  const words = paper.lines.flatMap((line) => line.words.map((word) => ({ word, line: textOf(line.words) })));
  const years = words.filter(
    ({ word, line }) =>
      /^20[0-4]\d$/.test(word.text) &&
      Number(word.text) <= latest &&
      !/\brev\b|before|after|\(rev|estimated|january|next/i.test(line),
  );
  if (years.length === 0) return splitYear(paper, latest);
  const tallest = Math.max(...years.map(({ word }) => word.height));
  const large = years.filter(({ word }) => word.height > 0.8 * tallest);
  const found = agreed(large.map(({ word }) => ({ value: Number(word.text), words: [word] })));
  return found ? [fieldOf('tax_year', 'count', found.value, found.sure ? 0.94 : 0.8)] : [];
}

/** "For calendar year 20 24": the year is printed in two parts. */
function splitYear(paper: Paper, latest: number): ReadField[] {
  for (const { words } of paper.lines) {
    const [match] = matchesIn(words, /(?:calendar year|tax year)\s*(20) ?(\d{2})(?!\d)/gi);
    const year = match ? Number(`20${match.match[2]}`) : 0;
    if (match && year <= latest)
      return [fieldOf('tax_year', 'count', { value: year, words: match.words }, 0.9)];
  }
  return [];
}

export const fieldFor = (
  name: string,
  printed: Printed<string> | undefined,
  confidence: number,
): ReadField[] => (printed && printed.value !== '' ? [fieldOf(name, 'text', printed, confidence)] : []);
