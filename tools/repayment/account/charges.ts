import { invalidInput } from '../../kit/errors.ts';
import type { Minor } from '../../kit/units.ts';
import { type Rounding, roundedTo } from '../contract/rounding.ts';

export interface LateChargeTerms {
  /** What the percentage is taken of: the instalment in arrears, or the part of it the contract names. */
  readonly base: Minor;
  readonly rate: number;
  /** A fixed amount beside the percentage, charged though the base may be small; none when left out. */
  readonly flat?: Minor;
  /** Full days past the due day in which nothing is charged. */
  readonly graceDays: number;
  readonly daysAfterDue: number;
  /** A late charge is collected once for an instalment, however long it stays unpaid. */
  readonly alreadyCollected: boolean;
  /** The most the law or the contract allows; null where neither does. */
  readonly cap: Minor | null;
  readonly rounding: Rounding;
}

/**
 * The late charge of one instalment: rate × base and the fixed amount, up to the cap, once the grace days have passed.
 *
 * @throws AppError `repayment/late_charge_out_of_range`
 * @see 12 Pa.C.S. 6245 for one with 10 days of grace, 2 % and once an instalment
 */
export function lateCharge(terms: LateChargeTerms): Minor {
  const { base, rate, flat = 0, graceDays, daysAfterDue, alreadyCollected, cap, rounding } = terms;
  const counted = base >= 0 && rate >= 0 && rate <= 1 && flat >= 0 && graceDays >= 0 && daysAfterDue >= 0;
  if (!counted || (cap !== null && cap < 0)) {
    throw invalidInput(
      'repayment/late_charge_out_of_range',
      'A late charge needs a base, a rate from 0 % to 100 %, days of grace and days after the due day, none negative.',
      'Check the terms of the late charge.',
    );
  }
  const charged = alreadyCollected || daysAfterDue <= graceDays ? 0 : base * rate + flat;
  return roundedTo(Math.min(charged, cap ?? charged), rounding);
}

/** A fee taken with an instalment as a share of it. */
export const instalmentFee = (base: Minor, rate: number, rounding: Rounding): Minor =>
  roundedTo(base * rate, rounding);
