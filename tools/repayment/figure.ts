import { invalidInput } from '../kit/errors.ts';

/**
 * A result that is a number, where infinite input, a division by 0 or an overflow could leave none.
 *
 * @throws AppError `repayment/no_figure`
 */
export function figure(result: number): number {
  if (Number.isFinite(result)) return result;
  throw invalidInput(
    'repayment/no_figure',
    'With these amounts, rates and terms there is no such figure.',
    'Give amounts, rates and terms that are numbers of a loan, such as 2500000 minor units at 0.0699 over 60 months.',
  );
}
