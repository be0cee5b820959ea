import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Minor, minor } from '../../kit/units.ts';
import { itemisedPurchase, type Purchase, type PurchaseTerms, priceAfforded } from './purchase.ts';

const docFee = {
  name: 'Documentation fee',
  amount: minor(29_900),
  paid: 'financed',
  financeCharge: false,
  taxed: false,
} as const;
const acquisitionFee = { ...docFee, name: 'Acquisition fee', amount: minor(49_500), financeCharge: true };

const nothingElse: PurchaseTerms = {
  tax: { rate: 0, tradeInCreditMax: minor(0) },
  fees: [],
  addOns: [],
  rebates: [],
  downPayment: minor(0),
  tradeInValue: minor(0),
  tradeInPayoff: minor(0),
};
const purchase = (price: number, change: Partial<PurchaseTerms> = {}): Purchase => ({
  ...nothingElse,
  price: minor(price),
  ...change,
});
const itemised = (price: number, change: Partial<PurchaseTerms> = {}) =>
  itemisedPurchase(purchase(price, change));

describe('itemisedPurchase', () => {
  it('adds 6.25 % tax and a documentation fee to 26,500.00 and takes 2,000.00 down off', () => {
    const tax = { rate: 0.0625, tradeInCreditMax: minor(0) };
    expect(itemised(2_650_000, { tax, fees: [docFee], downPayment: minor(200_000) })).toEqual({
      items: [
        { kind: 'price', amount: 2_650_000 },
        { kind: 'taxes', amount: 165_625 },
        { kind: 'fee', name: 'Documentation fee', amount: 29_900 },
        { kind: 'down payment', amount: -200_000 },
      ],
      taxes: 165_625,
      principal: 2_645_525,
      prepaidFinanceCharge: 0,
      amountFinanced: 2_645_525,
      dueAtSigning: 200_000,
    });
  });

  it.each([
    ['none of it', minor(0), 187_500],
    ['all of it', null, 125_000],
    ['up to 5,000.00', minor(500_000), 156_250],
  ])('leaves a trade-in of 10,000.00 on 30,000.00 untaxed: %s', (_, tradeInCreditMax, taxes) => {
    const tax = { rate: 0.0625, tradeInCreditMax };
    expect(itemised(3_000_000, { tax, tradeInValue: minor(1_000_000) }).taxes).toBe(taxes);
  });

  it('taxes nothing below zero when the trade-in is worth more than the car', () => {
    const tax = { rate: 0.0625, tradeInCreditMax: null };
    expect(itemised(500_000, { tax, tradeInValue: minor(1_000_000) })).toMatchObject({
      taxes: 0,
      principal: -500_000,
    });
  });

  it('taxes what is taxed: a fee and an add-on but not the rebate before it', () => {
    const { taxes, principal } = itemised(2_000_000, {
      tax: { rate: 0.1, tradeInCreditMax: minor(0) },
      fees: [{ ...docFee, taxed: true }],
      addOns: [{ name: 'Service contract', amount: minor(150_000), optedIn: true, taxed: true }],
      rebates: [
        { name: 'Dealer discount', amount: minor(100_000), beforeTax: true },
        { name: 'Manufacturer cash', amount: minor(50_000), beforeTax: false },
      ],
    });
    expect(taxes).toBe(207_990);
    expect(principal).toBe(2_000_000 + 207_990 + 29_900 + 150_000 - 100_000 - 50_000);
  });

  it('finances 2,000.00 owed on a trade-in above its value, as a line of its own', () => {
    const { items, principal } = itemised(2_000_000, {
      tradeInValue: minor(500_000),
      tradeInPayoff: minor(700_000),
    });
    expect(items).toContainEqual({ kind: 'negative equity', amount: 200_000 });
    expect(principal).toBe(2_200_000);
  });

  it('lowers the principal by equity in a trade-in', () => {
    const { items } = itemised(2_000_000, { tradeInValue: minor(500_000), tradeInPayoff: minor(200_000) });
    expect(items).toContainEqual({ kind: 'trade-in equity', amount: -300_000 });
  });

  it('deducts a finance charge from the amount financed whether it is financed or paid at signing', () => {
    expect(itemised(2_500_000, { fees: [acquisitionFee] })).toMatchObject({
      principal: 2_549_500,
      amountFinanced: 2_500_000,
      dueAtSigning: 0,
    });
    expect(itemised(2_500_000, { fees: [{ ...acquisitionFee, paid: 'at signing' }] })).toMatchObject({
      principal: 2_500_000,
      amountFinanced: 2_450_500,
      dueAtSigning: 49_500,
    });
  });

  it.each([
    [
      'an add-on nobody chose',
      { addOns: [{ name: 'GAP', amount: minor(80_000), optedIn: false, taxed: false }] },
      'add_on_not_chosen',
    ],
    ['a negative fee', { fees: [{ ...docFee, amount: -1 as never }] }, 'purchase_amount_out_of_range'],
    ['a down payment of NaN', { downPayment: Number.NaN as never }, 'purchase_amount_out_of_range'],
    ['half a cent', { downPayment: 0.5 as never }, 'purchase_amount_out_of_range'],
    ['a trade-in of 10^15', { tradeInValue: 1e15 as never }, 'purchase_amount_out_of_range'],
    [
      'a negative credit',
      { tax: { rate: 0.05, tradeInCreditMax: -1 as never } },
      'purchase_amount_out_of_range',
    ],
    ['a tax of 625 %', { tax: { rate: 6.25, tradeInCreditMax: minor(0) } }, 'tax_rate_out_of_range'],
    ['a tax of NaN', { tax: { rate: Number.NaN, tradeInCreditMax: minor(0) } }, 'tax_rate_out_of_range'],
  ])('refuses %s', (_, change, code) => {
    const refusal = { kind: 'invalid_input', code: `repayment/${code}`, fix: expect.stringMatching(/.{10}/) };
    expect(() => itemised(2_000_000, change)).toThrow(expect.objectContaining(refusal));
  });
});

