import type { Ground } from '../reasons/ground.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Ratios } from './deal-features.ts';
import type { KnockOut } from './knock-outs.ts';
import type { Measures } from './measures.ts';
import type { Policy } from './policy.ts';
import type { RiskInputs } from './risk-inputs.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What broken rules make of a deal: every one of them is named. */
export const knockOutVerdicts = (broken: readonly KnockOut[]): Verdict[] =>
  broken.map(({ reason: code, component, outcome, cured, cure }) =>
    verdictOf(component, outcome, () => [{ code, component, method: 'limit', cured, cure, loss: 0 }]),
  );

const ratioReasons: readonly (readonly [keyof Ratios, ReasonCode])[] = [
  ['ltv', 'collateral_value'],
  ['pti', 'income_insufficient_for_amount'],
  ['dti', 'excessive_obligations'],
  ['residualIncome', 'residual_income_insufficient'],
];

/** LTV, PTI and DTI above their limits, residual income below its own: each by itself, declined or referred. */
export function ratioVerdicts({ limits }: Policy, { ratios }: Measures): Verdict[] {
  return ratioReasons.flatMap(([what, code]) => {
    const { refers, declines, limit } = against(limits, what, ratios[what]);
    if (!refers && !declines) return [];
    const ground: Ground = {
      code,
      component: 'ratios',
      method: 'limit',
      cured: { what, was: ratios[what], value: limit },
      cure: { ratios: { [what]: limit } },
      loss: 0,
    };
    return [verdictOf('ratios', declines ? 'declined' : 'referred', () => [ground])];
  });
}

/** How a ratio stands to its limits; `limit` is the worst value that neither refers nor declines. */
function against(limits: Policy['limits'], what: keyof Ratios, value: number) {
  if (what === 'residualIncome') {
    const { referBelow, declineBelow } = limits.residualIncome;
    return { refers: value < referBelow, declines: value < declineBelow, limit: referBelow };
  }
  const { referAbove, declineAbove } = limits[what];
  return { refers: value > referAbove, declines: value > declineAbove, limit: referAbove };
}

/**
 * An income that was only stated carries a payment up to the PTI that the policy names for it. Above that a person decides,
 * or a paper proves the income.
 */
export function statedIncomeVerdicts(policy: Policy, inputs: RiskInputs, { ratios }: Measures): Verdict[] {
  if (inputs.incomeVerified || ratios.pti <= policy.statedIncomePtiMax) return [];
  const ground: Ground = {
    code: 'income_not_verified',
    component: 'policy',
    method: 'limit',
    cured: { what: 'incomeVerified', was: false, value: true },
    cure: { inputs: { incomeVerified: true } },
    hold: { ratios: { pti: ratios.pti } },
    loss: 0,
  };
  return [verdictOf('policy', 'referred', () => [ground])];
}
