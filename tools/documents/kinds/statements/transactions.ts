import type { Box } from '../../../deals/facts.ts';
import { type IsoDate, type Minor, minor } from '../../../kit/units.ts';
import { boxAround, type Paper, right, textOf } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { exactAmountsIn, type SignedAmount } from '../../values/exact-amounts.ts';
import { type DayOrder, partialDays, printedDays } from '../../values/printed-days.ts';
import { clean } from '../../values/values.ts';
import { rowsOf } from './ledger-amounts.ts';
import { ledgerRole } from './ledger-words.ts';
import { type Column, headOf } from './table-head.ts';

/** One movement on an account, as its statement prints it. */
export interface Transaction {
  readonly day: IsoDate | undefined;
  readonly description: string;
  /** Minor units: positive came in, negative went out; undefined when the paper does not show which. */
  readonly amount: Minor | undefined;
  /** The amount as printed, without its sign. */
  readonly size: Minor;
  /** The balance after it, where the row prints one. */
  readonly balance: Minor | undefined;
  /** The balance printed before it as the table's opening one. */
  readonly before: Minor | undefined;
  readonly page: number;
  readonly box: Box;
  /** The words of amount, balance and day: how surely they were read. */
  readonly words: readonly Word[];
  /** Counts the tables of movements, so that balances are compared within one. */
  readonly table: number;
}

interface Open {
  readonly columns: readonly Column[];
  readonly sign: 1 | -1 | undefined;
  readonly table: number;
  readonly before: Minor | undefined;
}

/** The movements of a paper in printed order. `end`: the day that two-part dates are not after. */
export function movementsOf(paper: Paper, order: DayOrder, end: IsoDate): Transaction[] {
  const rows = rowsOf(paper.lines);
  const found: Transaction[] = [];
  let open: Open | undefined;
  let section: 1 | -1 | undefined;
  let tables = 0;
  for (const [i, row] of rows.entries()) {
    const columns = headOf(row, rows[i + 1]);
    if (columns) {
      if (!open || !sameColumns(open.columns, columns) || open.sign !== section) tables += 1;
      open = { columns, sign: section, table: tables, before: undefined };
      continue;
    }
    const told = sectionSign(row);
    if (told) {
      section = told;
      if (open) open = { ...open, sign: told };
    }
    if (!open) continue;
    const opening = openingOf(row, open);
    if (opening !== undefined) open = { ...open, table: ++tables, before: opening };
    else if (addRow(found, row, open, order, end)) open = { ...open, before: undefined };
  }
  return found;
}

/** The balance that a table starts from, printed as its first row. */
function openingOf(row: readonly Word[], { columns }: Open): Minor | undefined {
  const amount = exactAmountsIn(row, false).at(-1);
  if (!amount || !columns.some(({ kind }) => kind === 'balance')) return undefined;
  const text = row.filter((word) => !amount.words.includes(word));
  return ledgerRole(textOf(text)) === 'opening' ? amount.value : undefined;
}

const sameColumns = (a: readonly Column[], b: readonly Column[]) =>
  a.length === b.length &&
  a.every((own, i) => own.kind === b[i]!.kind && Math.abs(own.right - b[i]!.right) < 12);

/** A heading such as "Deposits and additions": what stands under it came in. */
function sectionSign(row: readonly Word[]): 1 | -1 | undefined {
  if (row.length > 8 || exactAmountsIn(row, false).length > 0 || /\d/.test(row[0]!.text)) return undefined;
  const role = ledgerRole(textOf(row));
  return role === 'in' ? 1 : role === 'out' ? -1 : undefined;
}

