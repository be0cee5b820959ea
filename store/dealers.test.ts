import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DealerEntry, DealerTier } from '#tools/channel/dealer.ts';
import { openSqliteStore } from './sqlite.ts';
import { memoryStore, now, testKey } from './testing/records.ts';

const tier = (markupMax: number) =>
  DealerTier.parse({ id: 'gold', name: 'Gold', funderIds: ['harbor'], markupMax });
const entry = (id: string, change: object = {}) =>
  DealerEntry.parse({
    id,
    name: `Dealer ${id}`,
    city: 'Springfield',
    state: 'IL',
    tier: 'gold',
    docFee: 29_900,
    taxRate: 0.0625,
    ...change,
  });
const operator = { by: 'operator', at: now };
const load = (tiers: DealerTier[], dealers: DealerEntry[]) => ({
  tiers,
  dealers,
  source: 'hash',
  ...operator,
});

it('keeps what a dealer says and reads its tier’s limits with it', async () => {
  const { dealers } = memoryStore();
  expect(await dealers.load(load([tier(0.02)], [entry('b'), entry('a')]))).toEqual({
    added: 2,
    changed: 0,
    unchanged: 0,
  });
  expect(dealers.read('a')).toMatchObject({ id: 'a', funderIds: ['harbor'], markupMax: 0.02 });
  expect(await dealers.entry('a')).toEqual(entry('a'));
  expect((await dealers.list()).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(dealers.read('nobody')).toBeUndefined();
});

it('reads a change of the dealer or of its tier at once', async () => {
  const { dealers } = memoryStore();
  await dealers.load(load([tier(0.02)], [entry('a')]));
  const before = dealers.read('a');
  expect(dealers.read('a')).toBe(before);
  await dealers.load(load([tier(0.01)], []));
  expect(dealers.read('a')?.markupMax).toBe(0.01);
  await dealers.setStatus('a', 'suspended', operator);
  expect(dealers.read('a')?.status).toBe('suspended');
});

it('reads a change that another process made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chauffeur-dealers-'));
  const open = () => openSqliteStore({ path: join(folder, 'chauffeur.db'), key: testKey });
  const [server, command] = [open(), open()];
  await server.dealers.load(load([tier(0.02)], [entry('a')]));
  expect(server.dealers.read('a')?.status).toBeUndefined();
  await command.dealers.setStatus('a', 'suspended', operator);
  expect(server.dealers.read('a')?.status).toBe('suspended');
  server.close();
  command.close();
  rmSync(folder, { recursive: true });
});

it('loads all of a file or nothing', async () => {
  const { dealers, audit } = memoryStore();
  const wrong = [entry('a'), entry('b', { tier: 'silver' })];
  await expect(dealers.load(load([tier(0.02)], wrong))).rejects.toMatchObject({
    code: 'dealers/unknown_tier',
  });
  expect(await dealers.list()).toEqual([]);
  expect(await audit.list({})).toEqual([]);
});

it('says what a second load changed, and keeps places', async () => {
  const { dealers } = memoryStore();
  await dealers.load(load([tier(0.02)], [entry('a'), entry('b')]));
  const again = [entry('b', { name: 'Another' }), entry('a'), entry('c')];
  expect(await dealers.load(load([], again))).toEqual({ added: 1, changed: 1, unchanged: 1 });
  expect((await dealers.list()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('writes into the audit log who loaded and who suspended', async () => {
  const { dealers, audit } = memoryStore();
  await dealers.load(load([tier(0.02)], [entry('a')]));
  await dealers.setStatus('a', 'closed', operator);
  expect((await audit.list({})).map(({ kind, principalId, data }) => [kind, principalId, data])).toEqual([
    ['dealers.loaded', 'operator', { added: 1, changed: 0, unchanged: 0, tiers: 1, source: 'hash' }],
    ['dealers.status', 'operator', { dealerId: 'a', status: 'closed' }],
  ]);
  expect(await audit.verify()).toBeNull();
  await expect(dealers.setStatus('nobody', 'closed', operator)).rejects.toMatchObject({ kind: 'not_found' });
});
