import { invalidInput } from '../../kit/errors.ts';
import { figure } from '../figure.ts';
import { type Flow, flowRates, type RateAnswer, rateNearestZero, tableRates } from './flow-rates.ts';
import { flowCells, flowTable, putFlow } from './flow-table.ts';

/**
 * A level annuity in the spreadsheets' terms: money received is above 0, money paid below 0, amounts in any one unit.
 *
 *     present·(1 + i)^n + payment·(1 + i·due)·((1 + i)^n − 1)/i + future = 0      due = 1 at the start of a period
 */
export interface Annuity {
  /** Rate per period as a fraction, above −1. */
  readonly rate: number;
  readonly periods: number;
  readonly payment: number;
  readonly present: number;
  readonly future: number;
  readonly timing: Timing;
}

/** Whether a payment falls at the end of its period or at its start. */
type Timing = 'end' | 'start';

/** The payment that settles an annuity (PMT). */
export function annuityPayment({ rate, periods, present, future, timing }: Omit<Annuity, 'payment'>): number {
  requireRate(rate);
  requirePeriods(periods);
  if (rate === 0) return figure(-(present + future) / periods);
  const growth = growthOf(rate, periods);
  return figure((-(present * (growth + 1) + future) * rate) / (growth * due(rate, timing)));
}

/** The amount an annuity is worth at its start (PV). */
export function annuityPresent({ rate, periods, payment, future, timing }: Omit<Annuity, 'present'>): number {
  requireRate(rate);
  return figure(
    -(future + payment * due(rate, timing) * amountOfOne(rate, periods)) / (growthOf(rate, periods) + 1),
  );
}

/** The amount an annuity is worth at its end (FV). */
export function annuityFuture({ rate, periods, payment, present, timing }: Omit<Annuity, 'future'>): number {
  requireRate(rate);
  return figure(
    -(present * (growthOf(rate, periods) + 1) + payment * due(rate, timing) * amountOfOne(rate, periods)),
  );
}

/**
 * How many periods an annuity takes, with a fraction of the last (NPER).
 *
 * @throws AppError `repayment/never_repaid` when the payment does not cover the interest, or nothing is paid
 */
export function annuityPeriods({ rate, payment, present, future, timing }: Omit<Annuity, 'periods'>): number {
  requireRate(rate);
  const perPeriod = payment * due(rate, timing);
  const periods =
    rate === 0
      ? -(present + future) / payment
      : Math.log((perPeriod - future * rate) / (perPeriod + present * rate)) / Math.log1p(rate);
  if (Number.isFinite(periods) && periods >= 0) return periods;
  throw invalidInput(
    'repayment/never_repaid',
    'These payments never settle the balance.',
    'Give a payment above the interest of one period.',
  );
}

/**
 * The rate per period of an annuity, the one nearest to zero when there are several (RATE).
 *
 * @throws AppError `repayment/no_rate`
 */
export function annuityRate({ periods, payment, present, future, timing }: Omit<Annuity, 'rate'>): number {
  requirePeriods(periods);
  const cells = flowCells(3);
  let end = putFlow(cells, 0, present, 0, 0, 1);
  end = putFlow(cells, end, payment, timing === 'start' ? 0 : 1, 0, periods);
  end = putFlow(cells, end, future, periods, 0, 1);
  return theRate(tableRates(flowTable(cells, end)));
}

/**
 * The interest in payment n (IPMT): the balance before it, at the rate of one period. A payment at the start of the first
 * period bears none.
 *
 * @param n from 1 to the number of periods
 * @throws AppError `repayment/payment_number_out_of_range`
 */
export function annuityInterest(annuity: Omit<Annuity, 'payment'>, n: number): number {
  requirePaymentNumber(n, annuity.periods);
  if (annuity.timing === 'start' && n === 1) return 0;
  const payment = annuityPayment(annuity);
  const before = annuityFuture({ ...annuity, payment, periods: n - 1 });
  return figure((before * annuity.rate) / (annuity.timing === 'start' ? 1 + annuity.rate : 1));
}

/** The principal in payment n (PPMT). */
export const annuityPrincipal = (annuity: Omit<Annuity, 'payment'>, n: number): number =>
  annuityPayment(annuity) - annuityInterest(annuity, n);

/** The interest in payments `first` to `last` (CUMIPMT). */
export const cumulativeInterest = (annuity: Omit<Annuity, 'payment'>, first: number, last: number): number =>
  sumOver(first, last, annuity.periods, (n) => annuityInterest(annuity, n));

/** The principal in payments `first` to `last` (CUMPRINC). */
export const cumulativePrincipal = (annuity: Omit<Annuity, 'payment'>, first: number, last: number): number =>
  sumOver(first, last, annuity.periods, (n) => annuityPrincipal(annuity, n));

/**
 * The rate per period at which flows are worth nothing together, the one nearest to zero when there are several (IRR, and
 * XIRR with periods of actual days ÷ 365). Whoever must know whether it is the only one asks `flowRates`.
 *
 * @throws AppError `repayment/no_rate`
 */
export const internalRate = (flows: readonly Flow[]): number => theRate(flowRates(flows));

/**
 * The rate of an answer, the one nearest to zero when there are several.
 *
 * @throws AppError `repayment/no_rate`
 */
export function theRate(answer: RateAnswer): number {
  const rate = rateNearestZero(answer);
  if (rate !== undefined) return rate;
  throw invalidInput(
    'repayment/no_rate',
    'No rate makes these payments worth nothing together.',
    'Check that money goes both ways, and the signs of the amounts.',
  );
}

/** (1 + i)^n − 1, exact for small rates. */
const growthOf = (rate: number, periods: number): number => Math.expm1(periods * Math.log1p(rate));

/** What 1 a period grows to: ((1 + i)^n − 1)/i. */
const amountOfOne = (rate: number, periods: number): number =>
  rate === 0 ? periods : growthOf(rate, periods) / rate;

const due = (rate: number, timing: Timing): number => (timing === 'start' ? 1 + rate : 1);

const periodsMax = 10_000;

function sumOver(first: number, last: number, periods: number, of: (n: number) => number): number {
  requirePaymentNumber(first, periods);
  requirePaymentNumber(last, periods);
  let sum = 0;
  for (let n = first; n <= last; n++) sum += of(n);
  return figure(sum);
}

function requireRate(rate: number): void {
  if (rate > -1 && Number.isFinite(rate)) return;
  throw invalidInput(
    'repayment/rate_out_of_range',
    'A rate lies above −100 %.',
    'Give a fraction, such as 0.005.',
  );
}

function requirePeriods(periods: number): void {
  if (periods > 0 && periods <= periodsMax) return;
  throw invalidInput(
    'repayment/periods_out_of_range',
    `An annuity has from 1 to ${periodsMax} periods.`,
    'Give the number of payments, such as 60.',
  );
}

function requirePaymentNumber(n: number, periods: number): void {
  requirePeriods(periods);
  if (Number.isInteger(n) && n >= 1 && n <= periods) return;
  throw invalidInput(
    'repayment/payment_number_out_of_range',
    `Payments are numbered from 1 to ${periods}.`,
    'Give a payment number in that range.',
  );
}
