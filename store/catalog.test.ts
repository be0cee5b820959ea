import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Dealer } from '#tools/channel/dealer.ts';
import { Catalog } from '#tools/funders/catalog.ts';
import { openSqliteStore } from './sqlite.ts';
import { memoryStore } from './testing/records.ts';

const program = (id: string, funderId: string) => ({
  id,
  funderId,
  name: 'Prime',
  condition: 'any',
  noScore: false,
  rateSheet: [{ scoreMin: 600, scoreMax: 900, termMonthsMin: 1, termMonthsMax: 72, buyRate: 0.05 }],
  ltvMax: 1.2,
  ptiMax: 0.15,
  dtiMax: 0.45,
  amountMin: 100,
  amountMax: 100_000,
  termMonthsMax: 72,
  vehicleAgeMax: 10,
  odometerMilesMax: 100_000,
  grossMonthlyIncomeMin: 0,
  employmentMonthsMin: 0,
  residenceMonthsMin: 0,
  acquisitionFee: 0,
  markupMax: 0.02,
  stips: [],
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
});
const guide = {
  year: 2023,
  make: 'Subaru',
  model: 'Outback',
  trim: 'Premium',
  odometerMiles: 1,
  bookValue: 5,
};
const vehicle = { stockId: 'S1', dealerId: 'dealer_1', condition: 'used', price: 9, ...guide };
const catalog = (version: string, programs = [program('z', 'f2'), program('a', 'f1')]) =>
  Catalog.parse({
    version,
    invented: true,
    funders: ['f2', 'f1'].map((id) => ({ id, name: id, states: ['IL'], note: '' })),
    programs,
    vehicles: [vehicle],
    guide: [guide],
  });

describe('the catalogue', () => {
  it('is empty at first', async () => {
    expect(await memoryStore().catalog.load()).toEqual({
      version: 'none',
      invented: false,
      funders: [],
      programs: [],
      vehicles: [],
      guide: [],
    });
  });

  it('comes back as it was given, in its order', async () => {
    const store = memoryStore();
    await store.catalog.replace(catalog('1'));
    expect(await store.catalog.load()).toEqual(catalog('1'));
  });

  it('is replaced as a whole', async () => {
    const store = memoryStore();
    await store.catalog.replace(catalog('1'));
    await store.catalog.replace(catalog('2', [program('b', 'f1')]));
    expect(await store.catalog.load()).toEqual(catalog('2', [program('b', 'f1')]));
  });

  it.each([
    ['names an unknown funder', catalog('2', [program('b', 'f9')])],
    ['has an id twice', catalog('2', [program('b', 'f1'), program('b', 'f1')])],
  ])('stays as it was when the new one %s', async (_, broken) => {
    const store = memoryStore();
    await store.catalog.replace(catalog('1'));
    await expect(store.catalog.replace(broken)).rejects.toThrow();
    expect(await store.catalog.load()).toEqual(catalog('1'));
  });
});

