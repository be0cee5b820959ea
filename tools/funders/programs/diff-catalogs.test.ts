import { describe, expect, it } from 'vitest';
import { AnnualRate, minor } from '../../kit/units.ts';
import type { Catalog } from '../catalog.ts';
import { demoMarket } from '../demo-market.ts';
import type { Program } from '../program.ts';
import { testFunder, testProgram } from '../testing/market.ts';
import { diffCatalogs } from './diff-catalogs.ts';

const market = (overrides: Partial<Program> = {}, more: Partial<Catalog> = {}): Catalog => ({
  version: '1',
  invented: true,
  funders: [testFunder],
  programs: [testProgram(overrides)],
  vehicles: [],
  guide: [],
  ...more,
});
const changesOf = (before: Partial<Program>, after: Partial<Program>) =>
  diffCatalogs(market(before), market(after)).flatMap(({ changes }) => changes);
const [prime, near] = testProgram().rateSheet as [Program['rateSheet'][number], Program['rateSheet'][number]];

describe('what changed between two catalogues', () => {
  it('is nothing between equal ones, whatever they are called and however they are ordered', () => {
    const { catalog } = demoMarket();
    const turned = { ...catalog, version: 'x', programs: catalog.programs.toReversed() };
    expect(diffCatalogs(catalog, turned)).toEqual([]);
  });

  it('names what is new, what is gone and what is not the same', () => {
    const after = market(
      { id: 'program_2', name: 'Two' },
      { funders: [{ ...testFunder, states: ['IL', 'TX'] }] },
    );
    expect(diffCatalogs(market(), after)).toEqual([
      {
        kind: 'changed',
        table: 'funders',
        record: 'funder funder_1 (Funder One)',
        changes: ['states IL → IL | TX'],
      },
      {
        kind: 'removed',
        table: 'programs',
        record: 'program program_1 (funder_1, Program One)',
        changes: [],
      },
      { kind: 'added', table: 'programs', record: 'program program_2 (funder_1, Two)', changes: [] },
    ]);
  });

  it('is told in the units that people use', () => {
    const after = {
      ltvMax: 1.1,
      amountMin: minor(600_050),
      product: 'refinance',
      capacity: { perDay: null, perMonth: 0 },
    } as const;
    expect(changesOf({}, after)).toEqual([
      'product nothing → refinance',
      'ltv max 120 % → 110 %',
      'amount min 5000.00 → 6000.50',
      'capacity per day nothing → unlimited',
      'capacity per month nothing → 0',
    ]);
  });

  it('tells rates by the deals they are for', () => {
    const cheaper = { ...prime, buyRate: AnnualRate.parse(0.045) };
    const longer = { ...near, termMonthsMax: 60 };
    expect(changesOf({}, { rateSheet: [cheaper, longer] })).toEqual([
      'rate for score 600–699, 12–72 months: removed',
      'rate for score 700–900, 12–72 months: buy rate 5 % → 4.5 %',
      'rate for score 600–699, 12–60 months: added, buy rate 6 %',
    ]);
  });

  it('tells rules, of which the first counts, when only their order changed', () => {
    const rules = [
      { scoreMin: 700, ltvMax: 1.3 },
      { termMonthsMin: 60, ltvMax: 1 },
    ];
    expect(changesOf({ advances: rules }, { advances: rules.toReversed() })).toEqual([
      'the order of advances.csv changed',
    ]);
    expect(changesOf({}, { advances: rules.slice(0, 1) })).toEqual([
      'advance for score from 700: added, ltv max 130 %',
    ]);
  });

  it('tells conditions and cars by what they say', () => {
    const after = {
      exclusions: [{ make: 'Fiat', yearMax: 2015 }],
      stipsWhen: [{ stip: 'references', when: { scoreMax: 600, noScore: true } }],
    } as const;
    expect(changesOf({}, { exclusions: [...after.exclusions], stipsWhen: [...after.stipsWhen] })).toEqual([
      'exclusion Fiat, year max 2015: added',
      'stip rule references, score max 600, no score yes: added',
    ]);
  });
});
