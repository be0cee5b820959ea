import type { Dealer } from '../channel/dealer.ts';
import { Catalog, type Vehicle } from '../funders/catalog.ts';
import { AnnualRate, minor } from '../kit/units.ts';
import type { World } from '../world.ts';

/** Springfield Motors sends to both funders, Riverside Autos to the first only. */
export const testDealers: readonly Dealer[] = [
  dealer('dealer_1', 'Springfield Motors', 'Springfield', 'IL', ['funder_1', 'funder_2']),
  dealer('dealer_2', 'Riverside Autos', 'Davenport', 'IA', ['funder_1']),
];

function dealer(id: string, name: string, city: string, state: string, funderIds: string[]): Dealer {
  const markupMax = AnnualRate.parse(0.02);
  const creditor = { address: `12 Main Street, ${city}, ${state} 60000`, supervisor: 'otherCreditor' };
  return { id, name, city, state, funderIds, markupMax, docFee: minor(29_900), taxRate: 0.0625, creditor };
}

/** One car in stock; what a test does not name is a used 2023 Subaru Outback Premium at dealer_1. */
export function testVehicle(stockId: string, overrides: Partial<Vehicle> = {}): Vehicle {
  return {
    stockId,
    dealerId: 'dealer_1',
    year: 2023,
    make: 'Subaru',
    model: 'Outback',
    trim: 'Premium',
    condition: 'used',
    odometerMiles: 21_400,
    price: minor(2_895_000),
    bookValue: minor(2_760_000),
    ...overrides,
  };
}

const testVehicles: readonly Vehicle[] = [
  testVehicle('S1001'),
  testVehicle('S1002', { trim: 'Limited', price: minor(3_195_000), bookValue: minor(3_040_000) }),
  testVehicle('S1003', {
    year: 2022,
    make: 'Honda',
    model: 'Accord',
    trim: 'Sport',
    odometerMiles: 18_000,
    price: minor(2_650_000),
    bookValue: minor(2_480_000),
  }),
  testVehicle('S1004', {
    year: 2025,
    make: 'Honda',
    model: 'CR-V',
    trim: 'EX-L',
    condition: 'new',
    odometerMiles: 12,
    price: minor(3_649_500),
    bookValue: minor(3_600_000),
  }),
  testVehicle('S1005', {
    year: 2021,
    make: 'Ford',
    model: 'F-150',
    trim: 'XLT',
    odometerMiles: 48_200,
    price: minor(3_120_000),
    bookValue: minor(2_990_000),
  }),
  testVehicle('S1006', {
    year: 2021,
    make: 'Mazda',
    model: 'CX-30',
    trim: 'Select',
    odometerMiles: 39_700,
    price: minor(1_999_500),
    bookValue: minor(1_890_000),
  }),
  testVehicle('S2001', { dealerId: 'dealer_2', make: 'Toyota', model: 'Camry', trim: 'SE' }),
];

/** Six cars at dealer_1 (two Outbacks that differ by trim), one at dealer_2, guide values for two Accords. */
export function testCatalog(overrides: Partial<Catalog> = {}): Catalog {
  const accord = { year: 2022, make: 'Honda', model: 'Accord', odometerMiles: 18_000 };
  return Catalog.parse({
    version: 'test-1',
    invented: true,
    funders: [
      { id: 'funder_1', name: 'Prairie Credit Union', states: ['IL', 'IA'], note: 'invented' },
      { id: 'funder_2', name: 'Lakeshore Auto Finance', states: ['IL'], note: 'invented' },
    ],
    programs: [],
    vehicles: testVehicles,
    guide: [
      { ...accord, trim: 'Sport', bookValue: 2_480_000 },
      { ...accord, trim: 'LX', bookValue: 2_310_000 },
    ],
    ...overrides,
  });
}

/** A world in memory, with no documents. */
export function testWorld(catalog: Catalog = testCatalog()): World {
  return {
    catalog: () => catalog,
    dealer: (id) => testDealers.find((known) => known.id === id),
    documentBytes: async () => undefined,
  };
}
