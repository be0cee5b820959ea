import { describe, expect, it } from 'vitest';
import { currencyExponent, decimalAmount } from './currency.ts';

describe('currencyExponent is what ISO 4217 lists', () => {
  it.each([
    ['USD', 2],
    ['EUR', 2],
    ['CNY', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s %i', (currency, digits) => expect(currencyExponent(currency)).toBe(digits));
});

describe('decimalAmount', () => {
  it.each([
    [42_611, 2, '426.11'],
    [5, 2, '0.05'],
    [0, 2, '0.00'],
    [-7, 2, '-0.07'],
    [-123_456, 3, '-123.456'],
    [2_500_000, 0, '2500000'],
    [10_000_000_000_000, 2, '100000000000.00'],
  ])('%i at exponent %i is %s', (minorUnits, exponent, text) => {
    expect(decimalAmount(minorUnits, exponent)).toBe(text);
  });
});
