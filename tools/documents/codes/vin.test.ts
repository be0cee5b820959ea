import { expect, it } from 'vitest';
import { isVin, modelYears, vinCheckDigit, vinHolds } from './vin.ts';

it.each([
  ['1M8GDM9AXKP042788', 'X'],
  ['11111111111111111', '1'],
  ['1HGCM82633A004352', '3'],
])('the check digit of %s is %s', (vin, digit) => {
  expect(vinCheckDigit(vin)).toBe(digit);
  expect(vinHolds(vin)).toBe(true);
});

it('a North American VIN with two digits swapped does not hold', () => {
  expect(vinHolds('1M8GDM9AXKP042878')).toBe(false);
});

it('elsewhere the ninth character is not a check digit', () => {
  expect(vinHolds('WVWZZZ1JZXW000001')).toBe(true);
});

it('I, O and Q are in no VIN, nor are sixteen or eighteen characters', () => {
  for (const text of ['1M8GDM9AXKPO42788', '1M8GDM9AXKP04278', '1M8GDM9AXKP0427888'])
    expect(isVin(text)).toBe(false);
});

it('the tenth character means two model years, thirty apart', () => {
  expect(modelYears('1HGCM82633A004352')).toEqual([2003, 2033]);
  expect(modelYears('4S4BTADC0P3123456')).toEqual([1993, 2023]);
});
