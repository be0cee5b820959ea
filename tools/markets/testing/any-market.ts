import fc from 'fast-check';
import { IsoDate, minor } from '../../kit/units.ts';
import { addDays } from '../../repayment/calendar/calendar.ts';
import { MarketFacts, noMarketFacts } from '../market-facts.ts';
import type { MarketPack } from '../market-pack.ts';
import { marketPacks } from '../market-packs.ts';

export const packs: readonly MarketPack[] = Object.values(marketPacks);
export const anyPack = fc.constantFrom(...packs);

const firstDay = IsoDate.parse('2012-01-01');
export const anyDay = fc.integer({ min: 0, max: 7000 }).map((days) => addDays(firstDay, days));

/** The days on which something begins, the days before them, and the days after something ended. */
export const turningDays = ({ rules }: MarketPack): readonly IsoDate[] =>
  rules.flatMap(({ effectiveFrom, effectiveTo }) => [
    effectiveFrom,
    addDays(effectiveFrom, -1),
    ...(effectiveTo === null ? [] : [effectiveTo, addDays(effectiveTo, 1)]),
  ]);

const anyAmount = fc.integer({ min: 0, max: 20_000_000 });
const anyRate = fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100);

/** Facts of which everything is known. */
export const allFacts = fc
  .record({
    amountFinanced: anyAmount,
    price: fc.integer({ min: 1, max: 20_000_000 }),
    vehicleValue: fc.integer({ min: 1, max: 20_000_000 }),
    openMarketValue: fc.integer({ min: 0, max: 6_000_000 }),
    condition: fc.constantFrom('new', 'used'),
    use: fc.constantFrom('own', 'commercial'),
    newEnergy: fc.boolean(),
    vehicleKind: fc.constantFrom('car', 'motorcycle', 'commercial_vehicle'),
    vehicleAgeMonths: fc.integer({ min: 0, max: 200 }),
    termMonths: fc.integer({ min: 1, max: 120 }),
    effectiveAnnualRate: anyRate,
    rateKind: fc.constantFrom('fixed', 'variable'),
    allInAnnualCost: anyRate,
    interestMethod: fc.constantFrom('reducing_balance', 'flat'),
    rebateMethod: fc.constantFrom('reducing_balance', 'rule_of_78'),
    lenderInTransition: fc.boolean(),
    purpose: fc.constantFrom('vehicle_purchase', 'other'),
    cashOut: fc.constantFrom(0, 100_000),
    militaryBorrower: fc.boolean(),
    discretionaryCommission: fc.boolean(),
  })
  .map((facts) => MarketFacts.parse(facts));

/**
 * What may be struck from facts so that less is known. A valuation and a transition are left: without them the rule says
 * what counts instead, the price and the new law.
 */
const strikeable = (Object.keys(noMarketFacts) as (keyof MarketFacts)[]).filter(
  (key) => key !== 'vehicleValue' && key !== 'lenderInTransition',
);

/** Facts of which everything is known, and the same of which a part is not. */
export const factsAndLess = fc
  .tuple(allFacts, fc.subarray(strikeable))
  .map(([all, struck]) => ({ all, less: without(all, struck) }));

const without = (facts: MarketFacts, keys: readonly (keyof MarketFacts)[]): MarketFacts => ({
  ...facts,
  ...Object.fromEntries(keys.map((key) => [key, null])),
});

export const factsOf = (known: Readonly<Record<string, unknown>>): MarketFacts => MarketFacts.parse(known);

export const major = (amount: number) => minor(amount * 100);
