import { type Minor, minor } from '../../../kit/units.ts';
import { right, textOf } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import type { Printed } from '../../values/values.ts';
import type { LedgerAmount } from './ledger-amounts.ts';
import { plainLabel } from './ledger-words.ts';

/** A figure of an account; `confidence` before any arithmetic has confirmed it. */
export interface Sum extends Printed<Minor> {
  readonly confidence: number;
}

/** What a statement says of one account, whichever of its tables says it. */
export interface Account {
  readonly name?: Printed<string> | undefined;
  readonly number?: Printed<string> | undefined;
  readonly opening?: Sum | undefined;
  readonly closing?: Sum | undefined;
  readonly deposits?: Sum | undefined;
  readonly withdrawals?: Sum | undefined;
  readonly interest?: Sum | undefined;
  /** The figures foot: opening + in − out = closing. */
  readonly proven: boolean;
  /** It is the sum over the other accounts. */
  readonly total: boolean;
}

const sum = ({ amount }: LedgerAmount, confidence: number): Sum => ({
  value: amount.value,
  words: amount.words,
  confidence,
});
const unsigned = (own: Sum): Sum => ({ ...own, value: minor(Math.abs(own.value)) });

/** The summaries that list balances, ins and outs under one another, each from its opening to its closing balance. */
export function summaryBlocks(amounts: readonly LedgerAmount[]): Account[] {
  const labels = amounts.filter(({ by, dated, label }) => !dated && (by === 'label' || label.length > 0));
  return labels.flatMap((opening, i) => {
    if (opening.role !== 'opening' || opening.by !== 'label') return [];
    const column = [opening];
    for (const next of labels.slice(i + 1)) {
      if (next.page !== opening.page || column.length > 14) break;
      if (next.role === 'opening' && next.by === 'label') break;
      if (!alignedWith(opening, next)) continue;
      column.push(next);
      if (next.role === 'closing') return [accountOfBlock(column)];
    }
    return openBlock(column);
  });
}

/** A summary that prints no closing balance: the figures of known meaning that follow its opening one without a break. */
function openBlock(column: readonly LedgerAmount[]): Account[] {
  const [opening, ...rest] = column;
  const end = rest.findIndex(({ role }) => role !== 'in' && role !== 'out' && role !== 'interest');
  const told = end < 0 ? rest : rest.slice(0, end);
  if (!opening || !told.some(({ role }) => role === 'in') || !told.some(({ role }) => role === 'out'))
    return [];
  const { closing: _, ...account } = accountOfBlock([opening, ...told, opening]);
  return [{ ...account, proven: false }];
}

/** Both begin their labels at one edge and end their amounts near one another. */
function alignedWith(opening: LedgerAmount, next: LedgerAmount): boolean {
  const [a, b] = [opening.label[0], next.label[0]];
  const row = next.before[0];
  const [enda, endb] = [right(opening.amount.words.at(-1)!), right(next.amount.words.at(-1)!)];
  return (
    a !== undefined &&
    b !== undefined &&
    (Math.abs(a.x - b.x) < 24 || Math.abs(a.x - (row ?? b).x) < 24) &&
    Math.abs(enda - endb) < 48
  );
}

function accountOfBlock(column: readonly LedgerAmount[]): Account {
  const [first, last] = [column[0]!, column.at(-1)!];
  const between = column.slice(1, -1);
  const ins = between.filter((own) => own.role === 'in');
  const interest = between.filter((own) => own.role === 'interest');
  const outs = between.filter((own) => own.role === 'out');
  const known = ins.length + interest.length + outs.length === between.length && between.length > 0;
  const total = (own: readonly LedgerAmount[]) =>
    own.reduce((all, { amount }) => all + Math.abs(amount.value), 0);
  const proven =
    known && first.amount.value + total(ins) + total(interest) - total(outs) === last.amount.value;
  const together = (own: readonly LedgerAmount[], confidence: number): Sum | undefined =>
    own.length === 0
      ? undefined
      : {
          value: minor(total(own)),
          words: own.flatMap(({ amount }) => amount.words),
          confidence: own.length === 1 || proven ? confidence : confidence - 0.08,
        };
  return {
    opening: sum(first, 0.94),
    closing: sum(last, 0.94),
    deposits: together(ins, 0.93),
    withdrawals: known ? together(outs, 0.9) : undefined,
    interest: together(interest, 0.9),
    proven,
    total: false,
  };
}

