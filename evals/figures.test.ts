import { describe, expect, it } from 'vitest';
import { parseFigure, sameFigure } from './figures.ts';

describe('parseFigure', () => {
  it.each([
    ['426.11 USD', 'money', 42_611],
    ['27,450.00 USD', 'money', 2_745_000],
    ['500 USD', 'money', 50_000],
    ['-12.5 USD', 'money', -1_250],
    ['60 months', 'months', 60],
    ['680 points', 'points', 680],
    ['2026-04-02', 'day', '2026-04-02'],
    ['15', 'count', 15],
    ['approved', 'plain', 'approved'],
  ] as const)('reads %s', (text, unit, value) => {
    expect(parseFigure(text, 2)).toMatchObject({ unit, value });
  });

  it('refuses what is finer than a cent, and figures without a unit', () => {
    expect(() => parseFigure('426.111 USD', 2)).toThrow('finer');
    expect(() => parseFigure('426.11', 2)).toThrow('no unit');
  });
});

describe('sameFigure', () => {
  it.each([
    [0.0649, true],
    [0.064_900_4, true],
    [0.064_951, false],
    [0.0649 * 100, false],
  ])('compares 6.49 %% with %d at the places written', (value, same) => {
    expect(sameFigure(parseFigure('6.49 %', 2), { unit: 'rate', value })).toBe(same);
  });

  it('keeps units apart: 60 months are not 60 points', () => {
    expect(sameFigure(parseFigure('60 months', 2), { unit: 'points', value: 60 })).toBe(false);
  });
});
