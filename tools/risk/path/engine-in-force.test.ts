import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { assess } from '../decision/assess.ts';
import { engineFor } from '../decision/engine-for.ts';
import type { RiskInputs } from '../decision/risk-inputs.ts';
import { pathsToYes } from './paths.ts';
import { type PathSetting, pathBounds } from './setting.ts';
import { basis, carOf, setting } from './testing/path-deals.ts';
import { flawsOf } from './testing/path-flaws.ts';

const engine = engineFor('us', IsoDate.parse('2026-03-02'));
const decide = (inputs: RiskInputs) => {
  const { outcome, payment } = assess(engine, inputs);
  return { decision: outcome, payment };
};
const cents = (min: number, max: number) => fc.integer({ min, max }).map(minor);

/** Deals near the limits of the shipped cards and policy, each with three cheaper cars on the lot. */
const near: fc.Arbitrary<PathSetting> = fc
  .record({
    downPayment: cents(0, 500_000),
    bookValue: cents(1_500_000, 2_800_000),
    inputs: fc.record({
      termMonths: fc.constantFrom(36, 48, 60, 72, 84),
      grossMonthlyIncome: cents(170_000, 700_000),
      incomeVerified: fc.boolean(),
      monthlyDebt: cents(0, 150_000),
      coBorrower: fc.boolean(),
      creditScore: fc.option(fc.integer({ min: 450, max: 820 }), { nil: null }),
    }),
  })
  .map((asked) => {
    const car = (price: number) => basis({ ...asked, price, bookValue: Math.round(price * 0.97) });
    return setting(basis(asked), decide, {
      cars: [car(2_400_000), car(1_800_000), car(1_200_000)].map((one, i) => carOf(`S${i}`, one)),
      amountFinancedMin: minor(400_000),
      coBorrower: { grossMonthlyIncome: minor(250_000), monthlyDebt: minor(20_000) },
    });
  });

describe('with the cards and the policy that ship', () => {
  it('each path is approved, none of a few hundred smaller ones is, and no search is left out', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(near, (given) => {
        const made = pathsToYes(given);
        for (const { kind } of made.paths) seen.add(kind);
        const flaws = flawsOf(given, made, 7_919).filter((flaw) => !flaw.startsWith('nothing said of cash'));
        expect(flaws).toEqual([]);
        expect(made.searchedAll).toBe(true);
        expect(made.runs).toBeLessThan(pathBounds.runsMax);
      }),
      { numRuns: 150 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(4);
  });
});
