import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { daysBetween } from '../calendar/calendar.ts';
import { yearsBetween } from '../calendar/intervals.ts';
import { figure } from '../figure.ts';
import { type RateAnswer, scaledRates, tableRates } from './flow-rates.ts';
import { flowCells, flowTable, putFlow } from './flow-table.ts';

/** Money at a moment that Appendix J counts: whole unit-periods and an odd fraction of one after the term begins. */
export interface UnitPeriodFlow {
  /** Not below 0, in any one unit. */
  readonly amount: number;
  readonly unitPeriods: number;
  readonly fraction: number;
  /** How many equal amounts follow one another a unit-period apart, this one included; one when left out. */
  readonly count?: number;
}

/**
 * The US annual percentage rate by the general equation, for any number of advances and payments:
 *
 *     Σ Aₖ / ((1 + eₖ·i)(1 + i)^qₖ) = Σ Pⱼ / ((1 + fⱼ·i)(1 + i)^tⱼ)      APR = i × unit-periods a year
 *
 * Not capped: short expensive credit lies above 100 %.
 *
 * @param advances net of prepaid finance charges, the first at 0
 * @returns the APR as a fraction, unrounded; several or none where the equation has them
 * @throws AppError `repayment/nothing_advanced`, `repayment/flows_unusable`, `repayment/unit_period_out_of_range`
 * @see 12 CFR 1026, Appendix J (b)(8)
 */
export function appendixJRate(
  advances: readonly UnitPeriodFlow[],
  payments: readonly UnitPeriodFlow[],
  unitPeriodsPerYear: number,
): RateAnswer {
  requireBoth(advances, payments);
  requirePerYear(unitPeriodsPerYear);
  const cells = flowCells(advances.length + payments.length);
  let end = 0;
  for (const { amount, unitPeriods, fraction, count } of advances)
    end = putFlow(cells, end, amount, unitPeriods, fraction, count ?? 1);
  for (const { amount, unitPeriods, fraction, count } of payments)
    end = putFlow(cells, end, -amount, unitPeriods, fraction, count ?? 1);
  return scaledRates(tableRates(flowTable(cells, end)), (i) => i * unitPeriodsPerYear);
}

/** Money at a moment in years after the first drawdown. */
export interface YearFlow {
  /** Above 0, in any one unit. */
  readonly amount: number;
  readonly years: number;
}

/**
 * The effective annual rate X at which drawdowns and repayments with charges are worth the same:
 *
 *     Σ Cₖ (1 + X)^−tₖ = Σ Dₗ (1 + X)^−sₗ
 *
 * With `yearsBetween` for the times it is the APRC of the EU and the UK; with actual days ÷ 365 it is the XIRR and the
 * Brazilian CET.
 *
 * @returns a fraction, unrounded; several or none where the equation has them
 * @throws AppError `repayment/nothing_advanced`, `repayment/flows_unusable`
 * @see Directive 2008/48/EC Annex I part I; Directive (EU) 2023/2225 Annex III part I; FCA CONC App 1.2.6
 */
export function effectiveAnnualRate(
  drawdowns: readonly YearFlow[],
  repayments: readonly YearFlow[],
): RateAnswer {
  requireBoth(drawdowns, repayments);
  const cells = flowCells(drawdowns.length + repayments.length);
  let end = 0;
  for (const { amount, years } of drawdowns) end = putFlow(cells, end, amount, years, 0, 1);
  for (const { amount, years } of repayments) end = putFlow(cells, end, -amount, years, 0, 1);
  return tableRates(flowTable(cells, end));
}

/** How a method turns two days into years. */
export type YearsRule = 'actual/365' | 'whole months' | 'whole weeks' | 'whole years';

/** The years from one day to another under a method's rule. */
export function yearsByRule(rule: YearsRule, from: IsoDate, to: IsoDate): number {
  if (rule === 'actual/365') return daysBetween(from, to) / 365;
  const unit = { 'whole months': 'month', 'whole weeks': 'week', 'whole years': 'year' } as const;
  return yearsBetween(from, to, unit[rule]);
}

/**
 * The Canadian cost-of-borrowing rate: C ÷ (T × P), the whole cost over the years and the average principal outstanding
 * before each payment. A simple ratio, no internal rate.
 *
 * @param cost interest and other charges over the term
 * @param balancesBefore the principal outstanding before each payment, payments being equally far apart
 * @see Cost of Borrowing (Banks) Regulations SOR/2001-101 s. 3; SOR/2002-263
 */
export function costOfBorrowingRate(cost: number, years: number, balancesBefore: readonly number[]): number {
  const average = balancesBefore.reduce((sum, balance) => sum + balance, 0) / balancesBefore.length;
  if (years > 0 && average > 0 && cost >= 0) return figure(cost / (years * average));
  throw invalidInput(
    'repayment/nothing_advanced',
    'A cost of borrowing needs a balance, a term and a cost that is not negative.',
    'Give at least one balance above 0, a term above 0 and the whole cost.',
  );
}

function requirePerYear(unitPeriodsPerYear: number): void {
  if (unitPeriodsPerYear > 0 && unitPeriodsPerYear <= 366) return;
  throw invalidInput(
    'repayment/unit_period_out_of_range',
    'A year has from a part of one unit-period to 366 of them.',
    'Give 12 for months, 26 for fortnights, 365 ÷ days for a single payment.',
  );
}

function requireBoth(given: readonly { amount: number }[], repaid: readonly { amount: number }[]): void {
  if (totalUnlessNegative(given) > 0 && totalUnlessNegative(repaid) > 0) return;
  throw invalidInput(
    'repayment/nothing_advanced',
    'A rate needs money lent and money repaid, none of it negative.',
    'Give at least one advance and one payment above 0.',
  );
}

/** The sum of amounts, or NaN when one of them is below 0. */
function totalUnlessNegative(flows: readonly { amount: number }[]): number {
  let total = 0;
  for (const { amount } of flows) total += amount >= 0 ? amount : Number.NaN;
  return total;
}