const money = (max: number) => fc.integer({ min: 0, max }).map(minor);
const fee = fc.record({
  name: fc.constant('Fee'),
  amount: money(100_000),
  paid: fc.constantFrom('financed' as const, 'at signing' as const),
  financeCharge: fc.boolean(),
  taxed: fc.boolean(),
});
const addOn = fc.record({
  name: fc.constant('Add-on'),
  amount: money(300_000),
  optedIn: fc.constant(true),
  taxed: fc.boolean(),
});
const rebate = fc.record({ name: fc.constant('Rebate'), amount: money(300_000), beforeTax: fc.boolean() });
const anyTerms: fc.Arbitrary<PurchaseTerms> = fc.record({
  tax: fc.record({
    rate: fc.double({ min: 0, max: 0.2, noNaN: true }),
    tradeInCreditMax: fc.option<Minor, null>(money(2_000_000), { nil: null }),
  }),
  fees: fc.array(fee, { maxLength: 3 }),
  addOns: fc.array(addOn, { maxLength: 2 }),
  rebates: fc.array(rebate, { maxLength: 2 }),
  downPayment: money(1_000_000),
  tradeInValue: money(2_000_000),
  tradeInPayoff: money(3_000_000),
});

describe('for any purchase', () => {
  it('the items sum to the principal, and the principal less finance charges is the amount financed', () => {
    fc.assert(
      fc.property(anyTerms, money(10_000_000), (terms, price) => {
        const { items, principal, prepaidFinanceCharge, amountFinanced } = itemised(price, terms);
        expect(items.reduce((sum, { amount }) => sum + amount, 0)).toBe(principal);
        expect(amountFinanced + prepaidFinanceCharge).toBe(principal);
      }),
    );
  });

  it('the price an amount affords needs no more, and one cent on it does', () => {
    fc.assert(
      fc.property(anyTerms, money(10_000_000), (terms, principalMax) => {
        const needs = (price: number) => itemised(price, terms).principal;
        fc.pre(needs(0) <= principalMax);
        const price = priceAfforded(principalMax, terms);
        expect(needs(price)).toBeLessThanOrEqual(principalMax);
        expect(needs(price + 1)).toBeGreaterThan(principalMax);
      }),
    );
  });
});

describe('priceAfforded', () => {
  it('is 26,500.00 for what 26,500.00 needs with tax, fee and down payment', () => {
    const terms = { ...nothingElse, tax: { rate: 0.0625, tradeInCreditMax: minor(0) }, fees: [docFee] };
    expect(priceAfforded(minor(2_845_525), terms)).toBe(2_650_000);
  });

  it('says so when what is owed on the trade-in already needs more', () => {
    const terms = { ...nothingElse, tradeInPayoff: minor(900_000) };
    expect(() => priceAfforded(minor(800_000), terms)).toThrow(
      expect.objectContaining({ code: 'repayment/price_out_of_reach' }),
    );
  });
});
