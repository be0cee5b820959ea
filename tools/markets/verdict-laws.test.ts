import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../kit/units.ts';
import { MarketFacts, noMarketFacts } from './market-facts.ts';
import type { MarketPack } from './market-pack.ts';
import { rulesInForce } from './rules.ts';
import { allFacts, anyDay, anyPack, factsAndLess } from './testing/any-market.ts';
import { type MarketVerdict, marketVerdicts } from './verdicts.ts';

type Judge = typeof marketVerdicts;
/** A law of judges, as a property: it must hold of ours, and fail of the twin that breaks it. */
type Law = (judge: Judge) => fc.IPropertyWithHooks<never>;

const keyOf = ({ ruleId, reason }: MarketVerdict) => `${ruleId} ${reason}`;

const outcomes = (judge: Judge, pack: MarketPack, facts: MarketFacts, day: IsoDate) =>
  new Map(judge(pack, facts, day).map((each) => [keyOf(each), each.outcome]));

/** A judge that gets every verdict a little wrong. */
const twin =
  (change: (verdict: MarketVerdict) => Partial<MarketVerdict>): Judge =>
  (...of) =>
    marketVerdicts(...of).map((verdict) => ({ ...verdict, ...change(verdict) }));

const oneDay: Law = (judge) =>
  fc.property(anyPack, allFacts, anyDay, (pack, facts, day) => {
    const only = { ...pack, rules: rulesInForce(pack, day) };
    expect(judge(only, facts, day)).toEqual(judge(pack, facts, day));
  }) as ReturnType<Law>;

const timeless: Judge = (pack, facts, day) => {
  const always = { effectiveFrom: IsoDate.parse('2000-01-01'), effectiveTo: null };
  return marketVerdicts({ ...pack, rules: pack.rules.map((rule) => ({ ...rule, ...always })) }, facts, day);
};

const learning: Law = (judge) =>
  fc.property(anyPack, factsAndLess, anyDay, (pack, { all, less }, day) => {
    const known = outcomes(judge, pack, all, day);
    for (const [key, outcome] of outcomes(judge, pack, less, day)) {
      const then = known.get(key);
      if (outcome === 'met') expect(['met', 'not_applicable'], key).toContain(then);
      if (outcome === 'broken' || outcome === 'not_applicable') expect(then, key).toBe(outcome);
    }
  }) as ReturnType<Law>;

const extremes: Law = (judge) =>
  fc.property(anyPack, allFacts, anyDay, (pack, facts, day) => {
    expect([...outcomes(judge, pack, facts, day).values()]).not.toContain('unknown');
    const nothing = [...outcomes(judge, pack, noMarketFacts, day).values()];
    expect(nothing.filter((each) => each === 'broken' || each === 'met')).toEqual([]);
  }) as ReturnType<Law>;

const cures: Law = (judge) =>
  fc.property(anyPack, factsAndLess, anyDay, (pack, { less: facts }, day) => {
    for (const verdict of judge(pack, facts, day)) {
      expect(verdict.cure !== undefined, verdict.ruleId).toBe(verdict.outcome === 'broken');
      if (!verdict.cure) continue;
      expect(verdict.reason).not.toBeNull();
      const { cure } = verdict;
      const cured = { ...facts, [cure.field]: 'atMost' in cure ? cure.atMost : cure.to };
      expect(outcomes(judge, pack, MarketFacts.parse(cured), day).get(keyOf(verdict))).toBe('met');
    }
  }) as ReturnType<Law>;

const uncured = ({ cure }: MarketVerdict): Partial<MarketVerdict> =>
  cure && 'atMost' in cure ? { cure: { ...cure, atMost: cure.atMost + 1 } } : {};

const borrowing: Law = (judge) =>
  fc.property(anyPack, allFacts, fc.nat(1_000_000), anyDay, (pack, facts, more, day) => {
    const amountFinanced = minor((facts.amountFinanced ?? 0) + more);
    const larger = outcomes(judge, pack, { ...facts, amountFinanced }, day);
    for (const [key, outcome] of outcomes(judge, pack, facts, day))
      if (outcome === 'broken') expect(larger.get(key), key).toBe('broken');
  }) as ReturnType<Law>;

const lenientWithEvenShares = ({ actual, unit }: MarketVerdict): Partial<MarketVerdict> =>
  unit === 'fraction' && Math.floor((actual ?? 0) * 10) % 2 === 0 ? { outcome: 'met' } : {};

const figures: Law = (judge) =>
  fc.property(anyPack, factsAndLess, anyDay, (pack, { less }, day) => {
    for (const { outcome, actual, limit } of judge(pack, less, day)) {
      for (const figure of [actual, limit]) expect(figure === null || Number.isFinite(figure)).toBe(true);
      if (outcome === 'broken') expect(actual).toBeGreaterThan(limit ?? Number.NaN);
      if (outcome === 'met' && limit !== null) expect(actual).toBeLessThanOrEqual(limit + 1e-9);
    }
  }) as ReturnType<Law>;

describe('for every market, deal and day', () => {
  it.each<[string, Law, Judge]>([
    ['a verdict is a function of the rules in force that day', oneDay, timeless],
    [
      'learning more turns no kept rule into a broken one, nor back',
      learning,
      twin(({ outcome }) => (outcome === 'unknown' ? { outcome: 'met' } : {})),
    ],
    [
      'knowing all leaves nothing unknown, and knowing nothing breaks nothing',
      extremes,
      twin(({ outcome }) => (outcome === 'unknown' ? { outcome: 'broken' } : {})),
    ],
    ['a broken rule names a reason and a cure that keeps it', cures, twin(uncured)],
    ['borrowing more never mends what was broken', borrowing, twin(lenientWithEvenShares)],
    [
      'figures are numbers, a limit on its own side of what was measured',
      figures,
      twin(({ limit }) => ({ actual: limit })),
    ],
  ])('%s, and a judge that breaks it is caught', (_, law, broken) => {
    fc.assert(law(marketVerdicts), { numRuns: 300 });
    expect(fc.check(law(broken), { numRuns: 2_000 }).failed).toBe(true);
  });
});
