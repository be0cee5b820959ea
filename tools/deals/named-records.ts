import type { Dealer } from '../channel/dealer.ts';
import type { ToolContext } from '../kit/define-tool.ts';
import { defect, invalidInput, notFound } from '../kit/errors.ts';
import type { World } from '../world.ts';
import type { Deal } from './deal.ts';

/** The deal a call names. @throws AppError not_found `deals/not_found`; the same whether it is missing or not theirs */
export function namedDeal({ deal }: Pick<ToolContext, 'deal'>, dealId: string): Deal {
  if (deal?.id === dealId) return deal;
  throw notFound('deals/not_found', 'There is no such deal.', 'Use the id of a deal of this conversation.');
}

/** The dealership of a deal. @throws AppError defect `deals/dealer_unknown`: a deal file always names a known one */
export function dealerOf(world: World, deal: Deal): Dealer {
  const dealer = world.dealer(deal.dealerId);
  if (dealer) return dealer;
  throw defect('deals/dealer_unknown', `Deal ${deal.id} names an unknown dealership.`, 'Restore the dealer.');
}

/** The dealership a principal acts in. @throws AppError `deals/no_dealership` for one who belongs to none */
export function ownDealerId({ principal }: Pick<ToolContext, 'principal'>): string {
  if (principal.dealerId !== undefined) return principal.dealerId;
  throw invalidInput(
    'deals/no_dealership',
    'This needs a dealership, and you belong to none.',
    'Sign in as a customer or an employee of a dealership.',
  );
}
