import { invalidInput } from '../../kit/errors.ts';
import { type AnnualRate, type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { monthsAndDays } from '../calendar/calendar.ts';
import { annualPercentageRate, type TimedPayment } from '../rates/apr.ts';
import {
  type LevelTotals,
  levelSchedule,
  levelTotals,
  type ScheduleRow,
  type ScheduleTerms,
} from './schedule.ts';

/** A billion dollars: far above any car, and low enough that no total leaves the range of `Minor`. */
const principalMax = 1e11;

export interface ContractInputs {
  readonly amountFinanced: Minor;
  /** A finance charge that is itself financed, such as a funder's acquisition fee; 0 when there is none. */
  readonly prepaidFee: Minor;
  /** The contract rate: what the principal bears. */
  readonly annualRate: AnnualRate;
  readonly termMonths: number;
  readonly contractDate: IsoDate;
  readonly firstDue: IsoDate;
}

export interface ContractTotals {
  readonly amountFinanced: Minor;
  readonly principal: Minor;
  readonly monthlyPayment: Minor;
  readonly finalPayment: Minor;
  readonly financeCharge: Minor;
  readonly totalOfPayments: Minor;
  readonly apr: AnnualRate;
}

export interface ContractTerms extends ContractTotals {
  readonly rows: readonly ScheduleRow[];
}

/**
 * Every figure of a level-payment contract. Quotes, offers and schedules all take theirs from here, so they agree.
 *
 *     principal = amount financed + prepaid fee        total of payments = Σ scheduled payments
 *     finance charge = total of payments − amount financed
 *     APR = Appendix J, from the amount financed, with the odd first period
 *
 * @throws AppError what `levelSchedule` and `annualPercentageRate` throw; `repayment/nothing_to_finance`,
 *   `repayment/amount_too_large`, `repayment/fee_negative`
 * @see 12 CFR 1026.18(b), (d), (e), (h) and Appendix J
 */
export function contractTerms(inputs: ContractInputs): ContractTerms {
  const schedule = levelSchedule(scheduled(inputs));
  return { ...figures(inputs, schedule), rows: schedule.rows };
}

/** `contractTerms` without the rows, for pricing many programs. */
export const contractTotals = (inputs: ContractInputs): ContractTotals =>
  figures(inputs, levelTotals(scheduled(inputs)));

function scheduled({ amountFinanced, prepaidFee, ...terms }: ContractInputs): ScheduleTerms {
  requireAmounts(amountFinanced, prepaidFee);
  return { ...terms, principal: minor(amountFinanced + prepaidFee) };
}

function figures(inputs: ContractInputs, totals: LevelTotals): ContractTotals {
  const { amountFinanced, prepaidFee } = inputs;
  const { monthlyPayment, finalPayment, totalOfPayments } = totals;
  return {
    amountFinanced,
    principal: minor(amountFinanced + prepaidFee),
    monthlyPayment,
    finalPayment,
    financeCharge: minor(totalOfPayments - amountFinanced),
    totalOfPayments,
    apr: annualPercentageRate(amountFinanced, timedPayments(inputs, totals), 12),
  };
}

/** The payments as Appendix J counts them: monthly unit-periods after the first period's months and days ÷ 30. */
function timedPayments(
  { termMonths, contractDate, firstDue }: ContractInputs,
  { monthlyPayment, finalPayment }: LevelTotals,
): TimedPayment[] {
  const { months, days } = monthsAndDays(contractDate, firstDue, 1);
  const [fraction, before] = [days / 30, termMonths - 1];
  const last = { amount: finalPayment, unitPeriods: months + before, fraction };
  return before === 0
    ? [last]
    : [{ amount: monthlyPayment, unitPeriods: months, fraction, count: before }, last];
}

function requireAmounts(amountFinanced: Minor, prepaidFee: Minor): void {
  if (prepaidFee < 0) {
    throw invalidInput('repayment/fee_negative', 'A prepaid fee cannot be negative.', 'Give 0 or more.');
  }
  if (amountFinanced <= 0) {
    throw invalidInput(
      'repayment/nothing_to_finance',
      'The amount to finance is not above zero.',
      'Give a price above the down payment, or an amount financed above zero.',
    );
  }
  if (amountFinanced + prepaidFee > principalMax) {
    throw invalidInput(
      'repayment/amount_too_large',
      'The amount to finance is too large for a car.',
      'Check that amounts are in minor units, such as cents.',
    );
  }
}
