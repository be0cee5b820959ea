import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../../kit/units.ts';
import { riskDeals, testEngine, testInputs } from '../testing/risk-deals.ts';
import { smallCard } from '../testing/small-card.ts';
import { assess } from './assess.ts';
import { decide, type RiskDecision } from './decide.ts';
import { cardInForce, type Engine } from './engine.ts';
import { lendingAtMost } from './measures.ts';
import type { RiskInputs } from './risk-inputs.ts';
import { severity } from './verdict.ts';

const engine = testEngine();
const on = (changed: Partial<RiskInputs>, by: Engine = engine) => decide(by, { ...testInputs, ...changed });
const reasons = ({ assessment }: RiskDecision) => assessment.reasons;

describe('decide on one deal', () => {
  it('approves it by hand: 500 + 60 for 680 + 40 for an LTV of 80.6 % + 0 for a car, band A at 7 %', () => {
    const { decision, assessment } = on({});
    expect([decision, assessment.score.total, assessment.band.code]).toEqual(['approved', 600, 'A']);
    expect(assessment.payment).toBe(39_602);
    expect(assessment.ratios.pti).toBeCloseTo(396.02 / 4_200, 9);
    expect(assessment.ratios.dti).toBeCloseTo((250 + 950 + 396.02) / 4_200, 9);
    expect(assessment.ratios.residualIncome).toBe(420_000 - 25_000 - 95_000 - 39_602);
    expect(reasons(on({}))).toEqual([]);
  });

  it('takes each band at its own rate: an SUV at 100 % without a score is 500 + 10 + 20 + 15 = 545, C at 12 %', () => {
    const { assessment } = on({ creditScore: null, vehicleType: 'suv', bookValue: minor(2_000_000) });
    expect([assessment.score.total, assessment.band.code, assessment.payment]).toEqual([545, 'C', 44_489]);
  });

  it('refers in a band that refers, and says what lost most against the average at the cut-off', () => {
    const thin = on({ creditScore: null, bookValue: minor(2_000_000) });
    expect(thin).toMatchObject({ decision: 'referred', assessment: { failed: ['score'] } });
    expect(reasons(thin)).toEqual(['insufficient_credit_history', 'collateral_type']);
    expect(thin).toHaveProperty('counteroffer.amountFinancedMax', 1_799_999);
  });

  it('declines for the score: 500 + 0 + 0 + 0 at an LTV of 121 %, and a fifth less is not enough', () => {
    expect(
      on({ creditScore: 500, bookValue: minor(2_000_000), amountFinanced: minor(2_420_000) }),
    ).toMatchObject({
      decision: 'declined',
      assessment: { reasons: ['credit_bureau_record', 'collateral_value', 'collateral_type'] },
    });
  });

  it('scores nobody whom no card is for', () => {
    const card = smallCard();
    const prime = {
      ...card,
      population: { ...card.population, creditScore: { from: 660, to: null, missing: false } },
    };
    const only = testEngine({ cards: [cardInForce(prime)] });
    expect(on({ creditScore: 660 }, only).decision).toBe('approved');
    for (const creditScore of [659, null]) {
      expect(() => on({ creditScore }, only)).toThrowError(
        expect.objectContaining({ code: 'risk/no_scorecard' }),
      );
    }
  });
});

describe('policy limits, both sides', () => {
  const rich = { grossMonthlyIncome: minor(2_000_000) };

  it.each([
    ['vehicle age', { vehicleAgeYears: 12 }, { vehicleAgeYears: 13 }, 'collateral_age'],
    ['mileage', { odometerMiles: 150_000 }, { odometerMiles: 150_001 }, 'collateral_mileage'],
    ['term', { termMonths: 84 }, { termMonths: 85 }, 'term_not_offered'],
  ] as const)('%s declines just above its limit and nothing cures it', (_, at, above, reason) => {
    expect(on({ ...rich, ...at }).decision).toBe('approved');
    expect(on({ ...rich, ...above })).toMatchObject({
      decision: 'declined',
      assessment: { reasons: [reason], failed: ['policy'] },
    });
  });

  it('income below the minimum declines for that alone', () => {
    const poor = { amountFinanced: minor(300_000), monthlyDebt: minor(0), housingPayment: minor(0) };
    expect(on({ ...poor, grossMonthlyIncome: minor(180_000) }).decision).toBe('approved');
    const below = on({ ...poor, grossMonthlyIncome: minor(179_999) });
    expect([below.decision, reasons(below)]).toEqual(['declined', ['income_below_minimum']]);
  });

  it('tells every rule that is broken, of the market first', () => {
    const cured = { what: 'termMonths', was: 85, value: 84 };
    const rule = {
      id: 'market.term',
      component: 'market',
      outcome: 'declined',
      reason: 'term_not_offered',
      cured,
      cure: {},
    } as const;
    const strict = testEngine({ rules: [() => [rule]] });
    expect(on({ vehicleAgeYears: 13, odometerMiles: 150_001 }, strict)).toMatchObject({
      decision: 'declined',
      assessment: {
        failed: ['market', 'policy'],
        reasons: ['term_not_offered', 'collateral_age', 'collateral_mileage'],
      },
    });
  });

  it('LTV of 125 % passes, one cent more is countered for the collateral', () => {
    const at = { ...rich, bookValue: minor(2_000_000) };
    expect(on({ ...at, amountFinanced: minor(2_500_000) }).decision).toBe('approved');
    expect(on({ ...at, amountFinanced: minor(2_500_001) })).toMatchObject({
      decision: 'counteroffer',
      assessment: { outcome: 'referred', reasons: ['collateral_value'] },
      counteroffer: { amountFinancedMax: 2_500_000, downPaymentMin: 200_001 },
    });
    expect(on({ ...at, amountFinanced: minor(2_800_001) }).assessment.outcome).toBe('declined');
  });

  it('does not counter with less than 80 % of what was asked', () => {
    const lending = (amount: number) =>
      on({ ...rich, bookValue: minor(2_000_000), amountFinanced: minor(amount) }).decision;
    expect(lending(3_125_000)).toBe('counteroffer');
    expect(lending(3_125_002)).toBe('declined');
  });

  it('residual income refers below 1,000.00 and declines below 600.00', () => {
    const left = (residual: number) => {
      const rest = {
        housingPayment: minor(0),
        amountFinanced: minor(600_000),
        grossMonthlyIncome: minor(185_000),
      };
      const { payment } = on({ ...rest, monthlyDebt: minor(0) }).assessment;
      return on({ ...rest, monthlyDebt: minor(185_000 - payment - residual) }).assessment;
    };
    expect(left(100_000)).toMatchObject({ outcome: 'approved', ratios: { residualIncome: 100_000 } });
    expect(left(99_999)).toMatchObject({ outcome: 'referred', reasons: ['residual_income_insufficient'] });
    expect(left(60_000).outcome).not.toBe('approved');
    expect(left(59_999)).toMatchObject({ outcome: 'declined' });
    expect(left(59_999).reasons).toContain('residual_income_insufficient');
  });

  it('gives obligations and income as the reasons when DTI and PTI fail', () => {
    const burdened = on({ grossMonthlyIncome: minor(200_000), amountFinanced: minor(3_000_000) });
    expect(burdened.decision).toBe('declined');
    expect(reasons(burdened)).toEqual([
      'income_insufficient_for_amount',
      'excessive_obligations',
      'residual_income_insufficient',
    ]);
  });
});

