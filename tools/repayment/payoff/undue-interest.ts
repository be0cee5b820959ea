import { invalidInput } from '../../kit/errors.ts';
import type { Minor } from '../../kit/units.ts';
import { type Rounding, roundedTo } from '../contract/rounding.ts';

/** Up to a share of the instalments paid, at least a share of the undue interest is given back. */
export interface RebateStep {
  readonly upToPaid: number;
  readonly rebate: number;
}

/**
 * The rebate on interest not yet due, by how much of the loan has been paid: Thailand asks for at least 60 % up to a third of
 * the instalments, 70 % up to two thirds, and all of it after that. The steps are the market's, not ours.
 *
 * @param undueInterest interest of the instalments to come, minor units
 * @param steps in rising order; the last one reaches 1
 * @returns undue interest × the share of the first step that the instalments paid do not pass, rounded
 * @throws AppError `repayment/rebate_steps_out_of_range`, `repayment/payment_number_out_of_range`
 */
export function undueInterestRebate(
  undueInterest: Minor,
  paid: number,
  instalments: number,
  steps: readonly RebateStep[],
  rounding: Rounding,
): Minor {
  if (
    !(undueInterest >= 0 && Number.isInteger(paid) && paid >= 0 && paid <= instalments && instalments >= 1)
  ) {
    throw invalidInput(
      'repayment/payment_number_out_of_range',
      'The instalments paid lie between none and all of them.',
      'Give how many instalments were paid before the settlement date.',
    );
  }
  // A third of 36 instalments is 12 of them; as a quotient of doubles 12/36 may pass 1/3 by a last digit.
  const step = steps.find(({ upToPaid }) => paid <= upToPaid * instalments + 1e-9);
  if (!step || !steps.every(({ rebate }) => rebate >= 0 && rebate <= 1) || !rising(steps)) {
    throw invalidInput(
      'repayment/rebate_steps_out_of_range',
      'The steps of a rebate rise to the whole of the instalments, each with a share from 0 to 1.',
      'Give for example 0.6 up to a third, 0.7 up to two thirds, and 1 up to all.',
    );
  }
  return roundedTo(undueInterest * step.rebate, rounding);
}

const rising = (steps: readonly RebateStep[]): boolean =>
  steps.every(({ upToPaid }, k) => k === 0 || upToPaid > (steps[k - 1]?.upToPaid ?? 0));
