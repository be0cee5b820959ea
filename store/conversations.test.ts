import { describe, expect, it } from 'vitest';
import { ben, kim, later, maya, memoryStore, newConversation, now } from './testing/records.ts';

async function open() {
  const store = memoryStore();
  await store.conversations.create(newConversation());
  return store.conversations;
}

describe('a conversation', () => {
  it('is kept whole and changed field by field', async () => {
    const conversations = await open();
    expect(await conversations.get('conversation_1')).toEqual(newConversation());
    const patch = {
      dealId: 'deal_1',
      title: '2023 Subaru',
      running: true,
      handedOff: true,
      updatedAt: later,
    };
    await conversations.update('conversation_1', patch);
    expect(await conversations.get('conversation_1')).toEqual(newConversation(patch));
    await conversations.update('conversation_1', { running: false });
    expect(await conversations.get('conversation_1')).toEqual(newConversation({ ...patch, running: false }));
  });

  it('that is unknown cannot be changed', async () => {
    const conversations = await open();
    await expect(conversations.update('conversation_9', { running: true })).rejects.toMatchObject({
      kind: 'not_found',
    });
    expect(await conversations.get('conversation_9')).toBeUndefined();
  });

  it('is listed for its principal, newest first, and for staff once handed off', async () => {
    const conversations = await open();
    await conversations.create(newConversation({ id: 'conversation_2', updatedAt: later, handedOff: true }));
    const ids = async (who: typeof maya) => (await conversations.list(who, 10)).map(({ id }) => id);
    expect(await ids(maya)).toEqual(['conversation_2', 'conversation_1']);
    expect(await ids(ben)).toEqual([]);
    expect(await ids(kim)).toEqual(['conversation_2']);
    expect(await conversations.list(maya, 1)).toHaveLength(1);
  });

  it('whose turn was running is found again', async () => {
    const conversations = await open();
    expect(await conversations.interrupted()).toEqual([]);
    await conversations.update('conversation_1', { running: true });
    expect((await conversations.interrupted()).map(({ id }) => id)).toEqual(['conversation_1']);
  });
});

describe('a lease', () => {
  const soon = '2026-03-02T15:01:00.000Z';

  it('is one holder’s until it is given back', async () => {
    const conversations = await open();
    expect(await conversations.acquire('conversation_1', 'a', now, soon)).toBe(true);
    expect(await conversations.acquire('conversation_1', 'b', now, soon)).toBe(false);
    expect(await conversations.acquire('conversation_1', 'a', now, later)).toBe(true);
    await conversations.release('conversation_1', 'b');
    expect(await conversations.acquire('conversation_1', 'b', now, soon)).toBe(false);
    await conversations.release('conversation_1', 'a');
    expect(await conversations.acquire('conversation_1', 'b', now, soon)).toBe(true);
  });

  it('runs out', async () => {
    const conversations = await open();
    await conversations.acquire('conversation_1', 'a', now, soon);
    expect(await conversations.acquire('conversation_1', 'b', soon, later)).toBe(true);
  });

  it('of an unknown conversation is an error', async () => {
    const conversations = await open();
    await expect(conversations.acquire('conversation_9', 'a', now, soon)).rejects.toMatchObject({
      code: 'conversations/not_found',
    });
  });
});

describe('events', () => {
  it('are numbered from 1 in each conversation and read after a number', async () => {
    const conversations = await open();
    await conversations.create(newConversation({ id: 'conversation_2' }));
    for (const text of ['a', 'b', 'c'])
      await conversations.append('conversation_1', { type: 'user', data: { text } });
    const other = await conversations.append('conversation_2', { type: 'done', data: null });
    expect(other.seq).toBe(1);
    const rest = await conversations.events('conversation_1', 1, 10);
    expect(rest.map(({ seq, data }) => [seq, data])).toEqual([
      [2, { text: 'b' }],
      [3, { text: 'c' }],
    ]);
    expect(await conversations.events('conversation_1', 0, 2)).toHaveLength(2);
  });

  it('appended at once get different numbers', async () => {
    const conversations = await open();
    const stored = await Promise.all(
      Array.from({ length: 10 }, () => conversations.append('conversation_1', { type: 'step', data: {} })),
    );
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('of a turn that was begun before are found by its key', async () => {
    const conversations = await open();
    await conversations.append('conversation_1', { type: 'done', data: null });
    const begin = (key: string) => conversations.beginTurn('conversation_1', key, now);
    expect(await begin('key-1')).toEqual({ fresh: true, firstEvent: 2 });
    await conversations.append('conversation_1', { type: 'user', data: null });
    expect(await begin('key-1')).toEqual({ fresh: false, firstEvent: 2 });
    expect(await begin('key-2')).toEqual({ fresh: true, firstEvent: 3 });
  });
});
