import type { Deal } from '../../deals/deal.ts';
import type { IsoDate, Minor } from '../../kit/units.ts';
import { harmInputs } from '../../risk/harm/deal-harm.ts';
import type { HarmLevel } from '../../risk/harm/finding.ts';
import { harmCheck } from '../../risk/harm/harm-check.ts';
import { harmPolicyInForce } from '../../risk/harm/policy.ts';
import type { Catalog } from '../catalog.ts';
import type { Structure } from './front.ts';
import type { GridCar } from './grid.ts';

/** What the harm check says of a structure whose contract has a principal. */
export type HarmOf = (structure: Structure, principal: Minor) => HarmLevel;

/**
 * The check of check_affordability at the structure's own contract. What is driven now nobody said, so there is no shock to
 * measure. A stop marks a structure for a person to look at and hides none.
 */
export const harmBy =
  (catalog: Catalog, today: IsoDate, dealOf: (car: GridCar) => Deal): HarmOf =>
  ({ lane, taker }, principal) => {
    const inputs = harmInputs(dealOf(lane.car), lane.car.inputs, { catalog, today, presentCarPayment: null });
    return harmCheck(harmPolicyInForce.policy, inputs, {
      principal,
      annualRate: taker.quote.sellRate,
      rateKind: 'fixed',
      termMonths: lane.termMonths,
      contractDate: today,
    }).outcome;
  };
