import { z } from 'zod';
import { marketReasons } from '../markets/market-reasons.ts';
import { bureauFactors } from './bureau/bureau-factors.ts';

/**
 * Specific principal reasons, after the model form of Regulation B. None says that a score was too low: that is
 * insufficient by the official comments, so each names what about the application cost the points or broke the limit.
 *
 * @see 12 CFR 1002.9(b)(2) and its comments; 12 CFR 1002, Appendix C, form C-1
 */
export const reasonCodes = [
  'income_insufficient_for_amount',
  'income_below_minimum',
  'income_not_verified',
  'excessive_obligations',
  'collateral_value',
  'collateral_age',
  'collateral_mileage',
  'down_payment_insufficient',
  'term_not_offered',
  'term_length',
  'insufficient_credit_history',
  'credit_bureau_record',
  'length_of_employment',
  'length_of_residence',
  'amount_requested',
  'collateral_type',
  'collateral_new',
  'no_co_borrower',
  'residual_income_insufficient',
  ...bureauFactors,
  ...marketReasons,
] as const;

export const ReasonCode = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof ReasonCode>;
