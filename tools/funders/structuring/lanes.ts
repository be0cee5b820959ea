import type { DealInputs } from '../../deals/structure.ts';
import { AppError } from '../../kit/errors.ts';
import type { Minor } from '../../kit/units.ts';
import { sameDayNextMonth } from '../../repayment/calendar/calendar.ts';
import { exactLevelPayment } from '../../repayment/contract/level-payment.ts';
import { firstPeriodFactor } from '../../repayment/contract/schedule.ts';
import { greatestWhole, leastWhole } from '../../repayment/purchase/whole-search.ts';
import type { FunderRule } from '../codes.ts';
import { type MatchSetting, matchProgram } from '../match.ts';
import { priceOf } from '../price.ts';
import type { RateQuote } from '../rates.ts';
import { dealAt, type Grid, type GridCar, type Lenders, lastStep, type Standing } from './grid.ts';

/** A program that takes a car over a term with some steps of cash, and with no others. Both ends count. */
export interface Taker {
  readonly setting: MatchSetting;
  readonly quote: RateQuote;
  readonly from: number;
  readonly to: number;
  /** Level payment for one minor unit of principal, before rounding. */
  readonly paymentPerUnit: number;
  /** How far rounding may take the total of payments from term × the payment before rounding, minor units. */
  readonly totalWithin: number;
}

/** A car over a term, with everyone who takes it at some amount of cash. */
export interface Lane {
  readonly car: GridCar;
  /** Where the car stands in the grid. */
  readonly carIndex: number;
  readonly termMonths: number;
  readonly takers: readonly Taker[];
  /** The least steps of cash at which the house answers so or better; undefined where it never does. */
  from(standing: Exclude<Standing, 'declined'>): number | undefined;
}

/** Rules that less lent or another term may satisfy; every other is the same all over a car's part of the grid. */
const movable: readonly FunderRule[] = ['amount_min', 'amount_max', 'ltv', 'term', 'pti', 'dti'];

/**
 * The lanes of a grid that anyone takes.
 *
 * Every rule of a program but its least amount eases as the amount falls: amount, advance and payment are each compared
 * with a limit that cash does not move. So the steps at which it takes a lane are the whole numbers between two, and
 * halving finds both with `matchProgram` itself. The house's answer never worsens as less is lent (`assess`), so its
 * threshold is found alike.
 */
export const lanesOf = (lenders: Lenders, grid: Grid): Lane[] =>
  grid.cars.flatMap((car, carIndex) => {
    const last = lastStep(car, grid);
    const settings = last < 0 ? [] : lenders.settings.filter((one) => mayTake(one, car, grid));
    return grid.terms.flatMap((termMonths) => {
      const takers = settings.flatMap((one) => takerOf(one, car, grid, termMonths) ?? []);
      if (takers.length === 0) return [];
      const first = Math.min(...takers.map(({ from }) => from));
      const standingAt = (steps: number) => lenders.house.standing(dealAt(car, grid, termMonths, steps));
      const from = thresholds(standingAt, first, last);
      return [{ car, carIndex, termMonths, takers, from }];
    });
  });

function mayTake(setting: MatchSetting, car: GridCar, grid: Grid): boolean {
  const [term = 0] = grid.terms;
  const match = matchProgram(dealAt(car, grid, term, 0), setting);
  return match.fits || match.rules.every((rule) => movable.includes(rule));
}

function takerOf(setting: MatchSetting, car: GridCar, grid: Grid, termMonths: number): Taker | undefined {
  const at = (steps: number) => matchProgram(dealAt(car, grid, termMonths, steps), setting);
  const eased = (steps: number) => {
    const match = at(steps);
    return match.fits || match.rules.every((rule) => rule === 'amount_min');
  };
  const last = lastStep(car, grid);
  const from = leastWhole(eased, 0, last);
  const first = from === undefined ? undefined : at(from);
  if (from === undefined || !first?.fits) return undefined;
  const { quote } = first;
  const takes = (steps: number) =>
    at(steps).fits && isPriced(setting, quote, dealAt(car, grid, termMonths, steps));
  const to = greatestWhole(takes, from, last);
  return to === undefined ? undefined : { setting, quote, from, to, ...pricing(setting, quote, termMonths) };
}

/** A fee of a twentieth, half a year and 50 % a year together stay below an APR of 100 %. */
const plain = { feeShare: 0.05, termMonths: 6, rate: 0.5 };

/**
 * Whether the contract can be told: a fee that is large beside a small amount makes an APR above 100 %, which nobody
 * discloses. It falls as the amount rises.
 */
function isPriced({ program, today }: MatchSetting, quote: RateQuote, { structure }: DealInputs): boolean {
  const { amountFinanced, termMonths } = structure;
  const small = program.acquisitionFee <= amountFinanced * plain.feeShare;
  if (small && termMonths >= plain.termMonths && quote.sellRate <= plain.rate) return true;
  try {
    priceOf(program, quote, { amountFinanced, termMonths, contractDate: today });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.kind === 'invalid_input') return false;
    throw error;
  }
}

/**
 * The contract's payment before rounding is linear in its principal. Each of n months rounds its interest by half a unit at
 * most, the payment by half a unit, and what is rounded bears interest to the end, where the last payment absorbs it:
 *
 *     |total − n × payment| ≤ Σ (1 + i)^k − n ÷ 2,  k = 0 … n − 1
 */
function pricing({ today }: MatchSetting, { sellRate }: RateQuote, termMonths: number) {
  const monthly = sellRate / 12;
  const terms = { annualRate: sellRate, termMonths, contractDate: today, firstDue: sameDayNextMonth(today) };
  const first = firstPeriodFactor({ ...terms, principal: unit });
  const paymentPerUnit = (exactLevelPayment(unit, sellRate, termMonths) * (1 + first)) / (1 + monthly);
  const grown = monthly > 0 ? ((1 + monthly) ** termMonths - 1) / monthly : termMonths;
  return { paymentPerUnit, totalWithin: grown - termMonths / 2 + noise };
}

const unit = 1 as Minor;
/** More than a double loses on any of these amounts. */
const noise = 1;

/** The house is asked only where it matters, and once for each of its answers. */
function thresholds(standingAt: (steps: number) => Standing, first: number, last: number): Lane['from'] {
  const found = new Map<Standing, number | undefined>();
  const known = new Map<number, Standing>();
  const at = (steps: number) => {
    const standing = known.get(steps) ?? standingAt(steps);
    known.set(steps, standing);
    return standing;
  };
  return (standing) => {
    if (!found.has(standing)) {
      const good = (steps: number) =>
        at(steps) === 'approved' || (standing === 'referred' && at(steps) === 'referred');
      found.set(standing, leastWhole(good, first, last));
    }
    return found.get(standing);
  };
}
