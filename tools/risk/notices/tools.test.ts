import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../deals/changes.ts';
import type { Deal } from '../../deals/deal.ts';
import { callTool } from '../../kit/call-tool.ts';
import type { ToolContext } from '../../kit/define-tool.ts';
import { unitedStates } from '../../markets/us.ts';
import { fixedContext } from '../../testing/context.ts';
import { testFact } from '../../testing/deal.ts';
import { testWorld } from '../../testing/world.ts';
import { testReport } from '../bureau/testing/report.ts';
import { engineFor } from '../decision/engine-for.ts';
import { scoreRisk } from '../tool.ts';
import { issueNotice } from './issue-tool.ts';
import type { NoticeKind } from './notice.ts';
import { prepareNotice } from './prepare-tool.ts';
import { scoredDeal, testScore } from './testing/cases.ts';

const world = testWorld();
const principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' } as const;
const contextOf = (deal: Deal, changed: Partial<ToolContext> = {}) =>
  fixedContext({ deal, principal, market: unitedStates, ...changed });
const prepare = (deal: Deal, kind?: NoticeKind) =>
  callTool(prepareNotice(world), { dealId: deal.id, ...(kind && { kind }) }, contextOf(deal));
const issue = (deal: Deal, kind: NoticeKind, changed: Partial<ToolContext> = {}) =>
  callTool(issueNotice(world), { dealId: deal.id, kind }, contextOf(deal, changed));
const approval = (deal: Deal, kind: NoticeKind, changed: Partial<ToolContext> = {}) =>
  issueNotice(world).approval?.({ dealId: deal.id, kind }, { ...contextOf(deal, changed), record: () => {} });

const declined = scoredDeal(testScore('declined', { reasons: ['excessive_obligations'] }), testReport);

/** The least dear car, in steps of 500.00, for which the engine counters. */
async function counteredDeal() {
  const asked = scoredDeal(null);
  for (let price = 2_650_000; price < 6_000_000; price += 50_000) {
    const facts = [...asked.facts, testFact('vehicle.price', price)];
    const { output, changes } = await callTool(
      scoreRisk(world, engineFor),
      { dealId: asked.id },
      contextOf({ ...asked, facts }),
    );
    const { decision, counteroffer } = output as { decision: string; counteroffer?: object };
    if (decision === 'counteroffer')
      return { deal: applyChanges({ ...asked, facts }, changes), counteroffer };
  }
  throw new Error('The engine counters at no price.');
}

describe('prepare_notice', () => {
  it('drafts the notice due first and says by which day', async () => {
    const { output } = await prepare(declined);
    expect(output).toMatchObject({
      kind: 'adverse_action',
      ready: true,
      due: '2026-04-01',
      reasons: [{ code: 'excessive_obligations' }],
      problems: [],
      clock: [{ kind: 'adverse_action', event: 'completed_application', since: '2026-03-02', state: 'due' }],
      retainUntil: '2028-04-02',
    });
  });

  it('names each part that keeps a notice from being issued, with its rule', async () => {
    const vague = scoredDeal(testScore('declined', { reasons: ['credit_bureau_record'] }));
    const { output } = await prepare(vague);
    expect(output).toMatchObject({
      ready: false,
      problems: [{ field: 'principal_reasons', rule: 'us.regb.reasons', problem: 'insufficient_reason' }],
    });
  });

  it('says what is missing and by when it is to be given', async () => {
    const deal = scoredDeal(testScore('incomplete', { missing: ['income.gross'] }));
    const { output } = await prepare(deal);
    expect(output).toMatchObject({
      kind: 'incompleteness',
      ready: true,
      missing: [{ code: 'income.gross' }],
      completeBy: '2026-04-01',
    });
  });

  it('drafts nothing where nothing is owed, and refuses a kind that the deal gives no cause for', async () => {
    const approved = scoredDeal(testScore('approved'));
    expect((await prepare(approved)).output).toMatchObject({ kind: null, ready: false, clock: [] });
    await expect(prepare(approved, 'adverse_action')).rejects.toMatchObject({ code: 'notices/no_cause' });
    await expect(prepare(approved, 'incompleteness')).rejects.toMatchObject({
      code: 'notices/sufficient_to_decide',
    });
  });

  it('writes nothing', async () => {
    expect((await prepare(declined)).changes).toEqual([]);
  });

  it('offers in a counteroffer what score_risk answered', async () => {
    const { deal, counteroffer } = await counteredDeal();
    const { changes } = await issue(deal, 'counteroffer');
    expect(changes).toMatchObject([
      { notice: { notice: { contents: { offered_terms: { ...counteroffer, termMonths: 72 } } } } },
    ]);
  });
});

