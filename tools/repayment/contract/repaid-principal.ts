import { invalidInput } from '../../kit/errors.ts';
import type { Contract } from './contract.ts';
import { timelineOf } from './contract-timeline.ts';

/**
 * The principal that a contract's stated payments repay, whatever it says was drawn down: what they and the balloon are
 * worth on the contract date, each discounted period by period,
 *
 *     P = Σ paymentₖ ÷ Π (1 + factorⱼ), j = 1 … k
 *
 * @returns fractional minor units
 * @throws AppError `repayment/payments_not_stated` when an instalment is to be solved for, or to follow the interest
 */
export function repaidPrincipal(contract: Contract): number {
  let [worth, growth] = [0, 1];
  for (const { instalment, factor, last } of timelineOf(contract).periods) {
    growth *= 1 + factor;
    if (instalment.kind !== 'fixed' && instalment.kind !== 'none') throw notStated();
    const stated = instalment.kind === 'fixed' ? instalment.amount : 0;
    worth += (stated + (last ? contract.balloon : 0)) / growth;
  }
  return worth;
}

const notStated = () =>
  invalidInput(
    'repayment/payments_not_stated',
    'Only payments that are stated tell what they repay.',
    'State every payment, or state the principal and solve for the payments.',
  );
