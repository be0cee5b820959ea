import { type Cell, type Paper, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { clean, type Printed } from './printed.ts';

/** Last lines of addresses: the place with its postal code, as each country writes it. */
const places: readonly RegExp[] = [
  /(?:^|[ ,])[A-Z]{2}\.?,? \d{5}(?:-?\d{4})?(?:,? (?:USA?|United States))?$/i,
  /(?:^|[ ,])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?:,? (?:UK|United Kingdom))?$/i,
  /(?:^|[ ,])[A-Z]\d[A-Z] ?\d[A-Z]\d(?:,? Canada)?$/i,
  /(?:^|[ ,])(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L}().' /-]+(?: (?:Cedex|\d{1,2}))*(?:,? \p{L}+)?$/u,
  /(?:^|[ ,])\d{3} \d{2} \p{Lu}[\p{L} -]+$/u,
];
const streets =
  /\d+[a-z]?\b.*\p{L}{2}|\p{L}{3}.* \d+ ?[a-z]?\b|^P\.? ?O\.? ?Box|\b(?:calle|c\/|rue|via|avenue|straße|str\.|weg|platz|gatan|vägen)\b/iu;
const chinese =
  /\p{Script=Han}{1,8}(?:省|市|区|县|縣|州|旗).*(?:路|街|道|巷|号|號|室|村|镇|鎮|栋|幢|楼|弄|组)/u;
const japanese = /\p{Script=Han}{1,4}[都道府県].*[市区町村].*\d/u;

/** Whether a text is a whole postal address: a street or box and a place with its postal code, of whatever country. */
export const isPostalAddress = (text: string): boolean =>
  text.length <= 160 &&
  (chinese.test(text) ||
    japanese.test(text) ||
    (places.some((own) => own.test(text)) && streets.test(text.replace(/[ ,]*\S+ ?\S*$/, ''))));

/** Whether a text at a label that says "address" can be one: letters and a number, no label and no sentence. */
export const mayBeAddress = (text: string): boolean =>
  text.length >= 6 &&
  text.length <= 160 &&
  ((/\p{L}{2}/u.test(text) && /\d/.test(text)) || chinese.test(text)) &&
  !/:$|@|\b(?:same as|n\/a|none|see|years?|months?)\b|_{3,}|\$\d/i.test(text);

interface Near {
  /** Words that end a block: labels of the paper. */
  readonly labels: ReadonlySet<Word>;
  /** Whether the words themselves may already be the address, as they are at a label, or are the name above it. */
  readonly from: 'value' | 'name';
}

/**
 * The address that belongs to some words: the value at a label and what goes on under it, or the block under a name.
 * Only rows that stand under the words' left edge, at the pitch of one block, belong to it: no other column is entered.
 *
 * @returns the rows down to the one that completes an address, joined by commas; undefined where they form none
 */
export function addressNear(
  paper: Paper,
  words: readonly Word[],
  { labels, from }: Near,
): Printed<string> | undefined {
  const rows = from === 'value' ? [words] : [];
  const complete = (): Printed<string> | undefined => {
    const value = addressText(rows);
    return isPostalAddress(value) ? { value, words: rows.flat() } : undefined;
  };
  for (const cell of blockUnder(paper, words, labels)) {
    const whole = complete();
    if (whole) return whole;
    rows.push(cell.words);
  }
  return complete();
}

/** The rows of an address as one text: a comma for each break, none in scripts without blanks. */
export function addressText(rows: readonly (readonly Word[])[]): string {
  const texts = rows.map((row) => textOf(row).trim()).filter((text) => text !== '');
  const text = texts.reduce((all, row) => {
    if (/\p{Script=Han}$/u.test(all) && /^[\p{Script=Han}\d]/u.test(row)) return all + row;
    return /[,;-]$/.test(all) ? `${all} ${row}` : `${all}, ${row}`;
  }, texts.shift() ?? '');
  return clean(text.replace(/^[\s:,]+|[\s,;|]+$/g, ''), 160);
}

/** At most five rows under some words, aligned with their left edge, each close under the one above. */
function blockUnder(paper: Paper, words: readonly Word[], labels: ReadonlySet<Word>): Cell[] {
  const first = words[0];
  if (!first) return [];
  const cells: Cell[] = [];
  let bottom = Math.max(...words.map((word) => word.y + word.height));
  for (const line of paper.lines) {
    if (line.page !== first.page || line.top < bottom - 0.4 * first.height) continue;
    if (line.top - bottom > 1.2 * line.size || cells.length === 5) break;
    const cell = line.cells.find(({ box }) => Math.abs(box.x - first.x) < Math.max(4, 0.5 * first.height));
    if (!cell) continue;
    if (cell.words.some((word) => labels.has(word)) || /:$/.test(cell.words[0]!.text)) break;
    cells.push(cell);
    bottom = line.bottom;
  }
  return cells;
}
