import { z } from 'zod';
import type { Offer } from '../deals/deal.ts';
import { amount, code, months, name, rate } from '../kit/claims.ts';
import type { Role } from '../kit/principal.ts';
import { stipCodes } from './codes.ts';
import { stipViews } from './stips.ts';

/** An offer as a person sees it; what only dealers and staff may know is absent for a customer. */
export const OfferView = z.strictObject({
  offerId: z.string(),
  programId: z.string(),
  funder: name('funder'),
  program: name('program'),
  sellRate: rate('sell_rate'),
  buyRate: rate('buy_rate').optional(),
  dealerReserve: amount('dealer_reserve').optional(),
  apr: rate('apr'),
  monthlyPayment: amount('monthly_payment'),
  termMonths: months('term'),
  amountFinanced: amount('amount_financed'),
  financeCharge: amount('finance_charge'),
  totalOfPayments: amount('total_of_payments'),
  stips: z.array(z.strictObject({ code: code('stip', stipCodes) })),
});

/** What the dealer earns is the dealer's to know; the customer's view has no trace of it. */
export function offerView(offer: Offer, role: Role) {
  const { id, funderName, programName, buyRate, dealerReserve, stips, ...figures } = offer;
  const { funderId: _, ...shown } = figures;
  return {
    offerId: id,
    funder: funderName,
    program: programName,
    ...shown,
    ...(role === 'customer' ? {} : { buyRate, dealerReserve }),
    stips: stipViews(stips),
  };
}