describe('a stated income is another fact than a proved one', () => {
  // 500.03 a month at 7 %: 15 % of 3,333.54.
  const asked = { amountFinanced: minor(2_525_240), bookValue: minor(3_000_000), monthlyDebt: minor(0) };
  const earning = (grossMonthlyIncome: number, incomeVerified: boolean) =>
    on({ ...asked, grossMonthlyIncome: minor(grossMonthlyIncome), incomeVerified }).assessment;

  it('prequalifies up to a PTI of 15 %', () => {
    expect(earning(333_354, false)).toMatchObject({ outcome: 'approved', payment: 50_003 });
  });

  it('goes to a person above it, until a paper proves it', () => {
    expect(earning(333_353, false)).toMatchObject({
      outcome: 'referred',
      failed: ['policy'],
      reasons: ['income_not_verified'],
    });
    expect(earning(333_353, true).outcome).toBe('approved');
  });
});

describe('whatever the deal', () => {
  it('a counteroffer is approved by the same engine, and one cent more is not', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(riskDeals, (inputs) => {
        const decision = decide(engine, inputs);
        seen.add(decision.decision);
        if (!('counteroffer' in decision) || !decision.counteroffer) return;
        const { amountFinancedMax, downPaymentMin } = decision.counteroffer;
        expect(amountFinancedMax + downPaymentMin).toBe(inputs.amountFinanced + inputs.downPayment);
        expect(decide(engine, lendingAtMost(inputs, amountFinancedMax)).decision).toBe('approved');
        const more = lendingAtMost(inputs, minor(amountFinancedMax + 1));
        expect(assess(engine, more).outcome).not.toBe('approved');
      }),
      { numRuns: 400 },
    );
    expect(seen).toEqual(new Set(['approved', 'counteroffer', 'referred', 'declined']));
  });

  it('only an approval is without reasons', () => {
    fc.assert(
      fc.property(riskDeals, (inputs) => {
        const { decision, assessment } = decide(engine, inputs);
        return (decision === 'approved') === (assessment.reasons.length === 0);
      }),
    );
  });

  /** The law of a deal that gets worse; the twin below breaks it. */
  const neverBetter = (by: Engine, worse: (inputs: RiskInputs, share: number) => RiskInputs) =>
    fc.property(riskDeals, fc.double({ min: 0, max: 1, noNaN: true }), (inputs, share) => {
      const [before, after] = [assess(by, inputs), assess(by, worse(inputs, share))];
      expect(severity(after.outcome)).toBeGreaterThanOrEqual(severity(before.outcome));
      expect(after.score.total).toBeLessThanOrEqual(before.score.total);
    });
  const lessWorth = (inputs: RiskInputs, share: number) => ({
    ...inputs,
    bookValue: minor(inputs.bookValue * share),
  });
  const earningLess = (inputs: RiskInputs, share: number) => ({
    ...inputs,
    grossMonthlyIncome: minor(inputs.grossMonthlyIncome * share),
  });
  const lendingMore = (inputs: RiskInputs, share: number) => ({
    ...inputs,
    amountFinanced: minor(inputs.amountFinanced * (1 + share)),
  });

  it.each([
    ['LTV', lessWorth],
    ['PTI', earningLess],
    ['the amount lent', lendingMore],
  ])('raising %s never raises the score nor betters the outcome', (_, worse) => {
    fc.assert(neverBetter(engine, worse), { numRuns: 300 });
  });

  it('and a rule that a larger loan would keep breaks that law', () => {
    const cured = { what: 'amountFinanced', was: 0, value: 1 };
    const least = {
      id: 'odd',
      component: 'funder',
      outcome: 'declined',
      reason: 'amount_requested',
      cured,
      cure: {},
    } as const;
    const odd = testEngine({ rules: [({ amountFinanced }) => (amountFinanced < 1_500_000 ? [least] : [])] });
    expect(fc.check(neverBetter(odd, lendingMore), { numRuns: 1_000 }).failed).toBe(true);
  });
});
