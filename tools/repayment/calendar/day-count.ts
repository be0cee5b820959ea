import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { actualActualAfb, actualActualIsda, actualActualYear, leapDays } from './actual-years.ts';
import { daysBetween, endsMonth, partsOf } from './calendar.ts';
import type { CivilDay } from './civil-days.ts';

/** Every day count the engine knows. The names are ours; `source` of each is in `dayCounts`. */
export const dayCountConventions = [
  '30/360 US',
  '30/360 bond basis',
  '30/360 PSA',
  '30E/360',
  '30E/360 ISDA',
  '30E+/360',
  'DAYS360 US',
  'actual/360',
  'actual/364',
  'actual/365F',
  'actual/365.25',
  'actual/365 actual',
  'actual/366',
  'NL/360',
  'NL/365',
  'actual/actual ISDA',
  'actual/actual AFB',
  'actual/actual year',
] as const;
export type DayCountConvention = (typeof dayCountConventions)[number];

export interface DayCount {
  /** Days as the convention counts them. */
  readonly days: number;
  /** What the days are divided by; none for actual/actual, where each year has its own. */
  readonly denominator?: number;
  /** The share of a year that interest is charged for. */
  readonly yearFraction: number;
}

/**
 * The days and the year fraction between two days, as a convention counts them: the first day out, the last day in.
 *
 * 30/360 conventions count 360·Δyear + 30·Δmonth + Δday after moving days of the month to the 30th by their own rule.
 *
 * @param terminationDate the contract's last day; only 30E/360 ISDA asks, because there a February end is not moved on it
 * @throws AppError `repayment/dates_reversed` when `end` is before `start`
 * @see ISDA 2006 Definitions 4.16(b) to (h); SIFMA Standard Securities Calculation Methods (US and PSA); OpenGamma Strata's
 *   DayCounts for the definitions of 30E+/360, actual/365 actual, actual/actual year and no-leap/360
 */
export function dayCount(
  convention: DayCountConvention,
  start: IsoDate,
  end: IsoDate,
  terminationDate?: IsoDate,
): DayCount {
  if (end < start) {
    throw invalidInput(
      'repayment/dates_reversed',
      `The period ends on ${end}, before it starts on ${start}.`,
      'Give the earlier day first.',
    );
  }
  if (isActualActual(convention)) {
    return { days: daysBetween(start, end), yearFraction: actualActual[convention](start, end) };
  }
  const [days, denominator] = counted(convention, start, end, terminationDate);
  return { days, denominator, yearFraction: days / denominator };
}

/** Conventions that divide by the length of years, and not by one number. */
const actualActual = {
  'actual/actual ISDA': actualActualIsda,
  'actual/actual AFB': actualActualAfb,
  'actual/actual year': actualActualYear,
} as const;

type ActualActual = keyof typeof actualActual;

const isActualActual = (convention: DayCountConvention): convention is ActualActual =>
  convention in actualActual;

function counted(
  convention: Exclude<DayCountConvention, ActualActual>,
  start: IsoDate,
  end: IsoDate,
  terminationDate: IsoDate | undefined,
): readonly [days: number, denominator: number] {
  const actual = daysBetween(start, end);
  switch (convention) {
    case 'actual/360':
      return [actual, 360];
    case 'actual/364':
      return [actual, 364];
    case 'actual/365F':
      return [actual, 365];
    case 'actual/365.25':
      return [actual, 365.25];
    case 'actual/365 actual':
      return [actual, leapDays(start, end) > 0 ? 366 : 365];
    case 'actual/366':
      return [actual, 366];
    case 'NL/360':
      return [actual - leapDays(start, end), 360];
    case 'NL/365':
      return [actual - leapDays(start, end), 365];
    default:
      return [thirty360(convention, start, end, terminationDate), 360];
  }
}

type Thirty360 = Extract<DayCountConvention, `${string}30${string}/360${string}` | 'DAYS360 US'>;

function thirty360(
  convention: Thirty360,
  start: IsoDate,
  end: IsoDate,
  terminationDate: IsoDate | undefined,
): number {
  // Moving only one of two equal days would make time out of none.
  if (start === end) return 0;
  const [from, to] = [partsOf(start), partsOf(end)];
  const [d1, d2] = movedDays(convention, from, to, end === terminationDate);
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + (d2 - d1);
}

/** The two days of the month after each convention's own rule has moved them to the 30th. */
function movedDays(
  convention: Thirty360,
  from: CivilDay,
  to: CivilDay,
  terminates: boolean,
): readonly [number, number] {
  const [d1, d2] = [from.day, to.day];
  const startsAtEnd = endsMonth(from);
  const endsOnFebruaryEnd = to.month === 2 && endsMonth(to);
  switch (convention) {
    case '30E/360':
      return [Math.min(d1, 30), Math.min(d2, 30)];
    case '30E/360 ISDA':
      return [startsAtEnd ? 30 : d1, endsOnFebruaryEnd && !terminates ? 30 : Math.min(d2, 30)];
    case '30/360 bond basis':
      return moved(Math.min(d1, 30), d2);
    case '30E+/360':
      // An end on the 31st becomes the first of the next month, which is a day after the 30th.
      return [Math.min(d1, 30), d2];
    case '30/360 PSA':
    case 'DAYS360 US':
      return moved(startsAtEnd ? 30 : d1, d2);
    case '30/360 US': {
      const fromFebruaryEnd = from.month === 2 && startsAtEnd;
      return moved(startsAtEnd ? 30 : Math.min(d1, 30), fromFebruaryEnd && endsOnFebruaryEnd ? 30 : d2);
    }
  }
}

/** The rule the American conventions share: an end on the 31st moves only when the start stands on the 30th. */
const moved = (d1: number, d2: number): readonly [number, number] => [d1, d2 === 31 && d1 === 30 ? 30 : d2];
