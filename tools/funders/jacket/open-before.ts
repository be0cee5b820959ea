import type { Deal, Offer } from '../../deals/deal.ts';
import type { Role } from '../../kit/principal.ts';
import type { JacketSetting } from './jacket-file.ts';
import { jacketReport } from './report.ts';

/** How much of a jacket is open when somebody is asked to send it. */
export interface OpenBefore {
  readonly sending: number;
  readonly funding: number;
}

/** What the offer's program would hold against the deal, counted; for a customer only what is the customer's to do. */
export function openBefore(
  deal: Deal,
  { programId }: Offer,
  setting: Omit<JacketSetting, 'funder'>,
  role: Role,
): OpenBefore {
  const { programs } = jacketReport(deal, { ...setting, funder: programId });
  const own = programs
    .flatMap(({ defects }) => defects)
    .filter(({ who }) => role !== 'customer' || who === 'customer');
  return {
    sending: own.filter(({ blocks }) => blocks === 'submission').length,
    funding: own.filter(({ blocks }) => blocks === 'funding').length,
  };
}
