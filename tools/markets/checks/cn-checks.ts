import type { MarketFacts } from '../market-facts.ts';
import type { MarketRule } from '../market-pack.ts';
import { type InForce, type MarketCheck, parameter, possible } from './check.ts';
import { rate, shareOf, term } from './measures.ts';

/** China: loan to price by use, power and condition; term; the red line of all-in cost. */
export const chinaChecks: readonly MarketCheck[] = [
  {
    ruleId: 'cn.loan-to-value',
    reason: 'market_ltv_above_cap',
    unit: 'fraction',
    limits: (facts, rule) =>
      possible(facts.condition, ['new', 'used']).flatMap((condition) =>
        condition === 'used' ? [parameter(rule, 'usedMax')] : newCarShares(facts, rule),
      ),
    measure: (facts, inForce) => shareOf(facts.amountFinanced, carPrice(facts, inForce)),
  },
  {
    ruleId: 'cn.term',
    reason: 'market_term_above_cap',
    unit: 'months',
    limits: ({ condition }, rule) =>
      possible(condition, ['new', 'used']).map((each) =>
        parameter(rule, each === 'used' ? 'usedMonthsMax' : 'monthsMax'),
      ),
    measure: term,
  },
  {
    ruleId: 'cn.cost-red-line',
    reason: 'market_cost_above_cap',
    unit: 'fraction',
    limits: (_, rule) => [parameter(rule, 'annualCostMax')],
    measure: (facts) => rate(facts, 'allInAnnualCost'),
  },
];

const newCarShares = (facts: MarketFacts, rule: MarketRule): readonly number[] =>
  possible(facts.use, ['own', 'commercial'] as const).flatMap((use) =>
    possible(facts.newEnergy, [true, false]).map((newEnergy) => {
      const kind = use === 'own' ? 'ownUse' : 'commercial';
      return parameter(rule, `${kind}${newEnergy ? 'NewEnergy' : ''}Max`);
    }),
  );

/** A used car counts for what it is valued at, where that is known and below its price. */
const carPrice = ({ condition, price, vehicleValue }: MarketFacts, inForce: InForce): number | null =>
  condition === 'used' && price !== null && vehicleValue !== null && inForce('cn.car-price')
    ? Math.min(price, vehicleValue)
    : price;
