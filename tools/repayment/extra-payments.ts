import { invalidInput } from '../kit/errors.ts';
import { type IsoDate, type Minor, minor } from '../kit/units.ts';
import { openBook } from './account-book.ts';
import { passTo } from './account-days.ts';
import type { AccountTerms, ExtraEvent, PrepaymentEffect } from './account-terms.ts';
import type { Contract, ContractSchedule } from './contract.ts';
import { type PlanRow, type PlanTerms, repaymentPlan } from './plan.ts';
import { roundedTo } from './rounding.ts';

export type { PrepaymentEffect } from './account-terms.ts';

/** Principal paid on top of the instalments. */
export interface Extra {
  readonly on: IsoDate;
  readonly amount: Minor;
}

/**
 * A contract's table when every instalment is paid on its due day and extra payments come on top, on any day.
 *
 * An extra pays principal at once, so the interest of its period is split at the day by the contract's accrual; it is shown
 * with the instalment due on that day or next. Then, by the effect: the instalments stay and the last fall away; they are
 * solved again on what is left; or the next ones' principal is covered by it in turn, interest only while it lasts. Total
 * interest is never above the contract's own. An extra beyond the balance is cut to it.
 *
 * @param extras in any order, from the contract date on
 * @throws AppError `repayment/extra_payment_unusable` for an add-on contract, whose interest an extra does not change;
 *   `repayment/event_out_of_range`; what `contractSchedule` throws
 */
export function scheduleWithExtras(
  contract: Contract,
  extras: readonly Extra[],
  effect: PrepaymentEffect,
): ContractSchedule {
  if (contract.method === 'flat' || (contract.interestEvery ?? 1) > 1) throw unusable();
  const events = extras.map(
    ({ on, amount }, k): ExtraEvent => ({ kind: 'extra', id: String(k), on, amount, effect }),
  );
  const book = openBook(contract, paidWhenDue);
  book.caughtUp = true;
  passTo(book, events, contract.instalments.at(-1)?.due ?? contract.drawdowns[0].on);
  const rows = book.rows.map(({ planned, interest, principal, balance, carriedInterest }, k) => ({
    n: k + 1,
    due: planned.due,
    payment: minor(interest + principal),
    interest,
    principal,
    balance,
    carriedInterest,
  }));
  const sum = (part: 'interest' | 'payment') => minor(rows.reduce((total, row) => total + row[part], 0));
  return {
    drawdowns: contract.drawdowns,
    rows,
    instalment: book.instalment,
    totalInterest: sum('interest'),
    totalOfPayments: sum('payment'),
  };
}

const paidWhenDue: AccountTerms = {
  order: { due: ['interest', 'principal'], inAdvance: ['principal', 'interest'] },
  interest: 'daily',
  interestRounded: 'per instalment',
  advance: 'reduce term',
  instalmentFees: [],
  lateCharges: null,
};

const unusable = () =>
  invalidInput(
    'repayment/extra_payment_unusable',
    'The interest of this contract does not follow the balance, so an extra payment does not change it.',
    'Ask for the payoff: what is saved by paying early is the rebate.',
  );

/** Principal paid on top of a payment. */
export interface ExtraPayment {
  readonly withPayment: number;
  readonly amount: Minor;
}

/** A row whose payment and principal hold the extra. */
export interface ExtraRow extends PlanRow {
  readonly extra: Minor;
}

/**
 * A level plan with extra payments that shorten the term: the instalment stays, every extra goes to principal, and the last
 * payment is what is left.
 *
 * Total interest is never above the plan's without them. An extra beyond the balance is cut to it.
 *
 * @param terms a level plan without interest-only payments or a balloon
 * @throws AppError what `repaymentPlan` throws; `repayment/extra_payment_unusable`
 */
export function shortenedPlan(terms: PlanTerms, extras: readonly ExtraPayment[]): readonly ExtraRow[] {
  requireExtras(terms, extras);
  const instalment = repaymentPlan(terms)[0]?.payment ?? minor(0);
  const rows: ExtraRow[] = [];
  let balance = terms.principal;
  for (const [k, factor] of terms.factors.entries()) {
    const n = k + 1;
    const interest = roundedTo(balance * factor, terms.interestRounding);
    const owed = minor(balance + interest);
    const planned = n === terms.factors.length ? owed : minor(Math.min(instalment, owed));
    const asked = extras
      .filter((extra) => extra.withPayment === n)
      .reduce((sum, { amount }) => sum + amount, 0);
    const extra = minor(Math.min(asked, owed - planned));
    const payment = minor(planned + extra);
    balance = minor(owed - payment);
    rows.push({ n, payment, interest, principal: minor(payment - interest), extra, balance });
    if (balance === 0) break;
  }
  return rows;
}

function requireExtras({ method, interestOnly, balloon }: PlanTerms, extras: readonly ExtraPayment[]): void {
  const usable = extras.every(({ withPayment, amount }) => withPayment >= 1 && amount >= 0);
  if (usable && method === 'level' && interestOnly === 0 && balloon === 0) return;
  throw invalidInput(
    'repayment/extra_payment_unusable',
    'Extra payments shorten a plan of level payments; each comes with a payment and is not negative.',
    'Give the number of the payment it comes with, and the amount.',
  );
}
