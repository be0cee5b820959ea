import { describe, expect, it } from 'vitest';
import { applyChanges, type DealChange } from '#tools/deals/changes.ts';
import type { Deal } from '#tools/deals/deal.ts';
import { hashOf } from '#tools/kit/canonical.ts';
import type { Store } from './store.ts';
import {
  ben,
  effect,
  later,
  maya,
  memoryStore,
  nameEffect,
  newApproval,
  newDeal,
  now,
} from './testing/records.ts';

const counts = (store: Store) => ({
  effects: store.database.prepare('SELECT count(*) FROM effects').pluck().get(),
  audit: store.database.prepare('SELECT count(*) FROM audit').pluck().get(),
});

async function opened() {
  const store = memoryStore();
  await store.effects.apply(effect());
  return store;
}

const submission = (change = {}) =>
  nameEffect('submit_application:deal_1:program_1', 'Maya', {
    tool: 'submit_application',
    approval: { id: 'approval_1', hash: 'h'.repeat(64) },
    ...change,
  });

describe('an effect', () => {
  it('writes the deal, the ledger row and the audit entry together', async () => {
    const store = await opened();
    const outcome = await store.effects.apply(nameEffect('k2', 'Maya Ortiz'));
    expect(outcome).toMatchObject({ fresh: true, output: { recorded: ['buyer.name'] } });
    expect(outcome.deal).toEqual(await store.deals.get('deal_1'));
    expect(outcome.deal).toMatchObject({ revision: 2, facts: [{ value: 'Maya Ortiz' }] });
    expect(counts(store)).toEqual({ effects: 2, audit: 2 });
    expect(await store.effects.find('k2')).toEqual({ output: { recorded: ['buyer.name'] } });
  });

  it('happens once for a key: the second time returns the earlier output and writes nothing', async () => {
    const store = await opened();
    await store.effects.apply(nameEffect('k2', 'Maya'));
    const again = await store.effects.apply(nameEffect('k2', 'Someone else', { output: { recorded: [] } }));
    expect(again).toMatchObject({
      fresh: false,
      output: { recorded: ['buyer.name'] },
      deal: { revision: 2 },
    });
    expect(counts(store)).toEqual({ effects: 2, audit: 2 });
  });

  it('happens once when the same key comes many times at once', async () => {
    const store = await opened();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => store.effects.apply(nameEffect('k2', 'Maya'))),
    );
    expect(outcomes.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect((await store.deals.get('deal_1'))?.facts).toHaveLength(1);
  });

  it('is applied to the deal as it is now, so that what others wrote meanwhile is kept', async () => {
    const store = await opened();
    await Promise.all([
      store.effects.apply(nameEffect('k2', 'Maya')),
      store.effects.apply(nameEffect('k3', 'Maya Ortiz', { principal: ben })),
    ]);
    const deal = await store.deals.get('deal_1');
    expect(deal?.facts.map(({ value }) => value)).toEqual(['Maya', 'Maya Ortiz']);
    expect(deal?.revision).toBe(3);
  });

  it('may be of no deal at all', async () => {
    const store = memoryStore();
    const outcome = await store.effects.apply(
      effect({ key: 'h', tool: 'request_human', changes: [], output: { handoffId: 'h1' } }),
    );
    expect(outcome).toEqual({ fresh: true, output: { handoffId: 'h1' }, deal: undefined });
  });

  it.each([
    ['a key used for another tool', nameEffect('open_deal:1', 'Maya'), 'effects/key_reused'],
    ['a key used for another deal', effect({ dealId: 'deal_2' }), 'effects/key_reused'],
    ['opening a deal that is open', effect({ key: 'k9' }), 'deals/already_open'],
    ['writing to no deal', nameEffect('k9', 'Maya', { dealId: 'deal_9' }), 'deals/not_open'],
    [
      'opening another deal than the one named',
      effect({ key: 'k9', dealId: 'deal_8', changes: [{ op: 'open', deal: newDeal('deal_9') }] }),
      'effects/other_deal',
    ],
  ])('is refused for %s', async (_, request, code) => {
    const store = await opened();
    await expect(store.effects.apply(request)).rejects.toMatchObject({ code });
    expect(counts(store)).toEqual({ effects: 1, audit: 1 });
  });

  it('leaves nothing behind when it fails half way', async () => {
    const store = await opened();
    await store.approvals.create(newApproval());
    await store.approvals.decide('approval_1', 'approved', maya, now);
    const before = counts(store);
    const broken = submission({ output: { n: 1n } });
    await expect(store.effects.apply(broken)).rejects.toThrow();
    expect(counts(store)).toEqual(before);
    expect((await store.deals.get('deal_1'))?.revision).toBe(1);
    expect((await store.approvals.get('approval_1'))?.status).toBe('approved');
  });

  it.each([
    ['a paper', 'doc_1'],
    ['a paper of a packet', 'doc_1.2'],
  ])('makes the file of %s that was read into the deal its own', async (_what, id) => {
    const store = await opened();
    const paper = { id: 'doc_1', ownerId: 'customer_maya', dealerId: null, dealId: null };
    const stored = { ...paper, sha256: 's', mediaType: 'application/pdf', bytes: 1, uploadedAt: now };
    await store.documents.put(stored, Buffer.of(1));
    const document = { id, kind: 'pay_stub', sha256: 's', pages: 1, fields: [], parsedAt: now };
    await store.effects.apply(
      effect({
        key: 'p',
        tool: 'parse_document',
        dealId: 'deal_1',
        changes: [{ op: 'put_document', document }],
      }),
    );
    expect((await store.documents.get('doc_1'))?.dealId).toBe('deal_1');
  });
});