describe('versions of the catalogue', () => {
  const origin = { by: 'ana', note: 'April sheets', at: '2026-04-01T08:00:00.000Z' };

  it('are kept whole, with who imported them and when, in the order of import', async () => {
    const store = memoryStore();
    expect(await store.catalog.versions()).toEqual([]);
    expect(await store.catalog.replace(catalog('2'), origin)).toEqual({ version: '2', isNew: true });
    await store.catalog.replace(catalog('1', [program('b', 'f1')]));
    const [first, second, ...more] = await store.catalog.versions();
    const counts = { funders: 2, programs: 2, vehicles: 1, guideValues: 1 };
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(first).toEqual({
      version: '2',
      hash,
      importedAt: origin.at,
      importedBy: 'ana',
      note: 'April sheets',
      ...counts,
    });
    expect([second?.version, more]).toEqual(['1', []]);
    expect(await store.audit.list({})).toMatchObject([
      {
        kind: 'catalog.imported',
        principalId: 'operator:ana',
        data: { version: '2', hash: first?.hash, note: 'April sheets' },
      },
    ]);
    expect(await store.catalog.load('2')).toEqual(catalog('2'));
    expect(await store.catalog.load('1')).toEqual(catalog('1', [program('b', 'f1')]));
    await expect(store.catalog.load('3')).rejects.toMatchObject({ code: 'catalog/no_such_version' });
  });

  it('are none more when the same content comes again, under its name or another', async () => {
    const store = memoryStore();
    await store.catalog.replace(catalog('1'));
    await store.catalog.replace(catalog('2', [program('b', 'f1')]));
    expect(await store.catalog.replace(catalog('1'))).toEqual({ version: '1', isNew: false });
    expect(await store.catalog.replace(catalog('3'))).toEqual({ version: '1', isNew: false });
    expect((await store.catalog.versions()).map(({ version }) => version)).toEqual(['1', '2']);
    expect(store.catalog.current()).toEqual(catalog('1'));
  });

  it('never take a name that stood for another content', async () => {
    const store = memoryStore();
    await store.catalog.replace(catalog('1'));
    const again = store.catalog.replace(catalog('1', [program('b', 'f1')]));
    await expect(again).rejects.toMatchObject({ code: 'catalog/version_used' });
    await expect(store.catalog.replace(catalog('none'))).rejects.toMatchObject({
      code: 'catalog/version_used',
    });
    expect(store.catalog.current()).toEqual(catalog('1'));
  });

  it('cannot be changed or removed', async () => {
    const store = memoryStore();
    await store.catalog.replace(catalog('1'));
    for (const statement of ["UPDATE catalog_versions SET note = 'x'", 'DELETE FROM catalog_versions'])
      expect(() => store.database.exec(statement)).toThrow(/kept as they were/);
  });

  it('begin with the catalogue that was in force before there were any', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
    const at = { path: join(folder, 'chauffeur.db'), key: Buffer.alloc(32, 7) };
    const old = openSqliteStore(at);
    await old.catalog.replace(catalog('1'));
    old.database.exec('DROP TABLE catalog_versions; DELETE FROM migrations WHERE id = 2');
    old.close();
    const store = openSqliteStore(at);
    expect(store.catalog.current()).toEqual(catalog('1'));
    expect((await store.catalog.versions()).map(({ importedBy }) => importedBy)).toEqual(['upgrade']);
    store.close();
    rmSync(folder, { recursive: true });
  });

  it('are one object while nothing changes, and another as soon as another process imports', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
    const at = { path: join(folder, 'chauffeur.db'), key: Buffer.alloc(32, 7) };
    const [server, operator] = [openSqliteStore(at), openSqliteStore(at)];
    await operator.catalog.replace(catalog('1'));
    const before = server.catalog.current();
    expect(before).toEqual(catalog('1'));
    expect(server.catalog.current()).toBe(before);
    await operator.catalog.replace(catalog('2', [program('b', 'f1')]));
    expect(server.catalog.current()).toEqual(catalog('2', [program('b', 'f1')]));
    server.close();
    operator.close();
    rmSync(folder, { recursive: true });
  });
});

describe('dealers', () => {
  const dealer = (id: string, name: string) =>
    Dealer.parse({
      id,
      name,
      city: 'Springfield',
      state: 'IL',
      funderIds: ['f1'],
      markupMax: 0.02,
      docFee: 29_900,
      taxRate: 0.0625,
    });

  it('are listed in the order they were added and replaced by id', async () => {
    const { dealers } = memoryStore();
    await dealers.put(dealer('dealer_2', 'Two'));
    await dealers.put(dealer('dealer_1', 'One'));
    await dealers.put(dealer('dealer_2', 'Deux'));
    expect((await dealers.list()).map(({ name }) => name)).toEqual(['Deux', 'One']);
    expect(await dealers.get('dealer_1')).toEqual(dealer('dealer_1', 'One'));
    expect(await dealers.get('dealer_9')).toBeUndefined();
  });
});
