import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Program } from '../funders/program.ts';
import { callTool } from '../kit/call-tool.ts';
import { collectClaims } from '../kit/claims.ts';
import { sourceRule } from '../kit/sources.ts';
import { AnnualRate } from '../kit/units.ts';
import { fixedContext } from '../testing/context.ts';
import { completeDeal } from '../testing/deal.ts';
import { testCatalog, testWorld } from '../testing/world.ts';
import { testProgram } from './fixtures/program.ts';
import { repaymentPhrases } from './phrases.ts';
import { candidateBases } from './purchase/solve-candidates.ts';
import { unknowns } from './purchase/solve-problem.ts';
import { quotePayment } from './quote-tool.ts';
import { solveFinancing } from './solve-tool.ts';
import { offeredDeal, offerOf } from './testing/offered-loan.ts';

const cell = (termMonthsMin: number, termMonthsMax: number, buyRate: number) => ({
  scoreMin: 0,
  scoreMax: 900,
  termMonthsMin,
  termMonthsMax,
  buyRate: AnnualRate.parse(buyRate),
});
const programs: Program[] = [
  testProgram({ id: 'a', rateSheet: [cell(12, 60, 0.0549), cell(61, 72, 0.0649)] }),
  testProgram({ id: 'b', rateSheet: [cell(12, 72, 0.1875)] }),
];
const world = testWorld(testCatalog({ programs }));
const tool = solveFinancing(world);

type Solution = Readonly<
  Record<'sellRate' | 'apr' | 'termMonths' | 'monthlyPayment' | 'amountFinanced' | 'totalOfPayments', number>
> & {
  readonly label: string;
  readonly price?: number;
  readonly downPayment?: number;
  readonly balloon?: number;
};
interface Solved {
  readonly solvedFor: string;
  readonly solutions: readonly Solution[];
}
const solve = async (input: unknown, context = fixedContext()) =>
  (await callTool(tool, input, context)).output as Solved;
const only = async (input: unknown, context = fixedContext()) => {
  const { solutions } = await solve(input, context);
  expect(solutions).toHaveLength(1);
  return solutions[0] as Solution;
};
const quoted = async (input: unknown) => {
  const { output } = await callTool(quotePayment(world), input, fixedContext());
  const { quotes } = output as { quotes: readonly Record<string, number>[] };
  return quotes[0] ?? {};
};
/** The principal that level payments repay, from the sum of a geometric series. */
const worthOf = (payment: number, annualRate: number, termMonths: number) =>
  (payment * (1 - (1 + annualRate / 12) ** -termMonths)) / (annualRate / 12);

describe('what can I afford at 400 a month?', () => {
  const asked = { solveFor: 'amount_financed', monthlyPayment: 40_000 };

  it('is answered for 36, 48, 60 and 72 months at the lowest and the highest listed rate', async () => {
    const { solvedFor, solutions } = await solve(asked);
    expect(solvedFor).toBe('amount_financed');
    expect(solutions.map(({ termMonths, sellRate, label }) => [termMonths, sellRate, label])).toEqual(
      [36, 48, 60, 72].flatMap((term) => [
        [term, term === 72 ? 0.0649 : 0.0549, 'lowest_rate'],
        [term, 0.1875, 'highest_rate'],
      ]),
    );
    for (const { amountFinanced, sellRate, termMonths, monthlyPayment } of solutions) {
      expect(monthlyPayment).toBe(40_000);
      // A payment of 400.00 may stand for anything below 400.005.
      const [least, most] = [worthOf(40_000, sellRate, termMonths), worthOf(40_000.5, sellRate, termMonths)];
      expect(amountFinanced).toBeGreaterThanOrEqual(least - 1);
      expect(amountFinanced).toBeLessThanOrEqual(most);
    }
  });

  it('has the figures that quote_payment gives for that amount, and one cent more costs more', async () => {
    const { amountFinanced, ...found } = await only({ ...asked, annualRate: 0.0699, termMonths: 60 });
    const terms = { annualRate: 0.0699, termMonths: 60 };
    const { monthlyPayment, totalOfPayments, financeCharge, apr } = await quoted({
      ...terms,
      amountFinanced,
    });
    expect(found).toMatchObject({
      label: 'stated_rate',
      monthlyPayment,
      totalOfPayments,
      financeCharge,
      apr,
    });
    const dearer = await quoted({ ...terms, amountFinanced: Number(amountFinanced) + 1 });
    expect(dearer.monthlyPayment).toBe(40_001);
  });

  it('with 3,000.00 down is a price', async () => {
    const [first] = (await solve({ solveFor: 'price', monthlyPayment: 40_000, downPayment: 300_000 }))
      .solutions;
    const [lent] = (await solve(asked)).solutions;
    expect(first).toMatchObject({ downPayment: 300_000, price: Number(lent?.amountFinanced) + 300_000 });
  });
});

