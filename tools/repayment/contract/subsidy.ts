import { invalidInput } from '../../kit/errors.ts';
import { type Minor, minor } from '../../kit/units.ts';

/**
 * What a supplier pays the lender so that instalments below the lender's rate still earn it: the amount lent less the
 * instalments' worth on the day the supplier pays, at the lender's own factors.
 *
 *     contribution = lent − Σ instalment / Πⱼ≤ₖ (1 + factorⱼ)
 *
 * @param factors one an instalment; 0 for an instalment due on the day the supplier pays
 * @returns minor units, rounded half up; negative when the instalments earn more than the lender asks
 * @throws AppError `repayment/nothing_advanced`, `repayment/rate_out_of_range`
 */
export function supplierContribution(lent: Minor, instalment: Minor, factors: readonly number[]): Minor {
  if (!(lent > 0 && instalment >= 0)) {
    throw invalidInput(
      'repayment/nothing_advanced',
      'A supplier contributes to a loan above 0 that is repaid by instalments.',
      'Give what is lent and the instalment, neither negative.',
    );
  }
  requireFactors(factors);
  let [discount, worth] = [1, 0];
  for (const factor of factors) {
    discount /= 1 + factor;
    worth += instalment * discount;
  }
  return minor(lent - worth);
}

/**
 * What one unit paid at the end of each period so far has grown to: f₁ = 1, fₖ = fₖ₋₁ × (1 + factorₖ) + 1. A level instalment
 * is the grown principal over the last of them.
 *
 * @throws AppError `repayment/rate_out_of_range`
 */
export function accumulations(factors: readonly number[]): readonly number[] {
  requireFactors(factors);
  let grown = 0;
  return factors.map((factor) => {
    grown = grown * (1 + factor) + 1;
    return grown;
  });
}

function requireFactors(factors: readonly number[]): void {
  if (factors.every((factor) => factor >= 0)) return;
  throw invalidInput(
    'repayment/rate_out_of_range',
    'Interest for a period is not negative.',
    'Give a rate of 0 or more, and periods in the order of days.',
  );
}
