import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../deals/changes.ts';
import type { Deal } from '../deals/deal.ts';
import type { FactKey } from '../deals/facts.ts';
import { callTool } from '../kit/call-tool.ts';
import { collectClaims } from '../kit/claims.ts';
import { fixedContext } from '../testing/context.ts';
import { completeDeal, paperFact, testDeal, testFact } from '../testing/deal.ts';
import { payStubOf, withPayStub } from '../testing/papers.ts';
import { testWorld } from '../testing/world.ts';
import { conditions } from './decision/conditions.ts';
import { engineFor } from './decision/engine-for.ts';
import { riskPhrases } from './phrases.ts';
import { testEngine } from './testing/risk-deals.ts';
import { scoreRisk } from './tool.ts';

const engine = testEngine({ applied: ['us.regb.reasons'] });
const tool = scoreRisk(testWorld(), () => engine);
const run = (deal: Deal, whatIf?: unknown) =>
  callTool(tool, { dealId: deal.id, ...(whatIf === undefined ? {} : { whatIf }) }, fixedContext({ deal }));

describe('score_risk', () => {
  it('approves the sample jacket with exact figures', async () => {
    const { output } = await run(completeDeal());
    expect(output).toEqual({
      dealId: 'deal_1',
      decision: 'approved',
      score: 500 + 60 + 20,
      band: 'A',
      ltv: 2_662_394 / 2_480_000,
      pti: 45_391 / 420_000,
      dti: (25_000 + 95_000 + 45_391) / 420_000,
      residualIncome: 420_000 - 25_000 - 95_000 - 45_391,
      income: 420_000,
      incomeVerified: true,
      amountFinanced: 2_662_394,
      reasons: [],
      conditions: [{ code: 'pay_stub_name_unclear' }],
      missing: [],
      scorecard: {
        id: 'us-subprime',
        version: '1.0.0',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        population: 'Nobody.',
      },
    });
  });

  it('records the score with the terms it was computed from', async () => {
    const deal = completeDeal();
    const { output, changes } = await run(deal, { termMonths: 60 });
    const { score } = applyChanges(deal, changes);
    expect(score).toMatchObject({
      decision: 'approved',
      structure: { termMonths: 60, amountFinanced: 2_662_394 },
    });
    expect(score?.scorecard).toEqual((output as { scorecard: unknown }).scorecard);
    expect(changes).toHaveLength(1);
  });

  it('records what proves each reason, the rules it relies on, and both incomes', async () => {
    const stated = testFact('income.gross', { amount: 500_000, per: 'month' });
    const deal = completeDeal({ 'vehicle.bookValue': 2_000_000 });
    const { output, changes } = await run({ ...deal, facts: [...deal.facts, stated] });
    expect(output).toMatchObject({ income: 420_000, statedIncome: 500_000 });
    expect(applyChanges(deal, changes).score).toMatchObject({
      incomes: { stated: 500_000, verified: 420_000 },
      proofs: [
        {
          code: 'collateral_value',
          component: 'ratios',
          method: 'limit',
          cured: { what: 'ltv', was: 2_662_394 / 2_000_000, value: 1.25 },
          from: { outcome: 'referred', score: 560 },
          to: { outcome: 'approved', score: 560 },
        },
      ],
      policy: { id: 'us-house', version: '1.0.0' },
      applied: ['us.regb.reasons'],
    });
  });

  it('answers what is missing, not an error, and shows what is known', async () => {
    const { output, changes } = await run(completeDeal({ 'employment.months': undefined }));
    expect(output).toMatchObject({
      decision: 'incomplete',
      missing: ['employment.months'],
      score: null,
      income: 420_000,
      amountFinanced: 2_662_394,
      reasons: [],
    });
    expect(changes).toMatchObject([{ op: 'set_score', score: { decision: 'incomplete', structure: null } }]);
    const empty = await run(testDeal());
    expect(empty.output).toMatchObject({ decision: 'incomplete', income: null, amountFinanced: null });
  });

  it('makes a counteroffer that, tried as a what-if, is approved', async () => {
    const deal = completeDeal({ 'vehicle.bookValue': 2_000_000 });
    const { output } = await run(deal);
    expect(output).toMatchObject({
      decision: 'counteroffer',
      reasons: [{ code: 'collateral_value' }],
      counteroffer: { amountFinancedMax: 2_500_000, downPaymentMin: 362_394 },
    });
    const tried = await run(deal, { downPayment: 362_394 });
    expect(tried.output).toMatchObject({ decision: 'approved', amountFinanced: 2_500_000 });
    expect((await run(deal, { downPayment: 362_393 })).output).toMatchObject({ decision: 'counteroffer' });
  });

  it('marks every figure, code and reason as a claim that has words in each language', async () => {
    const { output } = await run(completeDeal({ 'vehicle.bookValue': 2_000_000 }));
    const claims = collectClaims(tool.output, output);
    expect(claims.map(({ role }) => role)).toEqual([
      'verdict',
      'score',
      'band',
      'ltv',
      'pti',
      'dti',
      'residual_income',
      'gross_monthly_income',
      'amount_financed',
      'decline_reason',
      'condition',
      'amount_financed_max',
      'down_payment_min',
      'scorecard',
    ]);
    for (const { role, value } of claims.filter(({ unit }) => unit === 'code')) {
      expect(riskPhrases).toHaveProperty([`${role}.${value}`]);
    }
  });

  it('says so when there is nothing to finance', async () => {
    await expect(run(completeDeal(), { downPayment: 9_000_000 })).rejects.toMatchObject({
      code: 'risk/nothing_to_finance',
    });
  });

  it('decides nothing in a market without a card, and knows no deal but the one brought', async () => {
    const shipped = scoreRisk(testWorld(), engineFor);
    const deal: Deal = { ...completeDeal(), market: 'cn' };
    await expect(callTool(shipped, { dealId: deal.id }, fixedContext({ deal }))).rejects.toMatchObject({
      code: 'risk/no_scorecard',
    });
    await expect(callTool(tool, { dealId: 'deal_1' }, fixedContext())).rejects.toMatchObject({
      code: 'deals/not_found',
    });
  });

  it.each([
    ['an unknown key', { dealId: 'deal_1', decision: 'approved' }],
    ['an income of its own', { dealId: 'deal_1', whatIf: { income: 1 } }],
    ['a term of 0', { dealId: 'deal_1', whatIf: { termMonths: 0 } }],
    ['a term of 1,000', { dealId: 'deal_1', whatIf: { termMonths: 1000 } }],
    ['a negative down payment', { dealId: 'deal_1', whatIf: { downPayment: -1 } }],
    ['a down payment in words', { dealId: 'deal_1', whatIf: { downPayment: '2000' } }],
    ['no deal', {}],
    ['a number for a deal', { dealId: 7 }],
    ['null', null],
    ['a list', ['deal_1']],
  ])('refuses %s', async (_, input) => {
    await expect(callTool(tool, input, fixedContext({ deal: completeDeal() }))).rejects.toMatchObject({
      code: 'tool/invalid_arguments',
    });
  });
});

