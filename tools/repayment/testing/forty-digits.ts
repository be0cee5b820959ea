/** 1 in fixed point with 40 decimals and 10 guard digits. */
const one = 10n ** 50n;
const times = (a: bigint, b: bigint): bigint => (a * b) / one;
const over = (a: bigint, b: bigint): bigint => (a * one) / b;

export interface WholeFlow {
  /** A whole amount, positive in, negative out. */
  readonly amount: number;
  readonly unitPeriods: number;
  readonly oddDays: number;
}

/** The highest rate searched: 1,600 % a unit-period, which is far above any contract's. */
const rateMax = 16n * one;

/**
 * The rate per unit-period of the Appendix J equation in 50-digit integers, by halving: nothing in it is shared with the
 * solver it checks.
 *
 * @param flows in the order of time, with one change of sign and a rate from 0 to 16 a unit-period
 * @param daysInPeriod what the odd days are divided by
 */
export function fortyDigitRate(flows: readonly WholeFlow[], daysInPeriod: number): number {
  let [low, high] = [0n, rateMax];
  const rising = worth(flows, daysInPeriod, high) > 0n;
  // 46 halvings of 16 leave 12 exact decimals, six more than the check asks for.
  for (let halvings = 0; halvings < 46; halvings++) {
    const middle = (low + high) / 2n;
    if (worth(flows, daysInPeriod, middle) > 0n === rising) high = middle;
    else low = middle;
  }
  return Number(low) / Number(one);
}

function worth(flows: readonly WholeFlow[], daysInPeriod: number, rate: bigint): bigint {
  const step = over(one, one + rate);
  let [at, discount, sum] = [0, one, 0n];
  for (const { amount, unitPeriods, oddDays } of flows) {
    for (; at < unitPeriods; at++) discount = times(discount, step);
    sum += (BigInt(amount) * discount * one) / (one + (rate * BigInt(oddDays)) / BigInt(daysInPeriod));
  }
  return sum;
}
