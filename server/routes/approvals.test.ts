import { describe, expect, it } from 'vitest';
import type { ApprovalDecision, Assistant } from '#agents/assistant-types.ts';
import { conflict, notFound } from '#tools/kit/errors.ts';
import { addConversation, eventsOf, json, now, problemOf, reply, sending, testApp } from '../testing/app.ts';

const path = '/v1/conversations/c1/approvals/a1';
const approve = json({ decision: 'approved' });

async function withApproval(decide?: Assistant['decide']) {
  const all = await testApp(decide ? { decide } : {});
  await addConversation(all.store, 'customer_maya', 'c1');
  await addConversation(all.store, 'customer_maya', 'c2');
  await all.store.approvals.create({
    id: 'a1',
    conversationId: 'c1',
    dealId: 'deal_1',
    tool: 'submit_application',
    callId: 'call_1',
    arguments: {},
    hash: 'h',
    requestedBy: 'customer_maya',
    summary: {},
    status: 'pending',
    decidedBy: null,
    createdAt: now,
    expiresAt: '2026-03-02T16:00:00.000Z',
  });
  return all;
}

describe('POST /v1/conversations/:id/approvals/:approvalId', () => {
  it('200: hands the decision over with the principal the key binds, and streams the rest of the turn', async () => {
    const given: unknown[] = [];
    const { as } = await withApproval(
      sending<ApprovalDecision>(async (decision, onEvent) => {
        given.push(decision);
        for (const event of reply('x').slice(1)) await onEvent(event);
      }),
    );
    const events = await eventsOf(await as('customer_maya', path, approve));
    expect(events.map(({ type }) => type)).toEqual(['sentence', 'done']);
    const principal = { id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' };
    expect(given).toEqual([{ approvalId: 'a1', principal, decision: 'approved' }]);
  });

  it('404: of another conversation, of somebody else, or of nobody', async () => {
    const { as } = await withApproval(() => Promise.reject(notFound('approvals/not_found', 'No.', 'No.')));
    const elsewhere = '/v1/conversations/c2/approvals/a1';
    const unknown = '/v1/conversations/c1/approvals/a9';
    for (const [who, address] of [
      ['customer_maya', elsewhere],
      ['customer_maya', unknown],
      ['customer_chen', path],
      ['dealer_ben', path],
      ['customer_maya', path],
    ] as const) {
      expect((await as(who, address, approve)).status).toBe(404);
    }
  });

  it('409: clicked twice', async () => {
    const { as, store } = await withApproval(
      sending<ApprovalDecision>(async ({ approvalId, principal, decision }, onEvent) => {
        await store.approvals.decide(approvalId, decision, principal, now);
        for (const event of reply('x').slice(1)) await onEvent(event);
      }),
    );
    const [first, second] = await Promise.all([1, 2].map(() => as('customer_maya', path, approve)));
    expect(first?.status).toBe(200);
    expect(second && (await problemOf(second))).toMatchObject({
      status: 409,
      code: 'approvals/already_decided',
    });
  });

  it('409: too late', async () => {
    const { as } = await withApproval(() => Promise.reject(conflict('approvals/expired', 'Late.', 'Again.')));
    expect(await problemOf(await as('customer_maya', path, approve))).toMatchObject({
      status: 409,
      fix: 'Again.',
    });
  });

  it.each([{ decision: 'maybe' }, {}, { decision: 'approved', hash: 'x' }])('422: %j', async (body) => {
    const { as } = await withApproval();
    expect((await as('customer_maya', path, json(body))).status).toBe(422);
  });
});