describe('a commit', () => {
  async function approved() {
    const store = await opened();
    await store.approvals.create(newApproval());
    await store.approvals.decide('approval_1', 'approved', maya, now);
    return store;
  }

  it('uses its approval up', async () => {
    const store = await approved();
    expect(await store.effects.apply(submission())).toMatchObject({ fresh: true });
    expect((await store.approvals.get('approval_1'))?.status).toBe('used');
  });

  it('cannot use an approval twice', async () => {
    const store = await approved();
    await store.effects.apply(submission());
    await expect(store.effects.apply(submission({ key: 'another' }))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'approvals/not_valid',
    });
  });

  it.each([
    ['does not exist', { approval: { id: 'approval_9', hash: 'h'.repeat(64) } }],
    ['is of another hash', { approval: { id: 'approval_1', hash: 'x'.repeat(64) } }],
    ['has run out', { at: '2026-03-02T15:30:00.000Z' }],
    ['is for another tool', { tool: 'update_deal' }],
  ])('is refused when its approval %s, and nothing is written', async (_, change) => {
    const store = await approved();
    const before = counts(store);
    await expect(store.effects.apply(submission(change))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'approvals/not_valid',
    });
    expect(counts(store)).toEqual(before);
    expect((await store.approvals.get('approval_1'))?.status).toBe('approved');
    expect((await store.deals.get('deal_1'))?.revision).toBe(1);
  });

  it.each(['pending', 'rejected', 'superseded'] as const)(
    'is refused when its approval is %s, and nothing is written',
    async (status) => {
      const store = await opened();
      await store.approvals.create(newApproval());
      if (status === 'rejected') await store.approvals.decide('approval_1', 'rejected', maya, now);
      if (status === 'superseded') await store.approvals.supersede('conversation_1', now);
      const before = counts(store);
      await expect(store.effects.apply(submission())).rejects.toMatchObject({ code: 'approvals/not_valid' });
      expect(counts(store)).toEqual(before);
      expect((await store.approvals.get('approval_1'))?.status).toBe(status);
    },
  );
});

it('replaying the audit log of a deal gives the stored deal, and its hash', async () => {
  const store = await opened();
  await store.effects.apply(nameEffect('k2', 'Maya'));
  await store.effects.apply(nameEffect('k3', 'Maya Ortiz', { at: later }));
  const entries = await store.audit.list({ dealId: 'deal_1' });
  const data = entries.map((entry) => entry.data as { changes: DealChange[]; dealHash: string });
  const replayed = data.reduce<Deal | undefined>(
    (deal, { changes }) => applyChanges(deal, changes),
    undefined,
  );
  expect(replayed).toEqual(await store.deals.get('deal_1'));
  expect(data.at(-1)?.dealHash).toBe(hashOf(replayed));
});
