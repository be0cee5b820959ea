import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../../kit/units.ts';
import { assess } from '../decision/assess.ts';
import { decide } from '../decision/decide.ts';
import type { Engine } from '../decision/engine.ts';
import type { RiskInputs } from '../decision/risk-inputs.ts';
import { severity } from '../decision/verdict.ts';
import { riskDeals, testEngine, testInputs } from '../testing/risk-deals.ts';
import { proveReasons } from './prove-reasons.ts';

const engine = testEngine();
const proved = (changed: Partial<RiskInputs>, by: Engine = engine) => {
  const inputs = { ...testInputs, ...changed };
  return proveReasons(by, inputs, decide(by, inputs));
};
const weak = { creditScore: 500, bookValue: minor(2_000_000), amountFinanced: minor(2_420_000) };

describe('proveReasons', () => {
  it('proves a limit by the deal at it', () => {
    const { reasons, proofs } = proved({ odometerMiles: 150_001 });
    expect(reasons).toEqual(['collateral_mileage']);
    expect(proofs).toEqual([
      {
        code: 'collateral_mileage',
        component: 'policy',
        method: 'limit',
        cured: { what: 'odometerMiles', was: 150_001, value: 150_000 },
        besides: [],
        from: { outcome: 'declined', score: 600 },
        to: { outcome: 'approved', score: 600 },
      },
    ]);
  });

  it('proves each of two limits with the other cured, for one alone moves nothing', () => {
    const { reasons, proofs } = proved({ odometerMiles: 150_001, vehicleAgeYears: 13 });
    expect(reasons).toEqual(['collateral_age', 'collateral_mileage']);
    expect(proofs.map(({ besides, from, to }) => [besides, from.outcome, to.outcome])).toEqual([
      [['collateral_mileage'], 'declined', 'approved'],
      [['collateral_age'], 'declined', 'approved'],
    ]);
  });

  it('proves a loss of points by the nearest value that the average would have, by both methods', () => {
    const { reasons, proofs } = proved(weak);
    expect(reasons).toEqual(['credit_bureau_record', 'collateral_value', 'collateral_type']);
    const of = (method: string) =>
      proofs
        .filter((proof) => proof.method === method)
        .map(({ cured, from, to }) => [cured.what, cured.was, cured.value, to.score - from.score]);
    expect(of('average_at_cut_off')).toEqual([
      ['credit_score', 500, 550, 25],
      ['ltv_pct', 121, 119, 20],
      ['vehicle_type', 'car', 'suv', 15],
    ]);
    expect(of('average_of_all')).toEqual([
      ['ltv_pct', 121, 89, 40],
      ['credit_score', 500, 550, 25],
      ['vehicle_type', 'car', 'suv', 15],
    ]);
  });

  it('gives what the bureau says is behind its score, never the score, and keeps the others', () => {
    const bureauFactors = ['bureau_delinquency', 'bureau_utilization', 'bureau_short_history'];
    expect(proved({ ...weak, bureauFactors }).reasons).toEqual([
      'bureau_delinquency',
      'bureau_utilization',
      'collateral_value',
      'collateral_type',
    ]);
    const missing = { ...weak, creditScore: null, bureauFactors };
    expect(proved(missing).reasons).toEqual([
      'collateral_value',
      'insufficient_credit_history',
      'collateral_type',
    ]);
  });

  it('gives the reasons of every component that declined, and none of one that did not', () => {
    expect(proved({ ...weak, odometerMiles: 150_001 }).reasons).toEqual([
      'collateral_mileage',
      'credit_bureau_record',
      'collateral_value',
      'collateral_type',
    ]);
    const thin = { creditScore: null, bookValue: minor(2_000_000), odometerMiles: 150_001 };
    expect(proved(thin).reasons).toEqual(['collateral_mileage']);
  });

  it('gives no reason that moves nothing, and takes an answer without any for a defect', () => {
    const cured = { what: 'price', was: 2, value: 1 };
    const empty = {
      id: 'x',
      component: 'market',
      outcome: 'declined',
      reason: 'term_length',
      cured,
      cure: {},
    } as const;
    const pretended = testEngine({ rules: [() => [empty]] });
    expect(() => proved({}, pretended)).toThrowError(
      expect.objectContaining({ code: 'risk/no_proved_reason' }),
    );
  });

  it('has nothing to prove of an approval', () => {
    expect(proved({})).toEqual({ reasons: [], proofs: [] });
  });
});

describe('over 1,000 deals', () => {
  it('every reason of every decline, counteroffer and referral is proved, and again by the same engine', () => {
    const by = testEngine();
    let needed = 0;
    fc.assert(
      fc.property(riskDeals, (inputs) => {
        const decision = decide(by, inputs);
        const { reasons, proofs } = proveReasons(by, inputs, decision);
        expect(reasons).toEqual(decision.assessment.reasons);
        if (decision.decision === 'approved') return;
        needed++;
        expect(proofs).toHaveLength(decision.assessment.grounds.length);
        for (const { from, to } of proofs) {
          const eased = severity(from.outcome) - severity(to.outcome);
          expect(eased > 0 || (eased === 0 && to.score > from.score)).toBe(true);
        }
        expect(assess(by, inputs).outcome).toBe(decision.assessment.outcome);
      }),
      { numRuns: 1_000 },
    );
    expect(needed).toBeGreaterThan(400);
  });
});
