import { describe, expect, it } from 'vitest';
import { minor } from '../kit/units.ts';
import { completeDeal, testDeal, testFact } from '../testing/deal.ts';
import { testDealers } from '../testing/world.ts';
import { applyChanges } from './changes.ts';
import type { Deal, OffersRecord, ScheduleRecord, ScoreRecord } from './deal.ts';
import { dealStructure } from './structure.ts';

const score = (decision: ScoreRecord['decision']): ScoreRecord => ({
  decision,
  score: 600,
  band: 'C',
  ltv: null,
  pti: null,
  dti: null,
  reasons: [],
  missing: [],
  grossMonthlyIncome: null,
  incomeVerified: false,
  structure: null,
  scorecard: { id: 'card', version: '1', hash: 'h' },
  scoredAt: '2026-03-02T15:00:00.000Z',
});
const structure = dealStructure(completeDeal(), testDealers[0]!);
const offers = (count: number): OffersRecord => ({
  offers: Array.from({ length: count }, () => ({ id: 'offer_1' }) as OffersRecord['offers'][number]),
  structure,
  catalogVersion: 'test-1',
  foundAt: '2026-03-02T15:00:00.000Z',
});
const schedule = { offerId: 'offer_1', amountFinanced: minor(1) } as ScheduleRecord;
const scored = (decision: ScoreRecord['decision']): Deal =>
  applyChanges(testDeal(), [{ op: 'set_score', score: score(decision) }]);

describe('applyChanges', () => {
  it('opens a deal at revision 1 and refuses to write to none', () => {
    expect(applyChanges(undefined, [{ op: 'open', deal: testDeal({ revision: 0 }) }]).revision).toBe(1);
    expect(() => applyChanges(undefined, [{ op: 'add_facts', facts: [] }])).toThrow(
      expect.objectContaining({ code: 'deals/not_open' }),
    );
    expect(() => applyChanges(undefined, [])).toThrow(expect.objectContaining({ code: 'deals/not_open' }));
  });

  it('never overwrites an open deal by opening it again', () => {
    expect(() => applyChanges(testDeal(), [{ op: 'open', deal: testDeal() }])).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'deals/already_open' }),
    );
  });

  it('raises the revision once for a batch and leaves the old deal as it was', () => {
    const before = testDeal();
    const facts = [testFact('terms.termMonths', 72)];
    const after = applyChanges(before, [
      { op: 'add_facts', facts },
      { op: 'add_facts', facts },
    ]);
    expect([after.revision, after.facts.length, before.facts.length]).toEqual([2, 2, 0]);
  });

  it('drops score, offers and schedule when a fact is added', () => {
    const deal = applyChanges(scored('approved'), [
      { op: 'set_offers', offers: offers(1) },
      { op: 'set_schedule', schedule },
      { op: 'add_facts', facts: [testFact('terms.termMonths', 48)] },
    ]);
    expect(deal).toMatchObject({ score: null, offers: null, schedule: null, status: 'draft' });
  });

  it('drops offers and schedule when it is scored again', () => {
    const offered = applyChanges(scored('approved'), [
      { op: 'set_offers', offers: offers(1) },
      { op: 'set_schedule', schedule },
    ]);
    expect(offered.status).toBe('offered');
    const again = applyChanges(offered, [{ op: 'set_score', score: score('counteroffer') }]);
    expect(again).toMatchObject({ offers: null, schedule: null, status: 'scored' });
  });

  it.each([
    ['approved', 'scored'],
    ['declined', 'scored'],
    ['referred', 'referred'],
    ['incomplete', 'draft'],
  ] as const)('makes a deal scored %s %s, also when no funder takes it', (decision, status) => {
    expect(scored(decision).status).toBe(status);
    expect(applyChanges(scored(decision), [{ op: 'set_offers', offers: offers(0) }]).status).toBe(status);
  });

  it('replaces a document read twice', () => {
    const document = { id: 'doc_1', kind: 'pay_stub', sha256: 'x', pages: 1, fields: [], parsedAt: 't' };
    const put = { op: 'put_document', document } as const;
    expect(applyChanges(testDeal(), [put, put]).documents).toEqual([document]);
  });

  it('drops a score made before a paper came, even one that says nothing of the deal', () => {
    const document = { id: 'doc_1', kind: 'pay_stub', sha256: 'x', pages: 1, fields: [], parsedAt: 't' };
    const deal = applyChanges({ ...scored('approved'), offers: offers(1), schedule }, [
      { op: 'put_document', document },
    ]);
    expect(deal).toMatchObject({ score: null, offers: null, schedule: null, status: 'draft' });
  });

  it('keeps a submitted deal submitted whatever is tried afterwards', () => {
    const submission = {
      id: 's',
      offerId: 'o',
      programId: 'p',
      funderId: 'f',
      offer: offers(1).offers[0]!,
      submittedBy: 'customer_maya',
      submittedAt: 't',
      reference: 'R-1',
    };
    const deal = applyChanges(scored('approved'), [
      { op: 'add_submission', submission },
      { op: 'add_facts', facts: [testFact('terms.termMonths', 48)] },
      { op: 'set_score', score: score('declined') },
    ]);
    expect(deal.status).toBe('submitted');
    expect(deal.submissions).toEqual([submission]);
  });

  it('hands off and releases', () => {
    const handoff = { id: 'h', reason: 'asked', requestedBy: 'c', requestedAt: 't', releasedAt: null };
    const handed = applyChanges(testDeal(), [{ op: 'hand_off', handoff }]);
    expect(handed.handoff).toEqual(handoff);
    expect(applyChanges(handed, [{ op: 'release', releasedAt: 'u' }]).handoff?.releasedAt).toBe('u');
    expect(applyChanges(testDeal(), [{ op: 'release', releasedAt: 'u' }]).handoff).toBeNull();
  });
});