it('score_risk counts the income of a pay stub without a name as stated: its proof is owed', async () => {
  const nameless = withPayStub(completeDeal(), payStubOf(null), 'Jordan Rivera');
  expect((await run(nameless)).output).toMatchObject({
    decision: 'approved',
    income: 420_000,
    incomeVerified: false,
    conditions: [{ code: 'pay_stub_name_unclear' }, { code: 'income_as_stated' }],
  });
  const large = testFact('terms.downPayment', 0);
  const beyond = { ...nameless, facts: [...nameless.facts, large, testFact('vehicle.price', 4_400_000)] };
  const { output } = await run(beyond);
  expect(output).toMatchObject({ incomeVerified: false });
  expect((output as { decision: string }).decision).not.toBe('approved');
});

describe('score_risk on a pay stub of somebody else', () => {
  const ofAnother = (changed: Parameters<typeof completeDeal>[0] = {}) =>
    withPayStub(completeDeal(changed), payStubOf('Taylor Brooks'), 'Jordan Rivera');
  const stating = (deal: Deal, amount: number): Deal => {
    const stated = testFact('income.gross', { amount, per: 'month' });
    return { ...deal, facts: [...deal.facts, stated] };
  };
  const referral = {
    decision: 'referred',
    incomeVerified: false,
    conditions: [{ code: 'pay_stub_of_another_person' }],
  };

  it('approves the buyer’s own, and refers the other to a person without a reason to decline', async () => {
    const own = withPayStub(completeDeal(), payStubOf('Jordan Rivera'), 'Jordan Rivera');
    expect((await run(own)).output).toMatchObject({
      decision: 'approved',
      incomeVerified: true,
      conditions: [],
    });
    const { output, changes } = await run(ofAnother());
    expect(output).toMatchObject({ ...referral, income: 420_000, reasons: [] });
    const file = applyChanges(ofAnother(), changes);
    expect(file).toMatchObject({
      status: 'referred',
      score: { decision: 'referred', incomeVerified: false, conditions: ['pay_stub_of_another_person'] },
    });
  });

  it('refers it however the stub, the name and a statement came in', async () => {
    const deal = stating(ofAnother(), 420_000);
    const expected = (await run(deal)).output;
    expect(expected).toMatchObject({ ...referral, income: 420_000 });
    expect((await run({ ...deal, facts: [...deal.facts].reverse() })).output).toEqual(expected);
  });

  it('scores it as the same deal on stated income alone: the name takes the evidence, no points of its own', async () => {
    const {
      decision: _,
      conditions: __,
      ...figures
    } = (await run(stating(ofAnother(), 420_000))).output as object & Record<string, unknown>;
    const stated = completeDeal({ 'income.gross': { amount: 420_000, per: 'month' } });
    const { decision, conditions, ...same } = (await run(stated)).output as Record<string, unknown>;
    expect([decision, conditions]).toEqual(['approved', [{ code: 'income_as_stated' }]]);
    expect(figures).toEqual(same);
  });

  it('makes no counteroffer of it, for nobody approves those terms either', async () => {
    const { output } = await run(stating(ofAnother({ 'vehicle.bookValue': 2_000_000 }), 420_000));
    expect(output).toMatchObject({ ...referral, reasons: [{ code: 'collateral_value' }] });
    expect(output).not.toHaveProperty('counteroffer');
  });

  it('declines on what the buyer stated, never on the figures of somebody else', async () => {
    const old = { 'vehicle.odometerMiles': 150_001 };
    expect((await run(stating(ofAnother(old), 420_000))).output).toMatchObject({
      decision: 'declined',
      conditions: referral.conditions,
      reasons: [{ code: 'collateral_mileage' }],
    });
    expect((await run(ofAnother(old))).output).toMatchObject({ ...referral, reasons: [] });
  });

  it('says so of an incomplete deal too', async () => {
    const { output } = await run(ofAnother({ 'employment.months': undefined }));
    expect(output).toMatchObject({ ...referral, decision: 'incomplete', missing: ['employment.months'] });
  });

  it('approves on a stub out of date, and says that it is', async () => {
    const stub = payStubOf('Jordan Rivera', { paid: '2025-11-15' });
    expect((await run(withPayStub(completeDeal(), stub, 'Jordan Rivera'))).output).toMatchObject({
      decision: 'approved',
      incomeVerified: true,
      conditions: [{ code: 'pay_stub_out_of_date' }],
    });
  });

  it('has words in each language for every condition', () => {
    for (const code of conditions) expect(riskPhrases).toHaveProperty([`condition.${code}`]);
  });
});

