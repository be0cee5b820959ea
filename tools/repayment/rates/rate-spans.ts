import type { IsoDate } from '../../kit/units.ts';
import { daysBetween, monthsAndDays } from '../calendar/calendar.ts';
import type { UnitPeriod } from '../calendar/intervals.ts';
import type { SpacedFlow } from './balance-rates.ts';
import type { DatedAmount } from './dated-amount.ts';

/**
 * A span as a share of a year in the credit's own periods: a month is a twelfth, a week a fifty-second, a day a 365th.
 *
 * @see SOR/2002-263, s. 3(2)(c), which counts them so
 */
export function spanYears(from: IsoDate, to: IsoDate, { unit }: UnitPeriod): number {
  if (from >= to) return 0;
  if (unit === 'day' || unit === 'term-days') return daysBetween(from, to) / 365;
  if (unit === 'week') {
    const days = daysBetween(from, to);
    return Math.floor(days / 7) / 52 + (days % 7) / 365;
  }
  const { months, days } = monthsAndDays(from, to, 1);
  return months / 12 + days / 365;
}

/** What the directives count a credit's times in: weeks for weekly payments, days of a year for days, otherwise months. */
export function wholeYears({ unit }: UnitPeriod): 'week' | 'month' | 'year' {
  if (unit === 'week') return 'week';
  return unit === 'day' || unit === 'term-days' ? 'year' : 'month';
}

/** Advances and payments in the order of days, each with its span since the one before; an advance before a payment of its day. */
export function spacedFlows(
  advances: readonly DatedAmount[],
  payments: readonly DatedAmount[],
  unitPeriod: UnitPeriod,
): readonly SpacedFlow[] {
  const flows = [...advances, ...payments.map(({ on, amount }) => ({ on, amount: -amount }))];
  const inOrder = flows.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : b.amount - a.amount));
  return inOrder.map(({ on, amount }, k) => ({
    amount,
    years: spanYears(inOrder[k - 1]?.on ?? on, on, unitPeriod),
  }));
}
