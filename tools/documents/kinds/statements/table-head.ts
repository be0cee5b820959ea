import { compact, editsAllowed, editsBetween } from '../../layout/captions.ts';
import { right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';

type ColumnKind = 'date' | 'description' | 'amount' | 'out' | 'in' | 'balance' | 'other';

/** A column of a table of movements: where its head stands. */
export interface Column {
  readonly kind: ColumnKind;
  readonly left: number;
  readonly right: number;
}

const heads: Readonly<Record<ColumnKind, readonly string[]>> = {
  date: [
    'date',
    'datum',
    'fecha',
    'data',
    '日期',
    '交易日期',
    '记账日期',
    '交易时间',
    'buchung',
    'buchungstag',
    'buchungsdatum',
    'tag',
    'posted',
    'posting date',
    'post date',
    'transaction date',
    'trans date',
    'date operation',
    'date opération',
    'date posted',
    'booking date',
    'date comptable',
    'jour',
  ], // prettier-ignore
  description: [
    'description',
    'details',
    'particulars',
    'transaction',
    'transactions',
    'transaction description',
    'transaction details',
    'payment type and details',
    'vorgang',
    'vorgang/buchungsinformation',
    'verwendungszweck',
    'buchungstext',
    'erläuterung',
    'umsatzinformation',
    'text',
    'beschreibung',
    '摘要',
    '交易摘要',
    '用途',
    '交易类型',
    '备注',
    'libellé',
    'libelle',
    'nature des opérations',
    'opération',
    'opérations',
    'détail des opérations',
    'concepto',
    'descripción',
    'narrative',
    'payee',
    'memo',
    'merchant',
    'descrizione',
    'activity',
  ], // prettier-ignore
  amount: [
    'amount',
    'amount($)',
    'amount (usd)',
    'betrag',
    'betrag eur',
    'betrag in eur',
    'umsatz',
    'montant',
    'importe',
    '金额',
    '交易金额',
    '发生额',
    'withdrawals/deposits',
    'withdrawals / deposits',
    'debit/credit',
    'importo',
    'amount usd',
    'amount (£)',
    'amount (eur)',
  ], // prettier-ignore
  out: [
    'debit',
    'debits',
    'withdrawal',
    'withdrawals',
    'withdrawals($)',
    'paid out',
    'money out',
    'payments out',
    'soll',
    'belastung',
    'lastschrift',
    'ausgang',
    'ausgaben',
    'débit',
    'débit euros',
    'cargo',
    'cargos',
    'debe',
    'retiros',
    '支出',
    '借方',
    '借方金额',
    '支出金额',
    '借方发生额',
    '转出金额',
    'subtractions',
    'debit amount',
    'withdrawals/subtractions',
    'withdrawals/debits',
    'paid out (£)',
    'money out (£)',
    'withdrawn',
    'paid out £',
    'out',
    'debit (-)',
    'payments',
    'zu ihren lasten',
    'checks and other debits',
  ], // prettier-ignore
  in: [
    'credit',
    'credits',
    'deposit',
    'deposits',
    'deposits($)',
    'paid in',
    'money in',
    'payments in',
    'haben',
    'gutschrift',
    'eingang',
    'einnahmen',
    'crédit',
    'crédit euros',
    'abono',
    'abonos',
    'haber',
    'depósitos',
    '收入',
    '贷方',
    '贷方金额',
    '收入金额',
    '贷方发生额',
    '转入金额',
    '存入',
    'additions',
    'credit amount',
    'deposits/additions',
    'deposits/credits',
    'paid in (£)',
    'money in (£)',
    'paid in £',
    'in',
    'credit (+)',
    'receipts',
    'zu ihren gunsten',
  ], // prettier-ignore
  balance: [
    'balance',
    'balance($)',
    'running balance',
    'ending daily balance',
    'saldo',
    'kontostand',
    'solde',
    '余额',
    '账户余额',
    '交易后余额',
    '结余',
    'balance (£)',
    'balance £',
    'available balance',
    'ledger balance',
    'ending balance',
  ], // prettier-ignore
  other: [
    'type',
    'check #',
    'check number',
    'check no',
    'reference',
    'ref',
    'ref no',
    'cheque no',
    'wert',
    'valuta',
    'wertstellung',
    'date valeur',
    'valeur',
    'value date',
    'category',
    'currency',
    'code',
    '对方户名',
    '对方账户',
    '对方账号',
    '币种',
    '渠道',
    '流水号',
    '序号',
    'no',
    'time',
    '时间',
  ], // prettier-ignore
};
const phrases = Object.entries(heads).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind: kind as ColumnKind, text: compact(text) })),
);

/** What a cell heads, if it heads a column of movements. */
function kindOf(text: string): ColumnKind | undefined {
  const letters = compact(text);
  const exact = phrases.find((phrase) => phrase.text === letters);
  return (
    exact ??
    phrases.find(
      (phrase) =>
        phrase.text.length >= 8 &&
        editsBetween(letters, phrase.text, editsAllowed(phrase.text)) <= editsAllowed(phrase.text),
    )
  )?.kind;
}

/** The columns that a row names; undefined when it is not the head of a table of movements. */
export function headOf(row: readonly Word[], next: readonly Word[] | undefined): Column[] | undefined {
  const own = columnsOf(row);
  const columns = hasMoney(own) || !next || next[0]!.page !== row[0]!.page ? own : twoLined(row, next);
  const kinds = new Set(columns.map(({ kind }) => kind));
  const told = kinds.has('date') || kinds.has('description');
  const words = columns.reduce(
    (sum, { left, right: end }) =>
      sum + row.filter((word) => word.x >= left - 1 && right(word) <= end + 1).length,
    0,
  );
  return told && hasMoney(columns) && columns.length >= 2 && words >= row.length * 0.6 ? columns : undefined;
}

const hasMoney = (columns: readonly Column[]) =>
  columns.some(({ kind }) => kind === 'amount' || kind === 'in' || kind === 'out' || kind === 'balance');

function columnsOf(row: readonly Word[]): Column[] {
  const columns: Column[] = [];
  for (let start = 0; start < row.length; ) {
    const found = longest(row, start);
    if (found) columns.push(found.column);
    start = found ? found.end : start + 1;
  }
  return columns;
}

function longest(row: readonly Word[], start: number): { column: Column; end: number } | undefined {
  for (let end = Math.min(row.length, start + 5); end > start; end--) {
    const words = row.slice(start, end);
    const apart = words.some((word, i) => i > 0 && word.x - right(words[i - 1]!) > 1.2 * word.height);
    const kind = apart ? undefined : kindOf(words.map(({ text }) => text).join(' '));
    if (kind) return { column: { kind, left: words[0]!.x, right: right(words.at(-1)!) }, end };
  }
  return undefined;
}

/** Heads set in two lines, such as "Withdrawals /" over "Deposits". */
function twoLined(row: readonly Word[], next: readonly Word[]): Column[] {
  const gap = Math.min(...next.map((word) => word.y)) - Math.max(...row.map((word) => word.y + word.height));
  if (gap > row[0]!.height || next.length > 8) return columnsOf(row);
  const joined = columnsOf(row);
  const over = next.flatMap((word) =>
    row
      .filter((own) => Math.min(right(own), right(word)) - Math.max(own.x, word.x) > 0)
      .map((own) => ({ own, word })),
  );
  for (const { own, word } of over) {
    const kind = kindOf(`${own.text} ${word.text}`) ?? kindOf(own.text.replace(/\/$/, ''));
    if (kind) joined.push({ kind, left: Math.min(own.x, word.x), right: Math.max(right(own), right(word)) });
  }
  return joined;
}
