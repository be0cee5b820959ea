import { invalidInput } from '../../kit/errors.ts';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import type { UnitPeriod } from '../calendar/intervals.ts';
import { isRegular } from '../calendar/regularity.ts';
import { unitPeriodOf } from '../calendar/unit-period.ts';
import type { ContractSchedule } from '../contract/contract.ts';
import type { CreditCharge } from './credit-charges.ts';
import type { DatedAmount } from './dated-amount.ts';

/** A credit as every legal rate sees it: what was lent when, what is paid when, and what was owed in between. */
export interface RatedCredit {
  readonly start: IsoDate;
  readonly advances: readonly DatedAmount[];
  readonly payments: readonly DatedAmount[];
  /** Each due day with the principal outstanding just before it, days on which nothing is paid included. */
  readonly periods: readonly { readonly due: IsoDate; readonly balanceBefore: Minor }[];
  readonly interest: Minor;
  /** Whether amounts and times are even in Regulation Z's sense. */
  readonly regular: boolean;
  readonly unitPeriod: UnitPeriod;
}

/** @throws AppError `repayment/nothing_advanced` for a schedule without a row or a drawdown */
export function ratedCredit({ drawdowns, rows, totalInterest }: ContractSchedule): RatedCredit {
  const [first] = drawdowns;
  if (!first || rows.length === 0) throw nothingLent();
  const drawnOn = (day: IsoDate) =>
    drawdowns.filter(({ on }) => on === day && on !== first.on).reduce((sum, { amount }) => sum + amount, 0);
  const paying = rows.filter(({ payment }) => payment !== 0);
  const payments = paying.map(({ due, payment }) => ({ on: due, amount: payment }));
  const unitPeriod = unitPeriodOf(
    differing(drawdowns.map(({ on }) => on)),
    differing(paying.map(({ due }) => due)),
  );
  return {
    start: first.on,
    advances: drawdowns,
    payments,
    periods: rows.map(({ due, balance, principal }) => ({
      due,
      balanceBefore: minor(balance + principal - drawnOn(due)),
    })),
    interest: totalInterest,
    unitPeriod,
    regular: isRegular(drawdowns, payments, unitPeriod),
  };
}

const differing = (days: readonly IsoDate[]): readonly IsoDate[] => [...new Set(days)];

/**
 * The credit's flows with some charges: one on the first day lessens the first advance, as if it were kept back; a later
 * one is a payment on its day.
 *
 * @throws AppError `repayment/charge_above_advance`, `repayment/charge_unusable`
 */
export function withCharges(credit: RatedCredit, charges: readonly CreditCharge[]) {
  if (!charges.every(({ amount, on }) => amount >= 0 && on >= credit.start)) throw unusable();
  const atStart = charges.filter(({ on }) => on === credit.start);
  const kept = atStart.reduce((sum, { amount }) => sum + amount, 0);
  const later = charges.filter(({ on, amount }) => on > credit.start && amount > 0);
  const [first, ...others] = credit.advances;
  if (!first || kept >= first.amount) throw chargeAboveAdvance();
  const advances = [{ on: first.on, amount: first.amount - kept }, ...others];
  const payments = later.length === 0 ? credit.payments : inOrder([...credit.payments, ...later]);
  return { advances, payments };
}

const inOrder = (flows: readonly DatedAmount[]): readonly DatedAmount[] =>
  flows.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const nothingLent = () =>
  invalidInput(
    'repayment/nothing_advanced',
    'A rate needs money lent and money repaid.',
    'Give a schedule with at least one drawdown and one payment.',
  );

const unusable = () =>
  invalidInput(
    'repayment/charge_unusable',
    'A charge is not below zero and falls on the contract date or later.',
    'Check the amount and the day of each charge.',
  );

const chargeAboveAdvance = () =>
  invalidInput(
    'repayment/charge_above_advance',
    'The charges on the first day take all that is lent.',
    'Check the charges, or the amount of the loan.',
  );
