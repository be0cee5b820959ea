import type { ReadField } from '../../../deals/deal.ts';
import { fieldOf } from '../../layout/fields.ts';
import { type Paper, textOf } from '../../layout/lines.ts';
import {
  type Account,
  accountList,
  foots,
  mergeAccounts,
  type Sum,
  summaryBlocks,
  summaryRows,
} from './accounts.ts';
import { type LedgerAmount, ledgerAmounts } from './ledger-amounts.ts';
import type { LedgerRole } from './ledger-words.ts';
import { balanceSteps } from './running-balance.ts';
import type { Transaction } from './transactions.ts';

type Figure = 'opening' | 'closing' | 'deposits' | 'withdrawals';
const names: readonly (readonly [Figure, string])[] = [
  ['opening', 'opening_balance'],
  ['closing', 'closing_balance'],
  ['deposits', 'total_deposits'],
  ['withdrawals', 'total_withdrawals'],
];

/** Balances and totals of a statement, of each account where there are several, and how many movements it lists. */
export function accountFields(paper: Paper, rows: readonly Transaction[]): ReadField[] {
  const amounts = ledgerAmounts(paper);
  const merged = mergeAccounts([...summaryRows(amounts), ...accountList(amounts), ...summaryBlocks(amounts)]);
  const accounts = merged.filter(({ total }) => !total);
  const total = merged.find((own) => own.total && isSumOf(own, accounts)) ?? merged.find((own) => own.total);
  const told =
    total && accounts.length > 1
      ? total
      : (accounts.find(({ opening }) => opening) ?? accounts[0] ?? looseAccount(amounts));
  const main = told && accounts.length < 2 ? completed(told, looseAccount(amounts)) : told;
  if (!main) return countFields(rows, undefined);
  const proven = main.proven || foots(main) || footsWith(main, rows);
  return [
    ...figureFields(
      main,
      '',
      proven || (total === main && isSumOf(total, accounts)),
      accounts.length > 1 && total !== main,
    ),
    ...(accounts.length > 1 ? accounts.flatMap((account, i) => memberFields(account, i)) : []),
    ...countFields(rows, main),
    ...(main.interest ? [fieldOf('interest_paid', 'money', main.interest, 0.85)] : []),
  ];
}

const isSumOf = ({ opening, closing }: Account, accounts: readonly Account[]): boolean =>
  accounts.length > 1 &&
  accounts.reduce((sum, own) => sum + (own.closing?.value ?? Number.NaN), 0) === closing?.value &&
  accounts.reduce((sum, own) => sum + (own.opening?.value ?? Number.NaN), 0) === opening?.value;

function figureFields(account: Account, prefix: string, proven: boolean, oneOfSeveral: boolean): ReadField[] {
  return names.flatMap(([figure, name]) => {
    const own = account[figure];
    if (!own) return [];
    const confidence = proven ? 0.98 : oneOfSeveral ? Math.min(own.confidence, 0.8) : own.confidence;
    return [
      fieldOf(
        `${prefix}${name}`,
        'money',
        figure === 'opening' || figure === 'closing' ? own : { ...own, value: Math.abs(own.value) },
        confidence,
      ),
    ];
  });
}

function memberFields(account: Account, at: number): ReadField[] {
  const prefix = `accounts.${at}.`;
  return [
    ...(account.name ? [fieldOf(`${prefix}name`, 'text', account.name, 0.92)] : []),
    ...(account.number ? [fieldOf(`${prefix}account_number`, 'text', account.number, 0.92)] : []),
    ...figureFields(account, prefix, account.proven, false),
  ];
}

/** An account with the totals that stand apart from its balances. */
const completed = (account: Account, loose: Account | undefined): Account => ({
  ...account,
  deposits: account.deposits ?? loose?.deposits,
  withdrawals: account.withdrawals ?? loose?.withdrawals,
});

