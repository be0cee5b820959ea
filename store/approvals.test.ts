import { describe, expect, it } from 'vitest';
import { ben, later, maya, memoryStore, newApproval, now } from './testing/records.ts';

async function pending() {
  const store = memoryStore();
  await store.approvals.create(newApproval());
  return store;
}

describe('an approval', () => {
  it('is kept whole', async () => {
    const store = await pending();
    expect(await store.approvals.get('approval_1')).toEqual(newApproval());
    expect(await store.approvals.pending('conversation_1')).toEqual([newApproval()]);
    expect(await store.approvals.pending('conversation_2')).toEqual([]);
  });

  it.each(['approved', 'rejected'] as const)('can be %s once', async (decision) => {
    const store = await pending();
    expect(await store.approvals.decide('approval_1', decision, maya, later)).toMatchObject({
      status: decision,
      decidedBy: 'customer_maya',
    });
    await expect(store.approvals.decide('approval_1', 'approved', ben, later)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'approvals/already_decided',
    });
    expect(await store.approvals.get('approval_1')).toMatchObject({
      status: decision,
      decidedBy: 'customer_maya',
    });
  });

  it('that ran out stays expired', async () => {
    const store = await pending();
    const decide = () => store.approvals.decide('approval_1', 'approved', maya, '2026-03-02T15:30:00.000Z');
    await expect(decide()).rejects.toMatchObject({ kind: 'conflict', code: 'approvals/expired' });
    expect((await store.approvals.get('approval_1'))?.status).toBe('expired');
    await expect(decide()).rejects.toMatchObject({ code: 'approvals/already_decided' });
  });

  it('that nobody asked for is not found', async () => {
    const store = memoryStore();
    await expect(store.approvals.decide('approval_9', 'approved', maya, now)).rejects.toMatchObject({
      kind: 'not_found',
      code: 'approvals/not_found',
    });
  });

  it('is superseded by a new message in its conversation only', async () => {
    const store = await pending();
    await store.approvals.create(newApproval({ id: 'approval_2', conversationId: 'conversation_2' }));
    expect(await store.approvals.supersede('conversation_1', later)).toBe(1);
    expect((await store.approvals.get('approval_1'))?.status).toBe('superseded');
    expect((await store.approvals.get('approval_2'))?.status).toBe('pending');
    await expect(store.approvals.decide('approval_1', 'approved', maya, later)).rejects.toMatchObject({
      code: 'approvals/already_decided',
    });
  });

  it('leaves its steps in the audit log', async () => {
    const store = await pending();
    await store.approvals.decide('approval_1', 'approved', maya, later);
    const kinds = (await store.audit.list({ dealId: 'deal_1' })).map(({ kind }) => kind);
    expect(kinds).toEqual(['approval_requested', 'approval_approved']);
  });
});
