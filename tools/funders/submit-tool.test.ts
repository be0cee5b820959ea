import { describe, expect, it } from 'vitest';
import { applyChanges } from '../deals/changes.ts';
import type { Deal } from '../deals/deal.ts';
import { callTool } from '../kit/call-tool.ts';
import { hashOf } from '../kit/canonical.ts';
import type { ToolContext } from '../kit/define-tool.ts';
import { IsoDate } from '../kit/units.ts';
import { testEngine } from '../risk/testing/risk-deals.ts';
import { scoreRisk } from '../risk/tool.ts';
import { fixedContext } from '../testing/context.ts';
import { completeDeal, testFact } from '../testing/deal.ts';
import type { World } from '../world.ts';
import { submitApplication } from './submit-tool.ts';
import { demoWorld, scoredDeal } from './testing/scored-deal.ts';
import { findFunders } from './tool.ts';

const tool = submitApplication(demoWorld);

async function offeredDeal(): Promise<Deal> {
  const deal = scoredDeal('approved');
  const { changes } = await callTool(findFunders(demoWorld), { dealId: deal.id }, fixedContext({ deal }));
  return applyChanges(deal, changes);
}
const firstOffer = (deal: Deal) => deal.offers!.offers[0]!;
const inputFor = (deal: Deal) => ({ dealId: deal.id, offerId: firstOffer(deal).id });

async function submitted(deal: Deal, input: object = inputFor(deal), world: World = demoWorld) {
  const { output, changes } = await callTool(submitApplication(world), input, fixedContext({ deal }));
  return { output: tool.output.parse(output), changes };
}
async function stepped(step: ReturnType<typeof scoreRisk> | ReturnType<typeof findFunders>, deal: Deal) {
  const { changes } = await callTool(step, { dealId: deal.id }, fixedContext({ deal }));
  return applyChanges(deal, changes);
}
const approvalOf = (deal: Deal, today = IsoDate.parse('2026-03-02')) =>
  tool.approval!(inputFor(deal), { ...fixedContext({ deal, today }), record: () => {} } as ToolContext);

describe('submit_application', () => {
  it('files the offer once, under a reference', async () => {
    const deal = await offeredDeal();
    const { output, changes } = await submitted(deal);
    const file = applyChanges(deal, changes);
    expect(file.status).toBe('submitted');
    expect(file.submissions).toEqual([
      {
        id: 'submission_1',
        offerId: firstOffer(deal).id,
        programId: firstOffer(deal).programId,
        funderId: firstOffer(deal).funderId,
        offer: firstOffer(deal),
        submittedBy: 'customer_maya',
        submittedAt: '2026-03-02T15:00:00.000Z',
        reference: output.reference,
      },
    ]);
    expect(output).toMatchObject({
      submissionId: 'submission_1',
      funder: firstOffer(deal).funderName,
      status: 'sent',
      monthlyPayment: firstOffer(deal).monthlyPayment,
      apr: firstOffer(deal).apr,
      termMonths: 72,
    });
    expect(output.reference).toMatch(/^CH-[0-9A-F]{8}$/);
    expect(JSON.stringify(output)).not.toMatch(/buyRate|dealerReserve/);
  });

  it('shows the approver the offer’s own figures, under a key for deal and program', async () => {
    const deal = await offeredDeal();
    const { effectKey, summary } = approvalOf(deal);
    const { funderName, amountFinanced, apr, monthlyPayment, termMonths, programId } = firstOffer(deal);
    expect(effectKey).toBe(`submit_application:deal_1:${programId}`);
    expect(summary).toEqual({
      action: 'submit_application',
      funderName,
      amountFinanced,
      apr,
      monthlyPayment,
      termMonths,
      open: { sending: 0, funding: expect.any(Number) },
    });
  });

  it('binds the approval to the offer and the facts, and not to what the submission changes', async () => {
    const deal = await offeredDeal();
    const before = hashOf(approvalOf(deal).evidence);
    const after = applyChanges(deal, (await submitted(deal)).changes);
    expect(hashOf(approvalOf(after).evidence)).toBe(before);
    const otherFacts = { ...deal, facts: completeDeal({ 'employment.months': 51 }).facts };
    expect(hashOf(approvalOf(otherFacts).evidence)).not.toBe(before);
    const offers = { ...deal.offers!, offers: [{ ...firstOffer(deal), stips: ['references'] }] };
    expect(hashOf(approvalOf({ ...deal, offers }).evidence)).not.toBe(before);
  });

  it('run again after it was done, answers the same and writes nothing', async () => {
    const deal = await offeredDeal();
    const first = await submitted(deal);
    const again = await submitted(applyChanges(deal, first.changes));
    expect(again).toEqual({ output: first.output, changes: [] });
  });
});

