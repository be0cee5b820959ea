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

  it.each([
    ['a cent off', '16.90', 16.91, 'exact to the cent'],
    ['half a cent off', '16.90', 16.905, 'exact to the cent'],
    ['the sixteenth digit but three', '1459.36', 1459.36 * (1 + 1e-14), 'exact'],
    ['a hundredth beyond what is allowed', '715', 715.61, { abs: '0.6' }],
    ['a whole amount, a cent off after rounding', '336', 336.006, 'exact after rounding'],
    ['another text', 'half-up', 'half-even', 'exact'],
    ['a number for a text', '2026-01-05', 20260105, 'exact'],
  ])('is not lenient: %s', (_, expected, actual, rule) => {
    expect(agrees(expected, actual, rule)).toBe(false);
  });

  it('allows for the noise of a sum of doubles, and no more', () => {
    const sum = Array.from({ length: 49 }, () => 0.1).reduce((total, each) => total + each, 0);
    expect(sum).not.toBe(4.9);
    expect(agrees('4.9', sum, 'exact')).toBe(true);
    expect(agrees('0', 1e-12, 'exact')).toBe(false);
  });
});

describe('firstDifference in tables', () => {
  const table = [
    { type: 'disbursement', amount: 30 },
    { n: 1, due: 10, balance: 20 },
    { n: 2, due: 10, balance: 10 },
    { n: 3, due: 10, balance: 0 },
  ];
  const difference = (rows: readonly unknown[], actual: readonly unknown[] = table) =>
    firstDifference({ expected: { rows }, tolerance: { '*': 'exact' } }, { rows: actual })?.path;

  it('finds every row of a whole table, drawdowns where the case prints them', () => {
    expect(difference(table)).toBeUndefined();
    expect(difference(table.slice(1))).toBeUndefined();
    expect(difference([{ type: 'disbursement', amount: 31 }, ...table.slice(1)])).toBe('rows[0].amount');
  });

  it('finds a row that is wrong, one that is missing, one too many and two in the wrong order', () => {
    expect(difference([table[1], { ...table[2], due: 11 }, table[3]])).toBe('rows[1].due');
    expect(difference(table.slice(1), table.slice(0, 3))).toBe('rows.length');
    expect(difference(table.slice(1), [...table, { n: 4, due: 1, balance: 0 }])).toBe('rows.length');
    expect(difference(table.slice(1), [table[2], table[1], table[3]])).toBe('rows[0].n');
  });

  it('asks for the rows that a case picks by their number, or begins with', () => {
    expect(difference([table[2]])).toBeUndefined();
    expect(difference([{ n: 2, due: 9 }])).toBe('rows[0].due');
    expect(difference([{ n: 7, due: 9 }])).toBe('rows.length');
    expect(difference(table.slice(1, 3))).toBeUndefined();
  });

  it('takes a last row of which nothing is left for the last of the table', () => {
    const longer = [...table.slice(0, 3), { n: 3, due: 10, balance: 0 }, { n: 4, due: 5, balance: 0 }];
    expect(difference([table[1], table[3]], longer)).toBe('rows.length');
    expect(difference([table[1], table[3]])).toBeUndefined();
    expect(difference(table.slice(1), [...table, { n: 4, due: 0, balance: 0 }])).toBeUndefined();
  });

  it('holds lists without numbers to their length', () => {
    expect(difference([{ due: 10 }], [{ due: 10 }, { due: 11 }])).toBe('rows.length');
    expect(
      firstDifference({ expected: { values: [1, 2] }, tolerance: {} }, { values: [1, 2, 3] })?.path,
    ).toBe('values.length');
  });

  it('finds a figure that is not computed at all', () => {
    expect(firstDifference({ expected: { rebate: '1' }, tolerance: {} }, {})?.path).toBe('rebate');
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
