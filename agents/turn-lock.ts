import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '#store/store.ts';
import { conflict } from '#tools/kit/errors.ts';
import { addMilliseconds } from './clock.ts';

/** Short, and renewed while the turn runs: a server that died gives its conversations back within this time. */
const leaseMilliseconds = 10_000;
const renewMilliseconds = 3_000;
const waitMillisecondsMax = 30_000;

/**
 * One turn at a time per conversation, in this process by a queue and across servers by a lease in the store (G18).
 *
 * @throws AppError conflict `turn/busy` when another server's turn does not end in time
 */
export function createTurnLock({ conversations }: Pick<Store, 'conversations'>, holder: string) {
  const queues = new Map<string, Promise<unknown>>();

  const withLease = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    await acquire(id);
    const renewal = setInterval(() => void take(id).catch(() => false), renewMilliseconds);
    renewal.unref();
    try {
      return await work();
    } finally {
      clearInterval(renewal);
      await conversations.release(id, holder);
    }
  };

  const take = (id: string): Promise<boolean> => {
    const now = new Date().toISOString();
    return conversations.acquire(id, holder, now, addMilliseconds(now, leaseMilliseconds));
  };

  const acquire = async (id: string): Promise<void> => {
    for (let waited = 0; waited < waitMillisecondsMax; waited += 100) {
      if (await take(id)) return;
      await sleep(100);
    }
    throw conflict(
      'turn/busy',
      'Another turn of this conversation is still running.',
      'Wait for it to end, then send again.',
    );
  };

  return async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const before = queues.get(id) ?? Promise.resolve();
    const mine = before.then(
      () => withLease(id, work),
      () => withLease(id, work),
    );
    queues.set(id, mine);
    try {
      return await mine;
    } finally {
      if (queues.get(id) === mine) queues.delete(id);
    }
  };
}
