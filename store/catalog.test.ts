import { describe, expect, it } from 'vitest';
import { Dealer } from '#tools/channel/dealer.ts';
import { Catalog } from '#tools/funders/catalog.ts';
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
