import { describe, expect, it } from 'vitest';
import type { Store } from './store.ts';
import { effect, memoryStore, now } from './testing/records.ts';

const note = (n: number) => ({
  at: now,
  kind: 'note',
  dealId: n % 2 ? 'deal_1' : null,
  conversationId: null,
  principalId: 'customer_maya',
  data: { n },
});

async function withEntries(count: number) {
  const store = memoryStore();
  for (let n = 1; n <= count; n++) await store.audit.append(note(n));
  return store;
}

/** What someone with the file and an SQL shell could do. */
function tamper(store: Store, sql: string) {
  store.database.exec(
    'DROP TRIGGER audit_is_never_updated; DROP TRIGGER audit_is_never_deleted; DROP TRIGGER audit_only_grows;',
  );
  store.database.exec(sql);
}

describe('the audit log', () => {
  it('chains each entry to the one before', async () => {
    const store = await withEntries(3);
    const entries = await store.audit.list({});
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(entries.map(({ data }) => data)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(entries[0]?.previousHash).toBe('0'.repeat(64));
    expect(entries[1]?.previousHash).toBe(entries[0]?.hash);
    expect(await store.audit.verify()).toBeNull();
  });

  it('lists by deal', async () => {
    const store = await withEntries(3);
    expect((await store.audit.list({ dealId: 'deal_1' })).map(({ seq }) => seq)).toEqual([1, 3]);
  });

  it('is whole when empty', async () => {
    expect(await memoryStore().audit.verify()).toBeNull();
  });

  it.each([
    ['an update', 'UPDATE audit SET at = 0 WHERE seq = 2'],
    ['a delete', 'DELETE FROM audit WHERE seq = 3'],
    [
      'a replace',
      "INSERT OR REPLACE INTO audit SELECT 2, at, kind, deal_id, conversation_id, 'x', previous_hash, hash, sealed FROM audit WHERE seq = 2",
    ],
    [
      'an entry after a gap',
      "INSERT INTO audit SELECT 9, at, kind, deal_id, conversation_id, 'x', 'p', 'h', sealed FROM audit WHERE seq = 2",
    ],
  ])('refuses %s', async (_, sql) => {
    const store = await withEntries(3);
    expect(() => store.database.exec(sql)).toThrow('append-only');
    expect(await store.audit.verify()).toBeNull();
  });

  it.each([
    ['a changed time', "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2", 2],
    ['a changed principal', "UPDATE audit SET principal_id = 'customer_chen' WHERE seq = 2", 2],
    [
      'data of another entry',
      'UPDATE audit SET sealed = (SELECT sealed FROM audit WHERE seq = 1) WHERE seq = 2',
      2,
    ],
    ['a removed entry', 'DELETE FROM audit WHERE seq = 2', 2],
    ['a recomputed link', "UPDATE audit SET previous_hash = 'f' WHERE seq = 3", 3],
  ])('notices %s', async (_, sql, seq) => {
    const store = await withEntries(4);
    tamper(store, sql);
    expect(await store.audit.verify()).toBe(seq);
  });

  it('notices that its end was cut off, by the ledger', async () => {
    const store = await withEntries(1);
    await store.effects.apply(effect());
    store.database.pragma('foreign_keys = OFF');
    tamper(store, 'DELETE FROM audit WHERE seq = 2');
    expect(await store.audit.verify()).toBe(2);
  });
});
