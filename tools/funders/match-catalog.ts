import type { Dealer } from '../channel/dealer.ts';
import type { Offer } from '../deals/deal.ts';
import type { IsoDate, Minor } from '../kit/units.ts';
import type { Catalog, Funder } from './catalog.ts';
import type { FunderRule } from './codes.ts';
import { type Cure, nearestCure } from './cure.ts';
import { matchProgram } from './match.ts';
import { type OfferFor, offerOf } from './offer.ts';
import type { Program } from './program.ts';
import { rankMisses, rankOffers } from './rank.ts';

export interface Miss {
  readonly program: Program;
  readonly funder: Funder;
  readonly rules: readonly FunderRule[];
  readonly cure: Cure | undefined;
}

export interface Asked extends OfferFor {
  readonly dealer: Dealer;
  readonly today: IsoDate;
  /** Cures add cash in steps of this many minor units. */
  readonly cureGrid: Minor;
}

/**
 * Every program of the catalogue, as an offer or as a miss, both ranked. One pass, linear in programs; a program of a
 * funder that the catalogue does not list is left out, for it has no name to show. Pure.
 */
export function matchCatalog(
  catalog: Catalog,
  asked: Asked,
): { readonly offers: Offer[]; readonly misses: Miss[] } {
  const funders = new Map(catalog.funders.map((funder) => [funder.id, funder]));
  const offers: Offer[] = [];
  const misses: Miss[] = [];
  for (const program of catalog.programs) {
    const funder = funders.get(program.funderId);
    if (!funder) continue;
    const setting = { program, funder, dealer: asked.dealer, today: asked.today };
    const match = matchProgram(asked.deal, setting);
    if (match.fits) offers.push(offerOf(asked, setting, match.quote));
    else {
      const cure = nearestCure(asked.deal, setting, asked.cureGrid);
      misses.push({ program, funder, rules: match.rules, cure });
    }
  }
  return { offers: rankOffers(offers, 'total_cost'), misses: rankMisses(misses) };
}
