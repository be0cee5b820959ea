import { describe, expect, it } from 'vitest';
import { IsoDate } from '../kit/units.ts';
import type { MarketPack, MarketRule } from './market-pack.ts';
import { ruleInForce } from './rules.ts';
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

  it('has one version of each rule in force at a time', () => {
    for (const { id } of unitedStates.rules) {
      const inForce = unitedStates.rules.filter(
        (rule) => rule.id === id && rule === ruleInForce(unitedStates, id, today),
      );
      expect(inForce, id).toHaveLength(1);
    }
    expect(new Set(unitedStates.rules.map(({ id }) => id)).size).toBe(unitedStates.rules.length);
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
