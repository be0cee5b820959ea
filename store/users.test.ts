import { describe, expect, it } from 'vitest';
import { User } from './records.ts';
import { later, memoryStore, now } from './testing/records.ts';

const user = (id: string, name = id) =>
  User.parse({ id, role: 'customer', name, dealerId: 'dealer_1', locale: 'zh-CN' });

describe('users', () => {
  it('are kept whole, listed in order, replaced by id', async () => {
    const { users } = memoryStore();
    await users.put(user('b'));
    await users.put(user('a'));
    await users.put(user('b', 'Bea'));
    expect(await users.list()).toEqual([user('b', 'Bea'), user('a')]);
    expect(await users.get('a')).toEqual(user('a'));
    expect(await users.get('c')).toBeUndefined();
  });

  it('are found by a token’s hash until it runs out', async () => {
    const { users } = memoryStore();
    await users.put(user('a'));
    await users.putToken({ hash: 'for-ever', userId: 'a', expiresAt: null });
    await users.putToken({ hash: 'short', userId: 'a', expiresAt: later });
    expect(await users.byTokenHash('for-ever', later)).toEqual(user('a'));
    expect(await users.byTokenHash('short', now)).toEqual(user('a'));
    expect(await users.byTokenHash('short', later)).toBeUndefined();
    expect(await users.byTokenHash('other', now)).toBeUndefined();
  });

  it('that do not exist get no token', async () => {
    const { users } = memoryStore();
    await expect(users.putToken({ hash: 'h', userId: 'nobody', expiresAt: null })).rejects.toThrow();
  });
});
