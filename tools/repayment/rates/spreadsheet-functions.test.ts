import { describe, expect, it } from 'vitest';
import {
  decliningDepreciation,
  evenPrincipalInterest,
  grownAt,
  growthPeriods,
  growthRate,
  modifiedInternalRate,
  straightLineDepreciation,
  sumOfYearsDepreciation,
} from './spreadsheet-functions.ts';

const refused = (code: string) => expect.objectContaining({ code: `repayment/${code}` });

describe('spreadsheet functions agree with their makers’ documentation', () => {
  it('MIRR of −120,000 and five receipts at 10 % and 12 %: 12.61 %', () => {
    const flows = [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000];
    expect(modifiedInternalRate(flows, 0.1, 0.12)).toBeCloseTo(0.126094, 6);
  });

  it('RRI over 96 periods from 10,000 to 11,000: 0.09933 %', () => {
    expect(growthRate(96, 10_000, 11_000)).toBeCloseTo(0.000_993_3, 7);
  });

  it('PDURATION at 2.5 % from 2,000 to 2,200: 3.86', () => {
    expect(growthPeriods(0.025, 2_000, 2_200)).toBeCloseTo(3.86, 2);
  });

  it('ISPMT of the first month of three years at 10 % on 8,000,000: −64,814.8', () => {
    expect(evenPrincipalInterest(0.1 / 12, 1, 36, 8_000_000)).toBeCloseTo(-64_814.8, 1);
  });

  it('FVSCHEDULE of 1 at 9, 11 and 10 %: 1.33089', () => {
    expect(grownAt(1, [0.09, 0.11, 0.1])).toBeCloseTo(1.330_89, 5);
  });

  it('SLN and SYD of 30,000 less 7,500 over 10 years: 2,250, then 4,090.91 in the first and 409.09 in the last', () => {
    expect(straightLineDepreciation(30_000, 7_500, 10)).toBe(2_250);
    expect(sumOfYearsDepreciation(30_000, 7_500, 10, 1)).toBeCloseTo(4_090.91, 2);
    expect(sumOfYearsDepreciation(30_000, 7_500, 10, 10)).toBeCloseTo(409.09, 2);
  });

  it('DDB of 2,400 less 300 over 10 years: 480 in the first, 22.12 in the last', () => {
    expect(decliningDepreciation(2_400, 300, 10, 1, 2)).toBeCloseTo(480, 10);
    expect(decliningDepreciation(2_400, 300, 10, 10, 2)).toBeCloseTo(22.12, 2);
  });
});

describe('spreadsheet functions refuse what has no answer', () => {
  it.each([
    ['flows one way', () => modifiedInternalRate([1, 2], 0.1, 0.1), 'no_rate'],
    ['no flows', () => modifiedInternalRate([], 0.1, 0.1), 'no_rate'],
    ['growth from nothing', () => growthRate(5, 0, 100), 'figure_out_of_range'],
    ['growth over no periods', () => growthRate(0, 5, 100), 'figure_out_of_range'],
    ['a duration at 0 %', () => growthPeriods(0, 5, 100), 'figure_out_of_range'],
    ['a life of nothing', () => straightLineDepreciation(5, 1, 0), 'figure_out_of_range'],
    ['NaN', () => grownAt(Number.NaN, [0.1]), 'figure_out_of_range'],
  ])('%s', (_, call, code) => {
    expect(call).toThrow(refused(code));
  });
});
