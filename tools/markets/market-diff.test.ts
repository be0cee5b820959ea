import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../kit/units.ts';
import { covers, marketDiff, outcomeDiff } from './market-diff.ts';
import { marketPacks } from './market-packs.ts';
import { ruleInForce, rulesInForce } from './rules.ts';
import { allFacts, anyDay, anyPack, factsOf, major, packs, turningDays } from './testing/any-market.ts';

const day = (text: string) => IsoDate.parse(text);

describe('marketDiff', () => {
  it('shows the effects test ending on 21 July 2026', () => {
    const changes = marketDiff(marketPacks.us, day('2026-07-20'), day('2026-07-22'));
    expect(changes.map(({ kind, ruleId }) => [kind, ruleId])).toEqual([
      ['ends', 'us.regb.effects-test'],
      ['changes', 'us.regb.discrimination'],
    ]);
    expect(changes[1]?.parameters).toEqual([
      {
        name: 'forbids',
        before: ['disparate_treatment', 'disparate_effect'],
        after: ['disparate_treatment', 'proxies_chosen_with_intent'],
      },
    ]);
  });

  it('is empty between two days if and only if the same rules are in force on both', () => {
    const turning = fc.oneof(anyDay, fc.constantFrom(...packs.flatMap(turningDays)));
    fc.assert(
      fc.property(anyPack, turning, turning, (pack, a, b) => {
        const [before, after] = [new Set(rulesInForce(pack, a)), new Set(rulesInForce(pack, b))];
        const equal = before.size === after.size && [...before].every((rule) => after.has(rule));
        expect(marketDiff(pack, a, b).length === 0).toBe(equal);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leads from the rules of one day to those of the other, and back', () => {
    fc.assert(
      fc.property(anyPack, anyDay, anyDay, (pack, a, b) => {
        const changes = marketDiff(pack, a, b);
        const kept = rulesInForce(pack, a).filter(({ id }) => !changes.some(({ ruleId }) => ruleId === id));
        const reached = [...kept, ...changes.flatMap(({ after }) => after ?? [])];
        expect(new Set(reached)).toEqual(new Set(rulesInForce(pack, b)));
        const back = marketDiff(pack, b, a).map(({ ruleId, before, after }) => [ruleId, after, before]);
        expect(back).toEqual(changes.map(({ ruleId, before, after }) => [ruleId, before, after]));
      }),
    );
  });
});

describe('outcomeDiff', () => {
  const own = factsOf({
    condition: 'new',
    use: 'own',
    newEnergy: false,
    price: 10_000_000,
    amountFinanced: 9_000_000,
    termMonths: 60,
  });

  it('says that nine tenths of a car for own use is lent since 3 April 2024', () => {
    const changes = outcomeDiff(marketPacks.cn, own, day('2024-04-02'), day('2024-04-03'));
    expect(changes.map(({ ruleId, before, after }) => [ruleId, before?.outcome, after?.outcome])).toEqual([
      ['cn.loan-to-value', 'broken', 'met'],
    ]);
  });

  it('is empty for a deal that a change leaves where it was', () => {
    const cash = factsOf({ purpose: 'vehicle_purchase', cashOut: 0, allInAnnualCost: 0.2 });
    expect(outcomeDiff(marketPacks.us, cash, day('2026-07-20'), day('2026-07-22'))).toEqual([]);
  });

  it('names nothing where no rule changed', () => {
    fc.assert(
      fc.property(anyPack, allFacts, anyDay, anyDay, (pack, facts, a, b) => {
        if (marketDiff(pack, a, b).length === 0) expect(outcomeDiff(pack, facts, a, b)).toEqual([]);
      }),
    );
  });
});

describe('covers', () => {
  const refusal = (amountFinanced: number | null) => {
    const asOf = day('2026-11-20');
    const rule = ruleInForce(marketPacks.eu, 'eu.ccd2.refusal', asOf);
    return rule && covers(marketPacks.eu, rule, factsOf({ amountFinanced }), asOf);
  };

  it.each([
    [major(100_000), 'yes'],
    [major(100_000) + 1, 'no'],
    [null, 'unknown'],
  ])('credit of %s: the second directive covers it: %s', (amount, expected) => {
    expect(refusal(amount)).toBe(expected);
  });

  it('covers every deal where a rule has no scope, and none of a purchase by the military cap', () => {
    const asOf = day('2026-07-20');
    const on = (id: string, facts: object) => {
      const rule = ruleInForce(marketPacks.us, id, asOf);
      return rule && covers(marketPacks.us, rule, factsOf({ ...facts }), asOf);
    };
    expect(on('us.regb.effects-test', {})).toBe('yes');
    expect(on('us.mla.rate-cap', { purpose: 'vehicle_purchase', cashOut: 0 })).toBe('no');
    expect(on('us.mla.rate-cap', {})).toBe('unknown');
    expect(on('us.mla.rate-cap', { purpose: 'other', militaryBorrower: true })).toBe('yes');
  });
});
