import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../kit/units.ts';
import { assess } from './assess.ts';
import { cardFor } from './cards.ts';
import { decide, lendingAtMost, type RiskDecision } from './decide.ts';
import type { RiskInputs } from './risk-inputs.ts';

const { card } = cardFor('us');

/** The sample jacket: 26,623.94 over 72 months on a car of 24,800, 4,200 a month verified, moderate debts, score 680. */
const sample: RiskInputs = {
  price: minor(2_650_000),
  downPayment: minor(200_000),
  amountFinanced: minor(2_662_394),
  termMonths: 72,
  bookValue: minor(2_480_000),
  tradeInEquity: 0,
  grossMonthlyIncome: minor(420_000),
  incomeVerified: true,
  monthlyDebt: minor(25_000),
  housingPayment: minor(95_000),
  creditScore: 680,
  employmentMonths: 50,
  residenceMonths: 36,
  vehicleAgeYears: 4,
  odometerMiles: 18_450,
};
const weak = { creditScore: 545, incomeVerified: false, employmentMonths: 4, residenceMonths: 3 };
const on = (changed: Partial<RiskInputs>) => decide(card, { ...sample, ...changed });
const reasons = (decision: RiskDecision) => decision.assessment.reasons;
const counter = (decision: RiskDecision) => {
  if (decision.decision !== 'counteroffer') throw new Error(`It was ${decision.decision}.`);
  return decision.counteroffer;
};

describe('decide on the sample jacket', () => {
  it('approves it with verified income and a score of 680, without reasons', () => {
    const decision = on({});
    expect(decision).toMatchObject({
      decision: 'approved',
      assessment: { band: { code: 'C' }, reasons: [] },
    });
    expect(decision.assessment.score.total).toBe(646);
    expect(decision.assessment.payment).toBe(49_983);
    expect(decision.assessment.ratios.pti).toBeCloseTo(499.83 / 4_200, 6);
    expect(decision.assessment.ratios.dti).toBeCloseTo((250 + 950 + 499.83) / 4_200, 6);
  });

  it('approves the same buyer without a bureau score in a lower band', () => {
    expect(on({ creditScore: null })).toMatchObject({
      decision: 'approved',
      assessment: { band: { code: 'D' } },
    });
  });

  it('refers a thin file on stated income to a person, and adds what would need none', () => {
    const thin = on({ creditScore: null, incomeVerified: false });
    expect(thin).toMatchObject({
      decision: 'referred',
      assessment: { band: { code: 'E' }, failed: ['score'] },
    });
    expect(reasons(thin)[0]).toBe('insufficient_credit_history');
    expect(thin).toHaveProperty('counteroffer.amountFinancedMax', 2_479_999);
  });

  it('declines a weak application for the characteristics that lost most', () => {
    const decision = on({ ...weak, creditScore: 480, monthlyDebt: minor(45_000) });
    expect(decision.decision).toBe('declined');
    expect(reasons(decision)).toHaveLength(4);
    expect(reasons(decision)[0]).toBe('credit_bureau_record');
    expect(reasons(decision)).toContain('length_of_employment');
  });
});

describe('policy limits, both sides', () => {
  const strong = { creditScore: 800, grossMonthlyIncome: minor(2_000_000), employmentMonths: 120 };
  const lending = (ltv: number) =>
    on({ ...strong, bookValue: minor(2_000_000), amountFinanced: minor(ltv * 2_000_000) });

  it.each([
    ['vehicle age', { vehicleAgeYears: 12 }, { vehicleAgeYears: 13 }, 'collateral_age'],
    ['mileage', { odometerMiles: 150_000 }, { odometerMiles: 150_001 }, 'collateral_mileage'],
    ['term', { termMonths: 84 }, { termMonths: 85 }, 'term_not_offered'],
  ] as const)('%s declines just above its limit and nothing cures it', (_, at, above, reason) => {
    expect(on({ ...strong, ...at }).decision).toBe('approved');
    expect(on({ ...strong, ...above })).toMatchObject({
      decision: 'declined',
      assessment: { reasons: [reason] },
    });
  });

  it('income below the minimum declines for that alone', () => {
    const poor = { amountFinanced: minor(300_000), monthlyDebt: minor(0), housingPayment: minor(0) };
    expect(on({ ...poor, grossMonthlyIncome: minor(180_000) }).decision).toBe('approved');
    const below = on({ ...poor, grossMonthlyIncome: minor(179_999) });
    expect([below.decision, reasons(below)]).toEqual(['declined', ['income_below_minimum']]);
  });

  it('LTV of 125 % passes, one cent more is countered for the collateral', () => {
    expect(lending(1.25).decision).toBe('approved');
    const over = on({ ...strong, bookValue: minor(2_000_000), amountFinanced: minor(2_500_001) });
    expect(over.assessment).toMatchObject({ outcome: 'referred', reasons: ['collateral_value'] });
    expect(counter(over)).toEqual({ amountFinancedMax: 2_500_000, downPaymentMin: 200_001 });
  });

  it('LTV above 140 % would be declined, and is countered too', () => {
    expect(lending(1.41).assessment).toMatchObject({ outcome: 'declined', reasons: ['collateral_value'] });
    expect(counter(lending(1.41)).amountFinancedMax).toBe(2_500_000);
  });

  it('gives obligations and income as the reasons when DTI and PTI fail', () => {
    const burdened = on({ ...strong, grossMonthlyIncome: minor(200_000), housingPayment: minor(100_000) });
    expect(burdened.decision).toBe('declined');
    expect(reasons(burdened)).toEqual(['income_insufficient_for_amount', 'excessive_obligations']);
  });

  it('does not counter with less than 80 % of what was asked', () => {
    expect(lending(1.56).decision).toBe('counteroffer');
    expect(lending(1.57).decision).toBe('declined');
  });
});

