import { describe, expect, it } from 'vitest';
import type { Deal } from '../../deals/deal.ts';
import { callTool } from '../../kit/call-tool.ts';
import { collectClaims } from '../../kit/claims.ts';
import { sourceRule } from '../../kit/sources.ts';
import { fixedContext } from '../../testing/context.ts';
import { completeDeal, testFact } from '../../testing/deal.ts';
import { payStubOf, withPayStub } from '../../testing/papers.ts';
import { testWorld } from '../../testing/world.ts';
import { riskPhrases } from '../phrases.ts';
import { testEngine } from '../testing/risk-deals.ts';
import { scoreRisk } from '../tool.ts';
import { pathPhrases } from './phrases.ts';
import { findPathToYes } from './tool.ts';

const world = testWorld();
const engine = testEngine();
const [tool, score] = [findPathToYes(world, () => engine), scoreRisk(world, () => engine)];
interface View {
  readonly kind: string;
  readonly [figure: string]: unknown;
}
interface Answer {
  readonly decision: string;
  readonly note: string;
  readonly paths: readonly View[];
}
const run = async (deal: Deal, input: object = {}) => {
  const { output } = await callTool(tool, { dealId: deal.id, ...input }, fixedContext({ deal }));
  return output as Answer;
};
const decided = async (deal: Deal, whatIf: object) => {
  const { output } = await callTool(score, { dealId: deal.id, whatIf }, fixedContext({ deal }));
  return (output as Answer).decision;
};
const path = (paths: readonly View[], kind: string) => {
  const found = paths.find((one) => one.kind === kind);
  if (!found) throw new Error(`No ${kind} among ${paths.map((one) => one.kind).join(', ')}.`);
  return found;
};

/** The sample jacket on a car that the guide values at 20,000.00: 133 % of it are financed, 125 % may be. */
const overLent = completeDeal({ 'vehicle.bookValue': 2_000_000 });

describe('find_path_to_yes', () => {
  it('names what score_risk then approves, and a cent less it does not', async () => {
    const { decision, paths, note } = await run(overLent);
    expect([decision, note]).toEqual(['counteroffer', 'would_have_been']);
    const { downPayment, addedDown, amountFinanced } = path(paths, 'more_down');
    expect([downPayment, addedDown, amountFinanced]).toEqual([362_394, 162_394, 2_500_000]);
    expect(await decided(overLent, { downPayment: 362_394 })).toBe('approved');
    expect(await decided(overLent, { downPayment: 362_393 })).toBe('counteroffer');
  });

  it('moves the taxes with the price, at the dealer’s rate instead of those printed for another', async () => {
    const lower = path((await run(overLent)).paths, 'lower_price');
    const at = (price: number) =>
      completeDeal({
        'vehicle.bookValue': 2_000_000,
        'vehicle.price': price,
        'terms.taxes': Math.round(price * 0.0625),
      });
    expect(lower.amountFinanced).toBeLessThanOrEqual(2_500_000);
    expect(await decided(at(lower.price as number), {})).toBe('approved');
    expect(await decided(at((lower.price as number) + 1), {})).toBe('counteroffer');
  });

  it('names a car in stock by its label, at its own price, where a tenth off would not do', async () => {
    const far = completeDeal({ 'vehicle.bookValue': 1_500_000 });
    const car = path((await run(far)).paths, 'other_car');
    expect(car).toMatchObject({ vehicle: '2021 Mazda CX-30 Select', stockId: 'S1006', price: 1_999_500 });
  });

  it('asks nothing of an approved deal, and the facts of an incomplete one', async () => {
    expect(await run(completeDeal())).toMatchObject({ decision: 'approved', paths: [], note: 'none_needed' });
    expect(await run(completeDeal({ 'employment.months': undefined }))).toMatchObject({
      decision: 'incomplete',
      paths: [],
      missing: ['employment.months'],
      note: 'facts_missing',
    });
  });

  it('starts from the terms that were tried, and takes them for the ones asked', async () => {
    const tried = await run(overLent, { whatIf: { downPayment: 362_394 } });
    expect(tried).toMatchObject({ decision: 'approved', note: 'none_needed' });
  });

  it('finds the buyer’s own proof where the stub is somebody else’s, and nothing where that is all there is', async () => {
    const stub = withPayStub(completeDeal(), payStubOf('Taylor Brooks'), 'Jordan Rivera');
    expect(await run(stub)).toMatchObject({ decision: 'referred', paths: [], note: 'papers_first' });
    const stated = testFact('income.gross', { amount: 420_000, per: 'month' });
    const { decision, paths } = await run({ ...stub, facts: [...stub.facts, stated] });
    expect(decision).toBe('referred');
    expect(paths).toMatchObject([{ kind: 'proven_income', income: 420_000 }]);
  });

  it('counts a co-borrower as stated', async () => {
    const poor = completeDeal({
      'income.gross': { amount: 260_000, per: 'month' },
      'residence.housingPayment': 60_000,
    });
    const coBorrower = { grossMonthlyIncome: 300_000, monthlyDebt: 10_000 };
    expect(path((await run(poor, { coBorrower })).paths, 'co_borrower')).toMatchObject({ income: 560_000 });
  });

  it('takes a co-borrower’s figures from a person only', () => {
    const { shape } = tool.input.shape.coBorrower.unwrap();
    for (const figure of Object.values(shape))
      expect(sourceRule(figure)).toEqual({ kind: 'money', from: ['person'] });
  });

  it('has words in each language for every code', async () => {
    for (const claim of collectClaims(tool.output, await run(overLent))) {
      if (claim.unit === 'code')
        expect({ ...riskPhrases, ...pathPhrases }).toHaveProperty([`${claim.role}.${claim.value}`]);
    }
  });

  it.each([
    ['a figure of its own', { dealId: 'deal_1', price: 1 }],
    ['no deal', {}],
    ['half a co-borrower', { dealId: 'deal_1', coBorrower: { grossMonthlyIncome: 1 } }],
    ['a term of 0', { dealId: 'deal_1', whatIf: { termMonths: 0 } }],
  ])('refuses %s', async (_, input) => {
    await expect(callTool(tool, input, fixedContext({ deal: overLent }))).rejects.toMatchObject({
      code: 'tool/invalid_arguments',
    });
  });
});
