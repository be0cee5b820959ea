import type { MarketFacts } from '../market-facts.ts';
import type { MarketRule } from '../market-pack.ts';
import { cases, type InForce, type MarketCheck, parameter, possible } from './check.ts';
import { rate, shareOf, term } from './measures.ts';

/** China: loan to price by use, power and condition; term; the red line of all-in cost. */
export const chinaChecks: readonly MarketCheck[] = [
  {
    ruleId: 'cn.loan-to-value',
    reason: 'market_ltv_above_cap',
    unit: 'fraction',
    cases: (facts, rule, inForce) =>
      possible(facts.condition, ['new', 'used']).flatMap((condition) =>
        condition === 'new'
          ? cases(newCarShares(facts, rule), shareOf(facts.amountFinanced, facts.price))
          : cases([parameter(rule, 'usedMax')], shareOf(facts.amountFinanced, usedPrice(facts, inForce))),
      ),
  },
  {
    ruleId: 'cn.term',
    reason: 'market_term_above_cap',
    unit: 'months',
    cases: (facts, rule) =>
      cases(
        possible(facts.condition, ['new', 'used']).map((condition) =>
          parameter(rule, condition === 'used' ? 'usedMonthsMax' : 'monthsMax'),
        ),
        term(facts),
      ),
  },
  {
    ruleId: 'cn.cost-red-line',
    reason: 'market_cost_above_cap',
    unit: 'fraction',
    cases: (facts, rule) => cases([parameter(rule, 'annualCostMax')], rate(facts, 'allInAnnualCost')),
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
const usedPrice = ({ price, vehicleValue }: MarketFacts, inForce: InForce): number | null =>
  price !== null && vehicleValue !== null && inForce('cn.car-price') ? Math.min(price, vehicleValue) : price;
