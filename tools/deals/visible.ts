import type { Principal } from '../kit/principal.ts';
import type { Deal } from './deal.ts';

/**
 * Whether a principal may know that a deal exists (G3). Customers see their own, dealer users their dealership's,
 * staff those waiting for a person: a hand-off nobody has released, or a decision that was referred.
 */
export function dealVisibleTo(deal: Deal, principal: Principal): boolean {
  switch (principal.role) {
    case 'customer':
      return deal.customerId !== null && deal.customerId === principal.id;
    case 'dealer':
      return principal.dealerId !== undefined && deal.dealerId === principal.dealerId;
    case 'staff':
      return waitsForStaff(deal);
  }
}

function waitsForStaff(deal: Deal): boolean {
  const handedOff = deal.handoff !== null && deal.handoff.releasedAt === null;
  return handedOff || deal.status === 'referred' || deal.score?.decision === 'referred';
}
