import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withMemory } from './memory-share.ts';

const signal = new AbortController().signal;

it('never gives out more than there is, in the order of asking', async () => {
  const [order, now] = [[] as number[], { taken: 0, most: 0 }];
  const task = (megabytes: number) =>
    withMemory(megabytes, signal, async () => {
      order.push(megabytes);
      now.taken += megabytes;
      now.most = Math.max(now.most, now.taken);
      await setTimeout(5);
      now.taken -= megabytes;
    });
  const asked = [420, 421, 180, 300, 299, 280, 10];
  await Promise.all(asked.map(task));
  expect(order).toEqual(asked);
  expect(now.most).toBeLessThanOrEqual(600);
  expect(now.most).toBeGreaterThan(421);
});

it('one that gives up, or fails, leaves its place to the next', async () => {
  const controller = new AbortController();
  const held = withMemory(580, signal, () => setTimeout(30));
  const gone = withMemory(600, controller.signal, async () => 'gone');
  const next = withMemory(20, signal, async () => 'next');
  controller.abort(new Error('enough'));
  await expect(gone).rejects.toThrow('enough');
  expect(await next).toBe('next');
  await held;
  await expect(withMemory(600, signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withMemory(600, signal, async () => 'whole')).toBe('whole');
});
