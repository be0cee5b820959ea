import type { MarketFacts } from '../market-facts.ts';
import type { MarketRule } from '../market-pack.ts';
import { ban, cases, type InForce, type MarketCheck, parameter, possible } from './check.ts';
import { banned, rate } from './measures.ts';

const effectiveRate = (facts: MarketFacts) => rate(facts, 'effectiveAnnualRate');
const flatRate = ({ interestMethod }: MarketFacts) =>
  banned(interestMethod, 'flat', { field: 'interestMethod', to: 'reducing_balance' });
const ruleOf78 = ({ rebateMethod }: MarketFacts) =>
  banned(rebateMethod, 'rule_of_78', { field: 'rebateMethod', to: 'reducing_balance' });

/** Thailand: the effective rate by the kind of vehicle; no flat rate. */
export const thailandChecks: readonly MarketCheck[] = [
  {
    ruleId: 'th.rate-cap',
    reason: 'market_rate_above_cap',
    unit: 'fraction',
    cases: (facts, rule) => cases(thaiCaps(facts, rule), effectiveRate(facts)),
  },
  {
    ruleId: 'th.effective-rate',
    reason: 'market_flat_rate_banned',
    unit: 'method',
    cases: (facts, rule) => cases([ban(rule, 'flatRate')], flatRate(facts)),
  },
];

const thaiCaps = ({ vehicleKind, condition }: MarketFacts, rule: MarketRule): readonly number[] =>
  possible(vehicleKind, ['car', 'motorcycle']).flatMap((kind) =>
    kind === 'motorcycle'
      ? [parameter(rule, 'motorcycleMax')]
      : possible(condition, ['new', 'used']).map((each) => parameter(rule, `${each}CarMax`)),
  );

/** Malaysia: the effective rate by its kind and the term; no flat rate and no Rule of 78, but for a lender in transition. */
export const malaysiaChecks: readonly MarketCheck[] = [
  {
    ruleId: 'my.rate-cap',
    reason: 'market_rate_above_cap',
    unit: 'fraction',
    cases: (facts, rule) => cases(malaysianCaps(facts, rule), effectiveRate(facts)),
  },
  {
    ruleId: 'my.effective-rate',
    reason: 'market_flat_rate_banned',
    unit: 'method',
    cases: (facts, rule, inForce) =>
      inTransition(facts, inForce) ? [null] : cases([ban(rule, 'flatRate')], flatRate(facts)),
  },
  {
    ruleId: 'my.effective-rate',
    reason: 'market_rule_of_78_banned',
    unit: 'method',
    cases: (facts, rule, inForce) =>
      inTransition(facts, inForce) ? [null] : cases([ban(rule, 'ruleOf78')], ruleOf78(facts)),
  },
];

const malaysianCaps = (facts: MarketFacts, rule: MarketRule): readonly number[] =>
  possible(facts.rateKind, ['fixed', 'variable']).flatMap((kind) =>
    kind === 'variable' ? [parameter(rule, 'variableMax')] : fixedRateCaps(facts, rule),
  );

function fixedRateCaps({ termMonths }: MarketFacts, rule: MarketRule): readonly number[] {
  const [short, long] = [parameter(rule, 'fixedUpToFiveYearsMax'), parameter(rule, 'fixedLongerMax')];
  if (termMonths === null) return [short, long];
  return [termMonths <= parameter(rule, 'shortTermMonthsMax') ? short : long];
}

/** An exception counts only for who claims it: a lender of whom nothing is known is held to the new law. */
const inTransition = ({ lenderInTransition }: MarketFacts, inForce: InForce): boolean =>
  lenderInTransition === true && inForce('my.transition');
