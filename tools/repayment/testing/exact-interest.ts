import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../../kit/units.ts';
import type { Contract } from '../contract/contract.ts';
import type { RoundingMode } from '../contract/rounding.ts';

/** A ratio of whole numbers. */
interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * The share of a year that a period bears interest for, as a ratio of whole numbers counted by Temporal; undefined for the
 * conventions that are not worked out here a second time.
 */
export function exactShare({ accrual }: Contract, from: IsoDate, to: IsoDate): Ratio | undefined {
  const [start, end] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (accrual.by === 'compounding') return undefined;
  if (accrual.by === 'periods') {
    return isWholePeriod(start, end, accrual.perYear)
      ? { over: 1n, under: BigInt(accrual.perYear) }
      : undefined;
  }
  const days = BigInt(start.until(end).days);
  switch (accrual.convention) {
    case 'actual/360':
      return { over: days, under: 360n };
    case 'actual/364':
      return { over: days, under: 364n };
    case 'actual/365F':
      return { over: days, under: 365n };
    case 'actual/365.25':
      return { over: 4n * days, under: 1461n };
    case '30E/360':
      return { over: BigInt(thirties(end) - thirties(start)), under: 360n };
    default:
      return undefined;
  }
}

function isWholePeriod(start: Temporal.PlainDate, end: Temporal.PlainDate, perYear: number): boolean {
  // Half months are told by their days, the 5th and the 20th.
  if (perYear === 24)
    return start.day !== end.day && start.until(end).days < 17 && [5, 20].includes(start.day);
  const period = perYear <= 12 ? { months: 12 / perYear } : { days: 364 / perYear };
  return start.equals(end.subtract(period)) && (perYear > 12 || start.day === end.day);
}

const thirties = ({ year, month, day }: Temporal.PlainDate) => year * 360 + month * 30 + Math.min(day, 30);

const fine = 10n ** 12n;

/** One part in so many: sixteen last digits of a double, the eight that `roundedTo` takes for noise and as many lost in sums. */
const lastDigits = 2n ** 48n;

/**
 * Whether an amount is amount × rate × share, rounded. A double cannot say on which side of a half a value within a millionth
 * of it lies, or within the last digits of a large amount, so either is taken there.
 *
 * @param hundredths the annual rate in hundredths of a per cent, whole
 */
export function isInterest(
  interest: number,
  balance: number,
  hundredths: number,
  { over, under }: Ratio,
  mode: RoundingMode,
): boolean {
  const exact = (BigInt(balance) * BigInt(hundredths) * over * fine) / (10_000n * under);
  const millionth = fine / 1_000_000n;
  const slack = exact / lastDigits > millionth ? exact / lastDigits : millionth;
  return [exact - slack, exact, exact + slack].some((value) => rounded(value, mode) === BigInt(interest));
}

function rounded(value: bigint, mode: RoundingMode): bigint {
  if (value < 0n) return -rounded(-value, mode);
  const [below, rest] = [value / fine, value % fine];
  if (mode === 'down' || rest === 0n) return below;
  if (mode === 'up') return below + 1n;
  if (2n * rest === fine) return mode === 'half-up' || below % 2n === 1n ? below + 1n : below;
  return 2n * rest > fine ? below + 1n : below;
}
