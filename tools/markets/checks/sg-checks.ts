import type { MarketFacts } from '../market-facts.ts';
import type { MarketRule } from '../market-pack.ts';
import { cases, type MarketCheck, parameter, possible } from './check.ts';
import { shareOf, term } from './measures.ts';

const ruleId = 'sg.motor-vehicle-loan';

/** Singapore: the share of the price that may be lent goes by the car's open market value; the term has one limit. */
export const singaporeChecks: readonly MarketCheck[] = [
  {
    ruleId,
    reason: 'market_ltv_above_cap',
    unit: 'fraction',
    cases: (facts, rule) =>
      cases(whereItApplies(facts, rule, bandShares(facts, rule)), shareOf(facts.amountFinanced, facts.price)),
  },
  {
    ruleId,
    reason: 'market_term_above_cap',
    unit: 'months',
    cases: (facts, rule) =>
      cases(whereItApplies(facts, rule, [parameter(rule, 'termMonthsMax')]), term(facts)),
  },
];

function whereItApplies(
  { vehicleKind }: MarketFacts,
  { parameters: { exempt } }: MarketRule,
  limits: readonly number[],
): readonly (number | null)[] {
  if (vehicleKind === null) return [...limits, null];
  return Array.isArray(exempt) && exempt.includes(vehicleKind) ? [null] : limits;
}

function bandShares(facts: MarketFacts, rule: MarketRule): readonly number[] {
  const [upTo, above] = [parameter(rule, 'loanShareUpToBand'), parameter(rule, 'loanShareAboveBand')];
  const band = parameter(rule, 'openMarketValueBand');
  const value = facts.openMarketValue;
  if (value === null) return [upTo, above];
  if (value <= band) return [upTo];
  return possible(facts.condition, ['new', 'used']).flatMap((condition) => {
    if (condition === 'new') return [above];
    if (facts.vehicleAgeMonths === null) return [upTo, above];
    const months = parameter(rule, 'usedValueMonths');
    return usedValueTimes(value, facts.vehicleAgeMonths, months) <= band * months ? [upTo] : [above];
  });
}

/**
 * The open market value that decides a used car's band = value × (1 − whole months ÷ `months`), not below 0, in whole minor
 * units: 25,000.00 at 37 months of 120 is 17,291.67.
 *
 * @see MAS, Adjusting the Value of Used Motor Vehicles, example 1
 */
export const usedOpenMarketValue = (value: number, ageMonths: number, months: number): number =>
  Math.round(usedValueTimes(value, ageMonths, months) / months);

/** `months` times as much, which is a whole number: what a limit is compared with, so that nothing is rounded. */
const usedValueTimes = (value: number, ageMonths: number, months: number): number =>
  value * Math.max(0, months - ageMonths);
