import { type Cell, type Line, type Paper, right, sharedWidth, textOf } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { exactAmountsIn, type SignedAmount } from '../../values/exact-amounts.ts';
import { type LedgerRole, ledgerRole } from './ledger-words.ts';
import { headOf } from './table-head.ts';

/** An amount of a statement with what stands before it in its row and over it in its column. */
export interface LedgerAmount {
  readonly amount: SignedAmount;
  readonly page: number;
  readonly line: number;
  /** Words before it in its row, back to the amount before. */
  readonly label: readonly Word[];
  /** All words before it in its row. */
  readonly before: readonly Word[];
  /** The nearest text over it, past other amounts of its column. */
  readonly head: Cell | undefined;
  /** The head stands directly over it and heads no table of movements. */
  readonly direct: boolean;
  readonly role: LedgerRole | undefined;
  /** Whether the role comes from the row's label or from the column's head. */
  readonly by: 'label' | 'head' | undefined;
  /** The row begins with a day: it is a movement, or a balance among movements. */
  readonly dated: boolean;
}

const month =
  '(?:jan|feb|fév|mar|mär|mrz|apr|avr|abr|ma[iy]|jun|jui|jul|aug|aoû|ago|sep|oct|okt|nov|dec|dez|déc|dic|ene)\\p{L}*';
const dayFirst = new RegExp(
  `^(?:\\d{1,4}[-/.]\\d{1,2}(?:[-/.](?:\\d{1,4})?)?(?![\\d,])|20\\d{6}(?!\\d)|\\d{1,2}\\.? ?${month}|${month}\\.? \\d{1,2}\\b|\\d{4}年)`,
  'iu',
);

/** Every amount of a paper that shows its fraction, with its label and head. */
export function ledgerAmounts(paper: Paper): LedgerAmount[] {
  const rows = rowsOf(paper.lines);
  const found = labelledFromAbove(
    rows.flatMap((row, line) => amountsOfRow(row, line)),
    rows,
  );
  const amountWords = new Set(found.flatMap(({ amount }) => amount.words));
  return found.map((own) => withRole({ ...own, ...headOver(own, rows, amountWords) }));
}

/** The rows of a paper; lines that a slight slope has torn apart are one row again. */
export function rowsOf(lines: readonly Line[]): Word[][] {
  const rows: Word[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last && last[0]!.page === line.page && joins(last, line.words))
      rows[rows.length - 1] = [...last, ...line.words].sort((a, b) => a.x - b.x);
    else rows.push([...line.words]);
  }
  return rows;
}

/** Words continue a row where none of them overlaps it sideways and the nearest one stands at the same height. */
function joins(row: readonly Word[], words: readonly Word[]): boolean {
  const clash = words.some((word) => row.some((own) => sharedWidth(own, word) > -1));
  if (clash) return false;
  return words.every((word) => {
    const nearest = row.reduce((a, b) => (Math.abs(b.x - word.x) < Math.abs(a.x - word.x) ? b : a));
    const overlap = Math.min(nearest.y + nearest.height, word.y + word.height) - Math.max(nearest.y, word.y);
    return overlap > 0.55 * Math.min(nearest.height, word.height);
  });
}

type Unheaded = Omit<LedgerAmount, 'head' | 'direct' | 'role' | 'by'>;
type Headed = Pick<LedgerAmount, 'head' | 'direct'>;
const headless: Headed = { head: undefined, direct: false };

function amountsOfRow(row: readonly Word[], line: number): Unheaded[] {
  const amounts = exactAmountsIn(row.flatMap(splitLabel), false);
  const all = row.flatMap(splitLabel);
  const dated = dayFirst.test(textOf(row.slice(0, 3)));
  return amounts.map((amount, i) => {
    const from = i === 0 ? -1 : indexOf(all, amounts[i - 1]!.words.at(-1)!);
    const to = indexOf(all, amount.words[0]!);
    const label = withoutCounts(all.slice(from + 1, to).filter((word) => !/^[=:.|]+$/.test(word.text)));
    return { amount, page: row[0]!.page, line, label: nearLabel(label), before: all.slice(0, to), dated };
  });
}

/** "Total credits 3": how many there were is no part of the label. */
const withoutCounts = (words: readonly Word[]): readonly Word[] =>
  /^\(?\d{1,4}\)?$/.test(words.at(-1)?.text ?? '') && words.some(({ text }) => /\p{L}{3}/u.test(text))
    ? words.slice(0, -1)
    : words;

