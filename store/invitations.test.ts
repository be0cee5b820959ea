import { describe, expect, it } from 'vitest';
import { applyChanges, type DealChange } from '#tools/deals/changes.ts';
import type { Deal } from '#tools/deals/deal.ts';
import type { Store } from './store.ts';
import { ben, effect, later, memoryStore, newDeal, now } from './testing/records.ts';

const invitation = {
  id: 'inv_1',
  codeHash: 'hash-of-code',
  dealerId: 'dealer_1',
  createdBy: 'dealer_ben',
  dealId: null,
  createdAt: now,
  expiresAt: later,
};
const create = (store: Store, change: object = {}, key = 'k') =>
  store.invitations.create({ ...invitation, ...change }, { key, principal: ben });
const redemption = (change: object = {}) => ({
  codeHash: 'hash-of-code',
  user: { id: 'customer_new', name: 'Robin Example', locale: 'en-US' as const },
  token: { hash: 'hash-of-key', expiresAt: '2026-06-01T00:00:00.000Z' },
  at: now,
  ...change,
});

describe('an invitation', () => {
  it('makes a customer of its dealer with a key, once', async () => {
    const store = memoryStore();
    expect(await create(store)).toBe(true);
    const user = { id: 'customer_new', role: 'customer', name: 'Robin Example', dealerId: 'dealer_1' };
    expect(await store.invitations.redeem(redemption())).toMatchObject(user);
    expect(await store.users.byTokenHash('hash-of-key', now)).toMatchObject(user);
    const other = { ...redemption().user, id: 'customer_other' };
    expect(await store.invitations.redeem(redemption({ user: other }))).toBeUndefined();
    expect(await store.users.get('customer_other')).toBeUndefined();
    expect(await store.invitations.get('inv_1')).toMatchObject({
      redeemedBy: 'customer_new',
      redeemedAt: now,
    });
  });

  it.each([
    ['of an unknown code', {}, { codeHash: 'another' }],
    ['at the moment it runs out', {}, { at: later }],
  ])('opens nothing %s', async (_, made, asked) => {
    const store = memoryStore();
    await create(store, made);
    expect(await store.invitations.redeem(redemption(asked))).toBeUndefined();
    expect(await store.users.list()).toEqual([]);
  });

  it('opens nothing once revoked', async () => {
    const store = memoryStore();
    await create(store);
    expect(await store.invitations.revoke('inv_1', ben, now)).toBe(true);
    expect(await store.invitations.revoke('inv_1', ben, now)).toBe(false);
    expect(await store.invitations.redeem(redemption())).toBeUndefined();
  });

  it('is made once for a key', async () => {
    const store = memoryStore();
    await create(store);
    expect(await create(store, { id: 'inv_2', codeHash: 'another' })).toBe(false);
    expect((await store.invitations.list('dealer_1', 9)).map(({ id }) => id)).toEqual(['inv_1']);
    expect(await store.invitations.list('dealer_2', 9)).toEqual([]);
  });

  it('bound to a deal makes it the customer’s, in a way that the audit log replays', async () => {
    const store = memoryStore();
    const deal = newDeal('deal_1', { customerId: null });
    await store.effects.apply(effect({ changes: [{ op: 'open', deal }], principal: ben }));
    await create(store, { dealId: 'deal_1' });
    await store.invitations.redeem(redemption());
    const stored = await store.deals.get('deal_1');
    expect(stored?.customerId).toBe('customer_new');
    const entries = await store.audit.list({ dealId: 'deal_1' });
    const replayed = entries
      .map(({ data }) => (data as { changes: DealChange[] }).changes)
      .filter((changes) => changes.length > 0)
      .reduce<Deal | undefined>(applyChanges, undefined);
    expect(replayed).toEqual(stored);
    expect(await store.audit.verify()).toBeNull();
  });

  it('bound to a deal that meanwhile has a customer opens nothing, and stays unused', async () => {
    const store = memoryStore();
    await store.effects.apply(effect());
    await create(store, { dealId: 'deal_1' });
    expect(await store.invitations.redeem(redemption())).toBeUndefined();
    expect(await store.users.list()).toEqual([]);
    expect((await store.invitations.get('inv_1'))?.redeemedAt).toBeNull();
  });

  it('is redeemed once, however many try at the same time', async () => {
    const store = memoryStore();
    await create(store);
    const tries = Array.from({ length: 20 }, (_, i) =>
      store.invitations.redeem(
        redemption({
          user: { ...redemption().user, id: `customer_${i}` },
          token: { hash: `hash_${i}`, expiresAt: '2026-06-01T00:00:00.000Z' },
        }),
      ),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await store.users.list()).toHaveLength(1);
  });
});
