import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { daysBetween, monthsAndDays } from '../calendar/calendar.ts';
import type { Contract, ContractRow } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { roundedTo } from '../contract/rounding.ts';
import { payoffQuote } from './payoff.ts';
import { ruleOf78Share } from './settlement.ts';
import { ukSettlement } from './uk-rebate.ts';
import { type RebateStep, undueInterestRebate } from './undue-interest.ts';

/** How a payoff is worked out, with what law or contract leaves open. */
export type PayoffMethod =
  /** Interest by the contract's own accrual to the day. */
  | { readonly by: 'daily simple interest' }
  /** Each period's interest by its scheduled balance, the open one's by the share of its days. */
  | { readonly by: 'actuarial' }
  /** The sum of the digits on the whole charge; a period that has begun counts as run, or as still to run. */
  | { readonly by: 'rule of 78'; readonly begunPeriod: 'run' | 'to run' }
  /** The formula of the United Kingdom's regulations, from the APR. */
  | { readonly by: 'uk rebate'; readonly apr: number; readonly monthlyRatePlaces: number }
  /** A share of the interest not yet due, by the share of the instalments paid (Thailand). */
  | { readonly by: 'share of undue interest'; readonly steps: readonly RebateStep[] };

export interface PayoffByMethod {
  readonly method: PayoffMethod['by'];
  readonly payoff: Minor;
  /** What the instalments to come ask for in all; with the rebate off it is the payoff. */
  readonly outstanding: Minor;
  readonly rebate: Minor;
  readonly paymentsMade: number;
}

/** The loan on the day: what was paid, and what is to come. */
interface Standing {
  readonly contract: Contract;
  readonly on: IsoDate;
  readonly made: readonly ContractRow[];
  readonly ahead: readonly ContractRow[];
  readonly outstanding: Minor;
  readonly principal: Minor;
}

/**
 * The payoff of a loan on a day by a named method, when every instalment up to it was paid on its due day.
 *
 *     payoff = instalments to come − rebate
 *
 * @param on from the contract date to the last due day; an instalment due on it counts as paid
 * @throws AppError `repayment/payoff_before_contract`, `repayment/payoff_after_last_due`; what the method's function throws
 */
export function payoffBy(method: PayoffMethod, contract: Contract, on: IsoDate): PayoffByMethod {
  const simple = payoffQuote(contract, on);
  const { rows } = contractSchedule(contract);
  const [made, ahead] = [rows.filter(({ due }) => due <= on), rows.filter(({ due }) => due > on)];
  const outstanding = minor(ahead.reduce((sum, { payment }) => sum + payment, 0));
  const standing = { contract, on, made, ahead, outstanding, principal: simple.principalBalance };
  const rebate =
    method.by === 'daily simple interest' ? outstanding - simple.payoff : rebateBy(method, standing);
  return {
    method: method.by,
    payoff: minor(outstanding - rebate),
    outstanding,
    rebate: minor(rebate),
    paymentsMade: made.length,
  };
}

function rebateBy(
  method: Exclude<PayoffMethod, { by: 'daily simple interest' }>,
  standing: Standing,
): number {
  const { contract, made, ahead, outstanding } = standing;
  const interestAhead = minor(ahead.reduce((sum, { interest }) => sum + interest, 0));
  switch (method.by) {
    case 'actuarial':
      return outstanding - actuarialPayoff(standing);
    case 'rule of 78': {
      const whole = made.reduce<number>((sum, { interest }) => sum + interest, interestAhead);
      const share = ruleOf78Share(contract.instalments.length, periodsToRun(standing, method.begunPeriod));
      return roundedTo(whole * share, contract.rounding.interest);
    }
    case 'uk rebate':
      return ukRebateOf(standing, method);
    case 'share of undue interest':
      return undueInterestRebate(
        interestAhead,
        made.length,
        made.length + ahead.length,
        method.steps,
        contract.rounding.interest,
      );
  }
}

/** The scheduled balance and the open period's scheduled interest by the share of its days. */
function actuarialPayoff({ contract, on, made, ahead, principal }: Standing): number {
  const next = ahead[0];
  if (!next) return principal;
  const from = made.at(-1)?.due ?? contract.drawdowns[0].on;
  const part = daysBetween(from, on) / daysBetween(from, next.due);
  return principal + roundedTo(next.interest * part, contract.rounding.interest);
}

/** On a due day the next period has not begun. */
function periodsToRun({ contract, on, made, ahead }: Standing, begun: 'run' | 'to run'): number {
  const from = made.at(-1)?.due ?? contract.drawdowns[0].on;
  return begun === 'run' && on > from ? Math.max(0, ahead.length - 1) : ahead.length;
}

function ukRebateOf(
  { contract, on, made, outstanding }: Standing,
  { apr, monthlyRatePlaces }: Extract<PayoffMethod, { by: 'uk rebate' }>,
): Minor {
  const last = made.at(-1)?.due ?? contract.drawdowns[0].on;
  const extra = daysBetween(last, on) / 30;
  const monthsFrom = (day: IsoDate): number => {
    if (day >= last) return daysBetween(day, on) / 30;
    const { months, days } = monthsAndDays(day, last, 1);
    return months + days / 30 + extra;
  };
  return ukSettlement({
    advances: contract.drawdowns
      .filter((drawdown) => drawdown.on <= on)
      .map(({ on: day, amount }) => ({ amount, periodsBefore: monthsFrom(day) })),
    repaid: made.map(({ due, payment }) => ({ amount: payment, periodsBefore: monthsFrom(due) })),
    outstanding,
    apr,
    periodsPerYear: 12,
    ratePlaces: monthlyRatePlaces,
  }).rebate;
}