/** An amount alone in its row takes the label left without one in the row over it. */
function labelledFromAbove(found: readonly Unheaded[], rows: readonly (readonly Word[])[]): Unheaded[] {
  const taken = new Set(found.map(({ line }) => line));
  return found.map((own) => {
    const over = rows[own.line - 1];
    if (own.before.length > 0 || !over || over[0]!.page !== own.page || taken.has(own.line - 1)) return own;
    const amount = own.amount.words[0]!;
    const label = over.filter(
      (word) => right(word) < right(own.amount.words.at(-1)!) && !/^[=:.|]+$/.test(word.text),
    );
    const close = amount.y - Math.max(...over.map((word) => word.y + word.height)) < 1.2 * amount.height;
    const leftOf = label[0] !== undefined && right(label.at(-1)!) < amount.x;
    return close && leftOf && ledgerRole(textOf(nearLabel(label)))
      ? { ...own, label: nearLabel(label) }
      : own;
  });
}

const indexOf = (words: readonly Word[], word: Word) =>
  words.findIndex((own) => own.x === word.x && own.text === word.text);

/** A caption and its amount printed without a blank: `期初余额：15,230.50`. */
function splitLabel(word: Word): Word[] {
  const at = word.text.search(/(?<=\p{L})[:：](?=[-+$€£¥\d])/u);
  if (at < 0) return [word];
  const width = (word.width * (at + 1)) / word.text.length;
  return [
    { ...word, text: word.text.slice(0, at), width },
    { ...word, text: word.text.slice(at + 1), x: word.x + width, width: word.width - width },
  ];
}

/**
 * Only the last run of words counts where a label stands beside other columns of text. A run that says nothing may be the
 * end of a label that a scan has torn apart: it is then read with the run before it.
 */
function nearLabel(words: readonly Word[]): readonly Word[] {
  const near = lastRun(words, 1.6);
  if (near.length === words.length || ledgerRole(textOf(near)) !== undefined) return near;
  const torn = lastRun(words, 3);
  return ledgerRole(textOf(torn)) === undefined ? near : torn;
}

function lastRun(words: readonly Word[], gapMax: number): readonly Word[] {
  let start = words.length - 1;
  while (start > 0 && words[start]!.x - right(words[start - 1]!) < gapMax * words[start]!.height) start -= 1;
  return start > 0 ? words.slice(start) : words;
}

function headOver(own: Unheaded, rows: readonly (readonly Word[])[], amounts: ReadonlySet<Word>): Headed {
  const first = own.amount.words[0]!;
  const box = {
    x: first.x,
    y: first.y,
    width: right(own.amount.words.at(-1)!) - first.x,
    height: first.height,
  };
  let top = box.y;
  for (let i = own.line - 1; i >= 0; i--) {
    const row = rows[i]!;
    if (row[0]!.page !== own.page) return headless;
    const over = row.filter((word) => sharedWidth(word, box) > 0);
    if (over.length === 0) continue;
    const bottom = Math.max(...over.map((word) => word.y + word.height));
    if (top - bottom > 4 * box.height) return headless;
    if (over.some((word) => amounts.has(word) || /^[-–—]$|^\d[\d.,]*$/.test(word.text))) {
      top = Math.min(...over.map((word) => word.y));
      continue;
    }
    return {
      head: headCell(row, over[0]!, rows[i - 1]),
      direct: top === box.y && headOf(row, rows[i + 1]) === undefined,
    };
  }
  return headless;
}

/** The cell of a head, with the line over it where the head is set in two ("Beginning balance" over "this period"). */
function headCell(row: readonly Word[], word: Word, above: readonly Word[] | undefined): Cell {
  const own = cellAround(row, word);
  if (ledgerRole(own.text) || above?.[0]?.page !== word.page) return own;
  const first = above.find((over) => sharedWidth(over, own.box) > 0);
  const over = first && cellAround(above, first);
  if (!over || own.box.y - (over.box.y + over.box.height) > 1.2 * word.height) return own;
  return { ...own, text: `${over.text} ${own.text}`, words: [...over.words, ...own.words] };
}

/** The cell of a row that holds a word. */
function cellAround(row: readonly Word[], word: Word): Cell {
  const at = row.indexOf(word);
  let [from, to] = [at, at];
  while (from > 0 && row[from]!.x - right(row[from - 1]!) < 0.9 * row[from]!.height) from -= 1;
  while (to < row.length - 1 && row[to + 1]!.x - right(row[to]!) < 0.9 * row[to]!.height) to += 1;
  const words = row.slice(from, to + 1);
  const x = words[0]!.x;
  const y = Math.min(...words.map((own) => own.y));
  const box = { x, y, width: right(words.at(-1)!) - x, height: word.height };
  return { words, text: textOf(words), box, page: word.page };
}

function withRole(own: Omit<LedgerAmount, 'role' | 'by'>): LedgerAmount {
  const byLabel = ledgerRole(textOf(own.label));
  if (byLabel) return { ...own, role: byLabel, by: 'label' };
  const byHead = own.head ? ledgerRole(own.head.text) : undefined;
  return { ...own, role: byHead, by: byHead && 'head' };
}
