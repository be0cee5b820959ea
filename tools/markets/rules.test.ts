import { describe, expect, it } from 'vitest';
import { IsoDate } from '../kit/units.ts';
import type { MarketPack, MarketRule } from './market-pack.ts';
import { citableRule, ruleInForce, rulesInForce } from './rules.ts';
import { unitedStates } from './us.ts';

const day = (text: string) => IsoDate.parse(text);
const version = (from: string, to: string | null, cap: number): MarketRule => ({
  id: 'cap',
  citation: 'invented for this test',
  effectiveFrom: day(from),
  effectiveTo: to === null ? null : day(to),
  certainty: 'unverified',
  parameters: { cap },
});
const pack: MarketPack = {
  ...unitedStates,
  rules: [version('2025-01-01', '2026-06-30', 1), version('2026-08-01', null, 2)],
};

describe('ruleInForce', () => {
  it.each([
    ['2024-12-31', undefined],
    ['2025-01-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', undefined],
    ['2026-08-01', 2],
    ['2099-01-01', 2],
  ])('on %s finds the version in force', (asOf, cap) => {
    expect(ruleInForce(pack, 'cap', day(asOf))?.parameters.cap).toBe(cap);
  });

  it('calls an id that the pack never had a defect', () => {
    expect(() => ruleInForce(pack, 'cup', day('2026-01-01'))).toThrow(
      expect.objectContaining({ kind: 'defect', code: 'markets/unknown_rule' }),
    );
  });
});

describe('the United States pack', () => {
  const today = day('2026-11-22');

  it('never has two versions of one rule in force', () => {
    const days = unitedStates.rules.flatMap((rule) =>
      rule.effectiveTo === null ? [rule.effectiveFrom] : [rule.effectiveFrom, rule.effectiveTo],
    );
    for (const asOf of days)
      for (const id of new Set(unitedStates.rules.map((rule) => rule.id)))
        expect(rulesInForce(unitedStates, asOf).filter((rule) => rule.id === id).length, id).toBeLessThan(2);
  });

  it.each([
    ['2026-07-20', true, ['disparate_treatment', 'disparate_effect']],
    ['2026-07-21', false, ['disparate_treatment', 'proxies_chosen_with_intent']],
  ])('on %s has the effects test: %s', (asOf, has, forbids) => {
    expect(ruleInForce(unitedStates, 'us.regb.effects-test', day(asOf)) !== undefined).toBe(has);
    const rule = ruleInForce(unitedStates, 'us.regb.discrimination', day(asOf));
    expect(rule?.parameters.forbids).toEqual(forbids);
  });

  it.each([
    ['us.cfpb-circular-2022-03', '2025-05-11', '2025-05-12'],
    ['us.ftc-cars-rule', '2025-01-26', '2025-01-27'],
  ])('never cites %s as binding, neither on its last day nor after', (id, last, after) => {
    expect(ruleInForce(unitedStates, id, day(last))).toBeDefined();
    expect(ruleInForce(unitedStates, id, day(after))).toBeUndefined();
    for (const asOf of [last, after]) expect(citableRule(unitedStates, id, day(asOf))).toBeUndefined();
  });

  it('cites what binds', () => {
    expect(citableRule(unitedStates, 'us.regb.notice-contents', today)?.citation).toBe(
      '12 CFR 1002.9(a)(2) and (b)(1)',
    );
  });

  it('gives the agencies’ newer addresses from the day they must be given', () => {
    const creditor = (asOf: string) =>
      ruleInForce(unitedStates, 'us.regb.agencies', day(asOf))?.parameters.otherCreditor;
    expect(creditor('2024-03-19')).toContain('Equal Credit Opportunity, Washington');
    expect(creditor('2024-03-20')).toContain('600 Pennsylvania Avenue');
  });

  it('holds Regulation B to 30, 30 and 90 days and the APR to an eighth or a quarter of a point', () => {
    expect(ruleInForce(unitedStates, 'us.regb.notice-deadlines', today)?.parameters).toEqual({
      completedApplicationDays: 30,
      adverseActionOnIncompleteDays: 30,
      counterofferNotAcceptedDays: 90,
    });
    expect(ruleInForce(unitedStates, 'us.regz.apr-tolerance', today)?.parameters).toMatchObject({
      regular: 0.00125,
      irregular: 0.0025,
    });
  });

  it('says of what was taken from memory that it is unverified', () => {
    expect(ruleInForce(unitedStates, 'us.regz.closed-end-disclosures', today)?.certainty).toBe('unverified');
  });
});