const cents = (max: number) => fc.integer({ min: 0, max }).map(minor);
const anyInputs: fc.Arbitrary<RiskInputs> = fc.record({
  price: cents(8_000_000),
  downPayment: cents(2_000_000),
  amountFinanced: fc.integer({ min: 1, max: 8_000_000 }).map(minor),
  termMonths: fc.integer({ min: 1, max: 120 }),
  bookValue: cents(8_000_000),
  tradeInEquity: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  grossMonthlyIncome: cents(1_500_000),
  incomeVerified: fc.boolean(),
  monthlyDebt: cents(300_000),
  housingPayment: cents(300_000),
  creditScore: fc.option(fc.integer({ min: 300, max: 900 }), { nil: null }),
  employmentMonths: fc.integer({ min: 0, max: 960 }),
  residenceMonths: fc.integer({ min: 0, max: 960 }),
  vehicleAgeYears: fc.integer({ min: 0, max: 15 }),
  odometerMiles: fc.integer({ min: 0, max: 200_000 }),
});
/** Near enough to the limits that every decision comes up. */
const nearInputs = anyInputs.map((any) => {
  const { creditScore, amountFinanced, downPayment, grossMonthlyIncome, monthlyDebt, incomeVerified } = any;
  return {
    ...sample,
    creditScore,
    amountFinanced,
    downPayment,
    grossMonthlyIncome,
    monthlyDebt,
    incomeVerified,
  };
});
const either = fc.oneof(anyInputs, nearInputs);
const severity = { approved: 0, referred: 1, declined: 2 };

describe('whatever the deal', () => {
  it('a counteroffer is approved by the same engine, and one cent more is not', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(either, (inputs) => {
        const decision = decide(card, inputs);
        seen.add(decision.decision);
        if (!('counteroffer' in decision) || !decision.counteroffer) return;
        const { amountFinancedMax, downPaymentMin } = decision.counteroffer;
        expect(amountFinancedMax + downPaymentMin).toBe(inputs.amountFinanced + inputs.downPayment);
        expect(decide(card, lendingAtMost(inputs, amountFinancedMax)).decision).toBe('approved');
        const more = lendingAtMost(inputs, minor(amountFinancedMax + 1));
        expect(assess(card, more).outcome).not.toBe('approved');
      }),
      { numRuns: 400 },
    );
    expect(seen).toEqual(new Set(['approved', 'counteroffer', 'referred', 'declined']));
  });

  it('only an approval is without reasons, and nobody gets more than four', () => {
    fc.assert(
      fc.property(either, (inputs) => {
        const { decision, assessment } = decide(card, inputs);
        const { length } = assessment.reasons;
        return decision === 'approved' ? length === 0 : length >= 1 && length <= 4;
      }),
    );
  });

  it('raising LTV or PTI never raises the score nor betters the outcome', () => {
    fc.assert(
      fc.property(
        either,
        fc.constantFrom('ltv', 'pti'),
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        (inputs, which, factor) => {
          const raised =
            which === 'ltv'
              ? { ...inputs, bookValue: minor(inputs.bookValue * factor) }
              : { ...inputs, grossMonthlyIncome: minor(inputs.grossMonthlyIncome * factor) };
          const [before, after] = [assess(card, inputs), assess(card, raised)];
          expect(after.score.total).toBeLessThanOrEqual(before.score.total);
          expect(severity[after.outcome]).toBeGreaterThanOrEqual(severity[before.outcome]);
        },
      ),
    );
  });

  it('lending less never makes an outcome worse', () => {
    fc.assert(
      fc.property(either, fc.double({ min: 0, max: 1, noNaN: true }), (inputs, share) => {
        const less = lendingAtMost(inputs, minor(inputs.amountFinanced * share));
        const [asked, lent] = [assess(card, inputs), assess(card, less)];
        expect(severity[lent.outcome]).toBeLessThanOrEqual(severity[asked.outcome]);
      }),
    );
  });
});