/** Adds what a row shows of a movement; says whether it was one. */
function addRow(
  found: Transaction[],
  row: readonly Word[],
  open: Open,
  order: DayOrder,
  end: IsoDate,
): boolean {
  const { columns, sign, table, before } = open;
  const first = Math.min(...columns.map(({ left }) => left));
  const day = dayOfRow(row, order, end);
  const money = columns.filter(({ kind }) => kind !== 'date' && kind !== 'description' && kind !== 'other');
  const leftmost = Math.min(...money.map(({ left }) => left)) - 60;
  const cells = exactAmountsIn(row, 'column').filter(
    ({ words }) => right(words.at(-1)!) > leftmost && !day?.words.includes(words[0]!),
  );
  const placed = cells
    .map((amount) => ({ amount, kind: columnOf(amount, money)?.kind }))
    .filter(
      ({ amount, kind }) =>
        kind !== undefined && (day !== undefined || showsCents(amount) || standsIn(amount, columns)),
    );
  const text = row.filter(
    (word) => !day?.words.includes(word) && !placed.some(({ amount }) => amount.words.includes(word)),
  );
  const last = found.at(-1);
  if (placed.length === 0) {
    if (last && last.table === table && !day && continues(last, row, first))
      found[found.length - 1] = { ...last, description: clean(`${last.description} ${textOf(text)}`, 200) };
    return false;
  }
  const description = clean(textOf(text), 200);
  const role = ledgerRole(description);
  if (
    (role === 'opening' ||
      role === 'closing' ||
      role === 'dated' ||
      /^(?:sub)?total|^summe|合计/i.test(description)) &&
    !(day && role === undefined)
  )
    return false;
  const moved = placed.find(({ kind, amount }) => kind !== 'balance' && amount.value !== 0);
  if (!moved || (!day && !(last && last.table === table && follows(last, text, columns)))) return false;
  const size = minor(Math.abs(moved.amount.value));
  const amount = signedAmount(placed, sign);
  const balance = placed.find(({ kind }) => kind === 'balance')?.amount.value;
  const words = [...(day?.words ?? []), ...placed.flatMap((own) => own.amount.words)];
  found.push({
    day: day?.value ?? last?.day,
    description,
    amount,
    size,
    balance,
    before,
    page: row[0]!.page,
    box: boxAround(row),
    words,
    table,
  });
  return true;
}

const showsCents = ({ words }: SignedAmount) => words.some(({ text }) => /[.,]\d{2}\D*$/.test(text));

/** A figure without cents is an amount only right under the head of a column of amounts. */
const standsIn = ({ words }: SignedAmount, columns: readonly Column[]): boolean => {
  const over = columns.filter((column) => words[0]!.x < column.right && right(words.at(-1)!) > column.left);
  return over.length === 1 && !/^(?:date|description|other)$/.test(over[0]!.kind);
};

/** A movement without a day of its own stands close under the one before it and begins in the column of descriptions. */
function follows(last: Transaction, text: readonly Word[], columns: readonly Column[]): boolean {
  const column = columns.find(({ kind }) => kind === 'description');
  const first = text[0];
  if (!column || !first || first.page !== last.page) return false;
  const near = first.y - (last.box.y + last.box.height) < 6 * first.height;
  const left = Math.max(...columns.filter((own) => own.right < column.left).map((own) => own.right));
  const centred = first.x > left && first.x < column.right;
  return near && (Math.abs(first.x - column.left) < 30 || centred);
}

const continues = (last: Transaction, row: readonly Word[], first: number): boolean =>
  last.page === row[0]!.page &&
  row[0]!.x >= first - 4 &&
  row[0]!.y - (last.box.y + last.box.height) < 7.5 * row[0]!.height &&
  last.description.length < 160;

/** The day at the beginning of a row, whole or without its year. */
function dayOfRow(row: readonly Word[], order: DayOrder, end: IsoDate) {
  const start = row.slice(0, 4);
  const whole = printedDays(start, order)[0];
  if (whole && start.indexOf(whole.words[0]!) <= 1) return whole;
  const part = partialDays(start, order, end)[0];
  return part && start.indexOf(part.words[0]!) <= 1 ? part : undefined;
}

/** The column an amount stands in: amounts are set flush right under or near their head. */
function columnOf({ words }: SignedAmount, columns: readonly Column[]): Column | undefined {
  const [left, end] = [words.at(-1)!.x, right(words.at(-1)!)];
  const distance = (column: Column) => {
    const overlap = Math.min(end, column.right) - Math.max(left, column.left);
    return overlap > 0
      ? -overlap
      : Math.min(
          Math.abs(end - column.right),
          Math.abs(left - column.left),
          Math.abs((left + end - column.left - column.right) / 2),
        );
  };
  const best = columns.reduce<Column | undefined>(
    (a, b) => (a && distance(a) <= distance(b) ? a : b),
    undefined,
  );
  return best && distance(best) < 45 ? best : undefined;
}

/** The movement of a row; undefined when nothing tells whether it came in or went out. */
function signedAmount(
  placed: readonly { amount: SignedAmount; kind: Column['kind'] | undefined }[],
  section: 1 | -1 | undefined,
): Minor | undefined {
  const of = (kind: Column['kind']) =>
    placed.find((own) => own.kind === kind && own.amount.value !== 0)?.amount;
  const [credit, debit, plain] = [of('in'), of('out'), of('amount')];
  if (credit && debit) return undefined;
  if (credit) return minor(Math.abs(credit.value));
  if (debit) return minor(-Math.abs(debit.value));
  if (!plain) return undefined;
  if (plain.sign) return plain.value;
  return section === undefined ? undefined : minor(section * Math.abs(plain.value));
}
