import type { Store } from '#store/store.ts';
import type { Deal } from '#tools/deals/deal.ts';
import { sentDeal } from '#tools/testing/sent-deal.ts';
import { now } from './app.ts';

/** Puts deals into the store as if they had been opened as they stand. */
export async function addDeals(store: Store, ...changes: readonly Partial<Deal>[]): Promise<void> {
  for (const change of changes) {
    const deal = sentDeal(change);
    await store.effects.apply({
      key: `open:${deal.id}`,
      tool: 'open_deal',
      dealId: null,
      conversationId: null,
      principal: { id: 'dealer_ben', role: 'dealer', dealerId: deal.dealerId },
      argumentsHash: '',
      changes: [{ op: 'open', deal }],
      output: {},
      approval: null,
      at: now,
      detail: {},
    });
  }
}