describe('each unknown', () => {
  const terms = { annualRate: 0.06, termMonths: 60 };

  it('the payment of 25,000.00', async () => {
    const { monthlyPayment } = await only({ solveFor: 'payment', amountFinanced: 2_500_000, ...terms });
    expect(monthlyPayment).toBe((await quoted({ amountFinanced: 2_500_000, ...terms })).monthlyPayment);
  });

  it('the rate of 25,000.00 at 483.32 over 60 months is 6 %, to the cent', async () => {
    const given = { solveFor: 'rate', amountFinanced: 2_500_000, monthlyPayment: 48_332, termMonths: 60 };
    const { sellRate, label } = await only(given);
    expect(label).toBe('solved_rate');
    expect(sellRate).toBeCloseTo(0.06, 5);
    expect(worthOf(48_332, Number(sellRate), 60)).toBeCloseTo(2_500_000, 4);
  });

  it('the term of 8,000.00 at 7 % and 150.00 a month: 65 payments, the last one 11.06', async () => {
    const given = { solveFor: 'term', amountFinanced: 800_000, annualRate: 0.07, monthlyPayment: 15_000 };
    const { termMonths, totalOfPayments, monthlyPayment } = await only(given);
    expect([termMonths, monthlyPayment]).toEqual([65, 15_000]);
    let [balance, months] = [800_000, 0];
    for (; balance > 15_000; months++) balance = Math.round(balance * (1 + 0.07 / 12)) - 15_000;
    const last = Math.round(balance * (1 + 0.07 / 12));
    expect([months, totalOfPayments]).toEqual([64, 64 * 15_000 + last]);
  });

  it('the term without a rate is long enough at a rate that is listed for it', async () => {
    const given = { solveFor: 'term', amountFinanced: 2_500_000, monthlyPayment: 43_000 };
    const i = 0.0649 / 12;
    const termMonths = Math.ceil(-Math.log(1 - (25_000 * i) / 430) / Math.log(1 + i));
    const [lowest, highest] = (await solve(given)).solutions;
    expect(lowest).toMatchObject({ label: 'lowest_rate', sellRate: 0.0649, termMonths });
    expect(highest).toBeUndefined();
  });

  it('the down payment that brings 28,000.00 to 400.00 a month', async () => {
    const given = { solveFor: 'down_payment', price: 2_800_000, monthlyPayment: 40_000, ...terms };
    const { downPayment, amountFinanced } = await only(given);
    expect(Number(downPayment) + Number(amountFinanced)).toBe(2_800_000);
    const less = { price: 2_800_000, downPayment: Number(downPayment) - 1, ...terms };
    expect((await quoted(less)).monthlyPayment).toBe(40_001);
  });

  it('no down payment when the payment bears the whole price', async () => {
    const given = { solveFor: 'down_payment', price: 1_000_000, monthlyPayment: 40_000, ...terms };
    expect(await only(given)).toMatchObject({
      downPayment: 0,
      amountFinanced: 1_000_000,
      monthlyPayment: 19_333,
    });
  });

  it('the balloon that brings 25,000.00 to 400.00 a month is what 83.32 less a month grows to', async () => {
    const given = { solveFor: 'balloon', amountFinanced: 2_500_000, monthlyPayment: 40_000, ...terms };
    const { balloon, monthlyPayment, totalOfPayments } = await only(given);
    const grown = (8_332 * (1.005 ** 60 - 1)) / 0.005;
    expect(Math.abs(Number(balloon) - grown)).toBeLessThan(1.005 ** 60 * 60);
    expect(monthlyPayment).toBe(40_000);
    expect(Math.abs(Number(totalOfPayments) - 60 * 40_000 - Number(balloon))).toBeLessThan(60);
  });
});

