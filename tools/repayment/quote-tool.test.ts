import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Program } from '../funders/program.ts';
import { callTool } from '../kit/call-tool.ts';
import { collectClaims } from '../kit/claims.ts';
import type { AppError } from '../kit/errors.ts';
import { sourceRule } from '../kit/sources.ts';
import { AnnualRate, IsoDate, minor } from '../kit/units.ts';
import { fixedContext } from '../testing/context.ts';
import { testCatalog, testWorld } from '../testing/world.ts';
import { testProgram } from './fixtures/program.ts';
import { repaymentPhrases } from './phrases.ts';
import { quotePayment } from './quote-tool.ts';

const cell = (termMonthsMin: number, termMonthsMax: number, buyRate: number) => ({
  scoreMin: 0,
  scoreMax: 900,
  termMonthsMin,
  termMonthsMax,
  buyRate: AnnualRate.parse(buyRate),
});

const programs: Program[] = [
  testProgram({ id: 'a', rateSheet: [cell(12, 60, 0.0549), cell(61, 84, 0.0649)] }),
  testProgram({ id: 'b', rateSheet: [cell(12, 72, 0.1875)] }),
  testProgram({ id: 'ended', rateSheet: [cell(12, 84, 0.01)], effectiveTo: IsoDate.parse('2026-03-01') }),
  testProgram({ id: 'short', rateSheet: [cell(12, 84, 0.02)], termMonthsMax: 48 }),
];

const tool = quotePayment(testWorld(testCatalog({ programs })));
const quote = async (input: unknown) => (await callTool(tool, input, fixedContext())).output;
const refused = (problem: string) =>
  expect.objectContaining({ code: 'tool/invalid_arguments', message: expect.stringContaining(problem) });

