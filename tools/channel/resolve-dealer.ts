import { defect } from '../kit/errors.ts';
import type { Dealer, DealerEntry, DealerTier } from './dealer.ts';

/**
 * A dealer with limits in force: its own where it has any, else its tier's.
 *
 * @throws AppError defect `channel/limits_unknown` when neither says: the registry refuses such an entry
 */
export function resolveDealer(entry: DealerEntry, tier: DealerTier | undefined): Dealer {
  const funderIds = entry.funderIds ?? tier?.funderIds;
  const markupMax = entry.markupMax ?? tier?.markupMax;
  if (funderIds !== undefined && markupMax !== undefined) return { ...entry, funderIds, markupMax };
  throw defect('channel/limits_unknown', `Dealer ${entry.id} has no limits.`, 'Restore its tier.');
}