/** The rows of a table whose column heads are balances: one account a row, or the sum over them. */
export function summaryRows(amounts: readonly LedgerAmount[]): Account[] {
  const rows = [...new Set(amounts.map(({ line }) => line))];
  return rows.flatMap((line) => {
    const row = amounts.filter((own) => own.line === line && !own.dated);
    const headed = row.filter(({ by }) => by === 'head');
    const of = (role: LedgerAmount['role']) => headed.find((own) => own.role === role);
    const [opening, closing] = [of('opening'), of('closing')];
    if (!opening || !closing) return [];
    const label = row[0]!.before;
    const [deposits, withdrawals] = [of('in'), of('out')];
    const account: Account = {
      ...nameAndNumber(label),
      opening: sum(opening, 0.94),
      closing: sum(closing, 0.94),
      deposits: deposits && unsigned(sum(deposits, 0.93)),
      withdrawals: withdrawals && unsigned(sum(withdrawals, 0.93)),
      proven: false,
      total: /^(?:grand )?total\b|^summe\b|合计|总计/.test(plainLabel(textOf(label))),
    };
    return [{ ...account, proven: foots(account) }];
  });
}

/** Opening + in − out = closing, with or without the interest that some papers count apart. */
export function foots({
  opening,
  closing,
  deposits,
  withdrawals,
  interest,
}: Omit<Account, 'proven' | 'total'>): boolean {
  if (!opening || !closing || (!deposits && !withdrawals)) return false;
  const flow = opening.value + (deposits?.value ?? 0) - (withdrawals?.value ?? 0);
  return flow === closing.value || flow + (interest?.value ?? 0) === closing.value;
}

/**
 * The accounts of a list that tells only their balances: rows of a name, a number and an amount under "Balance". Sums over
 * several accounts are left out.
 */
export function accountList(amounts: readonly LedgerAmount[]): Account[] {
  const rows = amounts.filter(
    ({ by, role, dated, head }) =>
      by === 'head' && role === 'dated' && !dated && /balance|saldo|solde|余额/i.test(head?.text ?? ''),
  );
  return rows.flatMap((own) => {
    const told = nameAndNumber(own.before);
    if (!told.name || !told.number || /^(?:sub|grand )?total|summe/i.test(told.name.value)) return [];
    return [{ ...told, closing: sum(own, 0.9), proven: false, total: false }];
  });
}

const numberPattern = /^[xX*•.#-]*\d[\dxX*•-]{2,}$/;

function nameAndNumber(label: readonly Word[]): Pick<Account, 'name' | 'number'> {
  const start = label.findIndex((word) => numberPattern.test(word.text));
  const names = (start < 0 ? label : label.slice(0, start)).filter((word) => /\p{L}/u.test(word.text));
  const name = names.length > 0 ? { value: textOf(names).replace(/[:,]$/, ''), words: names } : undefined;
  const digits = start < 0 ? undefined : accountNumber(label[start]!.text);
  return { name, number: digits ? { value: digits, words: [label[start]!] } : undefined };
}

/** An account number as printed; leftovers of one that was blacked out are none. */
export function accountNumber(text: string): string | undefined {
  const number = text.replace(/[^\w*•-]/g, '');
  const digits = number.replace(/\D/g, '');
  return digits.length >= 4 && !/^0+$/.test(digits) && number.length >= 6 ? number : undefined;
}

/** One account told twice (a table of all and a summary of its own) becomes one; the better told figure wins. */
export function mergeAccounts(accounts: readonly Account[]): Account[] {
  const merged: Account[] = [];
  for (const account of accounts) {
    const at = merged.findIndex((own) => sameAccount(own, account));
    if (at < 0) merged.push(account);
    else merged[at] = together(merged[at]!, account);
  }
  return merged;
}

const sameAccount = (a: Account, b: Account): boolean =>
  a.total === b.total &&
  (a.number === undefined || b.number === undefined || a.number.value === b.number.value) &&
  a.closing?.value === b.closing?.value &&
  (a.opening === undefined || b.opening === undefined || a.opening.value === b.opening.value);

function together(a: Account, b: Account): Account {
  const agreed = (one: Sum | undefined, other: Sum | undefined): Sum | undefined =>
    one && other && one.value === other.value ? { ...one, confidence: 0.97 } : (one ?? other);
  const both: Account = {
    name: a.name ?? b.name,
    number: a.number ?? b.number,
    opening: agreed(a.opening, b.opening),
    closing: agreed(a.closing, b.closing),
    deposits: a.deposits ?? b.deposits,
    withdrawals: a.withdrawals ?? b.withdrawals,
    interest: a.interest ?? b.interest,
    proven: a.proven || b.proven,
    total: a.total,
  };
  return both;
}
