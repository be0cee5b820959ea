import { z } from 'zod';
import type { Deal, Offer } from '../deals/deal.ts';
import { namedDeal } from '../deals/named-records.ts';
import { amount, code, rate } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import { conflict, invalidInput } from '../kit/errors.ts';
import { stipCodes } from './codes.ts';
import { differenceOf, sides } from './offer-difference.ts';
import { OfferView, offerView } from './offer-view.ts';
import { rankOffers } from './rank.ts';
import { stipViews } from './stips.ts';

const OfferId = z.string().optional().describe('an offerId that find_funders returned for this deal');

const Output = z.strictObject({
  dealId: z.string(),
  first: OfferView,
  second: OfferView,
  /** By total of payments, and by payment. */
  cheaper: code('cheaper_offer', sides),
  lowerPayment: code('lower_payment_offer', sides),
  totalDifference: amount('total_difference'),
  paymentDifference: amount('payment_difference'),
  financeChargeDifference: amount('finance_charge_difference'),
  aprDifference: rate('apr_difference'),
  onlyFirst: z.array(z.strictObject({ code: code('stip_only_first', stipCodes) })),
  onlySecond: z.array(z.strictObject({ code: code('stip_only_second', stipCodes) })),
});

/** compare_offers: two offers on the deal's file side by side. */
export const compareOffers = () =>
  defineTool({
    name: 'compare_offers',
    description:
      'Two offers on the deal side by side: both in full, which is cheaper in total and which has the lower payment, by ' +
      'how much in total of payments, payment, finance charge and APR, and the papers that only one of them wants. The ' +
      'two cheapest in total unless offers are named. Call it for every "which is better" and "what is the difference" ' +
      'between funders; never work one out. Needs find_funders first.',
    effect: 'read',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal', 'offers'],
    writes: [],
    repeats: ['offers'],
    card: 'comparison_of_offers',
    input: z.strictObject({ dealId: z.string(), first: OfferId, second: OfferId }),
    output: Output,
    run({ dealId, ...named }, context) {
      const { role } = context.principal;
      const [first, second] = twoOffers(namedDeal(context, dealId), named);
      const { onlyFirst, onlySecond, ...difference } = differenceOf(first, second);
      return {
        dealId,
        first: offerView(first, role),
        second: offerView(second, role),
        ...difference,
        onlyFirst: stipViews(onlyFirst),
        onlySecond: stipViews(onlySecond),
      };
    },
  });

/**
 * The offers named; in place of one that is not, the cheapest in total that is not the other.
 *
 * @throws AppError conflict `funders/nothing_to_compare`; `funders/offer_not_on_file`, `funders/same_offer`
 */
function twoOffers(
  deal: Deal,
  named: { readonly first?: string | undefined; readonly second?: string | undefined },
): readonly [Offer, Offer] {
  const offers = rankOffers(deal.offers?.offers ?? [], 'total_cost');
  if (offers.length < 2) throw nothingToCompare(offers.length);
  const onFile = (offerId: string) => offers.find(({ id }) => id === offerId) ?? notOnFile(offers);
  const [wanted, other] = [named.first, named.second].map((id) =>
    id === undefined ? undefined : onFile(id),
  );
  if (wanted && wanted === other) throw sameOffer();
  const first = wanted ?? offers.find((offer) => offer !== other);
  const second = other ?? offers.find((offer) => offer !== first);
  if (!first || !second) throw nothingToCompare(offers.length);
  return [first, second];
}

const nothingToCompare = (count: number) =>
  conflict(
    'funders/nothing_to_compare',
    count === 0 ? 'There is no offer on this deal.' : 'There is only one offer on this deal.',
    count === 0 ? 'Run find_funders first.' : 'Say that one program fits, and compare other terms instead.',
  );

function notOnFile(offers: readonly Offer[]): never {
  throw invalidInput(
    'funders/offer_not_on_file',
    'No offer on this deal has that id.',
    'Take an offerId that find_funders returned, or leave it out for the cheapest.',
    { details: { offerIds: offers.map(({ id }) => id) } },
  );
}

const sameOffer = () =>
  invalidInput(
    'funders/same_offer',
    'An offer cannot be compared with itself.',
    'Name another one, or leave one out for the cheapest other.',
  );
