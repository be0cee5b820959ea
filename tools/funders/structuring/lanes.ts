import { AppError } from '../../kit/errors.ts';
import type { IsoDate, Minor } from '../../kit/units.ts';
import { sameDayNextMonth } from '../../repayment/calendar/calendar.ts';
import { exactLevelPayment } from '../../repayment/contract/level-payment.ts';
import { firstPeriodFactor } from '../../repayment/contract/schedule.ts';
import type { FunderRule } from '../codes.ts';
import { advanceMax, leastAmount, type MatchSetting, matchProgram } from '../match.ts';
import { priceOf } from '../price.ts';
import type { RateQuote } from '../rates.ts';
import { amountAt, dealAt, type Grid, type GridCar, type Lenders, lastStep } from './grid.ts';
import { leastNear } from './least-near.ts';
import { type StandingFrom, standingsOf } from './standings.ts';

/** A program that takes a car over a term with some steps of cash, and with no others. Both ends count. */
export interface Taker {
  readonly setting: MatchSetting;
  readonly quote: RateQuote;
  readonly from: number;
  readonly to: number;
  readonly firstDue: IsoDate;
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
  readonly standingFrom: StandingFrom;
}

/** Rules that less lent or another term may satisfy; every other is the same all over a car's part of the grid. */
export const movableRules: readonly FunderRule[] = ['amount_min', 'amount_max', 'ltv', 'term', 'pti', 'dti'];

/**
 * The lanes of a grid that anyone takes.
 *
 * Every rule of a program but its least amount eases as the amount falls: amount, advance and payment are each compared
 * with a limit that cash does not move. So the steps at which it takes a lane are the whole numbers between two: the most
 * cash that leaves its least amount, and the least with which `matchProgram` says yes.
 */
export const lanesOf = (lenders: Lenders, grid: Grid): Lane[] =>
  grid.cars.flatMap((car, carIndex) => {
    if (lastStep(car, grid) < 0) return [];
    const settings = lenders.settings.filter((one) => mayTake(one, car, grid));
    const standings = standingsOf(lenders.house, car, grid);
    return grid.terms.flatMap((termMonths) => {
      const takers = settings.flatMap((one) => takerOf(one, car, grid, termMonths) ?? []);
      if (takers.length === 0) return [];
      const first = Math.min(...takers.map(({ from }) => from));
      return [{ car, carIndex, termMonths, takers, standingFrom: standings(termMonths, first) }];
    });
  });

function mayTake(setting: MatchSetting, car: GridCar, grid: Grid): boolean {
  const [term = 0] = grid.terms;
  const match = matchProgram(dealAt(car, grid, term, 0), setting);
  return match.fits || match.rules.every((rule) => movableRules.includes(rule));
}

function takerOf(setting: MatchSetting, car: GridCar, grid: Grid, termMonths: number): Taker | undefined {
  const at = (steps: number) => matchProgram(dealAt(car, grid, termMonths, steps), setting);
  const most = stepsLeaving(leastAmount(setting.program), car, grid);
  const match = most < 0 ? undefined : at(most);
  if (!match?.fits) return undefined;
  const contract = contractOf(setting, match.quote, termMonths);
  const guess = Math.ceil((amountAt(car, grid, 0) - mostLent(car, grid, contract)) / grid.step);
  const from = leastNear((steps) => at(steps).fits, guess, 0, most) ?? most;
  const priced = (steps: number) => isPriced(contract, termMonths, amountAt(car, grid, steps));
  const unpriced = leastNear((steps) => !priced(steps), most + 1, from, most);
  const to = (unpriced ?? most + 1) - 1;
  return to < from ? undefined : { ...contract, from, to };
}

/** The most steps of cash that leave an amount to finance. */
const stepsLeaving = (amount: number, car: GridCar, grid: Grid): number =>
  Math.min(lastStep(car, grid), Math.floor((amountAt(car, grid, 0) - amount) / grid.step));

type Contract = Omit<Taker, 'from' | 'to'> & { readonly unroundedPerUnit: number };

/**
 * The contract's payment before rounding is linear in its principal. Each of n months rounds its interest by half a unit at
 * most, the payment by half a unit, and what is rounded bears interest to the end, where the last payment absorbs it:
 *
 *     |total − n × payment| ≤ Σ (1 + i)^k − n ÷ 2,  k = 0 … n − 1
 */
function contractOf(setting: MatchSetting, quote: RateQuote, termMonths: number): Contract {
  const [annualRate, monthly] = [quote.sellRate, quote.sellRate / 12];
  const firstDue = sameDayNextMonth(setting.today);
  const terms = { principal: unit, annualRate, termMonths, contractDate: setting.today, firstDue };
  const unroundedPerUnit = exactLevelPayment(unit, annualRate, termMonths);
  const grown = monthly > 0 ? ((1 + monthly) ** termMonths - 1) / monthly : termMonths;
  return {
    setting,
    quote,
    firstDue,
    unroundedPerUnit,
    paymentPerUnit: (unroundedPerUnit * (1 + firstPeriodFactor(terms))) / (1 + monthly),
    totalWithin: grown - termMonths / 2 + noise,
  };
}

const unit = 1 as Minor;
/** More than a double loses on any of these amounts. */
const noise = 1;

/** About the most that the program lends: where a search begins, which then proves where it ends. */
function mostLent(car: GridCar, grid: Grid, { setting, unroundedPerUnit }: Contract): number {
  const { program } = setting;
  const deal = dealAt(car, grid, grid.terms[0] ?? 0, 0);
  const { grossMonthlyIncome: income, monthlyDebt, housingPayment } = deal;
  const payment = Math.min(income * program.ptiMax, income * program.dtiMax - monthlyDebt - housingPayment);
  const principal = Math.floor((Math.round(payment) + 0.5) / unroundedPerUnit);
  return Math.min(program.amountMax, advanceMax(deal, setting), principal - program.acquisitionFee);
}

/**
 * Whether the contract can be told: a fee that is large beside a small amount makes an APR above 100 %, which nobody
 * discloses, and the smallest amounts are not repayable in level payments of whole minor units. Far from both, what the
 * payments are worth at 100 % a year says so; near them the contract itself is asked.
 */
function isPriced(contract: Contract, termMonths: number, amount: number): boolean {
  const { setting, quote, paymentPerUnit, totalWithin } = contract;
  const payment = paymentPerUnit * (amount + setting.program.acquisitionFee);
  const worth = payment * 12 * (1 - (1 + 1 / 12) ** -termMonths);
  if (worth * far <= amount && payment >= far * totalWithin) return true;
  try {
    const loan = { amountFinanced: amount as Minor, termMonths, contractDate: setting.today };
    priceOf(setting.program, quote, loan);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.kind === 'invalid_input') return false;
    throw error;
  }
}

/** More than an odd first period and rounding make of either. */
const far = 1.2;
