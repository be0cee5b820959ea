import type { DatedAmount } from '../rates/dated-amount.ts';
import type { UnitPeriod } from './intervals.ts';
import { unitPeriodTimes } from './unit-period.ts';

/**
 * Whether a transaction is regular in Regulation Z's sense: one advance, and payments that are equally far apart and equal,
 * but for the first period and the first and the last payment.
 *
 * @see 12 CFR 1026.22(a)(3), which allows an irregular one the wider tolerance
 */
export function isRegular(
  advances: readonly DatedAmount[],
  payments: readonly DatedAmount[],
  unitPeriod: UnitPeriod,
): boolean {
  const [advance, first] = [advances[0], payments[0]];
  if (advances.length !== 1 || !advance || !first) return false;
  const times = unitPeriodTimes(
    first.on,
    payments.map(({ on }) => on),
    unitPeriod,
  );
  const evenTimes = times.every(({ unitPeriods, fraction }, k) => unitPeriods === k && fraction === 0);
  const middle = payments.slice(1, -1);
  return evenTimes && middle.every(({ amount }) => amount === middle[0]?.amount);
}
