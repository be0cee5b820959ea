import { invalidInput } from '../kit/errors.ts';
import { type Minor, minor } from '../kit/units.ts';
import { type PlanRow, type PlanTerms, repaymentPlan } from './plan.ts';
import { roundedTo } from './rounding.ts';

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
