import { describe, expect, it } from 'vitest';
import { callTool } from '../kit/call-tool.ts';
import type { AnyTool } from '../kit/define-tool.ts';
import { minor } from '../kit/units.ts';
import { fixedContext } from '../testing/context.ts';
import { testCatalog, testWorld } from '../testing/world.ts';
import { compareRates } from './compare-rates-tool.ts';
import { compareFinancing } from './compare-tool.ts';
import { discloseTerms } from './disclosure-tool.ts';
import { testProgram } from './fixtures/program.ts';
import { showLegalRates } from './legal-rates-tool.ts';
import { quotePayoff } from './payoff-tool.ts';
import { quotePayment } from './quote-tool.ts';
import { buildSchedule } from './schedule-tool.ts';
import { solveFinancing } from './solve-tool.ts';
import { faultsOf } from './testing/bad-values.ts';
import { offeredDeal, offerOf } from './testing/offered-loan.ts';

const program = testProgram({ id: 'cheap', acquisitionFee: minor(0) });
const world = testWorld(testCatalog({ programs: [program] }));
const deal = offeredDeal([offerOf(program, 0.0549)]);
const loan = { price: 2_800_000, downPayment: 300_000, annualRate: 0.0699, termMonths: 60 };

/** Each tool with arguments that it takes; every number, day and list in them is then made wrong in turn. */
const calls: readonly { tool: AnyTool; input: unknown }[] = [
  {
    tool: quotePayment(world),
    input: { price: 2_800_000, downPayment: 300_000, annualRate: 0.0699, termMonths: 60 },
  },
  { tool: quotePayment(world), input: { amountFinanced: 2_500_000, termMonths: 60 } },
  { tool: quotePayoff(world), input: { loan, on: '2027-06-03' } },
  { tool: quotePayoff(world), input: { dealId: 'deal_1', on: '2027-06-03' } },
  {
    tool: solveFinancing(world),
    input: { solveFor: 'amount_financed', monthlyPayment: 40_000, termMonths: 60 },
  },
  {
    tool: solveFinancing(world),
    input: { solveFor: 'price', monthlyPayment: 40_000, downPayment: 300_000, balloon: 100_000 },
  },
  {
    tool: solveFinancing(world),
    input: { solveFor: 'rate', monthlyPayment: 50_000, amountFinanced: 2_500_000, termMonths: 60 },
  },
  {
    tool: solveFinancing(world),
    input: { solveFor: 'term', monthlyPayment: 50_000, amountFinanced: 2_500_000, annualRate: 0.07 },
  },
  {
    tool: solveFinancing(world),
    input: {
      solveFor: 'balloon',
      monthlyPayment: 30_000,
      amountFinanced: 2_500_000,
      annualRate: 0.07,
      termMonths: 48,
    },
  },
  {
    tool: compareFinancing(world),
    input: {
      loan,
      alternatives: [
        { termMonths: 48 },
        { downPayment: 500_000, annualRate: 0.05 },
        {
          extraMonthly: { amount: 20_000, from: '2026-06-01' },
          extraOnce: { amount: 100_000, on: '2027-01-15' },
        },
        { refinance: { on: '2027-06-01', annualRate: 0.04, termMonths: 36, fees: 20_000 } },
      ],
    },
  },
  {
    tool: compareRates,
    input: {
      amountFinanced: 2_500_000,
      rates: [
        { kind: 'flat', rate: 0.03, termMonths: 108 },
        { kind: 'nominal', rate: 0.054, termMonths: 108 },
        { kind: 'effective', rate: 0.055 },
      ],
    },
  },
  { tool: showLegalRates(world), input: { loan, disclosedRate: 0.0699 } },
  ...['us', 'eu', 'cn'].map((market) => ({ tool: discloseTerms(world), input: { loan, market } })),
  { tool: buildSchedule(world), input: { dealId: 'deal_1' } },
];

describe('a tool refuses bad arguments with what to do about them, or answers with figures', () => {
  it.each(calls.map((call, k) => ({ ...call, name: `${call.tool.name} (${k + 1})` })))(
    '$name',
    async ({ tool, input }) => {
      const run = (changed: unknown) => callTool(tool, changed, fixedContext({ deal }));
      expect(await faultsOf(run, input)).toEqual([]);
      await expect(run(input)).resolves.toBeDefined();
    },
  );
});
