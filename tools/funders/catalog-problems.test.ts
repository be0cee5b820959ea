import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, minor } from '../kit/units.ts';
import type { Catalog } from './catalog.ts';
import { catalogProblems } from './catalog-problems.ts';
import type { Program } from './program.ts';
import { testDealer, testFunder, testProgram } from './testing/market.ts';

const market = (programs: Program[], overrides: Partial<Catalog> = {}): Catalog => ({
  version: 'test-1',
  invented: true,
  funders: [testFunder],
  programs,
  vehicles: [],
  guide: [],
  ...overrides,
});
const cell = (scoreMin: number, scoreMax: number, termMonthsMin: number, termMonthsMax: number) => ({
  scoreMin,
  scoreMax,
  termMonthsMin,
  termMonthsMax,
  buyRate: AnnualRate.parse(0.05),
});
const problemsOf = (overrides: Partial<Program>) =>
  catalogProblems(market([testProgram(overrides)]), [testDealer]);

describe('catalogProblems', () => {
  it('finds nothing in a sound market', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('finds cells that overlap by one score and one month, and not cells that touch', () => {
    expect(problemsOf({ rateSheet: [cell(600, 700, 12, 48), cell(700, 900, 48, 72)] })).toEqual([
      'program program_1: two rates for one score and term',
    ]);
    expect(problemsOf({ rateSheet: [cell(600, 700, 12, 48), cell(700, 900, 49, 72)] })).toEqual([]);
  });

  it.each([
    ['an upside-down cell', { rateSheet: [cell(700, 600, 12, 48)] }, 'a cell that no deal can be in'],
    [
      'a term beyond the longest',
      { rateSheet: [cell(600, 700, 12, 84)] },
      'a rate for a term above its longest',
    ],
    ['a no-score program without a rate', { noScore: true }, 'noScore and a cell from score 0 go together'],
    ['amounts upside down', { amountMin: minor(9_000_000) }, 'the least amount is above the largest'],
    ['days upside down', { effectiveTo: IsoDate.parse('2025-12-31') }, 'it ends before it begins'],
  ])('finds %s', (_, overrides, problem) => {
    expect(problemsOf(overrides)).toEqual([`program program_1: ${problem}`]);
  });

  it('finds ids used twice and references to nothing', () => {
    const catalog = market([testProgram(), testProgram({ funderId: 'nobody' })]);
    expect(catalogProblems(catalog, [{ ...testDealer, funderIds: ['ghost'] }])).toEqual([
      'program program_1: used twice',
      'program program_1: there is no nobody',
      'dealer dealer_1: there is no ghost',
    ]);
  });
});
