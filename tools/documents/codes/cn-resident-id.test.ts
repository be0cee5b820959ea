import { expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { cnCheckDigit, readCnResidentId } from './cn-resident-id.ts';

const today = '2026-03-02' as IsoDate;

it.each([
  ['11010519491231002X', '1949-12-31', 'F', '北京'],
  ['440524188001010014', '1880-01-01', 'M', '广东'],
])('the example of GB 11643, %s, is valid', (number, dob, sex, province) => {
  expect(readCnResidentId(number, today)).toMatchObject({ valid: true, reason: null, dob, sex, province });
});

it.each([
  ['11010519491231002x', null],
  [' 1101051949 1231002X', null],
  ['１１０１０５１９４９１２３１００２Ｘ', null],
  ['110105194912310021', 'bad_check_digit'],
  ['990105194912310025', 'bad_region'],
  ['110105194902300025', 'bad_date'],
  ['110105202712310025', 'bad_date'],
  ['11010519491231', 'bad_format'],
  ['11010519491231002Y', 'bad_format'],
])('%s: %s', (number, reason) => {
  expect(readCnResidentId(number, today)).toMatchObject({ reason, valid: reason === null });
});

it('the form of 15 digits has no check digit and the last one tells the sex', () => {
  expect(readCnResidentId('110105491231002', today)).toMatchObject({
    valid: true,
    old15Digit: true,
    expectedCheckDigit: null,
    dob: '1949-12-31',
    sex: 'F',
  });
});

it('any digit changed is found', () => {
  const number = '11010519491231002X';
  for (let i = 0; i < 17; i++) {
    const other = (Number(number[i]) + 1) % 10;
    expect(cnCheckDigit(number.slice(0, i) + other + number.slice(i + 1))).not.toBe('X');
  }
});
