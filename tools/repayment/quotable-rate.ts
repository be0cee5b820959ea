import { invalidInput } from '../kit/errors.ts';
import type { AnnualRate } from '../kit/units.ts';
import type { RateAnswer } from './rates/flow-rates.ts';

/**
 * The one rate of an answer, when it may be quoted to a person.
 *
 * @throws AppError `repayment/rate_not_quotable` for several rates, for none, and outside 0 % to 100 % a year
 */
export function quotableRate(answer: RateAnswer): AnnualRate {
  if (answer.status === 'one' && answer.rate > -lastDigits && answer.rate <= 1) {
    return Math.max(0, answer.rate) as AnnualRate;
  }
  throw invalidInput(
    'repayment/rate_not_quotable',
    'These payments have no single annual rate from 0 % to 100 %.',
    'Check the amount, the rate, the fees and the term.',
  );
}

/** A loan without interest may come out a few last digits below 0. */
const lastDigits = 1e-9;
