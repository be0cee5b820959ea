import { describe, expect, it } from 'vitest';
import { Dealer } from '../channel/dealer.ts';
import { Catalog } from './catalog.ts';
import { catalogProblems } from './catalog-problems.ts';
import { demoMarket } from './demo-market.ts';

const { catalog, dealers } = demoMarket();

describe('the demo market', () => {
  it('is valid, sound and the same every time', () => {
    expect(() => Catalog.parse(catalog)).not.toThrow();
    for (const dealer of dealers) expect(() => Dealer.parse(dealer)).not.toThrow();
    expect(catalogProblems(catalog, dealers)).toEqual([]);
    expect(demoMarket()).toEqual({ catalog, dealers });
  });

  it('has 6 dealers, 15 funders, 60 and more programs, 40 cars and 60 and more guide values', () => {
    expect(dealers).toHaveLength(6);
    expect(catalog.funders).toHaveLength(15);
    expect(catalog.programs.length).toBeGreaterThanOrEqual(60);
    expect(catalog.vehicles).toHaveLength(40);
    expect(catalog.guide.length).toBeGreaterThanOrEqual(60);
  });

  it('says that it is invented', () => {
    expect(catalog.invented).toBe(true);
    for (const { note } of catalog.funders) expect(note).toMatch(/invented/i);
  });

  it.each(dealers)('$id sends to five or more funders, all of which lend in its state', (dealer) => {
    const funders = catalog.funders.filter(({ id }) => dealer.funderIds.includes(id));
    expect(funders.length).toBeGreaterThanOrEqual(5);
    for (const { states } of funders) expect(states).toContain(dealer.state);
    expect(catalog.vehicles.filter(({ dealerId }) => dealerId === dealer.id).length).toBeGreaterThanOrEqual(
      5,
    );
  });

  it('gives every funder three or more programs, and no two programs the same rules', () => {
    for (const { id } of catalog.funders) {
      expect(catalog.programs.filter(({ funderId }) => funderId === id).length).toBeGreaterThanOrEqual(3);
    }
    const rules = catalog.programs.map(({ id: _, name: __, funderId: ___, ...rest }) => JSON.stringify(rest));
    expect(new Set(rules).size).toBe(rules.length);
  });

  it('has Springfield Motors with its Outback, and the guide its Accord', () => {
    const springfield = dealers.find(({ id }) => id === 'dealer_1');
    expect(springfield).toMatchObject({
      name: 'Springfield Motors',
      city: 'Springfield',
      state: 'IL',
      taxRate: 0.0625,
      docFee: 29_900,
      markupMax: 0.02,
    });
    expect(catalog.vehicles.find(({ stockId }) => stockId === 'SPR-1003')).toMatchObject({
      dealerId: 'dealer_1',
      year: 2023,
      make: 'Subaru',
      model: 'Outback',
      trim: 'Premium',
    });
    expect(catalog.guide).toContainEqual({
      year: 2022,
      make: 'Honda',
      model: 'Accord',
      trim: 'Sport',
      odometerMiles: 18_000,
      bookValue: 2_680_000,
    });
  });
});
