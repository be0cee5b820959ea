import type { OfferView } from '../card-types.ts';

export type OfferOrder = 'total' | 'payment';

/** Offers by what they cost in total or a month; ties keep the server's order. */
export function sortOffers(offers: readonly OfferView[], order: OfferOrder): OfferView[] {
  const cost = (offer: OfferView) => (order === 'total' ? offer.totalOfPayments : offer.monthlyPayment);
  return offers.toSorted((a, b) => cost(a) - cost(b));
}