describe('quote_payment', () => {
  it('quotes $25,000 at a stated 6.99 % over 72 months', async () => {
    expect(await quote({ amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 72 })).toEqual({
      amountFinanced: 2_500_000,
      termMonths: 72,
      quotes: [
        {
          label: 'stated_rate',
          sellRate: 0.0699,
          apr: expect.closeTo(0.0699, 5),
          monthlyPayment: 42_611,
          finalPayment: 42_566,
          totalOfPayments: 3_067_947,
          financeCharge: 567_947,
        },
      ],
    });
  });

  it('takes the down payment off the price', async () => {
    const input = { price: 2_800_000, downPayment: 300_000, annualRate: 0.0699, termMonths: 72 };
    expect(await quote(input)).toEqual(
      await quote({ amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 72 }),
    );
  });

  it('quotes at 0 %', async () => {
    expect(await quote({ amountFinanced: 1_200_000, annualRate: 0, termMonths: 48 })).toMatchObject({
      quotes: [{ monthlyPayment: 25_000, financeCharge: 0, apr: 0 }],
    });
  });

  it.each([
    [60, 0.0549, 0.1875],
    [72, 0.0649, 0.1875],
    [84, 0.0649, 0.0649],
    [48, 0.02, 0.1875],
  ])(
    'without a rate, quotes the lowest and the highest that programs in force list for %i months',
    async (...row) => {
      const [termMonths, lowest, highest] = row;
      expect(await quote({ amountFinanced: 2_500_000, termMonths })).toMatchObject({
        quotes: [
          { label: 'lowest_rate', sellRate: lowest },
          { label: 'highest_rate', sellRate: highest },
        ],
      });
    },
  );

  it('says so when no program lists a rate for the term', async () => {
    await expect(quote({ amountFinanced: 2_500_000, termMonths: 96 })).rejects.toMatchObject({
      kind: 'invalid_input',
      code: 'repayment/no_rate_for_term',
    });
  });

  it.each([
    ['a term of 0', { amountFinanced: 100_000, termMonths: 0 }, '/termMonths'],
    ['a term of 1,000', { amountFinanced: 100_000, termMonths: 1000 }, '/termMonths'],
    ['half a month', { amountFinanced: 100_000, termMonths: 12.5 }, '/termMonths'],
    ['a term in words', { amountFinanced: 100_000, termMonths: '60' }, '/termMonths'],
    ['a negative price', { price: -1, termMonths: 60 }, '/price'],
    ['cents of a cent', { price: 100.5, termMonths: 60 }, '/price'],
    ['a rate in percent', { price: 100_000, annualRate: 6.99, termMonths: 60 }, '/annualRate'],
    ['a negative rate', { price: 100_000, annualRate: -0.01, termMonths: 60 }, '/annualRate'],
    [
      'a price and an amount financed',
      { price: 1, amountFinanced: 1, termMonths: 60 },
      'Give either price or',
    ],
    ['neither of them', { termMonths: 60 }, 'Give either price or'],
    [
      'a down payment on an amount financed',
      { amountFinanced: 100_000, downPayment: 1, termMonths: 60 },
      'goes with a price',
    ],
    ['an unknown key', { price: 100_000, termMonths: 60, apr: 0.05 }, 'Unrecognized key'],
  ])('refuses %s', async (_, input, problem) => {
    await expect(quote(input)).rejects.toEqual(refused(problem));
  });

  it.each([2_800_000, 2_900_000])(
    'refuses a down payment of %i on a price of 2800000',
    async (downPayment) => {
      await expect(
        quote({ price: 2_800_000, downPayment, annualRate: 0.05, termMonths: 60 }),
      ).rejects.toMatchObject({ kind: 'invalid_input', code: 'repayment/nothing_to_finance' });
    },
  );

  it('answers, or says what is wrong, for any input its schema takes', async () => {
    const anyInput = fc.record({
      amountFinanced: fc.oneof(
        fc.nat(200),
        fc.nat(10_000_000),
        fc.maxSafeNat().map((n) => n % 1e13),
      ),
      annualRate: fc.double({ min: 0, max: 1, noNaN: true }),
      termMonths: fc.integer({ min: 1, max: 120 }),
    });
    await fc.assert(
      fc.asyncProperty(anyInput, async (input) => {
        const kind = await quote(input).then(
          () => 'answered',
          (error: AppError) => error.kind,
        );
        expect(['answered', 'invalid_input']).toContain(kind);
      }),
    );
  });

  it('takes its figures from a person, a document or a tool only (G6)', () => {
    const { price, downPayment, amountFinanced, annualRate, termMonths } = tool.input.shape;
    const rules = [price, downPayment, amountFinanced, annualRate].map((field) => sourceRule(field.unwrap()));
    expect([...rules, sourceRule(termMonths)].map((rule) => rule?.kind)).toEqual([
      'money',
      'money',
      'money',
      'rate',
      'months',
    ]);
  });

  it('gives every figure as a claim, and words for each basis in every language', async () => {
    const output = await quote({ amountFinanced: 2_500_000, termMonths: 72 });
    const claims = collectClaims(tool.output, output);
    expect(claims).toHaveLength(2 + 2 * 7);
    for (const { value } of claims.filter(({ role }) => role === 'quote_basis')) {
      expect(Object.keys(repaymentPhrases[`quote_basis.${value}`] ?? {})).toEqual([
        'en-US',
        'zh-CN',
        'de-DE',
      ]);
    }
  });

  it('has a JSON schema that a model can be given', () => {
    expect(z.toJSONSchema(tool.input, { io: 'input' })).toMatchObject({
      type: 'object',
      required: ['termMonths'],
      additionalProperties: false,
    });
  });

  it('prices nothing by the program fee, which only an offer knows', async () => {
    const dear = testWorld(
      testCatalog({ programs: programs.map((p) => ({ ...p, acquisitionFee: minor(99_900) })) }),
    );
    const { output } = await callTool(
      quotePayment(dear),
      { amountFinanced: 2_500_000, termMonths: 60 },
      fixedContext(),
    );
    expect(output).toEqual(await quote({ amountFinanced: 2_500_000, termMonths: 60 }));
  });
});