describe('issue_notice', () => {
  it('puts the notice on the deal with its English text, day, digest and how long it is kept', async () => {
    const { output, changes } = await issue(declined, 'adverse_action');
    expect(output).toMatchObject({ noticeId: 'notice_1', status: 'issued', issuedOn: '2026-03-02' });
    const [issued] = applyChanges(declined, changes).notices ?? [];
    expect(issued).toMatchObject({ issuedBy: 'dealer_ben', retainUntil: '2028-04-02' });
    expect(issued?.digest).toBe(
      approval(declined, 'adverse_action')?.evidence && (output as { digest: string }).digest,
    );
    expect(JSON.stringify(issued?.english)).toContain('Federal Trade Commission');
  });

  it('has one effect key per deal, kind and decision, whenever it was decided', () => {
    const key = (deal: Deal, kind: NoticeKind = 'adverse_action') => approval(deal, kind)?.effectKey;
    const later = testScore('declined', {
      reasons: ['excessive_obligations'],
      scoredAt: '2026-03-01T08:00:00.000Z',
    });
    expect(key({ ...declined, score: later })).toBe(key(declined));
    const other = testScore('declined', { reasons: ['collateral_age'] });
    expect(key({ ...declined, score: other })).not.toBe(key(declined));
    expect(key({ ...declined, id: 'deal_2' })).not.toBe(key(declined));
  });

  it('returns what was issued when it is asked again, and issues nothing', async () => {
    const deal = applyChanges(declined, (await issue(declined, 'adverse_action')).changes);
    const again = await issue(deal, 'adverse_action');
    expect(again.changes).toEqual([]);
    expect(again.output).toMatchObject({ noticeId: 'notice_1' });
  });

  it('binds the approval to the content: another reason, report or recipient is another hash', () => {
    const evidence = (deal: Deal) => JSON.stringify(approval(deal, 'adverse_action')?.evidence);
    const base = evidence(declined);
    expect(evidence(declined)).toBe(base);
    const changed = [
      testFact('buyer.name', 'Maya Li'),
      testFact('credit.report', { ...testReport, scoreName: 'FICO Auto Score 9' }, { source: 'dealer' }),
    ];
    for (const fact of changed)
      expect(evidence({ ...declined, facts: [...declined.facts, fact] })).not.toBe(base);
    const reasons = testScore('declined', { reasons: ['excessive_obligations', 'collateral_age'] });
    expect(evidence({ ...declined, score: reasons })).not.toBe(base);
  });

  it('shows the approver what is issued and by when', () => {
    expect(approval(declined, 'adverse_action')?.summary).toMatchObject({
      action: 'issue_notice',
      notice: { kind: 'adverse_action', due: '2026-04-01', reasons: ['excessive_obligations'] },
    });
  });

  it('refuses a notice that lacks a part, before anybody is asked to approve it', async () => {
    const nameless = { ...declined, facts: declined.facts.filter(({ key }) => key !== 'buyer.name') };
    const refusal = {
      code: 'notices/incomplete',
      details: { problems: [{ field: 'recipient', problem: 'missing' }] },
    };
    await expect(issue(nameless, 'adverse_action')).rejects.toMatchObject(refusal);
    expect(() => approval(nameless, 'adverse_action')).toThrow(
      expect.objectContaining({ code: refusal.code }),
    );
  });

  it('is not the customer’s to call', () => {
    expect(issueNotice(world).roles).toEqual(['dealer', 'staff']);
    expect(prepareNotice(world).roles).toEqual(['dealer', 'staff']);
  });
});
