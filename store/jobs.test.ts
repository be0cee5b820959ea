import { describe, expect, it } from 'vitest';
import type { NewJob } from './jobs.ts';
import { memoryStore, now } from './testing/records.ts';

const later = '2026-03-02T15:00:40.000Z';
const latest = '2026-05-02T15:00:00.000Z';
const job = (id: string, change: Partial<NewJob> = {}): NewJob => ({
  id,
  kind: 'allocation',
  ownerId: 'kim',
  key: null,
  inputHash: 'h1',
  input: { secret: id },
  at: now,
  ...change,
});
const progress = { stage: 'relaxing', share: 0.5 };

describe('jobs', () => {
  it('run one for each owner, the oldest first, with their input', async () => {
    const { jobs } = memoryStore();
    for (const [id, ownerId] of [
      ['a', 'kim'],
      ['b', 'kim'],
      ['c', 'lee'],
    ] as const)
      await jobs.add(job(id, { ownerId }), 10);
    expect(await jobs.claim('allocation', now)).toMatchObject({
      job: { id: 'a', status: 'running' },
      input: { secret: 'a' },
    });
    expect((await jobs.claim('allocation', now))?.job.id).toBe('c');
    expect(await jobs.claim('allocation', now)).toBeUndefined();
    expect(await jobs.beat('a', progress, now)).toBe(false);
    await jobs.finish('a', 'done', { total: 5 }, later);
    expect(await jobs.get('a')).toMatchObject({ status: 'done', share: 1, finishedAt: later });
    expect(await jobs.result('a')).toEqual({ total: 5 });
    expect((await jobs.claim('allocation', later))?.job.id).toBe('b');
  });

  it('are added once under a key, and never with other input', async () => {
    const { jobs } = memoryStore();
    const first = await jobs.add(job('a', { key: 'k' }), 10);
    expect(await jobs.add(job('b', { key: 'k' }), 10)).toEqual(first);
    await expect(jobs.add(job('c', { key: 'k', inputHash: 'h2' }), 10)).rejects.toMatchObject({
      code: 'jobs/key_reused',
    });
    expect((await jobs.add(job('d', { key: 'k', ownerId: 'lee' }), 10)).id).toBe('d');
  });

  it('wait in a queue with a ceiling', async () => {
    const { jobs } = memoryStore();
    await jobs.add(job('a'), 1);
    await expect(jobs.add(job('b'), 1)).rejects.toMatchObject({
      code: 'jobs/queue_full',
      kind: 'unavailable',
    });
  });

  it('end at once when they are cancelled in the queue, and are asked to when they run', async () => {
    const { jobs } = memoryStore();
    await jobs.add(job('a'), 10);
    await jobs.add(job('b'), 10);
    await jobs.claim('allocation', now);
    await jobs.cancel('a', later);
    await jobs.cancel('b', later);
    expect(await jobs.get('a')).toMatchObject({ status: 'running', cancelAsked: true });
    expect(await jobs.beat('a', progress, later)).toBe(true);
    expect(await jobs.get('b')).toMatchObject({ status: 'cancelled', finishedAt: later });
  });

  it('are interrupted once their server is silent, and not before', async () => {
    const { jobs } = memoryStore();
    await jobs.add(job('a'), 10);
    await jobs.claim('allocation', now);
    expect(await jobs.interrupt('allocation', now, later)).toBe(0);
    expect(await jobs.interrupt('allocation', later, later)).toBe(1);
    await jobs.finish('a', 'done', {}, later);
    expect(await jobs.get('a')).toMatchObject({ status: 'interrupted' });
  });

  it('are forgotten with what came of them once they are old', async () => {
    const { jobs } = memoryStore();
    await jobs.add(job('a'), 10);
    await jobs.claim('allocation', now);
    expect(await jobs.forget('allocation', latest)).toBe(0);
    await jobs.finish('a', 'done', {}, later);
    expect(await jobs.forget('allocation', later)).toBe(0);
    expect(await jobs.forget('allocation', latest)).toBe(1);
    expect(await jobs.get('a')).toBeUndefined();
  });

  it('keep what they work on sealed, and not after they ended', async () => {
    const { jobs, database } = memoryStore();
    await jobs.add(job('a', { input: 'plain words' }), 10);
    const sealed = () => database.prepare('SELECT sealed_input FROM jobs').pluck().get() as Buffer | null;
    expect(sealed()?.includes('plain words')).toBe(false);
    await jobs.claim('allocation', now);
    await jobs.finish('a', 'failed', undefined, later);
    expect(sealed()).toBeNull();
  });
});
