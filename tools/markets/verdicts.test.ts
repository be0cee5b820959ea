import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../kit/units.ts';
import { usedOpenMarketValue } from './checks/sg-checks.ts';
import { noMarketFacts } from './market-facts.ts';
import { type MarketId, marketPacks } from './market-packs.ts';
import { marketPhrases, marketReasons } from './market-reasons.ts';
import { factsOf, major } from './testing/any-market.ts';
import { marketVerdicts } from './verdicts.ts';

const today = '2026-11-22';

/** The one verdict of a rule, by its id or by its reason where a rule has several. */
function verdictOn(market: MarketId, which: string, facts: Record<string, unknown>, asOf = today) {
  const verdicts = marketVerdicts(marketPacks[market], factsOf(facts), IsoDate.parse(asOf)).filter(
    ({ ruleId, reason }) => ruleId === which || reason === which,
  );
  expect(verdicts.length, which).toBe(1);
  return verdicts[0];
}

const outcome = (...of: Parameters<typeof verdictOn>) => verdictOn(...of)?.outcome;

describe('China', () => {
  const lent = (amountFinanced: number, more: object) => ({ amountFinanced, price: 10_000_000, ...more });

  it.each([
    ['own use, all of the price', { condition: 'new', use: 'own', newEnergy: false }, 10_000_000],
    ['commercial, 70 %', { condition: 'new', use: 'commercial', newEnergy: false }, 7_000_000],
    ['commercial new-energy, 75 %', { condition: 'new', use: 'commercial', newEnergy: true }, 7_500_000],
    ['used, 70 %', { condition: 'used' }, 7_000_000],
  ])('%s: kept at the cap and broken one fen above', (_, facts, cap) => {
    expect(outcome('cn', 'cn.loan-to-value', lent(cap, facts))).toBe('met');
    expect(verdictOn('cn', 'cn.loan-to-value', lent(cap + 1, facts))).toMatchObject({
      outcome: 'broken',
      reason: 'market_ltv_above_cap',
      certainty: 'secondary',
      version: '2024-04-03',
      limit: cap / 10_000_000,
      unit: 'fraction',
      cure: { field: 'amountFinanced', atMost: cap },
    });
  });

  it('held own use to 80 %, or 85 % with a new-energy car, until 2 April 2024', () => {
    const own = { condition: 'new', use: 'own' };
    const on = (asOf: string, amount: number, newEnergy: boolean) =>
      outcome('cn', 'cn.loan-to-value', lent(amount, { ...own, newEnergy }), asOf);
    expect(on('2024-04-02', 8_000_000, false)).toBe('met');
    expect(on('2024-04-02', 8_000_001, false)).toBe('broken');
    expect(on('2024-04-03', 8_000_001, false)).toBe('met');
    expect(on('2024-04-02', 8_500_000, true)).toBe('met');
    expect(on('2024-04-02', 8_500_001, true)).toBe('broken');
  });

  it('takes a used car for what it is valued at where that is less than its price', () => {
    const used = lent(6_500_000, { condition: 'used', vehicleValue: 9_000_000 });
    expect(verdictOn('cn', 'cn.loan-to-value', used)).toMatchObject({
      outcome: 'broken',
      cure: { atMost: 6_300_000 },
    });
  });

  it('does not know where the use is not known and it matters, and does where it does not', () => {
    expect(outcome('cn', 'cn.loan-to-value', lent(8_000_000, { condition: 'new' }))).toBe('unknown');
    expect(outcome('cn', 'cn.loan-to-value', lent(7_000_000, {}))).toBe('met');
    expect(outcome('cn', 'cn.loan-to-value', lent(10_000_001, {}))).toBe('broken');
  });

  it.each([
    ['new', 60, 61],
    ['used', 36, 37],
  ])('%s: %d months are kept and %d are not', (condition, months, more) => {
    expect(outcome('cn', 'cn.term', { condition, termMonths: months })).toBe('met');
    expect(verdictOn('cn', 'cn.term', { condition, termMonths: more })).toMatchObject({
      outcome: 'broken',
      reason: 'market_term_above_cap',
      certainty: 'unverified',
      cure: { field: 'termMonths', atMost: months },
    });
  });

  it('has a red line of 24 % a year with every cost', () => {
    expect(outcome('cn', 'cn.cost-red-line', { allInAnnualCost: 0.24 })).toBe('met');
    expect(outcome('cn', 'cn.cost-red-line', { allInAnnualCost: 0.240_001 })).toBe('broken');
  });
});

