import { z } from 'zod';
import { lookedAt } from '../channel/looks.ts';
import { resolveFact } from '../deals/facts.ts';
import { dealerOf, namedDeal } from '../deals/named-records.ts';
import { readDeal } from '../deals/structure.ts';
import { WhatIf } from '../deals/what-if.ts';
import { weighIncome } from '../documents/income/income-evidence.ts';
import { code, count } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import { minor } from '../kit/units.ts';
import type { MarketPack } from '../markets/market-pack.ts';
import type { World } from '../world.ts';
import { funderRules } from './codes.ts';
import { scoredInputs } from './eligible-deal.ts';
import { type Asked, type CatalogMatch, matchCatalog } from './match-catalog.ts';
import { MissView, missView } from './miss-view.ts';
import { namedFunder } from './named-funder.ts';
import { OfferView, offerView } from './offer-view.ts';
import { OfferOrders, offerOrders, Ranking, rankings, rankOffers } from './rank.ts';

const Input = z.strictObject({
  dealId: z.string(),
  whatIf: WhatIf.optional().describe('terms to try; score_risk must have been run with the same'),
  funder: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('only the answers of this funder: its name, the beginning of it, or its id'),
  rankBy: Ranking.optional().describe('what the person wants first; total_cost when left out'),
});

const Output = z.strictObject({
  dealId: z.string(),
  /** Best first, by `rankedBy`. */
  offers: z.array(OfferView),
  rankedBy: code('ranking', rankings),
  /** The other orders of the same offers. */
  orders: OfferOrders,
  misses: z.array(MissView),
  offerCount: count('offer_count'),
  missCount: count('miss_count'),
  /** How many programs each rule stops, as `CatalogMatch` counts them. */
  stoppedBy: z.array(
    z.strictObject({ code: code('funder_rule', funderRules), programs: count('stopped_count') }),
  ),
});

/** Additional cash in a cure comes in steps of this many major units of the currency. */
const cureStep = 100;

/** Every funder's answer to a scored deal; the offers go on the deal file. */
export const findFunders = (world: World) =>
  defineTool({
    name: 'find_funders',
    description:
      'Funder programs that take the deal, the cheapest in total first (or by rankBy), with rate, APR, payment, total cost and the papers they ' +
      'want; and those that do not, nearest first (at most a hundred of missCount), with every rule that stops them, what ' +
      'would settle each rule alone, and what would make the program take the deal: cure by other terms, together by more ' +
      'than terms (figures are whole values: the whole down payment, the least income). stoppedBy counts programs by rule. ' +
      'Name a funder for its answers only. Run score_risk before it, with the same whatIf.',
    effect: 'record',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal', 'facts', 'documents', 'score'],
    writes: ['offers'],
    card: 'offers',
    input: Input,
    output: Output,
    run({ dealId, whatIf, funder, rankBy = 'total_cost' }, context) {
      const { principal, market, today, now, record } = context;
      const { deal, conditions } = weighIncome(namedDeal(context, dealId), today);
      const catalog = world.catalog();
      const funderId = funder === undefined ? undefined : namedFunder(catalog, funder).id;
      const dealer = dealerOf(world, deal);
      const inputs = scoredInputs(deal, readDeal(deal, catalog, dealer, whatIf));
      const asked: Asked = {
        deal: inputs,
        dealerRecord: world.dealerRecord?.(dealer.id),
        dealer,
        today,
        scoreFromBureau: resolveFact(deal.facts, 'credit.score').fact?.source === 'bureau',
        incomeProved: inputs.incomeVerified && conditions.length === 0,
        cureGrid: cureGrid(market),
        market: market.id,
        sent: world.sent,
      };
      const all = matchCatalog(catalog, asked);
      record({
        op: 'set_offers',
        offers: {
          offers: all.offers,
          structure: inputs.structure,
          catalogVersion: catalog.version,
          foundAt: now,
        },
        looked: lookedAt(all.offers, all.misses),
      });
      // The file keeps every funder's offers, the cheapest first, whatever was asked: a schedule or a submission without an offer's id means that one.
      const shown: CatalogMatch =
        funderId === undefined ? all : matchCatalog(catalog, { ...asked, funderId });
      const ranked = rankOffers(shown.offers, rankBy);
      return {
        dealId: deal.id,
        offers: ranked.map((offer) => offerView(offer, principal.role)),
        rankedBy: rankBy,
        orders: offerOrders(ranked),
        misses: shown.misses.map((miss) => missView(miss, asked)),
        offerCount: ranked.length,
        missCount: shown.missCount,
        stoppedBy: shown.stoppedBy.map(({ rule, programs }) => ({ code: rule, programs })),
      };
    },
  });

const cureGrid = (market: MarketPack) => minor(cureStep * 10 ** market.currencyExponent);
