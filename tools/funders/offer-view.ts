import { z } from 'zod';
import type { Offer } from '../deals/deal.ts';
import { amount, code, count, months, name, rate, ratio } from '../kit/claims.ts';
import type { Role } from '../kit/principal.ts';
import { rateMethodIds } from '../repayment/rates/rate-methods.ts';
import { stipCodes } from './codes.ts';
import { stipViews } from './stips.ts';

/** An offer as a person sees it; what only dealers and staff may know is absent for a customer. */
export const OfferView = z.strictObject({
  offerId: z.string(),
  programId: z.string(),
  funder: name('funder'),
  program: name('program'),
  promotion: name('promotion').optional(),
  sellRate: rate('sell_rate'),
  buyRate: rate('buy_rate').optional(),
  tier: name('tier').optional(),
  dealerReserve: amount('dealer_reserve').optional(),
  dealerFee: amount('dealer_fee').optional(),
  hitchOdds: ratio('hitch_odds').optional(),
  apr: rate('apr'),
  legalRate: z
    .strictObject({ method: code('rate_method', rateMethodIds), rate: rate('legal_rate') })
    .optional(),
  monthlyPayment: amount('monthly_payment'),
  termMonths: months('term'),
  amountFinanced: amount('amount_financed'),
  financeCharge: amount('finance_charge'),
  totalOfPayments: amount('total_of_payments'),
  decisionHours: count('decision_hours').optional(),
  fundingDays: count('funding_days').optional(),
  stips: z.array(z.strictObject({ code: code('stip', stipCodes) })),
});

/** What lies between the dealer and the funder. */
type DealersOnly = 'buyRate' | 'dealerReserve' | 'dealerFee' | 'hitchOdds' | 'tier';

export type OfferForRole = Omit<Offer, DealersOnly> & Partial<Pick<Offer, DealersOnly>>;

/** The offer as a role may know it: a customer's has no trace of what dealers and funders settle between them. */
export function offerForRole(offer: Offer, role: Role): OfferForRole {
  if (role !== 'customer') return offer;
  const {
    buyRate: _rate,
    dealerReserve: _reserve,
    dealerFee: _fee,
    hitchOdds: _odds,
    tier: _tier,
    ...shown
  } = offer;
  return shown;
}

/** An offer in the words of `OfferView`. Hours are whole ones, rounded up. */
export function offerView(offer: Offer, role: Role): z.input<typeof OfferView> {
  const {
    id,
    funderId: _,
    funderName,
    programName,
    promotion,
    decisionHours,
    stips,
    ...shown
  } = offerForRole(offer, role);
  return {
    offerId: id,
    funder: funderName,
    program: programName,
    ...shown,
    ...(promotion && { promotion: promotion.name }),
    ...(decisionHours !== undefined && { decisionHours: Math.ceil(decisionHours) }),
    stips: stipViews(stips),
  };
}
