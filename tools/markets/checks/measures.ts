import type { MarketFacts } from '../market-facts.ts';
import type { Measure } from './check.ts';

/** Rates that differ by less come from the same decimal digits. */
const lastDigits = 1e-9;
/** Shares are held to a ten-thousandth, so that an amount against a share of a price is compared in whole numbers. */
const partsOfOne = 10_000;

/**
 * Amount financed ÷ base, compared exactly: kept while 10,000 × amount ≤ parts × base, so that one minor unit above a share
 * of 70 % breaks it. The cure is the greatest whole amount that keeps it.
 */
export function shareOf(amountFinanced: number | null, base: number | null): Measure | null {
  if (amountFinanced === null || base === null || base <= 0) return null;
  const parts = (share: number) => BigInt(Math.round(share * partsOfOne)) * BigInt(base);
  return {
    actual: amountFinanced / base,
    isWithin: (share) => BigInt(amountFinanced) * BigInt(partsOfOne) <= parts(share),
    cure: (share) => ({ field: 'amountFinanced', atMost: Number(parts(share) / BigInt(partsOfOne)) }),
  };
}

export const term = ({ termMonths }: MarketFacts): Measure | null =>
  termMonths === null
    ? null
    : {
        actual: termMonths,
        isWithin: (limit) => termMonths <= limit,
        cure: (limit) => ({ field: 'termMonths', atMost: limit }),
      };

/** A yearly rate or cost, kept up to the last digits that arithmetic may leave. */
export function rate(facts: MarketFacts, field: 'effectiveAnnualRate' | 'allInAnnualCost'): Measure | null {
  const actual = facts[field];
  if (actual === null) return null;
  return {
    actual,
    isWithin: (limit) => actual <= limit + lastDigits,
    cure: (limit) => ({ field, atMost: limit }),
  };
}

/** A method that is banned counts as 1 where it is used and as 0 where it is not. */
export function banned(
  fact: string | boolean | null,
  method: string | boolean,
  cure: ReturnType<Measure['cure']>,
): Measure | null {
  if (fact === null) return null;
  const actual = fact === method ? 1 : 0;
  return { actual, isWithin: (limit) => actual <= limit, cure: () => cure };
}
