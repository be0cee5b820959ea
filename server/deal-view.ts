import { z } from '@hono/zod-openapi';
import { Outcome } from '#tools/channel/outcome.ts';
import { Deal, type DealDocument, Offer, OffersRecord, Submission } from '#tools/deals/deal.ts';
import type { Fact } from '#tools/deals/facts.ts';
import { isIdentifier, maskedIdentifier } from '#tools/documents/identifiers.ts';
import { offerForRole } from '#tools/funders/offer-view.ts';
import { OfferOrders, offerOrders } from '#tools/funders/rank.ts';
import type { Principal } from '#tools/kit/principal.ts';
import { AnnualRate, IsoDate, Minor, Ratio } from '#tools/kit/units.ts';
import type { MarketPack } from '#tools/markets/market-pack.ts';
import { type MarketId, marketPacks } from '#tools/markets/market-packs.ts';
import { noticeKinds } from '#tools/risk/notices/notice.ts';
import { clockStates, noticeClock, noticeEvents } from '#tools/risk/notices/notice-clock.ts';

/** What lies between the dealer and the funder is told to no customer. */
const OfferView = Offer.extend({
  buyRate: AnnualRate.optional().describe('dealers and staff only'),
  dealerReserve: Minor.optional().describe('dealers and staff only'),
  dealerFee: Minor.optional().describe('dealers and staff only'),
  hitchOdds: Ratio.optional().describe('dealers and staff only'),
  tier: z.string().optional().describe('dealers and staff only'),
});

/** Why a contract came back is between the dealer and the funder. */
const OutcomeView = Outcome.partial({ defects: true, by: true });

/** What the creditor's side owes the applicant, and by when. */
const NoticeClockView = z.object({
  items: z.array(
    z.object({
      notice: z.enum(noticeKinds).nullable(),
      event: z.enum(noticeEvents),
      since: IsoDate,
      due: IsoDate.nullable(),
      state: z.enum(clockStates),
      rule: z.string(),
    }),
  ),
  retainUntil: IsoDate.nullable(),
});

/** The deal file as it leaves the building. */
export const DealView = Deal.extend({
  offers: OffersRecord.extend({
    offers: z.array(OfferView),
    orders: OfferOrders.describe('places of the offers in each order a person may ask for'),
  }).nullable(),
  submissions: z.array(Submission.extend({ offer: OfferView, outcomes: z.array(OutcomeView).optional() })),
  noticeClock: NoticeClockView.optional().describe('dealers and staff only'),
}).openapi('Deal');
export type DealView = z.infer<typeof DealView>;

const MASK = '••••';

/**
 * Identifiers are masked for everyone; rates, fees and reserves of the dealer, its exceptions to a markup, and the clock of
 * notices are left out for customers.
 *
 * @param now ISO 8601 instant by which notices are due or overdue
 */
export function viewDeal(deal: Deal, { role }: Principal, now: string): DealView {
  const offer = (full: Offer) => offerForRole(full, role);
  const { markupExceptions, looks, ...shared } = deal;
  return {
    ...shared,
    facts: deal.facts.map(maskFact),
    documents: deal.documents.map(maskDocument),
    offers: deal.offers && {
      ...deal.offers,
      offers: deal.offers.offers.map(offer),
      orders: offerOrders(deal.offers.offers),
    },
    submissions: deal.submissions.map((submission) => ({
      ...submission,
      offer: offer(submission.offer),
      ...(role === 'customer' ? withoutDefects(submission) : {}),
    })),
    ...(role === 'customer'
      ? {}
      : { ...(markupExceptions && { markupExceptions }), ...(looks && { looks }), ...clockOf(deal, now) }),
  };
}

function clockOf(deal: Deal, now: string): Pick<DealView, 'noticeClock'> {
  const pack = marketPacks[deal.market as MarketId] as MarketPack | undefined;
  if (!pack) return {};
  const { items, retainUntil } = noticeClock(deal, pack, IsoDate.parse(now.slice(0, 10)));
  return { noticeClock: { items: [...items], retainUntil } };
}

const withoutDefects = ({ outcomes }: Submission) =>
  outcomes ? { outcomes: outcomes.map(({ result, on, at }) => ({ result, on, at })) } : {};

const maskFact = (fact: Fact): Fact => (fact.key === 'buyer.taxIdLast4' ? { ...fact, value: MASK } : fact);

const maskDocument = (document: DealDocument): DealDocument => ({
  ...document,
  ...(document.corrections && {
    corrections: document.corrections.map((correction) =>
      isIdentifier(correction.field)
        ? { ...correction, was: maskedIdentifier(String(correction.was)) }
        : correction,
    ),
  }),
  fields: document.fields.map((field) =>
    isIdentifier(field.name) ? { ...field, value: maskedIdentifier(String(field.value)) } : field,
  ),
});