describe('submit_application refuses', () => {
  it('an offer that is not on file, and any when there are none', async () => {
    const deal = await offeredDeal();
    const unknown = { dealId: deal.id, offerId: 'prairie_used:60:1' };
    await expect(submitted(deal, unknown)).rejects.toMatchObject({ code: 'funders/offer_not_on_file' });
    await expect(submitted({ ...deal, offers: null }, unknown)).rejects.toMatchObject({
      code: 'funders/offer_not_on_file',
    });
  });

  it.each([
    ['declined', 'funders/declined'],
    ['incomplete', 'funders/not_scored'],
    ['counteroffer', 'funders/counteroffer_open'],
    ['referred', 'funders/referred'],
  ] as const)('a deal that is %s, when asking and when running', async (decision, code) => {
    const offered = await offeredDeal();
    const deal = { ...offered, score: { ...offered.score!, decision } };
    await expect(submitted(deal)).rejects.toMatchObject({ kind: 'conflict', code });
    expect(() => approvalOf(deal)).toThrow(expect.objectContaining({ code }));
  });

  it('a counteroffer until it is taken up: its down payment recorded, scored and offered again', async () => {
    const low = { 'vehicle.bookValue': 2_000_000, 'residence.housingPayment': 60_000 };
    const score = (deal: Deal) =>
      stepped(
        scoreRisk(demoWorld, () => testEngine()),
        deal,
      );
    const find = (deal: Deal) => stepped(findFunders(demoWorld), deal);
    const countered = await find(await score(completeDeal(low)));
    expect(countered.score?.decision).toBe('counteroffer');
    await expect(submitted(countered)).rejects.toMatchObject({ code: 'funders/counteroffer_open' });
    const paidDown = testFact('terms.downPayment', 400_000);
    const taken = applyChanges(countered, [{ op: 'add_facts', facts: [paidDown] }]);
    const { output } = await submitted(await find(await score(taken)));
    expect(output.status).toBe('sent');
  });

  it('other terms to a program that has the application', async () => {
    const deal = await offeredDeal();
    const file = applyChanges(deal, (await submitted(deal)).changes);
    const other = { ...firstOffer(deal), id: `${firstOffer(deal).programId}:60:2662394`, termMonths: 60 };
    const changed = { ...file, offers: { ...file.offers!, offers: [other] } };
    await expect(submitted(changed)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'funders/already_submitted',
    });
  });

  it('an offer whose program has ended, or that the dealership may no longer send', async () => {
    const deal = await offeredDeal();
    const catalog = demoWorld.catalog();
    const ended = catalog.programs.map((p) => ({ ...p, effectiveTo: IsoDate.parse('2026-03-01') }));
    const later: World = { ...demoWorld, catalog: () => ({ ...catalog, programs: ended }) };
    const cutOff: World = {
      ...demoWorld,
      dealer: (id) => ({ ...demoWorld.dealer(id)!, funderIds: [] }),
    };
    const expired = { kind: 'conflict', code: 'funders/offer_expired' };
    await expect(submitted(deal, inputFor(deal), later)).rejects.toMatchObject(expired);
    await expect(submitted(deal, inputFor(deal), cutOff)).rejects.toMatchObject(expired);
  });

  it('a promotion’s rate on the day after it ended, and not on its last', async () => {
    const deal = await offeredDeal();
    const promotion = { id: 'spring', name: 'Spring Special' };
    const offer = { ...firstOffer(deal), promotion };
    const promoted = { ...deal, offers: { ...deal.offers!, offers: [offer] } };
    const catalog = demoWorld.catalog();
    const until = (to: string): World => {
      const window = { ...promotion, from: IsoDate.parse('2026-02-01'), to: IsoDate.parse(to) };
      const promotions = [{ ...window, buyRate: offer.buyRate, markup: true }];
      const programs = catalog.programs.map((program) => ({ ...program, promotions }));
      return { ...demoWorld, catalog: () => ({ ...catalog, programs }) };
    };
    await expect(submitted(promoted, inputFor(promoted), until('2026-03-02'))).resolves.toBeDefined();
    const expired = { kind: 'conflict', code: 'funders/offer_expired' };
    await expect(submitted(promoted, inputFor(promoted), until('2026-03-01'))).rejects.toMatchObject(expired);
    await expect(submitted(promoted)).rejects.toMatchObject(expired);
  });

  it('an offer whose last place others took since, and not while there is one', async () => {
    const deal = await offeredDeal();
    const { programId, funderId } = firstOffer(deal);
    const catalog = demoWorld.catalog();
    const capacity = { perDay: 3, perMonth: null };
    const ofProgram = catalog.programs.map((one) => (one.id === programId ? { ...one, capacity } : one));
    const ofFunder = catalog.funders.map((one) => (one.id === funderId ? { ...one, capacity } : one));
    const full = { kind: 'conflict', code: 'funders/full' };
    for (const limited of [{ programs: ofProgram }, { funders: ofFunder }]) {
      const taken = (day: number): World => {
        const sent = { day, month: day };
        return {
          ...demoWorld,
          catalog: () => ({ ...catalog, ...limited }),
          sent: () => ({ program: sent, funder: sent }),
        };
      };
      await expect(submitted(deal, inputFor(deal), taken(2))).resolves.toBeDefined();
      await expect(submitted(deal, inputFor(deal), taken(3))).rejects.toMatchObject(full);
    }
  });

  it('an offer whose figures the catalogue no longer gives', async () => {
    const deal = await offeredDeal();
    const catalog = demoWorld.catalog();
    const dearer = catalog.programs.map((p) => ({
      ...p,
      acquisitionFee: (p.acquisitionFee + 5_000) as never,
    }));
    const world: World = { ...demoWorld, catalog: () => ({ ...catalog, programs: dearer }) };
    await expect(submitted(deal, inputFor(deal), world)).rejects.toMatchObject({
      code: 'repayment/offer_outdated',
    });
  });

  it('figures slipped into its arguments', async () => {
    const deal = await offeredDeal();
    const input = { ...inputFor(deal), amountFinanced: 1 };
    await expect(submitted(deal, input)).rejects.toMatchObject({ code: 'tool/invalid_arguments' });
  });
});
