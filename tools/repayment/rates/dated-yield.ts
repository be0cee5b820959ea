import { invalidInput } from '../../kit/errors.ts';
import { dayNumber } from '../calendar/calendar.ts';
import type { DatedAmount } from './dated-amount.ts';
import { type RateAnswer, rateAnswer, tableRates } from './flow-rates.ts';
import { flowCells, flowTable, putFlow } from './flow-table.ts';

/**
 * The effective annual rate of money that changes hands on calendar days, by actual days over 365:
 *
 *     Σ advances · (1 + X)^(−days/365) = Σ payments · (1 + X)^(−days/365)
 *
 * It is `effectiveAnnualRate` of days ÷ 365, the XIRR of spreadsheets and the Brazilian CET. The equation is solved in whole
 * days, so that equal gaps between payments share one power, and the day's rate d is made a year's: X = (1 + d)^365 − 1.
 *
 * @param advances the first of them on the first day of all
 * @returns a fraction, unrounded; several or none where the equation has them; none beyond e^24
 * @throws AppError `repayment/nothing_advanced`, `repayment/flows_unusable`
 */
export function datedYield(advances: readonly DatedAmount[], payments: readonly DatedAmount[]): RateAnswer {
  const [first] = advances;
  if (!first || payments.length === 0) throw nothingAdvanced();
  const start = dayNumber(first.on);
  const cells = flowCells(advances.length + payments.length);
  let end = 0;
  for (const { on, amount } of advances) {
    end = putFlow(cells, end, requireAmount(amount), dayNumber(on) - start, 0, 1);
  }
  for (const { on, amount } of payments) {
    end = putFlow(cells, end, -requireAmount(amount), dayNumber(on) - start, 0, 1);
  }
  const daily = tableRates(flowTable(cells, end));
  return rateAnswer(ratesIn(daily).map(logRateAYear).filter(isQuotable).map(Math.expm1));
}

const ratesIn = (answer: RateAnswer): readonly number[] =>
  answer.status === 'several' ? answer.rates : answer.status === 'one' ? [answer.rate] : [];

const logRateAYear = (daily: number): number => 365 * Math.log1p(daily);

/** `flowRates` finds no rate beyond e^24 a period; here the period that counts is the year. */
const isQuotable = (logRate: number): boolean => Math.abs(logRate) <= 24;

function requireAmount(amount: number): number {
  if (amount >= 0) return amount;
  throw nothingAdvanced();
}

const nothingAdvanced = () =>
  invalidInput(
    'repayment/nothing_advanced',
    'A rate needs money lent and money repaid, none of it negative.',
    'Give at least one advance and one payment above 0.',
  );
