import { describe, expect, it } from 'vitest';
import type { DirectCall } from '#agents/assistant-types.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import { json, problemOf, testApp } from '../testing/app.ts';

const path = '/v1/prequalifications';

const request = {
  buyer: {
    name: 'Jo Park',
    grossIncome: { amount: 650_000, per: 'month' },
    employmentMonths: 30,
    residenceMonths: 24,
    housingPayment: 140_000,
    monthlyDebt: 20_000,
    creditScore: 701,
  },
  vehicle: { stockId: 'S1001', price: 2_850_000 },
  terms: { downPayment: 300_000, termMonths: 60 },
  currency: 'USD',
};
const described = { year: 2023, make: 'Subaru', model: 'Outback Premium', price: 2_850_000 };

const score = {
  decision: 'approved',
  score: 640,
  band: 'B',
  ltv: 0.9,
  pti: 0.08,
  dti: 0.3,
  income: 650_000,
  residualIncome: 400_000,
  amountFinanced: 2_700_000,
  reasons: [],
  conditions: [{ code: 'income_as_stated' }],
  missing: [],
  scorecard: { id: 's', version: '1', hash: 'h' },
};
const offer = { offerId: 'o1', apr: 0.07, stips: [{ code: 'proof_of_income' }] };
const car = (stockId: string, odometerMiles: number) => ({ stockId, odometerMiles, label: 'car' });

/** The tools' answers; what differs in a test is given by the tool's name. */
function tools(change: Record<string, unknown> = {}) {
  const calls: DirectCall[] = [];
  const outputs: Record<string, unknown> = {
    open_deal: { dealId: 'deal_7', missing: [] },
    update_deal: { dealId: 'deal_7', recorded: [], vehicle: car('S1001', 12_000) },
    score_risk: { dealId: 'deal_7', ...score },
    find_funders: {
      dealId: 'deal_7',
      offers: [offer],
      orders: { total_cost: [0] },
      misses: [{ programId: 'p2' }],
    },
    build_schedule: {
      dealId: 'deal_7',
      offerId: 'o1',
      monthlyPayment: 53_500,
      rows: [{ n: 1 }],
      curve: [{}],
    },
    ...change,
  };
  const callTool = async (call: DirectCall) => {
    calls.push(call);
    const output = outputs[call.tool];
    return typeof output === 'function' ? output(call.input) : output;
  };
  return { calls, callTool, names: () => calls.map(({ tool }) => tool) };
}

