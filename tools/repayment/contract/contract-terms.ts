import { invalidInput } from '../../kit/errors.ts';
import type { Contract } from './contract.ts';

const instalmentsMax = 2600;
const annualRateMax = 10;
const amountMax = 1e13;
const weightMax = 1000;

/**
 * Refuses a contract that no schedule can follow. Nominal rates up to 1000 % a year pass: a payday loan has one.
 *
 * @throws AppError `repayment/contract_out_of_range`, naming what is wrong; `repayment/dates_reversed`
 */
export function requireContract(contract: Contract): void {
  requireInstalments(contract);
  requireAmounts(contract);
  requireRates(contract);
  requireDays(contract);
  const { accrual, interestEvery, solvedWith } = contract;
  const simple = accrual.by === 'compounding' ? accrual.share : accrual;
  check(simple.by === 'days' || simple.perYear > 0, 'Interest needs a number of periods a year above 0.');
  check(
    accrual.by !== 'compounding' || accrual.times > 0,
    'Interest is compounded at least some times a year.',
  );
  check(
    contract.flatCharge === undefined || contract.method === 'flat',
    'Only a flat loan shares its charge out in equal parts.',
  );
  const every = interestEvery ?? 1;
  check(
    Number.isInteger(every) && every >= 1,
    'Interest is charged with every so many instalments, 1 or more.',
  );
  const factor = typeof solvedWith === 'object' ? solvedWith.factor : 0;
  check(factor >= 0 && Number.isFinite(factor), 'An interest factor is 0 or more.');
}

/**
 * How many of the instalments it takes to repay. A term may end in skipped months, as a farm's does that pays at harvest: the
 * last instalment that is paid clears the balance then, unless a balloon waits at the end of the term. Where instalments are
 * solved for, they repay everything, and interest-only months behind them have nothing to bear interest on.
 */
export function paymentsUntilEnd({ instalments, balloon, lastPayment }: Contract): number {
  if (balloon > 0 || lastPayment === 'equal') return instalments.length;
  const last = instalments.findLastIndex(({ kind }) => kind !== 'none');
  if (instalments[last]?.kind !== 'interest only') return last + 1;
  const solves = instalments.some(({ kind }) => kind === 'solved');
  return solves
    ? instalments.findLastIndex(({ kind }) => kind !== 'none' && kind !== 'interest only') + 1
    : last + 1;
}

function requireInstalments({ instalments, method }: Contract): void {
  check(
    instalments.length >= 1 && instalments.length <= instalmentsMax,
    `A contract has from 1 to ${instalmentsMax} instalments.`,
  );
  for (const instalment of instalments) {
    if (instalment.kind === 'solved') {
      check(instalment.weight >= 0 && instalment.weight <= weightMax, `A weight is from 0 to ${weightMax}.`);
    }
    check(
      instalment.kind !== 'principal only' || method !== 'level',
      'A level instalment holds its interest; only one by equal principal or at a flat rate can leave it to the next.',
    );
    if ('amount' in instalment) check(isAmount(instalment.amount), 'A stated instalment is 0 or more.');
  }
}

function requireAmounts(contract: Contract): void {
  const { drawdowns, balloon } = contract;
  const lent = drawdowns.reduce((sum, { amount }) => sum + amount, 0);
  check(
    drawdowns.length >= 1 &&
      drawdowns.every(({ amount }) => isAmount(amount) && amount > 0) &&
      isAmount(lent),
    'A drawdown is a whole number of minor units above 0.',
  );
  check(isAmount(balloon) && balloon <= lent, 'A balloon is from 0 to the principal.');
  check(paymentsUntilEnd(contract) > 0, 'A contract that skips every instalment is never repaid.');
}

function requireRates({ rates }: Contract): void {
  check(
    rates.length >= 1 && rates.every(({ annualRate }) => annualRate >= 0 && annualRate <= annualRateMax),
    'A nominal annual rate is from 0 % to 1000 %.',
  );
}

function requireDays(contract: Contract): void {
  const { drawdowns, rates, instalments } = contract;
  const start = drawdowns[0].on;
  const end = instalments[paymentsUntilEnd(contract) - 1]?.due ?? start;
  const inOrder =
    ascending(instalments.map(({ due }) => due)) &&
    ascending(drawdowns.map(({ on }) => on)) &&
    ascending(rates.map(({ from }) => from)) &&
    (instalments[0]?.due ?? '') >= start &&
    drawdowns.every(({ on }) => on < end || (on === start && on === end));
  if (inOrder) return;
  throw invalidInput(
    'repayment/dates_reversed',
    'Drawdowns, changes of rate and instalments come in the order of days, and the last instalment comes last.',
    'Put them in order, and let no instalment fall due before the first drawdown and none be drawn after the last.',
  );
}

const isAmount = (amount: number): boolean => Number.isInteger(amount) && amount >= 0 && amount <= amountMax;

function ascending(days: readonly string[]): boolean {
  for (let k = 1; k < days.length; k++) if ((days[k - 1] ?? '') > (days[k] ?? '')) return false;
  return true;
}

function check(holds: boolean, message: string): void {
  if (holds) return;
  throw invalidInput('repayment/contract_out_of_range', message, 'Correct the terms of the contract.');
}
