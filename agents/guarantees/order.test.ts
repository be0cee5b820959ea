import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineTool } from '#tools/kit/define-tool.ts';
import type { Principal } from '#tools/kit/principal.ts';
import { demoWorld, putScoredDeal } from '../testing/offered-deal.ts';
import { listener, maya, scripted, stage } from '../testing/stage.ts';
import { submitter } from '../testing/submitter.ts';
import type { ChatCaller } from '../turn/deps.ts';

const kim: Principal = { id: 'staff_kim', role: 'staff' };
const turn = (conversationId: string, text: string) => ({
  conversationId,
  principal: maya,
  text,
  attachments: [],
});

async function offered(caller: (offerId: string) => ChatCaller) {
  const world = demoWorld();
  const { store, assistant: plain } = stage(submitter(''), { world });
  await putScoredDeal(store, world, 'deal_1', maya.id);
  await plain.callTool({
    tool: 'find_funders',
    input: { dealId: 'deal_1' },
    principal: maya,
    requestId: 'seed',
  });
  const offerId = (await store.deals.get('deal_1'))?.offers?.offers[0]?.id ?? '';
  const { assistant } = stage(caller(offerId), { world, store });
  const { id } = await assistant.openConversation(maya, { locale: 'en-US', dealId: 'deal_1' });
  return { assistant, store, id };
}

describe('G22: after a hand-off to a person, no commit until a person releases the conversation', () => {
  it('refuses the commit, then allows it again', async () => {
    const { assistant, store, id } = await offered((offerId) => {
      const submit = [['submit_application', { dealId: 'deal_1', offerId }]] as const;
      return scripted(
        [['request_human', { reason: 'asked' }]],
        'Someone will answer.',
        submit,
        'I must wait.',
        submit,
      );
    });
    expect((await assistant.takeTurn(turn(id, 'A person, please'), () => {})).status).toBe('handed_off');
    const refused = await assistant.takeTurn(turn(id, 'Send it anyway'), () => {});
    expect(refused.calls).toMatchObject([
      { tool: 'submit_application', verdict: 'refused', rule: 'G22.handed_off' },
    ]);
    await expect(assistant.release(id, maya)).rejects.toMatchObject({ code: 'conversations/not_found' });
    expect((await store.deals.get('deal_1'))?.handoff).toMatchObject({ releasedAt: null });
    await assistant.release(id, kim);
    expect((await store.deals.get('deal_1'))?.handoff?.releasedAt).not.toBeNull();
    expect((await assistant.takeTurn(turn(id, 'Send it now'), () => {})).status).toBe('awaiting_approval');
  });
});

describe('G21: approvals that are rejected or superseded can never be used again', () => {
  it('a new message makes the pending one void', async () => {
    const { assistant, store, id } = await offered(submitter);
    const first = await assistant.takeTurn(turn(id, 'Send it'), () => {});
    const second = await assistant.takeTurn(turn(id, 'Send it, I said'), () => {});
    const decide = (approvalId = '') =>
      assistant.decide({ approvalId, principal: maya, decision: 'approved' }, () => {});
    await expect(decide(first.approval?.id)).rejects.toMatchObject({ kind: 'conflict' });
    await decide(second.approval?.id);
    await expect(decide(second.approval?.id)).rejects.toMatchObject({ code: 'approvals/already_decided' });
    expect((await store.deals.get('deal_1'))?.submissions).toHaveLength(1);
  });

  it('a rejected one stays rejected', async () => {
    const { assistant, store, id } = await offered(submitter);
    const { approval } = await assistant.takeTurn(turn(id, 'Send it'), () => {});
    const decide = (decision: 'approved' | 'rejected') =>
      assistant.decide({ approvalId: approval?.id ?? '', principal: maya, decision }, () => {});
    const { calls } = await decide('rejected');
    expect(calls[0]).toMatchObject({ rule: 'G4.rejected', outcome: 'refused' });
    expect(calls.slice(1)).toMatchObject(calls.slice(1).map(() => ({ rule: 'G21.rejected' })));
    await expect(decide('approved')).rejects.toMatchObject({ kind: 'conflict' });
    expect((await store.deals.get('deal_1'))?.submissions).toHaveLength(0);
  });

  it('nobody else can decide it', async () => {
    const { assistant, id } = await offered(submitter);
    const { approval } = await assistant.takeTurn(turn(id, 'Send it'), () => {});
    const other: Principal = { id: 'customer_chen', role: 'customer', dealerId: 'dealer_1' };
    const deciding = assistant.decide(
      { approvalId: approval?.id ?? '', principal: other, decision: 'approved' },
      () => {},
    );
    await expect(deciding).rejects.toMatchObject({ code: 'approvals/not_found' });
  });
});

describe('G18: concurrent turns of one conversation equal some order, one after the other', () => {
  it('loses no message and mixes no events', async () => {
    const { assistant } = stage(async (messages) => ({
      message: { content: `You said ${messages.length > 2 ? 'more' : 'something'}.` },
      fallback: null,
    }));
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const { events, on } = listener();
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => assistant.takeTurn(turn(id, text), on)));
    expect(events.map(({ type }) => type)).toEqual(
      Array.from({ length: 4 }, () => ['user', 'sentence', 'done']).flat(),
    );
    expect(events.flatMap((event) => (event.type === 'user' ? [event.text] : []))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

describe('G16: an exception in a tool has no effect and leaks nothing', () => {
  const secret = 'SSN 900-12-3456 of Zephyrine';
  const breaking = defineTool({
    name: 'break_down',
    description: 'Breaks.',
    effect: 'record',
    roles: ['customer'],
    reads: [],
    writes: [],
    input: z.strictObject({}),
    output: z.strictObject({}),
    run: () => {
      throw new Error(secret);
    },
  });
  it('tells the model and the person that something failed, and no more', async () => {
    const logged: unknown[] = [];
    const { assistant } = stage(scripted([['break_down', {}]], 'That did not work.'), {
      moreTools: [breaking],
      log: (...entry) => void logged.push(entry),
    });
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const { events, on } = listener();
    const result = await assistant.takeTurn(turn(id, 'go'), on);
    expect(result.calls).toMatchObject([
      { outcome: 'failed', error: { kind: 'defect', code: 'tool/threw' } },
    ]);
    expect(JSON.stringify([result, events, logged])).not.toContain('Zephyrine');
  });
});
