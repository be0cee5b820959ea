import { invalidInput } from '../../kit/errors.ts';

/**
 * The rate per period at which what flows in, reinvested, repays what flows out, financed (MIRR):
 *
 *     (Σ in·(1 + reinvested)^(n−1−k) ÷ Σ out·(1 + financed)^−k)^(1/(n−1)) − 1
 *
 * @param flows one each period, the first now
 * @throws AppError `repayment/no_rate` unless money goes both ways
 */
export function modifiedInternalRate(flows: readonly number[], financed: number, reinvested: number): number {
  const last = flows.length - 1;
  let [paid, received] = [0, 0];
  for (const [k, amount] of flows.entries()) {
    if (amount < 0) paid -= amount / (1 + financed) ** k;
    else received += amount * (1 + reinvested) ** (last - k);
  }
  if (paid > 0 && received > 0 && last > 0) return (received / paid) ** (1 / last) - 1;
  throw invalidInput(
    'repayment/no_rate',
    'No rate makes these payments worth nothing together.',
    'Check that money goes both ways, and the signs of the amounts.',
  );
}

/** The rate per period that grows one amount into another (RRI): (future ÷ present)^(1/n) − 1. */
export const growthRate = (periods: number, present: number, future: number): number =>
  finite((future / present) ** (1 / periods) - 1);

/** The periods in which one amount grows into another (PDURATION): ln(future ÷ present) ÷ ln(1 + rate). */
export const growthPeriods = (rate: number, present: number, future: number): number =>
  finite(Math.log(future / present) / Math.log1p(rate));

/** The interest of a period when principal comes back in equal parts, periods counted from 0 (ISPMT). */
export const evenPrincipalInterest = (
  rate: number,
  period: number,
  periods: number,
  present: number,
): number => finite(present * rate * (period / periods - 1));

/** What an amount grows to at a rate of its own each period (FVSCHEDULE). */
export const grownAt = (present: number, rates: readonly number[]): number =>
  finite(rates.reduce((amount, rate) => amount * (1 + rate), present));

/** One period's depreciation in equal parts (SLN). */
export const straightLineDepreciation = (cost: number, salvage: number, life: number): number =>
  finite((cost - salvage) / life);

/** Depreciation of period n by the sum of the years' digits (SYD). */
export const sumOfYearsDepreciation = (cost: number, salvage: number, life: number, n: number): number =>
  finite(((cost - salvage) * (life - n + 1) * 2) / (life * (life + 1)));

/** Depreciation of period n as a share of what is left, down to the salvage value (DDB). */
export function decliningDepreciation(
  cost: number,
  salvage: number,
  life: number,
  n: number,
  factor: number,
): number {
  const share = Math.min(1, factor / life);
  const leftAfter = (periods: number) => Math.max(Math.min(cost, salvage), cost * (1 - share) ** periods);
  return finite(leftAfter(n - 1) - leftAfter(n));
}

/** @throws AppError `repayment/figure_out_of_range` for what has no finite value */
function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw invalidInput(
    'repayment/figure_out_of_range',
    'These figures have no finite answer.',
    'Check for a zero or a negative amount, rate or number of periods.',
  );
}
