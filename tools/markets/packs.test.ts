import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../kit/units.ts';
import type { MarketPack, MarketRule } from './market-pack.ts';
import { ruleInForce, rulesInForce } from './rules.ts';
import { anyDay, anyPack, packs, turningDays } from './testing/any-market.ts';
import { unitedStates } from './us.ts';

/** Pairs of versions of one id that are in force on one day. */
const overlaps = ({ rules }: MarketPack): readonly string[] =>
  rules.flatMap((rule, at) =>
    rules
      .slice(at + 1)
      .filter((other) => other.id === rule.id && meet(rule, other))
      .map(({ id }) => id),
  );

const meet = (a: MarketRule, b: MarketRule): boolean =>
  a.effectiveFrom <= (b.effectiveTo ?? '9999-12-31') && b.effectiveFrom <= (a.effectiveTo ?? '9999-12-31');

describe('every pack', () => {
  it.each(packs)('$id never has two versions of a rule on one day', (pack) => {
    expect(overlaps(pack)).toEqual([]);
  });

  it('would be caught with two', () => {
    const [first] = unitedStates.rules.filter(({ id }) => id === 'us.regb.discrimination');
    const doubled = { ...unitedStates, rules: [...unitedStates.rules, { ...first, effectiveTo: null }] };
    expect(overlaps(doubled as MarketPack)).not.toEqual([]);
  });

  it.each(packs)('$id has ids of its own market, whole days, citations and no empty parameter', (pack) => {
    for (const rule of pack.rules) {
      expect(rule.id).toMatch(new RegExp(`^${pack.id}(\\.[a-z0-9]+(-[a-z0-9]+)*)+$`));
      expect(rule.effectiveTo === null || rule.effectiveFrom <= rule.effectiveTo, rule.id).toBe(true);
      expect(rule.citation.trim().length, rule.id).toBeGreaterThan(5);
      expect(Object.keys(rule.parameters).length, rule.id).toBeGreaterThan(0);
      for (const value of Object.values(rule.parameters))
        expect(typeof value === 'number' ? Number.isFinite(value) : value.length > 0, rule.id).toBe(true);
    }
  });

  it.each(packs)(
    '$id names as scope only a rule that it has whenever the covered one is in force',
    (pack) => {
      for (const day of turningDays(pack))
        for (const { id, within } of rulesInForce(pack, day))
          if (within !== undefined) expect(ruleInForce(pack, within, day), `${id} on ${day}`).toBeDefined();
    },
  );

  it('says which rules stand on a day by that day alone', () => {
    fc.assert(
      fc.property(anyPack, anyDay, (pack, day) => {
        const inForce = rulesInForce(pack, day);
        const shuffled = rulesInForce({ ...pack, rules: [...pack.rules].reverse() }, day);
        expect(new Set(shuffled)).toEqual(new Set(inForce));
        for (const rule of inForce) expect(ruleInForce(pack, rule.id, day)).toBe(rule);
      }),
    );
  });
});

const parameters = (market: string, id: string, asOf: string) => {
  const pack = packs.find((each) => each.id === market);
  return pack && ruleInForce(pack, id, IsoDate.parse(asOf))?.parameters;
};

describe('rules on either side of their day', () => {
  it.each([
    ['us', 'us.regb.effects-test', '2026-07-20', '2026-07-21'],
    ['us', 'us.cfpb-circular-2022-03', '2025-05-11', '2025-05-12'],
    ['us', 'us.ftc-cars-rule', '2025-01-26', '2025-01-27'],
    ['my', 'my.flat-rate-contracts', '2026-05-31', '2026-06-01'],
    ['my', 'my.transition', '2027-03-31', '2027-04-01'],
  ])('%s: %s is there on %s and gone on %s', (market, id, last, after) => {
    expect(parameters(market, id, last)).toBeDefined();
    expect(parameters(market, id, after)).toBeUndefined();
  });

  it.each([
    ['eu', 'eu.ccd2.scope', '2026-11-19', '2026-11-20'],
    ['eu', 'eu.ccd2.automated-assessment', '2026-11-19', '2026-11-20'],
    ['eu', 'eu.ccd2.refusal', '2026-11-19', '2026-11-20'],
    ['eu', 'eu.ai-act.transparency', '2026-08-01', '2026-08-02'],
    ['eu', 'eu.ai-act.credit-scoring', '2027-12-01', '2027-12-02'],
    ['uk', 'uk.discretionary-commission', '2021-01-27', '2021-01-28'],
    ['cn', 'cn.facilitated-lending', '2025-09-30', '2025-10-01'],
    ['th', 'th.effective-rate', '2023-01-09', '2023-01-10'],
    ['my', 'my.effective-rate', '2026-05-31', '2026-06-01'],
  ])('%s: %s is not there on %s and is on %s', (market, id, before, first) => {
    expect(parameters(market, id, before)).toBeUndefined();
    expect(parameters(market, id, first)).toBeDefined();
  });

  it.each([
    ['uk', 'uk.gdpr.automated-decision', '2026-02-04', '2026-02-05'],
    ['cn', 'cn.loan-to-value', '2024-04-02', '2024-04-03'],
    ['sg', 'sg.motor-vehicle-loan', '2016-05-26', '2016-05-27'],
    ['us', 'us.regb.discrimination', '2026-07-20', '2026-07-21'],
    ['eu', 'eu.aprc', '2026-11-19', '2026-11-20'],
  ])('%s: %s changes between %s and %s', (market, id, last, first) => {
    const pack = packs.find((each) => each.id === market) as MarketPack;
    const [before, after] = [last, first].map((day) => ruleInForce(pack, id, IsoDate.parse(day)));
    expect(before).toBeDefined();
    expect(after).toBeDefined();
    expect(before).not.toBe(after);
  });
});
