import { describe, expect, it } from 'vitest';
import type { DealerRecord } from '../channel/dealer-record.ts';
import { applyChanges } from '../deals/changes.ts';
import type { Deal } from '../deals/deal.ts';
import { callTool } from '../kit/call-tool.ts';
import { collectClaims } from '../kit/claims.ts';
import type { Principal } from '../kit/principal.ts';
import { minor } from '../kit/units.ts';
import { isForPurchase } from '../repayment/listed-rates.ts';
import { fixedContext } from '../testing/context.ts';
import { payStubOf, withPayStub } from '../testing/papers.ts';
import { type Ranking, rankings } from './rank.ts';
import { demoWorld, scoredDeal } from './testing/scored-deal.ts';
import { findFunders } from './tool.ts';

const tool = findFunders(demoWorld);
const ben: Principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' };

async function found(deal: Deal, input: object = {}, principal: Principal = fixedContext().principal) {
  const { output, changes } = await callTool(
    tool,
    { dealId: deal.id, ...input },
    fixedContext({ deal, principal }),
  );
  const parsed = tool.output.parse(output);
  return { output: parsed, changes, file: applyChanges(deal, changes) };
}

describe('find_funders', () => {
  it('answers for every program of the catalogue, offers cheapest first', async () => {
    const { output } = await found(scoredDeal('approved'));
    expect(output.offerCount).toBe(output.offers.length);
    expect(output.offers.length).toBeGreaterThan(3);
    const { programs } = demoWorld.catalog();
    expect(output.offerCount + output.missCount).toBe(programs.filter(isForPurchase).length);
    const totals = output.offers.map(({ totalOfPayments }) => totalOfPayments);
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
  });

  it('puts the offers on the deal file with the terms they were made for', async () => {
    const deal = scoredDeal('counteroffer');
    const { output, file } = await found(deal);
    expect(file.status).toBe('offered');
    expect(file.offers).toMatchObject({
      structure: deal.score?.structure,
      catalogVersion: 'demo-us-4',
      foundAt: '2026-03-02T15:00:00.000Z',
    });
    expect(file.offers?.offers.map(({ id }) => id)).toEqual(output.offers.map(({ offerId }) => offerId));
    expect(output.offers[0]?.offerId).toBe(`${output.offers[0]?.programId}:72:2662394`);
  });

  it('adds up: payments make the total, the total less the amount is the charge', async () => {
    const { output } = await found(scoredDeal('approved'));
    for (const offer of output.offers) {
      expect(offer.financeCharge).toBe(offer.totalOfPayments - offer.amountFinanced);
      expect(Math.abs(offer.totalOfPayments - offer.monthlyPayment * 72)).toBeLessThanOrEqual(72);
      expect(offer.apr).toBeGreaterThanOrEqual(offer.sellRate - 1e-5);
    }
  });

  it('shows what the dealer earns to the dealer and to no customer', async () => {
    const deal = scoredDeal('approved');
    const customer = await found(deal);
    expect(JSON.stringify(customer.output)).not.toMatch(/buyRate|dealerReserve|funderId/);
    const roles = collectClaims(tool.output, customer.output).map(({ role }) => role);
    expect(roles).toContain('sell_rate');
    expect(roles).not.toContain('buy_rate');
    const dealer = await found(deal, {}, ben);
    for (const { buyRate, dealerReserve, sellRate } of dealer.output.offers) {
      expect(buyRate).toBeLessThanOrEqual(sellRate);
      expect(dealerReserve).toBeGreaterThanOrEqual(0);
    }
    expect(dealer.output.offers.map(({ buyRate: _, dealerReserve: __, ...rest }) => rest)).toEqual(
      customer.output.offers,
    );
  });

  it('shows dealer and customer the same order, whatever is put first', async () => {
    for (const rankBy of rankings) {
      const deal = scoredDeal('approved');
      const [customer, dealer] = [await found(deal, { rankBy }), await found(deal, { rankBy }, ben)];
      const ids = ({ output }: typeof customer) => output.offers.map(({ offerId }) => offerId);
      expect(ids(customer)).toEqual(ids(dealer));
      expect(customer.output.orders).toEqual(dealer.output.orders);
    }
  });

  it('puts first what is asked, says so, and keeps the cheapest first on file', async () => {
    const deal = scoredDeal('approved');
    const record: DealerRecord = {
      all: { looked: 90, sent: 58, hitches: 11, funded: 40 },
      funders: { prairie: { looked: 40, sent: 30, hitches: 10, funded: 15 } },
    };
    const tool = findFunders({ ...demoWorld, dealerRecord: () => record });
    const by = async (rankBy?: Ranking) => {
      const input = { dealId: deal.id, ...(rankBy && { rankBy }) };
      const { output, changes } = await callTool(tool, input, fixedContext({ deal, principal: ben }));
      return { output: tool.output.parse(output), file: applyChanges(deal, changes) };
    };
    const [asIs, cost, certainty] = [await by(), await by('total_cost'), await by('certainty')];
    expect(asIs).toEqual(cost);
    expect(cost.output.rankedBy).toBe('total_cost');
    expect(certainty.output.rankedBy).toBe('certainty');
    expect(certainty.file).toEqual(cost.file);
    expect(cost.output.offers[0]?.programId).toMatch(/^prairie/);
    expect(certainty.output.offers.at(-1)?.programId).toMatch(/^prairie/);
    const odds = certainty.output.offers.map(({ hitchOdds }) => hitchOdds);
    expect(odds).toEqual(odds.toSorted());
    const { total_cost } = certainty.output.orders;
    const cheapestFirst = total_cost.map((place) => certainty.output.offers[place]);
    expect(cheapestFirst).toEqual(cost.output.offers);
  });

  it('offers nothing of funders that the dealership may not send to', async () => {
    const { file } = await found(scoredDeal('approved'));
    const permitted = demoWorld.dealer('dealer_1')?.funderIds;
    for (const { funderId } of file.offers?.offers ?? []) expect(permitted).toContain(funderId);
    const { output } = await found(scoredDeal('approved'));
    const cascade = output.misses.filter(({ programId }) => programId.startsWith('cascade_'));
    expect(cascade).toHaveLength(4);
    for (const { rules, cure } of cascade) {
      expect(rules).toContainEqual({ code: 'dealer', settledBy: { kind: 'dealer_signs_up' } });
      expect(cure).toBeUndefined();
    }
  });

  it('names programs that are over or not begun as not in effect', async () => {
    const { output } = await found(scoredDeal('approved'));
    const over = output.misses.filter(({ rules }) => rules.some(({ code }) => code === 'not_effective'));
    expect(over.map(({ programId }) => programId).sort()).toEqual([
      'first_lantern_spring',
      'ironbridge_winter',
    ]);
  });

  it('gives cures that work: the first one’s terms, tried, make its program an offer', async () => {
    const { output } = await found(scoredDeal('approved'));
    const [miss] = output.misses.filter(({ cure }) => cure?.downPayment !== undefined);
    const { downPayment, termMonths } = miss!.cure!;
    const whatIf = { downPayment, ...(termMonths ? { termMonths } : {}) };
    const tried = await found(scoredDeal('approved', {}, whatIf), { whatIf });
    expect(tried.output.offers.map(({ programId }) => programId)).toContain(miss!.programId);
  });

  it('takes people without a score to the funders that take them', async () => {
    const { output } = await found(scoredDeal('referred', { 'credit.score': undefined }));
    expect(output.offers.length).toBeGreaterThan(0);
    for (const { programId } of output.offers) {
      expect(demoWorld.catalog().programs.find(({ id }) => id === programId)?.noScore).toBe(true);
    }
  });

  it('asks for a bureau report on a stated score, and for no proof of an income read from the buyer’s pay stub', async () => {
    const { output } = await found(withPayStub(scoredDeal('approved'), payStubOf('Jo Park'), 'Jo Park'));
    for (const { stips } of output.offers) {
      expect(stips).toContainEqual({ code: 'bureau_report' });
      expect(stips).not.toContainEqual({ code: 'proof_of_income' });
    }
    const stated = { 'income.gross': { amount: 420_000, per: 'month' } };
    const unverified = await found(scoredDeal('approved', stated));
    expect(JSON.stringify(unverified.output.offers)).toContain('proof_of_income');
  });

  it.each([
    ['out of date', payStubOf('Jo Park', { paid: '2025-11-15' })],
    ['with another spelling of the name', payStubOf('J. Park')],
    ['without a name', payStubOf(null)],
    ['of somebody else', payStubOf('Taylor Brooks')],
  ])(
    'asks for proof of income again on a stub %s, of the same programs at the same terms',
    async (_, stub) => {
      const plain = (await found(withPayStub(scoredDeal('referred'), payStubOf('Jo Park'), 'Jo Park')))
        .output;
      const { output } = await found(withPayStub(scoredDeal('referred'), stub, 'Jo Park'));
      const terms = ({ offers }: typeof output) => offers.map(({ stips: _stips, ...rest }) => rest);
      expect(terms(output)).toEqual(terms(plain));
      const asking = output.offers.filter(({ stips }) =>
        stips.some(({ code }) => code === 'proof_of_income'),
      );
      const { programs } = demoWorld.catalog();
      expect(asking.length).toBeGreaterThan(0);
      expect(asking.map(({ programId }) => programId)).toEqual(
        output.offers
          .map(({ programId }) => programId)
          .filter((id) => programs.find((program) => program.id === id)?.stips.includes('proof_of_income')),
      );
    },
  );

  it('gives the same bytes for the same deal', async () => {
    const [a, b] = [await found(scoredDeal('approved')), await found(scoredDeal('approved'))];
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });
});

