import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareDataFolder } from './data-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chauffeur-data-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('makes the folder, an empty database and a key, for their owner only', () => {
  const folder = join(root, 'a', 'b');
  const { key, databasePath } = prepareDataFolder(folder, undefined);
  expect(databasePath).toBe(join(folder, 'chauffeur.db'));
  expect(key).toHaveLength(32);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(databasePath).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
});

it('finds the same key again', () => {
  const first = prepareDataFolder(root, undefined).key;
  expect(prepareDataFolder(root, undefined).key).toEqual(first);
});

describe('rights of a data folder that is there already', () => {
  const modeOf = (path: string) => statSync(path).mode & 0o7777;
  const files = ['chauffeur.db', 'chauffeur.db-wal', 'chauffeur.db-shm', 'key'];

  /** A data folder that others may read, as a copy or an older version leaves it. */
  function loose(mode: number) {
    const folder = join(root, 'loose');
    mkdirSync(folder);
    for (const name of files) writeFileSync(join(folder, name), name === 'key' ? key : '', { mode: 0o644 });
    for (const name of files) chmodSync(join(folder, name), 0o644);
    chmodSync(folder, mode);
    return folder;
  }
  const key = Buffer.alloc(32, 5).toString('base64');

  it('are tightened at the start: 0700 for the folder, 0600 for what is in it', () => {
    const folder = loose(0o755);
    writeFileSync(join(folder, 'notes.txt'), '');
    chmodSync(join(folder, 'notes.txt'), 0o644);
    expect(prepareDataFolder(folder, undefined).key).toEqual(Buffer.alloc(32, 5));
    expect(modeOf(folder)).toBe(0o700);
    expect(files.map((name) => modeOf(join(folder, name)))).toEqual([0o600, 0o600, 0o600, 0o600]);
    expect(modeOf(join(folder, 'notes.txt'))).toBe(0o644);
  });

  it('stay those of a folder that everyone shares, or that held no data before', () => {
    const shared = loose(0o1777);
    prepareDataFolder(shared, undefined);
    expect(modeOf(shared)).toBe(0o1777);
    expect(modeOf(join(shared, 'key'))).toBe(0o600);
    const fresh = join(root, 'fresh');
    mkdirSync(fresh);
    chmodSync(fresh, 0o755);
    prepareDataFolder(fresh, undefined);
    expect(modeOf(fresh)).toBe(0o755);
  });
});

it('writes no key file when a key is configured', () => {
  const configured = Buffer.alloc(32, 3);
  expect(prepareDataFolder(join(root, 'a'), configured).key).toBe(configured);
  expect(() => readFileSync(join(root, 'a', 'key'))).toThrow('ENOENT');
});

it('refuses a key file that holds something else, and a folder that is a file', () => {
  writeFileSync(join(root, 'key'), 'too short');
  expect(() => prepareDataFolder(root, undefined)).toThrowError(
    expect.objectContaining({ code: 'data/bad_key_file' }),
  );
  expect(() => prepareDataFolder(join(root, 'key'), undefined)).toThrowError(
    expect.objectContaining({ code: 'data/cannot_use', fix: 'Choose another with --data FOLDER.' }),
  );
});
