import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Deal } from '../../deals/deal.ts';
import { callTool } from '../../kit/call-tool.ts';
import { collectClaims } from '../../kit/claims.ts';
import type { Principal } from '../../kit/principal.ts';
import { sourceRule } from '../../kit/sources.ts';
import { engineFor } from '../../risk/decision/engine-for.ts';
import { scoreRisk } from '../../risk/tool.ts';
import { fixedContext } from '../../testing/context.ts';
import { completeDeal } from '../../testing/deal.ts';
import { payStubOf, withPayStub } from '../../testing/papers.ts';
import { demoWorld, scoredDeal } from '../testing/scored-deal.ts';
import { findFunders } from '../tool.ts';
import { structureDeal } from './tool.ts';

const tool = structureDeal(demoWorld, engineFor);
type Answer = z.output<typeof tool.output>;
type View = Answer['picks'][number];

const { principal: maya } = fixedContext();
const ben: Principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' };
const deal = completeDeal({ 'residence.housingPayment': 60_000 });

async function structured(input: object = {}, of: Deal = deal, principal: Principal = maya): Promise<Answer> {
  const context = fixedContext({ deal: of, principal });
  const { output, changes } = await callTool(tool, { dealId: of.id, ...input }, context);
  expect(changes).toEqual([]);
  return tool.output.parse(output);
}

function pick({ picks }: Answer, kind: string): View {
  const found = picks.find(({ kinds }) => kinds.some(({ code }) => code === kind));
  if (!found) throw new Error(`There is no ${kind}.`);
  return found;
}

/** What find_funders says of the same terms; nothing where it has no offer. */
async function offers(downPayment: number, termMonths: number) {
  const whatIf = { downPayment, termMonths };
  const of = scoredDeal('approved', {}, whatIf as never);
  const { output } = await callTool(
    findFunders(demoWorld),
    { dealId: of.id, whatIf },
    fixedContext({ deal: of }),
  );
  return findFunders(demoWorld).output.parse(output).offers;
}

async function decided(downPayment: number, termMonths: number, of: Deal = deal) {
  const input = { dealId: of.id, whatIf: { downPayment, termMonths } };
  const { output } = await callTool(scoreRisk(demoWorld, engineFor), input, fixedContext({ deal: of }));
  return (output as { decision: string }).decision;
}

