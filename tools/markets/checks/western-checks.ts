import type { MarketFacts } from '../market-facts.ts';
import { ban, cases, type MarketCheck, type Measure, parameter } from './check.ts';
import { banned, rate } from './measures.ts';

/** United States: the military cap, unless the credit buys the vehicle that secures it and pays nothing out. */
export const unitedStatesChecks: readonly MarketCheck[] = [
  {
    ruleId: 'us.mla.rate-cap',
    reason: 'market_military_rate_above_cap',
    unit: 'fraction',
    cases: (facts, rule) =>
      cases(militaryLimits(facts, parameter(rule, 'militaryRateMax')), rate(facts, 'allInAnnualCost')),
  },
];

function militaryLimits(
  { militaryBorrower, purpose, cashOut }: MarketFacts,
  cap: number,
): readonly (number | null)[] {
  const beyondPurchase = purpose === 'other' || (cashOut !== null && cashOut > 0);
  const exempt = purpose === 'vehicle_purchase' && cashOut === 0;
  if (militaryBorrower === false || exempt) return [null];
  return militaryBorrower && beyondPurchase ? [cap] : [cap, null];
}

/** United Kingdom: no commission that rises with the rate its receiver sets. */
export const unitedKingdomChecks: readonly MarketCheck[] = [
  {
    ruleId: 'uk.discretionary-commission',
    reason: 'market_commission_banned',
    unit: 'method',
    cases: ({ discretionaryCommission }, rule) =>
      cases(
        [ban(rule, 'banned')],
        banned(discretionaryCommission, true, { field: 'discretionaryCommission', to: false }),
      ),
  },
];

/** European Union: which deals the second consumer credit directive covers. */
export const europeanUnionChecks: readonly MarketCheck[] = [
  {
    ruleId: 'eu.ccd2.scope',
    reason: null,
    unit: 'minor',
    cases: ({ amountFinanced }, rule) => {
      const largest = parameter(rule, 'creditAmountMax');
      if (amountFinanced === null) return cases([largest, null], null);
      return cases([amountFinanced > largest ? null : largest], amountOf(amountFinanced));
    },
  },
];

const amountOf = (amountFinanced: number): Measure => ({
  actual: amountFinanced,
  isWithin: (limit) => amountFinanced <= limit,
  cure: (limit) => ({ field: 'amountFinanced', atMost: limit }),
});
