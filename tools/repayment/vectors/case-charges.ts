import { type Minor, minor } from '../../kit/units.ts';
import { daysBetween } from '../calendar.ts';
import { instalmentFee, lateCharge } from '../charges.ts';
import type { Rounding } from '../rounding.ts';
import type { Fields } from './cases.ts';
import { notCovered } from './conventions.ts';
import type { FigureRow } from './schedule-figures.ts';

/** What falls due with an instalment besides principal and interest. */
export interface Charges {
  readonly fees: Minor;
  readonly penalties: Minor;
}

/** The fee that a case adds to each instalment, and the late charge on those unpaid by the day it looks at. */
export function chargesOf(given: Fields, rounding: Rounding): (row: FigureRow) => Charges {
  const fee = given.has('fee') ? given.object('fee') : undefined;
  const late = given.has('lateFee') ? given.object('lateFee') : undefined;
  return (row) => ({
    fees: fee ? instalmentFee(baseOf(fee, row), fee.percent('percent'), rounding) : minor(0),
    penalties: late
      ? lateCharge({
          base: baseOf(late, row),
          rate: late.percent('percent'),
          graceDays: 0,
          daysAfterDue: daysBetween(row.due, given.day('asOf')),
          alreadyCollected: false,
          cap: null,
          rounding,
        })
      : minor(0),
  });
}

function baseOf(charge: Fields, row: FigureRow): Minor {
  const bases: Readonly<Record<string, number>> = {
    principal: row.principal,
    interest: row.interest,
    'principal+interest': row.payment,
  };
  const name = charge.text('base').replace(/^overdue /, '');
  const base = bases[name];
  if (base === undefined) throw notCovered(`a charge on ${name}`);
  return minor(base);
}
