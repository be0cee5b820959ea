import { figure } from '../figure.ts';
import { type FlowTable, flowCells, flowTable, putFlow } from './flow-table.ts';
import { logYield, runWorth } from './flow-yield.ts';
import { rootBetween, rootsAlong } from './roots.ts';

/** Money that changes hands: above 0 in one direction, below 0 in the other. */
export interface Flow {
  readonly amount: number;
  /** Whole and broken periods from the start over which interest compounds. */
  readonly periods: number;
  /** A further part of a period over which interest is simple: the odd fraction of Appendix J. */
  readonly simpleFraction?: number;
}

/**
 * The rates per period at which flows are worth nothing together. Flows that change direction more than once may have
 * several such rates or none, and both are answers: nobody may quote one of several as the rate.
 */
export type RateAnswer =
  | { readonly status: 'one'; readonly rate: number }
  | { readonly status: 'several'; readonly rates: readonly number[] }
  | { readonly status: 'none' };

/** ln(1 + rate) is searched from −12 to 12 a period: from nearly −100 % to 16 million per cent. */
const logRateMax = 12;
const gridHalf = 1_200;
const gridFinest = 1e-4;
const gridReach = Math.asinh(logRateMax / gridFinest);
const grid = Array.from(
  { length: 2 * gridHalf + 1 },
  (_, k) => gridFinest * Math.sinh(((k - gridHalf) * gridReach) / gridHalf),
);

/**
 * Every rate i per period, above −100 %, at which
 *
 *     Σ amountⱼ / ((1 + fⱼ·i)(1 + i)^tⱼ) = 0
 *
 * In ln(1 + i) that is a sum of exponentials, which has at most as many roots as the flows change sign in time. With one
 * change the root is found by Newton's method, or bracketed outward from 0 where that does not settle; with more the
 * whole range is searched on a grid that is fine near 0.
 * A rate at which the worth touches 0 without crossing it is not found, nor one beyond 16 million per cent a period.
 *
 * @param flows up to 10,000, in any order
 * @throws AppError `repayment/flows_unusable` for a flow that is no finite number or lies before the start
 */
export function flowRates(flows: readonly Flow[]): RateAnswer {
  const cells = flowCells(flows.length);
  let end = 0;
  for (const { amount, periods, simpleFraction } of flows)
    end = putFlow(cells, end, amount, periods, simpleFraction ?? 0, 1);
  return tableRates(flowTable(cells, end));
}

/** `flowRates` of flows that are in a table already. */
export function tableRates(table: FlowTable): RateAnswer {
  const changes = signChanges(table);
  if (changes === 0) return { status: 'none' };
  if (changes === 1) {
    const x = logYield(table);
    if (x !== undefined && Math.abs(x) <= 2 * logRateMax) return { status: 'one', rate: Math.expm1(x) };
  }
  const worth = worthByLogRate(table);
  const roots = changes === 1 ? singleRoot(worth) : rootsAlong(worth, grid);
  return rateAnswer(roots.map((x) => Math.expm1(x)));
}

/** One rate, several or none, as an answer. */
export function rateAnswer(rates: readonly number[]): RateAnswer {
  const [first, second] = rates;
  if (first === undefined) return { status: 'none' };
  return second === undefined ? { status: 'one', rate: first } : { status: 'several', rates };
}

/** The answer with every rate turned into another, such as the yearly one. */
export function scaledRates(answer: RateAnswer, scale: (rate: number) => number): RateAnswer {
  if (answer.status === 'one') return { status: 'one', rate: scale(answer.rate) };
  if (answer.status === 'several') return { status: 'several', rates: answer.rates.map(scale) };
  return answer;
}

/** The rate nearest to zero, as spreadsheets and published figures choose among several; undefined when there is none. */
export function rateNearestZero(answer: RateAnswer): number | undefined {
  if (answer.status === 'none') return undefined;
  if (answer.status === 'one') return answer.rate;
  return answer.rates.reduce((best, rate) => (Math.abs(rate) < Math.abs(best) ? rate : best));
}

/** What flows are worth at their start, at a rate per period above −100 %. */
export const presentWorth = (flows: readonly Flow[], rate: number): number =>
  figure(
    flows.reduce((sum, { amount, periods, simpleFraction = 0 }) => {
      return sum + amount / ((1 + simpleFraction * rate) * (1 + rate) ** periods);
    }, 0),
  );

/** The worth at rate e^x − 1, scaled by the earliest or latest flow so that no power overflows; its sign is the worth's. */
function worthByLogRate({ cells }: FlowTable): (x: number) => number {
  let [earliest, latest] = [Number.POSITIVE_INFINITY, 0];
  for (let at = 0; at < cells.length; at += 4) {
    earliest = Math.min(earliest, cells[at + 1]!);
    latest = Math.max(latest, cells[at + 1]! + cells[at + 3]! - 1);
  }
  return (x) => {
    const pivot = x > 0 ? earliest : latest;
    const rate = Math.expm1(x);
    let sum = 0;
    for (let at = 0; at < cells.length; at += 4) {
      const [periods, count] = [cells[at + 1]!, cells[at + 3]!];
      // A run is summed from the end that the pivot is nearer to, for the same reason.
      const first = x > 0 ? periods : periods + count - 1;
      const worth = cells[at]! * Math.exp((pivot - first) * x) * runWorth(count, Math.abs(x));
      sum += worth / (1 + cells[at + 2]! * rate);
    }
    return sum;
  };
}

/** How often the flows change direction in the order of time, single flows of the same moment taken together. */
function signChanges({ cells }: FlowTable): number {
  let changes = 0;
  let sign = 0;
  let sum = 0;
  let time = -1;
  for (let at = 0; at <= cells.length; at += 4) {
    const done = at === cells.length;
    const here = done ? Number.POSITIVE_INFINITY : cells[at + 1]! + cells[at + 2]!;
    if (here === time && cells[at + 3]! === 1 && cells[at - 1]! === 1) {
      sum += cells[at]!;
      continue;
    }
    if (sum > 0) {
      if (sign < 0) changes++;
      sign = 1;
    } else if (sum < 0) {
      if (sign > 0) changes++;
      sign = -1;
    }
    if (!done) sum = cells[at]!;
    time = here;
  }
  return changes;
}

/** Brackets the only root outward from 0 by doubling, then closes in. */
function singleRoot(worth: (x: number) => number): number[] {
  const sign = Math.sign(worth(0));
  if (sign === 0) return [0];
  let inner = 0;
  for (let outer = 0.005; inner < logRateMax; outer = Math.min(2 * outer, 2 * logRateMax)) {
    if (Math.sign(worth(outer)) !== sign) return [rootBetween(worth, inner, outer)];
    if (Math.sign(worth(-outer)) !== sign) return [rootBetween(worth, -outer, -inner)];
    inner = outer;
  }
  return [];
}
