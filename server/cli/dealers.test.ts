import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '#store/sqlite.ts';
import { sha256 } from '#tools/kit/canonical.ts';
import { prepareDataFolder } from '../data-folder.ts';
import { addDeals } from '../testing/sent-deals.ts';
import { dealers, dealersHelp } from './dealers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-dealers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const header = 'id,name,city,state,funderIds,markupMax,docFee,taxRate';
const row = (id: string) => `${id},Example ${id},Springfield,IL,harbor,0.02,29900,0.0625`;

function fileWith(name: string, body: string): string {
  writeFileSync(join(folder, name), body);
  return join(folder, name);
}

async function run(...args: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const env = { CHAUFFEUR_DATA: join(folder, 'data') };
  const code = await dealers(args, { input: Readable.from([]), output, errors, env });
  output.end();
  errors.end();
  return { code, output: await text(output), errors: await text(errors) };
}

/** What the server would find. */
async function inStore<T>(ask: (store: ReturnType<typeof openSqliteStore>) => Promise<T>): Promise<T> {
  const { databasePath, key } = prepareDataFolder(join(folder, 'data'), undefined);
  const store = openSqliteStore({ path: databasePath, key });
  try {
    return await ask(store);
  } finally {
    store.close();
  }
}

const loaded = (...ids: string[]) => run('import', fileWith('d.csv', [header, ...ids.map(row)].join('\n')));

describe('chauffeur dealers import', () => {
  it('loads a file, says what it did, and names funders that the catalogue lacks', async () => {
    const first = await loaded('d1', 'd2');
    expect(first).toMatchObject({ code: 0, output: '2 added, 0 changed, 0 as they were.\n' });
    expect(first.errors).toContain('no funder harbor');
    expect((await loaded('d1', 'd3')).output).toBe('1 added, 0 changed, 1 as they were.\n');
    expect(await inStore(async ({ dealers: { read } }) => read('d1')?.docFee)).toBe(29_900);
  });

  it('names file, line and cure of each broken row, and loads none', async () => {
    const path = fileWith('d.csv', [header, row('d1'), row('d2').replace('IL', 'Illinois')].join('\n'));
    const { code, errors } = await run('import', path);
    expect(code).toBe(1);
    expect(errors).toContain(`${path}, line 3: state`);
    expect(errors).toContain('such as IL.');
    expect(errors).toContain('Nothing was loaded: 1 to correct.');
    expect(await inStore(async (store) => store.dealers.list())).toEqual([]);
  });

  it('loads tiers with their dealers, and knows those of before', async () => {
    const dealer = { id: 'd1', name: 'A', city: 'C', state: 'IL', tier: 'gold', docFee: 0, taxRate: 0 };
    const tier = { id: 'gold', name: 'Gold', funderIds: ['harbor'], markupMax: 0.01 };
    await run('import', fileWith('d.json', JSON.stringify({ tiers: [tier], dealers: [dealer] })));
    expect((await run('import', fileWith('e.json', JSON.stringify([{ ...dealer, id: 'd2' }])))).code).toBe(0);
    const lost = await run('import', fileWith('f.json', JSON.stringify([{ ...dealer, tier: 'silver' }])));
    expect(lost).toMatchObject({ code: 1 });
    expect(lost.errors).toContain('There is no tier silver. Use one of: gold.');
    const shown = JSON.parse((await run('show', 'd2', '--json')).output);
    expect(shown).toMatchObject({ tier: 'gold', markupMax: 0.01, funderIds: ['harbor'], users: [] });
  });

  it('says when a file cannot be read', async () => {
    expect(await run('import', join(folder, 'none.csv'))).toMatchObject({
      code: 1,
      errors: expect.stringContaining('dealers/file_unreadable'),
    });
  });
});

