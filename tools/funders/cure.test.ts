import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealInputs } from '../deals/structure.ts';
import { AnnualRate, IsoDate, minor } from '../kit/units.ts';
import { type Cure, nearestCure } from './cure.ts';
import { demoMarket } from './demo-market.ts';
import { type MatchSetting, matchProgram } from './match.ts';
import type { Program } from './program.ts';
import { testInputs, testSetting } from './testing/market.ts';

const grid = minor(10_000);
const cureOf = (inputs: Parameters<typeof testInputs>[0], program: Partial<Program> = {}) =>
  nearestCure(testInputs(inputs), testSetting(program), grid);

describe('nearestCure', () => {
  it('has nothing to say of a deal that fits, or of a car or person that no terms can change', () => {
    expect(cureOf({})).toBeUndefined();
    expect(cureOf({ vehicle: { odometerMiles: 150_000 } })).toBeUndefined();
    expect(cureOf({ creditScore: 500 })).toBeUndefined();
    expect(cureOf({ employmentMonths: 0, bookValue: minor(2_000_000) })).toBeUndefined();
  });

  it('asks for the least cash on the grid, as the whole down payment', () => {
    // 120 % of 20,500.00 is 24,600.00: 400.00 less than asked, on top of 2,924.00 down.
    expect(cureOf({ bookValue: minor(2_050_000) })).toEqual({ kind: 'more_down', downPayment: 332_400 });
    expect(cureOf({ bookValue: minor(2_049_999) })).toEqual({ kind: 'more_down', downPayment: 342_400 });
  });

  it('shortens a term that is too long and stretches one whose payment is too large', () => {
    expect(cureOf({ structure: { termMonths: 84 } })).toEqual({ kind: 'shorter_term', termMonths: 72 });
    // 599.99 a month is within 15 % of 4,000.00; 42 months would take 675.12.
    const stretched = cureOf({ structure: { termMonths: 36 }, grossMonthlyIncome: minor(400_000) });
    expect(stretched).toEqual({ kind: 'longer_term', termMonths: 48 });
  });

  it('prefers modest cash to another term, and another term to much cash', () => {
    // Modest is 2,600.00, a tenth of the price. Payments up to 450.00 take 2,400.00 more; up to 427.50 some 3,500.00 more.
    expect(cureOf({}, { ptiMax: 0.09 })).toEqual({ kind: 'more_down', downPayment: 532_400 });
    expect(cureOf({}, { ptiMax: 0.0855 })).toEqual({ kind: 'longer_term', termMonths: 72 });
  });

  it('changes both where neither is enough', () => {
    const cure = cureOf({ structure: { termMonths: 84 }, bookValue: minor(1_000_000) });
    expect(cure).toEqual({ kind: 'other_term_and_more_down', termMonths: 72, downPayment: 1_592_400 });
  });

  it('never lends less than the program’s least amount', () => {
    expect(cureOf({ bookValue: minor(400_000) })).toBeUndefined();
    expect(cureOf({ bookValue: minor(420_000) })?.kind).toBe('more_down');
  });

  it('gives up when the debts alone are too large', () => {
    expect(cureOf({ monthlyDebt: minor(240_000) })).toBeUndefined();
  });
});

describe('every cure, over the demo market and arbitrary deals,', () => {
  const { catalog, dealers } = demoMarket();
  const settings = dealers.flatMap((dealer) =>
    catalog.programs.map((program): MatchSetting => {
      const funder = catalog.funders.find(({ id }) => id === program.funderId)!;
      return { program, funder, dealer, today: IsoDate.parse('2026-03-02') };
    }),
  );
  const deals = fc
    .record({
      amount: fc.integer({ min: 300_000, max: 7_000_000 }),
      book: fc.integer({ min: 300_000, max: 6_000_000 }),
      income: fc.integer({ min: 100_000, max: 1_200_000 }),
      score: fc.option(fc.integer({ min: 400, max: 850 })),
      termMonths: fc.constantFrom(12, 24, 36, 45, 60, 72, 84, 96),
      condition: fc.constantFrom('new' as const, 'used' as const),
    })
    .map(
      ({ amount, book, income, score, termMonths, condition }): DealInputs =>
        testInputs({
          bookValue: minor(book),
          grossMonthlyIncome: minor(income),
          creditScore: score,
          structure: { amountFinanced: minor(amount), termMonths },
          vehicle: { condition, year: 2026, odometerMiles: 500 },
        }),
    );
  const cured = (deal: DealInputs, { downPayment, termMonths }: Cure, cashLess: number) => {
    const { structure } = deal;
    const down = minor((downPayment ?? structure.downPayment) - cashLess);
    const amountFinanced = minor(structure.amountFinanced - (down - structure.downPayment));
    const asked = { ...structure, downPayment: down, amountFinanced };
    return { ...deal, structure: { ...asked, termMonths: termMonths ?? structure.termMonths } };
  };

  it('makes the program take the deal, and $100 less would not', () => {
    let cures = 0;
    fc.assert(
      fc.property(deals, fc.constantFrom(...settings), (deal, setting) => {
        const inState = { ...deal, state: setting.dealer.state };
        const cure = nearestCure(inState, setting, grid);
        if (!cure) return;
        cures++;
        expect(matchProgram(inState, setting).fits).toBe(false);
        expect(matchProgram(cured(inState, cure, 0), setting).fits).toBe(true);
        if (cure.downPayment === undefined) return;
        expect(matchProgram(cured(inState, cure, grid), setting).fits).toBe(false);
      }),
      { numRuns: 4000 },
    );
    expect(cures).toBeGreaterThan(50);
  });

  it('is found whenever the down payment alone would do', () => {
    const setting = testSetting({ rateSheet: [wholeRange], amountMin: minor(300_000) });
    fc.assert(
      fc.property(deals, fc.integer({ min: 1, max: 600 }), (deal, steps) => {
        const added = minor(steps * grid);
        if (matchProgram(deal, setting).fits || added >= deal.structure.amountFinanced) return;
        const down = minor(deal.structure.downPayment + added);
        if (!matchProgram(cured(deal, { kind: 'more_down', downPayment: down }, 0), setting).fits) return;
        expect(nearestCure(deal, setting, grid)).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });
});

const wholeRange = {
  scoreMin: 300,
  scoreMax: 900,
  termMonthsMin: 12,
  termMonthsMax: 72,
  buyRate: AnnualRate.parse(0.07),
};
