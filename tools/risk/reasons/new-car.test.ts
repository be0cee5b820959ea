import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { assess } from '../decision/assess.ts';
import { decide } from '../decision/decide.ts';
import { engineFor } from '../decision/engine-for.ts';
import type { RiskInputs } from '../decision/risk-inputs.ts';
import { pathsToYes } from '../path/paths.ts';
import { basis, carOf, setting } from '../path/testing/path-deals.ts';
import { riskPhrases } from '../phrases.ts';
import { riskDeals } from '../testing/risk-deals.ts';
import { proveReasons } from './prove-reasons.ts';

const engine = engineFor('us', IsoDate.parse('2026-03-02'));

/** A score of 600 and much lent against a new car; everything else in order. */
const newCar = { creditScore: 600, vehicleIsNew: true, vehicleAgeYears: 0, odometerMiles: 12 } as const;
const onNewCar = (price: number) =>
  basis({ price, bookValue: 2_480_000, inputs: { ...newCar, grossMonthlyIncome: minor(600_000) } });
const told = (inputs: RiskInputs) => proveReasons(engine, inputs, decide(engine, inputs));

describe('a buyer of a new car whom the card turned away for it', () => {
  const { inputs } = onNewCar(2_900_000);

  it('is told that the car is new, and not that its type or its age was the reason', () => {
    const { reasons } = told(inputs);
    expect(reasons).toContain('collateral_new');
    expect(reasons).not.toContain('collateral_age');
    const words = riskPhrases['decline_reason.collateral_new'];
    expect(words['en-US']).toBe('a new vehicle, rather than a used one, as collateral');
    for (const text of [words['en-US'], riskPhrases['decline_reason.collateral_type']['en-US']])
      expect(text).not.toMatch(/\bage\b/);
  });

  it('has it proved on the same car, used', () => {
    const proof = told(inputs).proofs.find(({ code }) => code === 'collateral_new');
    expect(proof?.cured).toEqual({ what: 'vehicle_is_new', was: 1, value: 0 });
  });

  it('is shown a used car on the lot, where a new one for the same money would not do', () => {
    const used = basis({
      price: 2_850_000,
      bookValue: 2_480_000,
      inputs: { ...inputs, vehicleIsNew: false, vehicleAgeYears: 1, odometerMiles: 9_000 },
    });
    const cars = [carOf('NEW', onNewCar(2_870_000)), carOf('USED', used)];
    const decided = (one: RiskInputs) => {
      const { outcome, payment } = assess(engine, one);
      return { decision: outcome, payment };
    };
    const { paths } = pathsToYes(setting(onNewCar(3_150_000), decided, { cars }));
    expect(paths.find(({ kind }) => kind === 'other_car')?.change.car?.stockId).toBe('USED');
  });
});

it('nobody is told that a used car is new', () => {
  const law = fc.property(riskDeals, (deal) => {
    const inputs = { ...deal, vehicleIsNew: false };
    expect(told(inputs).reasons).not.toContain('collateral_new');
  });
  fc.assert(law, { numRuns: 300 });
});
