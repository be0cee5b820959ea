import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