describe('structure_deal', () => {
  it('gives figures that find_funders gives for the same terms, and that score_risk allows', async () => {
    const { note, picks, structureCount } = await structured();
    expect([note, structureCount]).toEqual(['met', 85]);
    for (const one of picks) {
      const [cheapest, ...others] = await offers(one.downPayment, one.termMonths);
      expect(cheapest).toMatchObject({
        programId: one.programId,
        monthlyPayment: one.monthlyPayment,
        totalOfPayments: one.totalOfPayments,
        apr: one.apr,
        amountFinanced: one.amountFinanced,
      });
      expect(one.funderCount).toBe(new Set([cheapest, ...others].map((offer) => offer?.funder)).size);
      expect(one.totalCost).toBe(one.downPayment + one.totalOfPayments);
      expect(await decided(one.downPayment, one.termMonths)).toBe('approved');
    }
  });

  it('gets her under 420 a month with the least cash: one step less is 421.66', async () => {
    const answer = await structured({ paymentMax: 42_000, downPaymentMax: 800_000 });
    const nearest = pick(answer, 'nearest');
    expect(nearest).toMatchObject({ termMonths: 72, downPayment: 500_000, monthlyPayment: 41_988 });
    expect(nearest.bounds).toContainEqual({ bound: 'less_cash', limit: 'wish_payment' });
    expect((await offers(490_000, 72))[0]?.monthlyPayment).toBe(42_166);
    for (const { monthlyPayment, downPayment } of answer.picks) {
      expect(monthlyPayment).toBeLessThanOrEqual(42_000);
      expect(downPayment).toBeLessThanOrEqual(800_000);
    }
  });

  it('says what would have to give, each by itself, when nothing meets the wishes', async () => {
    const { note, picks, relaxations } = await structured({ paymentMax: 42_000 });
    expect([note, picks]).toEqual(['not_met', []]);
    expect(relaxations.map(({ kind, paymentAbove, cashAbove }) => [kind, paymentAbove ?? cashAbove])).toEqual(
      [
        ['higher_payment', 5_320],
        ['more_cash', 300_000],
        ['other_car', undefined],
      ],
    );
    const [payment, cash, car] = relaxations;
    expect(payment).toMatchObject({ monthlyPayment: 47_320, downPayment: 200_000 });
    expect(cash).toMatchObject({ monthlyPayment: 41_988, downPayment: 500_000 });
    expect(car).toMatchObject({ stockId: 'SPR-1006', vehicle: '2023 Honda Civic EX', downPayment: 200_000 });
  });

  it('puts the rule of a program or of the house beside the step that it stops', async () => {
    const lowest = pick(await structured(), 'lowest_cost');
    expect(lowest.bounds).toEqual([
      { bound: 'more_cash', limit: 'wish_cash' },
      {
        bound: 'shorter_term',
        limit: 'program',
        rule: 'pti',
        funder: lowest.funder,
        program: lowest.program,
      },
      { bound: 'shorter_term', limit: 'house_pti' },
    ]);
    expect(lowest.termMonths).toBe(42);
    expect(await offers(200_000, 36)).toEqual([]);
    expect(await decided(200_000, 36)).toBe('counteroffer');
  });

  it('looks at the cars named, and counts those that another beats everywhere', async () => {
    const stockIds = ['SPR-1003', 'SPR-1006', 'SPR-1011'];
    const { cars, picks, structureCount } = await structured({ stockIds, downPaymentMax: 500_000 });
    expect(cars.map(({ stockId }) => stockId)).toEqual(stockIds);
    expect(cars.reduce((sum, { structures }) => sum + structures, 0)).toBe(structureCount);
    const found = demoWorld.catalog().vehicles;
    for (const { stockId, price } of picks)
      expect(price).toBe(found.find((vehicle) => vehicle.stockId === stockId)?.price);
  });

  it('keeps the price that the deal file has for its own car, and what is left of the cash beyond the last step', async () => {
    const own = { 'vehicle.stockId': 'SPR-1006', 'vehicle.price': 2_200_000, 'terms.downPayment': 185_000 };
    const of = completeDeal({ 'residence.housingPayment': 60_000, ...own });
    const { picks, downPaymentMax } = await structured({ stockIds: ['SPR-1006', 'SPR-1011'] }, of);
    expect([pick({ picks } as Answer, 'nearest').price, downPaymentMax]).toEqual([2_200_000, 185_000]);
    expect(Math.max(...picks.map(({ downPayment }) => downPayment))).toBe(180_000);
    const { relaxations } = await structured({ paymentMax: 42_000, stockIds: ['SPR-1003'] }, of);
    const more = relaxations.find(({ kind }) => kind === 'more_cash');
    expect(more?.cashAbove).toBe(Number(more?.downPayment) - 185_000);
  });

  it('refuses a car of another dealership, and a list that is too long', async () => {
    await expect(structured({ stockIds: ['LKF-2001'] })).rejects.toThrow('no such car in stock');
    await expect(structured({ stockIds: Array.from({ length: 21 }, () => 'SPR-1003') })).rejects.toThrow();
    await expect(structured({ termMonths: [] })).rejects.toThrow();
  });

  it('finances what is owed on a trade-in beyond its worth, and takes off what it is worth more', async () => {
    const amount = async (value: number, payoff: number) => {
      const tradeIn = { 'terms.tradeInValue': value, 'terms.tradeInPayoff': payoff };
      const of = completeDeal({ 'residence.housingPayment': 60_000, ...tradeIn });
      return (await structured({ downPaymentMax: 0, termMonths: [72] }, of)).picks[0]?.amountFinanced;
    };
    const none = Number(await amount(0, 0));
    expect(await amount(500_000, 650_000)).toBe(none + 150_000);
    expect(await amount(500_000, 200_000)).toBe(none - 300_000);
  });

  it('shows what the dealer earns to the dealer and to no customer', async () => {
    const [customer, dealer] = [await structured(), await structured({}, deal, ben)];
    for (const one of customer.picks) expect(Object.keys(one)).not.toContain('buyRate');
    for (const one of customer.picks) expect(Object.keys(one)).not.toContain('dealerReserve');
    for (const one of dealer.picks) expect(Number(one.buyRate)).toBeLessThanOrEqual(one.sellRate);
    for (const one of dealer.picks) expect(one.dealerReserve).toBeGreaterThanOrEqual(0);
    expect(customer.picks.map(({ totalCost }) => totalCost)).toEqual(
      dealer.picks.map(({ totalCost }) => totalCost),
    );
  });

  it('marks a structure at which the harm check says stop, and shows it', async () => {
    const gap = {
      name: 'gap',
      unit: 'money',
      value: 69_500,
      page: 1,
      box: { x: 0, y: 0, width: 1, height: 1 },
    } as const;
    const order = {
      id: 'doc_order',
      kind: 'purchase_order',
      sha256: 'x',
      pages: 1,
      parsedAt: '2026-03-02T15:00:00.000Z',
    };
    const of = { ...deal, documents: [{ ...order, fields: [{ ...gap, confidence: 1 }] }] } as Deal;
    const { picks } = await structured({}, of);
    expect(picks.length).toBeGreaterThan(0);
    for (const { harm } of picks) expect(harm).toBe('stop');
  });

  it('shows what a person would have to decide only where nothing needs none', async () => {
    const stated = completeDeal({
      'residence.housingPayment': 60_000,
      'income.gross': { amount: 420_000, per: 'month' },
    });
    const { note, picks } = await structured({}, stated);
    expect([note, ...new Set(picks.map(({ standing }) => standing))]).toEqual(['met', 'approved']);
    const doubted = withPayStub(stated, payStubOf('Robert Chen'), 'Maya Torres');
    const referred = await structured({}, doubted);
    expect([referred.note, ...new Set(referred.picks.map(({ standing }) => standing))]).toEqual([
      'met_by_referral',
      'referred',
    ]);
    const { downPayment, termMonths } = pick(referred, 'nearest');
    expect(await decided(downPayment, termMonths, doubted)).toBe('referred');
  });

  it('says what stops the nearest program when none takes the deal', async () => {
    const poor = completeDeal({ 'income.gross': { amount: 300_000, per: 'month' } });
    const { note, picks, against } = await structured({ termMonths: [36] }, poor);
    expect([note, picks]).toEqual(['no_structure', []]);
    expect(against).toContainEqual(expect.objectContaining({ limit: 'program', rule: 'term' }));
    expect(against.map(({ limit }) => limit)).toContain('house_pti');
  });

  it('asks no program of another market, of another product or without room', async () => {
    const { catalog, ...world } = demoWorld;
    const among = async (changed: object, sent = 0) => {
      const programs = catalog().programs.map((program) => ({ ...program, ...changed }));
      const count = { day: sent, month: sent };
      const other = {
        ...world,
        catalog: () => ({ ...catalog(), programs }),
        sent: () => ({ program: count, funder: count }),
      };
      const { output } = await callTool(
        structureDeal(other, engineFor),
        { dealId: deal.id },
        fixedContext({ deal }),
      );
      return (output as Answer).note;
    };
    expect(await among({ market: 'us', product: 'purchase' })).toBe('met');
    expect(await among({ market: 'uk' })).toBe('no_structure');
    expect(await among({ product: 'refinance' })).toBe('no_structure');
    expect(await among({ capacity: { perDay: 3, perMonth: null } }, 2)).toBe('met');
    expect(await among({ capacity: { perDay: 3, perMonth: null } }, 3)).toBe('no_structure');
  });

  it('asks for what is missing, and for the buyer’s own papers first', async () => {
    const missing = await structured(
      {},
      completeDeal({ 'terms.downPayment': undefined, 'employment.months': undefined }),
    );
    expect([missing.note, missing.missing]).toEqual([
      'facts_missing',
      ['employment.months', 'terms.downPayment'],
    ]);
    const without = completeDeal({ 'terms.downPayment': undefined, 'terms.termMonths': undefined });
    expect((await structured({ downPaymentMax: 200_000 }, without)).note).toBe('met');
    const others = withPayStub(completeDeal(), payStubOf('Robert Chen'), 'Maya Torres');
    expect((await structured({}, others)).note).toBe('papers_first');
  });

  it('takes figures only from where they may come, and claims all that a person may be told', async () => {
    const { paymentMax, downPaymentMax } = tool.input.shape;
    for (const field of [paymentMax, downPaymentMax])
      expect(sourceRule(field.unwrap())).toEqual({ kind: 'money', from: ['person', 'document', 'tool'] });
    const claims = collectClaims(
      tool.output,
      await structured({ paymentMax: 42_000, downPaymentMax: 800_000 }),
    );
    const roles = new Set(claims.map(({ role }) => role));
    for (const role of [
      'structure_count',
      'total_cost',
      'funders_willing',
      'structure_limit',
      'payment_wished',
    ])
      expect(roles).toContain(role);
  });
});