describe('POST /v1/prequalifications', () => {
  it('200: takes one buyer through the tools and computes nothing of its own', async () => {
    const { callTool, calls, names } = tools();
    const { as } = await testApp({ callTool });
    const response = await as('dealer_ben', path, json(request));
    expect(response.status).toBe(200);
    expect(names()).toEqual(['open_deal', 'update_deal', 'score_risk', 'find_funders', 'build_schedule']);
    const { name, grossIncome, ...rest } = request.buyer;
    const facts = { name, income: grossIncome, ...rest, ...request.terms };
    expect(calls[1]?.input).toEqual({
      dealId: 'deal_7',
      facts: { ...facts, vehicle: 'S1001', vehiclePrice: 2_850_000 },
    });
    expect(new Set(calls.map(({ requestId }) => requestId)).size).toBe(1);
    expect(calls[0]?.principal).toEqual({ id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' });
    expect(await response.json()).toEqual({
      dealId: 'deal_7',
      decision: 'approved',
      score: 640,
      band: 'B',
      ratios: { ltv: 0.9, pti: 0.08, dti: 0.3 },
      grossMonthlyIncome: 650_000,
      amountFinanced: 2_700_000,
      residualIncome: 400_000,
      reasons: [],
      conditions: [{ code: 'income_as_stated', text: 'income_as_stated' }],
      missing: [],
      offers: [offer],
      orders: { total_cost: [0] },
      misses: [{ programId: 'p2' }],
      schedule: { dealId: 'deal_7', offerId: 'o1', monthlyPayment: 53_500 },
      stips: [{ code: 'proof_of_income', text: 'Proof of income' }],
      scorecard: score.scorecard,
      disclaimer: expect.stringContaining('not an approval'),
      dataset: { version: 'demo-us-4', invented: true, notice: expect.stringContaining('invented') },
    });
  });

  it('200: with the rows of the schedule when asked for', async () => {
    const { as } = await testApp(tools());
    const body = await (await as('dealer_ben', `${path}?rows=1`, json(request))).json();
    expect(body).toMatchObject({ schedule: { rows: [{ n: 1 }], curve: [{}] } });
  });

  it('200: a decline ends with its reasons; no funder is asked', async () => {
    const reasons = [{ code: 'some_reason' }];
    const { callTool, names } = tools({ score_risk: { ...score, decision: 'declined', reasons } });
    const { as } = await testApp({ callTool });
    const body = await (await as('dealer_ben', path, json(request))).json();
    expect(body).toMatchObject({ decision: 'declined', offers: [], schedule: null, stips: [] });
    expect(body).toMatchObject({ reasons: [{ code: 'some_reason', text: 'some_reason' }] });
    expect(names()).toEqual(['open_deal', 'update_deal', 'score_risk']);
  });

  it('200: no program fits, no schedule', async () => {
    const { as } = await testApp(tools({ find_funders: { offers: [], misses: [] } }));
    expect(await (await as('dealer_ben', path, json(request))).json()).toMatchObject({ schedule: null });
  });

  it('200: a described car is looked up in stock; its mileage chooses between several', async () => {
    const candidates = [car('S1', 10_000), car('S2', 20_000)];
    const update_deal = ({ facts }: { facts: { vehicle: string } }) =>
      facts.vehicle === 'S2' ? { vehicle: candidates[1] } : { candidates };
    const { callTool, calls } = tools({ update_deal });
    const { as } = await testApp({ callTool });
    const vehicle = { ...described, odometerMiles: 20_000 };
    expect((await as('dealer_ben', path, json({ ...request, vehicle }))).status).toBe(200);
    const words = calls
      .slice(1, 3)
      .map(({ input }) => (input as { facts: { vehicle: string } }).facts.vehicle);
    expect(words).toEqual(['2023 Subaru Outback Premium', 'S2']);
  });

  it('200: a described car that is not in stock is taken from the guide by its mileage', async () => {
    const vehicle = { ...described, odometerMiles: 31_250 };
    const update_deal = { vehicle: { label: 'car', odometerMiles: 31_250 } };
    const { callTool, calls } = tools({ update_deal });
    const { as } = await testApp({ callTool });
    expect((await as('dealer_ben', path, json({ ...request, vehicle }))).status).toBe(200);
    expect(calls.filter(({ tool }) => tool === 'update_deal').map(({ input }) => input)).toMatchObject([
      {
        facts: {
          vehicle: '2023 Subaru Outback Premium',
          vehicleOdometerMiles: 31_250,
          vehiclePrice: 2_850_000,
        },
      },
    ]);
  });

  it.each([
    ['prequalifications/vehicle_not_found', described, { vehicleNotFound: true }],
    ['prequalifications/vehicle_not_one', described, { candidates: [car('S1', 1), car('S2', 2)] }],
    ['prequalifications/odometer_differs', { ...described, odometerMiles: 5 }, { vehicle: car('S1', 6) }],
  ])('422: %s', async (code, vehicle, update_deal) => {
    const { callTool, names } = tools({ update_deal });
    const { as } = await testApp({ callTool });
    expect(await problemOf(await as('dealer_ben', path, json({ ...request, vehicle })))).toMatchObject({
      status: 422,
      code,
    });
    expect(names()).not.toContain('score_risk');
  });

  it('200: the same Idempotency-Key repeats the request; 422: with another buyer', async () => {
    const { callTool, calls } = tools();
    const { as } = await testApp({ callTool });
    const send = (body: object) => as('dealer_ben', path, json(body, { 'Idempotency-Key': 'k1' }));
    expect((await send(request)).status).toBe(200);
    expect((await send(request)).status).toBe(200);
    expect(new Set(calls.map(({ requestId }) => requestId)).size).toBe(1);
    const before = calls.length;
    const other = { ...request, terms: { ...request.terms, termMonths: 72 } };
    expect(await problemOf(await send(other))).toMatchObject({
      status: 422,
      code: 'prequalifications/key_reused',
    });
    expect(calls.length).toBe(before);
    const ana = as('dealer_ana', path, json(other, { 'Idempotency-Key': 'k1' }));
    expect((await ana).status).toBe(200);
  });

  it.each(['customer_maya', 'staff_kim'])('403: %s is no dealer', async (who) => {
    const { as } = await testApp({});
    expect(await problemOf(await as(who, path, json(request)))).toMatchObject({
      status: 403,
      code: 'prequalifications/dealers_only',
    });
  });

  it('422: another currency, with what to do', async () => {
    const { as } = await testApp({});
    const response = await as('dealer_ben', path, json({ ...request, currency: 'EUR' }));
    expect(await problemOf(response)).toMatchObject({
      status: 422,
      code: 'prequalifications/currency',
      fix: 'Convert the amounts and send currency USD.',
      details: { given: 'EUR', expected: 'USD' },
    });
  });

  const buyer = (change: object) => ({ ...request, buyer: { ...request.buyer, ...change } });
  const terms = (change: object) => ({ ...request, terms: { ...request.terms, ...change } });
  it.each([
    ['an unknown field', { ...request, race: 'x' }, '/'],
    ['an unknown field of the buyer', buyer({ zip: '60601' }), '/buyer'],
    ['no currency', { ...request, currency: undefined }, '/currency'],
    ['a negative income', buyer({ grossIncome: { amount: -1, per: 'month' } }), '/buyer/grossIncome/amount'],
    ['a fraction of a cent', buyer({ monthlyDebt: 1.5 }), '/buyer/monthlyDebt'],
    ['a number in quotes', buyer({ employmentMonths: '30' }), '/buyer/employmentMonths'],
    ['a term of 0', terms({ termMonths: 0 }), '/terms/termMonths'],
    ['a term of 1,000', terms({ termMonths: 1_000 }), '/terms/termMonths'],
    ['a score of 2,000', buyer({ creditScore: 2_000 }), '/buyer/creditScore'],
    ['a car by id and description', { ...request, vehicle: { ...described, stockId: 'S1' } }, '/vehicle'],
  ])('422: %s, naming the field', async (_, body, field) => {
    const { as } = await testApp({});
    const problem = await problemOf(await as('dealer_ben', path, json(body)));
    expect(problem).toMatchObject({ status: 422, code: 'http/invalid_request' });
    const { issues } = problem.details as { issues: { path: string }[] };
    expect(issues.map((issue) => issue.path)).toContain(field);
  });

  it('422: what a tool refuses, in its words', async () => {
    const score_risk = () => {
      throw invalidInput('risk/some_rule', 'No.', 'Do otherwise.');
    };
    const { as } = await testApp(tools({ score_risk }));
    expect(await problemOf(await as('dealer_ben', path, json(request)))).toMatchObject({
      status: 422,
      code: 'risk/some_rule',
      fix: 'Do otherwise.',
    });
  });
});
