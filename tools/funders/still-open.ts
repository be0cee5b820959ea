import { maySendTo } from '../channel/dealer-limits.ts';
import type { Deal, Offer } from '../deals/deal.ts';
import { dealerOf } from '../deals/named-records.ts';
import { conflict } from '../kit/errors.ts';
import type { IsoDate } from '../kit/units.ts';
import { offerTerms } from '../repayment/offer-terms.ts';
import type { World } from '../world.ts';
import { inEffect, isFull } from './match.ts';
import type { Program } from './program.ts';

/**
 * Refuses an offer on file that its funder would not take any more.
 *
 * @throws AppError conflict `funders/offer_expired` when the program, its promotion or the dealer's permission has ended,
 *   `repayment/offer_outdated` when its figures have changed, `funders/full` when others took the last place
 */
export function requireStillOpen(world: World, deal: Deal, offer: Offer, today: IsoDate): void {
  const catalog = world.catalog();
  const program = catalog.programs.find(({ id }) => id === offer.programId);
  const open = program && inEffect(program, today) && isOn(program, offer, today);
  if (!open || !maySendTo(dealerOf(world, deal), offer.funderId)) {
    throw conflict(
      'funders/offer_expired',
      'The funder no longer takes this offer.',
      'Run find_funders again and choose from what it returns.',
    );
  }
  offerTerms(offer, catalog, today);
  requirePlace(world, program, today);
}

/** Others may have taken the last place since the offer was found. */
function requirePlace(world: World, program: Program, today: IsoDate): void {
  const funder = world.catalog().funders.find(({ id }) => id === program.funderId);
  if (!funder || !isFull({ program, funder, sent: world.sent?.(program, today) })) return;
  throw conflict(
    'funders/full',
    'The funder takes no more contracts for now.',
    'Run find_funders again and choose another offer, or send this one when the funder takes contracts again.',
  );
}

/** A promotion's rate is sent while the promotion lasts. */
const isOn = ({ promotions }: Program, { promotion }: Offer, today: IsoDate): boolean =>
  !promotion ||
  promotions?.some(({ id, from, to }) => id === promotion.id && from <= today && today <= to) === true;
