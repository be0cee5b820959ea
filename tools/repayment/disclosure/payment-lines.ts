import type { IsoDate, Minor } from '../../kit/units.ts';
import type { UnitPeriod } from '../calendar/intervals.ts';
import { unitPeriodOf, unitPeriodTimes } from '../calendar/unit-period.ts';

/** One line of a payment schedule: so many payments of an amount, from a day on, a period apart. */
export interface PaymentLine {
  readonly count: number;
  readonly amount: Minor;
  readonly firstDue: IsoDate;
  readonly lastDue: IsoDate;
  /** How far apart they fall; undefined for a single payment. */
  readonly every: UnitPeriod | undefined;
}

/**
 * A payment schedule as it is disclosed: number, amount and timing, one line for each run of equal payments that fall
 * equally far apart. An odd last payment is a line of its own, and a day without a payment ends a line.
 *
 * @param payments in the order of days; those of 0 are left out
 * @see 12 CFR 1026.18(g)
 */
export function paymentLines(
  payments: readonly { readonly due: IsoDate; readonly payment: Minor }[],
): readonly PaymentLine[] {
  const paid = payments.filter(({ payment }) => payment !== 0);
  const [first] = paid;
  if (!first) return [];
  const days = [...new Set(paid.map(({ due }) => due))];
  const every = unitPeriodOf([first.due], days.length > 1 ? days.slice(1) : days);
  const times = unitPeriodTimes(
    first.due,
    paid.map(({ due }) => due),
    every,
  );
  const lines: PaymentLine[] = [];
  for (const [k, { due, payment }] of paid.entries()) {
    const [time, before, line] = [times[k], times[k - 1], lines.at(-1)];
    const follows =
      time?.fraction === before?.fraction && time?.unitPeriods === (before?.unitPeriods ?? 0) + 1;
    if (line && follows && line.amount === payment) {
      lines[lines.length - 1] = { ...line, count: line.count + 1, lastDue: due, every };
    } else lines.push({ count: 1, amount: payment, firstDue: due, lastDue: due, every: undefined });
  }
  return lines;
}
