import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCatalog, testVehicle } from '../testing/world.ts';
import { matchVehicle, searchVehicles } from './vehicle-match.ts';

const stock = testCatalog().vehicles.filter(({ dealerId }) => dealerId === 'dealer_1');
const ids = (text: string) => {
  const match = matchVehicle(text, stock);
  if (match.kind === 'found') return match.vehicle.stockId;
  return match.kind === 'several' ? match.vehicles.map(({ stockId }) => stockId) : 'none';
};

describe('matchVehicle', () => {
  it.each([
    ['S1001', 'S1001'],
    ['stock number s1002', 'S1002'],
    ['2023 Subaru Outback Premium', 'S1001'],
    ['23 outback limited', 'S1002'],
    ["the '23 Outback Premium please", 'S1001'],
    ['subie outback premium', 'S1001'],
    ['outbak premium', 'S1001'],
    ['Honda Accrod', 'S1003'],
    ['accord sport', 'S1003'],
    ['crv', 'S1004'],
    ['new CR-V EXL', 'S1004'],
    ['honda cr v ex-l', 'S1004'],
    ['F150', 'S1005'],
    ['f-150 xlt 2021', 'S1005'],
    ['cx30', 'S1006'],
    ['21 CX-30', 'S1006'],
    ['the Mazda', 'S1006'],
    ['a blue accord', 'S1003'],
    ['2022款本田雅阁', 'S1003'],
  ])('finds %s', (text, expected) => {
    expect(ids(text)).toBe(expected);
  });

  it.each([
    ['23 outback', ['S1001', 'S1002']],
    ['2023', ['S1001', 'S1002']],
    ['honda', ['S1003', 'S1004']],
    ['outback wilderness', ['S1001', 'S1002']],
    ['accord hybrid', ['S1003']],
  ])('asks about %s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it.each(['2021 outback', 'subaru forester', 'tesla', 'camry', 'used cr-v', 'a car', '', '🚗', 'S100'])(
    'finds none for %j',
    (text) => {
      expect(ids(text)).toBe('none');
    },
  );

  it('prefers the trim that is named whole', () => {
    const touring = testVehicle('S7', { make: 'Honda', model: 'Accord', trim: 'Sport Touring', year: 2022 });
    expect(matchVehicle('accord sport', [touring, ...stock])).toMatchObject({
      vehicle: { stockId: 'S1003' },
    });
    expect(matchVehicle('accord sport touring', [touring, ...stock])).toMatchObject({
      vehicle: { stockId: 'S7' },
    });
  });

  it('does not depend on the order of the stock list', () => {
    const words = fc.array(
      fc.constantFrom(
        '23',
        '2022',
        'outback',
        'honda',
        'accord',
        'sport',
        'new',
        'cr-v',
        'x',
        'the',
        'limited',
      ),
      { maxLength: 5 },
    );
    const shuffled = fc.shuffledSubarray([...stock], { minLength: stock.length, maxLength: stock.length });
    fc.assert(
      fc.property(words, shuffled, (chosen, list) => {
        expect(matchVehicle(chosen.join(' '), list)).toEqual(matchVehicle(chosen.join(' '), stock));
      }),
      { numRuns: 200 },
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['found', 'several', 'none']).toContain(matchVehicle(text, stock).kind);
      }),
    );
  });
});

describe('searchVehicles', () => {
  const found = (text: string) => searchVehicles(text, stock).map(({ stockId }) => stockId);

  it('lists everything by price when the words name nothing', () => {
    expect(found('show me some cars')).toEqual(['S1006', 'S1003', 'S1001', 'S1005', 'S1002', 'S1004']);
  });

  it('keeps to the model, else the make, best first', () => {
    expect(found('subaru outback limited')).toEqual(['S1002', 'S1001']);
    expect(found('honda')).toEqual(['S1003', 'S1004']);
    expect(found('honda pilot')).toEqual(['S1003', 'S1004']);
    expect(found('new')).toEqual(['S1004']);
  });

  it('shows other years when the named one is not there, and nothing for a make that is not', () => {
    expect(found('2019 outback')).toEqual(['S1001', 'S1002']);
    expect(found('tesla')).toEqual([]);
  });
});
