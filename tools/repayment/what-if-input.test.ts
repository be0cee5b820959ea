import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callTool } from '../kit/call-tool.ts';
import type { AnyTool } from '../kit/define-tool.ts';
import type { AppError } from '../kit/errors.ts';
import { fixedContext } from '../testing/context.ts';
import { testCatalog, testWorld } from '../testing/world.ts';
import { compareFinancing } from './compare-tool.ts';
import { testProgram } from './fixtures/program.ts';
import { fieldOf, unknowns } from './purchase/solve-problem.ts';
import { solveFinancing } from './solve-tool.ts';
import { offeredDeal, offerOf } from './testing/offered-loan.ts';

const program = testProgram();
const world = testWorld(testCatalog({ programs: [program] }));
const deal = offeredDeal([offerOf(program, 0.0749)]);

/** Usual ones for the most part, then small and absurd ones, in whole minor units. */
const amountNear = (usual: number) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: usual / 2, max: usual * 2 }) },
    { weight: 1, arbitrary: fc.nat(200) },
    { weight: 1, arbitrary: fc.maxSafeNat().map((n) => n % 1e13) },
  );
const [lent, paid, extra] = [amountNear(2_500_000), amountNear(50_000), amountNear(30_000)];
const rate = fc.oneof(fc.constantFrom(0, 1e-12, 1), fc.double({ min: 0, max: 0.3, noNaN: true }));
const term = fc.integer({ min: 1, max: 120 });
const day = fc
  .date({ min: new Date('2026-02-25'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });

const solveInput = fc
  .record({
    solveFor: fc.constantFrom(...unknowns),
    stated: some({
      monthlyPayment: paid,
      price: lent,
      downPayment: extra,
      amountFinanced: lent,
      annualRate: rate,
      termMonths: term,
      balloon: extra,
      dealId: fc.constant('deal_1'),
    }),
  })
  .chain(({ solveFor, stated }) => {
    // As they come, or without what is asked for and with one basis.
    const { price, downPayment, amountFinanced, ...rest } = { ...stated, [fieldOf[solveFor]]: undefined };
    const bought = { ...rest, price, downPayment };
    const lentOnly = ['price', 'down_payment'].includes(solveFor) ? [] : [{ ...rest, amountFinanced }];
    return fc.constantFrom(stated, bought, ...lentOnly).map((kept) => ({ solveFor, ...kept }));
  });

const change = {
  termMonths: term,
  downPayment: lent,
  annualRate: rate,
  extraMonthly: fc.record({ amount: extra, from: day }),
  extraOnce: fc.record({ amount: lent, on: day }),
  refinance: fc.record({ on: day, annualRate: rate, termMonths: term, fees: extra }),
};
const single = Object.entries(change).map(([key, value]) =>
  fc.record({ [key]: value as fc.Arbitrary<unknown> }),
);
const alternative = fc.oneof(some(change), ...single);
const given = fc.oneof(
  fc.constant({ dealId: 'deal_1' }),
  fc
    .record({ price: lent, downPayment: extra, annualRate: rate, termMonths: term })
    .map((loan) => ({ loan })),
  fc.record({ amountFinanced: lent, termMonths: term }).map((loan) => ({ loan })),
);
const compareInput = fc
  .record({ given, alternatives: fc.array(alternative, { minLength: 1, maxLength: 2 }) })
  .map(({ given: base, alternatives }) => ({ ...base, alternatives }));

describe.each([
  ['solve_financing', solveFinancing(world), solveInput],
  ['compare_financing', compareFinancing(world), compareInput],
] as const)('%s', (_, tool: AnyTool, inputs: fc.Arbitrary<object>) => {
  it('answers, or says what is wrong and how to mend it, for any input its schema takes', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const ending = await callTool(tool, input, fixedContext({ deal })).then(
          () => ({ kind: 'answered', fix: 'none needed' }),
          ({ kind, fix }: AppError) => ({ kind, fix }),
        );
        expect(['answered', 'invalid_input']).toContain(ending.kind);
        expect(ending.fix.length).toBeGreaterThan(10);
      }),
      { numRuns: 300 },
    );
  });
});
