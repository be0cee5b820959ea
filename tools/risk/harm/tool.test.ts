import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../deals/changes.ts';
import type { Deal } from '../../deals/deal.ts';
import { demoWorld, scoredDeal } from '../../funders/testing/scored-deal.ts';
import { findFunders } from '../../funders/tool.ts';
import { callTool } from '../../kit/call-tool.ts';
import { collectClaims } from '../../kit/claims.ts';
import { repaymentPhrases } from '../../repayment/phrases.ts';
import { fixedContext } from '../../testing/context.ts';
import { completeDeal } from '../../testing/deal.ts';
import { testWorld } from '../../testing/world.ts';
import { testEngine } from '../testing/risk-deals.ts';
import { harmPhrases } from './phrases.ts';
import { checkAffordability } from './tool.ts';

const tool = checkAffordability(testWorld(), () => testEngine());
interface Answer {
  readonly outcome: string | null;
  readonly findings: readonly { readonly code: string; readonly [figure: string]: unknown }[];
  readonly [figure: string]: unknown;
}
const run = async (deal: Deal, input: object = {}, by = tool) => {
  const { output } = await callTool(by, { dealId: deal.id, ...input }, fixedContext({ deal }));
  return output as Answer;
};
const order = (fields: Readonly<Record<string, number>>): Deal['documents'] => [
  {
    id: 'doc_order',
    kind: 'buyers_order',
    sha256: 'h',
    pages: 1,
    fields: Object.entries(fields).map(([name, value]) => ({
      name,
      unit: 'money',
      value,
      page: 1,
      box: { x: 0, y: 0, width: 1, height: 1 },
      confidence: 1,
    })),
    parsedAt: '2026-03-02T15:00:00.000Z',
  },
];

describe('check_affordability', () => {
  it('checks the sample jacket at the rate it qualifies at, which may still be two points higher', async () => {
    const made = await run(completeDeal(), { presentCarPayment: 35_000 });
    expect(made).toMatchObject({
      basis: 'qualifying_rate',
      monthlyPayment: 45_391,
      sellRate: 0.07,
      termMonths: 72,
      dti: 165_391 / 420_000,
      left: 420_000 - 165_391,
      missing: [],
      policy: { id: 'house-harm-us', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(made.findings.map(({ code }) => code)).toEqual([
      'payment_shock_car',
      'payment_shock_housing',
      'income_stress',
      'income_stress',
      'rate_stress',
      'negative_equity',
    ]);
    expect(made.findings[0]).toMatchObject({ presentPayment: 35_000, times: 45_391 / 35_000 });
    expect(made.findings[2]).toMatchObject({ drop: 0.1, income: 378_000, dti: 165_391 / 378_000 });
    expect(made.findings[4]).toMatchObject({ sellRate: 0.09 });
  });

  it('takes the offer once there is one: its rate stands, so it is not stressed', async () => {
    const deal = scoredDeal('approved');
    const { changes } = await callTool(findFunders(demoWorld), { dealId: deal.id }, fixedContext({ deal }));
    const offered = applyChanges(deal, changes);
    const [offer] = offered.offers?.offers ?? [];
    const by = checkAffordability(demoWorld, () => testEngine());
    const made = await run(offered, {}, by);
    expect(made).toMatchObject({
      basis: 'offer_on_file',
      monthlyPayment: offer?.monthlyPayment,
      sellRate: offer?.sellRate,
    });
    expect(made.findings.map(({ code }) => code)).not.toContain('rate_stress');
    expect(await run(offered, { whatIf: { downPayment: 300_000 } }, by)).toMatchObject({
      basis: 'qualifying_rate',
    });
  });

  it('stops at an add-on that the order lists and nobody is known to have asked for', async () => {
    const documents = order({ selling_price: 2_650_000, gap: 69_500, service_contract: 0 });
    const made = await run({ ...completeDeal(), documents });
    expect(made.outcome).toBe('stop');
    expect(made.findings.at(-1)).toEqual({ code: 'add_on', level: 'stop', addOn: 'gap', price: 69_500 });
  });

  it('says what is missing instead of a guess', async () => {
    expect(await run(completeDeal({ 'residence.housingPayment': undefined }))).toMatchObject({
      outcome: null,
      monthlyPayment: null,
      findings: [],
      missing: ['residence.housingPayment'],
    });
  });

  it('has words in each language for every code', async () => {
    const made = await run({ ...completeDeal(), documents: order({ gap: 1 }) }, { presentCarPayment: 1 });
    for (const { unit, role, value } of collectClaims(tool.output, made))
      if (unit === 'code')
        expect({ ...repaymentPhrases, ...harmPhrases }).toHaveProperty([`${role}.${value}`]);
  });

  it.each([
    ['an income of its own', { dealId: 'deal_1', income: 1 }],
    ['a negative payment', { dealId: 'deal_1', presentCarPayment: -1 }],
    ['no deal', {}],
  ])('refuses %s', async (_, input) => {
    await expect(callTool(tool, input, fixedContext({ deal: completeDeal() }))).rejects.toMatchObject({
      code: 'tool/invalid_arguments',
    });
  });
});
