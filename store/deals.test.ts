import { describe, expect, it } from 'vitest';
import type { Deal } from '#tools/deals/deal.ts';
import { dealVisibleTo } from '#tools/deals/visible.ts';
import { ana, ben, effect, kim, maya, memoryStore, newDeal } from './testing/records.ts';

const handoff = {
  id: 'h1',
  reason: 'asked',
  requestedBy: 'customer_maya',
  requestedAt: 't',
  releasedAt: null,
};

async function withDeals() {
  const store = memoryStore();
  const deals: Deal[] = [
    newDeal('deal_1'),
    newDeal('deal_2', { customerId: 'customer_chen', status: 'referred' }),
    newDeal('deal_3', { customerId: null, handoff }),
    newDeal('deal_4', { customerId: null, handoff: { ...handoff, releasedAt: 't' } }),
    newDeal('deal_5', { dealerId: 'dealer_2', customerId: null }),
  ];
  for (const [i, deal] of deals.entries()) {
    const at = `2026-03-02T15:0${i}:00.000Z`;
    await store.effects.apply(effect({ key: deal.id, changes: [{ op: 'open', deal }], at }));
  }
  return store;
}

describe('deals', () => {
  it.each([
    ['a customer sees own deals', maya, ['deal_1']],
    ['a dealer sees those of the dealership, newest first', ben, ['deal_4', 'deal_3', 'deal_2', 'deal_1']],
    ['a dealer does not see those of another dealership', ana, ['deal_5']],
    ['a dealer without a dealership sees none', { ...ben, dealerId: undefined }, []],
    ['staff see what was referred or handed over and not released', kim, ['deal_3', 'deal_2']],
  ])('%s', async (_, principal, ids) => {
    const store = await withDeals();
    expect((await store.deals.list(principal, 10)).map(({ id }) => id)).toEqual(ids);
  });

  it('are listed exactly when the guard would show them', async () => {
    const store = await withDeals();
    const all = await Promise.all([1, 2, 3, 4, 5].map((n) => store.deals.get(`deal_${n}`)));
    for (const principal of [maya, ben, ana, kim]) {
      const shown = all.filter((deal) => deal && dealVisibleTo(deal, principal)).map((deal) => deal?.id);
      expect((await store.deals.list(principal, 10)).map(({ id }) => id).sort()).toEqual(shown);
    }
  });

  it('are listed up to a limit', async () => {
    const store = await withDeals();
    expect((await store.deals.list(ben, 2)).map(({ id }) => id)).toEqual(['deal_4', 'deal_3']);
  });

  it('are read whole', async () => {
    const store = await withDeals();
    expect(await store.deals.get('deal_3')).toEqual({
      ...newDeal('deal_3', { customerId: null, handoff }),
      revision: 1,
    });
    expect(await store.deals.get('deal_9')).toBeUndefined();
  });
});
