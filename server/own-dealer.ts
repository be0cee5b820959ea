import type { Dealer } from '#tools/channel/dealer.ts';
import { forbidden, invalidInput, notFound } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { World } from '#tools/world.ts';

/**
 * The dealership whose page is asked for: a dealer's own, or the one that staff name.
 *
 * @throws AppError forbidden `channel/not_customers`; invalid_input `channel/which_dealer` for staff who name none;
 *   not_found `channel/no_dealer`, the same for one that is not there and one that is somebody else's
 */
export function ownDealer(
  world: Pick<World, 'dealer'>,
  principal: Principal,
  named: string | undefined,
): Dealer {
  if (principal.role === 'customer') {
    const fix = 'Sign in as a dealer or staff.';
    throw forbidden('channel/not_customers', 'A dealer’s page is the dealer’s.', fix);
  }
  if (principal.role === 'staff' && named === undefined) {
    throw invalidInput('channel/which_dealer', 'Staff belong to no dealer.', 'Name one with ?dealer=ID.');
  }
  const id = principal.role === 'staff' ? named : principal.dealerId;
  const dealer = id === undefined || (named ?? id) !== id ? undefined : world.dealer(id);
  if (dealer) return dealer;
  throw notFound('channel/no_dealer', 'There is no such dealer here.', 'Leave dealer out for your own.');
}