/** Of text only `vehicle.label` may matter: it says which car's figures are in force. */
describe('G10: the decision reads permitted features only', () => {
  const text = fc.string({ minLength: 1, maxLength: 60 }).filter((s) => s.trim() !== '');
  const personal: fc.Arbitrary<[FactKey, string]> = fc.oneof(
    fc.tuple(
      fc.constantFrom<FactKey[]>(
        'buyer.name',
        'buyer.address',
        'employment.employer',
        'insurance.namedInsured',
        'insurance.lienholder',
      ),
      text,
    ),
    fc.tuple(
      fc.constant<FactKey>('buyer.dateOfBirth'),
      fc.constantFrom('1940-01-01', '1985-05-14', '2007-12-31'),
    ),
    fc.tuple(fc.constant<FactKey>('buyer.taxIdLast4'), fc.constantFrom('0000', '6789')),
  );
  const base = fc.constantFrom(
    completeDeal(),
    completeDeal({ 'vehicle.bookValue': 2_000_000 }),
    completeDeal({ 'credit.score': undefined, 'obligations.monthlyDebt': 80_000 }),
    completeDeal({ 'credit.score': 450, 'employment.months': 2 }),
  );

  it('so names, birth dates, addresses, employers and other text never change it', async () => {
    await fc.assert(
      fc.asyncProperty(
        base,
        fc.array(personal, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (deal, added, paper) => {
          const facts = added.map(([key, value]) =>
            paper ? paperFact('doc_x', key, value, false) : testFact(key, value),
          );
          const after = {
            ...deal,
            facts: [...deal.facts.filter(({ key }) => key !== facts[0]?.key), ...facts],
          };
          const renamed = {
            ...after,
            customerId: 'customer_chen',
            openedBy: { id: 'x', role: 'dealer' as const },
          };
          expect((await run(renamed)).output).toEqual((await run(deal)).output);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('and with a pay stub on file a name can only take it away: never more, never other figures', async () => {
    const stated = testFact('income.gross', { amount: 420_000, per: 'month' });
    const named = (name: string) => {
      const deal = withPayStub(completeDeal(), payStubOf('Jordan Rivera'), name);
      return run({ ...deal, facts: [...deal.facts, stated] });
    };
    const figures = ({ output }: Awaited<ReturnType<typeof run>>) => {
      const { decision: _, conditions: __, ...rest } = output as Record<string, unknown>;
      return JSON.stringify(rest);
    };
    const [proved, taken] = [figures(await named('Jordan Rivera')), figures(await named('Taylor Brooks'))];
    const some = fc.oneof(
      text,
      fc.constantFrom('Jordan', 'J. Rivera', 'Rivera, Jordan', '陈伟', 'Jordan Rivers'),
    );
    await fc.assert(
      fc.asyncProperty(some, async (name) => {
        expect([proved, taken]).toContain(figures(await named(name)));
      }),
      { numRuns: 60 },
    );
    expect(proved).not.toBe(taken);
  });

  it('and another credit score does, or the property above would prove nothing', async () => {
    const changed = await run(completeDeal({ 'credit.score': 500 }));
    expect(changed.output).not.toEqual((await run(completeDeal())).output);
  });
});
