import type { Store } from '#store/store.ts';
import type { Deal } from '#tools/deals/deal.ts';
import { dealVisibleTo } from '#tools/deals/visible.ts';
import { notFound } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';

/**
 * A deal that the person may see.
 *
 * @throws AppError `deals/not_found`, the same for one that is not there and one that is somebody else's
 */
export async function visibleDeal(
  deals: Pick<Store['deals'], 'get'>,
  principal: Principal,
  id: string,
): Promise<Deal> {
  const deal = await deals.get(id);
  if (deal && dealVisibleTo(deal, principal)) return deal;
  throw notFound('deals/not_found', 'There is no such deal here.', 'GET /v1/deals lists those you may see.');
}
