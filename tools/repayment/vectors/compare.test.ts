import { describe, expect, it } from 'vitest';
import { readNumber } from './cases.ts';
import { firstDifference } from './compare.ts';

const agrees = (expected: unknown, actual: unknown, rule: unknown) =>
  firstDifference({ expected: { value: expected }, tolerance: { value: rule } }, { value: actual }) ===
  undefined;

describe('firstDifference', () => {
  it.each([
    ['12.30', 12.3, 'exact', true],
    ['12.30', 12.301, 'exact', false],
    ['9.69', 9.6899, 'equal after rounding half-up to 2 dp', true],
    ['9.69', 9.6849, 'equal after rounding half-up to 2 dp', false],
    ['0.005', 0.0051, { abs: '0.0001' }, true],
    ['0.005', 0.0052, { abs: '0.0001' }, false],
    ['16.9', 16.904, 'exact to the cent', true],
    ['16.9', 16.906, 'exact to the cent', false],
    ['2/12+1/366', 2 / 12 + 1 / 366, { abs: '1e-12' }, true],
    ['2026-01-05', '2026-01-05', 'exact', true],
    ['2026-01-05', '2026-01-06', 'exact', false],
    ['5', undefined, { abs: '100' }, false],
    ['5', Number.NaN, { abs: '100' }, false],
    ['5', Number.NaN, 'equal after rounding to 2 dp', false],
  ])('%j against %j under %j: %s', (expected, actual, rule, same) => {
    expect(agrees(expected, actual, rule)).toBe(same);
  });

  it('looks into rows, and misses those that are not there', () => {
    const expected = { rows: [{ n: 1, due: '10.00' }, { n: 2 }] };
    const tolerance = { '*': 'exact' };
    expect(firstDifference({ expected, tolerance }, { rows: [{ n: 1, due: 10 }, { n: 2 }] })).toBeUndefined();
    expect(firstDifference({ expected, tolerance }, { rows: [{ n: 1, due: 11 }, { n: 2 }] })?.path).toBe(
      'rows[0].due',
    );
    expect(firstDifference({ expected, tolerance }, { rows: [{ n: 1, due: 10 }] })?.path).toBe('rows.length');
  });
});

describe('readNumber', () => {
  it.each([
    ['1e-3', 0.001],
    ['12/30', 0.4],
    ['17/12+14/366', 17 / 12 + 14 / 366],
    ['0.1/12', 0.1 / 12],
    ['-40.5', -40.5],
    ['2026-01-05', undefined],
    ['half-up', undefined],
    ['1/0', undefined],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});