describe('find_funders refuses', () => {
  const refusal = (deal: Deal, input: object = {}) => expect(found(deal, input)).rejects;

  it('a deal without a score, or with one that decides nothing', async () => {
    await refusal({ ...scoredDeal('approved'), score: null }).toMatchObject({ code: 'funders/not_scored' });
    await refusal(scoredDeal('incomplete')).toMatchObject({ code: 'funders/not_scored' });
  });

  it('a declined deal', async () => {
    await refusal(scoredDeal('declined')).toMatchObject({ code: 'funders/declined' });
  });

  it('a score made for another down payment or term', async () => {
    const deal = scoredDeal('approved');
    const stale = { kind: 'conflict', code: 'funders/score_stale' };
    await refusal(deal, { whatIf: { downPayment: minor(300_000) } }).toMatchObject(stale);
    await refusal(deal, { whatIf: { termMonths: 60 } }).toMatchObject(stale);
    const scoredAt60 = scoredDeal('approved', {}, { termMonths: 60 });
    await refusal(scoredAt60).toMatchObject(stale);
    await expect(found(scoredAt60, { whatIf: { termMonths: 60 } })).resolves.toBeDefined();
  });

  it('a score made before a new fact, which the deal file has dropped', async () => {
    const deal = scoredDeal('approved');
    const [fact] = deal.facts;
    await refusal(applyChanges(deal, [{ op: 'add_facts', facts: [fact!] }])).toMatchObject({
      code: 'funders/not_scored',
    });
  });

  it('a deal that lost a fact, naming it', async () => {
    const deal = scoredDeal('approved');
    const facts = deal.facts.filter(({ key }) => key !== 'employment.months');
    await refusal({ ...deal, facts }).toMatchObject({
      code: 'funders/incomplete',
      details: { missing: ['employment.months'] },
    });
  });

  it.each([
    ['an unknown key', { surprise: 1 }],
    ['a term of 0', { whatIf: { termMonths: 0 } }],
    ['a term of 1,000', { whatIf: { termMonths: 1000 } }],
    ['a negative down payment', { whatIf: { downPayment: -1 } }],
    ['a figure as text', { whatIf: { downPayment: '2000' } }],
  ])('%s', async (_, input) => {
    await refusal(scoredDeal('approved'), input).toMatchObject({ code: 'tool/invalid_arguments' });
  });
});
