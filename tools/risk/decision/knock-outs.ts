import type { Cured } from '../reasons/ground.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Cure } from './measures.ts';
import type { Policy } from './policy.ts';
import type { RiskInputs } from './risk-inputs.ts';

/** What of the engine gave a verdict. The market's rules are asked first, then a funder's, then the house's. */
export type Component = 'market' | 'funder' | 'policy' | 'ratios' | 'score';

/** A rule that a deal breaks: it names its own reason, and what would keep it. */
export interface KnockOut {
  /** Of the market pack's rule, the funder's, or the policy's limit. */
  readonly id: string;
  readonly component: 'market' | 'funder' | 'policy';
  readonly outcome: 'referred' | 'declined';
  readonly reason: ReasonCode;
  readonly cured: Cured;
  /** The deal at the rule's limit. */
  readonly cure: Cure;
}

/** The rules of one origin: those that a deal breaks. Pure; none may begin to break when less is lent. */
export type Rules = (inputs: RiskInputs) => readonly KnockOut[];

type Limited = 'grossMonthlyIncome' | 'vehicleAgeYears' | 'odometerMiles' | 'termMonths';

/** The policy's limits on the car, the term and the income: declined just beyond each. */
export const policyRules =
  (policy: Policy): Rules =>
  (inputs) => {
    const limits: readonly (readonly [Limited, number, ReasonCode, boolean])[] = [
      ['grossMonthlyIncome', policy.grossMonthlyIncomeMin, 'income_below_minimum', false],
      ['vehicleAgeYears', policy.vehicleAgeYearsMax, 'collateral_age', true],
      ['odometerMiles', policy.odometerMilesMax, 'collateral_mileage', true],
      ['termMonths', policy.termMonthsMax, 'term_not_offered', true],
    ];
    return limits
      .filter(([what, limit, , ceiling]) => (ceiling ? inputs[what] > limit : inputs[what] < limit))
      .map(([what, limit, reason]) => ({
        id: `policy.${what}`,
        component: 'policy',
        outcome: 'declined',
        reason,
        cured: { what, was: inputs[what], value: limit },
        cure: { inputs: { [what]: limit } },
      }));
  };