describe('Singapore', () => {
  const car = { price: major(100_000), vehicleKind: 'car', condition: 'new' };
  const ltv = (facts: object, asOf?: string) =>
    verdictOn('sg', 'market_ltv_above_cap', { ...car, ...facts }, asOf);

  it.each([
    ['at 20,000', major(20_000), 0.7],
    ['a cent above', major(20_000) + 1, 0.6],
  ])('open market value %s', (_, openMarketValue, share) => {
    const cap = Math.round(major(100_000) * share);
    expect(ltv({ openMarketValue, amountFinanced: cap })).toMatchObject({ outcome: 'met', limit: share });
    expect(ltv({ openMarketValue, amountFinanced: cap + 1 })?.outcome).toBe('broken');
  });

  it.each([
    [25_000, 37, 17_292],
    [25_000, 133, 0],
    [25_000, 0, 25_000],
    [25_000, 24, 20_000],
    [25_000, 119, 208],
  ])('counts a used car of %d at %d months as %d (MAS, examples 1 and 2)', (value, months, counted) => {
    expect(Math.round(usedOpenMarketValue(major(value), months, 120) / 100)).toBe(counted);
  });

  it('lends 70 % on the used car of the example and 60 % on the same car a month before it falls to the band', () => {
    const used = { condition: 'used', openMarketValue: major(25_000), amountFinanced: major(70_000) };
    expect(ltv({ ...used, vehicleAgeMonths: 37 })).toMatchObject({ outcome: 'met', limit: 0.7 });
    expect(ltv({ ...used, vehicleAgeMonths: 24 })).toMatchObject({ outcome: 'met', limit: 0.7 });
    expect(ltv({ ...used, vehicleAgeMonths: 23 })).toMatchObject({ outcome: 'broken', limit: 0.6 });
    expect(ltv({ ...used, vehicleAgeMonths: null })?.outcome).toBe('unknown');
  });

  it('never takes age off a new car', () => {
    const facts = { openMarketValue: major(25_000), vehicleAgeMonths: 37, amountFinanced: major(60_000) + 1 };
    expect(ltv(facts)?.outcome).toBe('broken');
  });

  it('lends for seven years and no longer, and leaves commercial vehicles and motorcycles alone', () => {
    const term = (facts: object) => outcome('sg', 'market_term_above_cap', { ...car, ...facts });
    expect(term({ termMonths: 84 })).toBe('met');
    expect(term({ termMonths: 85 })).toBe('broken');
    expect(term({ termMonths: 85, vehicleKind: 'motorcycle' })).toBe('not_applicable');
    expect(term({ termMonths: 85, vehicleKind: 'commercial_vehicle' })).toBe('not_applicable');
    expect(term({ termMonths: 85, vehicleKind: null })).toBe('unknown');
    expect(term({ termMonths: 84, vehicleKind: null })).toBe('met');
  });

  it('was stricter before 27 May 2016', () => {
    const facts = { openMarketValue: major(20_000), amountFinanced: major(70_000) };
    expect(ltv(facts, '2016-05-26')).toMatchObject({ outcome: 'broken', limit: 0.6 });
    expect(ltv(facts, '2016-05-27')?.outcome).toBe('met');
  });
});

describe('Thailand', () => {
  it.each([
    ['new car', { vehicleKind: 'car', condition: 'new' }, 0.1],
    ['used car', { vehicleKind: 'car', condition: 'used' }, 0.15],
    ['motorcycle', { vehicleKind: 'motorcycle', condition: 'used' }, 0.23],
  ])('%s: kept at the cap, broken above', (_, facts, cap) => {
    const at = (effectiveAnnualRate: number) => ({ ...facts, effectiveAnnualRate });
    expect(outcome('th', 'th.rate-cap', at(cap))).toBe('met');
    expect(verdictOn('th', 'th.rate-cap', at(cap + 0.0001))).toMatchObject({
      outcome: 'broken',
      reason: 'market_rate_above_cap',
      limit: cap,
      cure: { field: 'effectiveAnnualRate', atMost: cap },
    });
  });

  it('bans the flat rate from 10 January 2023', () => {
    const flat = factsOf({ interestMethod: 'flat' });
    const on = (day: string) =>
      marketVerdicts(marketPacks.th, flat, IsoDate.parse(day)).map(({ ruleId, outcome: is }) => [ruleId, is]);
    expect(on('2023-01-09')).toEqual([]);
    expect(on('2023-01-10')).toContainEqual(['th.effective-rate', 'broken']);
  });
});

