import type { IsoDate } from '../../kit/units.ts';
import { type UnitPeriod, unitPeriodsBetween, unitPeriodsPerYear } from '../calendar/intervals.ts';
import { unitPeriodOf } from '../calendar/unit-period.ts';
import type { SpacedFlow } from '../rates/balance-rates.ts';
import type { UnitPeriodFlow } from '../rates/legal-rates.ts';
import { unitPeriod } from './calendar-adapters.ts';
import { contradictory, Fields } from './cases.ts';
import { notCovered } from './conventions.ts';
import { amountIn, countIn, datesIn, intervalIn } from './flow-case.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** The case's unit-period, or the one that Appendix J picks for its days. */
export function usPeriod(inputs: Inputs, drawn: readonly Fields[], series: readonly Fields[]) {
  if (inputs.unitPeriod === undefined) {
    const days = (entries: readonly Fields[]) => entries.flatMap((entry) => datesIn(entry) ?? []);
    const period = unitPeriodOf(days(drawn), days(series));
    return { period, perYear: unitPeriodsPerYear(period) };
  }
  const given = new Fields(
    typeof inputs.unitPeriod === 'string' ? { unit: inputs.unitPeriod } : inputs.unitPeriod,
  );
  const period = unitPeriod(given);
  return { period, perYear: given.has('perYear') ? given.number('perYear') : unitPeriodsPerYear(period) };
}

/** One entry as flows: at unit-periods and an odd fraction, one after the other; or on days, counted from the first advance. */
export function usFlows(entry: Fields, start: IsoDate | undefined, period: UnitPeriod): UnitPeriodFlow[] {
  const amount = amountIn(entry);
  const days = datesIn(entry);
  if (entry.has('t')) {
    const step = unitPeriodsApart(entry, period);
    const first = entry.number('t');
    const fraction = entry.has('f') ? entry.number('f') : 0;
    requireSameTime(first + fraction, start, days?.[0], period);
    return Array.from({ length: days && entry.has('dates') ? days.length : countIn(entry) }, (_, k) => ({
      amount,
      unitPeriods: first + k * step,
      fraction,
    }));
  }
  const from = start ?? days?.[0];
  if (!days || !from) throw notCovered('a flow without a time');
  const spaced = entry.has('dates') || intervalIn(entry) !== undefined || days.length === 1;
  const at = (day: IsoDate) => ({ amount, ...unitPeriodsBetween(from, day, period) });
  if (spaced) return days.map(at);
  const first = at(days[0] ?? from);
  return days.map((_, k) => ({ ...first, unitPeriods: first.unitPeriods + k }));
}

/** A day and a count of unit-periods for one flow agree to a unit-period, or one of them is another loan's. */
function requireSameTime(
  counted: number,
  start: IsoDate | undefined,
  day: IsoDate | undefined,
  period: UnitPeriod,
): void {
  if (!start || !day) return;
  const { unitPeriods, fraction } = unitPeriodsBetween(start, day, period);
  if (Math.abs(unitPeriods + fraction - counted) >= 1) throw contradictory('unitPeriod', 'date');
}

/** How many unit-periods lie between the flows of an entry; one when it says nothing. */
function unitPeriodsApart(entry: Fields, { unit, multiple }: UnitPeriod): number {
  const step = entry.oneOf('step', 'everyUnitPeriods');
  if (step) return entry.number(step);
  const interval = intervalIn(entry);
  if (interval === undefined) return 1;
  const days = { day: 1, 'term-days': 1, week: 7, semimonth: 0, month: 0, year: 0 }[unit];
  const months = { month: 1, year: 12 }[unit as 'month' | 'year'];
  const apart = interval.every / (multiple * ((interval.unit === 'month' ? months : days) || Number.NaN));
  if (interval.unit === 'semimonth' && unit === 'semimonth') return 1;
  if (Number.isInteger(apart)) return apart;
  throw notCovered('payments that are no whole unit-periods apart');
}

/** The United States Rule counts the same times as shares of a year. */
export function usRuleFlows(
  advances: readonly UnitPeriodFlow[],
  payments: readonly UnitPeriodFlow[],
  perYear: number,
): readonly SpacedFlow[] {
  const at = ({ unitPeriods, fraction }: UnitPeriodFlow) => (unitPeriods + fraction) / perYear;
  const flows = [
    ...advances.map((flow) => ({ at: at(flow), amount: flow.amount })),
    ...payments.map((flow) => ({ at: at(flow), amount: -flow.amount })),
  ].toSorted((a, b) => a.at - b.at || b.amount - a.amount);
  return flows.map((flow, k) => ({ amount: flow.amount, years: flow.at - (flows[k - 1]?.at ?? flow.at) }));
}

/** A prepaid finance charge as an amount, or with its day, which is that of the first advance. */
export function prepaidIn(given: Fields, start: IsoDate | undefined): number {
  if (!given.has('prepaidFinanceCharge')) return 0;
  if (given.isNumber('prepaidFinanceCharge')) return given.number('prepaidFinanceCharge');
  const charge = given.object('prepaidFinanceCharge');
  if (charge.has('date') && start !== undefined && charge.day('date') !== start) {
    throw notCovered('a prepaid finance charge on another day than the first advance');
  }
  return charge.number('amount');
}
