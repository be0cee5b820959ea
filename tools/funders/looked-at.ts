import type { Dealer } from '../channel/dealer.ts';
import type { Deal, Offer } from '../deals/deal.ts';
import { readDeal } from '../deals/structure.ts';
import { conflict } from '../kit/errors.ts';
import type { Principal } from '../kit/principal.ts';
import type { IsoDate } from '../kit/units.ts';
import { offerTerms } from '../repayment/offer-terms.ts';
import { harmInputs } from '../risk/harm/deal-harm.ts';
import { harmCheck } from '../risk/harm/harm-check.ts';
import { harmPolicyInForce } from '../risk/harm/policy.ts';
import type { Catalog } from './catalog.ts';

interface Scene {
  readonly catalog: Catalog;
  readonly dealer: Dealer;
  readonly today: IsoDate;
  readonly principal: Principal;
}

/**
 * Refuses to send what the harm check stops at, until a person has looked: someone of staff sends it, or releases a hand-off
 * of the deal as it was last scored. It declines nobody.
 *
 * @throws AppError conflict `risk/person_first`; what `offerTerms` throws
 */
export function requireLookedAt(deal: Deal, offer: Offer, scene: Scene): void {
  if (scene.principal.role === 'staff' || isReleased(deal)) return;
  const { catalog, dealer, today } = scene;
  const read = readDeal(deal, catalog, dealer);
  if ('missing' in read) return;
  const { principal } = offerTerms(offer, catalog, today);
  const { sellRate: annualRate, termMonths } = offer;
  const { outcome } = harmCheck(
    harmPolicyInForce.policy,
    harmInputs(deal, read, { catalog, today, presentCarPayment: null }),
    { principal, annualRate, termMonths, contractDate: today, rateKind: 'fixed' },
  );
  if (outcome === 'stop') throw personFirst();
}

const isReleased = ({ handoff, score }: Deal): boolean =>
  handoff?.releasedAt != null && score !== null && handoff.releasedAt >= score.scoredAt;

const personFirst = () =>
  conflict(
    'risk/person_first',
    'The harm check stops here: a person has to look at this loan before it is sent.',
    'See check_affordability for what was found, and call request_human; it can be sent once a person has released it.',
  );
