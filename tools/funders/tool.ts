import { z } from 'zod';
import { lookedAt } from '../channel/looks.ts';
import { resolveFact } from '../deals/facts.ts';
import { dealerOf, namedDeal } from '../deals/named-records.ts';
import { readDeal } from '../deals/structure.ts';
import { WhatIf } from '../deals/what-if.ts';
import { weighIncome } from '../documents/income/income-evidence.ts';
import { amount, code, count, months, name } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import { minor } from '../kit/units.ts';
import type { MarketPack } from '../markets/market-pack.ts';
import type { World } from '../world.ts';
import { cureKinds, funderRules } from './codes.ts';
import { scoredInputs } from './eligible-deal.ts';
import { type Miss, matchCatalog } from './match-catalog.ts';
import { OfferView, offerView } from './offer-view.ts';
import { OfferOrders, offerOrders, Ranking, rankings, rankOffers } from './rank.ts';

const Input = z.strictObject({
  dealId: z.string(),
  whatIf: WhatIf.optional().describe('terms to try; score_risk must have been run with the same'),
  rankBy: Ranking.optional().describe('what the person wants first; total_cost when left out'),
});

const MissView = z.strictObject({
  programId: z.string(),
  funder: name('funder'),
  program: name('program'),
  rules: z.array(z.strictObject({ code: code('funder_rule', funderRules) })).min(1),
  cure: z
    .strictObject({
      kind: code('cure', cureKinds),
      downPayment: amount('cure_down_payment').optional(),
      termMonths: months('cure_term').optional(),
    })
    .optional(),
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
});

/** Additional cash in a cure comes in steps of this many major units of the currency. */
const cureStep = 100;

/** Every funder's answer to a scored deal; the offers go on the deal file. */
export const findFunders = (world: World) =>
  defineTool({
    name: 'find_funders',
    description:
      'Funder programs that take the deal, the cheapest in total first (or by rankBy), with rate, APR, payment, total cost and the papers they ' +
      'want; and those that do not, nearest first, with every rule that stops them and, where one exists, the down payment ' +
      'or term that would cure it (downPayment in a cure is the whole down payment). Run score_risk before it, with the ' +
      'same whatIf.',
    effect: 'record',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal', 'facts', 'documents', 'score'],
    writes: ['offers'],
    card: 'offers',
    input: Input,
    output: Output,
    run({ dealId, whatIf, rankBy = 'total_cost' }, context) {
      const { principal, market, today, now, record } = context;
      const { deal, conditions } = weighIncome(namedDeal(context, dealId), today);
      const catalog = world.catalog();
      const dealer = dealerOf(world, deal);
      const inputs = scoredInputs(deal, readDeal(deal, catalog, dealer, whatIf));
      const { offers, misses, missCount } = matchCatalog(catalog, {
        deal: inputs,
        dealerRecord: world.dealerRecord?.(dealer.id),
        dealer,
        today,
        scoreFromBureau: resolveFact(deal.facts, 'credit.score').fact?.source === 'bureau',
        incomeProved: inputs.incomeVerified && conditions.length === 0,
        cureGrid: cureGrid(market),
        market: market.id,
        sent: world.sent,
      });
      record({
        op: 'set_offers',
        offers: { offers, structure: inputs.structure, catalogVersion: catalog.version, foundAt: now },
        looked: lookedAt(offers, misses),
      });
      // The file keeps the cheapest first, whatever was asked: a schedule or a submission without an offer's id means that one.
      const ranked = rankOffers(offers, rankBy);
      return {
        dealId: deal.id,
        offers: ranked.map((offer) => offerView(offer, principal.role)),
        rankedBy: rankBy,
        orders: offerOrders(ranked),
        misses: misses.map(missView),
        offerCount: offers.length,
        missCount,
      };
    },
  });

const cureGrid = (market: MarketPack) => minor(cureStep * 10 ** market.currencyExponent);

const missView = ({ program, funder, rules, cure }: Miss) => ({
  programId: program.id,
  funder: funder.name,
  program: program.name,
  rules: rules.map((rule) => ({ code: rule })),
  ...(cure ? { cure } : {}),
});