describe('the registry', () => {
  it('is listed and filtered', async () => {
    await loaded('d1', 'd2', 'd3');
    expect((await run('suspend', 'd2')).output).toBe('d2 is suspended.\n');
    expect((await run('list', '--status', 'suspended')).output).toMatch(/d2 .*suspended[\s\S]*1 of 1/);
    expect((await run('list', '--limit', '2')).output).toContain('2 of 3');
    await run('activate', 'd2');
    expect(JSON.parse((await run('list', '--status', 'active', '--json')).output).count).toBe(3);
  });

  it('knows only its dealers', async () => {
    for (const args of [
      ['show', 'nobody'],
      ['suspend', 'nobody'],
      ['invite', 'nobody'],
    ]) {
      expect(await run(...args)).toMatchObject({
        code: 1,
        errors: expect.stringContaining('dealers/not_found'),
      });
    }
  });
});

describe('people', () => {
  it('get a key that is printed once and kept as a hash', async () => {
    await loaded('d1');
    const { output } = await run('users', 'add', '--dealer', 'd1', '--name', 'Sam Example', '--json');
    const { userId, key } = JSON.parse(output);
    const found = await inStore((store) => store.users.byTokenHash(sha256(key), '2026-03-02'));
    expect(found).toMatchObject({ id: userId, role: 'dealer', dealerId: 'd1', name: 'Sam Example' });
    const bytes = readFileSync(join(folder, 'data', 'chauffeur.db'));
    expect(bytes.includes(key)).toBe(false);
    const second = JSON.parse((await run('users', 'token', userId, '--days', '1', '--json')).output);
    expect(second.key).not.toBe(key);
    expect(Date.parse(second.expiresAt) - Date.now()).toBeLessThanOrEqual(86_400_000);
    const kinds = await inStore(async (store) => (await store.audit.list({})).map(({ kind }) => kind));
    expect(kinds).toEqual(['dealers.loaded', 'users.registered', 'users.token_given', 'users.token_given']);
  });

  it('may be staff, of no dealer', async () => {
    const { output } = await run('users', 'add', '--role', 'staff', '--name', 'Kim', '--json');
    const { userId } = JSON.parse(output);
    expect(await inStore((store) => store.users.get(userId))).toMatchObject({
      role: 'staff',
      dealerId: null,
    });
  });

  it.each([
    [['users', 'add', '--name', 'A'], 2],
    [['users', 'add', '--dealer', 'd1'], 2],
    [['users', 'add', '--role', 'boss', '--name', 'A', '--dealer', 'd1'], 2],
    [['users', 'add', '--role', 'staff', '--name', 'A', '--dealer', 'd1'], 2],
    [['users', 'add', '--dealer', 'nobody', '--name', 'A'], 1],
    [['users', 'token', 'nobody'], 1],
    [['users', 'token'], 2],
  ])('%j: exit code %i', async (args, code) => {
    await loaded('d1');
    expect((await run(...args)).code).toBe(code);
  });
});

it('invites a buyer for a dealer that is active', async () => {
  await loaded('d1');
  const { code, id } = JSON.parse((await run('invite', 'd1', '--days', '3', '--json')).output);
  expect(await inStore((store) => store.invitations.byCodeHash(sha256(code)))).toMatchObject({
    id,
    dealerId: 'd1',
  });
  await run('suspend', 'd1');
  expect((await run('invite', 'd1')).code).toBe(1);
  expect((await run('invite', 'd1', '--days', '61')).code).not.toBe(0);
});

it('adds counts up anew, tells what differs and mends it', async () => {
  await inStore((store) => addDeals(store, { id: 'deal_a' }, { id: 'deal_b' }));
  expect(await run('check')).toMatchObject({ code: 0, output: '2 deals, everything agrees.\n' });
  await inStore(async ({ database }) => void database.exec("UPDATE tallies SET n = 7 WHERE what = 'sent'"));
  const found = await run('check');
  expect(found.code).toBe(1);
  expect(found.output).toContain('dealer dealer_1, sent at funder_1: 7, by the deals 2');
  expect((await run('check', '--mend')).output).toContain('2 differences, mended.');
  expect((await run('check')).code).toBe(0);
});

it.each([[[]], [['lost']], [['list', '--deal', 'd']], [['list', 'd1']], [['list', '--status', 'odd']]])(
  'wrong usage, %j, prints the help',
  async (args) => {
    const { code, errors } = await run(...args);
    expect(code).toBe(2);
    expect(errors).toContain(dealersHelp);
  },
);
