import { invalidInput } from '../../kit/errors.ts';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import type { Contract, ContractSchedule } from '../contract/contract.ts';
import { openBook } from './account-book.ts';
import { passTo } from './account-days.ts';
import type { AccountTerms, ExtraEvent, PrepaymentEffect } from './account-terms.ts';

export type { PrepaymentEffect } from './account-terms.ts';

/** Principal paid on top of the instalments. */
export interface Extra {
  readonly on: IsoDate;
  readonly amount: Minor;
  /** Where it is another than that of the others. */
  readonly effect?: PrepaymentEffect;
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
    ({ on, amount, effect: own }, k): ExtraEvent => ({
      kind: 'extra',
      id: String(k),
      on,
      amount,
      effect: own ?? effect,
    }),
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
  aheadInterest: 'to the day',
  instalmentFees: [],
  lateCharges: null,
};

const unusable = () =>
  invalidInput(
    'repayment/extra_payment_unusable',
    'The interest of this contract does not follow the balance, so an extra payment does not change it.',
    'Ask for the payoff: what is saved by paying early is the rebate.',
  );