describe('Malaysia', () => {
  it.each([
    [60, 'fixed', 0.17],
    [61, 'fixed', 0.16],
    [60, 'variable', 0.17],
    [108, 'variable', 0.17],
  ])('%d months at a %s rate: at most %d', (termMonths, rateKind, cap) => {
    const at = (effectiveAnnualRate: number) => ({ termMonths, rateKind, effectiveAnnualRate });
    expect(outcome('my', 'my.rate-cap', at(cap))).toBe('met');
    expect(outcome('my', 'my.rate-cap', at(cap + 0.0001))).toBe('broken');
  });

  it.each([
    ['market_flat_rate_banned', { interestMethod: 'flat' }],
    ['market_rule_of_78_banned', { rebateMethod: 'rule_of_78' }],
  ])('%s: from 1 June 2026, and from April 2027 also for who still adapted', (reason, facts) => {
    const found = (asOf: string, more: object) =>
      marketVerdicts(marketPacks.my, factsOf({ ...facts, ...more }), IsoDate.parse(asOf)).find(
        (each) => each.reason === reason,
      )?.outcome;
    expect(found('2026-05-31', {})).toBeUndefined();
    expect(found('2026-06-01', {})).toBe('broken');
    expect(found('2026-06-01', { lenderInTransition: true })).toBe('not_applicable');
    expect(found('2027-03-31', { lenderInTransition: true })).toBe('not_applicable');
    expect(found('2027-04-01', { lenderInTransition: true })).toBe('broken');
  });
});

describe('United States', () => {
  const cost = (allInAnnualCost: number, more: object) =>
    outcome('us', 'us.mla.rate-cap', { allInAnnualCost, militaryBorrower: true, ...more });
  const purchase = { purpose: 'vehicle_purchase', cashOut: 0 };

  it('caps the military rate at 36 %, unless the credit buys the car and pays nothing out', () => {
    expect(cost(0.5, purchase)).toBe('not_applicable');
    expect(cost(0.36, { ...purchase, cashOut: 1 })).toBe('met');
    expect(cost(0.3601, { ...purchase, cashOut: 1 })).toBe('broken');
    expect(cost(0.3601, { purpose: 'other', cashOut: 0 })).toBe('broken');
    expect(cost(0.3601, { purpose: 'other', militaryBorrower: false })).toBe('not_applicable');
    expect(cost(0.3601, { purpose: 'other', militaryBorrower: null })).toBe('unknown');
  });

  it('never judges by what was withdrawn, vacated or is only guidance', () => {
    const on = marketVerdicts(marketPacks.us, noMarketFacts, IsoDate.parse('2024-12-01'));
    expect(on.map(({ ruleId }) => ruleId)).toEqual(['us.mla.rate-cap']);
  });
});

describe('European Union and United Kingdom', () => {
  it.each([
    [major(100_000), 'met'],
    [major(100_000) + 1, 'not_applicable'],
  ])('credit of %d: the second directive is %s', (amountFinanced, expected) => {
    expect(outcome('eu', 'eu.ccd2.scope', { amountFinanced })).toBe(expected);
  });

  it('bans commission by which its receiver sets the rate', () => {
    expect(outcome('uk', 'uk.discretionary-commission', { discretionaryCommission: true })).toBe('broken');
    expect(outcome('uk', 'uk.discretionary-commission', { discretionaryCommission: false })).toBe('met');
  });
});

it('compares amounts with a share exactly, however large', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900_000_000_000 }), (tens) => {
      const facts = { condition: 'used', price: tens * 10, amountFinanced: tens * 7 };
      expect(outcome('cn', 'cn.loan-to-value', facts)).toBe('met');
      const more = { ...facts, amountFinanced: tens * 7 + 1 };
      expect(verdictOn('cn', 'cn.loan-to-value', more)).toMatchObject({ cure: { atMost: tens * 7 } });
    }),
  );
});

it('has words for every reason in every language', () => {
  for (const reason of marketReasons)
    for (const words of Object.values(marketPhrases[`decline_reason.${reason}`]))
      expect(words.length).toBeGreaterThan(10);
});
