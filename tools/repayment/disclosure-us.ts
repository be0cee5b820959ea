import { type Minor, minor } from '../kit/units.ts';

export interface UsCreditInputs {
  /** The cash price or the amount of the loan before any finance charge is added, less the down payment. */
  readonly principal: Minor;
  /** Financed by the creditor and not part of the finance charge: insurance, registration. */
  readonly otherFinanced: Minor;
  readonly prepaidFinanceCharge: Minor;
  readonly payments: readonly Minor[];
}

/** The three amounts of the Truth in Lending box that follow from the contract's payments. */
export interface UsDisclosure {
  readonly amountFinanced: Minor;
  readonly totalOfPayments: Minor;
  readonly financeCharge: Minor;
}

/**
 * Amount financed = principal + other amounts financed − prepaid finance charge; finance charge = total of payments −
 * amount financed.
 *
 * @see 12 CFR 1026.18(b), (d), (h)
 */
export function usDisclosure({
  principal,
  otherFinanced,
  prepaidFinanceCharge,
  payments,
}: UsCreditInputs): UsDisclosure {
  const amountFinanced = minor(principal + otherFinanced - prepaidFinanceCharge);
  const totalOfPayments = minor(payments.reduce((sum, payment) => sum + payment, 0));
  return { amountFinanced, totalOfPayments, financeCharge: minor(totalOfPayments - amountFinanced) };
}

/**
 * The principal for the amount financed of a note whose face holds precomputed interest, whether discounted from the face
 * or added to it: face − precomputed finance charge.
 *
 * @see 12 CFR 1026 Supplement I, comment 18(b)(2)-1 and 18(b)(3)-1
 */
export const discountPrincipal = (face: Minor, precomputedInterest: Minor): Minor =>
  minor(face - precomputedInterest);
