import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '#store/store.ts';
import { conflict } from '#tools/kit/errors.ts';
import { addMilliseconds } from './clock.ts';

const leaseMilliseconds = 150_000;
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
    try {
      return await work();
    } finally {
      await conversations.release(id, holder);
    }
  };

  const acquire = async (id: string): Promise<void> => {
    for (let waited = 0; waited < waitMillisecondsMax; waited += 100) {
      const now = new Date().toISOString();
      if (await conversations.acquire(id, holder, now, addMilliseconds(now, leaseMilliseconds))) return;
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
