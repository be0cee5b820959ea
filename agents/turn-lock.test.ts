import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '#store/sqlite.ts';
import { createTurnLock } from './turn-lock.ts';

async function scene() {
  const store = openSqliteStore({ path: ':memory:', key: randomBytes(32) });
  for (const id of ['conv_1', 'conv_2']) {
    await store.conversations.create({
      id,
      principalId: 'customer_maya',
      role: 'customer',
      dealerId: 'dealer_1',
      locale: 'en-US',
      market: 'us',
      dealId: null,
      title: null,
      handedOff: false,
      running: false,
      createdOn: '2026-03-02',
      updatedAt: '2026-03-02T15:00:00.000Z',
    } as Parameters<typeof store.conversations.create>[0]);
  }
  return store;
}

/** Work that says when it begins and ends. */
const noted =
  (log: string[], name: string, ms = 5) =>
  async () => {
    log.push(`${name} begins`);
    await sleep(ms);
    log.push(`${name} ends`);
    return name;
  };

describe('the turn lock', () => {
  it('runs the turns of one conversation one after the other, in the order they came (G18)', async () => {
    const locked = createTurnLock(await scene(), 'here');
    const log: string[] = [];
    const names = ['a', 'b', 'c'];
    const results = await Promise.all(names.map((name) => locked('conv_1', noted(log, name))));
    expect(results).toEqual(names);
    expect(log).toEqual(names.flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('lets two conversations run side by side', async () => {
    const locked = createTurnLock(await scene(), 'here');
    const log: string[] = [];
    await Promise.all([locked('conv_1', noted(log, 'a', 30)), locked('conv_2', noted(log, 'b'))]);
    expect(log.slice(0, 2).sort()).toEqual(['a begins', 'b begins']);
  });

  it('is given back after a turn that threw, and the error reaches who asked', async () => {
    const store = await scene();
    const locked = createTurnLock(store, 'here');
    const failing = locked('conv_1', () => Promise.reject(new Error('broken')));
    const next = locked('conv_1', async () => 'well');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('well');
    expect(await createTurnLock(store, 'there')('conv_1', async () => 'free')).toBe('free');
  });

  it('waits for the turn of another server', async () => {
    const store = await scene();
    const log: string[] = [];
    const there = createTurnLock(store, 'there')('conv_1', noted(log, 'there', 60));
    await sleep(10);
    await Promise.all([there, createTurnLock(store, 'here')('conv_1', noted(log, 'here'))]);
    expect(log).toEqual(['there begins', 'there ends', 'here begins', 'here ends']);
  });

  it('takes over from a server that died, once its lease has run out', async () => {
    const store = await scene();
    const soon = new Date(Date.now() + 150).toISOString();
    expect(await store.conversations.acquire('conv_1', 'dead', new Date().toISOString(), soon)).toBe(true);
    const started = Date.now();
    await createTurnLock(store, 'here')('conv_1', async () => 'taken');
    expect(Date.now() - started).toBeGreaterThanOrEqual(90);
  });

  it('does not exist for a conversation that does not', async () => {
    const locked = createTurnLock(await scene(), 'here');
    await expect(locked('conv_9', async () => 'x')).rejects.toMatchObject({
      code: 'conversations/not_found',
    });
  });
});