/** Balances and totals that stand apart, each at its own label. */
function looseAccount(amounts: readonly LedgerAmount[]): Account | undefined {
  const own = amounts.filter(({ dated, by, direct }) => !dated && (by === 'label' || direct));
  const balance = (role: LedgerRole, last: boolean): Sum | undefined => {
    const found = [...own, ...amounts.filter(({ dated, by }) => dated && by === 'label')].filter(
      (one) => one.role === role,
    );
    const one = last ? found.at(-1) : found[0];
    if (!one) return undefined;
    const agree = found.every(({ amount }) => amount.value === one.amount.value);
    return { value: one.amount.value, words: one.amount.words, confidence: agree ? 0.94 : 0.8 };
  };
  const total = (role: LedgerRole): Sum | undefined => {
    const labelled = own.filter(
      (one) =>
        one.role === role && totals.test(one.by === 'label' ? textOf(one.label) : (one.head?.text ?? '')),
    );
    const underHeads = amounts.filter(
      (one) => one.role === role && one.by === 'head' && totalRow.test(textOf(one.before)),
    );
    const found = labelled.length > 0 ? labelled : underHeads;
    const values = new Set(found.map(({ amount }) => Math.abs(amount.value)));
    return found[0] && values.size === 1
      ? { value: found[0].amount.value, words: found[0].amount.words, confidence: 0.92 }
      : undefined;
  };
  const dated = byDay(
    amounts.filter(
      ({ role, by, label }) =>
        role === 'dated' &&
        by === 'label' &&
        /\d{1,4}[-/.年]|\d{1,2} \p{L}{3}|\p{L}{3} \d{1,2}/u.test(textOf(label)),
    ),
  );
  const account: Account = {
    opening: balance('opening', false) ?? dated.first,
    closing: balance('closing', true) ?? dated.last,
    deposits: unsigned(total('in')),
    withdrawals: unsigned(total('out')),
    proven: false,
    total: false,
  };
  return account.opening || account.closing || account.deposits ? account : undefined;
}

const totals =
  /total|summe|gesamt|合计|总额|总计|suma|somme|all |zahlungseing|zahlungsausg|payments? (?:in|out)|money (?:in|out)|paid (?:in|out)|deposits|credits|withdrawals|debits|einnahmen|ausgaben|收入|支出/i;
/** The row under a table that adds up its columns. */
const totalRow =
  /^(?:total|totaux|totals|summe|umsätze|suma|sumas|合计|总计)(?: des (?:op[ée]rations|mouvements))?\b/i;
const unsigned = (own: Sum | undefined): Sum | undefined =>
  own && { ...own, value: Math.abs(own.value) as Sum['value'] };

/** "Balance on <day>" twice: the first printed opens, the last closes. */
function byDay(found: readonly LedgerAmount[]): { first: Sum | undefined; last: Sum | undefined } {
  const [first, last] = [found[0], found.at(-1)];
  const sumOf = (own: LedgerAmount | undefined): Sum | undefined =>
    own && { value: own.amount.value, words: own.amount.words, confidence: 0.85 };
  return first === last ? { first: undefined, last: undefined } : { first: sumOf(first), last: sumOf(last) };
}

/** The movements listed lead from the opening to the closing balance. */
function footsWith({ opening, closing }: Account, rows: readonly Transaction[]): boolean {
  if (!opening || !closing || rows.length === 0 || rows.some(({ amount }) => amount === undefined))
    return false;
  return opening.value + rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0) === closing.value;
}

/** How many movements a statement lists: only where its balances prove that none was missed. */
function countFields(rows: readonly Transaction[], main: Account | undefined): ReadField[] {
  const steps = balanceSteps(rows);
  const [first] = rows;
  if (!first) return [];
  const chained = steps.length >= rows.length - 1 && steps.length > 0 && steps.every(({ holds }) => holds);
  if (main !== undefined && footsWith(main, rows))
    return [fieldOf('transaction_count', 'count', { value: rows.length, words: first.words }, 0.95)];
  return chained && reaches(main, rows)
    ? [fieldOf('transaction_count', 'count', { value: rows.length, words: first.words }, 0.9)]
    : [];
}

/** Nothing that the paper prints contradicts that the rows are all: the first starts from its opening balance, the last ends at its closing one. */
function reaches(main: Account | undefined, rows: readonly Transaction[]): boolean {
  const ends = [rows[0]!, rows.at(-1)!];
  const starts = ends.map(({ before, balance, amount }) => before ?? (balance ?? 0) - (amount ?? 0));
  return (
    (!main?.opening || starts.some((start) => start === main.opening!.value)) &&
    (!main?.closing || ends.some(({ balance }) => balance === main.closing!.value))
  );
}
