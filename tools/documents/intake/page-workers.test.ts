import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { manyPages } from '../testing/hostile.ts';
import { sampleJacket } from '../testing/sample-jacket.ts';
import { readDocument } from './read-document.ts';
import { memoryCache } from './reading-cache.ts';

const signal = new AbortController().signal;

/** The page workers of this very process, by Linux's own list of its children. */
function workers(): number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  const pids = children.trim().split(' ').map(Number);
  return pids.filter((pid) => pid > 0 && commandOf(pid).includes('page-worker'));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Ends every worker that is at work, up to `times` times, while `reading` goes on. */
async function killing(times: number, reading: Promise<unknown>): Promise<number> {
  const killed = new Set<number>();
  let settled = false;
  const end = () => {
    settled = true;
  };
  reading.then(end, end);
  while (!settled && killed.size < times) {
    await wait(1);
    for (const pid of workers()) {
      if (settled || killed.has(pid) || killed.size >= times) continue;
      killed.add(pid);
      process.kill(pid, 'SIGKILL');
    }
  }
  return killed.size;
}

const onLinux = it.skipIf(platform() !== 'linux');

onLinux('a worker that the machine ends is no fault of the file: another one reads it', async () => {
  const long = await manyPages(200);
  const { payStub } = await sampleJacket();
  await readDocument(payStub, { signal });
  const reading = readDocument(long, { signal });
  const killed = await killing(1, reading);
  expect(killed).toBe(1);
  expect(await reading).toMatchObject({ outcome: 'read', pageCount: 200 });
});

onLinux(
  'ended again and again, the file is to be sent again; the next one is read, and nothing is kept',
  async () => {
    const { payStub, creditApplication } = await sampleJacket();
    const cache = memoryCache(1e7);
    const reading = readDocument(await manyPages(200), { signal, cache });
    const answered = expect(reading).rejects.toMatchObject({ kind: 'unavailable', code: 'documents/slow' });
    await killing(20, reading);
    await answered;
    expect((await readDocument(creditApplication, { signal, cache })).outcome).toBe('read');
    expect((await readDocument(payStub, { signal, cache })).outcome).toBe('read');
  },
);

it('tells of each page as it is read, up to the pages that are read', async () => {
  const told: (readonly [number, number])[] = [];
  const read = await readDocument(await manyPages(3), { signal, onPage: (...page) => told.push(page) });
  expect(read.outcome).toBe('read');
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

it('tells of no page of a file that cannot be opened', async () => {
  const told: unknown[] = [];
  const { payStub } = await sampleJacket();
  await readDocument(payStub.slice(0, 400), { signal, onPage: (...page) => told.push(page) });
  expect(told).toEqual([]);
});
