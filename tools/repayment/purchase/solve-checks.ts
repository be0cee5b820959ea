import { invalidInput } from '../../kit/errors.ts';
import type { Financing } from './solve-financing.ts';

/** A billion dollars, as in `contractTerms`. */
export const principalMax = 1e11;

/**
 * Refuses what no financing can have. What is being solved for is absent; a number of payments is checked by the repayment.
 *
 * @throws AppError `repayment/nothing_to_finance`, `repayment/amount_too_large`, `repayment/balloon_out_of_range`,
 *   `repayment/rate_out_of_range`, `repayment/payment_out_of_range`
 */
export function requireFinancing({ principal, annualRate, balloon, payment }: Partial<Financing>): void {
  if (principal !== undefined && !(Number.isInteger(principal) && principal > 0)) throw nothingToFinance();
  if (principal !== undefined && principal > principalMax) throw tooLarge();
  if (balloon !== undefined && !(balloon >= 0 && balloon <= (principal ?? principalMax)))
    throw balloonOutOfRange();
  if (annualRate !== undefined && !(annualRate >= 0 && annualRate <= 1)) throw rateOutOfRange();
  if (payment !== undefined && !(Number.isInteger(payment) && payment > 0 && payment <= principalMax))
    throw paymentOutOfRange();
}

export const nothingToFinance = () =>
  invalidInput(
    'repayment/nothing_to_finance',
    'There is nothing to finance.',
    'Give an amount above zero, or a payment that bears more than the interest on the balloon.',
  );

export const tooLarge = () =>
  invalidInput(
    'repayment/amount_too_large',
    'The amount to finance is too large for a car.',
    'Check that amounts are in minor units, such as cents.',
  );

export const neverRepaid = () =>
  invalidInput(
    'repayment/never_repaid',
    'These payments never repay the loan: they do not exceed the interest.',
    'Give a higher payment, a lower rate or a smaller amount.',
  );

export const termTooLong = (paymentsMax: number) =>
  invalidInput(
    'repayment/term_too_long',
    `Payments of this size repay the loan only in more than ${paymentsMax} payments.`,
    'Give a higher payment, a lower rate or a smaller amount.',
  );

export const noRate = (why: string) =>
  invalidInput('repayment/no_rate', why, 'Check the payment, the term and the amount financed.');

const balloonOutOfRange = () =>
  invalidInput(
    'repayment/balloon_out_of_range',
    'A balloon lies from zero up to what is borrowed.',
    'Give a smaller balloon, or finance more.',
  );

const rateOutOfRange = () =>
  invalidInput(
    'repayment/rate_out_of_range',
    'An annual rate lies from 0 % to 100 %.',
    'Give a fraction, such as 0.0699 for 6.99 %.',
  );

const paymentOutOfRange = () =>
  invalidInput(
    'repayment/payment_out_of_range',
    'A monthly payment is a whole number of minor units above zero, and not beyond any car.',
    'Give what can be paid each month, in minor units.',
  );
