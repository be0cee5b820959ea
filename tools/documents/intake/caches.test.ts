import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../kit/canonical.ts';
import type { DocumentRead } from '../pages/document-read.ts';
import { encryptedPdf } from '../testing/hostile.ts';
import { sampleJacket } from '../testing/sample-jacket.ts';
import { folderCache } from './folder-cache.ts';
import { readDocument } from './read-document.ts';
import { memoryCache, type ReadingCache, readerVersion } from './reading-cache.ts';

const signal = new AbortController().signal;
const refused = (pageCount: number): DocumentRead => ({ outcome: 'damaged', format: 'pdf', pageCount });
const bytesOf = (read: DocumentRead) => JSON.stringify(read).length;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readings in a folder', () => {
  const cache = () => folderCache(join(folder, 'kept'));
  const fileOf = (hash: string) => join(folder, 'kept', `${hash}.json`);

  it('are found again by the hash of the bytes, with the version that read them', async () => {
    await cache().put('a1', refused(1));
    expect(await cache().get('a1')).toEqual(refused(1));
    expect(await cache().get('a2')).toBeUndefined();
    expect(JSON.parse(await readFile(fileOf('a1'), 'utf8'))).toMatchObject({ reader: readerVersion });
    expect(await readdir(join(folder, 'kept'))).toEqual(['a1.json']);
  });

  it('of another version are passed over, and replaced', async () => {
    await cache().put('a1', refused(1));
    await writeFile(fileOf('a1'), JSON.stringify({ reader: 'older', ...refused(9) }));
    expect(await cache().get('a1')).toBeUndefined();
    await cache().put('a1', refused(2));
    expect(await cache().get('a1')).toEqual(refused(2));
  });

  it('put there by hand, without a version, count', async () => {
    await cache().put('a1', refused(1));
    await writeFile(fileOf('a2'), JSON.stringify(refused(7)));
    expect(await cache().get('a2')).toEqual(refused(7));
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -3)],
    ['empty', () => ''],
    ['of something else', () => '["a","list"]'],
    ['null', () => 'null'],
    ['of a paper without its pages', () => JSON.stringify({ outcome: 'read', format: 'pdf', pageCount: 1 })],
  ])('%s are passed over', async (_, spoiled) => {
    await cache().put('a1', refused(1));
    await writeFile(fileOf('a1'), spoiled(await readFile(fileOf('a1'), 'utf8')));
    expect(await cache().get('a1')).toBeUndefined();
  });

  it('written side by side are one of them, whole', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => cache().put('a1', refused(i))));
    expect((await cache().get('a1'))?.outcome).toBe('damaged');
    expect(await readdir(join(folder, 'kept'))).toEqual(['a1.json']);
  });
});

describe('a folder that takes nothing', () => {
  it('keeps nothing, and the paper is read all the same', async () => {
    const { payStub } = await sampleJacket();
    const blocked = join(folder, 'a-file');
    await writeFile(blocked, '');
    const cache = folderCache(join(blocked, 'kept'));
    expect((await readDocument(payStub, { signal, cache })).outcome).toBe('read');
    expect(await cache.get(sha256(payStub))).toBeUndefined();
  });

  it('is left without what was begun', async () => {
    // The name of the reading is taken by a folder, so the written part cannot be moved to it: as on a disk that fills up.
    const cache = folderCache(folder);
    await mkdir(join(folder, 'a1.json'));
    await cache.put('a1', refused(1));
    expect(await readdir(folder)).toEqual(['a1.json']);
  });
});

describe('readings in memory', () => {
  it('give up the one asked for longest ago', async () => {
    const cache = memoryCache(2 * bytesOf(refused(1)));
    await cache.put('a1', refused(1));
    await cache.put('a2', refused(2));
    await cache.get('a1');
    await cache.put('a3', refused(3));
    expect(await Promise.all(['a1', 'a2', 'a3'].map((hash) => cache.get(hash)))).toEqual([
      refused(1),
      undefined,
      refused(3),
    ]);
  });

  it('count one that is put twice once, and take none that is larger than all', async () => {
    const cache = memoryCache(2 * bytesOf(refused(1)));
    for (let i = 0; i < 5; i++) await cache.put('a1', refused(1));
    await cache.put('a2', refused(2));
    await cache.put('large', {
      ...refused(1),
      retake: Array.from({ length: 99 }, () => null),
    } as DocumentRead);
    expect(await cache.get('a1')).toEqual(refused(1));
    expect(await cache.get('a2')).toEqual(refused(2));
    expect(await cache.get('large')).toBeUndefined();
  });
});

describe('a reader with a cache', () => {
  const counting = (inner: ReadingCache) => {
    const put: string[] = [];
    return {
      put,
      cache: {
        get: inner.get,
        put: async (hash, read) => {
          put.push(hash);
          await inner.put(hash, read);
        },
      },
    } satisfies { put: string[]; cache: ReadingCache };
  };

  it('reads the same bytes once, whatever they are called, and others anew', async () => {
    const { payStub, creditApplication } = await sampleJacket();
    const { put, cache } = counting(memoryCache(1e7));
    const first = await readDocument(payStub, { signal, cache });
    expect(await readDocument(payStub.slice(), { signal, cache })).toBe(first);
    await readDocument(creditApplication, { signal, cache });
    expect(put).toEqual([sha256(payStub), sha256(creditApplication)]);
  });

  it('keeps nothing that a password or a password’s absence made', async () => {
    const { put, cache } = counting(memoryCache(1e7));
    const { payStub } = await sampleJacket();
    await readDocument(await encryptedPdf(), { signal, cache });
    await readDocument(payStub, { signal, cache, password: 'open' });
    expect(put).toEqual([]);
  });
});
