import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { readVin, vinFromOcr } from './read-vin.ts';
import { modelYearBySeventh, modelYearCandidates } from './vin.ts';

const today = '2026-03-02' as IsoDate;

it('a North American VIN', () => {
  expect(readVin(' 1m8-gdm9ax kp042788 ', today)).toEqual({
    normalized: '1M8GDM9AXKP042788',
    validFormat: true,
    expectedCheckDigit: 'X',
    checkDigitOk: true,
    checkDigitMandatory: true,
    wmi: '1M8',
    country: 'US',
    modelYearCandidates: [1989, 2019],
    plausible: true,
  });
});

it.each([
  ['WVWZZZ1JZXW000001', 'DE'],
  ['VF1AAAAA100000001', 'FR'],
  ['JM1AAAAA100000001', 'JP'],
  ['KNDAAAAA100000001', 'KR'],
  ['LSVAAAAA100000001', 'CN'],
  ['2HKAAAAA100000001', 'CA'],
  ['3VWAAAAA100000001', 'MX'],
  ['YV1AAAAA100000001', 'SE'],
  ['SALAAAAA100000001', 'GB'],
  ['000AAAAA100000001', null],
])('the maker of %s is registered in %s', (vin, country) => {
  expect(readVin(vin, today).country).toBe(country);
});

it.each([
  '1M8GDM9AXKP0427888',
  '1M8GDM9AXKPO42788',
  'A:AAAAAAAAAAA1234',
  '1\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n1',
  '',
])('%j is no VIN', (text) => {
  expect(readVin(text, today)).toMatchObject({ normalized: null, validFormat: false });
});

it('the same character seventeen times passes the arithmetic and is not plausible', () => {
  expect(readVin('0'.repeat(17), today)).toMatchObject({ checkDigitOk: true, plausible: false });
});

describe('model years', () => {
  it.each([
    ['1HGCM82633A004352', [2003]],
    ['1M8GDM9AXVP042788', [1997, 2027]],
    ['1M8GDM9AXWP042788', [1998]],
    ['WBAAAAAA0UC000001', []],
  ])('of %s can be %j', (vin, years) => {
    expect(modelYearCandidates(vin, today)).toEqual(years);
  });

  it('a letter in the seventh position is of 2010 and later', () => {
    expect(modelYearBySeventh('5J8TC2H67SL803870')).toBe(2025);
    expect(modelYearBySeventh('1HGCM82633A004352')).toBe(2003);
    expect(modelYearBySeventh('WVWZZZ1JZXW000001')).toBeUndefined();
  });
});

describe('what OCR read', () => {
  it.each([
    ['1M8GDM9AXKPO42788', '1M8GDM9AXKP042788', 1],
    ['IM8GDM9AXKPQ427B8', '1M8GDM9AXKP042788', 3],
    ['1M8GDM9AXKP04278B', '1M8GDM9AXKP042788', 1],
    ['1M8GDM9AXKP042788', '1M8GDM9AXKP042788', 0],
  ])('%s stands for %s', (text, vin, replaced) => {
    expect(vinFromOcr(text)).toEqual({ vin, replaced, proven: true });
  });

  it.each(['1M8GDM9AXKP042878', '1MBGDM9AXKP042788'])('%s is left as printed, unproven', (text) => {
    expect(vinFromOcr(text)).toEqual({ vin: text, replaced: 0, proven: false });
  });

  it.each(['WVWZZZ1JZXW00000S', '1M8GDM9AXKP04287B', '1M8GDM9AXKP04278'])('%s stands for none', (text) => {
    expect(vinFromOcr(text)).toBeUndefined();
  });

  it('what no VIN has is replaced without proof too', () => {
    expect(vinFromOcr('WVWZZZ1JZXWOOOOO1')).toEqual({ vin: 'WVWZZZ1JZXW000001', replaced: 5, proven: false });
  });
});