describe('on a deal', () => {
  const context = fixedContext({ deal: completeDeal({ 'terms.taxes': undefined, 'terms.fees': undefined }) });
  const stated = { dealId: 'deal_1', annualRate: 0.06, termMonths: 60 };

  it('the price counts 6.25 % tax, the fee of 299.00 and 2,000.00 down', async () => {
    const found = await only({ ...stated, solveFor: 'price', monthlyPayment: 48_332 }, context);
    const price = Number(found.price);
    expect(found.amountFinanced).toBe(price + Math.round(price * 0.0625) + 29_900 - 200_000);
    expect(found.monthlyPayment).toBeLessThanOrEqual(48_332);
    expect(Number(found.amountFinanced)).toBeGreaterThan(2_500_000 - 30);
  });

  it('the payment is of the deal’s own price', async () => {
    const found = await only({ ...stated, solveFor: 'payment' }, context);
    expect(found).toMatchObject({
      amountFinanced: 2_650_000 + 165_625 + 29_900 - 200_000,
      downPayment: 200_000,
    });
  });

  it('the offer’s rate, term and financed fee count when none is stated', async () => {
    const deal = offeredDeal([offerOf(programs[0] ?? testProgram(), 0.0749)]);
    const found = await only(
      { dealId: 'deal_1', solveFor: 'amount_financed', monthlyPayment: 40_000 },
      fixedContext({ deal }),
    );
    expect(found).toMatchObject({ label: 'offer_rate', sellRate: 0.0749, termMonths: 72 });
    const principal = Number(found.amountFinanced) + 49_500;
    expect(Math.abs(principal - worthOf(40_000, 0.0749, 72))).toBeLessThan(60);
    expect(Number(found.apr)).toBeGreaterThan(0.0749);
  });

  it('a deal of another conversation is not there', async () => {
    await expect(solve({ ...stated, solveFor: 'payment' })).rejects.toMatchObject({
      code: 'deals/not_found',
    });
  });
});

