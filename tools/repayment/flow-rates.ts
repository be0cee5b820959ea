import { invalidInput } from '../kit/errors.ts';
import { rootBetween } from './roots.ts';

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

const flowsMax = 10_000;
/** ln(1 + rate) is searched from −12 to 12 a period: from nearly −100 % to 16 million per cent. */
const logRateMax = 12;
const gridPoints = 2_400;
const gridFinest = 1e-4;

/**
 * Every rate i per period, above −100 %, at which
 *
 *     Σ amountⱼ / ((1 + fⱼ·i)(1 + i)^tⱼ) = 0
 *
 * In ln(1 + i) that is a sum of exponentials, which has at most as many roots as the flows change sign in time. With one
 * change the root is bracketed outward from 0; with more the whole range is searched on a grid that is fine near 0.
 * A rate at which the worth touches 0 without crossing it is not found, nor one beyond 16 million per cent a period.
 *
 * @param flows up to 10,000, in any order
 * @throws AppError `repayment/flows_unusable` for a flow that is no finite number or lies before the start
 */
export function flowRates(flows: readonly Flow[]): RateAnswer {
  requireFlows(flows);
  const changes = signChanges(flows);
  if (changes === 0) return { status: 'none' };
  const worth = worthByLogRate(flows);
  const roots = changes === 1 ? singleRoot(worth) : gridRoots(worth);
  const rates = roots.map((x) => Math.expm1(x));
  const [first, second] = rates;
  if (first === undefined) return { status: 'none' };
  return second === undefined ? { status: 'one', rate: first } : { status: 'several', rates };
}

/** The rate nearest to zero, as spreadsheets and published figures choose among several; undefined when there is none. */
export function rateNearestZero(answer: RateAnswer): number | undefined {
  if (answer.status === 'none') return undefined;
  if (answer.status === 'one') return answer.rate;
  return answer.rates.reduce((best, rate) => (Math.abs(rate) < Math.abs(best) ? rate : best));
}

/** What flows are worth at their start, at a rate per period above −100 %. */
export const presentWorth = (flows: readonly Flow[], rate: number): number =>
  flows.reduce((sum, { amount, periods, simpleFraction = 0 }) => {
    return sum + amount / ((1 + simpleFraction * rate) * (1 + rate) ** periods);
  }, 0);

/** The worth at rate e^x − 1, scaled by the earliest or latest flow so that no power overflows; its sign is the worth's. */
function worthByLogRate(flows: readonly Flow[]): (x: number) => number {
  const times = flows.map(({ periods }) => periods);
  const [earliest, latest] = [Math.min(...times), Math.max(...times)];
  return (x) => {
    const pivot = x > 0 ? earliest : latest;
    const rate = Math.expm1(x);
    let sum = 0;
    for (const { amount, periods, simpleFraction = 0 } of flows) {
      sum += (amount * Math.exp((pivot - periods) * x)) / (1 + simpleFraction * rate);
    }
    return sum;
  };
}

/** How often the flows change direction in the order of time, flows of the same moment taken together. */
function signChanges(flows: readonly Flow[]): number {
  const sums = new Map<number, number>();
  for (const { amount, periods, simpleFraction = 0 } of flows) {
    const at = periods + simpleFraction;
    sums.set(at, (sums.get(at) ?? 0) + amount);
  }
  const signs = [...sums]
    .sort(([a], [b]) => a - b)
    .map(([, amount]) => Math.sign(amount))
    .filter((sign) => sign !== 0);
  return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
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

function gridRoots(worth: (x: number) => number): number[] {
  const half = gridPoints / 2;
  const reach = Math.asinh(logRateMax / gridFinest);
  const roots: number[] = [];
  let [before, valueBefore] = [-logRateMax, worth(-logRateMax)];
  for (let k = -half + 1; k <= half; k++) {
    const at = gridFinest * Math.sinh((k * reach) / half);
    const value = worth(at);
    if (value === 0) roots.push(at);
    else if (value * valueBefore < 0) roots.push(rootBetween(worth, before, at));
    [before, valueBefore] = [at, value];
  }
  return roots;
}

function requireFlows(flows: readonly Flow[]): void {
  const usable = flows.every(
    ({ amount, periods, simpleFraction = 0 }) =>
      Number.isFinite(amount) && periods >= 0 && Number.isFinite(periods) && simpleFraction >= 0,
  );
  if (usable && flows.length <= flowsMax) return;
  throw invalidInput(
    'repayment/flows_unusable',
    `A rate needs up to ${flowsMax} payments, each a number and none before the start.`,
    'Check the amounts and the dates.',
  );
}
