import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { proveReasons } from '../reasons/prove-reasons.ts';
import { ReasonCode } from '../reasons.ts';
import { riskDeals } from '../testing/risk-deals.ts';
import { assess } from './assess.ts';
import { decide } from './decide.ts';
import { engineFor } from './engine-for.ts';
import type { RiskInputs } from './risk-inputs.ts';
import { severity } from './verdict.ts';

const engine = engineFor('us', IsoDate.parse('2026-03-02'));
/** As the bureau would name them, on half of the deals. */
const deals = fc.tuple(riskDeals, fc.boolean()).map(
  ([inputs, reported]): RiskInputs =>
    reported && inputs.creditScore !== null
      ? {
          ...inputs,
          bureauFactors: ['bureau_delinquency', 'bureau_utilization', 'bureau_recent_inquiries'],
        }
      : inputs,
);

describe('the engine in force, over 1,000 deals', () => {
  it('gives every decline, counteroffer and referral reasons that are specific and proved, by both methods', () => {
    const seen = new Set<string>();
    const law = fc.property(deals, (inputs) => {
      const decision = decide(engine, inputs);
      const { reasons, proofs } = proveReasons(engine, inputs, decision);
      seen.add(decision.decision);
      if (decision.decision === 'approved') return;
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons).toEqual(decision.assessment.reasons);
      for (const code of reasons) expect(ReasonCode.options).toContain(code);
      if (inputs.bureauFactors) expect(reasons).not.toContain('credit_bureau_record');
      for (const { from, to } of proofs) {
        const eased = severity(from.outcome) - severity(to.outcome);
        expect(eased > 0 || (eased === 0 && to.score > from.score)).toBe(true);
      }
      const { failed } = decision.assessment;
      for (const component of failed) expect(proofs.map((proof) => proof.component)).toContain(component);
      if (failed.includes('score'))
        expect(new Set(proofs.map(({ method }) => method))).toEqual(
          new Set(['average_at_cut_off', 'average_of_all', ...(failed.length > 1 ? ['limit'] : [])]),
        );
    });
    fc.assert(law, { numRuns: 1_000 });
    expect(seen).toEqual(new Set(['approved', 'counteroffer', 'referred', 'declined']));
  });

  it.each([
    ['LTV', (inputs: RiskInputs, share: number) => ({ bookValue: minor(inputs.bookValue * share) })],
    [
      'PTI',
      (inputs: RiskInputs, share: number) => ({
        grossMonthlyIncome: minor(inputs.grossMonthlyIncome * share),
      }),
    ],
    [
      'the amount',
      (inputs: RiskInputs, share: number) => ({ amountFinanced: minor(inputs.amountFinanced * (2 - share)) }),
    ],
  ])('raising %s never raises the score nor betters the outcome', (_, worse) => {
    const law = fc.property(riskDeals, fc.double({ min: 0, max: 1, noNaN: true }), (inputs, share) => {
      const [before, after] = [
        assess(engine, inputs),
        assess(engine, { ...inputs, ...worse(inputs, share) }),
      ];
      expect(after.score.total).toBeLessThanOrEqual(before.score.total);
      expect(severity(after.outcome)).toBeGreaterThanOrEqual(severity(before.outcome));
    });
    fc.assert(law, { numRuns: 1_000 });
  });

  it('and neither LTV nor PTI over their whole domain raise the points of any card', () => {
    for (const { card, scorer } of engine.cards) {
      const law = fc.property(
        fc.constantFrom('ltv_pct', 'payment_to_income', 'loan_amount_usd'),
        fc.double({ min: 0, max: 100_000, noNaN: true }),
        fc.double({ min: 0, max: 100_000, noNaN: true }),
        (key, a, b) => {
          const at = (value: number) => scorer.score({ [key]: value }).total;
          expect(at(Math.max(a, b)), `${card.id} ${key}`).toBeLessThanOrEqual(at(Math.min(a, b)));
        },
      );
      fc.assert(law, { numRuns: 1_000 });
    }
  });

  it('reads nothing of a person but income, debts, housing, a bureau score and whether somebody else signs', () => {
    const read = engine.cards.flatMap(({ card }) => card.characteristics.map(({ key }) => key));
    const permitted = [
      'loan_amount_usd',
      'term_months',
      'vehicle_value_usd',
      'ltv_pct',
      'credit_score',
      'payment_to_income',
      'vehicle_is_new',
      'vehicle_type',
      'vehicle_age_years',
      'co_borrower',
    ];
    for (const key of read) expect(permitted).toContain(key);
  });
});
