import { describe, expect, it } from 'vitest';
import { minor } from '../kit/units.ts';
import { completeDeal, paperFact, testDeal, testFact } from '../testing/deal.ts';
import { testCatalog, testDealers } from '../testing/world.ts';
import { dealStructure, missingFacts, monthlyIncome, readDeal } from './structure.ts';

const dealer = testDealers[0]!;
const catalog = testCatalog();

describe('dealStructure', () => {
  it('gives the amount financed of the sample order: 26,500.00 + 1,674.94 + 449.00 − 2,000.00', () => {
    expect(dealStructure(completeDeal(), dealer).amountFinanced).toBe(2_662_394);
  });

  it('takes the dealer’s tax rate and documentation fee when no paper gives them', () => {
    const deal = completeDeal({ 'terms.taxes': undefined, 'terms.fees': undefined });
    expect(dealStructure(deal, dealer)).toMatchObject({ taxes: 165_625, fees: 29_900 });
  });

  it('drops the taxes of an order once another price is in force', () => {
    const order = [
      paperFact('doc_order', 'vehicle.price', 2_650_000, false),
      paperFact('doc_order', 'terms.taxes', 167_494, false),
    ];
    expect(dealStructure(testDeal({ facts: order }), dealer).taxes).toBe(167_494);
    const agreed = testDeal({ facts: [...order, testFact('vehicle.price', 2_600_000)] });
    expect(dealStructure(agreed, dealer)).toMatchObject({ price: 2_600_000, taxes: 162_500 });
  });

  it('lowers it by equity in a trade-in and raises it by negative equity', () => {
    const traded = (value: number, payoff: number) =>
      dealStructure(completeDeal({ 'terms.tradeInValue': value, 'terms.tradeInPayoff': payoff }), dealer)
        .amountFinanced;
    expect(traded(500_000, 200_000)).toBe(2_662_394 - 300_000);
    expect(traded(500_000, 700_000)).toBe(2_662_394 + 200_000);
  });

  it('never goes below zero', () => {
    expect(dealStructure(completeDeal({ 'terms.downPayment': 9_000_000 }), dealer).amountFinanced).toBe(0);
  });

  it('tries terms without writing them', () => {
    const deal = completeDeal();
    const tried = dealStructure(deal, dealer, { termMonths: 48, downPayment: minor(0) });
    expect(tried).toMatchObject({ termMonths: 48, downPayment: 0, amountFinanced: 2_862_394 });
    expect(dealStructure(deal, dealer)).toMatchObject({ termMonths: 72, downPayment: 200_000 });
  });
});

describe('monthlyIncome', () => {
  it.each([
    [100_000, 'week', 433_333],
    [210_000, 'two_weeks', 455_000],
    [210_000, 'half_month', 420_000],
    [420_000, 'month', 420_000],
    [5_040_000, 'year', 420_000],
  ] as const)('%i a %s is %i a month', (amount, per, expected) => {
    expect(monthlyIncome({ amount: minor(amount), per })).toBe(expected);
  });
});

describe('missingFacts', () => {
  it('asks for everything but the price and the car’s details while no car is named', () => {
    expect(missingFacts(testDeal(), catalog)).toEqual([
      'vehicle.label',
      'income.gross',
      'terms.downPayment',
      'terms.termMonths',
      'employment.months',
      'residence.months',
      'residence.housingPayment',
      'obligations.monthlyDebt',
    ]);
  });

  it('takes a book value from the guide, and asks when the guide has none', () => {
    expect(missingFacts(completeDeal(), catalog)).toEqual([]);
    expect(missingFacts(completeDeal({ 'vehicle.year': 2019 }), catalog)).toEqual(['vehicle.bookValue']);
  });

  it('does not ask for what a what-if supplies', () => {
    const deal = completeDeal({ 'terms.termMonths': undefined, 'terms.downPayment': undefined });
    expect(missingFacts(deal, catalog)).toEqual(['terms.downPayment', 'terms.termMonths']);
    expect(missingFacts(deal, catalog, { termMonths: 60, downPayment: minor(0) })).toEqual([]);
  });

  it('does not ask for a credit score', () => {
    expect(missingFacts(completeDeal({ 'credit.score': undefined }), catalog)).toEqual([]);
  });
});

describe('readDeal', () => {
  it('reads a complete deal, income from the stub as verified', () => {
    expect(readDeal(completeDeal(), catalog, dealer)).toMatchObject({
      bookValue: 2_480_000,
      grossMonthlyIncome: 420_000,
      incomeVerified: true,
      creditScore: 680,
      state: 'IL',
    });
  });

  it('values an unknown trim by the least valuable one of the model', () => {
    const read = (model: string) => readDeal(completeDeal({ 'vehicle.model': model }), catalog, dealer);
    expect(read('Accord')).toMatchObject({ bookValue: 2_310_000 });
    expect(read('Accord Touring')).toMatchObject({ bookValue: 2_310_000 });
    expect(read('Accordion')).toEqual({ missing: ['vehicle.bookValue'] });
  });

  it('takes stated income as not verified', () => {
    const deal = completeDeal({ 'income.gross': { amount: 420_000, per: 'month' } });
    expect(readDeal(deal, catalog, dealer)).toMatchObject({
      incomeVerified: false,
      grossMonthlyIncome: 420_000,
    });
  });
});

describe('what funders ask beyond a decision', () => {
  const read = (changed: Parameters<typeof completeDeal>[0], guide = catalog.guide) =>
    readDeal(completeDeal(changed), { ...catalog, guide }, dealer);
  const accord = {
    year: 2022,
    make: 'Honda',
    model: 'Accord',
    trim: 'Sport',
    odometerMiles: 18_000,
    bookValue: minor(2_500_000),
  };
  const guides = [
    accord,
    { ...accord, book: 'blue', bookValue: minor(2_600_000) },
    { ...accord, book: 'grey', year: 2021, bookValue: minor(2_700_000) },
  ];

  it('is read from the file, and is not there where the file does not say', () => {
    expect(read({ 'terms.product': 'refinance', 'credit.thinFile': 'yes' })).toMatchObject({
      product: 'refinance',
      thinFile: true,
    });
    expect(read({ 'credit.thinFile': 'no' })).toMatchObject({ thinFile: false });
    expect(Object.keys(read({}))).not.toEqual(expect.arrayContaining(['product']));
    expect(read({})).not.toHaveProperty('bookValues');
  });

  it('takes values of other guides that list the car, and none of them for the catalogue’s own', () => {
    expect(read({}, guides)).toMatchObject({ bookValue: 2_500_000, bookValues: { blue: 2_600_000 } });
    expect(read({}, guides.slice(1))).toMatchObject({ missing: ['vehicle.bookValue'] });
  });
});