describe('refusals', () => {
  const loan = { amountFinanced: 2_500_000, annualRate: 0.06, termMonths: 60 };
  it.each([
    [
      'what is asked for is stated',
      { ...loan, solveFor: 'rate', monthlyPayment: 48_332 },
      'nothing_to_solve',
    ],
    ['no payment is stated', { ...loan, annualRate: undefined, solveFor: 'rate' }, 'several_unknowns'],
    ['nothing is stated', { solveFor: 'payment' }, 'several_unknowns'],
    ['a price and an amount', { ...loan, solveFor: 'payment', price: 2_800_000 }, 'two_bases'],
    [
      'an amount that is asked for, with a price',
      { solveFor: 'amount_financed', monthlyPayment: 40_000, price: 1 },
      'two_bases',
    ],
    ['a price from an amount', { ...loan, solveFor: 'price', monthlyPayment: 40_000 }, 'two_bases'],
    [
      'a payment below the interest',
      { ...loan, termMonths: undefined, solveFor: 'term', monthlyPayment: 12_500 },
      'never_repaid',
    ],
    [
      'a payment that takes 20 years',
      { ...loan, termMonths: undefined, solveFor: 'term', monthlyPayment: 18_000 },
      'term_too_long',
    ],
    [
      'a payment no listed term is long enough for',
      { solveFor: 'term', amountFinanced: 2_500_000, monthlyPayment: 30_000 },
      'no_listed_term',
    ],
    [
      'payments that return less than was lent',
      { amountFinanced: 2_500_000, termMonths: 60, solveFor: 'rate', monthlyPayment: 40_000 },
      'no_rate',
    ],
    ['a payment of 0', { solveFor: 'amount_financed', monthlyPayment: 0 }, 'payment_out_of_range'],
    ['a payment of a cent', { solveFor: 'amount_financed', monthlyPayment: 1 }, 'amount_too_small'],
    [
      'a term nobody lists',
      { amountFinanced: 2_500_000, termMonths: 120, solveFor: 'payment' },
      'no_listed_term',
    ],
    [
      'a down payment of the price',
      { price: 1, downPayment: 1, annualRate: 0.06, termMonths: 60, solveFor: 'payment' },
      'nothing_to_finance',
    ],
    [
      'a balloon above the loan',
      { ...loan, solveFor: 'payment', balloon: 2_500_001 },
      'balloon_out_of_range',
    ],
  ])('%s', async (_, input, code) => {
    await expect(solve(input)).rejects.toMatchObject({
      kind: 'invalid_input',
      code: `repayment/${code}`,
      fix: expect.stringMatching(/.{10}/),
    });
  });

  it.each([
    ['a negative payment', { monthlyPayment: -1 }],
    ['NaN', { monthlyPayment: Number.NaN }],
    ['10^15', { monthlyPayment: 1e15 }],
    ['1,000 %', { annualRate: 10 }],
    ['a term of 0', { termMonths: 0 }],
    ['a term of 1,200', { termMonths: 1200 }],
    ['an unknown key', { apr: 0.06 }],
  ])('%s, by the schema', async (_, given) => {
    await expect(
      solve({ solveFor: 'amount_financed', monthlyPayment: 40_000, ...given }),
    ).rejects.toMatchObject({
      code: 'tool/invalid_arguments',
    });
  });
});

describe('as a tool', () => {
  it('claims the amount as affordable when it is the answer, and as financed when it is not', async () => {
    const rolesOf = async (input: unknown) =>
      collectClaims(tool.output, await solve(input)).map(({ role }) => role);
    const terms = { annualRate: 0.06, termMonths: 60 };
    expect(await rolesOf({ ...terms, solveFor: 'amount_financed', monthlyPayment: 40_000 })).toEqual([
      'solved_for',
      'quote_basis',
      'term',
      'sell_rate',
      'apr',
      'monthly_payment',
      'total_of_payments',
      'finance_charge',
      'affordable_amount',
    ]);
    const priced = await rolesOf({ ...terms, solveFor: 'price', monthlyPayment: 40_000 });
    expect(priced).toEqual(expect.arrayContaining(['affordable_price', 'down_payment', 'amount_financed']));
  });

  it('takes its figures from a person, a document or a tool only (G6)', () => {
    const { solveFor, dealId, ...fields } = tool.input.shape;
    expect([solveFor, dealId].map(sourceRule)).toEqual([undefined, undefined]);
    const kinds = Object.values(fields).map((field) => sourceRule(field.unwrap())?.kind);
    expect(kinds).toEqual(['money', 'money', 'money', 'money', 'rate', 'months', 'money']);
  });

  it('has words for each of its codes in every language', () => {
    const codes = { solved_for: unknowns, quote_basis: candidateBases };
    for (const [role, words] of Object.entries(codes))
      for (const word of words) {
        const phrase = Object.keys(repaymentPhrases[`${role}.${word}`] ?? {});
        expect(phrase, word).toEqual(['en-US', 'zh-CN', 'de-DE']);
      }
  });

  it('has a JSON schema that a model can be given', () => {
    const schema = z.toJSONSchema(tool.input, { io: 'input' });
    expect(schema).toMatchObject({ type: 'object', required: ['solveFor'], additionalProperties: false });
  });
});
