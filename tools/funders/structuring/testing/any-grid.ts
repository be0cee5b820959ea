import fc from 'fast-check';
import type { DealInputs } from '../../../deals/structure.ts';
import { AnnualRate, IsoDate, minor } from '../../../kit/units.ts';
import { engineFor } from '../../../risk/decision/engine-for.ts';
import type { Program } from '../../program.ts';
import { testDealer, testFunder, testInputs, testProgram } from '../../testing/market.ts';
import type { Grid, Lenders } from '../grid.ts';
import { houseBy } from '../house.ts';
import type { BruteGrid } from './brute-force.ts';

/** A small grid and everyone who may lend on it, as the search takes it and as brute force does. */
export interface Case {
  readonly lenders: Lenders;
  readonly grid: Grid;
  readonly brute: BruteGrid;
}

const funderIds = ['f1', 'f2', 'f3'] as const;
const dealer = { ...testDealer, funderIds: [...funderIds] };
export const engine = engineFor('us', IsoDate.parse('2026-03-02'));

const dollars = (min: number, max: number) => fc.integer({ min, max }).map((n) => minor(n * 100));
const share = (min: number, max: number) => fc.integer({ min, max }).map((percent) => percent / 100);
const rate = fc.integer({ min: 0, max: 160 }).map((n) => AnnualRate.parse(n / 1000));

const cells = fc.tuple(rate, rate).map(([short, long]) => [
  { scoreMin: 560, scoreMax: 900, termMonthsMin: 12, termMonthsMax: 48, buyRate: short },
  { scoreMin: 500, scoreMax: 900, termMonthsMin: 49, termMonthsMax: 84, buyRate: long },
]);

const program: fc.Arbitrary<Partial<Program>> = fc.record({
  funderId: fc.constantFrom(...funderIds),
  rateSheet: cells,
  ltvMax: share(75, 140),
  ptiMax: share(9, 25),
  dtiMax: share(38, 60),
  amountMin: dollars(0, 9_000),
  amountMax: dollars(12_000, 32_000),
  termMonthsMax: fc.constantFrom(48, 60, 72, 84),
  acquisitionFee: fc.constantFrom(minor(0), minor(0), minor(39_500), minor(69_500)),
  markupMax: fc.constantFrom(AnnualRate.parse(0), AnnualRate.parse(0.02)),
});

const car: fc.Arbitrary<DealInputs> = fc
  .record({
    amount: dollars(2_000, 36_000),
    book: dollars(8_000, 34_000),
    year: fc.integer({ min: 2017, max: 2026 }),
  })
  .map(({ amount, book, year }) =>
    testInputs({
      bookValue: book,
      structure: { price: amount, amountFinanced: amount, downPayment: minor(0) },
      vehicle: { year },
    }),
  );

const buyer = fc.record({
  creditScore: fc.integer({ min: 540, max: 820 }),
  grossMonthlyIncome: dollars(2_800, 6_500),
  incomeVerified: fc.boolean(),
  monthlyDebt: dollars(0, 600),
});

/** Grids of up to 3 cars, 3 terms and 13 steps of cash, with up to 6 programs; steps of up to $1,000 so that limits fall inside. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    programs: fc.array(program, { minLength: 1, maxLength: 6 }),
    cars: fc.array(car, { minLength: 1, maxLength: 3 }),
    buyer,
    terms: fc.uniqueArray(fc.constantFrom(24, 36, 48, 60, 72, 84), { minLength: 1, maxLength: 3 }),
    step: fc.constantFrom(100, 250, 500, 1_000).map((n) => minor(n * 100)),
    stepsMax: fc.integer({ min: 0, max: 12 }),
    today: fc.constantFrom(IsoDate.parse('2026-03-02'), IsoDate.parse('2026-01-31')),
  })
  .map(({ programs, cars, buyer: person, terms, step, stepsMax, today }) => {
    const settings = programs.map((one, at) => {
      const funder = { ...testFunder, id: one.funderId as string };
      return { program: testProgram({ ...one, id: `p${at}` }), funder, dealer, today };
    });
    const inputs = cars.map((one) => ({ ...one, ...person }));
    const ascending = terms.toSorted((a, b) => a - b);
    const shape = { terms: ascending, step, stepsMax, amountMin: minor(50_000) };
    const house = houseBy(engine, { conditions: [] }, today);
    return {
      lenders: { settings, dealer, today, house },
      grid: { ...shape, cars: inputs.map((one, at) => ({ stockId: `S${at}`, inputs: one })) },
      brute: { ...shape, cars: inputs, settings, engine, today },
    };
  });
